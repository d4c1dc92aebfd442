"""From a reading in the report's own words to places and days."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from recount.domain.claim import About, Claim
from recount.domain.place import Gazetteer, Place
from recount.domain.reading import LocatedIncident, LocatedReading, Reading, ReportedIncident
from recount.domain.report import Published
from recount.domain.timespan import TimeSpan
from recount.resolve.context import Context
from recount.resolve.days import when
from recount.resolve.parties import at_home
from recount.resolve.places import place

_LOOKED_AT = 20
"""Of the places named last before an incident that names none, so many are looked at."""


def locate(reading: Reading, published: Published, gazetteer: Gazetteer) -> LocatedReading:
    """The reading with the place and the days of every incident, and the day and area that cumulative claims sum.

    Days are counted from the day of publication, or from the incident that `after` names, else from the one told before
    that has a day. An incident whose words name no place takes the last one that the report names before it, and its
    place's reasons say so.
    """
    days = _days(reading.incidents, published)
    context = Context(reading.places, gazetteer)
    incidents = tuple(_located(incident, context, days[incident.key]) for incident in reading.incidents)
    claims = tuple(_claim(claim, context, published) for claim in reading.claims)
    return LocatedReading(reading.report_id, reading.status, incidents, claims, reading.read_by)


def _located(incident: ReportedIncident, context: Context, span: TimeSpan | None) -> LocatedIncident:
    found = _place(incident, context)
    return LocatedIncident(at_home(incident, found, context.countries, context.gazetteer), found, span)


def _days(incidents: Sequence[ReportedIncident], published: Published) -> Mapping[str, TimeSpan | None]:
    by_key = {incident.key: incident for incident in incidents}
    days: dict[str, TimeSpan | None] = {}
    last: TimeSpan | None = None
    for incident in incidents:
        for key in reversed(_chain(incident, by_key, days)):
            anchor = days.get(by_key[key].after or "")
            days[key] = when(by_key[key].day, published, anchor or last)
        last = days[incident.key] or last
    return days


def _chain(
    incident: ReportedIncident, by_key: Mapping[str, ReportedIncident], known: Mapping[str, TimeSpan | None]
) -> dict[str, None]:
    """The keys, in order, of an incident, of the one that its day counts from, and so on, up to one that is known.

    A circle is cut where it closes.
    """
    chain: dict[str, None] = {}
    key: str | None = incident.key
    while key is not None and key in by_key and key not in chain and key not in known:
        chain[key] = None
        key = by_key[key].after
    return chain


def _place(incident: ReportedIncident, context: Context) -> Place | None:
    found = place(incident.places, context)
    if found is not None:
        return found
    for mention in islice(context.before(incident.anchor.start), _LOOKED_AT):
        found = place((mention,), context)
        if found is not None:
            reason = "the words about the incident name no place: it is the last one named before them"
            return replace(found, reasons=(reason, *found.reasons))
    return None


def _claim(claim: Claim, context: Context, published: Published) -> Claim:
    """A claim with the day it was made, where its words tell one; a cumulative one with the period and area that it sums."""
    span = when(claim.period, published, None)
    if claim.period is not None and claim.period.reporting:
        return claim if claim.said_on is not None or span is None else replace(claim, said_on=span.edtf.rstrip("~"))
    if claim.scope != "cumulative":
        return claim
    area = place(context.within(claim.quote.start, claim.quote.end), context)
    if span is None and area is None:
        return claim
    day, means = span.edtf if span is not None else None, claim.about.means if claim.about is not None else None
    if area is None:
        return replace(claim, about=About(day, means=means))
    point = (area.lat, area.lon) if area.located_to == area.precision else (None, None)
    return replace(claim, about=About(day, area.name, area.admin1, area.country, area.admin2, area.precision, *point, means))
