"""The patterns of `days.toml`, put together once: one expression for all day words, and the lists behind it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from recount.domain.vocabulary import DayPart
from recount.read.lexicon import lexicon

_GAP = r"(?:[^\S\n]{1,3})"
_GROUP = re.compile(r"\(\?P([<=])(\w+)([>)])")
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
    triggers: Sequence[str]
    """One of these stands, in small letters, wherever there are day words at all."""
    starters: frozenset[str]
    """Day words of more than one word begin with one of these, in small letters, or with a digit …"""
    followers: frozenset[str]
    """… and go on with a starter or with one of these."""
    alone: frozenset[str]
    """Day words by themselves."""
    times: re.Pattern[str]
    day_follows: re.Pattern[str]
    """Matches a day right after a word such as "late"."""
    parts: Mapping[str, DayPart | None]
    """Part of the day by its words in lower case; None where the words are too vague for one."""
    numbers: Mapping[str, int]
    vague: Mapping[str, int]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    holidays: Mapping[str, Sequence[int]]


@cache
def grammar() -> Grammar:
    """The grammar of English day words; built on first use."""
    words = lexicon("en", "days")
    months = {name.lower(): n for n, name in enumerate(words["lists"]["months"], 1)}
    months |= {name.lower(): n for name, n in words["short"]["months"].items()}
    weekdays = {name.lower(): n for n, name in enumerate(words["lists"]["weekdays"])}
    weekdays |= {name.lower(): n for name, n in words["short"]["weekdays"].items()}
    parts = _parts(words)
    sources, rules = [], []
    for n, phrase in enumerate(words["phrase"]):
        sources.append(f"(?P<rule_{n}>{_numbered(_filled(phrase['pattern'], parts), n)})")
        rules.append(Rule(phrase["form"], {k: v for k, v in phrase.items() if k not in ("pattern", "form")}))
    days = [f"{day}{s}" for day in weekdays for s in ("", "s")]
    pattern = re.compile("|".join(sources))
    times: dict[str, DayPart | None] = {text: part for part, texts in words["times"].items() if part != "vague" for text in texts}
    times |= dict.fromkeys(words["times"]["vague"])
    return Grammar(
        pattern=pattern,
        rules=tuple(replace(rule, groups=_groups(pattern, n)) for n, rule in enumerate(rules)),
        triggers=(*words["first_look"]["triggers"], *(name[:3] for name in months), *(str(digit) for digit in range(10))),
        starters=frozenset((*words["first_look"]["starters"], *months, *days, *_first_words(words))),
        followers=frozenset(words["first_look"]["followers"]),
        alone=frozenset((*words["first_look"]["alone"], *days, *months)),
        times=re.compile(_filled(words["first_look"]["times"], {"times": _any(times, plain=True), **parts}).replace(r"\ ", _GAP)),
        day_follows=re.compile(rf"\s+(?:on\s+)?(?:{_any(words['lists']['weekdays'], upper=True)}|(?i:yesterday|today))"),
        parts=times,
        numbers=words["numbers"],
        vague=words["vague"],
        months=months,
        weekdays=weekdays,
        holidays={name.lower(): day for name, day in words["holidays"].items()},
    )


def _groups(pattern: re.Pattern[str], number: int) -> tuple[tuple[str, int], ...]:
    ending = f"_{number}"
    named = ((name.removesuffix(ending), index) for name, index in pattern.groupindex.items() if name.endswith(ending))
    return tuple((name, index) for name, index in named if name != "rule")


def _first_words(words: Mapping[str, Any]) -> set[str]:
    names = (*words["numbers"], *words["vague"], *words["holidays"])
    return {part.split("'")[0] for name in names if name for part in (name.lower().split()[0], name.lower().split("-")[0])}


def _parts(words: Mapping[str, Any]) -> dict[str, str]:
    full_month, full_weekday = words["lists"]["months"], words["lists"]["weekdays"]
    short_month, short_weekday = words["short"]["months"], words["short"]["weekdays"]
    base = {
        "weekdays": _any(full_weekday, upper=True),
        "anyweekdays": f"{_any(full_weekday, upper=True)}|(?:{_any(short_weekday, upper=True)})\\.?",
        "fullmonths": _any(full_month, upper=True),
        "months": f"{_any(full_month, upper=True)}|(?:{_any(short_month, upper=True)})\\b\\.?",
        "numbers": _any(words["numbers"], plain=True),
        "vague": _any((w for w in words["vague"] if w), plain=True),
        "holidays": f"(?P<holiday>{_any(words['holidays'])})",
    }
    base["month"] = f"(?P<month>{base['months']})"
    base["fullmonth"] = f"(?P<month>{base['fullmonths']})"
    for name, source in words["parts"].items():
        base[name] = _filled(source, base)
    return base


def _any(words: Any, *, upper: bool = False, plain: bool = False) -> str:  # noqa: ANN401 - any iterable of words
    """Alternatives, the longest first; `upper` adds capitalised and all-capital forms of each, `plain` keeps them as they are."""
    forms = set(words)
    if upper:
        forms = {form for word in forms for form in (word.title(), word.upper())}
    elif not plain:
        forms |= {word.upper() for word in forms}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))


def _filled(source: str, parts: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda m: parts.get(m[1], m[0]), source)


def _numbered(source: str, number: int) -> str:
    """The pattern with its groups numbered, so that all rules fit into one expression, and with gaps that stay in the line."""
    return _GROUP.sub(rf"(?P\1\2_{number}\3", source.replace(r"\ ", _GAP))
