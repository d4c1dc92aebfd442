"""reports.csv: one row an id under which a report was given (columns in docs/columns.md)."""

from recount.domain.record import Record, ReportEntry
from recount.domain.report import Sighting
from recount.publish.cells import Row, csv_bytes, joined
from recount.publish.lead import lead_toll
from recount.publish.lookup import Lookup, lookup

NAME = "reports.csv"
COLUMNS = (
    "report_id", "given_id", "title", "outlet", "published", "published_basis", "language", "status",
    "lead_incident", "lead_day", "lead_place", "lead_admin1", "lead_country",
    "killed_said", "killed_low", "killed_high", "origin_kind", "origin_name", "copy_of",
)  # fmt: skip


def reports_csv(record: Record) -> bytes:
    """The file's bytes; rows in the order of the given ids."""
    return csv_bytes(COLUMNS, rows(record))


def rows(record: Record) -> list[Row]:
    """One row a given id (the report's own id where it was given none), with the columns above."""
    found = lookup(record)
    keyed = [((given, entry.report.id), _row(given, entry, found)) for entry in record.reports for given in _givens(entry)]
    return [row for _, row in sorted(keyed, key=lambda pair: pair[0])]


def copies(given_id: str, entry: ReportEntry, found: Lookup) -> tuple[str, ...]:
    """The other ids under which the same text was given: of this report, and of reports that carry its text."""
    same = {other for report in (entry.report.id, *entry.copies) for other in found.given_ids(report)}
    return tuple(sorted(same - {given_id}))


def _givens(entry: ReportEntry) -> tuple[str, ...]:
    return entry.report.given_ids or (str(entry.report.id),)


def _row(given: str, entry: ReportEntry, found: Lookup) -> Row:
    report, toll = entry.report, lead_toll(entry, found)
    return {
        "report_id": report.id,
        "given_id": given,
        "title": _title(given, report.sightings) or report.title,
        "outlet": report.outlet,
        "published": report.published.edtf,
        "published_basis": report.published.basis,
        "language": report.language,
        "status": entry.reading.status,
        **_lead(entry, found),
        "killed_said": toll.said,
        "killed_low": toll.low,
        "killed_high": toll.high,
        "origin_kind": toll.origin_kind,
        "origin_name": toll.origin_name,
        "copy_of": joined(copies(given, entry, found)),
    }


def _lead(entry: ReportEntry, found: Lookup) -> Row:
    """Where and when the lead incident was as this report says, and the incident of the record that it belongs to."""
    incident = None if entry.lead is None else found.incident_of_mention.get(entry.lead)
    mention = None if entry.lead is None else found.mentions.get(entry.lead)
    place = None if mention is None else mention.place
    when = None if mention is None else mention.when
    return {
        "lead_incident": None if incident is None else incident.id,
        "lead_day": None if when is None else when.edtf,
        "lead_place": None if place is None else place.name,
        "lead_admin1": None if place is None else place.admin1,
        "lead_country": None if place is None else place.country,
    }


def _title(given: str, sightings: tuple[Sighting, ...]) -> str | None:
    return next((s.title for s in sightings if s.given_id == given and s.title), None)
