"""Which places of a file are new beside those that are known: by id, or by name and kind close by."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from recount.domain.place import GazetteerEntry
from recount.store.gazetteer import SqliteGazetteer
from recount.store.gazetteer_keys import plain
from recount.store.gazetteer_sources import Entry
from recount.store.place_rows import BadRow

_SAME_KM, _NEAR_KM = 5.0, 40.0
"""Two places of one name within so many kilometres are one; the areas of a known place so near are taken over."""
_BEYOND = 2.0
"""Degrees beyond a country's known settlements at which a point is taken for a mistake."""
_CELL = 0.5
_STRONG = ("exact", "alternate")


class Taken:
    """The places of a file so far, beside those that are known."""

    def __init__(self, known: SqliteGazetteer, before: Sequence[Entry]) -> None:
        self._known = known
        self._before = {entry.id: entry for entry in before}
        self._lands: dict[str, Land] = {}
        self._seen: dict[tuple[str, str], list[tuple[Entry, str]]] = defaultdict(list)
        self.new: dict[str, Entry] = {}

    def place(self, entry: Entry, line: str) -> tuple[bool, int]:
        """Whether the place is new, and how many names a known one gets; raises BadRow where it is known or misplaced."""
        land = self._land(entry.country)
        land.check(entry)
        for other, first in self._seen[entry.country, plain(entry.name)]:
            if other.id == entry.id or (other.kind == entry.kind and _near(entry, other.lat, other.lon)):
                raise BadRow(f"is {entry.name} of line {first} again")
        self._seen[entry.country, plain(entry.name)].append((entry, line))
        same = self._same(entry)
        if same is None:
            self.new[entry.id] = land.filled(entry)
            return True, 0
        fresh = [name for name in (entry.name, *entry.others) if not self._is_known(name, same)]
        if not fresh:
            raise BadRow(f"{entry.name} is known already, as {same.name} ({same.id})")
        self._further(same, fresh)
        return False, len(fresh)

    def name(self, identity: str, name: str) -> int:
        """How many names (0 or 1) a known place gets; raises BadRow where no such place is known."""
        before = self.new.get(identity) or self._before.get(identity)
        same = _entry(before) if before is not None else next(iter(self._known.by_id(identity)), None)
        if same is None:
            raise BadRow(f"names the place {identity}, which is in no gazetteer: add the country's dump first")
        if self._is_known(name, same):
            return 0
        self._further(same, [name])
        return 1

    def _further(self, same: GazetteerEntry, names: Sequence[str]) -> None:
        mine = self.new.setdefault(same.id, _plain_entry(same))
        mine.others += [name for name in names if name not in mine.others]

    def _is_known(self, name: str, place: GazetteerEntry) -> bool:
        mine = self.new.get(place.id)
        if mine is not None and name in (mine.name, *mine.others):
            return True
        return any(e.id == place.id and e.match in _STRONG for e in self._known.find(name, country=place.country))

    def _same(self, entry: Entry) -> GazetteerEntry | None:
        """The known place that a row is: of the same id, or of the same name and kind close by."""
        by_id = next(iter(self._known.by_id(entry.id)), None)
        if by_id is not None:
            return by_id
        for name in (entry.name, *entry.others):
            for other in self._known.find(name, country=entry.country):
                if other.match in (*_STRONG, "folded") and other.kind == entry.kind and self._fits(entry, other):
                    return other
        return None

    def _fits(self, entry: Entry, other: GazetteerEntry) -> bool:
        if entry.kind == "admin1":
            return True
        if entry.lat is None or other.lat is None:
            return entry.admin1 is not None and entry.admin1 == other.admin1
        return _near(entry, other.lat, other.lon)

    def _land(self, country: str) -> "Land":
        if country not in self._lands:
            self._lands[country] = Land(country, self._known)
        return self._lands[country]


class Land:
    """A country as far as the gazetteer knows it: where its settlements lie and which areas they are in."""

    def __init__(self, country: str, known: SqliteGazetteer) -> None:
        self._country, self._known = country, known
        self._grid: dict[tuple[int, int], list[tuple[float, float, str, str | None]]] = defaultdict(list)
        points = known.points(country)
        for lat, lon, admin1, admin2 in points:
            self._grid[_cell(lat, lon)].append((lat, lon, admin1, admin2))
        self._box = (
            (min(p[0] for p in points), max(p[0] for p in points), min(p[1] for p in points), max(p[1] for p in points))
            if points
            else (-90.0, 90.0, -180.0, 180.0)
        )

    def check(self, entry: Entry) -> None:
        """Raises BadRow where a point lies far outside of the country."""
        if entry.lat is None or entry.lon is None or self._holds(entry.lat, entry.lon):
            return
        turned = " (are latitude and longitude exchanged?)" if self._holds(entry.lon, entry.lat) else ""
        raise BadRow(f"lies at {entry.lat}, {entry.lon}, far outside of {self._country}{turned}")

    def _holds(self, lat: float, lon: float) -> bool:
        south, north, west, east = self._box
        return south - _BEYOND <= lat <= north + _BEYOND and west - _BEYOND <= lon <= east + _BEYOND

    def filled(self, entry: Entry) -> Entry:
        """The place under the name that the gazetteer has for its area; without one, in the area of the nearest settlement."""
        if entry.admin1 is not None:
            area = self._known.admin1_of(entry.admin1, country=entry.country)
            return replace(entry, admin1=area.name if area is not None else entry.admin1)
        if entry.lat is None or entry.lon is None or entry.kind == "admin1":
            return entry
        row, column = _cell(entry.lat, entry.lon)
        around = [
            (_km(entry.lat, entry.lon, p[0], p[1]), p[2], p[3])
            for r in (row - 1, row, row + 1)
            for c in (column - 1, column, column + 1)
            for p in self._grid.get((r, c), ())
        ]
        nearest = min(around, key=lambda n: (n[0], n[1]), default=None)
        return replace(entry, admin1=nearest[1]) if nearest is not None and nearest[0] <= _NEAR_KM else entry


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat / _CELL), math.floor(lon / _CELL)


def _near(entry: Entry, lat: float | None, lon: float | None) -> bool:
    if entry.lat is None or entry.lon is None or lat is None or lon is None:
        return entry.lat is None and lat is None
    return _km(entry.lat, entry.lon, lat, lon) <= _SAME_KM


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    across = math.radians(other_lon - lon) * math.cos(math.radians((lat + other_lat) / 2))
    return 6371.0 * math.hypot(math.radians(other_lat - lat), across)


def _plain_entry(place: GazetteerEntry) -> Entry:
    return Entry(
        place.id, place.name, place.kind, place.country, place.admin1, place.lat, place.lon, place.population, [], place.admin2
    )


def _entry(entry: Entry) -> GazetteerEntry:
    return GazetteerEntry(
        entry.id, entry.name, entry.kind, entry.country, entry.admin1, entry.lat, entry.lon, entry.population,  # type: ignore[arg-type]
        admin2=entry.admin2,
    )  # fmt: skip
