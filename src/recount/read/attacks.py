"""Attack words of a sentence: by what means, on what kind of site, and whether an attack is told anew or told again."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from recount.domain.vocabulary import MEANS, SITE_TYPES, Means, SiteType
from recount.read.lexicon import Words, lexicon, words_of
from recount.read.tokens import Sentence

_DESCRIBED = 4
"""So many words may describe an attack between its article and its noun."""
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeansWord:
    """Words at token indices `start` to `end` that name a means; `weak` ones fit several means ("explosion", "strikes")."""

    start: int
    end: int
    means: Means
    weak: bool


@dataclass(frozen=True, slots=True)
class SiteWord:
    """Words that name what kind of place was hit."""

    start: int
    end: int
    site: SiteType
    words: str


@dataclass(frozen=True, slots=True)
class Attack:
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


class _Finder:
    """Finds the longest phrase of a table at a token; built once for a language and shared."""

    def __init__(self, rows: Iterable[tuple[str, object]]) -> None:
        self.index: dict[str, list[tuple[Phrase, list[object]]]] = {}
        table: dict[Phrase, list[object]] = {}
        for words, value in rows:
            table.setdefault(tuple(words.split()), []).append(value)
        for phrase, values in table.items():
            self.index.setdefault(phrase[0], []).append((phrase, values))
        for found in self.index.values():
            found.sort(key=lambda row: (-len(row[0]), row[0]))

    def find(self, lows: list[str], at: Iterable[int]) -> list[tuple[int, int, list[object]]]:
        """All longest matches that begin at one of the places, none overlapping: start, end, values."""
        found = []
        free = 0
        for i in at:
            if i < free:
                continue
            for phrase, values in self.index.get(lows[i], ()):
                if len(phrase) == 1 or tuple(lows[i : i + len(phrase)]) == phrase:
                    free = i + len(phrase)
                    found.append((i, free, values))
                    break
        return found


@dataclass(frozen=True, slots=True)
class _Tables:
    means: _Finder
    sites: _Finder
    words: Words
    again: _Finder
    shift: _Finder
    shift_first: _Finder
    general: _Finder
    figures: _Finder
    openers: frozenset[str]
    """The first words of all phrases: nothing is looked up at other words."""


@cache
def _tables(language: str) -> _Tables:
    data = lexicon(language, "means")
    places = lexicon(language, "sites")
    rows: list[tuple[str, object]] = []
    for means in MEANS:
        for strength in ("strong", "weak"):
            rows += [(words, (means, strength == "weak")) for words in data[means][strength]]
    words = data["attack"]
    sites = [(phrase, site) for site in SITE_TYPES for phrase in places[site]]
    means_of_attack, what_was_hit = _Finder(rows), _Finder(sites)
    again, shift, general = (_Finder((phrase, True) for phrase in words[name]) for name in ("anaphora", "shift", "general"))
    shift_first = _Finder((phrase, True) for phrase in words["shift_first"])
    figures = _Finder((phrase, True) for phrase in words["figurative"])
    finders = (means_of_attack, what_was_hit, again, shift, shift_first, general, figures)
    return _Tables(
        means_of_attack,
        what_was_hit,
        words_of(words),
        again,
        shift,
        shift_first,
        general,
        figures,
        frozenset(first for finder in finders for first in finder.index),
    )


def attack(sentence: Sentence, text: str, *, language: str = "en") -> Attack:
    """What a sentence says of attacks; empty tuples where it says nothing."""
    tables = _tables(language)
    lows = sentence.lows()
    at = [i for i, low in enumerate(lows) if low in tables.openers]
    if figures := tables.figures.find(lows, at):
        lows = _without(lows, figures)
    means = tuple(
        MeansWord(start, end, *value)  # type: ignore[misc] # the finder carries values of any kind
        for start, end, values in tables.means.find(lows, at)
        for value in values
    )
    sites = tuple(
        SiteWord(start, end, values[0], text[sentence.tokens[start].start : sentence.tokens[end - 1].end])  # type: ignore[arg-type] # as above
        for start, end, values in tables.sites.find(lows, at)
    )
    again = tables.again.find(lows, at)
    shift = tables.shift.find(lows, at) or tables.shift_first.find(lows, [i for i in at if i == 0])
    return Attack(
        means,
        sites,
        tuple(i for i, w in enumerate(lows) if w in tables.words["nouns"]),
        tuple(i for i, w in enumerate(lows) if w in tables.words["verbs"]),
        again[0][0] if again else None,
        shift[0][0] if shift else None,
        bool(tables.general.find(lows, at)),
        tuple(i for i, w in enumerate(lows) if w in tables.words["at_once"] or _is_single(lows, i, tables.words)),
        tuple(i for i, w in enumerate(lows) if w in tables.words["many"]),
    )


def _without(lows: list[str], phrases: Iterable[tuple[int, int, list[object]]]) -> list[str]:
    """The words with those of some phrases left blank: they tell of no attack ("prices exploded")."""
    kept = list(lows)
    for start, end, _ in phrases:
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
