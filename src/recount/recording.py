"""From readings and rulings to the record: linking, ids, origins, tallies and grades, in one pure composition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId, MentionId, ReportId
from recount.domain.incident import Incident, Mint
from recount.domain.minting import Named, inherit, mint
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.domain.record import Record, ReportEntry, Stamp, WeighedIncident
from recount.domain.report import Report
from recount.domain.ruled import ruled
from recount.domain.rulings import Rulings
from recount.link.bylines import carriers
from recount.link.incidents import assemble
from recount.link.lead import lead
from recount.link.linking import Linking
from recount.link.origins import names_alike, origins
from recount.weigh.assessment import assess
from recount.weigh.conventions import Convention
from recount.weigh.policies import Policy
from recount.weigh.ranges import RangeRule, range_rule
from recount.weigh.standing import Order
from recount.weigh.tallies import tallies

Pairs = Sequence[tuple[Report, LocatedReading]]


@dataclass(frozen=True, slots=True)
class Assembled:
    """A record, and the incident ids that it needed and that the ledger does not know yet."""

    record: Record
    minted: tuple[Mint, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The policy, the convention and the rule of the range that the record is weighed under."""

    policy: Policy
    convention: Convention
    span: RangeRule = field(default_factory=range_rule)


@dataclass(frozen=True, slots=True)
class _Told:
    """Everything that all reports tell, by id."""

    mentions: Mapping[MentionId, LocatedIncident]
    claims: Mapping[ClaimId, Claim]
    outlets: Mapping[ReportId, str | None]
    published: Mapping[ReportId, str]
    alike: Mapping[str, int]
    copies: Mapping[ReportId, Sequence[ReportId]]
    carried: Mapping[ReportId, str]
    previous: Mapping[ReportId, ReportId]


def assemble_record(pairs: Pairs, rulings: Rulings, stamp: Stamp, rules: Rules, linking: Linking | None = None) -> Assembled:
    """The record of reports with their readings under the rulings; the order of the pairs changes nothing.

    `linking` is that of these reports under these rulings, if it is known.
    """
    readings = ruled_readings(pairs, rulings)
    linking = linking or Linking(readings, rulings)
    named, minted = mint(linking.clusters(), rulings)
    rulings = inherit(rulings, named)
    copies = {member: group for group in linking.groups() for member in group}
    told = _told(readings, copies)
    incidents = [_incident(one, told, rulings) for one in named]
    weighed = [_weighed(incident, told, rulings, rules) for incident in incidents]
    entries = tuple(_entry(report, reading, copies.get(report.id, ())) for report, reading in readings)
    return Assembled(Record(entries, tuple(sorted(weighed, key=_order)), rulings, stamp), tuple(minted))


def ruled_readings(pairs: Pairs, rulings: Rulings) -> Pairs:
    """The reports in the order of their ids, each with its reading as people have ruled."""
    ordered = sorted(pairs, key=lambda pair: pair[0].id)
    return [(report, ruled(reading, rulings, report)) for report, reading in ordered]


def _told(readings: Pairs, copies: Mapping[ReportId, Sequence[ReportId]]) -> _Told:
    return _Told(
        {incident.id: incident for _, reading in readings for incident in reading.incidents},
        {claim.id: claim for _, reading in readings for claim in reading.claims},
        {report.id: report.outlet for report, _ in readings},
        {report.id: report.published.edtf for report, _ in readings if report.published.edtf is not None},
        names_alike(report.outlet for report, _ in readings),
        copies,
        carriers([report for report, _ in readings]),
        {report.id: report.previous for report, _ in readings if report.previous is not None},
    )


def _incident(named: Named, told: _Told, rulings: Rulings) -> Incident:
    claims = [told.claims[claim] for claim in named.cluster.claims if claim not in rulings.rejected]
    drawn = assemble(
        named.cluster,
        told.mentions,
        told.claims,
        (),
        rulings,
        incident_id=named.id,
        code=named.code,
        previous_ids=named.previous_ids,
    )
    made = origins(
        claims,
        told.outlets,
        list({group[0]: group for claim in claims if (group := told.copies.get(claim.report_id))}.values()),
        carried=told.carried,
        alike=told.alike,
        country=drawn.place.country if drawn.place else None,
        parties=[party.name for party in drawn.parties],
        coalitions=[party.name for party in drawn.parties if party.kind == "coalition"],
        registered=rulings.registered,
    )
    return replace(drawn, origins=made)


def _weighed(incident: Incident, told: _Told, rulings: Rulings, rules: Rules) -> WeighedIncident:
    claims = [told.claims[claim] for claim in incident.claims]
    found = tallies(
        claims,
        incident.origins,
        parties=[party.name for party in incident.parties],
        order=Order(published=told.published, previous=told.previous),
        rejected=rulings.rejected,
        by=rules.convention,
        span=rules.span,
        pins=rulings.pins.get(incident.id),
    )
    return WeighedIncident(incident, found, assess(incident, claims, incident.origins, rulings, under=rules.policy))


def _entry(report: Report, reading: LocatedReading, copies: Sequence[ReportId]) -> ReportEntry:
    others = tuple(sorted(other for other in copies if other != report.id))
    return ReportEntry(report, reading, others, lead(reading, report.title))


def _order(weighed: WeighedIncident) -> tuple[str, str, str]:
    incident = weighed.incident
    day = incident.when.days[0].isoformat() if incident.when else "9999-12-31"
    return day, incident.place.name if incident.place else "", incident.id
