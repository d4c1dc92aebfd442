"""The summary table in the terminal: a line an incident, then totals, coverage and the banner."""

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from recount.domain.record import Record, WeighedIncident
from recount.domain.tally import Said
from recount.publish.cumulative import cumulative_totals
from recount.publish.cumulative_words import brief
from recount.publish.lookup import Lookup, lookup, outlet_count, tally_of
from recount.publish.shown import BANNER, day_words, line, place_words, plural, tally_words
from recount.publish.totals import composed_words, coverage_words, totals_words

NARROW = 76
"""Below this many columns an incident takes two lines, so that no column is cut."""
LONGEST = 200
"""As many incidents are listed at most; the files hold all."""
CLAIMED = 3
"""As many totals over periods and areas are set beside the incidents known there at most."""
_COLUMNS = {"code": 5, "day": 11, "place": 8, "killed": 8, "injured": 8, "outlets\norigins": 7, "corroboration": 13}
"""Names of the columns with the characters that each needs, so that a word is not cut in 80 columns."""
_BETWEEN = 2
"""Characters between two columns."""
_STYLES: dict[Said, str] = {"figure": "bold", "no figure": "italic", "none": "", "denied": "", "nothing": "dim"}


def summary(record: Record, width: int = 80) -> RenderableType:
    """The record as a table for a terminal of that many columns, for `rich` to print."""
    found = lookup(record)
    lines = [Text(f"{BANNER}", style="bold"), Text(totals_words(record)), Text(coverage_words(record))]
    claimed = [Text(words) for words in brief(record, cumulative_totals(record), CLAIMED)]
    if claimed:
        lines[2:2] = [Text("\nclaimed over periods and areas, counted in no incident:"), *claimed, Text("")]
    if (composed := composed_words(record)) is not None:
        lines.append(Text(composed, style="bold"))
    if not record.incidents:
        return Group(Text("No incident was read in these reports."), *lines)
    table = _narrow(record, found) if width < NARROW else _wide(record, found, width)
    left = len(record.incidents) - LONGEST
    more = [Text(f"and {plural(left, 'incident')} more, in the tables of the working copy\n")] if left > 0 else []
    return Group(table, *more, *lines)


def _wide(record: Record, found: Lookup, width: int) -> Table:
    rows = [
        (
            weighed.incident.code,
            _day(weighed),
            _place(weighed),
            _figure(weighed, "killed", found),
            _figure(weighed, "injured", found),
            f"{outlet_count(weighed.incident, found)} / {len(weighed.incident.origins)}",
            str(weighed.assessment.corroboration),
        )
        for weighed in record.incidents[:LONGEST]
    ]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), collapse_padding=True)
    for name, wide in zip(_COLUMNS, _widths(rows, width), strict=True):
        table.add_column(name, overflow="fold", vertical="top", width=wide)
    for row in rows:
        table.add_row(*row)
    return table


def _widths(rows: Sequence[Sequence[str | Text]], width: int) -> list[int]:
    """The columns' widths: what each needs, the place its longest word, and what is left where most is to be wrapped."""
    longest = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    given = list(_COLUMNS.values())
    left = width - sum(given) - len(given) * _BETWEEN
    place = list(_COLUMNS).index("place")
    word = max(len(word) for row in rows for word in str(row[place]).split() or [""])
    given[place] += min(left, max(word - given[place], 0))
    for _ in range(width - sum(given) - len(given) * _BETWEEN):
        lacking = [need - has for need, has in zip(longest, given, strict=True)]
        if max(lacking) <= 0:
            break
        given[lacking.index(max(lacking))] += 1
    return given


def _narrow(record: Record, found: Lookup) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), show_lines=True)
    table.add_column("code", no_wrap=True)
    table.add_column("day and place", overflow="fold")
    table.add_column("reported", overflow="fold")
    for weighed in record.incidents[:LONGEST]:
        killed, injured = _figure(weighed, "killed", found), _figure(weighed, "injured", found)
        figures = Text.assemble("killed: ", killed, "\ninjured: ", injured)
        outlets = plural(outlet_count(weighed.incident, found), "outlet")
        where = f"{_day(weighed)}\n{_place(weighed)}\n{outlets}, {plural(len(weighed.incident.origins), 'origin')}"
        table.add_row(weighed.incident.code, where, Text.assemble(figures, f"\n{weighed.assessment.corroboration}"))
    return table


def _day(weighed: WeighedIncident) -> str:
    return day_words(weighed.incident.when.edtf if weighed.incident.when is not None else None, short=True)


def _place(weighed: WeighedIncident) -> str:
    return line(place_words(weighed.incident.place, short=True))


def _figure(weighed: WeighedIncident, effect: str, found: Lookup) -> Text:
    tally = tally_of(weighed, "killed" if effect == "killed" else "injured", "all")
    return Text(tally_words(tally, found.claims), style=_STYLES[tally.said])
