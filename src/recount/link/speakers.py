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
    {"government", "forces", "force", "army", "military", "state", "coalition", "group", "front", "party", "united", "islamic"}
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
    """The party that an official speaker's name points at ("Russian defence ministry": Russia); None for other kinds."""
    if kind not in _OFFICIAL:
        return None
    told = fold(name).split()
    for party in parties:
        own = [word for word in fold(party).split() if word not in _COMMON and len(word) >= 2]
        if any(word == other or (len(word) >= _STEM and other[:_STEM] == word[:_STEM]) for word in own for other in told):
            return party
        if fold(party) == fold(name):
            return party
    return None
