"""The stages of one report in their order: read, resolve, link within; what their answer hangs on, in one key."""

from recount import __version__
from recount.domain.coded_row import LANGUAGE
from recount.domain.explanation import Explanation
from recount.domain.place import Gazetteer
from recount.domain.reading import LocatedReading
from recount.domain.report import Report
from recount.link.explain import with_repeats
from recount.link.within import within
from recount.read.explain import explained, row_reasons
from recount.read.reader import READER, read_report, reader_of, reading_of, worked
from recount.read.rows import read_row
from recount.resolve.explain import with_places_and_days
from recount.resolve.resolve import locate
from recount.resolve.rows import locate_row
from recount.weigh.explain import with_intervals

PROGRAM = f"recount {__version__}, {READER}"
"""Program and reader, as stamps and readings name them."""


def reader_key(program: str, gazetteer: str) -> str:
    """What a reading hangs on besides its report: the program with its reader, and the gazetteer by digest."""
    return f"{program}, gazetteer {gazetteer[:16]}"


def failed_key(key: str) -> str:
    """The key of the reports that the reader failed on: they are tried again by every run, and listed as broken meanwhile."""
    return f"{key}, failed"


def read_and_locate(report: Report, gazetteer: Gazetteer) -> LocatedReading:
    """The incidents and claims of one report with places and days resolved, and what is one incident drawn together."""
    if report.language == LANGUAGE:
        return locate_row(read_row(report, read_by=PROGRAM), report, gazetteer)
    return within(locate(read_report(report, read_by=PROGRAM), report.published, gazetteer))


def read_and_explain(report: Report, gazetteer: Gazetteer) -> tuple[LocatedReading, Explanation]:
    """What `read_and_locate` makes of a report, and why: the same steps, each asked for its reasons."""
    if report.language == LANGUAGE:
        row = read_and_locate(report, gazetteer)
        return row, row_reasons(row)
    rules = reader_of(report)
    if isinstance(rules, str):
        return read_and_locate(report, gazetteer), Explanation({}, {})
    work = worked(report, rules)
    reading = reading_of(report, work, PROGRAM)
    located = locate(reading, report.published, gazetteer)
    final = within(located)
    why = with_places_and_days(explained(report, work, reading), located, reading.places, report)
    return final, with_intervals(with_repeats(why, located, final), final.claims)


def broken(report: Report) -> LocatedReading:
    """The reading of a report that the reader failed on."""
    return LocatedReading(report.id, "broken", (), (), PROGRAM)
