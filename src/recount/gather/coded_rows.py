"""A row of a table to the fields of a report: the text in a column, or what the row codes, written out as a text."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from recount.domain.coded_row import COUNTED_VICTIMS, KEYS, RowValue, count_key, row_text
from recount.domain.count import Count
from recount.domain.vocabulary import EFFECTS, MEANS, PRECISIONS, SITE_TYPES, SOURCE_KINDS
from recount.errors import MalformedReport
from recount.gather.coded_cells import (
    EMPTY,
    count_between,
    count_in,
    count_line,
    day_in,
    days_between,
    degrees_in,
    number_in,
    word_in,
)
from recount.gather.field_map import META_FIELDS, REPORT_FIELDS, CountColumns, FieldMap
from recount.gather.fields import Fields, fields_of

T = TypeVar("T")
_WORDS = {"precision": PRECISIONS, "means": MEANS, "site_type": SITE_TYPES, "source_kind": SOURCE_KINDS}
_NAMES = ("site", "place", "admin2", "admin1", "country")
_GUARDED = re.compile(r"'[=+\-@\t\r\n＝＋－＠]")
_TELLING = frozenset({"day", "lat", *_NAMES})
_SAYS_NOTHING = "says no day, no place and no figure"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells by column, and where it stands."""

    cells: Mapping[str, str]
    name: str
    where: str


def row_fields(row: Row, fields: FieldMap) -> Fields:
    """What the row says of one report; raises MalformedReport where a cell that is needed is wrong or missing."""
    if fields.row == "report":
        given = {name: _given(row, fields, name) for name in REPORT_FIELDS}
        return fields_of(given, name=row.name, where=row.where)
    values = list(_Coder(row, fields).values())
    said = {value.key for value in values}
    if not said & _TELLING and not any(value.key not in KEYS for value in values):
        raise MalformedReport(row.where, _SAYS_NOTHING)
    code = next((value.value for value in values if value.key == "code"), None)
    if fields.row == "incident" and code is None:
        raise MalformedReport(row.where, 'has no code; with row = "incident" every row brings the code of its incident')
    given = {name: _given(row, fields, name) for name in META_FIELDS}
    given["published"] = _published(given["published"], fields)
    made = fields_of({**given, "text": row_text(values)}, name=row.name, where=row.where)
    return replace(made, given_id=made.given_id or code, coded=True, code=code if fields.row == "incident" else None)


def _given(row: Row, fields: FieldMap, name: str) -> str | None:
    """The cell of a field, or its constant, translated; None where the table has no such column."""
    if name in fields.constants:
        return fields.constants[name]
    column = fields.columns.get(name)
    cell = None if column is None else row.cells.get(column)
    return None if cell is None else _translated(cell, fields.values.get(name, {}))


def _translated(cell: str, words: Mapping[str, str]) -> str:
    """Our word for a cell, else the cell, without the apostrophe that tables written by recount put before a formula's sign."""
    said = cell.strip()
    plain = cell.removeprefix("'") if _GUARDED.match(cell) else cell
    return words.get(said, words.get(said.removesuffix(".0"), plain))


def _published(cell: str | None, fields: FieldMap) -> str | None:
    """The day of publication in EDTF where the cell is one; else as it stands, for the line that says so."""
    try:
        return None if cell is None else day_in(cell, fields.day_format)
    except ValueError:
        return cell


