"""A row of a table of places, with its columns under whatever names tables give them, to a place of the gazetteer."""

import hashlib
import math
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from recount.store.gazetteer_keys import plain
from recount.store.gazetteer_sources import Entry

LONGEST_NAME = 120
_MARKS = re.compile(r"[\W_]+")
_LEVEL = re.compile(r"adm(?:in)?(?P<level>\d)(?:name\d?|alt\d|ref)?(?P<language>[a-z]{2,3})?")
_PCODE = re.compile(r"adm(?:in)?(?P<level>\d)(?:pcode|code)")
_SEPARATED = re.compile(r"[|;]|,\s")
_COUNTRY = re.compile(r"[A-Z]{2}")
_AREAS: Mapping[int, str] = {1: "admin1", 2: "admin2", 3: "admin2", 4: "admin2"}
_WITHOUT_POINT = ("admin1", "admin2", "region")
CountryOf = Callable[[str], str | None]
"""ISO 3166-1 alpha-2 of a country's name."""


class BadRow(ValueError):
    """A row that holds no place; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table's header puts what: by field the numbers of its columns, and the areas' names and codes by level."""

    fields: Mapping[str, Sequence[int]]
    levels: Mapping[int, Sequence[int]]
    codes: Mapping[int, int]

    @property
    def is_table(self) -> bool:
        """Whether there is a column of names."""
        return "name" in self.fields or any(self.levels.get(level) for level in _AREAS)


