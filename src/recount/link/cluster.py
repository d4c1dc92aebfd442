"""Average-linkage clustering of scored pairs under rulings: what a person kept apart stays apart, and nothing chains."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from recount.domain.rulings import Pair

Groups = Mapping[str, str]
"""Member → something that may stand in a cluster once only, unless a person joins two: its report."""


@dataclass(slots=True)
class _Group:
    members: list[str]
    reports: set[str]
    apart: set[str]
    """Members of others that it may never be joined with."""
    near: dict[int, tuple[float, int]] = field(default_factory=dict)
    """Other group → sum and number of the scores between the two."""


@dataclass(frozen=True, slots=True)
class Constraints:
    """What people ruled, as ordered pairs of members (see `recount.domain.rulings.Rulings`)."""

    same: frozenset[Pair] = frozenset()
    not_same: frozenset[Pair] = frozenset()
    undecided: frozenset[Pair] = frozenset()


def cluster(
    report_of: Groups, scores: Mapping[Pair, float], constraints: Constraints, *, threshold: float, unscored: float
) -> tuple[tuple[str, ...], ...]:
    """The members in clusters, each sorted, ordered by their first member; depends on no order of the input.

    First come the pairs that a person called the same, except where that would join two that a person kept apart. Then the two
    clusters with the highest average score between them are joined, as long as it is above `threshold`; a pair without a score
    counts `unscored`. Two members of one report, and pairs left undecided, are joined by a person's word only.
    """
    state = _State(report_of, constraints, unscored)
    for left, right in sorted(constraints.same):
        state.rule_same(left, right)
    state.take(scores)
    state.forbid_undecided()
    state.join_above(threshold)
    return state.clusters()


class _State:
    """Groups of members by number, the scores between them, and which number each member has."""

    def __init__(self, report_of: Groups, constraints: Constraints, unscored: float) -> None:
        members = sorted(report_of)
        self._home = {member: number for number, member in enumerate(members)}
        self._groups = {number: _Group([member], {report_of[member]}, set()) for number, member in enumerate(members)}
        self._next = len(members)
        self._undecided = constraints.undecided
        self._unscored = unscored
        self._keep_apart(constraints.not_same)

    def _keep_apart(self, pairs: Iterable[Pair]) -> None:
        for left, right in pairs:
            if left in self._home and right in self._home and self._home[left] != self._home[right]:
                self._groups[self._home[left]].apart.add(right)
                self._groups[self._home[right]].apart.add(left)

    def rule_same(self, left: str, right: str) -> None:
        """Join the groups of the two, unless a person keeps members of them apart."""
        if left not in self._home or right not in self._home:
            return
        one, other = self._home[left], self._home[right]
        if one != other and not self._forbidden(one, other):
            self._join(one, other)

    def take(self, scores: Mapping[Pair, float]) -> None:
        """Add up the scores between the groups as they stand."""
        between: dict[tuple[int, int], list[float]] = defaultdict(list)
        for (left, right), score in sorted(scores.items()):
            if left in self._home and right in self._home and self._home[left] != self._home[right]:
                one, other = sorted((self._home[left], self._home[right]))
                between[one, other].append(score)
        for (one, other), said in between.items():
            known = (sum(said), len(said))
            self._groups[one].near[other] = self._groups[other].near[one] = known

    def forbid_undecided(self) -> None:
        """From here on nothing automatic joins the pairs that a person left undecided."""
        self._keep_apart(self._undecided)

    def join_above(self, threshold: float) -> None:
        """Join the two groups with the highest average, again and again, while it is above the threshold."""
        heap = [self._offer(one, other) for one in self._groups for other in self._groups[one].near if one < other]
        heapify(heap)
        while heap:
            negative, _, _, one, other = heappop(heap)
            if -negative <= threshold:
                return
            if one not in self._groups or other not in self._groups or self._blocked(one, other):
                continue
            joined = self._join(one, other)
            for near in self._groups[joined].near:
                heappush(heap, self._offer(joined, near))

    def _offer(self, one: int, other: int) -> tuple[float, str, str, int, int]:
        """What orders the joins: the average score, then the members themselves, so that ties fall the same way always."""
        left, right = self._groups[one], self._groups[other]
        total, scored = left.near[other]
        pairs = len(left.members) * len(right.members)
        average = (total + self._unscored * (pairs - scored)) / pairs
        first, second = sorted((min(left.members), min(right.members)))
        return -round(average, 9), first, second, one, other

    def _forbidden(self, one: int, other: int) -> bool:
        return not self._groups[one].apart.isdisjoint(self._groups[other].members)

    def _blocked(self, one: int, other: int) -> bool:
        return self._forbidden(one, other) or not self._groups[one].reports.isdisjoint(self._groups[other].reports)

    def _join(self, one: int, other: int) -> int:
        left, right = self._groups.pop(one), self._groups.pop(other)
        joined = _Group(left.members + right.members, left.reports | right.reports, left.apart | right.apart)
        number, self._next = self._next, self._next + 1
        for group in (left, right):
            for near, (total, scored) in group.near.items():
                if near in (one, other):
                    continue
                before = joined.near.get(near, (0.0, 0))
                joined.near[near] = (before[0] + total, before[1] + scored)
        for near, known in joined.near.items():
            theirs = self._groups[near].near
            theirs.pop(one, None)
            theirs.pop(other, None)
            theirs[number] = known
        self._groups[number] = joined
        self._home.update(dict.fromkeys(joined.members, number))
        return number

    def clusters(self) -> tuple[tuple[str, ...], ...]:
        """All groups as sorted members."""
        return tuple(sorted(tuple(sorted(group.members)) for group in self._groups.values()))
