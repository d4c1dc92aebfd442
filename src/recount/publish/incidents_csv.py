"""incidents.csv: one row an incident, with its ranges by effect and class of victims (columns in docs/columns.md)."""

from collections.abc import Iterator

from recount.domain.ids import ReportId
from recount.domain.incident import Incident
from recount.domain.party import Party
from recount.domain.record import Record, WeighedIncident
from recount.domain.tally import VICTIM_CLASSES
from recount.domain.timespan import days_of
from recount.publish.cells import Cell, Row, csv_bytes, joined, number
from recount.publish.lookup import Lookup, lookup, outlet_count, tally_of
from recount.publish.shown import SHOWN_EFFECTS, STANCE_WORDS, speaker_words

NAME = "incidents.csv"
FIGURES = ("said", "low", "high", "open_top")
"""What a tally says, for each effect and class of victims: `killed_all_low`, `injured_children_said` …"""
COLUMNS = (
    "incident_id", "code", "previous_ids", "review_state", "day", "day_basis", "time_words", "place", "place_words",
    "admin1", "country", "lat", "lon", "precision", "located_to", "extent", "part_of", "means", "site_type", "parties",
    "attribution", "corroboration", "policy",
    *(f"{effect}_{victims}_{figure}" for effect in SHOWN_EFFECTS for victims in VICTIM_CLASSES for figure in FIGURES),
    "denied_by", "outlets", "origins", "reports", "reports_not_read", "first_reported",
)  # fmt: skip


def incidents_csv(record: Record) -> bytes:
    """The file's bytes; rows in the order of the record."""
    return csv_bytes(COLUMNS, rows(record))


def rows(record: Record) -> Iterator[Row]:
    """One row an incident, with the columns above."""
    found = lookup(record)
    return (_row(weighed, found) for weighed in record.incidents)


def party_words(party: Party, incident: Incident, found: Lookup) -> list[str]:
    """A party as "name · stance · who says so", a line a stance; only what is said of the attack and the harm.

    A report that says it in its own voice is named by its outlet.
    """
    said: dict[str, list[str]] = {}
    for position in party.positions:
        if position.about in ("attack", "harm"):
            by = speaker_words(position.by) if position.by is not None else found.outlet(position.quote.report_id) or "the report"
            said.setdefault(STANCE_WORDS[position.stance], []).append(by)
    if not said:
        outlets = {found.outlet(r) or "the report" for r in incident.reports}
        said = {party.stance: sorted(outlets) if len(outlets) == 1 else ["the reports"]}
    return [f"{party.name} · {stance} · {', '.join(dict.fromkeys(by))}" for stance, by in said.items()]


def _row(weighed: WeighedIncident, found: Lookup) -> Row:
    incident, assessment = weighed.incident, weighed.assessment
    denied = dict.fromkeys(name for tally in weighed.tallies for name in tally.denied_by)
    return {
        "incident_id": incident.id,
        "code": incident.code,
        "previous_ids": joined(incident.previous_ids),
        "review_state": incident.review_state,
        "day": None if incident.when is None else incident.when.edtf,
        "day_basis": None if incident.when is None else incident.when.basis,
        "time_words": None if incident.time is None else incident.time.words,
        **_place(incident),
        "extent": incident.extent,
        "part_of": incident.part_of,
        "means": incident.means,
        "site_type": incident.site_type,
        "parties": joined((words for p in incident.parties for words in party_words(p, incident, found)), "; "),
        "attribution": assessment.attribution,
        "corroboration": assessment.corroboration,
        "policy": assessment.policy,
        **_figures(weighed),
        "denied_by": joined(denied, "; "),
        "outlets": outlet_count(incident, found),
        "origins": len(incident.origins),
        "reports": len(incident.reports),
        "reports_not_read": sum(not found.is_read(r) for r in incident.reports),
        "first_reported": first_reported(incident.reports, found),
    }


def first_reported(reports: tuple[ReportId, ...], found: Lookup) -> str | None:
    """The earliest effective day of publication among the reports, None where none is known."""
    days = [found.entries[r].report.published.edtf for r in reports if r in found.entries]
    known = [day for day in days if day is not None and not day.startswith("XXXX")]
    return min(known, key=lambda day: (days_of(day), day)) if known else None


def _place(incident: Incident) -> dict[str, Cell]:
    place = incident.place
    if place is None:
        return dict.fromkeys(("place", "place_words", "admin1", "country", "lat", "lon", "precision", "located_to"))
    return {
        "place": place.name,
        "place_words": place.words,
        "admin1": place.admin1,
        "country": place.country,
        "lat": number(place.lat),
        "lon": number(place.lon),
        "precision": place.precision,
        "located_to": place.located_to,
    }


def _figures(weighed: WeighedIncident) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for effect in SHOWN_EFFECTS:
        for victims in VICTIM_CLASSES:
            tally = tally_of(weighed, effect, victims)
            shown = tally.open_top if tally.said == "figure" else None
            for figure, value in zip(FIGURES, (tally.said, tally.low, tally.high, shown), strict=True):
                cells[f"{effect}_{victims}_{figure}"] = value
    return cells