@cache
def words() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The names of columns and kinds (`data/place_columns.toml`)."""
    text = resources.files("recount.store").joinpath("data", "place_columns.toml").read_text(encoding="utf-8")
    content: Mapping[str, Mapping[str, Sequence[str]]] = tomllib.loads(text)
    return content


@cache
def kind_of(word: str) -> str | None:
    """The kind of place that a word means ("village": settlement), None for a word that means none."""
    low = " ".join(word.lower().split())
    return next((kind for kind, known in words()["kinds"].items() if low in known), None)


def columns_of(header: Sequence[str]) -> Columns:
    """What the columns of a header hold."""
    told = [_MARKS.sub("", cell.casefold()) for cell in header]
    fields: dict[str, list[int]] = {}
    for field, known in words()["columns"].items():
        found = sorted((known.index(name), n) for n, name in enumerate(told) if name in known)
        if found:
            fields[field] = [n for _, n in found]
    levels: dict[int, list[int]] = {}
    codes: dict[int, int] = {}
    for n, name in enumerate(told):
        code, level = _PCODE.fullmatch(name), _LEVEL.fullmatch(name)
        if code is not None:
            codes.setdefault(int(code["level"]), n)
        elif level is not None:
            levels.setdefault(int(level["level"]), []).append(n)
    return Columns(fields, {level: _english_first(numbers, told) for level, numbers in levels.items()}, codes)


def _english_first(numbers: Sequence[int], told: Sequence[str]) -> list[int]:
    return sorted(numbers, key=lambda n: (not told[n].endswith("en"), n))


def entry_of(cells: Sequence[str], columns: Columns, *, country: str | None, country_of: CountryOf) -> Entry:
    """The place of a row; raises BadRow where it holds none. `country` is that of rows that name none."""
    found = _Row(cells, columns)
    level = 0 if "name" in columns.fields else max((n for n in _AREAS if found.area(n)), default=0)
    names = [*found.all("name"), *found.split("others")] if not level else found.areas(level)
    if not names:
        raise BadRow("has no name")
    long = next((name for name in names if len(name) > LONGEST_NAME), None)
    if long is not None:
        raise BadRow(f"has a name of {len(long):,} characters; at most {LONGEST_NAME} are taken")
    if not plain(names[0]):
        raise BadRow(f"has a name without letters: {names[0]!r}")
    kind = _AREAS[level] if level else _kind(found)
    point = point_of(found.said("lat"), found.said("lon"))
    if point is None and kind not in _WITHOUT_POINT:
        raise BadRow("has no latitude and longitude")
    code = found.country(country_of) or country
    if code is None:
        raise BadRow("names no country, and none was given")
    admin1 = found.area(1) if level != 1 else names[0]
    return Entry(
        id=_identity(found, names[0], kind, code, point=point, level=level),
        name=names[0], kind=kind, country=code, admin1=admin1 or found.said("admin1") or None,
        lat=point[0] if point else None, lon=point[1] if point else None, population=_population(found.said("population")),
        others=list(dict.fromkeys(name for name in names[1:] if name != names[0])),
        admin2=(found.area(2) if level != 2 else names[0]) or found.said("admin2") or None,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[str]
    columns: Columns

    def _cell(self, n: int) -> str:
        return " ".join(self.cells[n].split()) if n < len(self.cells) else ""

    def all(self, field: str) -> list[str]:
        """What the columns of a field hold, blank ones left out."""
        return [said for n in self.columns.fields.get(field, ()) if (said := self._cell(n))]

    def said(self, field: str) -> str:
        """What the first filled column of a field holds."""
        return next(iter(self.all(field)), "")

    def split(self, field: str) -> list[str]:
        """The names in the columns of a field, however they are parted."""
        return [name.strip() for said in self.all(field) for name in _SEPARATED.split(said) if name.strip()]

    def areas(self, level: int) -> list[str]:
        """The names of the area of a level, in English first."""
        return list(dict.fromkeys(said for n in self.columns.levels.get(level, ()) if (said := self._cell(n))))

    def area(self, level: int) -> str | None:
        """The name of the area of a level."""
        return next(iter(self.areas(level)), None)

    def code(self, level: int) -> str:
        """The p-code of the area of a level."""
        n = self.columns.codes.get(level)
        return self._cell(n) if n is not None else ""

    def country(self, country_of: CountryOf) -> str | None:
        """The country by its code, its name, or the beginning of a p-code."""
        for said in (*self.all("country"), *(self.code(level) for level in (0, 1, 2, 3, 4)), *self.areas(0)):
            if (code := country_of(said)) is not None:
                return code
            head = said[:2].upper()
            if (len(said) == 2 or said[2:].isdecimal()) and _COUNTRY.fullmatch(head):
                return head
        return None


def _kind(found: _Row) -> str:
    said = found.said("kind")
    kind = kind_of(said) if said else "settlement"
    if kind is None:
        raise BadRow(f"is of the kind {said!r}, which is none of {', '.join(words()['kinds'])}")
    return kind


def point_of(lat: str, lon: str) -> tuple[float, float] | None:
    """The point in degrees, None where none is given; raises BadRow where it is none on earth."""
    if not lat and not lon:
        return None
    values = []
    for name, said, most in (("latitude", lat, 90.0), ("longitude", lon, 180.0)):
        try:
            value = float(said.replace(",", "."))
        except ValueError as error:
            raise BadRow(f"has the {name} {said!r}, which is no number of degrees") from error
        if not math.isfinite(value) or abs(value) > most:
            turned = " (are latitude and longitude exchanged?)" if math.isfinite(value) and abs(value) <= 180 else ""
            raise BadRow(f"has the {name} {said}, which is beyond {most:.0f}{turned}")
        values.append(value)
    if values == [0.0, 0.0]:
        raise BadRow("has the point 0, 0, which stands for no point")
    return values[0], values[1]


def _population(said: str) -> int:
    digits = said.replace(",", "").replace(" ", "").split(".")[0]
    return min(int(digits), 10**10) if digits.isdecimal() and digits.isascii() else 0


def _identity(found: _Row, name: str, kind: str, country: str, *, point: tuple[float, float] | None, level: int) -> str:
    code = found.code(level) if level else found.said("id")
    if code:
        return f"{country}:{kind}:{code}"
    where = "" if point is None else f"{point[0]:.4f} {point[1]:.4f}"
    told = "\x1f".join((country, kind, plain(name), where))
    return f"x{hashlib.sha256(told.encode('utf-8', 'backslashreplace')).hexdigest()[:16]}"
