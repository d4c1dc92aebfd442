"""Which sentences of a report may speak of an incident, and which are told of another one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recount.read.draft import Draft

_NEAR = 4
"""Sentences after those of an incident in which a claim, a denial or blame is about it."""


class Bounds(NamedTuple):
    """What parts one incident of a report, by its `number`, from the others.

    `owners` are, by sentence, the incidents that a claim or a denial of "the attack" there speaks of: those told last.
    `apart` tells that the incident has a place and a day of its own, so that nobody who attacked elsewhere is meant by what
    it leaves unsaid.
    """

    number: int = 0
    owners: Sequence[frozenset[int]] = ()
    apart: bool = False

    def elsewhere(self, j: int) -> bool:
        """Whether sentence `j` is told after one of another incident, and before any further one of its own."""
        return j < len(self.owners) and bool(self.owners[j]) and self.number not in self.owners[j]

    def near(self, indices: Sequence[int], end: int) -> list[int]:
        """The sentences of an incident and those close by that may speak of it; `end` is the number of all."""
        return self.within(sorted({j for i in indices for j in range(max(0, i - 1), min(end, i + _NEAR + 1))}), indices)

    def within(self, numbers: Iterable[int], indices: Sequence[int]) -> list[int]:
        """Of these sentences, the incident's own and those that speak of no other."""
        return [j for j in numbers if j in indices or not self.elsewhere(j)]


EVERYWHERE = Bounds()
_NOBODYS: frozenset[int] = frozenset()


def bounds_of(drafts: Sequence[Draft], several: Iterable[int]) -> list[Bounds]:
    """The bounds of each incident of a report; `several` are the sentences that speak of attacks, and so of them all.

    What has no place or no day of its own may be one with another incident, and bounds none.
    """
    if len(drafts) < 2:
        return [EVERYWHERE] * len(drafts)
    apart = [bool(draft.places) and draft.day is not None and not draft.inherited for draft in drafts]
    told: dict[int, frozenset[int]] = {}
    for n, draft in enumerate(drafts):
        for fact in draft.sentences if apart[n] or n == 0 else ():
            told[fact.sentence.index] = told.get(fact.sentence.index, _NOBODYS) | {n}
    shared = frozenset(several)
    owners: list[frozenset[int]] = []
    last = _NOBODYS
    for j in range(max(told) + _NEAR + 1):
        last = told.get(j, last)
        owners.append(_NOBODYS if j in shared and j not in told else last)
    return [Bounds(n, owners, n > 0 and apart[n]) for n in range(len(drafts))]
