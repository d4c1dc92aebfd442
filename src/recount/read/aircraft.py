"""Aircraft that attacked nobody: they carried people away, crashed or were shot down."""

from collections.abc import Sequence
from functools import cache

from recount.read.lexicon import Words, lexicon, words_of

_AWAY = 8
"""So many words after "evacuated" stands by what."""
_ABOARD = 4
"""So many words after "by" stands the aircraft."""
_AFTER = 5
"""So many words after the aircraft stands what became of it."""
_BEFORE = 3
"""So many words after "shot down" stands the aircraft."""


def attacked_nobody(lows: Sequence[str], start: int, end: int, language: str) -> bool:
    """Whether the words from `start` to `end` name aircraft that carried people off ("flown out by helicopter") or were lost."""
    words = _words(language)
    if lows[end - 1] not in words["craft"]:
        return False
    if not words["felled"].isdisjoint(lows[max(0, start - _BEFORE) : start]):
        return True
    after = lows[end : end + _AFTER]
    if not words["lost"].isdisjoint(after):
        return True
    aboard = not words["aboard"].isdisjoint(lows[max(0, start - _ABOARD) : start])
    return aboard and not words["carried"].isdisjoint(lows[max(0, start - _AWAY) : start])


@cache
def _words(language: str) -> Words:
    return words_of(lexicon(language, "means")["aircraft"])
