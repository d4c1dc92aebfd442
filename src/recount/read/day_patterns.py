"""The patterns of the lexicon `days`, put together once: one expression for all day words, and the lists behind it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from typing import Any

from recount.domain.vocabulary import DayPart
from recount.read.lexicon import Table, Words, lexicon, words_of
from recount.read.small import endings

_GAP = r"(?:[^\S\n]{1,3})"
_GROUP = re.compile(r"\(\?P([<=])(\w+)([>)])")
_WHOLE = "rule"
"""The group of a rule's whole pattern."""
_NOWHERE = re.compile(r"(?!)")
_WORD = re.compile(r"\w+")
_KEPT = 50_000
"""Words that are remembered at most."""
_YEAR = 4
"""Digits of a year."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """How words that fit one pattern are read: its form and the fields that do not depend on the words."""

    form: str
    fields: Mapping[str, Any]
    groups: Sequence[tuple[str, int]] = ()
    """The named groups of its pattern and their numbers in the whole expression."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules; `pattern` names the groups of rule 7 `day_7`, `month_7` … and the whole `rule_7`."""

    pattern: re.Pattern[str]
    rules: Sequence[Rule]
    needed: "Needed"
    """The words, in small letters, that all day words have one of."""
    starters: frozenset[str]
    """Day words of more than one word begin with one of these, in small letters, or with a digit …"""
    followers: frozenset[str]
    """… and go on with a starter or with one of these."""
    alone: frozenset[str]
    """Day words by themselves."""
    times: re.Pattern[str]
    time_first: frozenset[str]
    """Words that tell the time of day begin with one of these, or with a digit …"""
    time_needed: frozenset[str]
    """… and have one of these, if they are no clock."""
    parts: Mapping[str, DayPart | None]
    """Part of the day by its words in lower case; None where the words are too vague for one."""
    numbers: Mapping[str, int]
    vague: Mapping[str, int]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    holidays: Mapping[str, Sequence[int]]
    units: Mapping[str, str]
    """What a word for a stretch of time counts: "week" for "weeks"; "day" where nothing else is said."""
    after: Words
    """What says which way units count, by the ways: "later", "ago"."""
    around: Mapping[str, re.Pattern[str]]
    """What stands around day words and tells more of them, by the names of the table `around`."""
    ordinal: str
    header: Mapping[str, Any]


class _Around(dict[str, re.Pattern[str]]):
    """Patterns by their names; one that the language leaves out matches nowhere."""

    def __missing__(self, name: str) -> re.Pattern[str]:
        return _NOWHERE


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language's day words (lexicon `days`); built on first use."""
    words = lexicon(language, "days")
    months = {name.lower(): n for n, name in enumerate(words["lists"]["months"], 1)}
    months |= {name.lower(): n for name, n in words["short"]["months"].items()}
    weekdays = {name.lower(): n for n, name in enumerate(words["lists"]["weekdays"])}
    weekdays |= {name.lower(): n for name, n in words["short"]["weekdays"].items()}
    parts = _parts(words)
    sources, rules = [], []
    for n, phrase in enumerate(words["phrase"]):
        sources.append(f"(?P<rule_{n}>{_numbered(_filled(phrase['pattern'], parts), n)})")
        rules.append(Rule(phrase["form"], {k: v for k, v in phrase.items() if k not in ("pattern", "form")}))
    days = [f"{day}{end}" for day in weekdays for end in ("", *endings(language)["plural"])]
    pattern = re.compile("|".join(sources)) if sources else _NOWHERE
    times: dict[str, DayPart | None] = {text: part for part, texts in words["times"].items() if part != "vague" for text in texts}
    times |= dict.fromkeys(words["times"]["vague"])
    return Grammar(
        pattern=pattern,
        rules=tuple(replace(rule, groups=_groups(pattern, n)) for n, rule in enumerate(rules)),
        needed=Needed(words["first_look"]["triggers"], frozenset(months)),
        starters=frozenset((*words["first_look"]["starters"], *months, *days, *_first_words(words))),
        followers=frozenset(words["first_look"]["followers"]),
        alone=frozenset((*words["first_look"]["alone"], *days, *months)),
        times=_times(words, {"times": _any(times), **parts}),
        time_first=frozenset(_WORD.findall(phrase.lower())[0] for phrase in times),
        time_needed=frozenset(max(_WORD.findall(phrase.lower()), key=len) for phrase in times),
        parts=times,
        numbers=words["numbers"],
        vague=words["vague"],
        months=months,
        weekdays=weekdays,
        holidays={name.lower(): day for name, day in words["holidays"].items()},
        units=words["units"],
        after=words_of(words["after"]),
        around=_Around((name, re.compile(_filled(source, parts))) for name, source in words["around"].items()),
        ordinal=words["header"]["ordinal"] or "",
        header=words["header"],
    )


