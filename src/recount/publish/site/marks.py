"""The marks of the map: how large each is, and where its name stands if there is room for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from recount.publish.shown import plural
from recount.publish.site.places import Spot
from recount.publish.site.projection import Box, View

REACH: dict[str, float] = {"admin1": 0.3, "admin2": 0.12}
"""Degrees around the point of an area that is drawn as a circle, which is not its border."""
NARROW = 2.4
"""How much larger marks and letters are drawn on a narrow screen, in units of the map (style.css)."""
_BADGE = 11.0
"""The size in units of the circle that stands for a country."""
_LETTER, _LINE = 6.9, 15
"""Units of width of a letter and of height of a line, to keep names apart."""
_CORNER = 0.71
"""Where a diagonal meets a circle, as a part of its radius."""


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name stands, from the middle of its mark: `anchor` is `start` or `end`, as in SVG."""

    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class MarkView:
    """A place as drawn: `radius` in pixels whatever the zoom, `reach` in units of the map; no `label` where there is no room.

    `is_crowded` says that there is none on a narrow screen.
    """

    spot: Spot
    x: float
    y: float
    radius: float
    reach: float
    label: Label | None
    boxes: tuple[Box, ...]
    is_crowded: bool = False

    @property
    def members(self) -> str:
        """The numbers of its incidents, for the filters."""
        return " ".join(str(line.number) for line in self.spot.lines)

    @property
    def words(self) -> str:
        """What the mark says to those who do not see it; it begins with what stands beside the mark."""
        within = "in " if self.spot.mark == "area" else ""
        return f"{within}{self.spot.name} {plural(len(self.spot.lines), 'incident')}"


def marks(spots: Sequence[Spot], view: View) -> tuple[MarkView, ...]:
    """Areas below, rings and points above, the larger below the smaller; names of the places with most incidents go first."""
    drawn = [(spot, *view.at(spot.lon, spot.lat), *_size(spot, view)) for spot in spots]
    taken = [_around(x, y, radius) for _, x, y, radius, reach in drawn if not reach]
    found = []
    for spot, x, y, radius, reach in drawn:
        own = _around(x, y, radius)
        label, box = next(
            (
                (label, box)
                for label, box in _labels(spot, x, y, reach or radius)
                if _is_within(box, view) and not any(box.meets(t) for t in taken)
            ),
            (None, None),
        )
        if box is not None:
            taken.append(box)
        boxes = tuple(b for b in (own, box) if b is not None)
        found.append(MarkView(spot, round(x, 1), round(y, 1), radius, round(reach, 1), label, boxes))
    order = {"area": 0, "ring": 1, "point": 2}
    return tuple(sorted(_crowded(found, view), key=lambda m: (order[m.spot.mark], -len(m.spot.lines), m.spot.anchor)))


def _crowded(found: Sequence[MarkView], view: View) -> Iterator[MarkView]:
    """The marks, each with whether its name has room where marks and letters are as large on a map of a third of the width."""
    taken = [_around(m.x, m.y, m.radius * NARROW) for m in found if not m.reach]
    for mark in found:
        box = _enlarged(mark)
        fits = box is not None and _is_within(box, view) and not any(box.meets(t) for t in taken)
        if fits and box is not None:
            taken.append(box)
        yield replace(mark, is_crowded=not fits)


def _enlarged(mark: MarkView) -> Box | None:
    """Where the name of a mark stands on a narrow screen; None for an area, whose circle is not enlarged with the letters."""
    if mark.label is None or mark.reach:
        return None
    box = mark.boxes[-1]
    west, south = mark.x + (box.west - mark.x) * NARROW, mark.y + (box.south - mark.y) * NARROW
    return Box(west, south, west + (box.east - box.west) * NARROW, south + (box.north - box.south) * NARROW)


def radius_of(incidents: int) -> float:
    """The size of a mark in pixels: its area grows with its incidents."""
    return round(min(5 + 2.2 * sqrt(incidents - 1), 24.0), 1)


def _size(spot: Spot, view: View) -> tuple[float, float]:
    if spot.mark != "area":
        return radius_of(len(spot.lines)), 0.0
    reach = REACH.get(spot.precision)
    return (_BADGE, 0.0) if reach is None else (_BADGE, max(reach * view.scale, _BADGE))


def _labels(spot: Spot, x: float, y: float, size: float) -> Iterator[tuple[Label, Box]]:
    """The places where a name may stand, the best first: beside a ring or at its corners, at the corners of an area."""
    number = len(spot.lines)
    letters = len(spot.name) + (3 if spot.mark == "area" else 0) + (len(str(number)) + 1 if number > 1 else 0)
    wide = letters * _LETTER
    corner = size * _CORNER + 3
    beside = [(size + 4, 0.0), (-size - 4, 0.0)]
    corners = [(corner, corner + 3), (-corner, corner + 3), (corner, -corner - 3), (-corner, -corner - 3)]
    for dx, dy in corners if spot.mark == "area" else [*beside, *corners]:
        left = x + dx if dx > 0 else x + dx - wide
        box = Box(left, y + dy - _LINE / 2, left + wide, y + dy + _LINE / 2)
        yield Label(round(dx, 1), round(dy, 1), "start" if dx > 0 else "end"), box


def _is_within(box: Box, view: View) -> bool:
    return box.west >= 0 and box.south >= 0 and box.east <= view.width and box.north <= view.height


def _around(x: float, y: float, radius: float) -> Box:
    return Box(x - radius, y - radius, x + radius, y + radius)
