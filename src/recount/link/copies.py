"""Which reports carry the same wire text, with edits, cuts and new headlines."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from recount.domain.ids import ReportId
from recount.domain.report import Report
from recount.link.copy_groups import groups
from recount.link.pages import CopyPair, Page, compare, first_day, page_of, sample_of
from recount.link.shingle_lists import Moves, Rank, Sample, ShingleLists, rank_of
from recount.link.wording import readable

_PAGES = 2000  # pages kept at hand: pairs are compared day by day


def copy_pairs(reports: Sequence[Report]) -> tuple[CopyPair, ...]:
    """All pairs of reports that carry the same text, ordered by id; unread page furniture is left out of the comparison.

    An inverted index over a sample of word shingles finds the candidates; background that an agency repeats for weeks is
    taken out; what is left is measured as shared shingles of the shorter text plus matched sentences of both.
    """
    return Copies(reports).pairs()


def copies(reports: Sequence[Report]) -> tuple[tuple[ReportId, ...], ...]:
    """Groups of two or more reports that carry the same text, each ordered by id, the groups by their first."""
    return Copies(reports).groups()


@dataclass(frozen=True, slots=True)
class Before:
    """What was kept of reports that were compared before; `report_of` is asked for those that are compared anew."""

    samples: Mapping[Rank, Sample]
    pairs: Sequence[CopyPair]
    report_of: Callable[[ReportId], Report]


class Copies:
    """Reports that carry the same text, in pairs and groups; reports come and go without the others being compared again.

    In whatever order they came, the pairs and groups are those of all that are there, taken in at once.
    """

    def __init__(self, reports: Sequence[Report] = (), before: "Before | None" = None) -> None:
        described = dict(map(_described, reports))
        self._samples = before.samples if before is not None else described
        self._filed: ShingleLists | None = None
        self._rank_of = {_id_of(rank): rank for rank in self._samples}
        self._new: dict[ReportId, Report] = {report.id: report for report in reports}
        self._report_of = before.report_of if before is not None else self._new.__getitem__
        self._pages: dict[Rank, Page] = {}
        self._pairs: dict[ReportId, dict[ReportId, CopyPair]] = defaultdict(dict)
        self._groups: dict[ReportId, tuple[ReportId, ...]] = {}
        if before is not None:
            for pair in before.pairs:
                self._keep(pair)
        else:
            self._find(Moves(joined=set(described)))
        self._regroup(tuple(self._rank_of.values()))

    @property
    def _lists(self) -> ShingleLists:
        """The lists of all shingles, made when the first one is looked at: where nothing has changed nobody looks."""
        if self._filed is None:
            self._filed = ShingleLists(self._samples)
        return self._filed

    def pairs(self) -> tuple[CopyPair, ...]:
        """All pairs, ordered by id."""
        found = {(p.left, p.right): p for near in self._pairs.values() for p in near.values()}
        return tuple(found[key] for key in sorted(found))

    def pairs_of(self, report: ReportId) -> tuple[CopyPair, ...]:
        """Those of one report with reports of larger ids, ordered by id."""
        near = self._pairs.get(report, {})
        return tuple(near[other] for other in sorted(near) if other > report)

    def groups(self) -> tuple[tuple[ReportId, ...], ...]:
        """All groups of two or more, each ordered by id, the groups by their first."""
        return tuple(sorted(set(self._groups.values())))

    def first_of(self) -> Mapping[ReportId, ReportId]:
        """For every report that has copies the first of its group."""
        return {report: group[0] for report, group in self._groups.items()}

    def first(self, report: ReportId) -> ReportId | None:
        """The first of the group of a report, None for one that has no copies."""
        group = self._groups.get(report)
        return None if group is None else group[0]

    def sample_of(self, report: ReportId) -> tuple[Rank, Sample] | None:
        """What a report is looked for by; None where it is not among them."""
        rank = self._rank_of.get(report)
        samples = self._samples if self._filed is None else self._filed.samples
        return None if rank is None else (rank, samples[rank])

    def add(self, report: Report) -> dict[ReportId, ReportId | None]:
        """Take in one more report; those whose group has changed, each with the first of its group now, None without one."""
        return self.change((), [report])[0]

    def change(
        self, gone: Iterable[ReportId], new: Sequence[Report]
    ) -> tuple[dict[ReportId, ReportId | None], frozenset[ReportId]]:
        """Let reports go and take others in; one that is told anew is in both.

        Gives those whose group has changed, each with the first of its group now, None without one; and all whose pairs have.
        """
        moves = Moves()
        touched: set[ReportId] = set()
        for report in gone:
            rank = self._rank_of.pop(report, None)
            if rank is not None:
                touched |= self._part(report)
                self._lists.take(rank, moves)
                self._pages.pop(rank, None)
                self._new.pop(report, None)
        for come in new:
            rank, sample = _described(come)
            self._rank_of[come.id], self._new[come.id] = rank, come
            self._lists.put(rank, sample, moves)
        touched |= self._drop(moves)
        touched |= self._find(moves)
        seeds = [self._rank_of[report] for report in sorted(touched) if report in self._rank_of]
        changed = self._regroup(seeds)
        for report in touched - self._rank_of.keys():
            self._groups.pop(report, None)
        return changed, frozenset(touched)

    def _part(self, report: ReportId) -> set[ReportId]:
        """Take out all pairs of a report; whom that touches."""
        near = self._pairs.pop(report, {})
        for other in near:
            del self._pairs[other][report]
        return {report, *near}

    def _drop(self, moves: Moves) -> set[ReportId]:
        """Take out pairs that do not meet any more, and all of those whose background has changed; whom that touches."""
        touched = set()
        for rank in moves.parted | moves.changed:
            one = _id_of(rank)
            for other in tuple(self._pairs.get(one, ())):
                then = self._rank_of[other]
                if rank in moves.changed or then in moves.changed or not self._lists.meet(rank, then):
                    del self._pairs[one][other], self._pairs[other][one]
                    touched |= {one, other}
        return touched

    def _find(self, moves: Moves) -> set[ReportId]:
        """Compare those that meet now; whom that touches."""
        touched = set()
        both = moves.changed | moves.joined
        for rank in sorted(both):
            one = _id_of(rank)
            touched |= {one} if rank in moves.changed else set()
            for other in self._lists.met(rank):
                if other < rank and other in both:
                    continue  # met before, from the other side
                if _id_of(other) not in self._pairs.get(one, {}) and self._compare(rank, other):
                    touched |= {one, _id_of(other)}
        return touched

    def _compare(self, one: Rank, other: Rank) -> bool:
        pair = compare(self._page(one), self._page(other), self._lists.is_background)
        if pair is not None:
            self._keep(pair)
        return pair is not None

    def _keep(self, pair: CopyPair) -> None:
        self._pairs[pair.left][pair.right] = self._pairs[pair.right][pair.left] = pair

    def _page(self, rank: Rank) -> Page:
        known = self._pages.pop(rank, None)
        if known is None:
            report = _id_of(rank)
            known = page_of(self._new[report] if report in self._new else self._report_of(report))
            if len(self._pages) >= _PAGES:
                del self._pages[next(iter(self._pages))]
        self._pages[rank] = known
        return known

    def _regroup(self, seeds: Iterable[Rank]) -> dict[ReportId, ReportId | None]:
        """Group again all that pairs connect with one of these; the reports whose group has changed."""
        changed: dict[ReportId, ReportId | None] = {}
        seen: set[ReportId] = set()
        for seed in map(_id_of, seeds):
            if seed in seen:
                continue
            part, frontier = {seed}, [seed]
            while frontier:
                near = self._pairs.get(frontier.pop(), {}).keys() - part
                frontier.extend(near)
                part |= near
            seen |= part
            found = {p.left + p.right: p for one in part for p in self._pairs.get(one, {}).values()}
            group_of = {member: group for group in groups(list(found.values())) for member in group}
            for report in part:
                before, now = self._groups.get(report), group_of.get(report)
                if now is None:
                    self._groups.pop(report, None)
                else:
                    self._groups[report] = now
                if (before or (None,))[0] != (now or (None,))[0]:
                    changed[report] = now[0] if now is not None else None
        return changed


def _described(report: Report) -> tuple[Rank, Sample]:
    day = first_day(report)
    sample = array("I", sorted(sample_of(readable(report))))
    return rank_of(day.toordinal() if day is not None else 0, report.id), sample


def _id_of(rank: Rank) -> ReportId:
    return ReportId(rank[4:].decode())
