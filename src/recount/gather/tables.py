"""What tables have in common, whatever file they come from: a header, rows of cells, and a mapping of the two."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from recount.errors import MalformedReport
from recount.gather.coded_rows import Row, row_fields
from recount.gather.field_map import PLAIN, FieldMap
from recount.gather.fields import Fields
from recount.gather.problem import Problem

Line = tuple[int, Sequence[str]]
"""The number of a row in its file, from 1, and its cells."""
HEADER_WITHIN = 20
"""Rows within which a table's header is looked for: sheets begin with titles and notes."""
_SHOWN = 12


def read_table(lines: Iterable[Line | Problem], fields: FieldMap | None, *, name: str, where: str) -> Iterator[Fields | Problem]:
    """What each row of a table says of one report; a row that is wrong is a problem, and the next one is read.

    The header is the first row that has all columns of the mapping. Blank rows are passed over. `fields` None: columns are
    named as a report's fields.
    """
    by = fields or PLAIN
    rows = iter(lines)
    head, header = _head(rows, by)
    yield from (item for item in head if isinstance(item, Problem))
    if header is None:
        told = [item[1] for item in head if not isinstance(item, Problem)]
        yield Problem(where, _what_is_missing(told, fields), "nothing read")
        return
    empty = True
    for item in rows:
        if isinstance(item, Problem):
            yield item
        elif any(cell.strip() for cell in item[1]):
            empty = False
            try:
                yield row_fields(header.row(item[1], f"{name}:{item[0]}", f"{where}:{item[0]}"), by)
            except MalformedReport as error:
                yield Problem(error.where, error.what, error.done)
    if empty:
        yield Problem(where, "holds no row with a report", "nothing read")


def is_header(cells: Sequence[str], by: FieldMap) -> bool:
    """Whether the row names all columns that the mapping needs."""
    return {_plain(column) for column in by.needed} <= {_plain(cell) for cell in cells}


@dataclass(frozen=True, slots=True)
class _Header:
    """Which column stands where; `width` is up to the last that has a name."""

    places: dict[str, int]
    needed: tuple[str, ...]
    width: int

    @classmethod
    def of(cls, cells: Sequence[str], by: FieldMap) -> "_Header":
        first: dict[str, int] = {}
        for at, cell in enumerate(cells):
            first.setdefault(_plain(cell), at)
        columns = (*by.needed, *by.columns.values())
        places = {column: first[_plain(column)] for column in columns if _plain(column) in first}
        return cls(places, by.needed, max((at + 1 for at, cell in enumerate(cells) if cell.strip()), default=0))

    def row(self, cells: Sequence[str], name: str, where: str) -> Row:
        """The cells by column; raises MalformedReport where the row is shorter or longer than the header."""
        if len(cells) <= max(self.places[column] for column in self.needed):
            raise MalformedReport(where, f"has {len(cells)} cells, too few for its columns")
        if any(cell.strip() for cell in cells[self.width :]):
            raise MalformedReport(where, f"has {len(cells)} cells, more than there are columns ({self.width})")
        return Row({column: cells[at] for column, at in self.places.items() if at < len(cells)}, name, where)


def _head(rows: Iterator[Line | Problem], by: FieldMap) -> tuple[list[Line | Problem], _Header | None]:
    """What stands up to the header, itself included, and the header; None where the first rows are no header."""
    head: list[Line | Problem] = []
    for item in rows:
        head.append(item)
        if not isinstance(item, Problem) and is_header(item[1], by):
            return head, _Header.of(item[1], by)
        if len(head) == HEADER_WITHIN:
            break
    return head, None


def _what_is_missing(told: Sequence[Sequence[str]], fields: FieldMap | None) -> str:
    by = fields or PLAIN
    wanted = {_plain(column): column for column in by.needed}
    nearest = max(told, key=lambda cells: sum(_plain(cell) in wanted for cell in cells), default=[])
    named = [cell.strip() for cell in nearest if cell.strip()]
    if not named:
        return "holds no table"
    missing = [column for plain, column in wanted.items() if plain not in {_plain(cell) for cell in named}]
    shown = ", ".join(repr(name[:40]) for name in named[:_SHOWN]) + (", …" if len(named) > _SHOWN else "")
    hint = "" if fields is not None else " (--fields says which column holds what)"
    return f"has no column {', '.join(map(repr, missing))}{hint}; its columns are {shown}"


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
