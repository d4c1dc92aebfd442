"""When two places are the same for the score."""

import re
from dataclasses import dataclass
from functools import cache

from recount.evaluate.names import fold, table
from recount.evaluate.records import CodedPlace


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """A place's folded names, and the words of each without those that only say what kind of place it is."""

    names: frozenset[str]
    words: frozenset[frozenset[str]]

    def agrees_with(self, other: "PlaceNames") -> bool:
        """Whether a name is shared, or the telling words of one."""
        return bool(self.names & other.names or self.words & other.words)


def place_names(place: CodedPlace | None) -> PlaceNames | None:
    """The names that a place goes by; None where no place is said."""
    if place is None:
        return None
    names = frozenset({fold(place.name), fold(place.text)} - {""})
    return PlaceNames(names, frozenset(frozenset(name.split()) - _kind_words() for name in names) - {frozenset()})


def same_place(gold: PlaceNames | None, ours: PlaceNames | None) -> bool:
    """Whether both are said and agree."""
    return gold is not None and ours is not None and gold.agrees_with(ours)


def admin1_of(place: CodedPlace | None) -> str | None:
    """The first-level area of a place in one spelling, None where none is said."""
    name = _area_words().sub("", fold(place.admin1 if place is not None else None)).strip()
    known: dict[str, str] = table("places")["admin1"]
    return known.get(name, name) or None


@cache
def _kind_words() -> frozenset[str]:
    return frozenset(table("places")["kind_words"])


@cache
def _area_words() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(table('places')['area_words'])})\b")
