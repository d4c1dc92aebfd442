"""Why a report reads as it does: the reader's own working, asked once more for its reasons; no second reading is made."""

from collections.abc import Iterator

from recount.domain.coded_row import ROW_RULE
from recount.domain.explanation import ClaimField, Explanation, Reason
from recount.domain.reading import LocatedIncident, LocatedReading, Reading
from recount.domain.report import Report
from recount.read.reader import Working
from recount.read.why_claims import Claims
from recount.read.why_incidents import incident_reasons

_OF_A_LINE: tuple[ClaimField, ...] = ("quote", "effect", "count", "victims", "scope", "incident", "sources")


def explained(report: Report, work: Working, reading: Reading) -> Explanation:
    """The reasons for what a reading says in the report's own words, from what the reader worked out for it.

    Places are still words, and days still not counted: what they become is explained where that is settled.
    """
    claims = Claims(report, work, reading.claims)
    return Explanation(
        {said.id: incident_reasons(report, work, number, said) for number, said in enumerate(reading.incidents, 1)},
        {claim.id: claims.reasons(claim, part) for claim, part in zip(reading.claims, work.stretches, strict=True)},
    )


def row_reasons(row: LocatedReading) -> Explanation:
    """The reasons for what a coded row says: its lines say it."""
    return Explanation(
        {i.id: tuple(_of_row(i)) for i in row.incidents},
        {claim.id: tuple(Reason(field, ROW_RULE, (claim.quote,)) for field in _OF_A_LINE) for claim in row.claims},
    )


def _of_row(located: LocatedIncident) -> Iterator[Reason]:
    said, when, place = located.reported, located.when, located.place
    yield Reason("key", ROW_RULE, (said.quote,))
    if when is not None:
        yield Reason("date", ROW_RULE, notes=(when.basis,))
    if place is not None:
        yield Reason("place", ROW_RULE, notes=place.reasons)
    if said.means is not None:
        yield Reason("means", ROW_RULE)
    if said.site_type is not None:
        yield Reason("site_type", ROW_RULE)
    for party in said.parties:
        yield Reason("perpetrators", ROW_RULE, tuple(p.quote for p in party.positions), of=party.name)
