"""From a reading in the report's own words to places and days."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recount.domain.claim import About, Claim
from recount.domain.place import Gazetteer, Place, PlaceMention
from recount.domain.reading import LocatedIncident, LocatedReading, Reading, ReportedIncident
from recount.domain.report import Published
from recount.domain.timespan import TimeSpan
from recount.resolve.days import when
from recount.resolve.places import place

_INHERITS = 1
"""Only a place at this rank or better is taken over by an incident that names none …"""
_LOOKED_AT = 20
"""… of so many named last."""


def locate(reading: Reading, published: Published, gazetteer: Gazetteer) -> LocatedReading:
    """The reading with the place and the days of every incident, and the day and area that cumulative claims sum.

    Days are counted from the day of publication, or from the incident that `after` names, else from the one told before
    that has a day. An incident whose words name no place takes the last one that the report names before it, and its
    place's reasons say so.
    """
    days = _days(reading.incidents, published)
    incidents = tuple(
        LocatedIncident(incident, _place(incident, reading, gazetteer), days[incident.key]) for incident in reading.incidents
    )
    claims = tuple(_claim(claim, reading.places, published, gazetteer) for claim in reading.claims)
    return LocatedReading(reading.report_id, reading.status, incidents, claims, reading.read_by)


def _days(incidents: Sequence[ReportedIncident], published: Published) -> Mapping[str, TimeSpan | None]:
    by_key = {incident.key: incident for incident in incidents}
    days: dict[str, TimeSpan | None] = {}
    last: TimeSpan | None = None
    for incident in incidents:
        for key in reversed(_chain(incident, by_key)):
            if key not in days:
                anchor = days.get(by_key[key].after or "")
                days[key] = when(by_key[key].day, published, anchor or last)
        last = days[incident.key] or last
    return days


def _chain(incident: ReportedIncident, by_key: Mapping[str, ReportedIncident]) -> list[str]:
    """The keys of an incident, of the one that its day counts from, and so on; a circle is cut where it closes."""
    chain = [incident.key]
    while (after := by_key[chain[-1]].after) is not None and after in by_key and after not in chain:
        chain.append(after)
    return chain


def _place(incident: ReportedIncident, reading: Reading, gazetteer: Gazetteer) -> Place | None:
    found = place(incident.places, reading.places, gazetteer)
    if found is not None:
        return found
    earlier = [m for m in reading.places if m.end <= incident.anchor.start and m.rank <= _INHERITS]
    for mention in reversed(earlier[-_LOOKED_AT:]):
        found = place((mention,), reading.places, gazetteer)
        if found is not None:
            reason = "the words about the incident name no place: it is the last one named before them"
            return replace(found, reasons=(reason, *found.reasons))
    return None


def _claim(claim: Claim, mentions: Sequence[PlaceMention], published: Published, gazetteer: Gazetteer) -> Claim:
    """A claim with the day it was made, where its words tell one; a cumulative one with the period and area that it sums."""
    span = when(claim.period, published, None)
    if claim.period is not None and claim.period.reporting:
        return claim if claim.said_on is not None or span is None else replace(claim, said_on=span.edtf.rstrip("~"))
    if claim.scope != "cumulative" or claim.about is not None:
        return claim
    own = tuple(m for m in mentions if claim.quote.start <= m.start and m.end <= claim.quote.end)
    area = place(own, mentions, gazetteer)
    if span is None and area is None:
        return claim
    where = (area.name, area.admin1, area.country) if area is not None else (None, None, None)
    return replace(claim, about=About(span.edtf if span is not None else None, *where))
