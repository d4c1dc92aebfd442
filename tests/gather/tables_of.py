"""Tables for tests: a workbook and an archive in memory, a mapping, and what comes out of them."""

import io
import zipfile

from openpyxl import Workbook

from recount.gather.coded_rows import Row
from recount.gather.field_map import FieldMap, field_map
from recount.gather.fields import Fields
from recount.gather.problem import Problem

CODED = {
    "row": "incident",
    "columns": {"code": "Code", "day": "Day", "place": "Town", "country": "Country"},
    "counts": [{"effect": "killed", "low": "Min", "high": "Max"}],
}
"""A mapping of incidents: the columns Code, Day, Town, Country, Min and Max."""


def mapping(**changes: object) -> FieldMap:
    """The mapping `CODED` with changes."""
    return field_map({**CODED, **changes})


def row(**cells: str) -> Row:
    """A row with these cells."""
    return Row(cells, "s.csv:2", "in/s.csv:2")


def workbook(**sheets: list[list[object]]) -> io.BytesIO:
    """A workbook with these sheets."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for cells in rows:
            sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    out.seek(0)
    return out


def archive(entries: dict[str, bytes | str], *, packing: int = zipfile.ZIP_DEFLATED) -> io.BytesIO:
    """A zip file with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as packed:
        for name, data in entries.items():
            packed.writestr(name, data)
    out.seek(0)
    return out


def told(items: list[Fields | Problem]) -> list[str]:
    """Texts of what was read, and problems as lines."""
    return [item.text if isinstance(item, Fields) else str(item) for item in items]
