"""Tolls as figures of their own: "the death toll rose to 76", "putting the number of wounded at 12"."""

from collections.abc import Sequence
from dataclasses import dataclass

from recount.domain.vocabulary import Effect
from recount.read.harms import grammar, phrase_at
from recount.read.people import People
from recount.read.tokens import Sentence

_FAR = 14


@dataclass(frozen=True, slots=True)
class Toll:
    """A toll at token `start` with the people it counts, and the figure it replaces where the sentence tells it."""

    start: int
    effect: Effect
    people: People
    before: People | None = None


def tolls(sentence: Sentence, groups: Sequence[People], *, language: str = "en") -> list[Toll]:
    """The tolls of a sentence; a figure after "from" is the one that was revised, the one after "to" counts."""
    rules = grammar(language)
    lows = sentence.lows()
    if not any(p[0] in lows for p in rules.toll):
        return []
    by_count = {g.start: g for g in groups if g.counted}
    found = []
    i = 0
    while i < len(lows):
        wounded = phrase_at(lows, i, rules.wounded_toll)
        length = wounded or phrase_at(lows, i, rules.toll)
        if length and (toll := _reached(i, i + length, lows, by_count, rules.toll_reaches)) is not None:
            group, before = toll
            found.append(Toll(i, "injured" if wounded else "killed", group, before))
        i += length or 1
    return found


def _reached(
    start: int, end: int, lows: list[str], by_count: dict[int, People], reaches: frozenset[str]
) -> tuple[People, People | None] | None:
    before = None
    for j in range(end, min(end + _FAR, len(lows))):
        group = by_count.get(j)
        if group is None:
            continue
        if lows[j - 1] == "from":
            before = group
        elif lows[j - 1] in reaches or j - end <= 1:
            return group, before
    begin = max(0, start - 4)  # "a 76 death toll" is rare; "12 is the toll" too
    return (by_count[begin], None) if begin in by_count and by_count[begin].end == start else None
