"""Attack words of a sentence: by what means, on what kind of site, and whether an attack is told anew or told again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from recount.domain.vocabulary import MEANS, SITE_TYPES, Means, SiteType
from recount.read.aircraft import attacked_nobody
from recount.read.lexicon import Words, lexicon, words_of
from recount.read.phrases import PhraseLists
from recount.read.tokens import Sentence, cut

_DESCRIBED = 4
"""So many words may describe an attack between its article and its noun."""
_PHRASES = ("figurative", "anaphora", "shift", "shift_first", "general")
_WORDS = ("nouns", "verbs", "at_once", "one", "one_new", "many")
"""The lists of the table `attack`: of phrases, and of words one by one."""


class MeansWord(NamedTuple):
    """Words at token indices `start` to `end` that name a means; `weak` ones fit several means ("explosion", "strikes").

    `either` ones are as likely to tell of no means at all ("a raid" may be one of aircraft or of men).
    """

    start: int
    end: int
    means: Means
    weak: bool
    either: bool = False


class SiteWord(NamedTuple):
    """Words that name what kind of place was hit."""

    start: int
    end: int
    site: SiteType
    words: str


class Attack(NamedTuple):
    """What a sentence says of attacks: `told` has an attack verb or noun, `again` speaks of one told before."""

    means: tuple[MeansWord, ...]
    sites: tuple[SiteWord, ...]
    nouns: tuple[int, ...]
    verbs: tuple[int, ...]
    again: int | None
    shift: int | None
    general: bool
    single: tuple[int, ...] = ()
    """Words that tell one attack ("a bomb", "the raid", "twin blasts")."""
    several: tuple[int, ...] = ()
    """Words that tell several, or attacks without end ("attacks", "shelling")."""


@dataclass(frozen=True, slots=True)
class _Tables:
    phrases: PhraseLists
    """Words of means and sites, and the phrases of the table `attack` by their names there."""
    means: Mapping[str, list[tuple[Means, bool, bool]]]
    sites: Mapping[str, SiteType]
    people: frozenset[str]
    """After a word of a site these make a person of it ("a hospital official")."""
    words: Words
    telling: frozenset[str]
    """The words of attack, one by one."""


@cache
def _tables(language: str) -> _Tables:
    data = lexicon(language, "means")
    places = lexicon(language, "sites")
    means: dict[str, list[tuple[Means, bool, bool]]] = {}
    for named in MEANS:
        for strength in ("strong", "weak", "either"):
            for phrase in data[named][strength]:
                value = named, strength != "strong", strength == "either"
                means.setdefault(" ".join(cut(phrase, language)), []).append(value)
    sites: dict[str, SiteType] = {}
    for site in SITE_TYPES:
        for phrase in places[site]:
            sites.setdefault(" ".join(cut(phrase, language)), site)
    compounds = words_of(places["compounds"])
    words = words_of(data["attack"])
    lists = {name: data["attack"][name] for name in _PHRASES}
    return _Tables(
        PhraseLists(lists | {"means": means, "sites": (*sites, *compounds["none"])}, language, cut),
        means,
        sites,
        compounds["people"],
        words,
        frozenset[str]().union(*(words[name] for name in _WORDS)),
    )


def attack(sentence: Sentence, text: str, *, language: str = "en") -> Attack:
    """What a sentence says of attacks; empty tuples where it says nothing."""
    tables, tokens = _tables(language), sentence.tokens
    lows = sentence.lows()
    found = tables.phrases.find(lows)
    if "figurative" in found:
        lows = _without(lows, _apart(found["figurative"]))
        found = tables.phrases.find(lows)
    means = tuple(
        MeansWord(start, end, *value)
        for start, end in _apart(found.get("means", {}))
        for value in tables.means[" ".join(lows[start:end])]
        if value[0] != "airstrike" or value[1] or not attacked_nobody(lows, start, end, language)
    )
    sites = tuple(
        SiteWord(start, end, site, text[tokens[start].start : tokens[end - 1].end])
        for start, end in _apart(found.get("sites", {}))
        if (site := tables.sites.get(" ".join(lows[start:end]))) is not None
        and not (end < len(lows) and lows[end] in tables.people)
    )
    shift = found.get("shift") or {i: end for i, end in found.get("shift_first", {}).items() if i == 0}
    words = tables.words
    told = [(i, low) for i, low in enumerate(lows) if low in tables.telling]
    return Attack(
        means,
        sites,
        tuple(i for i, low in told if low in words["nouns"]),
        tuple(i for i, low in told if low in words["verbs"]),
        min(found.get("anaphora", ()), default=None),
        min(shift, default=None),
        "general" in found,
        tuple(i for i, low in told if low in words["at_once"] or _is_single(lows, i, words)),
        tuple(i for i, low in told if low in words["many"]),
    )


def _apart(found: Mapping[int, int]) -> list[tuple[int, int]]:
    """Start and end of phrases, from the left, those left out that begin within another."""
    kept: list[tuple[int, int]] = []
    for start, end in found.items():
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _without(lows: list[str], phrases: Iterable[tuple[int, int]]) -> list[str]:
    """The words with those of some phrases left blank: they tell of no attack ("prices exploded")."""
    kept = list(lows)
    for start, end in phrases:
        kept[start:end] = [""] * (end - start)
    return kept


def _is_single(lows: list[str], i: int, words: Words) -> bool:
    """Whether the noun at `i` tells one attack: an article leads it in, and it only describes no other noun of attack."""
    new = lows[i] in words["one_new"]
    if not (new or lows[i] in words["one"]):
        return False
    if i + 1 < len(lows) and any(lows[i + 1] in words[key] for key in ("many", "one", "one_new")):
        return False
    for j in range(i - 1, max(-1, i - 2 - _DESCRIBED), -1):
        if lows[j] in words["before_new" if new else "before"]:
            return True
        if lows[j] in words["not_between"]:
            return False
    return False
