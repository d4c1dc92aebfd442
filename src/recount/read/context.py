"""Who is meant to have attacked where the sentences of an incident name nobody: the one attacker that the report is about."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from recount.read.agency import Deed
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases
from recount.read.tokens import Sentence

_SHARE = 0.7
"""Of all attacks of the report, how many must be one party's before it is meant where nobody is named."""
_LEDE = 3
"""Sentences from the beginning that tell the report's own event, together with those around them."""
_NEAR = 6
"""Sentences around the lede in which its attacker is looked for."""


class _Ways(NamedTuple):
    by_word: dict[str, frozenset[str]]
    background: Phrases[bool]


@cache
def _ways(language: str) -> _Ways:
    tables = lexicon(language, "attacks")
    words = sorted({w for listed in tables["ways"].values() for w in listed})
    by_word = {w: frozenset(way for way, listed in tables["ways"].items() if w in listed) for w in words}
    return _Ways(by_word, Phrases((w, True) for w in tables["background"]["words"]))


def attackers(deeds: Sequence[Sequence[Deed]], sentences: Sequence[Sentence], main: int, language: str) -> list[tuple[int, Deed]]:
    """The deeds elsewhere in the report, by sentence, that tell who is meant to have done what sentence `main` tells.

    None where the sentence speaks of another time, where the report has several attackers, or where theirs was another way
    to attack: then nobody is accused.
    """
    if is_background(sentences[main], language):
        return []
    told = {
        i: fitting for i, listed in enumerate(deeds) if (fitting := _fitting(listed, sentences[i], sentences[main], language))
    }
    counts = Counter(name for fitting in told.values() for name in {deed.party.name for deed in fitting})
    chosen = {name for name, count in counts.items() if count >= _SHARE * len(told)}
    near = sorted((abs(i - main), i) for i in told)
    if not chosen and near and main <= _LEDE and near[0][0] <= _NEAR:
        chosen = {deed.party.name for deed in told[near[0][1]]}
    found = [(i, deed) for _, i in near for deed in told[i] if deed.party.name in chosen]
    return [(i, deed) for i, deed in found if i in dict.fromkeys(i for i, _ in found[:2])]


def _fitting(deeds: Sequence[Deed], sentence: Sentence, main: Sentence, language: str) -> list[Deed]:
    """The deeds of a sentence that may be what `main` tells: of its time, and done in the same way."""
    if not same_way(main, sentence, language):
        return []
    old = is_background(sentence, language)
    return [d for d in deeds if does(d) and not d.weak and (not old or d.part in {"claims", "blamed"})]


def does(deed: Deed) -> bool:
    """Whether the deed says that a named party attacked, whoever says so."""
    return deed.part in {"attacked", "fought", "claims", "blamed"} and bool(deed.party.name)


def same_way(left: Sentence, right: Sentence, language: str) -> bool:
    """Whether two sentences may tell of one attack by the ways to attack that their words tell."""
    one, other = ways_of(left, language), ways_of(right, language)
    return not one or not other or bool(one & other)


def is_background(sentence: Sentence, language: str) -> bool:
    """Whether a sentence speaks of another time than the report's own event."""
    background = _ways(language).background
    lows = sentence.lows()
    return any(low in background and background.at(lows, i) is not None for i, low in enumerate(lows))


def ways_of(sentence: Sentence, language: str) -> frozenset[str]:
    """The ways to attack that a sentence's words tell, by their names in the lexicon `attacks`."""
    by_word = _ways(language).by_word
    return frozenset().union(*(by_word[t.low] for t in sentence.tokens if t.low in by_word))
