"""A small map on an incident's page: the country, and where in it the place lies."""

from dataclasses import dataclass
from functools import lru_cache

from recount.domain.place import Place
from recount.publish.site.lines import WITHIN
from recount.publish.site.marks import REACH
from recount.publish.site.places import Mark
from recount.publish.site.projection import Box, Point, View, outline, view_of
from recount.publish.site.shapes import Country, countries, country_name

_WIDTH = 300
_ASPECT = 1.35
_LEAST = 1.5


@dataclass(frozen=True, slots=True)
class Locator:
    """Land, the country itself, and the mark; `whole` where the country is all that is known."""

    width: int
    height: float
    country: str
    land: str
    own: str
    x: float
    y: float
    mark: Mark
    reach: float
    whole: bool


def locator(place: Place | None) -> Locator | None:
    """The small map of a place, None where it has no point."""
    if place is None or place.lat is None or place.lon is None or place.located_to is None:
        return None
    view, land, own = _ground(place.country, *_outlier(place.country, (place.lon, place.lat)))
    x, y = view.at(place.lon, place.lat)
    mark: Mark = "point" if place.located_to == "site" else "area" if place.located_to in WITHIN else "ring"
    reach = max(REACH.get(place.located_to, 0) * view.scale, 12.0)
    whole = place.located_to == "country" and bool(own)
    return Locator(
        _WIDTH, view.height, country_name(place.country), land, own, round(x, 1), round(y, 1), mark, round(reach, 1), whole
    )


def _outlier(code: str | None, point: Point) -> tuple[float | None, float | None]:
    """The point where it has to widen the view of its country, nothing where it lies in the country's largest part."""
    country = _country(code)
    return (None, None) if country is not None and _largest(country).holds(*point) else point


@lru_cache(maxsize=256)
def _ground(code: str | None, lon: float | None, lat: float | None) -> tuple[View, str, str]:
    """The view with the outlines of the neighbours and of the country itself."""
    country = _country(code)
    corners: list[Point] = [] if lon is None or lat is None else [(lon, lat)]
    if country is not None:
        box = _largest(country)
        corners += [(box.west, box.south), (box.east, box.north)]
    view = view_of(corners, width=_WIDTH, aspect=_ASPECT, least=_LEAST if country is not None else 6.0)
    own = outline(country.parts, view, view.box, grain=0.8) if country is not None else ""
    others = (c for c in countries() if c is not country and c.box.meets(view.box))
    return view, "".join(outline(c.parts, view, view.box, grain=0.8) for c in others), own


@lru_cache(maxsize=256)
def _country(code: str | None) -> Country | None:
    return next((c for c in countries() if c.code == code), None) if code is not None else None


def _largest(country: Country) -> Box:
    """The box of the country's largest part: islands far away do not shrink the rest."""
    boxes = [part.box for part in country.parts]
    return max(boxes, key=lambda box: (box.east - box.west) * (box.north - box.south))
