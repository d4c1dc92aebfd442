"""Whether day words of two sentences may mean one day, as far as their words and the day of publication tell."""

from datetime import date, timedelta

from recount.domain.timespan import DayPhrase

_MONTH = 31
_FEW = 2
"""A stretch of fewer days than this is one night or one raid."""


def same_day(left: DayPhrase | None, right: DayPhrase | None, published: date | None = None) -> bool:
    """Whether two day phrases may mean the same day; where nothing tells, they may."""
    if left is None or right is None:
        return True
    if left.form != right.form:
        return _unlike(left, right, published)
    if left.form == "calendar":
        return all(
            a == b or a is None or b is None
            for a, b in ((left.year, right.year), (left.month, right.month), (left.day, right.day))
        )
    if left.form == "weekday":
        return (left.weekday, left.shift) == (right.weekday, right.shift)
    return (left.low, left.high, left.period, left.shift, left.anchor) == (
        right.low,
        right.high,
        right.period,
        right.shift,
        right.anchor,
    )


def is_stretch(day: DayPhrase) -> bool:
    """Whether day words name a stretch of time and no day, nor two that follow each other: one night's, or one raid's."""
    if day.form == "offset_days":
        return day.high - day.low >= _FEW
    if day.form == "between" and day.first is not None and day.last is not None:
        return not _next_to(day.first, day.last)
    return day.form in ("between", "period") or (day.form == "calendar" and day.day is None)


def _next_to(first: DayPhrase, last: DayPhrase) -> bool:
    if first.weekday is not None and last.weekday is not None:
        return (last.weekday - first.weekday) % 7 < _FEW
    if first.day is not None and last.day is not None:
        return first.month == last.month and last.day - first.day < _FEW
    return False


def is_long_ago(day: DayPhrase) -> bool:
    """Whether day words name a month or a year, or a period that is over: what they date is background."""
    return (day.form == "calendar" and day.day is None) or (day.form == "period" and day.shift < 0)


def _unlike(left: DayPhrase, right: DayPhrase, published: date | None) -> bool:
    """Whether phrases of two forms may mean one day: a month is none, and a weekday lies in the week before publication."""
    if left.form == "calendar":
        left, right = right, left
    if right.form == "calendar" and left.form in ("weekday", "offset_days"):
        if right.day is None:
            return False
        day = _day_of(right, published)
        return day is None or published is None or _may_be(left, day, published)
    return left.anchor == right.anchor == "published" and "period" not in (left.form, right.form)


def _day_of(phrase: DayPhrase, published: date | None) -> date | None:
    """The day of a calendar phrase; without a year, the last such day not after publication."""
    if phrase.month is None or phrase.day is None or (phrase.year is None and published is None):
        return None
    years = [phrase.year] if phrase.year is not None else [published.year, published.year - 1] if published else []
    for year in years:
        try:
            day = date(year, phrase.month, phrase.day)
        except ValueError:
            continue
        if phrase.year is not None or published is None or day <= published + timedelta(1):
            return day
    return None


def _may_be(phrase: DayPhrase, day: date, published: date) -> bool:
    """Whether a weekday or days counted from publication may be the given day."""
    if phrase.form == "weekday":
        return day.weekday() == phrase.weekday and abs((published - day).days) <= _MONTH
    if phrase.anchor == "event":
        return True
    return published + timedelta(phrase.low - 1) <= day <= published + timedelta(phrase.high + 1)
