"""Files of places to a gazetteer: which form a file has, which of its rows are places, and which are known already."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from recount.errors import InputError
from recount.gather.csv_lines import csv_rows, text_lines
from recount.gather.problem import Problem, printable, reason
from recount.gather.sheets import sheet_lines
from recount.store.gazetteer import SqliteGazetteer, open_gazetteer
from recount.store.gazetteer_added import ADDED, joined, read_added, write_added
from recount.store.gazetteer_sources import Entry
from recount.store.geonames import alternate_name, dump_entry, is_alternate, is_dump
from recount.store.place_checks import Taken
from recount.store.place_geojson import features
from recount.store.place_rows import BadRow, Columns, columns_of, entry_of

_HEADER_WITHIN = 20
_LARGEST = 1_000_000_000
Row = tuple[str, Entry | tuple[str, str] | BadRow | None]
"""Where it stands, and the place, the further name of a known one, nothing, or what is wrong with it."""


@dataclass(slots=True)
class Placed:
    """What came of a file: how many places and names are new, how many rows are of other features, and what was left out."""

    places: int = 0
    names: int = 0
    others: int = 0
    problems: list[Problem] = field(default_factory=list)
    digest: str = ""


def add_places(file: Path, *, data: Path, own: Path | None = None, country: str | None = None) -> Placed:
    """Add the places of a file to those of the data folder, or of the workspace `own`; nothing is half written.

    The file is a dump or the alternate names of GeoNames, a table with a header (.csv, .tsv, .xlsx), or GeoJSON. `country` is
    that of rows that name none. Raises InputError where the file is none of these, and StoreError.
    """
    gazetteer = open_gazetteer(data, own)
    where = printable(str(file))
    done = Placed()
    home = (own or data) / ADDED
    before = read_added(home)
    taken = Taken(gazetteer, before)
    try:
        with file.open("rb") as stream:
            by = _By(gazetteer, country, where, done)
            for number, found in _rows_of(file, stream, by):
                _take(taken, number, found, done, where)
    except (OSError, ValueError) as error:
        raise InputError(f"{where}: {reason(error)}") from error
    if taken.new:
        write_added(home, joined(before, taken.new.values()))
    done.digest = open_gazetteer(data, own).digest
    return done


def _take(taken: Taken, number: str, found: object, done: Placed, where: str) -> None:
    try:
        if isinstance(found, BadRow):
            raise found
        if isinstance(found, Entry):
            is_new, names = taken.place(found, number)
            done.places += is_new
            done.names += names
        elif isinstance(found, tuple):
            done.names += taken.name(*found)
        else:
            done.others += 1
    except BadRow as error:
        done.problems.append(Problem(f"{where}:{number}", str(error), "left out"))


@dataclass(frozen=True, slots=True)
class _By:
    """What rows are read with: the gazetteer for words of countries, the country of rows that name none, where to tell."""

    gazetteer: SqliteGazetteer
    country: str | None
    where: str
    done: Placed

    def entry(self, cells: Sequence[str], columns: Columns) -> Entry | BadRow:
        """The place of a row, or what is wrong with it."""
        try:
            return entry_of(cells, columns, country=self.country, country_of=self.gazetteer.country_of)
        except BadRow as error:
            return error


def _rows_of(file: Path, stream: io.BufferedReader, by: _By) -> Iterator[Row]:
    ending = file.suffix.lower()
    if ending in (".geojson", ".json"):
        yield from _geojson(stream, by)
    elif ending in (".xlsx", ".xlsm"):
        yield from _sheets(stream, by)
    else:
        yield from _text(stream, by)


def _geojson(stream: io.BufferedReader, by: _By) -> Iterator[Row]:
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError(f"is larger than {_LARGEST:,} bytes; cut it into parts")
    try:
        found = list(features(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise ValueError("no GeoJSON: it is not in UTF-8") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"no GeoJSON: {error}") from error
    fits = [columns_of(header).is_table for _, header, _ in found]
    if found and not any(fits):
        raise ValueError(_no_name(found[0][1]))
    for number, header, cells in found:
        yield str(number), by.entry(cells, columns_of(header))


def _sheets(stream: io.BufferedReader, by: _By) -> Iterator[Row]:
    heads: list[Sequence[str]] = []
    fitted = False
    for title, lines in sheet_lines(stream):
        rows = list(lines)
        columns, after = _header(rows)
        if columns is None:
            heads += [cells for _, cells in rows[:1]]
            continue
        fitted = True
        for number, cells in rows[after:]:
            yield f"{title}:{number}", by.entry(cells, columns)
    if not fitted:
        raise ValueError(_no_name(heads[0] if heads else []))


def _text(stream: io.BufferedReader, by: _By) -> Iterator[Row]:
    lines = text_lines(stream)
    head = list(islice(lines, _HEADER_WITHIN))
    first = head[0].rstrip("\r\n").split("\t") if head else []
    if is_dump(first) or is_alternate(first):
        read = dump_entry if is_dump(first) else alternate_name
        for number, line in enumerate(chain(head, lines), 1):
            try:
                yield str(number), read(line.rstrip("\r\n").split("\t"))
            except BadRow as error:
                yield str(number), error
        return
    delimiter = max((",", ";", "\t", "|"), key=lambda d: _fit(head, d))
    rows = csv_rows(chain(head, lines), delimiter, by.where)
    columns = None
    tried: list[Sequence[str]] = []
    for item in rows:
        if isinstance(item, Problem):
            by.done.problems.append(item)
        elif columns is None:
            tried.append(item[1])
            told = columns_of(item[1])
            columns = told if told.is_table and len(item[1]) > 1 else None
            if columns is None and len(tried) >= _HEADER_WITHIN:
                break
        elif any(cell.strip() for cell in item[1]):
            yield str(item[0]), by.entry(item[1], columns)
    if columns is None:
        raise ValueError(_no_name(tried[0] if tried else []))


def _fit(head: Sequence[str], delimiter: str) -> tuple[bool, int]:
    try:
        rows = list(csv.reader(head, delimiter=delimiter))
    except csv.Error:
        rows = []
    return any(columns_of(row).is_table and len(row) > 1 for row in rows), sum(line.count(delimiter) for line in head)


def _header(rows: Sequence[tuple[int, Sequence[str]]]) -> tuple[Columns | None, int]:
    for after, (_, cells) in enumerate(rows[:_HEADER_WITHIN], 1):
        columns = columns_of(cells)
        if columns.is_table and sum(bool(cell) for cell in cells) > 1:
            return columns, after
    return None, 0


def _no_name(header: Sequence[str]) -> str:
    if len(header) > 1:
        found = ", ".join(repr(cell[:40]) for cell in header[:12] if cell)
        return (
            f"no table of places: no column is called `name` or after an area (`ADM2_EN`, `ADM2_PCODE`); its columns are {found}"
        )
    return "no table of places: a header with `name`, `lat`, `lon` and `country`, a dump of GeoNames, or GeoJSON is expected"
