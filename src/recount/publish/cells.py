"""Cells of a CSV file: how a value is written, and how text is kept from becoming a formula."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

Cell = str | int | float | bool | None
Row = Mapping[str, Cell]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def number(value: float | None) -> float | None:
    """A number with 6 places at most, as every file writes it; never minus zero."""
    return None if value is None else round(value, 6) + 0.0


def written(value: Cell) -> str:
    """A value as the text of a cell: empty for None, `true`/`false`, numbers with 6 places at most.

    Text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) gets a leading
    apostrophe; numbers never do. A lone surrogate, as file names may hold, is written as its escape.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{number(value):.6f}".rstrip("0").rstrip(".")
    text = value.encode("utf-8", "backslashreplace").decode("utf-8")
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def csv_bytes(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """The rows as CSV: UTF-8 without BOM, LF at line ends, the columns in the order given; every row has all of them."""
    out = StringIO(newline="")
    plain = csv.writer(out, lineterminator="\n")
    quoted = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    plain.writerow(columns)
    for row in rows:
        cells = [written(row[name]) for name in columns]
        # The writer does not quote a lone CR, which every reader takes for the end of the row.
        (quoted if any("\r" in cell for cell in cells) else plain).writerow(cells)
    return out.getvalue().encode("utf-8")


def joined(values: Iterable[object], separator: str = ";") -> str | None:
    """The values in their order, joined; None where there are none."""
    return separator.join(str(v) for v in values) or None
