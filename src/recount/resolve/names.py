"""Names as written in a mention, brought to the forms under which a gazetteer may know them."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from recount.domain.place import EntryKind

_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az)[- ]", re.IGNORECASE)
SEAT = "capital"
"""The noun of a country's seat of government: every country has one, so that alone it names none."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words of a language that are no part of a name; small letters."""

    kinds: frozenset[str]
    sites: frozenset[str]
    directions: frozenset[str]
    quarters: frozenset[str]
    suburbs: frozenset[str]
    several: frozenset[str]
    parts: frozenset[str]
    pronouns: dict[str, EntryKind]


@cache
def name_words(language: str = "en") -> NameWords:
    """The lists of `place_words.toml`."""
    lists = tomllib.loads(resources.files("recount.resolve").joinpath("place_words.toml").read_text(encoding="utf-8"))[language]
    kinds, sites, directions, quarters, suburbs, several, parts = (
        frozenset(lists[name]) for name in ("kinds", "sites", "directions", "quarters", "suburbs", "several", "parts")
    )
    return NameWords(kinds, sites, directions, quarters, suburbs, several, parts, dict(lists["pronouns"]))


def pronoun(words: str) -> EntryKind | None:
    """The kind of place that words such as "the city" stand for; None for a name."""
    first, _, noun = words.lower().partition(" ")
    if first != "the" or " " in noun:
        return None
    return "site" if noun in name_words().sites else name_words().pronouns.get(noun)


def forms(words: str, kind: EntryKind | None) -> list[str]:
    """What to look up, in order: as written, without the noun that says the kind, without a direction before it.

    The site's own noun is cut last of all, by `site_root`.
    """
    lists = name_words()
    found = [words]
    tokens = words.split()
    if len(tokens) == 2 and tokens[1] == SEAT:  # "Syria's capital"
        owner = tokens[0].removesuffix("'s").removesuffix("’s")
        return [words, f"{owner} {SEAT}", f"{owner.removesuffix('s')} {SEAT}"]
    while len(tokens) > 1 and tokens[-1].lower() in lists.kinds and kind != "site":
        tokens = tokens[:-1]
        found.append(" ".join(tokens))
    if len(tokens) > 2 and tokens[1].lower() == "of" and tokens[0].lower() in lists.kinds:
        tokens = tokens[2:]
        found.append(" ".join(tokens))
    while len(tokens) > 1 and tokens[0].lower() in lists.directions:
        tokens = tokens[1:]
        found.append(" ".join(tokens))
    return found


def begins_alike(name: str, other: str) -> bool:
    """Whether two names are close to each other; among all the names of the world's places any word is found."""
    one, two = (_ARTICLE.sub("", n) for n in (name, other))
    return one[:2].lower() == two[:2].lower()


def is_direction(words: str) -> bool:
    """Whether a name says no more than a direction ("South West"): many countries have an area of that name."""
    return all(token in name_words().directions for token in cleaned(words, None).lower().split())


def part_of(words: str) -> str | None:
    """The town that a name in capitals says it is a part of ("Old Delhi": "Delhi"); None for other names."""
    head, _, town = words.partition(" ")
    return town if town[:1].isupper() and head[:1].isupper() and head.lower() in name_words().parts else None


def cleaned(words: str, kind: EntryKind | None) -> str:
    """The name without the noun that says its kind; a site keeps it."""
    lists = name_words()
    tokens = words.split()
    while len(tokens) > 1 and tokens[-1].lower() in lists.kinds and kind != "site":
        tokens = tokens[:-1]
    return " ".join(tokens)


def site_root(words: str) -> str | None:
    """What a site is called after ("Yida refugee camp": "Yida"); None where nothing is left or nothing was cut."""
    lists = name_words()
    tokens = words.split()
    if tokens and tokens[0].lower() == "camp":
        return " ".join(tokens[1:]) or None
    kept = list(tokens)
    while kept and kept[-1].lower() in lists.sites:
        kept.pop()
    return " ".join(kept) if kept and len(kept) < len(tokens) else None
