"""The gazetteer as `resolve` needs it: look-ups by name, from exact to weak, in the built file and in places added to it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import get_args

from recount.domain.place import WEAK, EntryKind, GazetteerEntry, Match
from recount.store.gazetteer_added import ADDED, index_of
from recount.store.gazetteer_build import build, inputs_key
from recount.store.gazetteer_keys import fold, plain
from recount.store.gazetteer_layer import Layer

_ORDER: Mapping[str, int] = {match: n for n, match in enumerate(get_args(Match))}
_MOST = 40
"""No more entries than this for one name."""
_LONGEST = 120
"""No place has a longer name."""
_CACHED = 100_000


class SqliteGazetteer:
    """Files of places opened for reading, the built one first; satisfies `recount.domain.place.Gazetteer`.

    A place that several files hold under one id is one place. Answers are kept in memory, so that asking again costs
    nothing. It can be sent to another process, which opens the files anew. Raises StoreError where a file cannot be read.
    """

    def __init__(self, file: Path, *added: Path) -> None:
        self.files = (file, *added)
        self.layers = tuple(Layer(each) for each in self.files)
        self._country_words = self.layers[0].country_words
        self._find = lru_cache(_CACHED)(self._look_up)

    def __reduce__(self) -> tuple[type["SqliteGazetteer"], tuple[Path, ...]]:
        return SqliteGazetteer, self.files

    @property
    def file(self) -> Path:
        """The built file."""
        return self.files[0]

    @property
    def digest(self) -> str:
        """SHA-256 of the content, the same on every machine for the same tables, GeoNames version and added places."""
        if len(self.layers) == 1:
            return self.layers[0].digest
        return hashlib.sha256(" ".join(layer.digest for layer in self.layers).encode()).hexdigest()

    def find(self, name: str, *, country: str | None = None) -> Sequence[GazetteerEntry]:
        """Entries under that name, best match first, then by people; at most 40.

        Weak matches (`skeleton`, `fuzzy`) are looked for only within `country` and only where nothing better is found.
        """
        return self._find(name, country)

    def admin1_of(self, name: str, *, country: str | None = None) -> GazetteerEntry | None:
        """The first-level area of that name in any usual spelling; None where there is none or several (Gaza, Punjab)."""
        areas = [e for e in self._find(name, country) if e.kind == "admin1" and e.match not in WEAK]
        best = [e for e in areas if e.match != "folded"] or areas
        return best[0] if len(best) == 1 else None

    def country_of(self, name: str) -> str | None:
        """ISO 3166-1 alpha-2 of a country's name, adjective or people ("Syria", "Syrian", "Syrians"), or None."""
        return self._country_words.get(plain(name[:_LONGEST]))

    def within(self, country: str, kind: EntryKind) -> list[GazetteerEntry]:
        """All entries of a kind in a country (ISO 3166-1 alpha-2), in the order of their ids."""
        found = [entry for layer in reversed(self.layers) for entry in layer.within(country, kind)]
        return sorted({entry.id: entry for entry in found}.values(), key=lambda e: e.id)

    def by_id(self, identity: str) -> Sequence[GazetteerEntry]:
        """The place of that id, if any, as the first file that holds it has it."""
        return next((found for layer in self.layers if (found := layer.by_id(identity))), ())

    def points(self, country: str) -> Sequence[tuple[float, float, str, str | None]]:
        """Latitude, longitude, first- and second-level area of every settlement of a country."""
        return [point for layer in self.layers for point in layer.points(country)]

    def _look_up(self, name: str, country: str | None) -> tuple[GazetteerEntry, ...]:
        key = plain(name[: _LONGEST + 1])
        if not key or len(name) > _LONGEST:
            return ()
        found = [(layer, layer.strong(key, country)) for layer in self.layers]
        if country is not None and key.isascii() and not any(numbers for _, numbers in found):
            folded = fold(key)
            found = [(layer, layer.weak(folded, country)) for layer in self.layers]
        entries = [layer.entry(number, match) for layer, numbers in found for number, match in numbers.items()]
        entries.sort(key=lambda e: (_ORDER[e.match], -e.population, e.id))
        return tuple(_once(entries)[:_MOST])


def _once(entries: Iterable[GazetteerEntry]) -> list[GazetteerEntry]:
    """Each place once, by its best match."""
    return list({entry.id: entry for entry in reversed(list(entries))}.values())[::-1]


def open_gazetteer(folder: Path, own: Path | None = None) -> SqliteGazetteer:
    """The gazetteer of these tables in `folder`, built first where it is missing (half a minute), with the places added there.

    `own` is a further folder with added places, that of a workspace. Raises StoreError.
    """
    built = _newest(folder.glob(f"gazetteer-{inputs_key()}-*.sqlite")) or build(folder)
    added = [place / ADDED for place in (folder, own) if place is not None]
    return SqliteGazetteer(built, *(index_of(file) for file in added if file.is_file()))


def _newest(files: Iterable[Path]) -> Path | None:
    return min(files, default=None)
