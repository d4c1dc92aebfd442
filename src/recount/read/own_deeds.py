"""What a party tells of its own deeds: "the army said it had struck", "a video showing the murder of"."""

from bisect import bisect_left, bisect_right

from recount.read.clauses import FAR, NOUN, Clauses
from recount.read.combatants import Combatant

_OWN = 40
"""Tokens around a party that speaks in which it tells of its own deed."""


def own_deed(clauses: Clauses, party: Combatant) -> int | None:
    """Where a party that speaks tells of its own deed ("the army said it had struck", "explaining its attack, the army")."""
    if not clauses.speaks(party) or not party.noun or clauses.is_aside(party):
        return None
    denied = False
    for i in _told_by(clauses, party):
        if clauses.phrase("denying", i) is not None:
            denied = True
        elif clauses.lows[i] in clauses.words["says"] or clauses.lows[i] in clauses.words["turning"]:
            denied = False
        if denied or not _is_itself(clauses, party, i) or party.start <= i < party.end:
            continue
        if clauses.holds("by", i - 1, i) and clauses.holds("done", i - 2, i - 1):
            return i - 1  # "those killed by its forces"
        deed = _deed_after(clauses, i)
        if deed is not None:
            return deed if clauses.lows[deed] not in clauses.words["negations"] else None
    return None


def _told_by(clauses: Clauses, party: Combatant) -> range:
    """The tokens in which a party that speaks tells something: up to the next that speaks, and from the one before."""
    at = bisect_left(clauses.speaking, party.start)
    after = bisect_right(clauses.speaking, party.start)
    first = party.end if at > 0 else max(0, party.start - _OWN)
    last = clauses.speaking[after] if after < len(clauses.speaking) else len(clauses.lows)
    return range(first, min(last, len(clauses.lows) - 1, party.end + _OWN))


def _deed_after(clauses: Clauses, i: int) -> int | None:
    """The deed, or the word that says there was none, after the word at `i` by which somebody tells of himself."""
    for k in range(i + 1, min(i + NOUN, len(clauses.lows))):
        if clauses.lows[k] in clauses.words["negations"] or clauses.phrase("own", k) is not None:
            return k
        if clauses.lows[k] not in clauses.words["owning"]:
            return None
    return None


def _is_itself(clauses: Clauses, party: Combatant, i: int) -> bool:
    """Whether whoever speaks tells of himself at token `i` ("it", "our", "said marines")."""
    if clauses.lows[i] in clauses.words["selves"]:
        return True
    opens = clauses.holds("says", i - 2, i) and clauses.holds("opening", i - 1, i)
    theirs = clauses.words["fighters" if party.kind == "non_state" else "alone"]
    return clauses.lows[i] in theirs and (opens or clauses.holds("says", i - 1, i))


def shown(clauses: Clauses, party: Combatant) -> int | None:
    """Where a party shows its deed to the world ("has posted online a video showing the murder of")."""
    if not party.noun or not clauses.has("publishing") or clauses.is_object(party):
        return None
    at = next((i for i in range(party.end, party.end + NOUN) if clauses.holds("publishing", i, i + 1)), None)
    if at is None or not all(low in clauses.words["between"] for low in clauses.lows[party.end : at]):
        return None
    seen = next((i for i in range(at, at + 2 * FAR) if clauses.holds("pictures", i, i + 1)), None)
    return at if seen is not None and clauses.holds("shown", seen + 1, seen + 2 * FAR) else None
