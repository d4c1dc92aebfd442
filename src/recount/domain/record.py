"""The record: everything that tables, maps and pages are written from, as one value."""

from dataclasses import dataclass

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId, IncidentId, MentionId, ReportId
from recount.domain.incident import Incident
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.domain.report import Report
from recount.domain.rulings import Rulings
from recount.domain.tally import Assessment, Tally
from recount.domain.vocabulary import ReviewState


@dataclass(frozen=True, slots=True)
class WeighedIncident:
    """An incident with its tallies (one for each effect and class of victims that was weighed) and its assessment."""

    incident: Incident
    tallies: tuple[Tally, ...]
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report of the record, with what was read in it and the ids of reports that carry the same text."""

    report: Report
    reading: LocatedReading
    copies: tuple[ReportId, ...] = ()
    lead: MentionId | None = None
    """The reported incident that the title speaks of, else the first that is not background; None for a round-up."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the record is a function of, besides the archive (design, "A release")."""

    program: str
    ledger_entries: int
    ledger_head: str
    last_decision_at: str | None
    policy: str
    convention: str
    gazetteer: str
    archive: str
    """Digest over the ids and sightings of all archived reports."""
    range: str = "stated"
    """The rule by which figures set the range."""


@dataclass(frozen=True, slots=True)
class Record:
    """Reports, incidents and how they hang together; reports ordered by id, incidents by first day, place and id."""

    reports: tuple[ReportEntry, ...]
    incidents: tuple[WeighedIncident, ...]
    rulings: Rulings
    stamp: Stamp

    def incident_of(self) -> dict[MentionId, Incident]:
        """The incident that each reported incident belongs to."""
        return {mention: w.incident for w in self.incidents for mention in w.incident.mentions}

    def mentions(self) -> dict[MentionId, LocatedIncident]:
        """All reported incidents by id."""
        return {incident.id: incident for entry in self.reports for incident in entry.reading.incidents}

    def claims(self) -> dict[ClaimId, Claim]:
        """All claims by id."""
        return {claim.id: claim for entry in self.reports for claim in entry.reading.claims}

    def state(self, subject: ClaimId | IncidentId) -> ReviewState:
        """The review state of a claim or an incident."""
        return self.rulings.state.get(subject, "unreviewed")
