"""Where and when a coded row puts its incident: as the row says, the gazetteer asked only for what the row leaves open."""

from dataclasses import replace

from recount.domain.coded_row import PLACE_KEYS, CodedRow, parse_row
from recount.domain.place import Gazetteer, Place
from recount.domain.reading import LocatedIncident, LocatedReading, Reading
from recount.domain.report import Published, Report
from recount.domain.timespan import TimeSpan
from recount.domain.vocabulary import PRECISIONS
from recount.resolve.resolve import locate


def locate_row(reading: Reading, report: Report, gazetteer: Gazetteer) -> LocatedReading:
    """The reading of a coded row with its place and its days; a reading that is "broken" stays so."""
    located = locate(reading, Published(), gazetteer)
    if reading.status != "read":
        return located
    row = parse_row(report.text)
    (incident,) = located.incidents
    place = _filled(coded_place(row), row, incident.place, gazetteer)
    placed = LocatedIncident(incident.reported, place, coded_day(row))
    return replace(located, incidents=(placed,))


def coded_day(row: CodedRow) -> TimeSpan | None:
    """The day or days that the row gives."""
    day = row.first("day")
    return None if day is None else TimeSpan(day.value, "as coded in the row", day.words or day.value)


def coded_place(row: CodedRow) -> Place | None:
    """The place under the smallest name that the row gives, with nothing but what it says of it.

    A point without a name is a place without another name. The country is that of a code of two letters.
    """
    point = _point(row)
    bare = [] if point is None else [(f"{row.said('lat')}, {row.said('lon')}", PRECISIONS[0])]
    named = [(value.value, kind) for key, kind in PLACE_KEYS for value in row.all(key)]
    if not named and not bare:
        return None
    name, kind = (named or bare)[0]
    precision = next((p for p in PRECISIONS if p == row.said("precision")), kind)
    country = row.said("country") or ""
    return Place(
        name=name,
        words=name,
        precision=precision,
        country=country if len(country) == 2 and country.isascii() and country.isupper() else None,
        admin1=row.said("admin1"),
        admin2=row.said("admin2"),
        lat=None if point is None else point[0],
        lon=None if point is None else point[1],
        located_to=None if point is None else precision,
        reasons=() if point is None else ("the row gives the point",),
    )


def _filled(place: Place | None, row: CodedRow, found: Place | None, gazetteer: Gazetteer) -> Place | None:
    """The row's place with what the gazetteer has under its name (`found`); the row's own areas and point are left alone."""
    if place is None:
        return None
    country = place.country or gazetteer.country_of(row.said("country") or "")
    if found is None or found.words != place.words:
        return replace(place, country=country)
    place = replace(
        place,
        country=country or found.country,
        admin1=place.admin1 or found.admin1,
        admin2=place.admin2 or found.admin2,
    )
    if place.lat is not None:
        return place
    return replace(
        place,
        lat=found.lat,
        lon=found.lon,
        located_to=found.located_to,
        gazetteer_id=found.gazetteer_id,
        weak=found.weak,
        candidates=found.candidates,
        reasons=found.reasons,
    )


def _point(row: CodedRow) -> tuple[float, float] | None:
    lat, lon = row.said("lat"), row.said("lon")
    return None if lat is None or lon is None else (float(lat), float(lon))
