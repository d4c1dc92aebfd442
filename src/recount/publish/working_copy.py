"""A working copy: the files of a record in a folder, written so that none is ever half there."""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from recount.domain.record import Record
from recount.errors import ConfigError, StoreError
from recount.publish import claims_csv, geojson, incidents_csv, manifest, page, record_json, reports_csv

WRITERS: Mapping[str, Callable[[Record], bytes]] = {
    page.NAME: page.page_bytes,
    incidents_csv.NAME: incidents_csv.incidents_csv,
    claims_csv.NAME: claims_csv.claims_csv,
    reports_csv.NAME: reports_csv.reports_csv,
    geojson.NAME: geojson.geojson_bytes,
    record_json.NAME: record_json.record_bytes,
}
"""Every file of a working copy but its manifest, by name."""
_NEW = ".recount-new"


def files_of(record: Record) -> dict[str, bytes]:
    """The bytes of every file by name, the manifest first; the same record gives the same bytes."""
    files = {name: write(record) for name, write in WRITERS.items()}
    return {manifest.NAME: manifest.manifest_bytes(record, files), **files}


def write(record: Record, folder: Path) -> tuple[Path, ...]:
    """The working copy of the record in `folder`, made if need be; returns the paths of its files.

    All files are written aside first, then each takes its name in one step; other files in the folder stay as they are.
    Raises ConfigError where files of these names are there that recount did not write, StoreError where writing fails.
    """
    _refuse_foreign(folder)
    files = files_of(record)
    aside = folder / _NEW
    try:
        aside.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (aside / name).write_bytes(data)
        # The manifest goes first: a folder whose writing was cut off is then known as ours, and its digests tell.
        for name in files:
            os.replace(aside / name, folder / name)  # noqa: PTH105 - the same on every path type
        aside.rmdir()
    except OSError as error:
        _clear(aside, files)
        raise StoreError(f"{folder}: the working copy cannot be written: {error.strerror or error}") from error
    return tuple(folder / name for name in files)


def _refuse_foreign(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder}: is a file; give a folder to write the working copy to")
    there = sorted(name for name in (manifest.NAME, *WRITERS) if (folder / name).exists())
    if there and not _is_ours(folder / manifest.NAME):
        raise ConfigError(f"{folder}: holds {', '.join(there)} that recount did not write; give another folder")


def _is_ours(path: Path) -> bool:
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(content, dict) and content.get("made_by") == manifest.MADE_BY


def _clear(aside: Path, files: Mapping[str, bytes]) -> None:
    """Take away what was written aside; what is not ours stays, and so does the folder then."""
    with suppress(OSError):
        for name in files:
            (aside / name).unlink(missing_ok=True)
        aside.rmdir()
