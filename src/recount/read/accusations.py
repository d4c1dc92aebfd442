"""What is said of a party in words of claiming, blaming and denying."""

from collections.abc import Iterator
from typing import Literal

from recount.read.clauses import FAR, NOUN, Clauses
from recount.read.combatants import Combatant
from recount.read.own_deeds import own_deed, shown

Said = Literal["claims", "blamed", "denies"]
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
    yield "blamed", _held_responsible(clauses, party)
    yield "claims", own_deed(clauses, party)
    yield "claims", shown(clauses, party)


def _after(clauses: Clauses, party: Combatant, key: str) -> int | None:
    """Where a phrase begins that the party, or whoever speaks for it, stands before."""
    lows, words, found = clauses.lows, clauses.words, clauses.found(key)
    if not found:
        return None
    speaks = words["speaking"] if key in {"claiming", "denying"} else frozenset[str]()
    speaker = party.end < len(lows) and lows[party.end] in speaks
    if (not party.noun and not speaker) or (party.bare and not speaker and clauses.holds("within", party.start - 1, party.start)):
        return None
    for start in _starts(clauses, party):
        for i in range(start, min(len(lows), start + _SPEAKER)):
            end = found.get(i)
            if end is not None:
                return i if _is_meant(clauses, party, key, (i, end)) else None
            if clauses.is_whereabouts(i):
                continue
            if not (lows[i] in words["between"] or lows[i] in speaks or clauses.is_adverb(i) or _is_named(clauses, party.end, i)):
                break
    return None


def _claimed(clauses: Clauses, party: Combatant) -> int | None:
    """Where a party claims an attack by its name ("claimed the ambush in which 17 died")."""
    if not party.noun or not clauses.has("owned") or clauses.is_aside(party):
        return None
    for start in _starts(clauses, party):
        at = next((i for i in range(start, start + NOUN) if clauses.holds("owned", i, i + 1)), None)
        if at is None or not all(low in clauses.words["between"] for low in clauses.lows[start:at]):
            continue
        article = clauses.holds("articles", at + 1, at + 2) and not clauses.holds("possessive", at + 3, at + _DENIED)
        if article and clauses.any_phrase("nouns", at + 2, at + 2 + NOUN):
            return at
    return None


def _starts(clauses: Clauses, party: Combatant) -> list[int]:
    """Where what is told of the party may begin: after it, or after the commas that set it or words about it apart."""
    within = clauses.lows[max(0, party.start - 2) : party.end]  # of "X, a rebel group," the comma is the party's own
    apposed = clauses.lows[party.end : party.end + 1] == [","] and "," in within
    beside = party.end + 1 if apposed else party.end
    return list(dict.fromkeys((party.end, beside, _relative(clauses, party), clauses.past_apposed(party.end))))


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
    found = clauses.found(key)
    if not found:
        return None
    ends = range(clauses.past_articles(party.start), party.start + 1)
    start = next((i for j in ends for i in range(max(0, j - FAR), j) if found.get(i) == j), None)
    if start is not None and clauses.lows[start] in clauses.words["accusing"]:
        return start if _accused_of_attack(clauses, clauses.past_apposed(party.end)) else None
    return start


def _held_responsible(clauses: Clauses, party: Combatant) -> int | None:
    """Where somebody holds the party responsible ("hold the army responsible for the deaths")."""
    if not clauses.has("holding"):
        return None
    i = clauses.past_article(party.start)
    held = clauses.holds("holding", i - 1, i) and clauses.holds("responsible", party.end, party.end + 1)
    return party.end if held else None


def _accused_of_attack(clauses: Clauses, i: int) -> bool:
    """Whether the party before `i` is accused "of killing", "over the attack", and not of something else."""
    of = next((k for k in range(i, min(i + NOUN, len(clauses.lows))) if clauses.lows[k] in clauses.words["charges"]), None)
    if of is None:
        return False
    # "of funding the men who killed" blames for the money, "over its bombing campaign" for no attack in particular
    other = (
        k
        for k in range(of + 1, len(clauses.lows))
        if clauses.lows[k] in clauses.words["relatives"] or k in clauses.found("besides")
    )
    end = min(of + 1 + 2 * NOUN, next(other, len(clauses.lows)))
    if clauses.any_phrase("drawing", of + 1, end):
        return False
    return clauses.holds("doings", of + 1, end) or clauses.holds("done", of + 1, end)
