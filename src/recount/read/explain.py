"""Why a report reads as it does: the reader's own working, asked once more for its reasons; no second reading is made."""

from collections.abc import Iterator
from typing import Final

from recount.domain.explanation import ClaimField, Explanation, Reason
from recount.domain.reading import LocatedIncident, LocatedReading, Reading
from recount.domain.report import Report
from recount.read.reader import Working
from recount.read.why_claims import Claims
from recount.read.why_incidents import incident_reasons

_ROW: Final = "coded row"
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
        {claim.id: tuple(Reason(field, _ROW, (claim.quote,)) for field in _OF_A_LINE) for claim in row.claims},
    )


def _of_row(located: LocatedIncident) -> Iterator[Reason]:
    said, when, place = located.reported, located.when, located.place
    yield Reason("key", _ROW, (said.quote,))
    if when is not None:
        yield Reason("date", _ROW, notes=(when.basis,))
    if place is not None:
        yield Reason("place", _ROW, notes=place.reasons)
    if said.means is not None:
        yield Reason("means", _ROW)
    if said.site_type is not None:
        yield Reason("site_type", _ROW)
    for party in said.parties:
        yield Reason("perpetrators", _ROW, tuple(p.quote for p in party.positions), of=party.name)
