"""What is said of a party in words of claiming, blaming and denying."""

from collections.abc import Iterator
from typing import Literal

from recount.read.clauses import FAR, NOUN, Clauses
from recount.read.combatants import Combatant

Said = Literal["claims", "blamed", "denies"]
_OWN = 40
"""Tokens around a party that speaks in which it tells of its own deed."""
_DENIED = 14
"""Tokens after a denial in which an attack, or the blame for one, is named."""
_SPEAKER = 11
"""Tokens between a party and what it claims or denies, with the name of whoever speaks for it."""
_ACCUSER = 5
"""Tokens of the accuser between "which" and the verb ("which police accuse of")."""


def said_of(clauses: Clauses, party: Combatant) -> list[tuple[Said, int]]:
    """What is said of the party and the token that says so: each kind once, the clearest words for it."""
    found: dict[Said, int] = {}
    for said, at in _all(clauses, party):
        if at is not None and said not in found:
            found[said] = at
    return list(found.items())


def _all(clauses: Clauses, party: Combatant) -> Iterator[tuple[Said, int | None]]:
    yield "denies", _after(clauses, party, "denying")
    yield "denies", _before(clauses, party, "denied by")
    yield "denies", party.end if clauses.holds("denial", party.end, party.end + 1) else None
    yield "claims", _after(clauses, party, "claiming")
    yield "claims", _claimed(clauses, party)
    yield "claims", _before(clauses, party, "claimed by")
    yield "blamed", _before(clauses, party, "blaming")
    yield "blamed", _after(clauses, party, "blamed")
    yield "blamed", _in_relative(clauses, party)
    yield "claims", _own_deed(clauses, party)
    yield "claims", _shown(clauses, party)


def _after(clauses: Clauses, party: Combatant, key: str) -> int | None:
    """Where a phrase begins that the party, or whoever speaks for it, stands before."""
    lows, words = clauses.lows, clauses.words
    speaks = words["speaking"] if key in {"claiming", "denying"} else frozenset[str]()
    speaker = party.end < len(lows) and lows[party.end] in speaks
    if (not party.noun and not speaker) or (party.bare and not speaker and clauses.holds("within", party.start - 1, party.start)):
        return None
    for start in dict.fromkeys((party.end, _relative(clauses, party), clauses.past_apposed(party.end))):
        for i in range(start, min(len(lows), start + _SPEAKER)):
            end = clauses.phrase(key, i)
            if end is not None:
                return i if _is_meant(clauses, party, key, (i, end)) else None
            if clauses.is_whereabouts(i):
                continue
            if not (lows[i] in words["between"] or lows[i] in speaks or clauses.is_adverb(i) or _is_named(clauses, party.end, i)):
                break
    return None


def _claimed(clauses: Clauses, party: Combatant) -> int | None:
    """Where a party claims an attack by its name ("claimed the ambush in which 17 died")."""
    if not party.noun or clauses.is_object(party):
        return None
    at = next((i for i in range(party.end, party.end + NOUN) if clauses.holds("claims", i, i + 1)), None)
    if at is None or not all(low in clauses.words["between"] for low in clauses.lows[party.end : at]):
        return None
    named = range(at + 2, at + 2 + NOUN)
    article = clauses.holds("articles", at + 1, at + 2)
    return at if article and any(clauses.phrase("nouns", k) is not None for k in named) else None


def _is_meant(clauses: Clauses, party: Combatant, key: str, phrase: tuple[int, int]) -> bool:
    """Whether a phrase is about an attack: what is denied always needs to be, what is admitted too."""
    i, end = phrase
    if key == "denying":
        return _is_of_attack(clauses, party, end)
    bare = end == i + 1 and clauses.lows[i] in clauses.words["admitting"]
    return not bare or clauses.holds("doings", end, end + FAR + 2) or clauses.holds("done", end, end + FAR + 2)


def _is_of_attack(clauses: Clauses, party: Combatant, end: int) -> bool:
    """Whether what is denied is an attack, or the blame for one ("denied that", "a charge the army denied")."""
    return clauses.holds("denied", end, end + _DENIED) or clauses.holds("charged", party.start - NOUN, party.start)


