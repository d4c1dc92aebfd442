"""A record looked up by id: built once, used by every table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId, IncidentId, MentionId, ReportId
from recount.domain.incident import Incident, Origin
from recount.domain.reading import LocatedIncident
from recount.domain.record import Record, ReportEntry, WeighedIncident
from recount.domain.tally import Tally, VictimClass
from recount.domain.vocabulary import Effect


@dataclass(frozen=True, slots=True)
class Lookup:
    """What hangs on what in a record."""

    record: Record
    entries: Mapping[ReportId, ReportEntry]
    claims: Mapping[ClaimId, Claim]
    mentions: Mapping[MentionId, LocatedIncident]
    incident_of_mention: Mapping[MentionId, Incident]
    incident_of_claim: Mapping[ClaimId, Incident]
    origins_of: Mapping[ClaimId, tuple[Origin, ...]]
    weighed: Mapping[IncidentId, WeighedIncident]

    def given_ids(self, report: ReportId) -> tuple[str, ...]:
        """The ids under which a report was seen; its own id where it has none."""
        entry = self.entries.get(report)
        return (entry.report.given_ids if entry is not None else ()) or (str(report),)

    def outlet(self, report: ReportId) -> str | None:
        """The outlet of a report, None where it names none or the record does not hold it."""
        entry = self.entries.get(report)
        return entry.report.outlet if entry is not None else None

    def is_read(self, report: ReportId) -> bool:
        """Whether the record holds a reading of the report."""
        return report in self.entries and self.entries[report].reading.status == "read"

    def claims_of(self, incident: Incident) -> Iterator[Claim]:
        """The claims of an incident that the record holds, in the incident's order."""
        return (self.claims[i] for i in incident.claims if i in self.claims)


def lookup(record: Record) -> Lookup:
    """Everything in the record by id."""
    incidents = [w.incident for w in record.incidents]
    claims = record.claims()
    of_mention = record.incident_of()
    mentions = record.mentions()
    key_to_incident = {(m.reported.report_id, m.key): of_mention[i] for i, m in mentions.items() if i in of_mention}
    by_key = {c.id: key_to_incident.get((c.report_id, c.incident)) for c in claims.values() if c.incident is not None}
    return Lookup(
        record=record,
        entries={e.report.id: e for e in record.reports},
        claims=claims,
        mentions=mentions,
        incident_of_mention=of_mention,
        incident_of_claim={i: found for i, found in by_key.items() if found is not None}
        | {claim: incident for incident in incidents for claim in incident.claims},
        origins_of=_origins_of(incidents),
        weighed={w.incident.id: w for w in record.incidents},
    )


def _origins_of(incidents: Iterable[Incident]) -> dict[ClaimId, tuple[Origin, ...]]:
    """The origins of each claim: two where independent chains carry it."""
    found: dict[ClaimId, tuple[Origin, ...]] = {}
    for origin in (origin for incident in incidents for origin in incident.origins):
        for claim in origin.claims:
            found[claim] = (*found.get(claim, ()), origin)
    return found


def tally_of(weighed: WeighedIncident, effect: Effect, victims: VictimClass) -> Tally:
    """The tally of an effect and a class of victims; where none was weighed, one that says nothing."""
    for tally in weighed.tallies:
        if (tally.effect, tally.victims) == (effect, victims):
            return tally
    return Tally(effect, victims, "nothing")


def outlets_of(incident: Incident, found: Lookup) -> tuple[str, ...]:
    """The outlets named by the reports of an incident, in alphabetical order."""
    return tuple(sorted({name for r in incident.reports if (name := found.outlet(r)) is not None}))


def outlet_count(incident: Incident, found: Lookup) -> int:
    """How many outlets carried it, at least: reports that name no outlet count as one where no other is named."""
    return max(len(outlets_of(incident, found)), 1 if incident.reports else 0)
