"""What pairs that may be one incident connect, and the clusters within it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from recount.domain.ids import MentionId
from recount.domain.rulings import Pair
from recount.link.blocks import Blocks
from recount.link.cluster import Constraints, cluster
from recount.link.kept import KeptMention, KeptRulings
from recount.link.roll import Roll
from recount.link.scores import Scorer

CODED = "coded"
"""Stands for the one report that all rows with a code of their own are taken to be."""


class Parts:
    """Two are joined only where the average of the scores between their clusters is above the threshold, and so only along pairs
    that score above it: clusters lie within what such pairs connect, and only parts in which something has changed are
    clustered again.
    """  # noqa: D205 - one sentence

    def __init__(self, roll: Roll, blocks: Blocks, scorer: Scorer, rulings: KeptRulings) -> None:
        self._roll, self._blocks, self._scorer = roll, blocks, scorer
        self._constraints = Constraints(rulings.same, rulings.not_same, rulings.undecided)
        self._coded = rulings.coded
        self._edges: dict[int, set[int]] = {}
        self._ruled: dict[int, set[int]] = defaultdict(set)
        self.of: dict[int, tuple[int, ...]] = {}
        """The cluster of each position."""
        self.touched: set[int] = set()
        """Positions of which the company may have changed since the last clustering."""
        self.altered: set[int] = set()
        """Positions of which edges or cluster have changed."""

    def compare(self, one: int, other: int) -> None:
        """Connect the two if they may be one."""
        if self._scorer.value(self._roll[one], self._roll[other]) > self._scorer.weights.threshold:
            self.connect(one, other)

    def connect(self, one: int, other: int) -> None:
        """Connect the two."""
        self._edges.setdefault(one, set()).add(other)
        self._edges.setdefault(other, set()).add(one)
        self.altered |= {one, other}

    def disconnect(self, one: int, other: int) -> None:
        """Connect the two no more."""
        self._edges[one].discard(other)
        self._edges[other].discard(one)
        self.touched |= {one, other}
        self.altered |= {one, other}

    def edges(self, at: int) -> tuple[int, ...]:
        """Those that one is connected with."""
        return tuple(self._edges.get(at, ()))

    def restore(self, mentions: Iterable[KeptMention]) -> None:
        """The edges and clusters of an earlier run."""
        members: dict[MentionId, list[int]] = defaultdict(list)
        for told in mentions:
            at = self._roll.at[told.id]
            self._edges[at] = {self._roll.at[other] for other in told.edges}
            members[told.cluster].append(at)
        for found in members.values():
            found.sort(key=lambda at: self._roll.entries[at].id)
            self.of.update(dict.fromkeys(found, tuple(found)))

    def rule(self, those: Iterable[int]) -> None:
        """Connect what people called the same."""
        new = {self._roll.entries[at].id for at in those}
        for left, right in self._constraints.same:
            one, other = self._at(left), self._at(right)
            if (left in new or right in new) and one is not None and other is not None:
                self._ruled[one].add(other)
                self._ruled[other].add(one)

    def mark(self, members: Iterable[str]) -> None:
        """Have the parts of these clustered again: people have ruled otherwise on them."""
        for member in members:
            at = self._at(member)
            if at is not None:
                self.touched.add(at)

    def take_out(self, at: int) -> None:
        """Take one out; what it was connected with is clustered again."""
        for other in self.edges(at):
            self.disconnect(at, other)
        for other in self._ruled.pop(at, ()):
            self._ruled[other].discard(at)
            self.touched.add(other)
        self._edges.pop(at, None)
        for rest in (self.touched, self.altered):
            rest.discard(at)
        self.of.pop(at, None)

    def recluster(self, seeds: Iterable[int]) -> None:
        """Cluster again all that is connected with one of these."""
        seen: set[int] = set()
        for seed in seeds:
            if seed in seen:
                continue
            part, frontier = {seed}, [seed]
            while frontier:
                at = frontier.pop()
                near = self._edges.get(at, set()) | self._ruled.get(at, set())
                frontier.extend(near - part)
                part |= near
            seen |= part
            for members in self._parted(part):
                self.altered.update(at for at in members if self.of.get(at) != members)
                self.of.update(dict.fromkeys(members, members))
        self.touched = set()

    def home(self, at: int) -> str:
        """The report or document that tells one."""
        facet = self._roll[at]
        return CODED if facet.id in self._coded else facet.home

    def _at(self, member: str) -> int | None:
        return self._roll.at.get(MentionId(member))

    def _parted(self, part: set[int]) -> list[tuple[int, ...]]:
        """The clusters of a part that nothing connects with the rest."""
        if len(part) == 1:
            return [tuple(part)]
        scores: dict[Pair, float] = {}
        for at in part:
            for other in self._blocks.neighbours(at) & part:
                if other > at:
                    left, right = sorted((at, other), key=lambda one: self._roll.entries[one].id)
                    score = self._scorer.value(self._roll[left], self._roll[right])
                    scores[self._roll[left].id, self._roll[right].id] = score
        homes: dict[str, str] = {self._roll.entries[at].id: self.home(at) for at in part}
        of = self._scorer.weights
        found_groups = cluster(homes, scores, self._of_part(homes), threshold=of.threshold, unscored=of.unscored)
        return [tuple(self._roll.at[MentionId(member)] for member in members) for members in found_groups]

    def _of_part(self, members: Mapping[str, str]) -> Constraints:
        """The rulings about members of the part."""
        if not (self._constraints.same or self._constraints.not_same or self._constraints.undecided):
            return self._constraints
        same, apart, undecided = (
            frozenset(pair for pair in pairs if pair[0] in members and pair[1] in members)
            for pairs in (self._constraints.same, self._constraints.not_same, self._constraints.undecided)
        )
        return Constraints(same, apart, undecided)
