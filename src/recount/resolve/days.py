"""From day words to EDTF days, against the day of publication or the day of another event (codebook, incident `date`)."""

import calendar
from datetime import date, timedelta

from recount.domain.report import Published
from recount.domain.timespan import DayPhrase, TimeSpan, days_of, edtf_of

_LEAP_YEAR = 2000
"""Stands for an unknown year: every day of a year exists in it."""
_Days = tuple[date, date]


def when(phrase: DayPhrase | None, published: Published, anchors: TimeSpan | None) -> TimeSpan | None:
    """The days that the words mean, or None where they cannot be told (codebook, conventions 5 and 16).

    `anchors` is when the incident happened from which words such as "a day earlier" count. A weekday is the last one not
    after publication, the day of publication included; a day without a year is the last such day. Without a day of
    publication and without a year the year is `XXXX`. The day of publication itself is never taken for want of words.
    Approximate words, and a day on which somebody only spoke, end in `~`.
    """
    if phrase is None:
        return None
    try:
        edtf = _edtf(phrase, published.edtf, anchors)
    except OverflowError:  # before the year 1 or after 9999
        return None
    if edtf is None:
        return None
    if (phrase.approximate or phrase.reporting) and not edtf.endswith("~"):
        edtf += "~"
    return TimeSpan(edtf, _basis(phrase, published, anchors), phrase.words)


def _basis(phrase: DayPhrase, published: Published, anchors: TimeSpan | None) -> str:
    said = f"“{phrase.words}”"
    if phrase.reporting:
        said = f"the day of the statement, {said}"
    if phrase.form == "calendar" and phrase.year is not None:
        return f"{said} names the day"
    if phrase.first is not None and phrase.form == "offset_days":
        return f"{said}, counted from “{phrase.first.words}”"
    if phrase.anchor == "event" and anchors is not None:
        return f"{said}, counted from the incident of {anchors.edtf}"
    if published.edtf is None:
        return f"{said}; the year is not known, as the report has no date"
    return f"{said}, seen from the publication on {published.edtf} ({published.basis or 'given'})"


def _edtf(phrase: DayPhrase, published: str | None, anchors: TimeSpan | None) -> str | None:
    if phrase.form == "calendar":
        return _calendar(phrase, published, anchors)
    if phrase.form == "weekday":
        return _weekday(phrase, _day_of(published))
    if phrase.form == "offset_days":
        return _offset(phrase, published, anchors)
    if phrase.form == "period":
        return _period(phrase, published if phrase.anchor == "published" else _without_mark(anchors))
    return _between(phrase, published, anchors)


def _without_mark(anchors: TimeSpan | None) -> str | None:
    return anchors.edtf.rstrip("~?") if anchors is not None and anchors.year_known else None


def _day_of(edtf: str | None) -> date | None:
    """The one day that an EDTF string names, or None."""
    if edtf is None or edtf.startswith("XXXX"):
        return None
    first, last = days_of(edtf)
    return first if first == last else None


def _calendar(phrase: DayPhrase, published: str | None, anchors: TimeSpan | None) -> str | None:
    year = phrase.year
    if year is None:
        year = _year_of(phrase, published, anchors)
    if phrase.month is None:
        return None if year is None else f"{year:04d}"
    head = "XXXX" if year is None else f"{year:04d}"
    if phrase.day is None:
        return f"{head}-{phrase.month:02d}"
    if phrase.day > calendar.monthrange(year or _LEAP_YEAR, phrase.month)[1]:
        return None
    return f"{head}-{phrase.month:02d}-{phrase.day:02d}"


def _year_of(phrase: DayPhrase, published: str | None, anchors: TimeSpan | None) -> int | None:
    """The year that words leave out: of publication or the year before it; without one that of the incident told before."""
    if published is not None and not published.startswith("XXXX"):
        latest = days_of(published)[1]
        if phrase.period == "year":
            return latest.year + phrase.shift
        after = (phrase.month or 1, phrase.day or 1) > (latest.month, latest.day if phrase.day else 31)
        year = latest.year - after
        while phrase.day is not None and phrase.month is not None and phrase.day > calendar.monthrange(year, phrase.month)[1]:
            year -= 1  # 29 February
            if year < latest.year - 8:
                return None
        return year
    if anchors is not None and anchors.year_known and phrase.period is None:
        return anchors.days[0].year
    return None


def _weekday(phrase: DayPhrase, published: date | None) -> str | None:
    if published is None or phrase.weekday is None:
        return None
    latest = published + timedelta(min(phrase.high, 0))
    day = latest - timedelta((latest.weekday() - phrase.weekday) % 7)
    if phrase.shift:  # "Monday of last week" counts in weeks from Monday to Sunday
        monday = published - timedelta(published.weekday())
        day = monday + timedelta(phrase.weekday + 7 * phrase.shift)
    return day.isoformat()


def _offset(phrase: DayPhrase, published: str | None, anchors: TimeSpan | None) -> str | None:
    if phrase.first is not None:
        anchor = _edtf(phrase.first, published, anchors)
    elif phrase.anchor == "event":
        anchor = anchors.edtf if anchors is not None else None
    else:
        anchor = published if _day_of(published) else None
    if anchor is None:
        return None
    mark = "~" if anchor.endswith(("~", "?")) else ""
    first, last = days_of(anchor)
    if (last - first).days > 31 and phrase.low:  # a day before some day of a year is no day
        return None
    days = (first + timedelta(phrase.low), last + timedelta(phrase.high))
    if anchor.startswith("XXXX"):
        return _yearless(days) + mark
    return edtf_of(*days) + mark


def _yearless(days: _Days) -> str:
    first, last = (f"XXXX-{day.month:02d}-{day.day:02d}" for day in days)
    return first if first == last or days[0].year != days[1].year else f"{first}/{last}"


def _period(phrase: DayPhrase, anchor: str | None) -> str | None:
    if anchor is None or anchor.startswith("XXXX"):
        return None
    last = days_of(anchor)[1]
    if phrase.period == "year":
        return f"{last.year + phrase.shift:04d}"
    if phrase.period == "month":
        months = last.year * 12 + last.month - 1 + phrase.shift
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    day = _day_of(anchor)
    return None if day is None else edtf_of(*_week(phrase, day))


def _week(phrase: DayPhrase, day: date) -> _Days:
    """A week from Monday to Sunday; the running one ends on the day itself, "earlier this week" the day before."""
    monday = day - timedelta(day.weekday() - 7 * phrase.shift)
    if phrase.shift:
        return monday, monday + timedelta(6)
    return monday, max(monday, day + timedelta(phrase.high))


def _between(phrase: DayPhrase, published: str | None, anchors: TimeSpan | None) -> str | None:
    """From the first to the last day; a weekday that begins is the last one before the day that ends."""
    if phrase.first is None or phrase.last is None:
        return None
    end = _edtf(phrase.last, published, anchors)
    if end is None:
        return None
    last = days_of(end)[1]
    seen_from = published if end.startswith("XXXX") else last.isoformat()
    start = _edtf(phrase.first, seen_from, anchors)
    if start is None:
        return None
    if start.startswith("XXXX") or end.startswith("XXXX"):
        return f"{start}/{end}" if start[:4] == end[:4] and days_of(start)[0] <= last else None
    first = days_of(start)[0]
    return edtf_of(first, last) if first <= last else None
