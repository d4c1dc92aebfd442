"""The page of a working copy: one HTML file of tables that opens from disk and loads nothing."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from recount.domain.record import Record
from recount.publish.claim_rows import ClaimRow, claim_row
from recount.publish.lookup import Lookup, lookup
from recount.publish.sections import incident_section, report_row
from recount.publish.shown import BANNER, NOT_COMPLETE
from recount.publish.totals import composed_words, coverage_words, totals

NAME = "index.html"
_TEMPLATES = Path(__file__).with_name("templates")


def page_bytes(record: Record) -> bytes:
    """The file's bytes. Everything that comes from a report is escaped: the templates escape whatever they are given."""
    found = lookup(record)
    html = _template().render(
        banner=BANNER,
        composed=composed_words(record),
        coverage=coverage_words(record),
        not_complete=NOT_COMPLETE,
        totals=[totals(record, "killed").words, totals(record, "injured").words],
        incidents=[incident_section(w, found) for w in record.incidents],
        cumulative=cumulative(found),
        reports=sorted((report_row(entry, found) for entry in record.reports), key=lambda row: (row.given, row.anchor)),
        stamp=record.stamp,
    )
    return html.encode("utf-8", "backslashreplace")


def cumulative(found: Lookup) -> list[ClaimRow]:
    """The claims that sum several events, a period or an area: shown, and counted in no incident."""
    return [claim_row(c, found) for e in found.record.reports for c in e.reading.claims if c.scope == "cumulative"]


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html")
