"""The sides of a fight, and who did what is told further on in its sentence."""

from collections.abc import Iterator, Sequence

from recount.read.clauses import FAR, NOUN, Clauses
from recount.read.combatants import Combatant

_SIDES = 14
"""Tokens after a word for a fight in which its sides are named."""

_BETWEEN = 8
"""Tokens from such a word to the "between" or "with" before its sides."""


def sides(clauses: Clauses, told: Sequence[Combatant]) -> Iterator[tuple[Combatant, int]]:
    """The sides of a fight with the word that tells it, but for those of whom something else is `told`."""
    known = {party.start for party in told}
    first = 0
    verbs, nouns = clauses.found("fights"), clauses.found("fighting")
    for i in sorted({*verbs, *nouns}):
        while first < len(clauses.parties) and clauses.parties[first].end < i - NOUN:
            first += 1
        for k in range(first, len(clauses.parties)):
            party = clauses.parties[k]
            if party.start > i + _SIDES:
                break
            if party.start not in known and not party.bare and _is_side(clauses, party, i, fights=i in verbs):
                known.add(party.start)
                yield party, i


def _is_side(clauses: Clauses, party: Combatant, i: int, *, fights: bool) -> bool:
    """Whether the party is a side of the fight that the word at `i` tells ("clashes between", "clashed with")."""
    between = next((k for k in range(i + 1, min(i + _BETWEEN, party.start)) if clauses.holds("with", k, k + 1)), None)
    if between is not None:
        return True
    subject = party.end <= i <= party.end + 3 and not clauses.is_object(party)
    return fights and (party.start == i + 1 or subject)


def both_sides(clauses: Clauses, victims: Sequence[Combatant]) -> Iterator[tuple[Combatant, int]]:
    """The parties whose dead a fight is said to have left, where two or more lost people in it (codebook, convention 7)."""
    at = min((*clauses.found("fighting"), *clauses.found("fights")), default=None)
    apart = [p for i, p in enumerate(victims) if i == 0 or p.start - victims[i - 1].end > 1]  # "troops and militia" are one side
    if at is not None and len({party.name for party in apart if party.name}) > 1:
        yield from ((party, at) for party in victims)


def subject(clauses: Clauses, victims: Sequence[Combatant]) -> tuple[Combatant, int] | None:
    """The subject of the sentence, where harm is told of it further on ("the army took the town, killing ten")."""
    suffered = {party.start for party in victims}
    for party in (p for p in clauses.parties if p.start >= clauses.opening):
        if party.start > clauses.opening + FAR:
            break
        if party.start in suffered or not party.noun or party.seat or clauses.speaks(party):
            continue
        if clauses.is_object(party) or clauses.is_place(party) or clauses.is_answered(party.start):
            continue
        at = next((i for i in range(party.end, len(clauses.lows)) if _goes_on(clauses, i)), None)
        if at is not None:
            return party, at
    return None


def _goes_on(clauses: Clauses, i: int) -> bool:
    """Whether the subject goes on at token `i` with harm ("…, killing ten", "… and killed ten")."""
    if clauses.lows[i] in clauses.words["results"]:
        return not clauses.is_noun(i)
    joined = clauses.lows[i - 1] in clauses.words["coordinating"] and clauses.phrase("active", i) is not None
    return joined and clauses.is_past(i)
