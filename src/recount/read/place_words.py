"""The lexicon of place mentions as sets, made once a language, and the tokens that it is asked about."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from recount.domain.place import EntryKind, PlaceCue
from recount.read.lexicon import lexicon

_TOKEN = re.compile(r"[^\W\d_](?:[\w'’‘.-]*[\w'’])?|\d[\d.,]*|[^\w\s]")
_KINDS: tuple[EntryKind, ...] = ("settlement", "admin2", "admin1", "region", "site")


class Word(NamedTuple):
    """A word, a number or a mark of a text; `low` in small letters with straight apostrophes."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What the words around names say; all in small letters."""

    kinds: dict[str, EntryKind]
    """Kind nouns, singular and plural."""
    plurals: frozenset[str]
    loose: frozenset[str]
    between: frozenset[str]
    through: frozenset[str]
    directions: frozenset[str]
    cues: dict[str, PlaceCue]
    on: frozenset[str]
    toward: frozenset[str]
    posted: frozenset[str]
    impacts: frozenset[str]
    relations: frozenset[str]
    parts: frozenset[str]
    not_before: dict[str, frozenset[str]]
    means: frozenset[str]
    first: frozenset[str]
    away: frozenset[str]
    acts: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    wide: frozenset[str]
    says: frozenset[str]
    actors: frozenset[str]
    kin: frozenset[str]
    not_alone: frozenset[str]
    common: frozenset[str]
    particles: frozenset[str]
    of_heads: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    nations: frozenset[str]
    acronyms: frozenset[str]
    """Those that are written in capitals only ("US", "CAR")."""
    nation_heads: frozenset[str]
    """First words of the nations, with and without a genitive."""
    adjectives: frozenset[str]
    weekdays: frozenset[str]
    no_names: frozenset[str]
    """Peoples, months and weekdays: never part of a place's name."""


@cache
def place_words(language: str) -> PlaceWords:
    """The sets of `places.toml`, with the countries of `nations.toml` and the names of days and months of `days.toml`."""
    lists = lexicon(language, "places")
    singular = {noun: kind for kind in _KINDS for noun in lists["kinds"][kind]}
    plural = {_plural(noun): kind for noun, kind in singular.items() if _plural(noun) not in singular}
    cues: dict[str, PlaceCue] = {word: cue for cue in ("near", "target", "in") for word in lists["cues"][cue]}
    cues |= dict.fromkeys(lists["cues"]["on"], "target")
    nations = lexicon(language, "nations")["nations"].values()
    names = frozenset(name.lower() for nation in nations for name in nation["names"])
    heads = {name.split()[0] for name in names}
    days = lexicon(language, "days")
    dated = [*days["lists"]["weekdays"], *days["lists"]["months"], *days["short"]["weekdays"], *days["short"]["months"]]
    others = lists["not_places"]
    return PlaceWords(
        kinds=singular | plural,
        plurals=frozenset(plural),
        loose=frozenset(lists["kinds"]["loose"]),
        between=frozenset(lists["kinds"]["between"]),
        through=frozenset((*lists["through"]["words"], *lists["through"]["directions"])),
        directions=frozenset(lists["through"]["directions"]),
        cues=cues,
        on=frozenset(lists["cues"]["on"]),
        toward=frozenset(lists["cues"]["toward"]),
        posted=frozenset(lists["cues"]["posted"]),
        impacts=frozenset(lists["cues"]["impacts"]),
        relations=frozenset(lists["cues"]["relations"]),
        parts=frozenset(lists["cues"]["parts"]),
        not_before={noun: frozenset(after) for noun, after in lists["kinds"]["not_before"].items()},
        means=frozenset(lists["cues"]["means"]),
        first=frozenset(lists["kinds"]["first"]),
        away=frozenset(lists["cues"]["away"]),
        acts=frozenset(lists["cues"]["of"]),
        titles=frozenset(others["titles"]),
        organisations=frozenset(others["organisations"]),
        wide=frozenset(others["wide"]),
        says=frozenset(others["says"]),
        actors=frozenset(others["actors"]),
        kin=frozenset(others["kin"]),
        not_alone=frozenset(others["not_alone"]),
        common=frozenset(lists["common"]["words"]),
        particles=frozenset(lists["names"]["particles"]),
        of_heads=frozenset(lists["names"]["of_heads"]),
        pairs=frozenset((left, right) for left, right in lists["names"]["and"]),
        nations=names,
        acronyms=frozenset(name.lower() for nation in nations for name in nation["names"] if name.isupper() and name.isalpha()),
        nation_heads=frozenset(form for head in heads for form in (head, f"{head}s", f"{head}'s", f"{head}'")),
        adjectives=frozenset(word.lower() for nation in nations for word in (*nation["adjectives"], *nation["people"])),
        weekdays=frozenset(name.lower() for name in days["lists"]["weekdays"]),
        no_names=frozenset(others["peoples"]).union(form for name in dated for form in (name.lower(), f"{name.lower()}s")),
    )


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ch", "sh")) else f"{noun}s"


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and marks from `start` to `end`, in order."""
    return [Word(m[0], m[0].lower().replace("’", "'"), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]
