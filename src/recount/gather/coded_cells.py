"""What the cells of a coded row say: figures, days, degrees and words of ours; a cell that says none of it is a fault."""

import re
from collections.abc import Iterable
from datetime import datetime

from recount.domain.coded_row import count_words
from recount.domain.count import Count
from recount.domain.timespan import days_of
from recount.domain.vocabulary import CountKind

EMPTY = frozenset({"", "-", "–", "—", "n/a", "na", "nan"})
"""Cells that say nothing: not a figure of none, and not a harm without a figure."""
_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?"
_FORMS: tuple[tuple[str, CountKind, int], ...] = (
    (r"(?:at least|min\.?|minimum|≥|>=) ?N|N ?(?:\+|or more)", "at_least", 0),
    (r"(?:more than|over|>) ?N", "more_than", 1),
    (r"(?:up to|at most|max\.?|maximum|≤|<=) ?N", "at_most", 0),
    (r"(?:fewer than|less than|under|<) ?N", "at_most", -1),
    (r"(?:about|around|approx\.?|approximately|circa|c\.|ca\.|~|≈) ?N", "about", 0),
)
"""Figures in one cell with a bound, in figures and plain English; the last number is what is added to the bound."""
_COUNTS = tuple((re.compile(form.replace("N", _NUMBER)), kind, beyond) for form, kind, beyond in _FORMS)
_ONE = re.compile(_NUMBER)
_RANGE = re.compile(rf"{_NUMBER} ?(?:-|–|—|to|and) ?{_NUMBER}")
_DEGREES = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,15})?")
_DAY_AND_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:[0-9]{2}.*")


def count_in(cell: str) -> Count | None:
    """The figure that a cell gives ("3", "3-5", "18+", "at least 18", "~30"), None for an empty one; raises ValueError.

    Its words are the cell's, where they say more than numbers.
    """
    said = " ".join(cell.casefold().split())
    if said in EMPTY:
        return None
    one = _ONE.fullmatch(said)
    if one is not None:
        return _exact(_whole(one[1]), _whole(one[1]), "")
    both = _RANGE.fullmatch(said.removeprefix("between ").removeprefix("from "))
    if both is not None:
        return _exact(_whole(both[1]), _whole(both[2]), "")
    for form, kind, beyond in _COUNTS:
        match = form.fullmatch(said)
        if match is not None:
            number = _whole(next(group for group in match.groups() if group is not None)) + beyond
            low = number if kind != "at_most" else None
            return Count(low, number if kind in ("at_most", "about") else None, kind, cell)
    raise ValueError(f"is {cell[:40]!r}, no figure such as 3, 3-5, 18+, at least 18 or about 30")


def count_between(low: int | None, high: int | None, best: int | None) -> Count | None:
    """The figure of cells for its bounds and its best estimate; None where all are empty. Raises ValueError for low above high.

    The best estimate alone is a figure; beside a bound it is kept among the words.
    """
    if low is None and high is None:
        return None if best is None else _exact(best, best, "")
    words = "" if best is None or low == best == high else f"best {best}"
    if low is not None and high is not None:
        return _exact(low, high, words)
    return Count(low, high, "at_least" if high is None else "at_most", words)


def number_in(cell: str) -> int | None:
    """A whole number of people, None for an empty cell; raises ValueError."""
    said = cell.strip()
    if said.casefold() in EMPTY:
        return None
    match = _ONE.fullmatch(said)
    if match is None:
        raise ValueError(f"is {cell[:40]!r}, not a whole number from 0")
    return _whole(match[1])


def count_line(count: Count) -> tuple[str, str | None]:
    """A figure as rows write it, and the sheet's own words where they say more."""
    said = count_words(count.low, count.high, count.kind)
    return said, count.words if count.words and count.words.strip() != said else None


def day_in(cell: str, day_format: str | None) -> str | None:
    """The day or days of a cell in EDTF, None for an empty one; `day_format` is tried first. Raises ValueError for none."""
    said = cell.strip()
    if said.casefold() in EMPTY:
        return None
    if day_format is not None:
        try:
            return datetime.strptime(said, day_format).date().isoformat()  # noqa: DTZ007 - a day, in no time zone
        except ValueError:
            pass  # spreadsheets hold some days as days whatever the format of the others
    match = _DAY_AND_TIME.fullmatch(said)
    edtf = match[1] if match is not None else said
    try:
        days_of(edtf)
    except ValueError as error:
        wanted = f"a day written as {day_format}" if day_format is not None else "a day such as 2019-03-11"
        raise ValueError(f"is {cell[:40]!r}, not {wanted}") from error
    return edtf


def days_between(first: str | None, last: str | None) -> str | None:
    """The EDTF of the days from the first to the last; raises ValueError where they are no stretch of time."""
    if first is None or last is None or first == last:
        return first or last
    try:
        days_of(f"{first}/{last}")
    except ValueError as error:
        raise ValueError(f"is {last}, and the first day {first}: no stretch of days") from error
    return f"{first}/{last}"


def degrees_in(cell: str, most: int) -> str | None:
    """Decimal degrees up to `most` to either side, as written; None for an empty cell. Raises ValueError."""
    said = cell.strip()
    if said.casefold() in EMPTY:
        return None
    if _DEGREES.fullmatch(said) is None or abs(float(said)) > most:
        raise ValueError(f"is {cell[:40]!r}, not degrees from -{most} to {most}")
    return said


def word_in(cell: str, choices: Iterable[str]) -> str | None:
    """The word of ours that a cell has, whatever its capitals and blanks; None for an empty cell. Raises ValueError."""
    said = cell.strip()
    if said.casefold() in EMPTY:
        return None
    plain = said.casefold().replace(" ", "_").replace("-", "_")
    known = tuple(choices)
    if plain not in known:
        raise ValueError(f"is {cell[:40]!r}, not one of {', '.join(known)}; [values] in the mapping can translate it")
    return plain


def _whole(digits: str) -> int:
    return int(digits.replace(",", ""))


def _exact(low: int, high: int, words: str) -> Count:
    if high < low:
        raise ValueError(f"goes from {low} to {high}, which is backwards")
    return Count(low, high, "exact", words)
