"""Where: the place words of a report, gazetteer entries, and the place that the words resolve to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from recount.domain.vocabulary import Precision

PlaceCue = Literal["in", "near", "of", "target", "dateline", "bare"]
"""How the words point at the place: "in Aleppo", "near Palmyra", "strike of Aleppo", "struck Aleppo", the dateline, no cue."""
EntryKind = Literal["settlement", "site", "admin2", "admin1", "region", "country"]
Match = Literal["exact", "alternate", "folded", "skeleton", "fuzzy"]
WEAK: frozenset[Match] = frozenset({"skeleton", "fuzzy"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words of a report that may name a place.

    `words` is the name as written, a run of capitalised words that may hold several names where the text lost its commas
    ("Douma Damascus"). `kind` is what the words around it say it is ("village", "province" …), None where they say nothing;
    `noun` is the word that says so, in small letters; without a kind it is what is only called by the name ("the Gao attack").
    `rank` orders the mentions of one incident: 0 is the likeliest to be where it happened. `listed` says that it stands
    in one list with the mention before it ("Douma and Harasta").
    """

    words: str
    start: int
    end: int
    cue: PlaceCue = "bare"
    kind: EntryKind | None = None
    rank: int = 0
    listed: bool = False
    noun: str | None = None


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """One named place of a gazetteer; `match` says how it was found. Degrees in WGS 84."""

    id: str
    name: str
    kind: EntryKind
    country: str
    admin1: str | None
    lat: float | None
    lon: float | None
    population: int = 0
    match: Match = "exact"
    admin2: str | None = None


class Gazetteer(Protocol):
    """What `resolve` needs from a gazetteer; satisfied in `store`."""

    @property
    def digest(self) -> str:
        """SHA-256 of the gazetteer's content."""
        ...

    def find(self, name: str, *, country: str | None = None) -> Sequence[GazetteerEntry]:
        """Entries under that name, best match first, then by size; weak matches only within `country`. Empty if none."""
        ...

    def admin1_of(self, name: str, *, country: str | None = None) -> GazetteerEntry | None:
        """The first-level area of that name, in any usual spelling, or None where there is none or several."""
        ...

    def country_of(self, name: str) -> str | None:
        """ISO 3166-1 alpha-2 of a country's name or adjective ("Syria", "Syrian"), or None."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A place as resolved: what it is called, what its point stands for, and what else it might have been.

    `precision` is the kind of place named (codebook); `located_to` what the point stands for ("settlement", "admin1" …),
    None where there is no point. A name that no gazetteer knows keeps its name and has `gazetteer_id` None.
    """

    name: str
    words: str
    precision: Precision
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    lat: float | None = None
    lon: float | None = None
    gazetteer_id: str | None = None
    located_to: Precision | None = None
    weak: bool = False
    candidates: tuple[GazetteerEntry, ...] = field(default=())
    reasons: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ValueError("a point has both a latitude and a longitude")
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"no such point: {self.lat}, {self.lon}")
