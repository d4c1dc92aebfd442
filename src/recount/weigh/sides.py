"""Which origins stand on a side: parties to the attack or the conflict, and their media."""

import unicodedata
from collections.abc import Sequence

from recount.domain.incident import Origin


def is_of_a_party(origin: Origin, parties: Sequence[str]) -> bool:
    """Whether the origin is one of the incident's parties, or speaks for one."""
    named = {plain_name(name) for name in parties}
    return plain_name(origin.name) in named or (origin.party is not None and plain_name(origin.party) in named)


def is_inside(origin: Origin, parties: Sequence[str]) -> bool:
    """Whether the origin is a party to the conflict or its media: it has a side there, or it fights."""
    return origin.party is not None or origin.kind in ("military", "armed_group") or is_of_a_party(origin, parties)


def side_of(origin: Origin, parties: Sequence[str]) -> str | None:
    """The side on which an origin stands, by its folded name; None for one outside the conflict."""
    if not is_inside(origin, parties):
        return None
    return plain_name(origin.party or origin.name)


def plain_name(name: str) -> str:
    """A name as names are compared: one form, small letters."""
    return unicodedata.normalize("NFKC", name).casefold().strip()
