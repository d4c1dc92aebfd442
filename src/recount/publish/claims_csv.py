"""claims.csv: one row a claim, with its words, its sources and the incident it hangs on (columns in docs/columns.md)."""

from collections.abc import Iterator

from recount.domain.claim import Claim
from recount.domain.record import Record, ReportEntry
from recount.publish.cells import Row, csv_bytes, joined
from recount.publish.lead import origin_of
from recount.publish.lookup import Lookup, lookup

NAME = "claims.csv"
COLUMNS = (
    "claim_id", "report_id", "given_id", "incident_id", "url", "scope", "effect", "polarity", "absence",
    "low", "high", "kind", "count_words", "unit", "status", "status_basis", "groups", "victims_words",
    "part_of", "revises", "said_on", "chains", "origin", "review_state", "start", "end", "quote", "read_by",
)  # fmt: skip


def claims_csv(record: Record) -> bytes:
    """The file's bytes; rows in the order of reports and of the words in each."""
    return csv_bytes(COLUMNS, rows(record))


def rows(record: Record) -> Iterator[Row]:
    """One row a claim, with the columns above."""
    found = lookup(record)
    for entry in record.reports:
        for claim in sorted(entry.reading.claims, key=lambda c: (c.anchor, c.id)):
            yield _row(claim, entry, found)


def chain_words(claim: Claim) -> str | None:
    """The chains, each nearest to the facts first: "local sources > SANA | monitors"; None for the report's own voice."""
    return joined((" > ".join(s.name for s in chain) for chain in claim.chains), " | ")


def _row(claim: Claim, entry: ReportEntry, found: Lookup) -> Row:
    incident = found.incident_of_claim.get(claim.id)
    count, victims = claim.count, claim.victims
    return {
        "claim_id": claim.id,
        "report_id": claim.report_id,
        "given_id": joined(found.given_ids(claim.report_id)),
        "incident_id": None if incident is None else incident.id,
        "url": next((s.url for s in entry.report.sightings if s.url), None),
        "scope": claim.scope,
        "effect": claim.effect,
        "polarity": claim.polarity,
        "absence": claim.absence,
        "low": count.low,
        "high": count.high,
        "kind": count.kind,
        "count_words": count.words,
        "unit": count.unit,
        "status": victims.status,
        "status_basis": victims.basis,
        "groups": joined(victims.groups),
        "victims_words": victims.words,
        "part_of": claim.part_of,
        "revises": claim.revises,
        "said_on": claim.said_on,
        "chains": chain_words(claim),
        "origin": joined((o.name for o in found.origins_of.get(claim.id, ())), "; ") or origin_of(claim, found)[0],
        "review_state": found.record.state(claim.id),
        "start": claim.quote.start,
        "end": claim.quote.end,
        "quote": claim.quote.text,
        "read_by": entry.reading.read_by,
    }
