"""Who is meant to have attacked where the sentences of an incident name nobody: the one attacker that the report is about."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from recount.read.agency import Deed
from recount.read.lexicon import lexicon
from recount.read.tokens import Sentence

_SHARE = 0.6
"""Of all attacks of the report, how many must be one party's before it is meant where nobody is named."""
_LEDE = 3
"""Sentences from the beginning that tell the report's own event, together with those around them."""
_NEAR = 6
"""Sentences around the lede in which its attacker is looked for."""


class _Ways(NamedTuple):
    by_word: dict[str, frozenset[str]]
    background: frozenset[str]


@cache
def _ways(language: str) -> _Ways:
    tables = lexicon(language, "attacks")
    words = sorted({w for listed in tables["ways"].values() for w in listed})
    by_word = {w: frozenset(way for way, listed in tables["ways"].items() if w in listed) for w in words}
    return _Ways(by_word, frozenset(tables["background"]["words"]))


def attackers(deeds: Sequence[Sequence[Deed]], sentences: Sequence[Sentence], main: int, language: str) -> list[tuple[int, Deed]]:
    """The deeds elsewhere in the report, by sentence, that tell who is meant to have done what sentence `main` tells.

    None where the sentence speaks of another time, where the report has several attackers, or where theirs was another way
    to attack: then nobody is accused.
    """
    if _is_background(sentences[main], language):
        return []
    told = [(i, deed) for i, listed in enumerate(deeds) for deed in listed if does(deed)]
    if not told:
        return []
    counts = Counter(deed.party.name for _, deed in told)
    name, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    ways = _ways_of(sentences[main], language)
    if count >= _SHARE * len(told) and (count > 1 or main <= _LEDE):
        chosen = [(i, deed) for i, deed in told if deed.party.name == name]
    elif main <= _LEDE:
        near = min((abs(i - main), i) for i, _ in told)
        chosen = [(i, deed) for i, deed in told if i == near[1]] if near[0] <= _NEAR else []
    else:
        return []
    fitting = [(i, deed) for i, deed in chosen if not ways or not (other := _ways_of(sentences[i], language)) or ways & other]
    return sorted(fitting, key=lambda entry: (abs(entry[0] - main), entry[0], entry[1].party.start))[:2]


def does(deed: Deed) -> bool:
    """Whether the deed says that a named party attacked, whoever says so."""
    return deed.part in {"attacked", "fought", "claims", "blamed"} and bool(deed.party.name)


def _is_background(sentence: Sentence, language: str) -> bool:
    background = _ways(language).background
    return any(t.low in background for t in sentence.tokens)


def _ways_of(sentence: Sentence, language: str) -> frozenset[str]:
    by_word = _ways(language).by_word
    return frozenset().union(*(by_word[t.low] for t in sentence.tokens if t.low in by_word))
