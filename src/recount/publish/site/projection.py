"""From degrees to the plane of a drawing: a view that holds the points, and outlines clipped to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

Point = tuple[float, float]
Ring = tuple[Point, ...]

_POLEWARD = 84.0
"""No view reaches nearer to a pole, in degrees: there the drawing would be all stretch."""


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees from west to east and south to north."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: "Box") -> bool:
        """Whether the two boxes share a point."""
        return self.west <= other.east and other.west <= self.east and self.south <= other.north and other.south <= self.north

    def holds(self, lon: float, lat: float) -> bool:
        """Whether the point lies in the box."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def grown(self, times: float) -> "Box":
        """The box so many times as wide and as high about its middle, within the world."""
        dx, dy = (self.east - self.west) * (times - 1) / 2, (self.north - self.south) * (times - 1) / 2
        return Box(max(-180, self.west - dx), max(-90, self.south - dy), min(180, self.east + dx), min(90, self.north + dy))


WORLD = Box(-180, -60, 180, _POLEWARD)


def box_of(points: Iterable[Point]) -> Box:
    """The smallest box that holds all points; the world where there is none."""
    listed = list(points)
    if not listed:
        return WORLD
    lons, lats = [p[0] for p in listed], [p[1] for p in listed]
    return Box(min(lons), min(lats), max(lons), max(lats))


@dataclass(frozen=True, slots=True)
class View:
    """A drawing of a box: as wide as `width`, degrees of latitude and longitude equally long in its middle."""

    box: Box
    width: float

    @property
    def scale(self) -> float:
        """Units of the drawing for one degree of latitude."""
        return self.width / ((self.box.east - self.box.west) * self._narrow)

    @property
    def height(self) -> float:
        """The height of the drawing in its units."""
        return round((self.box.north - self.box.south) * self.scale, 1)

    @property
    def _narrow(self) -> float:
        return cos(radians((self.box.south + self.box.north) / 2))

    def at(self, lon: float, lat: float) -> Point:
        """Where a point lies in the drawing, from its upper left corner."""
        return (lon - self.box.west) * self.scale * self._narrow, (self.box.north - lat) * self.scale


@dataclass(frozen=True, slots=True)
class Part:
    """One closed ring of an outline with its box, worked out once."""

    ring: Ring
    box: Box


def view_of(points: Sequence[Point], *, width: float, aspect: float, least: float) -> View:
    """A view of all points with a margin, at least so many degrees high, as wide as `aspect` times its height."""
    box = box_of(points)
    middle_lon, middle_lat = (box.west + box.east) / 2, (box.south + box.north) / 2
    narrow = cos(radians(middle_lat))
    high = max((box.north - box.south) * 1.3, least)
    high = min(max(high, (box.east - box.west) * 1.25 * narrow / aspect), 2 * _POLEWARD)
    south = min(max(-_POLEWARD, middle_lat - high / 2), _POLEWARD - high)
    north = south + high
    wide = min(360.0, max(high * aspect / cos(radians((south + north) / 2)), (box.east - box.west) * 1.1))
    west = min(max(-180.0, middle_lon - wide / 2), 180 - wide)
    return View(Box(west, south, west + wide, north), width)


def outline(parts: Iterable[Part], view: View, within: Box, *, grain: float = 0.4) -> str:
    """The parts as the `d` of an SVG path, clipped to a box; points nearer to the last one than `grain` are left out."""
    return "".join(_path([view.at(*p) for p in ring], grain) for part in parts if (ring := clipped(part, within)))


def clipped(part: Part, box: Box) -> Ring:
    """What of a closed ring lies within the box, closed along the box's sides (Sutherland and Hodgman)."""
    around = part.box
    if not box.meets(around):
        return ()
    if box.holds(around.west, around.south) and box.holds(around.east, around.north):
        return part.ring
    points: Sequence[Point] = part.ring
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        points = list(_on_one_side(points, axis, limit, sign))
        if not points:
            return ()
    return tuple(points)


def _on_one_side(points: Sequence[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for last, point in pairwise((points[-1], *points)):
        was_in, is_in = sign * (last[axis] - limit) >= 0, sign * (point[axis] - limit) >= 0
        if was_in != is_in:
            share = (limit - last[axis]) / (point[axis] - last[axis])
            yield last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])
        if is_in:
            yield point


def _path(points: Sequence[Point], grain: float) -> str:
    """A closed path in steps of tenths; empty where nothing is left to see."""
    x, y = round(points[0][0] * 10), round(points[0][1] * 10)
    steps = []
    for point in points[1:]:
        dx, dy = round(point[0] * 10) - x, round(point[1] * 10) - y
        if abs(dx) + abs(dy) >= grain * 10:
            steps.append(f"{tenths(dx)},{tenths(dy)}")
            x, y = x + dx, y + dy
    if len(steps) < 2:
        return ""
    first = f"M{tenths(round(points[0][0] * 10))},{tenths(round(points[0][1] * 10))}"
    return f"{first}l{' '.join(steps)}z"


def tenths(number: int) -> str:
    """A number of tenths as it stands in a path: 12 → "1.2", 10 → "1"."""
    whole, rest = divmod(abs(number), 10)
    return ("-" if number < 0 else "") + (f"{whole}.{rest}" if rest else str(whole))
