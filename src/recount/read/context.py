"""Who is meant to have attacked where the sentences of an incident name nobody: the one attacker that the report is about."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from recount.read.agency import Deed
from recount.read.bounds import EVERYWHERE, Bounds
from recount.read.clauses import is_year
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases
from recount.read.tokens import Sentence

_SHARE = 0.7
"""Of all attacks of the report, how many must be one party's before it is meant where nobody is named."""
_LEDE = 3
"""Sentences from the beginning that tell the report's own event, together with those around them."""
_MEANT = 2
"""Sentences that tell of the attacker who is meant, the nearest ones."""
_NEAR = 6
"""Sentences around the lede in which its attacker is looked for."""
_AROUND = 200
"""Sentences to either side in which the attacker is looked for who is meant by an incident among others."""
_POSITIONS = frozenset({"claims", "blamed"})
_PLANTED = frozenset({"planted"})
"""What lay hidden is laid only to those who are said to have laid something."""


class _Ways(NamedTuple):
    sure: Mapping[str, frozenset[str]]
    may: Mapping[str, frozenset[str]]
    background: Phrases[bool]
    separate: Phrases[bool]


@cache
def _ways(language: str) -> _Ways:
    tables = lexicon(language, "attacks")
    sure, may = tables["ways"]["sure"], tables["ways"]["may"]
    background, separate = (Phrases(((w, True) for w in tables[key]["words"]), language) for key in ("background", "separate"))
    return _Ways(_by_word(sure), _by_word(may), background, separate)


def _by_word(table: Mapping[str, list[str]]) -> Mapping[str, frozenset[str]]:
    words = sorted({w for listed in table.values() for w in listed})
    return {w: frozenset(way for way, listed in table.items() if w in listed) for w in words}


def does(deed: Deed) -> bool:
    """Whether the deed says that a named party attacked, whoever says so."""
    return deed.part in {"attacked", "fought", "claims", "blamed"} and bool(deed.party.name)


def ways_of(sentence: Sentence, language: str) -> frozenset[str]:
    """The ways to attack that a sentence's words tell, by their names in the lexicon `attacks`."""
    words = _ways(language)
    sure = _joined(words.sure, sentence)
    return sure or _joined(words.may, sentence)


def _joined(by_word: Mapping[str, frozenset[str]], sentence: Sentence) -> frozenset[str]:
    lows = sentence.lows()
    return frozenset[str]().union(*(by_word[lows[i]] for i in sentence.where(by_word.keys())))


def is_background(sentence: Sentence, language: str) -> bool:
    """Whether a sentence speaks of another time than the report's own event."""
    background = _ways(language).background
    lows = sentence.lows()
    if any(background.at(lows, i) is not None for i in sentence.where(background.keys())):
        return True
    return sentence.index > _LEDE and any(is_year(token) for token in sentence.tokens if token.text[0] in "12")


def is_separate(sentence: Sentence, language: str) -> bool:
    """Whether a sentence begins by saying that it tells of something else."""
    return _ways(language).separate.at(sentence.lows(), 0) is not None


class _Fitting(NamedTuple):
    """The deeds that fit one way to attack: by sentence, how many sentences tell each party's, and these sentences in order."""

    deeds: dict[int, list[Deed]]
    counts: Counter[str]
    order: list[int]

    @classmethod
    def of(cls, deeds: dict[int, list[Deed]]) -> "_Fitting":
        """The deeds, counted."""
        counts = Counter(name for fitting in deeds.values() for name in {deed.party.name for deed in fitting})
        return cls(deeds, counts, list(deeds))

    def around_without(self, at: int, other: Callable[[int, Deed], bool]) -> "_Fitting":
        """Those around sentence `at` that are left where deeds of another incident are put aside."""
        first, last = (bisect_left(self.order, at + far) for far in (-_AROUND, _AROUND + 1))
        left = {i: kept for i in self.order[first:last] if (kept := [d for d in self.deeds[i] if not other(i, d)])}
        return _Fitting.of(left)

    def around(self, at: int) -> Iterator[int]:
        """The sentences, the nearest to `at` first; of two as near the earlier."""
        after = bisect_left(self.order, at)
        before = after - 1
        while before >= 0 or after < len(self.order):
            earlier = before >= 0 and (after >= len(self.order) or at - self.order[before] <= self.order[after] - at)
            yield self.order[before] if earlier else self.order[after]
            before, after = (before - 1, after) if earlier else (before, after + 1)


