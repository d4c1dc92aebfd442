"""When: the day words of a report in a form without language, and the EDTF interval that they resolve to."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from recount.domain.vocabulary import DayPart

_END = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?([~?]?)")

DayForm = Literal["calendar", "weekday", "offset_days", "period", "between"]
Anchor = Literal["published", "event"]
Period = Literal["week", "month", "year"]


@dataclass(frozen=True, slots=True)
class DayPhrase:
    """What day words say, before anybody knows when they were said (codebook, incident `date`).

    form         fields that matter
    calendar     year, month, day: each None where the words leave it out ("February 12": month 2, day 12)
    weekday      weekday (0 = Monday); `shift` in weeks ("Monday of last week": -1)
    offset_days  low, high: days from the anchor ("a day earlier": -1, -1; "in the past three days": -3, 0)
                 first: the day of the same sentence that they count from, where it names one ("on 12 February … a day earlier")
    period       period and shift ("last week": week, -1; "this month": month, 0; "last year": year, -1)
    between      first, last: two phrases ("from Friday to Sunday")

    `anchor` says from what: the day of publication, or the day of the incident told before ("a day earlier", "the next
    day"). `approximate` words ("a few days before", "around") end in `~`. `reporting` marks the day somebody spoke.
    """

    form: DayForm
    words: str
    start: int
    end: int
    anchor: Anchor = "published"
    approximate: bool = False
    reporting: bool = False
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int = 0
    low: int = 0
    high: int = 0
    period: Period | None = None
    first: "DayPhrase | None" = None
    last: "DayPhrase | None" = None


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The time of day in the report's words, and its part where they say one."""

    words: str
    part: DayPart | None


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """An EDTF interval of the codebook's subset, the words it comes from and why it reads so.

    Raises ValueError for anything outside the subset (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `XXXX-MM-DD`, `A/B`, one `~` or `?`).
    """

    edtf: str
    basis: str
    words: str | None = None

    def __post_init__(self) -> None:
        days_of(self.edtf)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day, inclusive; an unknown year counts as the leap year 2000."""
        return days_of(self.edtf)

    @property
    def year_known(self) -> bool:
        """Whether the words or their anchor gave the year."""
        return not self.edtf.startswith("XXXX")

    @property
    def is_approximate(self) -> bool:
        """Whether the interval is said to be about right only."""
        return self.edtf.endswith(("~", "?"))

    @property
    def is_day(self) -> bool:
        """Whether it names one day."""
        first, last = self.days
        return first == last


@lru_cache(maxsize=1 << 14)
def days_of(edtf: str) -> tuple[date, date]:
    """The first and last day that an EDTF string of the codebook's subset allows; raises ValueError for others."""
    ends = edtf.split("/")
    if len(ends) > 2:
        raise ValueError(f"not an EDTF interval: {edtf!r}")
    days = [_bounds(end, edtf) for end in ends]
    first, last = days[0][0], days[-1][1]
    if last < first:
        raise ValueError(f"an interval that ends before it begins: {edtf!r}")
    return first, last


def _bounds(end: str, whole: str) -> tuple[date, date]:
    match = _END.fullmatch(end)
    if match is None:
        raise ValueError(f"not EDTF of the codebook's subset: {whole!r}")
    year = 2000 if match[1] == "XXXX" else int(match[1])
    if year == 0:
        raise ValueError(f"year 0: {whole!r}")
    if match[2] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(match[2])
    if not 1 <= month <= 12:
        raise ValueError(f"month {month}: {whole!r}")
    if match[3] is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    day = date(year, month, int(match[3]))
    return day, day


def edtf_of(first: date, last: date, *, approximate: bool = False) -> str:
    """The shortest EDTF string for the days from `first` to `last`."""
    mark = "~" if approximate else ""
    if first == last:
        return first.isoformat() + mark
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04d}{mark}"
    after = last + timedelta(1) if last < date.max else last
    if first.day == 1 and after.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}{mark}"
    return f"{first.isoformat()}/{last.isoformat()}{mark}"
