"""Tables as GeoNames gives them: a country's dump of 19 columns, and alternate names."""

from collections.abc import Mapping, Sequence
from functools import cache

from recount.store.gazetteer_sources import Entry, area_names
from recount.store.place_rows import LONGEST_NAME, BadRow, point_of, words

DUMP = 19
"""Columns of a dump."""
ALTERNATES = (8, 10)
"""Columns of alternate names, in the older and the newer form."""
_NO_NAMES = frozenset(("link", "wkdt", "post", "iata", "icao", "faac", "unlc", "tcid", "phon"))
"""What stands in the place of a language where the name is none."""


def is_dump(cells: Sequence[str]) -> bool:
    """Whether a row without a header is one of a dump."""
    return len(cells) == DUMP and cells[0].isdecimal() and len(cells[8]) == 2


def is_alternate(cells: Sequence[str]) -> bool:
    """Whether a row without a header is one of alternate names."""
    return len(cells) in ALTERNATES and cells[0].isdecimal() and cells[1].isdecimal()


def dump_entry(cells: Sequence[str]) -> Entry | None:
    """The place of a row of a dump; None for a feature that no report names as a place (a spring, a ruin). Raises BadRow."""
    if len(cells) != DUMP:
        raise BadRow(f"has {len(cells)} columns; a dump of GeoNames has {DUMP}")
    kind = _kinds(f"{cells[6]}.{cells[7]}")
    if kind is None:
        return None
    if not cells[0].isdecimal() or not cells[1].strip():
        raise BadRow("has no number or no name")
    if len(cells[1]) > LONGEST_NAME:
        raise BadRow(f"has a name of {len(cells[1]):,} characters; at most {LONGEST_NAME} are taken")
    point = point_of(cells[4], cells[5])
    if point is None:
        raise BadRow("has no latitude and longitude")
    area = area_names().get((cells[8], cells[10]))
    others = [cells[2], *cells[3].split(",")]
    return Entry(
        f"g{cells[0]}", cells[1].strip(), kind, cells[8], area, *point,
        population=int(cells[14]) if cells[14].isdecimal() else 0,
        others=list(dict.fromkeys(name for name in others if name and len(name) <= LONGEST_NAME and name != cells[1])),
    )  # fmt: skip


def alternate_name(cells: Sequence[str]) -> tuple[str, str] | None:
    """The place's id and its further name; None for what is no name. Raises BadRow."""
    if not is_alternate(cells):
        raise BadRow(f"has {len(cells)} columns; alternate names of GeoNames have 8 or 10, the first two numbers")
    name = cells[3].strip()
    if cells[2] in _NO_NAMES or not name:
        return None
    if len(name) > LONGEST_NAME:
        raise BadRow(f"has a name of {len(name):,} characters; at most {LONGEST_NAME} are taken")
    return f"g{cells[1]}", name


@cache
def _kinds(feature: str) -> str | None:
    kinds: Mapping[str, Sequence[str]] = words()["geonames"]
    return next((kind for kind, codes in kinds.items() if any(feature.startswith(code) for code in codes)), None)
