"""Where a report's war is: the country whose government is meant by "regime forces" and "the army"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases, plain
from recount.read.tokens import Sentence


class _Words(NamedTuple):
    countries: Phrases[tuple[str, bool]]
    civil_war: Phrases[bool]
    """Whether the phrase is a word for a government that fights, or only for a war within a country."""
    whereabouts: frozenset[str]
    belongings: frozenset[str]
    coalitions: Phrases[str]


@cache
def _words(language: str) -> _Words:
    lands, forces = lexicon(language, "demonyms"), lexicon(language, "parties")["forces"]
    coalitions = lexicon(language, "parties")["coalitions"]
    countries: list[tuple[str, tuple[str, bool]]] = []
    for country, adjectives in lands["adjectives"].items():
        names = (country, *lands["names"].get(country, ()))
        countries += [(name, (country, True)) for name in names]
        countries += [(name + "s", (country, True)) for name in names if " " not in name and len(name) > 3]
        countries += [(adjective, (country, False)) for adjective in adjectives]
    return _Words(
        Phrases(countries), 
        Phrases([*((w, True) for w in forces["civil_war"]), *((w, False) for w in forces["conflict"])]), frozenset(forces["whereabouts"]),
        frozenset(forces["belongings"]),
        Phrases((alias, name) for name, others in coalitions.items() if name != "coalition" for alias in (name, *others)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theatre:
    """The country within which a report's war is, and whether the report calls one side of it a government or regime."""

    country: str | None
    by_government: bool
    coalition: str | None = None
    """The coalition that the report names: "the coalition" is it."""


def theatre(sentences: Sequence[Sentence], language: str) -> Theatre:
    """Where the report's war is; no country where the report tells of none within a country."""
    words = _words(language)
    seen: Counter[str] = Counter()
    described: Counter[str] = Counter()
    at_war = by_government = False
    coalition: str | None = None
    for sentence in sentences:
        tokens = sentence.tokens
        lows = plain(tokens)
        for i, low in enumerate(lows):
            if low in words.civil_war and not by_government and (sign := words.civil_war.at(lows, i)) is not None:
                at_war, by_government = True, sign[0]
            if coalition is None and low in words.coalitions and (named := words.coalitions.at(lows, i)) is not None:
                coalition = named[0]
            if low not in words.countries or not tokens[i].is_capital:
                continue
            match = words.countries.at(lows, i)
            if match is None or (len(low) <= 3 and not tokens[i].text.isupper()):
                continue
            (country, is_name), end = match
            following = lows[end] if end < len(lows) else ""
            here = i > 0 and lows[i - 1] in words.whereabouts or tokens[end - 1].low != lows[end - 1]
            if here if is_name else following in words.belongings:
                seen[country] += 1
            else:
                described[country] += 1
    seen = seen or described
    if not at_war or not seen:
        return Theatre(None, by_government, coalition)
    country, _ = min(seen.items(), key=lambda item: (-item[1], item[0]))
    return Theatre(country, by_government, coalition)
