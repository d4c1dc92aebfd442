"""The gazetteer file as `resolve` needs it: look-ups by name, from exact to weak."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase
from typing import get_args

from rapidfuzz import fuzz, process

from recount.domain.place import WEAK, EntryKind, GazetteerEntry, Match
from recount.errors import StoreError
from recount.store.gazetteer_build import build, inputs_key
from recount.store.gazetteer_keys import alike, fold, plain, skeletons

_ORDER: Mapping[str, int] = {match: n for n, match in enumerate(get_args(Match))}
_AT_LEVEL: tuple[Match, ...] = ("exact", "alternate")
_MOST = 40
"""No more entries than this for one name."""
_WEAKEST = 84.0
"""The least likeness (0 to 100) of two spellings that counts as fuzzy."""
_LEAST_FOLDED, _LEAST_LETTERS = 3, 5
"""Letters of a folded name for it to be looked up, and to be compared with others."""
_LONGEST = 120
"""No place has a longer name."""
_CACHED = 100_000
_WEAK_INDEXES = 256
"""Beginnings of names, by country and letter, that are kept in memory for weak look-ups."""
_BY_NAME = """
SELECT n.place, n.level FROM name n JOIN place p ON p.number = n.place
WHERE n.key = :key AND (:country IS NULL OR p.country = :country)
"""
_BY_FOLDED = "SELECT place FROM folded INDEXED BY folded_key WHERE key = :key AND (:country IS NULL OR country = :country)"
_BEGINNING = "SELECT key, place FROM folded WHERE country = ? AND key >= ? AND key < ?"
_WITHIN = "SELECT number FROM place WHERE country = ? AND kind = ? ORDER BY id"
_SELECT = "SELECT number, id, name, kind, country, admin1, lat, lon, population FROM place WHERE number = ?"


@dataclass(frozen=True, slots=True)
class _WeakIndex:
    """The folded names of one country that begin alike, by consonants and as a list for fuzzy comparison."""

    by_skeleton: Mapping[str, Sequence[int]]
    keys: Sequence[str]
    places: Sequence[int]


class SqliteGazetteer:
    """A gazetteer file opened for reading; satisfies `recount.domain.place.Gazetteer`.

    Answers are kept in memory, so that asking again costs nothing. It can be sent to another process, which opens the
    file anew. Raises StoreError where the file cannot be read.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        try:
            self._connection = sqlite3.connect(
                f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._digest = str(self._connection.execute("SELECT value FROM about WHERE name = 'digest'").fetchone()[0])
            self._country_words = dict(self._connection.execute("SELECT key, country FROM country_word"))
        except (sqlite3.Error, TypeError) as error:
            raise StoreError(f"{file}: not a gazetteer that can be read ({error}); delete it to have it built again") from error
        self._find = lru_cache(_CACHED)(self._look_up)
        self._entry = lru_cache(_CACHED)(self._read)
        self._weak_index = lru_cache(_WEAK_INDEXES)(self._read_weak_index)

    def __reduce__(self) -> tuple[type["SqliteGazetteer"], tuple[Path]]:
        return SqliteGazetteer, (self.file,)

    @property
    def digest(self) -> str:
        """SHA-256 of the content, the same on every machine for the same tables and GeoNames version."""
        return self._digest

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
        return self._country_words.get(plain(name))

    def within(self, country: str, kind: EntryKind) -> list[GazetteerEntry]:
        """All entries of a kind in a country (ISO 3166-1 alpha-2), in the order of their ids."""
        numbers = self._connection.execute(_WITHIN, (country, kind)).fetchall()
        return [self._read(number, "exact") for (number,) in numbers]

    def _look_up(self, name: str, country: str | None) -> tuple[GazetteerEntry, ...]:
        key = plain(name[: _LONGEST + 1])
        if not key or len(name) > _LONGEST:
            return ()
        found = self._strong(key, country)
        if not found and country is not None and key.isascii():
            found = self._weak(fold(key), country)
        entries = [self._entry(number, match) for number, match in found.items()]
        entries.sort(key=lambda e: (_ORDER[e.match], -e.population, e.id))
        return tuple(entries[:_MOST])

    def _strong(self, key: str, country: str | None) -> dict[int, Match]:
        found: dict[int, Match] = {}
        for number, level in self._connection.execute(_BY_NAME, {"key": key, "country": country}):
            found[number] = _AT_LEVEL[level]
        folded = fold(key) if key.isascii() else ""
        if len(folded) >= _LEAST_FOLDED:
            for (number,) in self._connection.execute(_BY_FOLDED, {"key": folded, "country": country}):
                found.setdefault(number, "folded")
        return found

    def _weak(self, key: str, country: str) -> dict[int, Match]:
        found: dict[int, Match] = {}
        for bones in skeletons(key):
            for number in self._weak_index(country, bones[0]).by_skeleton.get(bones, ()):
                found.setdefault(number, "skeleton")
        if not found and len(key) >= _LEAST_LETTERS:
            index = self._weak_index(country, alike(key[0]))
            for _, _, place in process.extract(key, index.keys, scorer=fuzz.ratio, score_cutoff=_WEAKEST, limit=5):
                found.setdefault(index.places[place], "fuzzy")
        return found

    def _read(self, number: int, match: Match) -> GazetteerEntry:
        _, identity, name, kind, country, admin1, lat, lon, population = self._connection.execute(_SELECT, (number,)).fetchone()
        return GazetteerEntry(identity, name, kind, country, admin1, lat, lon, population, match)

    def _read_weak_index(self, country: str, initial: str) -> _WeakIndex:
        """The names that begin with a letter like `initial`, and those that may begin with an article grown together."""
        letters = [letter for letter in ascii_lowercase if alike(letter) == initial]
        starts = [(letter, letter + "~") for letter in letters if letter != "a"] + [
            ("al", "al~"),
            *([("a", "a~")] * ("a" in letters)),
        ]
        found = {row for start in starts for row in self._connection.execute(_BEGINNING, (country, *start))}
        rows = sorted(found)
        by_skeleton: dict[str, list[int]] = defaultdict(list)
        for key, number in rows:
            for bones in skeletons(key):
                by_skeleton[bones].append(number)
        return _WeakIndex(by_skeleton, [key for key, _ in rows], [number for _, number in rows])


def open_gazetteer(folder: Path) -> SqliteGazetteer:
    """The gazetteer of these tables in `folder`, built first where it is missing (half a minute)."""
    return SqliteGazetteer(_newest(folder.glob(f"gazetteer-{inputs_key()}-*.sqlite")) or build(folder))


def _newest(files: Iterable[Path]) -> Path | None:
    return min(files, default=None)
