"""Places of the reports of one incident swapped for others of the same kind in the same country."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from random import Random
from typing import Protocol

from recount.domain.place import WEAK, EntryKind, GazetteerEntry
from recount.evaluate.corpus.words import Edit, any_of, words

_LONGEST_RUN = 4
_SHORTEST = 4
"""Letters of a name that is swapped, or swapped in."""
_PLAIN = re.compile(r"[A-Z][A-Za-zÀ-ɏ' -]+")
"""Names that read like names of places in English reports."""


class Atlas(Protocol):
    """What the generator asks of a gazetteer."""

    def find(self, name: str, *, country: str | None = None) -> Sequence[GazetteerEntry]:
        """Entries under that name, best match first."""
        ...

    def country_of(self, name: str) -> str | None:
        """ISO 3166-1 alpha-2 of a country's name or adjective, or None."""
        ...

    def within(self, country: str, kind: EntryKind) -> Sequence[GazetteerEntry]:
        """All entries of that kind in the country, in a fixed order."""
        ...


def swaps(texts: Sequence[str], atlas: Atlas, chance: Random) -> dict[str, str]:
    """The names of places in the texts, each with the name that takes its place; two spellings of one place get the same.

    The country is the one that is named most often; where none is named nothing is swapped. Areas are dealt out anew among
    the areas of the country, none to itself, and a settlement gets one in the area that its own became.
    """
    country = _country(texts, atlas)
    if country is None:
        return {}
    found = {name: entry for name in _names(texts) if (entry := _entry(name, country, atlas)) is not None}
    areas = [area.name for area in atlas.within(country, "admin1")]
    chance.shuffle(areas)
    dealt = dict(zip(areas, areas[1:] + areas[:1], strict=True))
    taken: dict[str, str] = {}
    swapped = {}
    for name, entry in sorted(found.items()):
        if entry.id not in taken:
            taken[entry.id] = dealt.get(entry.name) or _other(entry, dealt, atlas, chance, set(taken.values()))
        swapped[name] = taken[entry.id]
    return swapped


def edits(text: str, swapped: Mapping[str, str]) -> Iterator[Edit]:
    """What is to be written in place of the names, also where an s of the genitive stands after one."""
    if swapped:
        for match in re.finditer(rf"(?<![\w-])(?:{any_of(swapped)})(?=s?(?![\w-]))", text):
            yield match.start(), match.end(), swapped[match[0]]


def _country(texts: Sequence[str], atlas: Atlas) -> str | None:
    named = Counter(
        code for text in texts for word in re.findall(r"\b[A-Z][a-z]{3,}\b", text) if (code := atlas.country_of(word))
    )
    return min(named, key=lambda code: (-named[code], code), default=None)


def _names(texts: Sequence[str]) -> Iterator[str]:
    """Runs of capitalised words after a cue, and the parts of a run: a text that lost its commas runs places together."""
    for text in texts:
        for match in _runs().finditer(text):
            tokens = match["run"].split(" ")
            for start in range(len(tokens)):
                for end in range(start + 1, min(len(tokens), start + _LONGEST_RUN) + 1):
                    yield " ".join(tokens[start:end])


def _entry(name: str, country: str, atlas: Atlas) -> GazetteerEntry | None:
    """The settlement or first-level area of that name; None for a word that is no such name, or a country's too."""
    if len(name) < _SHORTEST or name in words().months or name in words().weekdays or atlas.country_of(name):
        return None
    found = (e for e in atlas.find(name) if e.country == country and e.match not in WEAK and e.kind in ("settlement", "admin1"))
    return next(found, None)


def _other(entry: GazetteerEntry, dealt: Mapping[str, str], atlas: Atlas, chance: Random, taken: set[str]) -> str:
    """Another place of the kind, of a size alike where there is one; the place itself where the country has no other."""
    area = dealt.get(entry.admin1 or "")
    others = [
        other
        for other in atlas.within(entry.country, entry.kind)
        if _PLAIN.fullmatch(other.name) and len(other.name) >= _SHORTEST and other.name not in taken and other.name != entry.name
    ]
    near = [other for other in others if other.admin1 == area] or others
    alike = [other for other in near if len(str(other.population)) == len(str(entry.population))] or near
    return chance.choice(alike).name if alike else entry.name


@cache
def _runs() -> re.Pattern[str]:
    word = rf"(?:(?:{any_of(words().articles)})[- ])?[A-ZÀ-Þ][\w'’-]+"
    return re.compile(rf"\b(?:{any_of(words().before_place)})\s(?P<run>{word}(?:\s{word}){{0,3}})")