class Heard:
    """The words and numbers of a stretch of text, cut at every hyphen and apostrophe."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start = text, start
        self._words: list[str] = _WORD.findall(text, start, end)
        self.lows = "\n".join(self._words).lower().split("\n") if self._words else []
        """In small letters."""

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where each begins in the text."""
        found, at = [], self._start
        for word in self._words:
            at = self._text.find(word, at)
            found.append(at)
            at += len(word)
        return found


@lru_cache(maxsize=8)
def words_between(text: str, start: int, end: int) -> Heard:
    """The words and numbers from `start` to `end`; kept for who asks next."""
    return Heard(text, start, end)


class Needed(dict[str, bool]):
    """Whether a word, in small letters, is a month or a year, or holds one of the triggers; each is looked at once.

    A trigger with a blank before it begins the word.
    """

    def __init__(self, triggers: Sequence[str], months: AbstractSet[str]) -> None:
        super().__init__(dict.fromkeys(months, True))
        self._within = tuple(trigger.partition("-")[0] for trigger in triggers if trigger[0] != " ")
        self._first = tuple(trigger[1:] for trigger in triggers if trigger[0] == " ")

    def __missing__(self, low: str) -> bool:
        if low[0].isdigit():
            return len(low) >= _YEAR
        found = low.startswith(self._first) or any(trigger in low for trigger in self._within)
        if len(self) < _KEPT:
            self[low] = found
        return found


def _times(words: Table, parts: Mapping[str, str]) -> re.Pattern[str]:
    source = words["first_look"]["times"]
    return re.compile(_filled(source, parts).replace(r"\ ", _GAP)) if source else _NOWHERE


def _groups(pattern: re.Pattern[str], number: int) -> tuple[tuple[str, int], ...]:
    ending = f"_{number}"
    named = ((name.removesuffix(ending), index) for name, index in pattern.groupindex.items() if name.endswith(ending))
    return tuple((name, index) for name, index in named if name != _WHOLE)


def _first_words(words: Mapping[str, Any]) -> set[str]:
    names = (*words["numbers"], *words["vague"], *words["holidays"])
    return {part.split("'")[0] for name in names if name for part in (name.lower().split()[0], name.lower().split("-")[0])}


def _parts(words: Mapping[str, Any]) -> dict[str, str]:
    full_month, full_weekday = words["lists"]["months"], words["lists"]["weekdays"]
    short_month, short_weekday = words["short"]["months"], words["short"]["weekdays"]
    written = written_forms(words)
    months, weekdays = _any(full_month, written), _any(full_weekday, written)
    base = {
        "weekdays": weekdays,
        "anyweekdays": f"{weekdays}|(?:{_any(short_weekday, written)})\\.?",
        "fullmonths": months,
        "months": f"{months}|(?:{_any(short_month, written)})\\b\\.?",
        "numbers": _any(words["numbers"]),
        "vague": _any(w for w in words["vague"] if w),
        "holidays": f"(?P<holiday>{_any(words['holidays'], (str, str.upper))})",
    }
    base["month"] = f"(?P<month>{base['months']})"
    base["fullmonth"] = f"(?P<month>{base['fullmonths']})"
    for name, source in words["parts"].items():
        base[name] = _filled(source, base)
    return base


def written_forms(words: Mapping[str, Any]) -> tuple[Callable[[str], str], ...]:
    """How the names of days and months are written: capitalised, all in capitals, and small where the language does so."""
    return (str.title, str.upper, str.lower) if words["lists"]["small"] else (str.title, str.upper)


def _any(words: Iterable[str], written: Sequence[Callable[[str], str]] = (str,)) -> str:
    """Alternatives, the longest first, each in every form in which it is written."""
    forms = {form(word) for word in words for form in written}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))


def _filled(source: str, parts: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda m: parts.get(m[1], m[0]), source)


def _numbered(source: str, number: int) -> str:
    """The pattern with its groups numbered, so that all rules fit into one expression, and with gaps that stay in the line."""
    return _GROUP.sub(rf"(?P\1\2_{number}\3", source.replace(r"\ ", _GAP))
