"""Words beside a name that make something else of it than where the harm was done: whose, by whom, of what, whither."""

from collections.abc import Sequence
from itertools import pairwise

from recount.read.place_cues import LeadIn
from recount.read.place_words import PlaceWords, Word

_WHOSE = 3
"""So many words after a country stands what is its own ("Israeli overnight air raids")."""
_NAMED_BY = 4
"""So many words after a name stands the attack that is called by it ("the Gao car bomb attack")."""
_TREATED = 12
"""So many words before a hospital stands that somebody was treated there."""


def is_party(following: Word, lead: LeadIn, words: PlaceWords) -> bool:
    """Whether the word after a name shows that it speaks or that it is somebody's ("Assad government")."""
    if following.low in words.kin:
        return True
    return (following.low in words.says and lead.cue in ("bare", "target")) or (
        following.low in words.actors and lead.cue not in ("in", "near")
    )


def are_attackers(tokens: Sequence[Word], after: int, words: PlaceWords) -> bool:
    """Whether soldiers, jets or strikes stand after a country's name or adjective ("US air strike", "Kenyan fighter jets")."""
    for token in tokens[after : after + _WHOSE]:
        if token.low in words.attackers:
            return True
        if not token.text[0].isalpha() or token.low in words.cues or token.low in words.away:
            return False
    return False


def is_owner(tokens: Sequence[Word], run: tuple[int, int], lead: LeadIn, words: PlaceWords) -> bool:
    """Whether a country before a word of attack owns it, not where it was ("in a US air strike", "in Yemen air strikes")."""
    first, after = run
    if lead.cue == "bare":
        return True
    before = {t.low for t in tokens[max(0, first - 2) : first]}
    small = words.small
    return bool(before & small["a"]) or (bool(before & small["the"]) and tokens[after - 1].text.isupper())


def by_them(tokens: Sequence[Word], first: int, words: PlaceWords) -> bool:
    """Whether "by" stands before a country: it did what is told."""
    return first > 0 and tokens[first - 1].low in words.small["by"]


def attack_named(tokens: Sequence[Word], after: int, words: PlaceWords) -> str | None:
    """The noun of an attack that is called by the name before `after`, with only its means or a site between; None for none."""
    for token in tokens[after : after + _NAMED_BY]:
        if token.low in words.asides.named_by:
            return token.low
        if not (token.low in words.asides.weapons or token.low in words.kinds):
            return None
    return None


def is_of_treatment(tokens: Sequence[Word], first: int, past: int, words: PlaceWords) -> bool:
    """Whether the name is that of a hospital, or of its town, to which people came who had been hurt elsewhere."""
    if not any(t.low in words.asides.wards for t in tokens[max(0, first - _WHOSE) : past]):
        return False
    before = [t.low for t in tokens[max(0, first - _TREATED) : first]]
    near = (*before, *(t.low for t in tokens[past : past + _WHOSE]))
    if any(low in words.asides.treated for low in near):
        return True
    return any(one in words.asides.hurt and other in words.asides.lying for one, other in pairwise(before))
