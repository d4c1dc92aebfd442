"""What the pages of a site are called."""

import re
from collections import Counter
from collections.abc import Mapping

from recount.domain.ids import IncidentId
from recount.domain.record import Record

LIST = "index.html"
TIMELINE = "timeline.html"
MAP = "map.html"
TOTALS = "totals.html"
REPORTS = "reports.html"
INCIDENTS = "incidents"
"""The folder of the pages of incidents."""
PAGES: Mapping[str, str] = {LIST: "List", TIMELINE: "Timeline", MAP: "Map", TOTALS: "Totals", REPORTS: "Reports"}
"""The pages that every page leads to, with what they are called there."""

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.IGNORECASE)


def incident_pages(record: Record) -> dict[IncidentId, str]:
    """The page of every incident, relative to the site: its code, or its id where the code is no plain name or not its own."""
    borne_by = Counter(w.incident.code.casefold() for w in record.incidents)
    return {
        w.incident.id: _page(w.incident.code if borne_by[w.incident.code.casefold()] == 1 else "", w.incident.id)
        for w in record.incidents
    }


def moved_pages(record: Record, pages: Mapping[IncidentId, str]) -> dict[str, tuple[str, IncidentId]]:
    """Pages under the codes of incidents that were merged into others: the old code, and the incident that it is now."""
    now = {old: w.incident.id for w in record.incidents for old in w.incident.previous_ids}
    taken = {page.casefold() for page in pages.values()}
    found: dict[str, tuple[str, IncidentId]] = {}
    for mint in record.rulings.mints:
        page = _page(mint.code, mint.incident)
        if mint.incident in now and page.casefold() not in taken:
            taken.add(page.casefold())
            found[page] = (mint.code, now[mint.incident])
    return found


def _page(code: str, incident: IncidentId) -> str:
    name = code if _PLAIN.fullmatch(code) and not _RESERVED.fullmatch(code) else incident
    return f"{INCIDENTS}/{name}.html"


def is_page(name: str) -> bool:
    """Whether a file of that name, relative to the working copy, is a page that a site may have had."""
    folder, _, file = name.partition("/")
    plain = file.endswith(".html") and _PLAIN.fullmatch(file.removesuffix(".html")) is not None
    return name in PAGES or (folder == INCIDENTS and plain)
