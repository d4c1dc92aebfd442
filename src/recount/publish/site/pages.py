"""The files of the site: every page of a working copy with its bytes."""

from recount.domain.ids import IncidentId
from recount.domain.record import Record
from recount.publish.lookup import Lookup, lookup
from recount.publish.sections import report_row
from recount.publish.shown import SHOWN_EFFECTS
from recount.publish.site import addresses
from recount.publish.site.choices import choices
from recount.publish.site.frame import data, frame, page
from recount.publish.site.incident_page import incident_views
from recount.publish.site.lines import incident_lines
from recount.publish.site.places import spots, unplaced
from recount.publish.site.timeline import legend, timeline
from recount.publish.site.totals_page import totals_view
from recount.publish.site.world_map import world_map
from recount.publish.totals import totals


def site_files(record: Record) -> dict[str, bytes]:
    """The bytes of every page by its name relative to the site; the same record gives the same bytes."""
    found, within = lookup(record), frame(record)
    pages = addresses.incident_pages(record)
    lines = incident_lines(found, pages)
    shared = {
        "lines": lines,
        "choices": choices(record, lines),
        "facets": data([line.facets for line in lines]),
        "totals": [totals(record, effect) for effect in SHOWN_EFFECTS],
    }
    placed = spots(record, lines)
    files = {
        addresses.LIST: page("list.html", within, addresses.LIST, **shared),
        addresses.TIMELINE: page(
            "timeline.html", within, addresses.TIMELINE, timeline=timeline(record, lines), legend=legend(), **shared
        ),
        addresses.MAP: page(
            "map.html", within, addresses.MAP, map=world_map(placed), spots=placed, unplaced=unplaced(record, lines), **shared
        ),
        addresses.TOTALS: page("totals.html", within, addresses.TOTALS, view=totals_view(found, pages), totals=shared["totals"]),
        addresses.REPORTS: _reports_page(found, pages),
    }
    for name, view in incident_views(found, pages):
        files[name] = page("incident.html", within, name, view=view)
    for name, (code, incident) in addresses.moved_pages(record, pages).items():
        now = found.weighed[incident].incident
        files[name] = page("moved.html", within, name, code=code, now=now, to=pages[now.id])
    return files


def _reports_page(found: Lookup, pages: dict[IncidentId, str]) -> bytes:
    rows = sorted((report_row(entry, found) for entry in found.record.reports), key=lambda row: (row.given, row.anchor))
    return page("reports.html", frame(found.record), addresses.REPORTS, rows=rows, pages=pages)
