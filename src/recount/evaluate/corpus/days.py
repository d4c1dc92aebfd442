"""Days of a text moved by a number of days: dates, weekdays, months and years, all by the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from recount.evaluate.corpus.words import Edit, any_of, words

_DAYS_OF_A_YEAR = 365.25
_AHEAD = 60
"""A day without a year lies at most so many days after the report; else it was the year before."""
_LEAP = 2016
"""The year of days of which nothing tells the year: it holds every day."""
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_NUMERIC = re.compile(r"(?<![\w./-])(\d\d?)([./-])(\d\d?)\2((?:19|20)\d\d)(?![\d/-])")
_YEAR = re.compile(r"(?<![\w.,$€£-])(?:19|20)\d\d(?![\w%]|,\d|\.\d)")


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days on (or back); a day without a year is counted from the day on which the report was published."""

    days: int
    published: date | None = None

    def edits(self, text: str) -> Iterator[Edit]:
        """What is to be written in place of the words for days; a word for no day that there is stays."""
        for match in _ISO.finditer(text):
            day = _day(int(match[1]), int(match[2]), int(match[3]))
            if day is not None:
                yield match.start(), match.end(), self.moved(day).isoformat()
        for match in _NUMERIC.finditer(text):
            numeric = self._numeric(match)
            if numeric is not None:
                yield match.start(), match.end(), numeric
        for match in _dated().finditer(text):
            new = self._dated(match)
            if new is not None:
                yield match.start(), match.end(), new
        for match in _months().finditer(text):
            yield match.start("month"), match.end(), self._month(match)
        for match in _YEAR.finditer(text):
            yield match.start(), match.end(), str(int(match[0]) + round(self.days / _DAYS_OF_A_YEAR))
        names = words().weekdays
        for match in _weekdays().finditer(text):
            yield match.start(), match.end(), names[(names.index(match[0]) + self.days) % len(names)]

    def moved(self, day: date) -> date:
        """The day so many days on."""
        return day + timedelta(days=self.days)

    def iso(self, day: str | None) -> str | None:
        """An ISO day moved; anything else as it was."""
        match = _ISO.fullmatch(day or "")
        then = _day(int(match[1]), int(match[2]), int(match[3])) if match else None
        return day if then is None else self.moved(then).isoformat()

    def _numeric(self, match: re.Match[str]) -> str | None:
        """A day in numbers, the day before the month unless there is no such month."""
        first, mark, second, year = match.groups()
        day, swapped = _day(int(year), int(second), int(first)), _day(int(year), int(first), int(second))
        if day is not None:
            return self.moved(day).strftime(f"%d{mark}%m{mark}%Y")
        return None if swapped is None else self.moved(swapped).strftime(f"%m{mark}%d{mark}%Y")

    def _dated(self, match: re.Match[str]) -> str | None:
        month = _number_of(match["before"] or match["after"])
        numbers = [int(number) for number in re.findall(r"\d+", match["days_before"] or match["days_after"])]
        year = int(match["year"]) if match["year"] else None
        days = [self._placed(year, month, number) for number in numbers]
        moved = [self.moved(day) for day in days if day is not None]
        if len(moved) != len(numbers):
            return None
        last = moved[-1].strftime("%Y") if year is not None else ""
        joined = _joined(
            [(str(day.day), words().months[day.month - 1]) for day in moved], match, first=match["before"] is not None
        )
        return joined + (f"{match['comma'] or ' '}{last}" if last else "")

    def _placed(self, year: int | None, month: int, day: int) -> date | None:
        if year is not None:
            return _day(year, month, day)
        if self.published is None:
            return _day(_LEAP, month, day)
        then = _day(self.published.year, month, day)
        if then is not None and (then - self.published).days > _AHEAD:
            return _day(self.published.year - 1, month, day)
        return then

    def _month(self, match: re.Match[str]) -> str:
        year = int(match["year"]) if match["year"] else (self.published.year if self.published else _LEAP)
        moved = self.moved(date(year, _number_of(match["month"]), 15))
        return words().months[moved.month - 1] + (f"{match['space']}{moved.year}" if match["year"] else "")


def _joined(days: list[tuple[str, str]], match: re.Match[str], *, first: bool) -> str:
    """One day or two as the text had them, the month before or after; two months where they now lie in two."""
    between = re.search(r"\d\D*?(\s?[-–]\s?|\s(?:and|to|or)\s)\d", match["days_before"] or match["days_after"])
    told = [f"{month} {day}" if first else f"{day} {month}" for day, month in days]
    if len(days) == 1 or between is None:
        return told[-1]
    if days[0][1] != days[1][1]:
        return f"{told[0]}{between[1] if between[1].strip('-– ') else ' – '}{told[1]}"
    numbers = f"{days[0][0]}{between[1]}{days[1][0]}"
    return f"{days[0][1]} {numbers}" if first else f"{numbers} {days[0][1]}"


def _number_of(month: str) -> int:
    return [name[:3].casefold() for name in words().months].index(month[:3].casefold()) + 1


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _dated() -> re.Pattern[str]:
    """A month with a day or two, before or after it, and a year perhaps."""
    months = words().months
    month = rf"(?:{any_of(months)}|(?:{any_of(name[:3] for name in months if len(name) > 3)}|Sept)\b\.?)"
    number = r"(?:0?[1-9]|[12]\d|3[01])"
    numbers = rf"{number}(?:st|nd|rd|th)?(?:(?:\s?[-–]\s?|\s(?:and|to|or)\s){number}(?:st|nd|rd|th)?)?"
    after = rf"(?P<days_after>{numbers})\s(?:of\s)?(?P<after>{month})"
    either = rf"(?:{after}|(?P<before>{month})\s(?P<days_before>{numbers})(?![\d:.,]\d))"
    return re.compile(rf"(?<![\w.,:/-]){either}(?!\d)(?:(?P<comma>,?\s)(?P<year>(?:19|20)\d\d)\b)?")


@cache
def _months() -> re.Pattern[str]:
    """A month alone, or with its year."""
    months = any_of(words().months)
    return re.compile(
        rf"\b(?:(?:{any_of(words().before_month)})\s(?:the\s)?|(?=(?:{months})\s(?:19|20)\d\d\b))"
        rf"(?P<month>{months})\b(?!\s\d\d?\b)(?:(?P<space>,?\s)(?P<year>(?:19|20)\d\d)\b)?"
    )


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words().weekdays)})(?=s?\b)")
