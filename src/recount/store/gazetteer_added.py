"""Places that users added: a file of lines beside the gazetteer or in a workspace, and the index that is made of it."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from recount.errors import StoreError
from recount.store.gazetteer_build import inputs_key, write_index
from recount.store.gazetteer_sources import Entry

ADDED = "places.jsonl"
"""The file in a data folder or a workspace; a place a line, in the order of their ids."""
_FIELDS = ("id", "name", "kind", "country", "admin1", "admin2", "lat", "lon", "population", "others")


def read_added(file: Path) -> list[Entry]:
    """The places of a file, none where there is no file; raises StoreError where it was changed into something else."""
    try:
        lines = file.read_bytes().splitlines() if file.is_file() else []
    except OSError as error:
        raise StoreError(f"{file}: cannot be read ({error.strerror})") from error
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(Entry(**json.loads(line)))
        except (ValueError, TypeError) as error:
            raise StoreError(f"{file}:{number}: no place of a gazetteer ({error}); repair or delete the line") from error
    return found


def write_added(file: Path, entries: Iterable[Entry]) -> None:
    """Put the places in the file, whole or not at all; raises StoreError where it cannot be written."""
    ordered = sorted(entries, key=lambda e: e.id)
    lines = [json.dumps({name: getattr(entry, name) for name in _FIELDS}, ensure_ascii=False) + "\n" for entry in ordered]
    part: Path | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".places-", suffix=".part", dir=file.parent)
        part = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            out.writelines(lines)
        part.chmod(0o644)
        part.replace(file)
    except OSError as error:
        raise StoreError(f"{file}: cannot be written ({error.strerror})") from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def index_of(file: Path) -> Path:
    """The index of a file of added places, beside it and named for its content; made where it is missing, the one before deleted.

    Raises StoreError.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise StoreError(f"{file}: cannot be read ({error.strerror})") from error
    made = file.with_name(f"places-{hashlib.sha256(inputs_key().encode() + content).hexdigest()[:16]}.sqlite")
    if not made.is_file():
        before = list(file.parent.glob("places-*.sqlite"))
        write_index(made, read_added(file))
        for old in before:
            with suppress(OSError):  # where somebody holds it open, the next index takes it away
                old.unlink()
    return made


def joined(known: Sequence[Entry], new: Iterable[Entry]) -> list[Entry]:
    """All places once; one that is added again gets the further names."""
    by_id = {entry.id: entry for entry in known}
    for entry in new:
        before = by_id.get(entry.id)
        if before is None:
            by_id[entry.id] = entry
        else:
            before.others = list(dict.fromkeys((*before.others, entry.name, *entry.others)))
    return list(by_id.values())
