"""The slots of claims: right where the claims are a pair and the value agrees."""

from collections.abc import Callable

from recount.evaluate.align import Side
from recount.evaluate.cases import Cases, Compared
from recount.evaluate.records import CodedClaim, Core

_VALUES: dict[str, Callable[[Side, CodedClaim], str | Core | None]] = {
    "status": lambda _, claim: claim.victims.status,
    "part_of": lambda side, claim: side.cores.get(claim.part_of),
    "link": lambda _, claim: claim.incident,
}
"""Slots with one value a claim; a part says what it is a part of, whatever the ids."""
_SETS: dict[str, Callable[[CodedClaim], set[str]]] = {
    "groups": lambda claim: set(claim.victims.groups),
    "sources": lambda claim: {source.kind for source in claim.sources},
}
"""Slots with any number of values a claim."""


def count_claims(compared: Compared, cases: Cases) -> None:
    """Count all slots of one report's claims."""
    gold, ours = compared.gold.record.claims, compared.ours.record.claims
    cases.add("claims", right=len(compared.claims), predicted=len(ours), gold=len(gold))
    for slot in _SETS:
        _count_set(slot, compared, cases)
    for slot in _VALUES:
        _count_value(slot, compared, cases)
    for claim in missed(compared):
        cases.disagreements.append(compared.differ("claim missed", claim.core, claim.count.text, claim.quote))
    for claim in invented(compared):
        cases.disagreements.append(compared.differ("claim invented", claim.core, claim.count.text, claim.quote))


def missed(compared: Compared) -> list[CodedClaim]:
    """The claims of the gold that nothing answers to."""
    paired = {id(claim) for claim, _ in compared.claims}
    return [claim for claim in compared.gold.record.claims if id(claim) not in paired]


def invented(compared: Compared) -> list[CodedClaim]:
    """The predicted claims that answer to nothing in the gold."""
    paired = {id(claim) for _, claim in compared.claims}
    return [claim for claim in compared.ours.record.claims if id(claim) not in paired]


def _count_set(slot: str, compared: Compared, cases: Cases) -> None:
    value = _SETS[slot]
    cases.add(
        slot,
        right=sum(len(value(left) & value(right)) for left, right in compared.claims),
        predicted=sum(len(value(claim)) for claim in compared.ours.record.claims),
        gold=sum(len(value(claim)) for claim in compared.gold.record.claims),
    )
    for left, right in compared.claims:
        if value(left) != value(right):
            cases.disagreements.append(compared.differ(slot, sorted(value(left)), sorted(value(right)), left.quote))


def _count_value(slot: str, compared: Compared, cases: Cases) -> None:
    """A link is right where the claim hangs on the incident that answers to the gold's."""
    value, gold, ours = _VALUES[slot], compared.gold, compared.ours
    cases.add(
        slot,
        predicted=sum(value(ours, claim) is not None for claim in ours.record.claims),
        gold=sum(value(gold, claim) is not None for claim in gold.record.claims),
    )
    for left, right in compared.claims:
        mine, theirs = value(gold, left), value(ours, right)
        if mine is None or theirs is None:
            continue
        if (compared.pairs.get(str(mine)) if slot == "link" else mine) == theirs:
            cases.add(slot, right=1)
        else:
            cases.disagreements.append(compared.differ(slot, mine, theirs, left.quote))
