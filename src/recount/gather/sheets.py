"""Spreadsheets (.xlsx) to rows of cells: values as the program that saved them has them, formulas never worked out."""

import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZipFile, ZipInfo

from recount.gather.field_map import PLAIN, FieldMap
from recount.gather.fields import Fields
from recount.gather.limits import LARGEST_SHEET, LONGEST_CELL, MOST_COLUMNS, size_words
from recount.gather.packed import fault_of, open_zip, total_size
from recount.gather.problem import Problem
from recount.gather.tables import HEADER_WITHIN, Line, is_header, read_table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_ROWS = 1_048_576
"""Rows of a sheet, as the format has it; a file may claim more."""
_MOST_PARTS = 10_000
_PIECE = 1 << 20
_DAMAGED = "no workbook, or a damaged one"


def read_sheets(stream: BinaryIO, fields: FieldMap | None, *, name: str, where: str) -> Iterator[Fields | Problem]:
    """What each row says: of the sheet that the mapping names, else of every sheet with the columns that are needed.

    A cell with a formula has the value that was stored with it, else the formula's own text, which no figure and no day is.
    Raises ValueError for a file that is no workbook, is damaged, or would unpack too far.
    """
    has_formulas = _check(stream)
    by = fields or PLAIN
    values = _sheets(stream, stored=True)
    formulas = _sheets(stream, stored=False) if has_formulas else {}
    if by.sheet is not None and by.sheet not in values:
        yield Problem(where, f"has no sheet {by.sheet!r}; its sheets are {', '.join(map(repr, values))}", "nothing read")
        return
    missed: list[Line] | None = None
    fitted = False
    for title in [by.sheet] if by.sheet is not None else values:
        lines = _lines(values[title], formulas.get(title))
        head = list(islice(lines, HEADER_WITHIN))
        at = f":{title}" if len(values) > 1 else ""
        if any(is_header(cells, by) for _, cells in head):
            fitted = True
            yield from read_table(chain(head, lines), fields, name=f"{name}{at}", where=f"{where}{at}")
        elif missed is None:
            missed = head
    if not fitted:
        yield from read_table(missed or [], fields, name=name, where=where)


def sheet_lines(stream: BinaryIO) -> Iterator[tuple[str, Iterator[Line]]]:
    """The sheets with their titles, and the rows of each with their numbers. Raises ValueError as `read_sheets` does."""
    _check(stream)
    for title, sheet in _sheets(stream, stored=True).items():
        yield title, _lines(sheet, None)


def _check(stream: BinaryIO) -> bool:
    """Whether the workbook has formulas; raises ValueError where it is none, or is not to be unpacked."""
    with open_zip(stream) as packed:
        entries = packed.infolist()
        fault = next((f"a part of it {fault}" for entry in entries if (fault := fault_of(entry)) is not None), None)
        if len(entries) > _MOST_PARTS:
            fault = f"holds {len(entries):,} parts; a workbook has at most {_MOST_PARTS:,}"
        if total_size(entries) > LARGEST_SHEET:
            fault = f"would unpack to {size_words(total_size(entries))} bytes; at most {size_words(LARGEST_SHEET)} are read"
        if fault is not None:
            raise ValueError(fault)
        sheets = [entry for entry in entries if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml")]
        return any(_has_formula(packed, sheet) for sheet in sheets)


def _has_formula(packed: ZipFile, sheet: ZipInfo) -> bool:
    tail = b""
    try:
        with packed.open(sheet) as part:
            while piece := part.read(_PIECE):
                if b"<f" in tail + piece:
                    return True
                tail = piece[-1:]
    except Exception as error:  # zipfile and zlib raise half a dozen kinds of errors on damaged data
        raise ValueError(_DAMAGED) from error
    return False


def _sheets(stream: BinaryIO, *, stored: bool) -> "dict[str, Worksheet]":
    """The sheets by title; `stored`: with the values of formulas, else with the formulas."""
    from openpyxl import load_workbook  # noqa: PLC0415 - 200 ms, only where there is a spreadsheet

    stream.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on drop-down lists, styles and macros, which nobody reads here
            book = load_workbook(stream, read_only=True, data_only=stored, keep_links=False)
            return {sheet.title: sheet for sheet in book.worksheets}
    except Exception as error:  # whatever openpyxl stumbles over in a damaged file
        raise ValueError(_DAMAGED) from error


def _lines(values: "Worksheet", formulas: "Worksheet | None") -> Iterator[Line]:
    """The rows with their numbers; where a formula has no stored value, the formula stands in its place."""
    pairs = zip_longest(_rows(values), () if formulas is None else _rows(formulas), fillvalue=())
    for number, (row, formula) in enumerate(pairs, 1):
        if len(row) > MOST_COLUMNS:
            raise ValueError(f"row {number} has {len(row):,} cells; a table has at most {MOST_COLUMNS:,} columns")
        if all(value is None for value in (*row, *formula)):
            continue  # a file can claim a million of them
        behind = (*formula, *[None] * (len(row) - len(formula)))
        yield number, [_cell(other if value is None else value) for value, other in zip(row, behind, strict=False)]


def _rows(sheet: "Worksheet") -> Iterator[Sequence[object]]:
    """The values of each row; the sheet's own word on how large it is is not believed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sheet.reset_dimensions()
            rows = sheet.iter_rows(max_row=_MOST_ROWS, values_only=True)
        while True:
            with warnings.catch_warnings():  # not around the yield: the reader of the rows has warnings of its own
                warnings.simplefilter("ignore")
                row = next(rows, None)
            if row is None:
                return
            yield row
    except (GeneratorExit, KeyboardInterrupt):
        raise
    except Exception as error:  # whatever openpyxl stumbles over in a damaged file
        raise ValueError(_DAMAGED) from error


def _cell(value: object) -> str:
    """A cell's value as text: whole numbers without a point, days and times as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(timespec="seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(getattr(value, "text", value))[: LONGEST_CELL + 1]