@dataclass(frozen=True, slots=True)
class _Coder:
    """The values that one row codes, each checked; a wrong cell is a MalformedReport that names its column."""

    row: Row
    fields: FieldMap

    def values(self) -> Iterator[RowValue]:
        """All values, in no order."""
        yield RowValue("unit", self.fields.row)
        for name, key in (("code", "code"), ("id", "row"), *((name, name) for name in _NAMES)):
            said = self._name(name)
            if said is not None:
                yield RowValue(key, said)
        yield from self._days()
        yield from self._point()
        for name, choices in _WORDS.items():
            word = self._read(name, partial(word_in, choices=choices))
            if word is not None:
                yield RowValue(name.replace("_", " "), word, self._raw(name))
        yield from (RowValue("reported responsible", name) for name in self._names("reported_responsible"))
        yield from (RowValue("source", name) for name in self._names("source"))
        yield from self._counts()
        note = (self._cell("note") or "").strip()
        if note:
            yield RowValue("note", note.replace("\r\n", "\n").replace("\r", "\n"))

    def _cell(self, name: str) -> str | None:
        return _given(self.row, self.fields, name)

    def _raw(self, name: str) -> str | None:
        """The sheet's own word for a field, as the column has it."""
        said = self.row.cells.get(self.fields.columns.get(name, ""), "")
        return " ".join(said.split()) or None

    def _name(self, name: str) -> str | None:
        """A name on one line, None for an empty cell."""
        said = " ".join((self._cell(name) or "").split())
        return None if said.casefold() in EMPTY else said

    def _names(self, name: str) -> list[str]:
        parts = (" ".join(part.split()) for part in (self._cell(name) or "").split(self.fields.separator))
        return [part for part in dict.fromkeys(parts) if part.casefold() not in EMPTY]

    def _read(self, name: str, read: Callable[[str], T]) -> T | None:
        cell = self._cell(name)
        return None if cell is None else self._checked(self.fields.columns.get(name, name), read, cell)

    def _checked(self, column: str, read: Callable[[str], T], cell: str) -> T:
        try:
            return read(cell)
        except ValueError as error:
            raise MalformedReport(self.row.where, f"{column} {error}") from error

    def _days(self) -> Iterator[RowValue]:
        day = self._read("day", self._day)
        raw = self._raw("day")
        if day is None:
            first, last = self._read("first_day", self._day), self._read("last_day", self._day)
            day = self._checked(self.fields.columns.get("last_day", "last_day"), lambda _: days_between(first, last), "")
            raw = None
        if day is not None:
            yield RowValue("day", day, raw)

    def _day(self, cell: str) -> str | None:
        return day_in(cell, self.fields.day_format)

    def _point(self) -> Iterator[RowValue]:
        lat = self._read("lat", lambda cell: degrees_in(cell, 90))
        lon = self._read("lon", lambda cell: degrees_in(cell, 180))
        if (lat is None) != (lon is None):
            raise MalformedReport(self.row.where, "has one of latitude and longitude and not the other")
        if lat is not None and lon is not None:
            yield from (RowValue("lat", lat), RowValue("lon", lon))

    def _counts(self) -> Iterator[RowValue]:
        said: set[str] = set()
        for columns in self.fields.counts:
            count = self._count(columns)
            if count is None:
                continue
            effect = self._kind(columns.effect, "effect", columns.effect_column, EFFECTS)
            victims = self._kind(columns.victims, "victims", columns.victims_column, COUNTED_VICTIMS)
            key = count_key(effect, victims)
            if key in said:
                raise MalformedReport(self.row.where, f"gives {key} twice")
            said.add(key)
            yield RowValue(key, *count_line(count))

    def _kind(self, given: T | None, name: str, column: str | None, choices: tuple[T, ...]) -> T:
        """What a figure counts: as the mapping says, else as the row's own column does."""
        if given is not None:
            return given
        cell = _translated(self.row.cells.get(column or "", ""), self.fields.values.get(name, {}))
        word = self._checked(column or name, lambda cell: word_in(cell, [str(choice) for choice in choices]), cell)
        if word is None:
            raise MalformedReport(self.row.where, f"{column} is empty, and there is a figure")
        return next(choice for choice in choices if choice == word)

    def _count(self, columns: CountColumns) -> Count | None:
        words = self.fields.values.get("count", {})
        cells = {name: (column, _translated(self.row.cells.get(column, ""), words)) for name, column in columns.cells.items()}
        if "count" in cells:
            column, cell = cells["count"]
            return self._checked(column, count_in, cell)
        bounds = {name: self._checked(column, number_in, cell) for name, (column, cell) in cells.items()}
        column = cells.get("high", cells.get("low", cells.get("best", ("", ""))))[0]
        return self._checked(column, lambda _: count_between(bounds.get("low"), bounds.get("high"), bounds.get("best")), "")
