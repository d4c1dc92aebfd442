"""The timeline: a strip a month with a mark an incident at its day, and lists of what no month holds."""

import calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from recount.domain.record import Record, WeighedIncident
from recount.domain.tally import Said
from recount.domain.timespan import TimeSpan
from recount.publish.counting import Wholes, wholes
from recount.publish.lookup import tally_of
from recount.publish.shown import plural
from recount.publish.site.lines import IncidentLine
from recount.publish.totals import sums

DAY = 18
"""Units of a day's width."""
LANE = 20
"""Units of height of one row of marks."""
WIDTH = 31 * DAY
_FLOOR = 16
"""Units below the marks, for the days' numbers."""
_TALL, _LOWEST = 260.0, 6.0
"""Units of height of a strip that has more rows than fit, and of a row at least."""
_LEAST, _MOST = 3.5, 9.0

Pair = tuple[WeighedIncident, IncidentLine]


@dataclass(frozen=True, slots=True)
class Dot:
    """An incident in a month: where its mark stands, how large, and over which days its words reach."""

    line: IncidentLine
    said: Said
    x: float
    y: float
    radius: float
    first: float
    last: float
    about: bool

    @property
    def touch(self) -> float:
        """The size of what a finger or a pointer meets."""
        return max(self.radius, min(9.0, self.radius * 2))


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its incidents drawn."""

    name: str
    height: float
    days: int
    dots: tuple[Dot, ...]
    sums: str


@dataclass(frozen=True, slots=True)
class Loose:
    """Incidents in words only, under what is known of their day."""

    name: str
    lines: tuple[IncidentLine, ...]
    sums: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year: its months with incidents, and the incidents that no single month holds."""

    name: str
    number: int
    months: tuple[Month, ...]
    loose: Loose | None
    sums: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The years with incidents, the earliest first, and the incidents of no known year or no day at all."""

    years: tuple[Year, ...]
    undated: tuple[Loose, ...]


def timeline(record: Record, lines: Sequence[IncidentLine]) -> Timeline:
    """All incidents by day, as precisely as their words are."""
    years: dict[int, list[Pair]] = {}
    undated: dict[str, list[Pair]] = {}
    for pair in zip(record.incidents, lines, strict=True):
        when = pair[0].incident.when
        if when is None:
            undated.setdefault("No day is said", []).append(pair)
        elif not when.year_known:
            undated.setdefault("The year is not known", []).append(pair)
        else:
            years.setdefault(when.days[0].year, []).append(pair)
    within = wholes(record)
    return Timeline(
        tuple(_year(year, held, within) for year, held in sorted(years.items())),
        tuple(_loose(name, held, within) for name, held in sorted(undated.items(), reverse=True)),
    )


def _year(year: int, pairs: Sequence[Pair], within: Wholes) -> Year:
    months: dict[int, list[Pair]] = {}
    loose = []
    for pair in pairs:
        month = _month_of(pair[0].incident.when)
        if month is None:
            loose.append(pair)
        else:
            months.setdefault(month, []).append(pair)
    drawn = tuple(_month(year, month, held, within) for month, held in sorted(months.items()))
    rest = _loose(f"{year}, in no single month", loose, within) if loose else None
    return Year(str(year), len(pairs), drawn, rest, sums_words(pairs, within))


def _month_of(when: TimeSpan | None) -> int | None:
    """The month that holds all days of the span, None where none does."""
    if when is None:
        return None
    first, last = when.days
    return first.month if (first.year, first.month) == (last.year, last.month) else None


def _month(year: int, month: int, pairs: Sequence[Pair], within: Wholes) -> Month:
    dots, height = _dots(pairs)
    name = f"{calendar.month_name[month]} {year}"
    return Month(name, height + _FLOOR, calendar.monthrange(year, month)[1], dots, sums_words(pairs, within))


def _dots(pairs: Sequence[Pair]) -> tuple[tuple[Dot, ...], float]:
    """The marks in rows, none upon another, the surest days and largest marks at the bottom; and the height of all rows.

    Where a month has very many rows they stand closer and their marks are smaller.
    """
    drawn = sorted(_unstacked(pairs), key=lambda d: (d.last - d.first, d.first, -d.radius, d.line.number))
    taken: list[list[tuple[float, float]]] = []
    rows = []
    for dot in drawn:
        begin, end = min(dot.first, dot.x - dot.radius), max(dot.last, dot.x + dot.radius)
        row = next((i for i, held in enumerate(taken) if all(end < b or e < begin for b, e in held)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append((begin, end))
        rows.append((row, dot))
    lane = round(max(_LOWEST, min(LANE, _TALL / len(taken))), 1)
    height = round(len(taken) * lane, 1)
    placed = (
        replace(dot, y=round(height - row * lane - lane / 2, 1), radius=min(dot.radius, lane / 2 - 0.5)) for row, dot in rows
    )
    return tuple(placed), height


def _unstacked(pairs: Iterable[Pair]) -> Iterator[Dot]:
    for weighed, line in pairs:
        when = weighed.incident.when
        if when is not None:
            first, last = when.days
            begin, end = (first.day - 0.5) * DAY, (last.day - 0.5) * DAY
            tally = tally_of(weighed, "killed", "all")
            size = min(_LEAST + 0.6 * sqrt(tally.low or tally.high or 1), _MOST) if tally.said == "figure" else _LEAST + 1
            yield Dot(line, tally.said, round((begin + end) / 2, 1), 0, round(size, 1), begin, end, when.is_approximate)


def _loose(name: str, pairs: Sequence[Pair], within: Wholes) -> Loose:
    return Loose(name, tuple(line for _, line in pairs), sums_words(pairs, within))


def sums_words(pairs: Sequence[Pair], within: Wholes) -> str:
    """How many incidents, and the sums of their ranges of people killed; the whole or its parts."""
    killed = sums((weighed for weighed, _ in pairs), "killed", within)
    return f"{plural(len(pairs), 'incident')}; {killed.brief}"


def legend() -> Mapping[Said, str]:
    """What the marks stand for."""
    return {
        "figure": "reported killed: the larger, the more (by the lowest figure)",
        "no figure": "killed, no figure",
        "none": "none reported killed",
        "denied": "killed: denied",
        "nothing": "no claim of people killed",
    }
