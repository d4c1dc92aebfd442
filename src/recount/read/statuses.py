"""What somebody says of whether fighters were among those hit or where they were hit (codebook, `positions`, about status)."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from recount.read.lexicon import Words, lexicon, words_of
from recount.read.tokens import Sentence

Presence = Literal["fighters", "no fighters"]
_CLAUSE = 8
"""Tokens between a negation, or a word for the dead, and the word for fighters that it is about."""
_AFTER = 5
"""Tokens after the word for fighters in which harm to them is told, or where they were."""


@cache
def _words(language: str) -> Words:
    return words_of(lexicon(language, "attacks")["status"])


def presence(sentence: Sentence, language: str) -> tuple[Presence, int] | None:
    """Whether a sentence says that fighters were there, or that none were, and the token that says so; None where neither."""
    lows, words = sentence.lows(), _words(language)
    for i in sorted((*sentence.where(words["fighters"]), *sentence.where(words["shots"]))):
        if lows[i] in words["fighters"]:
            found = _of_fighters(lows, i, words)
            if found is not None:
                return found, i
        elif _fired_from(lows, i, words):
            negated = not words["negations"].isdisjoint(lows[max(0, i - _CLAUSE) : i + _CLAUSE])
            return ("no fighters" if negated else "fighters"), i
    return None


def _of_fighters(lows: list[str], i: int, words: Mapping[str, frozenset[str]]) -> Presence | None:
    before, after = lows[max(0, i - _CLAUSE) : i], lows[i + 1 : i + 1 + _AFTER]
    if not words["negations"].isdisjoint(before):
        harmed = not words["harmed"].isdisjoint((*before, *after))
        there = not words["places"].isdisjoint((*before, *after))
        return "no fighters" if there and not harmed else None
    listed = not words["dead"].isdisjoint(before) and not words["being"].isdisjoint(before)
    among = not words["among"].isdisjoint(after) and not words["dead"].isdisjoint(after)
    return "fighters" if listed or among else None


def _fired_from(lows: list[str], i: int, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether shots are said to have come from a place that was hit ("mortars were fired from the school")."""
    after = lows[i + 1 : i + 1 + _AFTER]
    fired = next((k for k, low in enumerate(after) if low in words["fired"]), None)
    return fired is not None and not words["from"].isdisjoint(after[fired + 1 : fired + 3])
