"""Tolls as figures of their own: "the death toll rose to 76", "putting the number of wounded at 12"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recount.domain.vocabulary import Effect
from recount.read.group import People
from recount.read.harms import grammar, phrase_at
from recount.read.tokens import Sentence

_FAR = 22


@dataclass(frozen=True, slots=True)
class Toll:
    """A toll: which of the sentence's groups it counts (an index), with the bounds that it gives them."""

    effect: Effect
    group: int
    people: People


def tolls(sentence: Sentence, groups: Sequence[People], *, language: str = "en") -> list[Toll]:
    """The tolls of a sentence; a figure after "from" is the one that was revised, the one after "to" counts."""
    rules = grammar(language)
    lows = sentence.lows()
    if not any(p[0] in lows for p in rules.toll):
        return []
    by_count = {g.start: n for n, g in enumerate(groups) if g.counted}
    found = []
    i = 0
    while i < len(lows):
        wounded = phrase_at(lows, i, rules.wounded_toll)
        length = wounded or phrase_at(lows, i, rules.toll)
        if length and (n := _reached(i, i + length, lows, by_count, rules.toll_reaches)) is not None:
            group = groups[n]
            if lows[group.start] == "from" and group.high is not None:  # "from 12 to 19": the later figure counts
                group = replace(group, low=group.high)
            found.append(Toll("injured" if wounded else "killed", n, group))
        i += length or 1
    return found


def _reached(start: int, end: int, lows: list[str], by_count: dict[int, int], reaches: frozenset[str]) -> int | None:
    """The group whose number a toll between tokens `start` and `end` reaches; a number after "from" is the one before."""
    for j in range(end, min(end + _FAR, len(lows))):
        n = by_count.get(j)
        if n is not None and lows[j - 1] != "from" and (lows[j] == "from" or lows[j - 1] in reaches or j - end <= 1):
            return n
    for begin in (start - 1, start - 2):  # "a 76 death toll", "bringing to 10 the number of dead"
        if begin in by_count:
            return by_count[begin]
    return None
