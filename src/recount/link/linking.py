"""Copies and incidents of all reports together, taken up where an earlier run ended."""

from array import array
from collections.abc import Collection, Sequence
from dataclasses import replace

from recount.domain.coded_row import LANGUAGE
from recount.domain.ids import ReportId
from recount.domain.incident import Cluster
from recount.domain.report import Report
from recount.domain.rulings import Rulings
from recount.link.copies import Before, Copies
from recount.link.facets import Facet, LinkInput, facets_of
from recount.link.kept import Kept, KeptReport, Told
from recount.link.linker import Linker


class Linking:
    """Which reports carry one text, and which reported incidents are one incident.

    The answer is that of linking all reports at once, whatever came before. With `before` it is that of the reports of then,
    less those that are `gone`, and those that are `told` now; a report that is told anew is in both.
    """

    def __init__(
        self,
        told: Sequence[Told] = (),
        rulings: Rulings | None = None,
        *,
        before: Kept | None = None,
        gone: Collection[ReportId] = (),
    ) -> None:
        self._before = before
        self._altered: set[ReportId] = set()
        if before is None:
            self.copies = Copies(_texts(told))
            self.linker = Linker(link_inputs(told), self.copies.groups(), rulings)
        else:
            samples = {report.rank: array("I", report.sample) for report in before.reports if report.rank}
            pairs = [pair for report in before.reports for pair in report.pairs]
            self.copies = Copies(before=Before(samples, pairs, lambda report: before.told(report)[0]))
            self.linker = Linker((), (), rulings, before=before, facets_before=self._facets_of)
            self.change(gone, told)

    def clusters(self) -> tuple[Cluster, ...]:
        """All reported incidents in clusters, ordered by the first report and the place in it."""
        return self.linker.clusters()

    def groups(self) -> tuple[tuple[ReportId, ...], ...]:
        """The groups of reports that carry one text, each ordered by id, the groups by their first."""
        return self.copies.groups()

    def change(self, gone: Collection[ReportId], new: Sequence[Told]) -> None:
        """Let reports go and take others in; one that is told anew is in both."""
        regrouped, touched = self.copies.change(gone, _texts(new))
        self._altered |= touched
        own = {report.id: self.copies.first(report.id) for report, _ in new}
        self.linker.change(gone, link_inputs(new), {**regrouped, **own})

    def altered(self) -> frozenset[ReportId]:
        """The reports of which there is something else to keep than an earlier run kept; some may be gone."""
        return frozenset(self._altered) | self.linker.altered()

    def kept(self, report: ReportId) -> KeptReport:
        """What a later run takes up of a report."""
        found, sampled = self.linker.kept(report), self.copies.sample_of(report)
        if sampled is None:
            return found
        rank, sample = sampled
        return replace(found, rank=rank, sample=sample.tobytes(), pairs=self.copies.pairs_of(report))

    def _facets_of(self, report: ReportId) -> Sequence[Facet]:
        if self._before is None:
            return ()
        (entry,) = link_inputs([self._before.told(report)])
        return list(facets_of(entry, self.copies.first(report)))


def link_inputs(told: Sequence[Told]) -> list[LinkInput]:
    """The reports as linking takes them."""
    return [LinkInput(reading, report.outlet, report.title, report.published.edtf, report.text) for report, reading in told]


def _texts(told: Sequence[Told]) -> list[Report]:
    """The reports of which copies are looked for; rows of one sheet are all alike, and no copies."""
    return [report for report, _ in told if report.language != LANGUAGE]
