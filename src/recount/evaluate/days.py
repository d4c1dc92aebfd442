"""When two dates are the same for the score."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_END = re.compile(r"^(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]*$")
_SLACK = timedelta(3)


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, inclusive, and whether the year is known (an unknown year counts as 2000)."""

    first: date
    last: date
    year_known: bool


def same_date(gold: str | None, ours: str | None) -> bool:
    """Whether two EDTF dates share at least half of the days they span together.

    An approximate gold date (`~`) allows three days on either side, and then any single day within. A date of an unknown year
    never equals one of a known year.
    """
    g, o = days(gold), days(ours)
    if gold is None or g is None or o is None or g.year_known != o.year_known:
        return False
    slack = _SLACK if "~" in gold else timedelta()
    shared = (min(g.last + slack, o.last) - max(g.first - slack, o.first)).days + 1
    if shared <= 0:
        return False
    union = (max(g.last, o.last) - min(g.first, o.first)).days + 1
    return shared / union >= 0.5 or (bool(slack) and o.first == o.last)


@lru_cache(maxsize=20_000)
def days(edtf: str | None) -> Days | None:
    """The days that an EDTF date allows, wider than the codebook's subset (`XX`, `%`); None for anything else."""
    if not edtf:
        return None
    ends = edtf.split("/")
    first, last = _end(ends[0]), _end(ends[-1])
    if first is None or last is None:
        return None
    return Days(first[0], last[1], not edtf.startswith("XXXX"))


def _end(text: str) -> tuple[date, date] | None:
    match = _END.match(text)
    if match is None:
        return None
    year, month, day = (2000 if match[1] == "XXXX" else int(match[1])), match[2], match[3]
    try:
        if month in (None, "XX"):
            return date(year, 1, 1), date(year, 12, 31)
        if day in (None, "XX"):
            following = date(year + (int(month) == 12), int(month) % 12 + 1, 1)
            return date(year, int(month), 1), following - timedelta(1)
        only = date(year, int(month), int(day))
    except ValueError:
        return None
    return only, only
