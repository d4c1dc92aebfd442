"""Somebody says that some number of people came to some harm."""

from dataclasses import dataclass

from recount.domain.count import Count
from recount.domain.ids import ClaimId, ReportId
from recount.domain.party import Source
from recount.domain.quote import Quote, Span
from recount.domain.timespan import DayPhrase
from recount.domain.vocabulary import Absence, Effect, Group, GroupsAre, Means, Polarity, Precision, Scope, Status, StatusBasis


@dataclass(frozen=True, slots=True)
class Victims:
    """Who was harmed, as the source calls them (codebook, `victims`)."""

    status: Status
    words: str
    basis: StatusBasis = "said"
    groups: tuple[Group, ...] = ()
    groups_are: GroupsAre | None = None


@dataclass(frozen=True, slots=True)
class About:
    """The period and area that a cumulative claim sums, as resolved, and by what means (codebook, `about`)."""

    date: str | None = None
    place: str | None = None
    admin1: str | None = None
    country: str | None = None
    admin2: str | None = None
    precision: Precision | None = None
    """The kind of area named."""
    lat: float | None = None
    lon: float | None = None
    """The area's own point, where it is known; degrees in WGS 84."""
    means: Means | None = None
    """How those whom it counts came to harm, where it counts only such."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one report, as one reader reads it.

    `incident` is the key of the reported incident it hangs on, None where the scope is cumulative. `anchor` is where the
    count's words stand (the harm word where there is no number): the id is made of it. `rule` names what read it.
    """

    id: ClaimId
    report_id: ReportId
    incident: str | None
    scope: Scope
    effect: Effect
    count: Count
    victims: Victims
    quote: Quote
    anchor: Span
    polarity: Polarity = "asserted"
    absence: Absence | None = None
    against: ClaimId | None = None
    part_of: ClaimId | None = None
    revises: ClaimId | None = None
    sources: tuple[Source, ...] = ()
    said_on: str | None = None
    hedge: str | None = None
    about: About | None = None
    period: DayPhrase | None = None
    rule: str = ""

    def __post_init__(self) -> None:
        if (self.scope == "incident") != (self.incident is not None):
            raise ValueError(f"claim {self.id}: scope {self.scope} with incident {self.incident}")
        if self.part_of == self.id:
            raise ValueError(f"claim {self.id} is part of itself")

    @property
    def chains(self) -> tuple[tuple[Source, ...], ...]:
        """The sources by chain, each nearest to the facts first; a claim in the report's own voice has none."""
        numbers = sorted({s.chain for s in self.sources})
        return tuple(tuple(s for s in self.sources if s.chain == n) for n in numbers)