def _is_named(clauses: Clauses, start: int, i: int) -> bool:
    """Whether the word at `i` is of the name of whoever speaks for the party ("the ministry's spokesman General X")."""
    speaks = (clauses.lows[k] in clauses.words["speaking"] for k in range(start, i))
    return clauses.tokens[i].is_capital and any(speaks)


def _relative(clauses: Clauses, party: Combatant) -> int:
    """The token after the comma between a party and a clause about it (", which denies any part in it")."""
    comma = clauses.lows[party.end : party.end + 1] == [","]
    return party.end + 1 if comma and clauses.holds("relatives", party.end + 1, party.end + 2) else party.end


def _in_relative(clauses: Clauses, party: Combatant) -> int | None:
    """Where somebody blames the party in a clause about it (", which police accuse of the attack")."""
    lows = clauses.lows
    i = _relative(clauses, party)
    if not clauses.holds("relatives", i, i + 1):
        return None
    for k in range(i + 2, min(i + 2 + _ACCUSER, len(lows) - 1)):
        if (
            lows[k] in clauses.words["blamers"]
            and lows[k + 1] in clauses.words["charges"]
            and lows[k - 1] not in clauses.words["be"]
        ):
            return k
    return None


def _before(clauses: Clauses, party: Combatant, key: str) -> int | None:
    """Where a phrase begins that ends right before the party, articles and the like between."""
    j = clauses.past_articles(party.start)
    start = next((i for i in range(max(0, j - FAR), j) if clauses.phrase(key, i) == j), None)
    if start is not None and clauses.lows[start] in clauses.words["accusing"]:
        return start if _accused_of_attack(clauses, clauses.past_apposed(party.end)) else None
    return start


def _accused_of_attack(clauses: Clauses, i: int) -> bool:
    """Whether the party before `i` is accused "of killing", "over the attack", and not of something else."""
    of = next((k for k in range(i, min(i + NOUN, len(clauses.lows))) if clauses.lows[k] in clauses.words["charges"]), None)
    return of is not None and (clauses.holds("doings", of + 1, of + 1 + NOUN) or clauses.holds("done", of + 1, of + 1 + NOUN))


def _own_deed(clauses: Clauses, party: Combatant) -> int | None:
    """Where a party that speaks tells of its own deed ("the army said it had struck", "explaining its attack, the army")."""
    if not clauses.speaks(party) or not party.noun or clauses.is_object(party):
        return None
    lows, words = clauses.lows, clauses.words
    spoken = any(p.start < party.start and p.noun and clauses.speaks(p) for p in clauses.parties)
    first = party.end if spoken else max(0, party.start - _OWN)
    others = (p.start for p in clauses.parties if p.start > party.start and p.noun and clauses.speaks(p))
    last = min(next(others, len(lows)), len(lows) - 1, party.end + _OWN)
    denied = False
    for i in range(first, last):
        if clauses.phrase("denying", i) is not None:
            denied = True
        elif lows[i] in words["says"] or lows[i] in words["turning"]:
            denied = False
        if denied or not _is_itself(clauses, i) or party.start <= i < party.end:
            continue
        for k in range(i + 1, min(i + NOUN, len(lows))):
            if lows[k] in words["negations"]:
                return None
            if clauses.phrase("own", k) is not None:
                return k
            if lows[k] not in words["owning"]:
                break
    return None


def _is_itself(clauses: Clauses, i: int) -> bool:
    """Whether whoever speaks tells of himself at token `i` ("it", "our", "said marines")."""
    if clauses.lows[i] in clauses.words["selves"]:
        return True
    opens = clauses.holds("says", i - 2, i) and clauses.holds("opening", i - 1, i)
    return clauses.lows[i] in clauses.words["alone"] and (opens or clauses.holds("says", i - 1, i))


def _shown(clauses: Clauses, party: Combatant) -> int | None:
    """Where a party shows its deed to the world ("has posted online a video showing the murder of")."""
    if not party.noun or clauses.is_object(party):
        return None
    at = next((i for i in range(party.end, party.end + NOUN) if clauses.holds("publishing", i, i + 1)), None)
    if at is None or not all(low in clauses.words["between"] for low in clauses.lows[party.end : at]):
        return None
    seen = next((i for i in range(at, at + 2 * FAR) if clauses.holds("pictures", i, i + 1)), None)
    return at if seen is not None and clauses.holds("shown", seen + 1, seen + 2 * FAR) else None
