"""CSV files to rows of cells: any usual encoding and separator, a broken row costs itself only."""

import csv
import io
from collections import deque
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO

from recount.gather.decode import BOM, decode, is_wide, replaced
from recount.gather.field_map import PLAIN, FieldMap
from recount.gather.fields import Fields
from recount.gather.limits import LARGEST_SHEET, LONGEST_CELL, LONGEST_LINE, MOST_COLUMNS, size_words
from recount.gather.problem import Problem
from recount.gather.tables import HEADER_WITHIN, Line, is_header, read_table

_DELIMITERS = (",", ";", "\t", "|")
_RECOVERIES = 20
"""Broken rows after which the rest of a file is given up: a quote that is never closed costs a long look each time."""


def read_csv(stream: BinaryIO, fields: FieldMap | None, *, name: str, where: str) -> Iterator[Fields | Problem]:
    """What each row of a CSV file says; rows are read one at a time. Raises ValueError where the file is no text."""
    text = _Text(stream)
    lines = iter(text)
    head = list(islice(lines, HEADER_WITHIN))
    rows = csv_rows(chain(head, lines), _delimiter(head, fields or PLAIN), where)
    yield from read_table(rows, fields, name=name, where=where)
    if text.loss is not None:
        yield Problem(where, text.loss, "kept with U+FFFD in their place")


def text_lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a text in any usual encoding, with their ends. Raises ValueError where it is no text."""
    return iter(_Text(stream))


def csv_rows(lines: Iterator[str], delimiter: str, where: str) -> Iterator[Line | Problem]:
    """The rows with the numbers of the lines they begin on.

    A row that is broken is a problem, and reading goes on with the line after the one that it begins on: so a quote that is
    never closed does not swallow what follows.
    """
    csv.field_size_limit(LONGEST_CELL)
    source = _Source(lines)
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    broken = 0
    while True:
        source.taken.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number = source.taken[0][0]
            yield Problem(f"{where}:{number}", f"broken CSV: {_words(error)}")
            broken += 1
            if broken > _RECOVERIES:
                yield Problem(where, f"more than {_RECOVERIES} broken rows", f"nothing read after line {number}")
                return
            source.go_back()
            reader = csv.reader(source, delimiter=delimiter, strict=True)
            continue
        number = source.taken[0][0]
        if len(cells) > MOST_COLUMNS:
            yield Problem(f"{where}:{number}", f"has {len(cells):,} cells; a table has at most {MOST_COLUMNS:,}")
        else:
            yield number, cells


class _Source:
    """Numbered lines that can be gone back to; `taken` are those of the row at hand."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = enumerate(lines, 1)
        self._again: deque[tuple[int, str]] = deque()
        self.taken: list[tuple[int, str]] = []

    def __iter__(self) -> "_Source":
        return self

    def __next__(self) -> str:
        self.taken.append(self._again.popleft() if self._again else next(self._lines))
        return self.taken[-1][1]

    def go_back(self) -> None:
        """To the second line of the row at hand."""
        self._again.extendleft(reversed(self.taken[1:]))


class _Text:
    """The lines of a file with their ends: UTF-8 as far as it goes, and from where it fails whatever the rest is in."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._began = False
        self._beyond_ascii = 0
        self.loss: str | None = None

    def __iter__(self) -> Iterator[str]:
        line = self._line()
        if is_wide(line):
            yield from self._rest(line)
            return
        line = line.removeprefix(BOM.encode())
        if b"\0" in line:
            raise ValueError("not a text: it holds NUL characters")
        while line:
            try:
                text = line.decode()
            except UnicodeDecodeError:
                yield from self._rest(line)
                return
            self._began = True
            if not text.isascii():
                self._beyond_ascii += sum(c > "\x7f" for c in text)
            yield from io.StringIO(text, newline="")  # lines that end in CR only are lines too
            line = self._line()

    def _line(self) -> bytes:
        line = self._stream.readline(LONGEST_LINE)
        if len(line) == LONGEST_LINE:
            raise ValueError(f"has a line of more than {size_words(LONGEST_LINE)} bytes: no table")
        return line

    def _rest(self, line: bytes) -> Iterator[str]:
        data = line + self._stream.read(LARGEST_SHEET)
        if len(data) > LARGEST_SHEET:
            raise ValueError(f"not in UTF-8, and over {size_words(LARGEST_SHEET)} bytes; save it as UTF-8")
        try:
            decoded = decode(data, utf8_before=self._beyond_ascii)
        except ValueError:
            if not self._began:
                raise
            decoded = replaced(data)
        self.loss = decoded.loss
        yield from io.StringIO(decoded.text, newline="")


def _delimiter(head: list[str], by: FieldMap) -> str:
    """The separator under which some row of the first lines is the header; else the one that they hold most of."""
    for delimiter in _DELIMITERS:
        try:
            rows = list(csv.reader(head, delimiter=delimiter))
        except csv.Error:
            continue
        if any(is_header(cells, by) for cells in rows):
            return delimiter
    return max(_DELIMITERS, key=lambda d: sum(line.count(d) for line in head))


def _words(error: csv.Error) -> str:
    said = str(error)
    if "unexpected end" in said:
        return "a quotation mark is never closed"
    if "field larger" in said:
        return f"a cell of more than {size_words(LONGEST_CELL)} characters, or a quotation mark that is never closed"
    return f"a quotation mark within a cell ({said})" if "expected after" in said else said
