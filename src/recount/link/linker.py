"""All reported incidents in clusters, kept so that reports come and go without the rest being linked again."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from recount.domain.ids import MentionId, ReportId
from recount.domain.incident import Cluster, PairScore
from recount.domain.rulings import Rulings
from recount.link.blocks import Blocks
from recount.link.facets import Facet, LinkInput, facets, facets_of
from recount.link.kept import Kept, KeptMention, KeptReport, kept_rulings
from recount.link.parts import Parts
from recount.link.roll import Entry, FacetsOf, Roll
from recount.link.scores import scorer
from recount.link.surroundings import Spot, Surroundings
from recount.link.tellings import Tellings
from recount.link.weights import Weights


class Linker:
    """Reported incidents, which of them are compared, and the clusters that they form.

    Whatever order reports come in, all at once or one by one, and whatever has gone again, the clusters are those of all that
    are there, linked at once. With `before` it takes up what an earlier one ended with, and asks `facets_before` for the facets
    of the reports of then; the rulings of now hold from the first `change` on.
    """

    def __init__(
        self,
        entries: Sequence[LinkInput] = (),
        copies: Sequence[Sequence[ReportId]] = (),
        rulings: Rulings | None = None,
        *,
        reports: Weights | None = None,
        rows: Weights | None = None,
        before: Kept | None = None,
        facets_before: FacetsOf | None = None,
    ) -> None:
        rulings = rulings or Rulings()
        self.rulings = kept_rulings(rulings)
        self._roll = Roll(facets_before)
        self._tellings = Tellings()
        self._by_spot: dict[Spot, set[int]] = defaultdict(set)
        self._around = Surroundings()
        self._scorer = scorer(self._around, reports=reports, rows=rows)
        self._blocks = Blocks(self._roll)
        self._parts = Parts(self._roll, self._blocks, self._scorer, self.rulings)
        self._found: tuple[Cluster, ...] | None = None
        if before is None:
            self._begin(facets(entries, copies))
        else:
            self._take_up(before)

    def clusters(self) -> tuple[Cluster, ...]:
        """All reported incidents in clusters, ordered by the first report and the place in it."""
        if self._found is None:
            found = sorted(sorted(map(self._order, members)) for members in set(self._parts.of.values()))
            self._found = tuple(self._cluster([self._roll.entries[at] for *_, at in members]) for members in found)
        return self._found

    def add(self, entry: LinkInput, copies: Mapping[ReportId, ReportId | None] | None = None) -> None:
        """Take in a report that is not among them yet; `copies` as for `change`."""
        self.change((), [entry], copies)

    def change(
        self, gone: Collection[ReportId], new: Sequence[LinkInput], copies: Mapping[ReportId, ReportId | None] | None = None
    ) -> None:
        """Let reports go and take others in; one that is told anew is in both.

        `copies` says for these and other reports whose groups of copies have changed which report is the first of the group
        now, None for a report that stands alone.
        """
        self._found = None
        copies = copies or {}
        scale = self._around.rarity.scale
        moved: set[str] = set()
        stale: set[int] = set()
        joined: set[int] = set()
        for report in gone:
            joined |= self._let_go(report, moved, stale)
        come = [at for entry in new for at in self._take_in(list(facets_of(entry, copies.get(entry.reading.report_id))), moved)]
        stale |= self._regrouped(copies) | set(come) | self._worded(moved)
        stale |= {other for at in come for other in self._beside(self._roll.entries[at])}
        if self._around.rarity.scale != scale:
            stale = set(self._roll)
        there = self._roll.entries.keys()
        self._renew(stale & there, joined & there)
        self._parts.rule(come)
        self._parts.recluster((self._parts.touched | stale) & there)

    def pair_scores(self) -> tuple[PairScore, ...]:
        """The scores of all pairs that linking compares, each with its reasons, ordered by the two ids."""
        scored = (self._scorer.score(self._roll[a], self._roll[b]) for a, b in self._blocks.pairs())
        return tuple(sorted(scored, key=lambda score: (score.left, score.right)))

    def homes(self) -> dict[MentionId, str]:
        """The report or document that tells each of them, as clustering takes it."""
        return {entry.id: self._parts.home(at) for at, entry in self._roll.entries.items()}

    def compared(self) -> Iterator[tuple[MentionId, MentionId, dict[str, float]]]:
        """All pairs that linking compares, each with its features and how far each of them holds."""
        for one, other in self._blocks.pairs():
            left, right = self._roll[one], self._roll[other]
            yield left.id, right.id, self._scorer.values(left, right)

    def explain(self, left: MentionId, right: MentionId) -> PairScore:
        """The score of two reported incidents with its reasons, whether or not linking compares them; raises KeyError."""
        return self._scorer.score(self._roll[self._roll.at[left]], self._roll[self._roll.at[right]])

    def are_compared(self, left: MentionId, right: MentionId) -> bool:
        """Whether linking compares the two; raises KeyError."""
        return self._blocks.are_neighbours(self._roll.at[left], self._roll.at[right])

    def altered(self) -> frozenset[ReportId]:
        """The reports of which there is something else to keep than there was at the beginning, as far as they are there."""
        return frozenset(self._roll.entries[at].report_id for at in self._parts.altered if at in self._roll.entries)

    def kept(self, report: ReportId) -> KeptReport:
        """What a later linker takes up of a report."""
        mentions = tuple(self._kept_mention(at) for at in self._roll.of_report.get(report, ()))
        return KeptReport(report, self._tellings.kept(report), mentions)

    def _kept_mention(self, at: int) -> KeptMention:
        entry = self._roll.entries[at]
        figure, under = self._blocks.kept(at)
        edges = tuple(sorted(self._roll.entries[other].id for other in self._parts.edges(at)))
        first = min(self._roll.entries[other].id for other in self._parts.of[at])
        keys = array("Q", under).tobytes()
        return KeptMention(entry.id, entry.at, entry.claims, keys, figure, edges, first, entry.year_open, entry.spot)

    def _begin(self, told: Sequence[Facet]) -> None:
        by_report: dict[ReportId, list[Facet]] = {}
        for facet in told:
            by_report.setdefault(facet.report_id, []).append(facet)
        for run in by_report.values():
            self._take_in(run, set())
        self._blocks.fill(self._around.rarity)
        for one, other in self._blocks.pairs():
            self._parts.compare(one, other)
        self._parts.rule(self._roll)
        self._parts.recluster(self._roll)

    def _take_up(self, before: Kept) -> None:
        under: dict[int, tuple[int, Sequence[int]]] = {}
        for report in before.reports:
            self._tellings.keep(report.id, report.words)
            for told in report.mentions:
                at = self._roll.note(Entry(told.id, report.id, told.at, told.claims, told.year_open, told.spot))
                keys = array("Q")
                keys.frombytes(told.keys)
                under[at] = told.figure, keys
                self._stand(at, 1)
        self._around.rarity.restore(self._tellings.words_of(report.id) for report in before.reports if report.mentions)
        self._blocks.restore(under)
        self._parts.restore(told for report in before.reports for told in report.mentions)
        self._parts.rule(self._roll)
        then, now = before.rulings, self.rulings
        for was, are in ((then.same, now.same), (then.not_same, now.not_same), (then.undecided, now.undecided)):
            self._parts.mark(member for pair in was ^ are for member in pair)
        self._parts.mark(then.coded ^ now.coded)

    def _take_in(self, told: Sequence[Facet], moved: set[str]) -> list[int]:
        """Take in the reported incidents of one report; adds the words that count otherwise from now on."""
        come = [self._roll.take_in(facet) for facet in told]
        if told:
            self._tellings.add(told[0].report_id, told)
            moved.update(self._around.add(told))
            for at in come:
                self._stand(at)
        return come

    def _stand(self, at: int, more: int = 0) -> None:
        """Note where a row stands; `more` rows there are counted."""
        spot = self._roll.entries[at].spot
        if spot is not None:
            self._by_spot[spot].add(at)
            self._around.crowds[spot] += more

    def _let_go(self, report: ReportId, moved: set[str], stale: set[int]) -> set[int]:
        """Take a report out; adds what counts otherwise from now on, and gives those that are let together by that."""
        joined: set[int] = set()
        positions = list(self._roll.of_report.get(report, ()))
        if not positions:
            return joined
        there = [self._roll.entries[at] for at in positions]
        words = self._tellings.words_of(report)
        self._tellings.drop(report)
        moved.update(self._around.drop(words, [entry.spot for entry in there if entry.spot is not None]))
        self._around.forget_lengths(entry.id for entry in there)
        for at, entry in zip(positions, there, strict=True):
            stale |= self._beside(entry)
            if entry.spot is not None:
                self._by_spot[entry.spot].discard(at)
            joined |= self._blocks.take_out(at)
            self._parts.take_out(at)
        self._roll.take_out(report)
        return joined

    def _regrouped(self, copies: Mapping[ReportId, ReportId | None]) -> set[int]:
        """Those whose report carries the same text as others than before."""
        found = set()
        for report, first in copies.items():
            for at in self._roll.of_report.get(report, ()):
                self._roll.put(at, replace(self._roll[at], copy_group=first))
                found.add(at)
        return found

    def _worded(self, words: set[str]) -> set[int]:
        """Those that have one of these words."""
        if not words:
            return set()
        positions = (at for report in self._tellings.holders(words) for at in self._roll.of_report[report])
        return {
            at
            for at in positions
            if not (words.isdisjoint(self._roll[at].words) and words.isdisjoint(self._roll[at].title_words))
        }

    def _beside(self, entry: Entry) -> set[int]:
        """Those of a document that stand at one spot with it."""
        return self._by_spot.get(entry.spot, set()) if entry.spot is not None else set()

    def _renew(self, stale: set[int], joined: set[int]) -> None:
        """Compare those anew whose words, documents or texts count otherwise than before, and those whose company has changed."""
        self._around.forget_lengths(self._roll.entries[at].id for at in stale)
        parted: set[int] = set()
        for at in sorted(stale):
            gone, come, moved = self._blocks.put(at, self._around.rarity)
            parted |= gone
            joined |= come
            if moved:
                self._parts.altered.add(at)
        again = stale | joined
        for at in parted - again:
            for other in [other for other in self._parts.edges(at) if not self._blocks.are_neighbours(at, other)]:
                self._parts.disconnect(at, other)
        for at in sorted(again):
            for other in self._parts.edges(at):
                self._parts.disconnect(at, other)
        for at in sorted(again):
            for other in self._blocks.neighbours(at):
                if other > at or other not in again:
                    self._parts.compare(at, other)
        self._parts.touched |= joined | parted

    def _order(self, at: int) -> tuple[str, int, str, int]:
        entry = self._roll.entries[at]
        return entry.report_id, entry.at, entry.id, at

    @staticmethod
    def _cluster(members: Iterable[Entry]) -> Cluster:
        told = tuple(members)
        return Cluster(tuple(entry.id for entry in told), tuple(claim for entry in told for claim in entry.claims))
