"""The map as it is drawn at write time: land, marks by precision, and the names that fit between them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from recount.publish.site.marks import MarkView, marks
from recount.publish.site.places import Spot
from recount.publish.site.projection import WORLD, Box, Point, View, box_of, clipped, outline, view_of
from recount.publish.site.shapes import Country, countries

WIDTH = 1000
"""Units of the drawing's width; one unit is a pixel on a wide screen."""
_ASPECT = 1.5
_LEAST = 1.6
"""A view is at least so many degrees high: no closer look than the outlines bear."""
_CAPITAL = 11.5
"""Units of width of a letter in the name of a country."""
_AROUND = 3.0
"""Land is drawn so many times as far as the first view reaches, for panning."""
_MOST = 0.9
"""The first view holds the countries with so large a part of the incidents."""


@dataclass(frozen=True, slots=True)
class Land:
    """A country's outline; `spot` is the anchor of the place that means the whole of it, if any."""

    name: str
    path: str
    spot: str


@dataclass(frozen=True, slots=True)
class CountryName:
    """The name of a country within the view."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class WorldMap:
    """All that is drawn. `outside` counts the incidents beyond the first view; `reach` is how far the land is drawn."""

    width: int
    height: float
    land: tuple[Land, ...]
    marks: tuple[MarkView, ...]
    names: tuple[CountryName, ...]
    outside: int
    reach: tuple[float, float, float, float]


def world_map(spots: Sequence[Spot]) -> WorldMap:
    """The map of the places: the first view holds nearly all of them, the rest lies beyond its edge."""
    view = view_of([(s.lon, s.lat) for s in _inner(spots)], width=WIDTH, aspect=_ASPECT, least=_LEAST)
    outside = [s for s in spots if not view.box.holds(s.lon, s.lat)]
    drawn = WORLD if outside or not spots else view.box.grown(_AROUND)
    near = view.box.grown(1.6)
    whole = {s.country: s.anchor for s in spots if s.precision == "country"}
    land = [
        Land(c.name, path, whole.get(c.code, "") if c.code else "")
        for c in countries()
        if (path := outline(c.parts, view, drawn, grain=0.5 if c.box.meets(near) else 5.0))
    ]
    drawn_marks = marks(spots, view)
    left, top = view.at(drawn.west, drawn.north)
    right, bottom = view.at(drawn.east, drawn.south)
    return WorldMap(
        width=WIDTH,
        height=view.height,
        land=tuple(sorted(land, key=lambda each: bool(each.spot))),
        marks=drawn_marks,
        names=_country_names(view, drawn_marks),
        outside=sum(len(s.lines) for s in outside),
        reach=(round(left), round(top), round(right), round(bottom)),
    )


def _inner(spots: Sequence[Spot]) -> list[Spot]:
    """The places of the countries that hold nine tenths of the incidents, so that one far place does not shrink all others."""
    weight: Counter[str] = Counter()
    for spot in spots:
        weight[spot.country or ""] += len(spot.lines)
    kept: set[str] = set()
    for name, _ in sorted(weight.items(), key=lambda c: (-c[1], c[0])):
        if sum(weight[k] for k in kept) >= _MOST * weight.total():
            break
        kept.add(name)
    return [spot for spot in spots if (spot.country or "") in kept]


def _country_names(view: View, drawn: Sequence[MarkView]) -> tuple[CountryName, ...]:
    """The names of the countries that show a good part of themselves, where they meet no mark and no other name."""
    middles = [(*middle, country.name) for country in countries() if (middle := _middle(country, view)) is not None]
    taken = [box for mark in drawn for box in mark.boxes]
    found = []
    for _, at, name in sorted(middles, key=lambda m: (-m[0], m[2])):
        x, y = view.at(*at)
        half = len(name) * _CAPITAL / 2
        box = Box(x - half, y - 12, x + half, y + 6)
        if not any(box.meets(other) for other in taken):
            taken.append(box)
            found.append(CountryName(name, round(x, 1), round(y, 1)))
    return tuple(found)


def _middle(country: Country, view: View) -> tuple[float, Point] | None:
    """The size and the middle of a country's largest part within the view, None where that is a sliver."""
    if not country.box.meets(view.box):
        return None
    inner = view.box.grown(0.92)
    boxes = [box_of(ring) for part in country.parts if (ring := clipped(part, inner))]
    if not boxes:
        return None
    largest = max(boxes, key=lambda b: (b.east - b.west) * (b.north - b.south))
    share = (largest.east - largest.west) * (largest.north - largest.south)
    whole = (view.box.east - view.box.west) * (view.box.north - view.box.south)
    if share < whole / 60:
        return None
    return share, ((largest.west + largest.east) / 2, (largest.south + largest.north) / 2)
