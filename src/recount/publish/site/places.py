"""Incidents by the place that they are drawn at, and those that cannot be drawn."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from recount.domain.place import WEAK, GazetteerEntry, Place
from recount.domain.record import Record
from recount.domain.vocabulary import Precision
from recount.publish.shown import label, line
from recount.publish.site.display import cut
from recount.publish.site.lines import WITHIN, IncidentLine, area_words
from recount.publish.site.shapes import country_name

Mark = Literal["point", "ring", "area"]
"""How a place is drawn: a site as a point, a settlement as a ring, all that is larger as a hatched area."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map with its incidents; `country` is its code; where `precision` is a country, the mark is all of it."""

    anchor: str
    name: str
    area: str
    mark: Mark
    precision: Precision
    country: str | None
    lat: float
    lon: float
    lines: tuple[IncidentLine, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Incidents that are on no map, under the reason why."""

    reason: str
    lines: tuple[IncidentLine, ...]


def spots(record: Record, lines: Sequence[IncidentLine]) -> list[Spot]:
    """The places with a point, those with most incidents first; one mark a place and kind of place."""
    found: dict[tuple[object, ...], list[tuple[Place, IncidentLine]]] = {}
    for weighed, each in zip(record.incidents, lines, strict=True):
        place = weighed.incident.place
        if place is not None and place.lat is not None and place.located_to is not None:
            found.setdefault(_key(place), []).append((place, each))
    ordered = sorted(found.values(), key=lambda held: (-len(held), _name(held[0][0]), held[0][1].number))
    return [_spot(number, [p for p, _ in held], [each for _, each in held]) for number, held in enumerate(ordered, start=1)]


def unplaced(record: Record, lines: Sequence[IncidentLine]) -> list[Unplaced]:
    """The incidents without a point, by reason; no reason where all are on the map."""
    return list(_unplaced(record, lines))


def _unplaced(record: Record, lines: Sequence[IncidentLine]) -> Iterator[Unplaced]:
    pairs = [(w.incident.place, each) for w, each in zip(record.incidents, lines, strict=True)]
    unknown = tuple(each for place, each in pairs if place is not None and (place.lat is None or place.located_to is None))
    unsaid = tuple(each for place, each in pairs if place is None)
    if unknown:
        yield Unplaced("The place is named, but no gazetteer knows it", unknown)
    if unsaid:
        yield Unplaced("No place is said", unsaid)


def other_places(place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What else the words might mean: places of that very name or sound, and those that are only written alike, in words."""
    others = [c for c in place.candidates if c.id != place.gazetteer_id]
    named = tuple(_other(c) for c in others if c.match not in WEAK)
    return named, tuple(_other(c) for c in others if c.match in WEAK)


def _other(entry: GazetteerEntry) -> str:
    areas = [cut(area) for area in (entry.admin2, entry.admin1) if area and area != entry.name]
    return ", ".join((cut(line(entry.name)), label(entry.kind), *areas, country_name(entry.country) or entry.country))


def _key(place: Place) -> tuple[object, ...]:
    """What is drawn as one: the same point for the same kind of place; a country whatever its point."""
    if place.located_to == "country":
        return ("country", place.country)
    return (place.located_to, place.lat, place.lon)


def _name(place: Place) -> str:
    """The name of what the point stands for, which is not always the place that is named."""
    if place.located_to == "country":
        return country_name(place.country) or place.name
    if place.located_to == "admin1" and place.precision != "admin1":
        return place.admin1 or place.name
    if place.located_to == "admin2" and place.precision != "admin2":
        return place.admin2 or place.name
    return place.name


def _spot(number: int, places: Sequence[Place], lines: Sequence[IncidentLine]) -> Spot:
    told = Counter(_name(place) for place in places)
    first = next(place for place in places if told[_name(place)] == max(told.values()))  # the name that most incidents have
    precision = first.located_to or "country"
    mark: Mark = "point" if precision == "site" else "area" if precision in WITHIN else "ring"
    return Spot(
        anchor=f"place-{number}",
        name=cut(line(_name(first)), 60),
        area=area_words(first) if _name(first) == first.name else country_name(first.country),
        mark=mark,
        precision=precision,
        country=first.country,
        lat=first.lat or 0.0,
        lon=first.lon or 0.0,
        lines=tuple(lines),
    )