class Context:
    """What a report tells of attackers, sentence by sentence; one object a report."""

    def __init__(self, deeds: Sequence[Sequence[Deed]], sentences: Sequence[Sentence], language: str) -> None:
        self.deeds = deeds
        self.ways = [ways_of(s, language) for s in sentences]
        self.separate = [is_separate(s, language) for s in sentences]
        self.background = [is_background(s, language) for s in sentences]
        self._attackers = {deed.party.name for listed in deeds for deed in listed if does(deed)}
        self._fitting: dict[frozenset[str], _Fitting] = {}

    def same_way(self, left: int, right: int) -> bool:
        """Whether two sentences may tell of one attack by the ways to attack that their words tell."""
        return _agree(self.ways[left], self.ways[right])

    def attackers(self, main: int, bounds: Bounds = EVERYWHERE) -> list[tuple[int, Deed]]:
        """The deeds elsewhere in the report, by sentence, that tell who is meant to have done what sentence `main` tells.

        None where the sentence speaks of another time, where the report has several attackers, or where theirs was another
        way to attack: then nobody is accused. Nor is anybody who claims or is blamed for what another incident tells, nor
        anybody at all of what stands apart with a place and a day of its own, unless words of both tell one way to attack.
        """
        told = self._told(self.ways[main])
        if bounds.owners:
            told = told.around_without(main, lambda i, deed: bounds.elsewhere(i) and _is_of_another(deed, apart=bounds.apart))
        if bounds.apart and not any(self.ways[i] & self.ways[main] for i in told.deeds):
            return []
        if self.background[main] or self.separate[main] or not told.deeds:
            return []
        hurt = {deed.party.name for deed in self.deeds[main] if deed.part == "victim"}
        telling = len(told.deeds) > 1 or main <= _LEDE or len(self._attackers) == 1
        chosen = {name for name, count in told.counts.items() if telling and count >= _SHARE * len(told.deeds)} - hurt
        nearest = next(told.around(main))
        if not chosen and main <= _LEDE and abs(nearest - main) <= _NEAR:
            chosen = {deed.party.name for deed in told.deeds[nearest]} - hurt
        if not chosen:
            return []
        near = islice((i for i in told.around(main) if any(d.party.name in chosen for d in told.deeds[i])), _MEANT)
        return [(i, deed) for i in near for deed in told.deeds[i] if deed.party.name in chosen]

    def _told(self, ways: frozenset[str]) -> _Fitting:
        """The deeds, by sentence, that may be what is told in these ways: of the report's own time, and done so."""
        if ways not in self._fitting:
            deeds = {
                i: fitting for i, listed in enumerate(self.deeds) if (fitting := [d for d in listed if self._tells(i, d, ways)])
            }
            self._fitting[ways] = _Fitting.of(deeds)
        return self._fitting[ways]

    def _tells(self, i: int, deed: Deed, ways: frozenset[str]) -> bool:
        """Whether a deed tells who did what is told in these ways: somebody says so of him, or he did so then."""
        if not does(deed) or deed.weak:
            return False
        if deed.part == "blamed":
            return True  # who blames somebody says "the attack", and tells of other things beside
        if not _agree(ways, self.ways[i]):
            return False
        if deed.part == "claims" and deed.party.kind == "non_state":
            return True
        return not self.background[i] and not (ways == _PLANTED and not self.ways[i])


def _is_of_another(deed: Deed, *, apart: bool) -> bool:
    """Whether what is told of one incident tells nothing of another: who claims it, or gunmen without a name."""
    return deed.part in _POSITIONS or (apart and deed.party.sort == "label")


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)
