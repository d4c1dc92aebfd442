"""All reported incidents in clusters, kept so that one more report joins without the rest being linked again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from recount.domain.ids import MentionId, ReportId
from recount.domain.incident import Cluster, PairScore
from recount.domain.rulings import Pair, Rulings
from recount.link.blocks import Blocks
from recount.link.cluster import Constraints, cluster
from recount.link.facets import Facet, LinkInput, facets, facets_of
from recount.link.scores import scorer
from recount.link.surroundings import spot_of, surroundings
from recount.link.weights import Weights

_CODED = "coded"
"""Stands for the one report that all rows with a code of their own are taken to be."""


class Linker:
    """Reported incidents, which of them are compared, and the clusters that they form.

    Two are joined only where the average of the scores between their clusters is above the threshold, and so only along pairs
    that score above it: clusters lie within what such pairs connect, and only the parts that a new report touches are clustered
    again. Whatever order reports come in, all at once or one by one, the clusters are the same.
    """

    def __init__(
        self,
        entries: Sequence[LinkInput] = (),
        copies: Sequence[Sequence[ReportId]] = (),
        rulings: Rulings | None = None,
        *,
        reports: Weights | None = None,
        rows: Weights | None = None,
    ) -> None:
        rulings = rulings or Rulings()
        self._coded = {member for mint in rulings.mints if mint.sheet is not None for member in mint.members}
        self._constraints = Constraints(rulings.same, rulings.not_same, rulings.undecided)
        self._facets = list(facets(entries, copies))
        self._around = surroundings(self._facets)
        self._scorer = scorer(self._around, reports=reports, rows=rows)
        self._at: dict[str, int] = {facet.id: at for at, facet in enumerate(self._facets)}
        self._of_report: dict[ReportId, list[int]] = defaultdict(list)
        for at, facet in enumerate(self._facets):
            self._of_report[facet.report_id].append(at)
        self._index: _Index | None = None
        self._blocks = Blocks(self._facets)
        self._blocks.fill(self._around.rarity)
        self._touched: set[int] = set()
        self._edges: dict[int, set[int]] = {}
        self._ruled: dict[int, set[int]] = defaultdict(set)
        self._clusters: dict[int, tuple[int, ...]] = {}
        for one, other in self._blocks.pairs():
            self._compare(one, other)
        self._rule(range(len(self._facets)))
        self._recluster(range(len(self._facets)))

    def clusters(self) -> tuple[Cluster, ...]:
        """All reported incidents in clusters, ordered by the first report and the place in it."""
        found = sorted({tuple(sorted(self._order(at) for at in members)) for members in self._clusters.values()})
        return tuple(self._cluster([self._facets[at] for *_, at in members]) for members in found)

    def add(self, entry: LinkInput, copies: Mapping[ReportId, ReportId | None] | None = None) -> None:
        """Take in a report that is not among them yet.

        `copies` says for this and other reports whose groups of copies have changed which report is the first of the group
        now, None for a report that stands alone.
        """
        index = self._index = self._index or _Index(self._facets)
        report, copies = entry.reading.report_id, copies or {}
        told = list(facets_of(entry, copies.get(report)))
        new = [self._take_in(facet) for facet in told]
        scale = self._around.rarity.scale
        moved = self._around.add(told) if told else []
        index.add(new, told)
        stale = {at for word in moved for at in index.by_word.get(word, ())}
        stale |= {at for facet in told for at in index.by_spot.get(spot_of(facet) or ("", "", ""), ())}
        stale |= self._regrouped(copies) | set(new)
        if self._around.rarity.scale != scale:
            stale = set(range(len(self._facets)))
        self._renew(stale)
        self._rule(new)
        self._recluster(self._touched | stale)

    def pair_scores(self) -> tuple[PairScore, ...]:
        """The scores of all pairs that linking compares, each with its reasons, ordered by the two ids."""
        scored = (self._scorer.score(self._facets[a], self._facets[b]) for a, b in self._blocks.pairs())
        return tuple(sorted(scored, key=lambda score: (score.left, score.right)))

    def homes(self) -> dict[MentionId, str]:
        """The report or document that tells each of them, as clustering takes it."""
        return {facet.id: self._home(at) for at, facet in enumerate(self._facets)}

    def compared(self) -> Iterator[tuple[MentionId, MentionId, dict[str, float]]]:
        """All pairs that linking compares, each with its features and how far each of them holds."""
        for one, other in self._blocks.pairs():
            left, right = self._facets[one], self._facets[other]
            yield left.id, right.id, self._scorer.values(left, right)

    def explain(self, left: MentionId, right: MentionId) -> PairScore:
        """The score of two reported incidents with its reasons, whether or not linking compares them; raises KeyError."""
        return self._scorer.score(self._facets[self._at[left]], self._facets[self._at[right]])

    def are_compared(self, left: MentionId, right: MentionId) -> bool:
        """Whether linking compares the two; raises KeyError."""
        return self._blocks.are_neighbours(self._at[left], self._at[right])

    def _take_in(self, facet: Facet) -> int:
        at = len(self._facets)
        self._facets.append(facet)
        self._at[facet.id] = at
        self._of_report[facet.report_id].append(at)
        return at

    def _regrouped(self, copies: Mapping[ReportId, ReportId | None]) -> set[int]:
        """Those whose report carries the same text as others than before."""
        found = set()
        for report, first in copies.items():
            for at in self._of_report.get(report, ()):
                if self._facets[at].copy_group != first:
                    self._facets[at] = replace(self._facets[at], copy_group=first)
                    found.add(at)
        return found

    def _renew(self, stale: set[int]) -> None:
        """Compare those anew whose words, documents or texts count otherwise than before, and those whose company has changed."""
        self._around.forget_lengths(self._facets[at] for at in stale)
        parted: set[int] = set()
        joined: set[int] = set()
        for at in sorted(stale):
            gone, come = self._blocks.put(at, self._around.rarity)
            parted |= gone
            joined |= come
        self._touched = set()
        again = stale | joined
        for at in parted - again:
            for other in [other for other in self._edges.get(at, ()) if not self._blocks.are_neighbours(at, other)]:
                self._disconnect(at, other)
        for at in sorted(again):
            for other in tuple(self._edges.get(at, ())):
                self._disconnect(at, other)
        for at in sorted(again):
            for other in self._blocks.neighbours(at):
                if other > at or other not in again:
                    self._compare(at, other)
        self._touched |= joined

    def _compare(self, one: int, other: int) -> None:
        if self._scorer.value(self._facets[one], self._facets[other]) > self._scorer.weights.threshold:
            self._edges.setdefault(one, set()).add(other)
            self._edges.setdefault(other, set()).add(one)

    def _disconnect(self, one: int, other: int) -> None:
        self._edges[one].discard(other)
        self._edges[other].discard(one)
        self._touched |= {one, other}

    def _rule(self, those: Iterable[int]) -> None:
        """Connect what people called the same."""
        new = {self._facets[at].id for at in those}
        for left, right in self._constraints.same:
            if (left in new or right in new) and left in self._at and right in self._at:
                one, other = self._at[left], self._at[right]
                self._ruled[one].add(other)
                self._ruled[other].add(one)

    def _recluster(self, seeds: Iterable[int]) -> None:
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
                self._clusters.update(dict.fromkeys(members, members))

    def _parted(self, part: set[int]) -> list[tuple[int, ...]]:
        """The clusters of a part that nothing connects with the rest."""
        if len(part) == 1:
            return [tuple(part)]
        scores: dict[Pair, float] = {}
        for at in part:
            for other in self._blocks.neighbours(at) & part:
                if other > at:
                    left, right = sorted((at, other), key=lambda one: self._facets[one].id)
                    score = self._scorer.value(self._facets[left], self._facets[right])
                    scores[self._facets[left].id, self._facets[right].id] = score
        homes: dict[str, str] = {self._facets[at].id: self._home(at) for at in part}
        of = self._scorer.weights
        found_groups = cluster(homes, scores, self._of_part(homes), threshold=of.threshold, unscored=of.unscored)
        return [tuple(self._at[member] for member in members) for members in found_groups]

    def _of_part(self, members: Mapping[str, str]) -> Constraints:
        """The rulings about members of the part."""
        if not (self._constraints.same or self._constraints.not_same or self._constraints.undecided):
            return self._constraints
        same, apart, undecided = (
            frozenset(pair for pair in pairs if pair[0] in members and pair[1] in members)
            for pairs in (self._constraints.same, self._constraints.not_same, self._constraints.undecided)
        )
        return Constraints(same, apart, undecided)

    def _home(self, at: int) -> str:
        facet = self._facets[at]
        return _CODED if facet.id in self._coded else facet.home

    def _order(self, at: int) -> tuple[str, int, str, int]:
        facet = self._facets[at]
        return facet.report_id, facet.at, facet.id, at

    @staticmethod
    def _cluster(members: Sequence[Facet]) -> Cluster:
        return Cluster(tuple(f.id for f in members), tuple(claim for f in members for claim in f.claims))


class _Index:
    """Which reported incidents have a word, or stand in a document with others of their place and day; made when first needed."""

    def __init__(self, told: Sequence[Facet]) -> None:
        self.by_word: dict[str, set[int]] = defaultdict(set)
        self.by_spot: dict[tuple[str, str, str], set[int]] = defaultdict(set)
        self.add(range(len(told)), told)

    def add(self, places: Iterable[int], told: Iterable[Facet]) -> None:
        """Take these in."""
        for at, facet in zip(places, told, strict=True):
            for word in (*facet.words, *facet.title_words):
                self.by_word[word].add(at)
            spot = spot_of(facet)
            if spot is not None:
                self.by_spot[spot].add(at)
