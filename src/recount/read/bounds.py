"""Which sentences of a report may speak of an incident, and which are told of another one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from recount.read.draft import Draft

_NEAR = 4
"""Sentences after those of an incident in which a claim, a denial or blame is about it."""


class Bounds(NamedTuple):
    """What parts one incident of a report from the others.

    `elsewhere` are the sentences told after one of another incident, and before any further one of its own: who claims or
    denies "the attack" there speaks of that one. `apart` tells that it has a place and a day of its own, so that nobody
    who attacked elsewhere is meant by what it leaves unsaid.
    """

    elsewhere: frozenset[int] = frozenset()
    apart: bool = False

    def near(self, indices: Sequence[int], end: int) -> list[int]:
        """The sentences of an incident and those close by that may speak of it; `end` is the number of all."""
        return self.within(sorted({j for i in indices for j in range(max(0, i - 1), min(end, i + _NEAR + 1))}), indices)

    def within(self, numbers: Iterable[int], indices: Sequence[int]) -> list[int]:
        """Of these sentences, the incident's own and those that speak of no other."""
        return [j for j in numbers if j in indices or j not in self.elsewhere]


EVERYWHERE = Bounds()


def bounds_of(drafts: Sequence[Draft], several: Iterable[int]) -> list[Bounds]:
    """The bounds of each incident of a report; `several` are the sentences that speak of attacks, and so of them all.

    What has no place or no day of its own may be one with another incident, and bounds none.
    """
    if len(drafts) < 2:
        return [EVERYWHERE] * len(drafts)
    apart = [bool(draft.places) and draft.day is not None and not draft.inherited for draft in drafts]
    told: dict[int, set[int]] = {}
    for n, draft in enumerate(drafts):
        for fact in draft.sentences if apart[n] or n == 0 else ():
            told.setdefault(fact.sentence.index, set()).add(n)
    last = max(told) + _NEAR + 1
    owners: list[set[int]] = []
    for j in range(last):
        owners.append(told.get(j) or (owners[-1] if owners else set()))
    shared = frozenset(several)
    return [
        Bounds(
            frozenset(j for j, owner in enumerate(owners) if owner and n not in owner and (j in told or j not in shared)),
            n > 0 and apart[n],
        )
        for n in range(len(drafts))
    ]
