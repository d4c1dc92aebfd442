"""Reports as gather gives them: seen once, with a sighting and evidence of their day."""

from recount.domain.ids import report_id
from recount.domain.report import DayEvidence, Report, Sighting, publication_day


def seen(text="Ten people were killed.", *, given="a", outlet="Norland Daily", title="T", days=(), **fields):
    """A report seen once; `days` are (basis, EDTF)."""
    evidence = tuple(DayEvidence(basis, f"on {edtf}", edtf) for basis, edtf in days)
    url = fields.pop("url", None)
    sighting = Sighting(given, f"{given}.txt", title, days[0][1] if days else None, url, "en")
    values = {"language": "en", "title": title, "published": publication_day(evidence), "sightings": (sighting,), **fields}
    return Report(id=report_id(outlet, text), outlet=outlet, text=text, **values)
