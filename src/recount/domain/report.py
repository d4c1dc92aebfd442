"""A report as it was taken in: its text, where it was seen, and the day it was published with the evidence for that day."""

from dataclasses import dataclass
from typing import Literal

from recount.domain.ids import ReportId, report_id
from recount.domain.quote import Quote, Span
from recount.domain.timespan import days_of

DayBasis = Literal["header", "feed", "meta", "url", "field", "decision"]
DAY_BASES: tuple[DayBasis, ...] = ("decision", "header", "feed", "meta", "url", "field")
"""What tells the day of publication, the strongest first (design, "Report.published")."""
Handling = Literal["open", "restricted", "confidential"]
OutletKind = Literal["state_media", "media", "monitor", "government", "military", "armed_group", "un", "other"]


@dataclass(frozen=True, slots=True)
class DayEvidence:
    """One witness for the day of publication: where it was found, what it said, and the EDTF day it means."""

    basis: DayBasis
    words: str
    edtf: str

    def __post_init__(self) -> None:
        days_of(self.edtf)


@dataclass(frozen=True, slots=True)
class Published:
    """The effective day of publication, all evidence kept; `conflict` where the evidence disagrees."""

    edtf: str | None = None
    basis: DayBasis | None = None
    evidence: tuple[DayEvidence, ...] = ()

    @property
    def conflict(self) -> bool:
        """Whether two pieces of evidence name days that cannot both be right."""
        days = [days_of(e.edtf) for e in self.evidence]
        return any(a[1] < b[0] or b[1] < a[0] for a in days for b in days)


def publication_day(evidence: tuple[DayEvidence, ...]) -> Published:
    """The day that the strongest evidence names (design: header > feed > meta > URL > field given)."""
    if not evidence:
        return Published()
    best = min(evidence, key=lambda e: DAY_BASES.index(e.basis))
    return Published(best.edtf, best.basis, evidence)


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """One meeting with a report: the id it was given, where, and what the input said of it. Never part of its id."""

    given_id: str
    origin: str
    """The file (and line) it came from, relative to the argument."""
    title: str | None = None
    published: str | None = None
    """The day as the input gave it, unchecked."""
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes; `side` is the party to a conflict that it belongs to, if any."""

    name: str
    kind: OutletKind = "media"
    country: str | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One text of one outlet; the same text of the same outlet is the same report, however often it is seen."""

    id: ReportId
    outlet: str | None
    text: str
    language: str
    title: str | None = None
    published: Published = Published()
    unread: tuple[Span, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    previous: ReportId | None = None
    handling: Handling = "open"

    def __post_init__(self) -> None:
        if self.id != report_id(self.outlet, self.text):
            raise ValueError(f"report id {self.id} is not that of its outlet and text")

    @classmethod
    def of(
        cls, text: str, *, outlet: str | None = None, title: str | None = None, published: str | None = None, language: str = "en"
    ) -> "Report":
        """A report from its text, for use from Python; `published` is an EDTF day. Raises ValueError for a day that is none."""
        evidence = (DayEvidence("field", published, published),) if published else ()
        return cls(report_id(outlet, text), outlet, text, language, title, publication_day(evidence))

    @property
    def given_ids(self) -> tuple[str, ...]:
        """The ids under which it was seen, in order; none for a report made in Python."""
        return tuple(sorted({s.given_id for s in self.sightings}))

    def quote(self, start: int, end: int) -> Quote:
        """The words from `start` to `end` (code points, half-open); raises ValueError outside the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no words at {start} to {end} of report {self.id}")
        return Quote(self.id, start, end, self.text[start:end])
