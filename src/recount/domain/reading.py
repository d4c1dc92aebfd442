"""What one reader reads in one report: reported incidents and claims, first in words, then located."""

from dataclasses import dataclass

from recount.domain.claim import Claim
from recount.domain.ids import MentionId, ReportId
from recount.domain.party import Party
from recount.domain.place import Place, PlaceMention
from recount.domain.quote import Quote, Span
from recount.domain.timespan import DayPhrase, TimeSpan, TimeWords
from recount.domain.vocabulary import Extent, Means, ReadStatus, SiteType


@dataclass(frozen=True, slots=True)
class ReportedIncident:
    """What one report says of one incident, in its own words (codebook, "incident").

    `anchor` is where the text first speaks of it; the id is made of it. `places` are all words that may name its place, best
    rank first; `place` and `when` are None until `resolve` has filled them. `after` is the key of the incident that a day
    phrase anchored at an event counts from.
    """

    id: MentionId
    report_id: ReportId
    key: str
    quote: Quote
    anchor: Span
    day: DayPhrase | None = None
    after: str | None = None
    time: TimeWords | None = None
    places: tuple[PlaceMention, ...] = ()
    site_type: SiteType | None = None
    site_words: str | None = None
    means: Means | None = None
    parties: tuple[Party, ...] = ()
    extent: Extent = "event"
    background: bool = False
    apart: bool = False
    """Whether it is told as another than those before it ("in a separate attack")."""
    title: bool = False
    """Whether the title speaks of it."""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer of `read`: a report's incidents and claims, places and days still in words."""

    report_id: ReportId
    status: ReadStatus
    incidents: tuple[ReportedIncident, ...]
    claims: tuple[Claim, ...]
    read_by: str
    """Program and version of the reader."""
    places: tuple[PlaceMention, ...] = ()
    """All words of the report that may name a place, for context."""


@dataclass(frozen=True, slots=True)
class LocatedIncident:
    """A reported incident with the place and the days that its words resolve to; None where they say nothing."""

    reported: ReportedIncident
    place: Place | None
    when: TimeSpan | None

    @property
    def id(self) -> MentionId:
        """The id of the reported incident."""
        return self.reported.id

    @property
    def key(self) -> str:
        """`i1`, `i2` … in order of first mention in the report."""
        return self.reported.key


@dataclass(frozen=True, slots=True)
class LocatedReading:
    """The answer of `resolve`, and of linking within a report."""

    report_id: ReportId
    status: ReadStatus
    incidents: tuple[LocatedIncident, ...]
    claims: tuple[Claim, ...]
    read_by: str

    def incident(self, key: str) -> LocatedIncident:
        """The incident of that key; raises KeyError."""
        for incident in self.incidents:
            if incident.key == key:
                return incident
        raise KeyError(key)
