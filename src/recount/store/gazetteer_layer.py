"""One file of places as the gazetteer asks it: its own names, its own weak look-ups."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase

from rapidfuzz import fuzz, process

from recount.domain.place import EntryKind, GazetteerEntry, Match
from recount.errors import StoreError
from recount.store.gazetteer_keys import alike, fold, skeletons

_AT_LEVEL: tuple[Match, ...] = ("exact", "alternate")
_WEAKEST = 84.0
"""The least likeness (0 to 100) of two spellings that counts as fuzzy."""
_LEAST_FOLDED, _LEAST_LETTERS = 3, 5
"""Letters of a folded name for it to be looked up, and to be compared with others."""
_CACHED = 100_000
_BEGINNINGS = 256
"""Beginnings of names, by country and letter, that are kept in memory for weak look-ups."""
_BY_NAME = """
SELECT n.place, n.level FROM name n JOIN place p ON p.number = n.place
WHERE n.key = :key AND (:country IS NULL OR p.country = :country)
"""
_BY_FOLDED = "SELECT place FROM folded INDEXED BY folded_key WHERE key = :key AND (:country IS NULL OR country = :country)"
_BY_BONES = "SELECT place FROM skeleton WHERE country = ? AND bones = ?"
_BEGINNING = "SELECT key, place FROM folded WHERE country = ? AND key >= ? AND key < ?"
_SELECT = "SELECT id, name, kind, country, admin1, admin2, lat, lon, population FROM place WHERE number = ?"
_WITHIN = "SELECT number FROM place WHERE country = ? AND kind = ? ORDER BY id"
_POINTS = """
SELECT lat, lon, admin1, admin2 FROM place
WHERE country = ? AND kind = 'settlement' AND lat IS NOT NULL AND admin1 IS NOT NULL ORDER BY number
"""


@dataclass(frozen=True, slots=True)
class _Beginning:
    """The folded names of one country that begin alike, with their places, for fuzzy comparison."""

    keys: Sequence[str]
    places: Sequence[int]


class Layer:
    """A file of places opened for reading. Raises StoreError where it is none."""

    def __init__(self, file: Path) -> None:
        self.file = file
        try:
            self._connection = sqlite3.connect(
                f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self.digest = str(self._connection.execute("SELECT value FROM about WHERE name = 'digest'").fetchone()[0])
            self.country_words: Mapping[str, str] = dict(self._connection.execute("SELECT key, country FROM country_word"))
        except (sqlite3.Error, TypeError) as error:
            raise StoreError(f"{file}: not a gazetteer that can be read ({error}); delete it to have it built again") from error
        self.entry = lru_cache(_CACHED)(self._read)
        self._beginning = lru_cache(_BEGINNINGS)(self._read_beginning)

    def strong(self, key: str, country: str | None) -> dict[int, Match]:
        """Numbers of the places under a `plain` key, and how each was found: by its name or one that sounds the same."""
        found: dict[int, Match] = {}
        for number, level in self._connection.execute(_BY_NAME, {"key": key, "country": country}):
            found[number] = _AT_LEVEL[level]
        folded = fold(key) if key.isascii() else ""
        if len(folded) >= _LEAST_FOLDED:
            for (number,) in self._connection.execute(_BY_FOLDED, {"key": folded, "country": country}):
                found.setdefault(number, "folded")
        return found

    def weak(self, key: str, country: str) -> dict[int, Match]:
        """Numbers of the places of a country whose names are only written like a folded key."""
        found: dict[int, Match] = {}
        for bones in skeletons(key):
            for (number,) in self._connection.execute(_BY_BONES, (country, bones)):
                found.setdefault(number, "skeleton")
        if not found and len(key) >= _LEAST_LETTERS:
            index = self._beginning(country, alike(key[0]))
            for _, _, place in process.extract(key, index.keys, scorer=fuzz.ratio, score_cutoff=_WEAKEST, limit=5):
                found.setdefault(index.places[place], "fuzzy")
        return found

    def within(self, country: str, kind: EntryKind) -> list[GazetteerEntry]:
        """All places of a kind in a country, in the order of their ids."""
        numbers = self._connection.execute(_WITHIN, (country, kind)).fetchall()
        return [self._read(number, "exact") for (number,) in numbers]

    def by_id(self, identity: str) -> Sequence[GazetteerEntry]:
        """The place of that id, if any."""
        numbers = self._connection.execute("SELECT number FROM place WHERE id = ?", (identity,)).fetchall()
        return [self.entry(number, "exact") for (number,) in numbers]

    def points(self, country: str) -> Sequence[tuple[float, float, str, str | None]]:
        """Latitude, longitude, first- and second-level area of every settlement of a country."""
        return self._connection.execute(_POINTS, (country,)).fetchall()

    def counts(self) -> Mapping[str, int]:
        """How many places of each kind it holds, and how many names."""
        kinds = dict(self._connection.execute("SELECT kind, count(*) FROM place GROUP BY kind ORDER BY kind"))
        return {**kinds, "names": self._connection.execute("SELECT count(*) FROM name").fetchone()[0]}

    def _read(self, number: int, match: Match) -> GazetteerEntry:
        row = self._connection.execute(_SELECT, (number,)).fetchone()
        identity, name, kind, country, admin1, admin2, lat, lon, population = row
        return GazetteerEntry(identity, name, kind, country, admin1, lat, lon, population, match, admin2)

    def _read_beginning(self, country: str, initial: str) -> _Beginning:
        """The names that begin with a letter like `initial`, and those that may begin with an article grown together."""
        letters = [letter for letter in ascii_lowercase if alike(letter) == initial]
        starts = sorted(
            letters if "a" in letters else ["al", *letters]
        )  # no two overlap: the rows come in the order of their keys
        rows = [row for start in starts for row in self._connection.execute(_BEGINNING, (country, start, start + "~"))]
        return _Beginning([key for key, _ in rows], [number for _, number in rows])
