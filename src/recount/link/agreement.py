"""How two places, two times and two means go together: the rules that linking within and across reports share."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Literal

from recount.domain.place import Place
from recount.domain.timespan import TimeSpan
from recount.domain.vocabulary import PRECISIONS, Means
from recount.link.names import fold

Tie = Literal["same", "nested", "near", "apart", "unknown"]
"""One place; one holds the other; within a few kilometres; certainly two places; nothing to tell by."""
_EARTH_KM = 6371.0
_NEAR_KM = 5.0
_SAME_NAME_KM = 40.0  # one name within so many kilometres is one place; villages of one name lie further apart
_APART_KM = 12.0
_AREAS = ("admin2", "admin1", "country")


@dataclass(frozen=True, slots=True)
class MeansTable:
    """Which means agree, as data (`link/data/means.toml`)."""

    open: frozenset[str]
    specific: tuple[str, ...]
    families: Mapping[str, tuple[str, ...]]


@cache
def means_table() -> MeansTable:
    """The table of the package."""
    raw = tomllib.loads(resources.files("recount.link").joinpath("data/means.toml").read_text(encoding="utf-8"))
    families = {name: tuple(members) for name, members in raw["families"].items()}
    return MeansTable(frozenset(raw["open"]), tuple(raw["specific"]), families)


def means_agree(left: Means | None, right: Means | None) -> bool:
    """Whether both may name one attack; nothing said agrees with anything."""
    table = means_table()
    if left is None or right is None or left == right or left in table.open or right in table.open:
        return True
    return any(left in family and right in family for family in table.families.values())


def most_specific_means(named: tuple[Means, ...]) -> Means | None:
    """The means that stands for all: the most specific weapon, else the first that says something (codebook, `means`)."""
    table = means_table()
    weapons = [means for means in named if means in table.specific]
    if weapons:
        return min(weapons, key=table.specific.index)
    said = [means for means in named if means not in table.open]
    return next(iter(said or named), None)


def kilometres(left: Place, right: Place) -> float | None:
    """The distance of the two points along the ground; None where one has no point."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    north, south = math.radians(left.lat), math.radians(right.lat)
    across = math.radians(right.lon - left.lon)
    bow = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(across / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(bow)))


def tie(left: Place | None, right: Place | None) -> Tie:
    """How the two places lie to each other; a place whose own point nobody knows is never called apart by its point."""
    if left is None or right is None:
        return "unknown"
    if left.country and right.country and left.country != right.country:
        return "apart"
    coarse, fine = sorted((left, right), key=lambda p: -PRECISIONS.index(p.precision))
    if coarse.precision in _AREAS and coarse.precision != fine.precision:
        return _tie_to_area(coarse, fine)
    if fold(left.name) == fold(right.name):
        apart = kilometres(left, right)
        return "apart" if apart is not None and apart > _SAME_NAME_KM and _exact(left) and _exact(right) else "same"
    if left.gazetteer_id is not None and left.gazetteer_id == right.gazetteer_id:
        return "same" if _exact(left) and _exact(right) else "unknown"
    return _tie_by_point(left, right)


def _exact(place: Place) -> bool:
    """Whether the point is that of the place itself and not of an area that holds it."""
    return place.lat is not None and place.located_to == place.precision


def _tie_to_area(area: Place, place: Place) -> Tie:
    """Whether an area holds a place, by the names of the areas that hold the place."""
    if area.precision == "country":
        return "nested" if area.country and area.country == place.country else "unknown"
    held = (place.admin2, place.admin1) if area.precision == "admin2" else (place.admin1,)
    if fold(area.name) in {fold(name) for name in (*held, place.name) if name}:
        return "nested"
    if area.admin1 and place.admin1 and fold(area.admin1) != fold(place.admin1):
        return "apart"
    if area.precision == "admin1" and place.admin1:
        return "nested" if area.admin1 and fold(area.admin1) == fold(place.admin1) else "apart"
    return "unknown"


def _tie_by_point(left: Place, right: Place) -> Tie:
    """Two names that differ: by their own points, else by the first-level areas they lie in."""
    if left.admin1 and right.admin1 and fold(left.admin1) != fold(right.admin1):
        apart = kilometres(left, right)
        return "apart" if apart is None or apart > _NEAR_KM else "near"
    if left.precision in _AREAS and right.precision in _AREAS:
        return "apart"
    apart = kilometres(left, right)
    if apart is not None and _exact(left) and _exact(right):
        return "near" if apart <= _NEAR_KM else "apart" if apart > _APART_KM else "unknown"
    return "unknown"


def days_between(left: TimeSpan, right: TimeSpan) -> int:
    """Days from the end of the earlier to the beginning of the later; 0 where they share a day.

    A year that one of them leaves open is taken from the other.
    """
    one, other = left.days, right.days
    if not left.year_known:
        one = _in_year(one, other[0].year)
    elif not right.year_known:
        other = _in_year(other, one[0].year)
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days)


def _in_year(days: tuple[date, date], year: int) -> tuple[date, date]:
    moved = [
        day.replace(year=year, day=min(day.day, 28)) if (day.month, day.day) == (2, 29) else day.replace(year=year)
        for day in days
    ]
    return moved[0], moved[1]


def share_a_day(left: TimeSpan | None, right: TimeSpan | None) -> bool | None:
    """Whether both may be one day; None where one says nothing. "About" stretches a span by two days."""
    if left is None or right is None:
        return None
    slack = 2 if left.is_approximate or right.is_approximate else 0
    return days_between(left, right) <= slack
