"""What is taken back: "police retracted a report that 12 were killed", "the figure of 33 dead was wrong" (`absence`)."""

from functools import cache

from recount.read.lexicon import Words, lexicon, words_of
from recount.read.tokens import Sentence

_FAR = 12
"""How many words after a verb of taking back the harm may be told."""
_NEAR = 4
"""How many words may stand between that verb, or the harm, and the report or figure that is meant."""


def withdrawn(sentence: Sentence, start: int, end: int, *, language: str) -> bool:
    """Whether the harm told from token `start` to `end` is of a report or a figure that is taken back, or said to be wrong."""
    words = _words(language)
    lows = sentence.lows()
    before = lows[max(0, start - _FAR) : start]
    for i, low in enumerate(before):
        if low in words["verbs"] and words["parting"].isdisjoint(before[i:]):
            return not words["told"].isdisjoint(before[i + 1 : i + 1 + _NEAR])
    told = not words["told"].isdisjoint(lows[max(0, start - _NEAR) : start])
    return told and _is_wrong(lows, end, words)


def _is_wrong(lows: list[str], end: int, words: Words) -> bool:
    """Whether it is said behind token `end`, before another clause begins, that what was told is false."""
    for i in range(end, min(end + _FAR, len(lows) - 1)):
        if lows[i] in words["parting"]:
            return False
        if lows[i] in words["being"]:
            return not words["false"].isdisjoint(lows[i + 1 : i + 1 + _NEAR]) and words["negations"].isdisjoint(
                lows[i : i + _NEAR]
            )
    return False


@cache
def _words(language: str) -> Words:
    return words_of(lexicon(language, "absences")["withdrawn"])
