"""A working copy: the files of a record in a folder, written so that none is ever half there."""

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from recount.domain.record import Record
from recount.errors import ConfigError, StoreError
from recount.publish import claims_csv, cumulative_csv, geojson, incidents_csv, manifest, record_json, reports_csv
from recount.publish.site.addresses import INCIDENTS, PAGES, is_page
from recount.publish.site.pages import site_files

WRITERS: Mapping[str, Callable[[Record], bytes]] = {
    incidents_csv.NAME: incidents_csv.incidents_csv,
    claims_csv.NAME: claims_csv.claims_csv,
    reports_csv.NAME: reports_csv.reports_csv,
    cumulative_csv.NAME: cumulative_csv.cumulative_csv,
    geojson.NAME: geojson.geojson_bytes,
    record_json.NAME: record_json.record_bytes,
}
"""Every file of a working copy but its manifest and the pages of its site, by name."""
_NAMES = (manifest.NAME, *PAGES, *WRITERS)
"""The files that every working copy has."""
_NEW = ".recount-new"


def files_of(record: Record) -> dict[str, bytes]:
    """The bytes of every file by its name relative to the folder, the manifest first; the same record gives the same bytes."""
    files = {**site_files(record), **{name: write(record) for name, write in WRITERS.items()}}
    return {manifest.NAME: manifest.manifest_bytes(record, files), **files}


def write(record: Record, folder: Path) -> tuple[Path, ...]:
    """The working copy of the record in `folder`, made if need be; returns the paths of its files.

    All files are written aside first, then each takes its name in one step. Pages of incidents that are no more go; other
    files in the folder stay as they are.
    Raises ConfigError where files of these names are there that recount did not write, StoreError where writing fails.
    """
    _refuse_foreign(folder)
    files = files_of(record)
    gone = {name: digest for name, digest in _pages_of(folder).items() if name not in files}
    aside = folder / _NEW
    try:
        (aside / INCIDENTS).mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (aside / name).write_bytes(data)
        _remove(folder, gone)
        # The manifest goes before all else: a folder whose writing was cut off is then known as ours, and its digests tell.
        for name in files:
            os.replace(aside / name, folder / name)  # noqa: PTH105 - the same on every path type
            (folder / INCIDENTS).mkdir(exist_ok=True)
        (aside / INCIDENTS).rmdir()
        aside.rmdir()
    except OSError as error:
        _clear(aside, files)
        raise StoreError(f"{folder}: the working copy cannot be written: {error.strerror or error}") from error
    return tuple(folder / name for name in files)


def _refuse_foreign(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder}: is a file; give a folder to write the working copy to")
    there = sorted(name for name in (*_NAMES, INCIDENTS) if (folder / name).exists())
    if there and not _manifest(folder):
        raise ConfigError(f"{folder}: holds {', '.join(there)} that recount did not write; give another folder")


def _manifest(folder: Path) -> Mapping[str, Any]:
    """The manifest of a working copy that recount wrote into the folder; empty where there is none."""
    try:
        content = json.loads((folder / manifest.NAME).read_bytes())
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) and content.get("made_by") == manifest.MADE_BY else {}


def _pages_of(folder: Path) -> dict[str, str]:
    """The pages of the site that the folder's manifest names, with their digests."""
    files = _manifest(folder).get("files")
    listed = files.items() if isinstance(files, dict) else ()
    return {name: str(of.get("sha256")) for name, of in listed if is_page(name) and isinstance(of, dict)}


def _remove(folder: Path, pages: Mapping[str, str]) -> None:
    """Take away pages that are no more, unless somebody has changed them since."""
    for name, digest in sorted(pages.items()):
        path = folder / name
        if path.is_file() and _digest(path.read_bytes()) == digest:
            path.unlink()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _clear(aside: Path, files: Mapping[str, bytes]) -> None:
    """Take away what was written aside; what is not ours stays, and so does the folder then."""
    with suppress(OSError):
        for name in files:
            (aside / name).unlink(missing_ok=True)
        (aside / INCIDENTS).rmdir()
        aside.rmdir()
