"""From words that fit a pattern of the lexicon `days` to a day phrase: one reader a form."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from recount.domain.timespan import DayPhrase
from recount.read.day_patterns import Grammar, Rule

Groups = Mapping[str, str]
Reader = Callable[[str, re.Match[str], Rule, Groups, Grammar], DayPhrase | None]

_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?\n][\"”’)]*)\s*$")
_REACH = 48


def _made(match: re.Match[str], form: Any, rule: Rule, **fields: Any) -> DayPhrase | None:  # noqa: ANN401 - fields of DayPhrase
    """The phrase, or None where the calendar has no such day."""
    kept = {k: v for k, v in rule.fields.items() if k in ("anchor", "shift", "low", "high", "period", "approximate")}
    phrase = DayPhrase(form, match[0].strip(), match.start(), match.end(), **(kept | fields))
    return phrase if _exists(phrase) else None


def _exists(phrase: DayPhrase) -> bool:
    if phrase.form != "calendar" or phrase.day is None:
        return True
    try:
        date(phrase.year or 2000, phrase.month or 1, phrase.day)
    except ValueError:
        return False
    return True


def _day(groups: Groups, name: str = "day") -> int | None:
    said = groups.get(name)
    return int(said) if said else None


def _month(groups: Groups, words: Grammar) -> int | None:
    if "monthnumber" in groups:
        return int(groups["monthnumber"]) if 1 <= int(groups["monthnumber"]) <= 12 else None
    name = groups.get("month")
    return words.months[name.lower().rstrip(".")] if name else None


def _year(groups: Groups) -> int | None:
    year = groups.get("year") or groups.get("year2")
    return int(year) if year else None


def _calendar(_: str, match: re.Match[str], rule: Rule, groups: Groups, words: Grammar) -> DayPhrase | None:
    if "holiday" in groups:
        holiday = words.holidays[groups["holiday"].lower()]
        return _made(match, "calendar", rule, year=_year(groups), month=holiday[0], day=holiday[1])
    month, day = _month(groups, words), _day(groups)
    if day is not None and month is None:
        return None
    return _made(match, "calendar", rule, year=_year(groups), month=month, day=day)


def _numeric(_: str, match: re.Match[str], rule: Rule, groups: Groups, __: Grammar) -> DayPhrase | None:
    month_day = month_and_day(int(groups["day"]), int(groups["monthnumber"]), groups["mark"])
    if month_day is None:
        return None
    return _made(match, "calendar", rule, year=_year(groups), month=month_day[0], day=month_day[1])


def month_and_day(first: int, second: int, mark: str) -> tuple[int, int] | None:
    """Month and day of "3.11." and its like; None where it cannot be told.

    With full stops and hyphens the day stands first, as nearly all who write so do. With slashes Americans put the month
    first and all others the day: only a number above 12, or two equal ones, tell.
    """
    if mark != "/" or first > 12 or first == second:
        day, month = first, second
    elif second > 12:
        month, day = first, second
    else:
        return None
    return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _between(_: str, match: re.Match[str], rule: Rule, groups: Groups, words: Grammar) -> DayPhrase | None:
    month, year = _month(groups, words), _year(groups)
    first = _made(match, "calendar", rule, year=year, month=month, day=int(groups["day"]))
    last = _made(match, "calendar", rule, year=year, month=month, day=int(groups["day2"]))
    if first is None or last is None or int(groups["day"]) >= int(groups["day2"]):
        return first
    return _made(match, "between", rule, first=first, last=last)


def _weekday(_: str, match: re.Match[str], rule: Rule, groups: Groups, words: Grammar) -> DayPhrase | None:
    return _made(match, "weekday", rule, weekday=words.weekdays[groups["weekday"].lower().rstrip(".")])


def _fixed(_: str, match: re.Match[str], rule: Rule, __: Groups, ___: Grammar) -> DayPhrase | None:
    return _made(match, rule.form, rule)


def _weekend(_: str, match: re.Match[str], rule: Rule, __: Groups, ___: Grammar) -> DayPhrase | None:
    first = DayPhrase("weekday", match[0], match.start(), match.end(), weekday=5)
    return _made(match, "between", rule, first=first, last=DayPhrase("weekday", match[0], match.start(), match.end(), weekday=6))


def _period(_: str, match: re.Match[str], rule: Rule, groups: Groups, words: Grammar) -> DayPhrase | None:
    return _made(match, "period", rule, period=words.units[groups["period"].lower()])


def _number(groups: Groups, rule: Rule, words: Grammar) -> tuple[int, bool]:
    """How many units, and whether the words leave it open."""
    said = groups.get("number", "").lower()
    if not said and "number" in rule.fields:
        return rule.fields["number"], False
    if said.isdigit():
        return int(said), False
    if said in words.numbers:
        return words.numbers[said], False
    return words.vague[said], True


def _units(text: str, match: re.Match[str], rule: Rule, groups: Groups, words: Grammar) -> DayPhrase | None:
    """Units counted from a day: "two days ago", "a week earlier", "the day before", "hours later"."""
    number, vague = _number(groups, rule, words)
    unit, after = words.units.get(groups["unit"].lower(), "day"), groups["after"].lower()
    sign = _sign(text, match, after, words)
    if sign is None or unit == "decade":
        return None
    anchor = "published" if after in words.after["ago"] else "event"
    return _counted(match, rule, unit, sign * number, vague=vague, anchor=anchor)


def _sign(text: str, match: re.Match[str], after: str, words: Grammar) -> int | None:
    """Which way the units count; None where the words hang on a clause that tells no day of its own.

    "The raid came a day after a bomb killed ten": the bomb is told after the words and lies a day before the raid. "A day
    after the attack, …" at the beginning: what is told next lies a day after.
    """
    if after in words.after["later"]:
        return 1
    if after in words.after["ago"] | words.after["earlier"] or words.around["ends"].match(text, match.end()):
        return 1 if after in words.after["after"] else -1
    if after in words.after["before"]:
        return None
    before = text[max(0, match.start() - _REACH) : match.start()]
    if _SENTENCE_BEGINS.search(before):
        return 1
    if words.around["came"].search(before) or not words.around["definite"].match(text, match.end()):
        return -1
    return 1


def _counted(match: re.Match[str], rule: Rule, unit: str, number: int, *, vague: bool, anchor: str) -> DayPhrase | None:
    """The phrase for so many units: hours fall on the day itself, weeks are about right, months and years stay what they are."""
    if unit in ("month", "year"):
        return None if vague else _made(match, "period", rule, period=unit, shift=number, anchor=anchor)
    days = {"minute": 0, "hour": int(number / 24), "week": 7 * number}.get(unit, number)
    return _made(
        match, "offset_days", rule, low=days, high=days, anchor=anchor, approximate=unit == "week" or (vague and days != 0)
    )


def _window(_: str, match: re.Match[str], rule: Rule, groups: Groups, words: Grammar) -> DayPhrase | None:
    """Units up to the day of publication: "in the past 24 hours", "over the last week"."""
    number, vague = _number(groups, rule, words) if "number" in groups else (1, False)
    unit = words.units.get(groups["unit"].lower(), "day")
    hours_up = -(-number // 24)
    days = {"minute": 0, "hour": hours_up}.get(unit, number * {"week": 7, "month": 30, "year": 365, "decade": 3650}.get(unit, 1))
    return _made(match, "offset_days", rule, low=-days, high=0, approximate=vague or unit in ("month", "year", "decade"))


def _skip(_: str, __: re.Match[str], ___: Rule, ____: Groups, _____: Grammar) -> DayPhrase | None:
    """Words that look like day words and tell no day of the past."""
    return None


READERS: Mapping[str, Reader] = {
    "calendar": _calendar,
    "numeric": _numeric,
    "between": _between,
    "weekday": _weekday,
    "offset_days": _fixed,
    "weekend": _weekend,
    "period": _period,
    "units": _units,
    "window": _window,
    "skip": _skip,
}
