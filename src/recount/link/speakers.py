"""Speakers by their names: who is unnamed, who is named short, and whose side a name tells."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from recount.domain.party import Source
from recount.domain.vocabulary import SourceKind
from recount.link.names import fold
from recount.link.outlets import register
from recount.link.wording import words

_OFFICIAL: frozenset[SourceKind] = frozenset({"government", "military", "armed_group", "state_media"})
_STEM = 5  # letters that a party's name and the adjective made of it share ("Russia", "Russian")
_COMMON = frozenset(
    {
        "government",
        "forces",
        "force",
        "army",
        "military",
        "state",
        "coalition",
        "group",
        "front",
        "party",
        "united",
        "islamic",
        "led",
    }
)


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """Words for speakers that nobody can tell from others (`link/data/unnamed.toml`)."""

    speakers: frozenset[str]
    allowed: frozenset[str]
    indefinite: frozenset[str]


@cache
def _unnamed() -> _Unnamed:
    raw = tomllib.loads(resources.files("recount.link").joinpath("data/unnamed.toml").read_text(encoding="utf-8"))
    tables = [table for table in raw.values() if isinstance(table, dict)]
    speakers, around, indefinite = (
        frozenset(word for table in tables for word in table[name]) for name in ("speakers", "around", "indefinite")
    )
    return _Unnamed(speakers, speakers | around | indefinite, indefinite)


def is_unnamed(source: Source) -> bool:
    """Whether the speaker's words name nobody ("local sources", "a hospital official"), so that nobody can be told from them.

    An office or an institution ("police", "the mayor's office") is named by what it is.
    """
    if register().find(source.name) is not None:
        return False
    known = _unnamed()
    told = words(source.name)
    if set(told) <= known.allowed and set(told) & known.speakers:
        return True
    return bool(told) and told[0] in known.indefinite and source.name[1:] == source.name[1:].casefold()


def whole_name(source: Source, among: Sequence[Source]) -> str:
    """The longer name of the same kind that holds all words of a short one ("the Observatory"), if it is the only one."""
    short = set(fold(source.name).split())
    longer = {
        fold(other.name): other.name
        for other in sorted(among, key=lambda s: s.name)
        if other.kind == source.kind and short < set(fold(other.name).split())
    }
    fullest = [name for folded, name in longer.items() if all(set(other.split()) <= set(folded.split()) for other in longer)]
    return fullest[0] if fullest and short else source.name


def side_by_name(name: str, kind: SourceKind, parties: Sequence[str]) -> str | None:
    """The party that an official speaker's name points at ("Russian defence ministry": Russia); None for other kinds.

    All that tells the party from others has to stand in the name: "Eastern Region police" are no "Joint Eastern Command".
    """
    if kind not in _OFFICIAL:
        return None
    told = fold(name).split()
    for party in parties:
        own = [word for word in fold(party).split() if word not in _COMMON and len(word) >= 2]
        if fold(party) == fold(name) or (own and all(any(_alike(word, other) for other in told) for word in own)):
            return party
    return None


def _alike(word: str, other: str) -> bool:
    return word == other or (len(word) >= _STEM and other[:_STEM] == word[:_STEM])


def side_introduced(speaks_for: Sequence[str], parties: Sequence[str], coalitions: Sequence[str]) -> str | None:
    """The party for whom a speaker is introduced as speaking: the one of that name, the only one that is called so in short.

    In short is its last word ("the Front's spokesman"), or "coalition" where only one of the parties is one. None where no
    party is meant, or more than one could be.
    """
    said = {fold(name) for name in speaks_for}
    found = {party for party in parties if fold(party) in said}
    if not found and said == {"coalition"}:
        found = set(coalitions)
    if not found:
        short = {name for name in said if " " not in name}
        found = {party for party in parties if " " in fold(party) and fold(party).split()[-1] in short}
    return found.pop() if len(found) == 1 else None
