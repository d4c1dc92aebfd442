"""Outlines and names of countries, from the file that the package carries (Natural Earth through world-atlas)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

from recount.publish.site.projection import Box, Part, Ring, box_of, clipped

_FILE = "data/countries.json"


@dataclass(frozen=True, slots=True)
class Country:
    """A country as drawn: its ISO 3166-1 alpha-2 code (None where it has none), its name, its parts in degrees, its box."""

    code: str | None
    name: str
    parts: tuple[Part, ...]
    box: Box


@cache
def countries() -> tuple[Country, ...]:
    """All countries, in order of their names."""
    topology = json.loads(resources.files("recount.publish").joinpath(_FILE).read_text(encoding="utf-8"))
    arcs = [_line(steps, topology["transform"]["scale"]) for steps in topology["arcs"]]
    found = [_country(geometry, arcs) for geometry in topology["objects"]["countries"]["geometries"]]
    return tuple(sorted((c for c in found if c.parts), key=lambda c: (c.name, c.code or "")))


@cache
def _names() -> Mapping[str, str]:
    return {country.code: country.name for country in countries() if country.code is not None}


def country_name(code: str | None) -> str:
    """The name of the country with that code; the code itself where no outline has it, empty for None."""
    return _names().get(code, code) if code is not None else ""


def _country(geometry: Mapping[str, Any], arcs: Sequence[Ring]) -> Country:
    polygons = {"Polygon": [geometry["arcs"]], "MultiPolygon": geometry["arcs"]}[geometry["type"]]
    rings = (_ring(numbers, arcs) for polygon in polygons for numbers in polygon)
    parts = tuple(part for ring in rings if len(ring) > 3 for part in _parts(ring))
    corners = [corner for p in parts for corner in ((p.box.west, p.box.south), (p.box.east, p.box.north))]
    return Country(geometry.get("id"), geometry["properties"]["name"], parts, box_of(corners))


def _ring(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """A closed ring from its arcs; a number below zero is an arc read backwards (TopoJSON)."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)


def _parts(ring: Ring) -> Iterator[Part]:
    """The ring as it is drawn: in two where it crosses the 180th meridian."""
    lons = [ring[0][0]]
    for last, lon in pairwise(point[0] for point in ring):
        lons.append(lons[-1] + (lon - last + 180) % 360 - 180)
    whole = tuple((lon, point[1]) for lon, point in zip(lons, ring, strict=True))
    around = Part(whole, box_of(whole))
    if around.box.west >= -180 and around.box.east <= 180:
        yield around
        return
    for turn in (-360, 0, 360):
        half = tuple((lon + turn, lat) for lon, lat in clipped(around, Box(-180 - turn, -90, 180 - turn, 90)))
        if half:
            yield Part(half, box_of(half))


def _line(steps: Sequence[Sequence[int]], scale: Sequence[float]) -> Ring:
    x = y = 0
    points = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        points.append((x * scale[0], y * scale[1]))
    return tuple(points)
