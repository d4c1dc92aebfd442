"""The reported incidents that are linked, by position; of earlier ones what is compared is fetched when it is first looked at."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from recount.domain.ids import ClaimId, MentionId, ReportId
from recount.link.facets import Facet
from recount.link.surroundings import Spot, spot_of

FacetsOf = Callable[[ReportId], Iterable[Facet]]
"""What is compared of a report that was linked before."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a reported incident stands, and the claims that hang on it."""

    id: MentionId
    report_id: ReportId
    at: int
    claims: tuple[ClaimId, ...]
    year_open: bool
    """Whether it leaves open the year that it happened in."""
    spot: Spot | None = None
    """Where the document of a coded row puts it."""


def entry_of(facet: Facet) -> Entry:
    """The entry of a reported incident."""
    year_open = facet.when is None or not facet.when.year_known
    return Entry(facet.id, facet.report_id, facet.at, facet.claims, year_open, spot_of(facet))


class Roll:
    """Positions are given once; one that was taken out stays empty."""

    def __init__(self, facets_of: FacetsOf | None = None) -> None:
        self.entries: dict[int, Entry] = {}
        self.at: dict[MentionId, int] = {}
        self.of_report: dict[ReportId, list[int]] = defaultdict(list)
        self._facets: dict[int, Facet] = {}
        self._facets_of = facets_of
        self._next = 0

    def __getitem__(self, at: int) -> Facet:
        """What is compared of the one at that position."""
        known = self._facets.get(at)
        return known if known is not None else self._fetched(at)

    def __iter__(self) -> Iterator[int]:
        """The positions that are taken, in order."""
        return iter(self.entries)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.entries)

    def note(self, entry: Entry) -> int:
        """Give a position to one that was linked before."""
        at = self._next
        self._next += 1
        self.entries[at] = entry
        self.at[entry.id] = at
        self.of_report[entry.report_id].append(at)
        return at

    def take_in(self, facet: Facet) -> int:
        """Give a position to a new one."""
        at = self.note(entry_of(facet))
        self._facets[at] = facet
        return at

    def put(self, at: int, facet: Facet) -> None:
        """Say anew what is compared of the one at that position."""
        self._facets[at] = facet

    def take_out(self, report: ReportId) -> None:
        """Empty the positions of a report."""
        for at in self.of_report.pop(report, ()):
            del self.at[self.entries.pop(at).id]
            self._facets.pop(at, None)

    def _fetched(self, at: int) -> Facet:
        entry = self.entries[at]
        if self._facets_of is None:
            raise KeyError(entry.id)
        for facet in self._facets_of(entry.report_id):
            self._facets.setdefault(self.at[facet.id], facet)
        return self._facets[at]
