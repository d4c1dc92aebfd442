"""Incidents across reports, and what groups of claims go back to."""

from dataclasses import dataclass

from recount.domain.ids import ClaimId, IncidentId, MentionId, ReportId
from recount.domain.party import Party
from recount.domain.place import Place
from recount.domain.timespan import TimeSpan, TimeWords
from recount.domain.vocabulary import Extent, Means, ReviewState, SiteType, SourceKind


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against two reported incidents being the same: its name, its weight and a sentence."""

    name: str
    weight: float
    sentence: str


@dataclass(frozen=True, slots=True)
class PairScore:
    """How alike two reported incidents are, with the reasons; `score` is the sum of the weights."""

    left: MentionId
    right: MentionId
    score: float
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Reported incidents that `link` takes for one; ordered by report and place in it. `claims` are those that hang on them."""

    mentions: tuple[MentionId, ...]
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class Mint:
    """An incident id given once and for all: the claim (or mention) it was given at, and what stood with it then.

    `sheet` is the outlet of the sheet whose own code it is ("" for one without an outlet), None where the program gave the code.
    """

    incident: IncidentId
    code: str
    anchor: str
    members: tuple[str, ...]
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom a group of claims goes back to, and why these and not others. `party` is the side it belongs to, if any."""

    name: str
    kind: SourceKind
    claims: tuple[ClaimId, ...]
    reports: tuple[ReportId, ...]
    party: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident of the record: what its reports say of it together. Figures stand in its tallies."""

    id: IncidentId
    code: str
    mentions: tuple[MentionId, ...]
    claims: tuple[ClaimId, ...]
    reports: tuple[ReportId, ...]
    place: Place | None
    when: TimeSpan | None
    time: TimeWords | None
    extent: Extent
    means: Means | None
    site_type: SiteType | None
    parties: tuple[Party, ...]
    origins: tuple[Origin, ...]
    previous_ids: tuple[IncidentId, ...] = ()
    part_of: IncidentId | None = None
    review_state: ReviewState = "unreviewed"
