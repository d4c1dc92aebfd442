"""Whether two readings of one claim say the same, and where they differ."""

from recount.domain.claim import Claim
from recount.domain.decision import Json
from recount.domain.ids import digest
from recount.domain.plain import plain

FIELDS = (
    "scope", "effect", "low", "high", "kind", "unit", "polarity", "absence", "status", "groups", "groups_are", "sources",
    "said_on", "part_of",
)  # fmt: skip
"""What a claim says; the words and the rule it was read by are no part of it."""


def content(claim: Claim) -> dict[str, Json]:
    """What the claim says, by field of `FIELDS`."""
    count, victims = claim.count, claim.victims
    return {
        "scope": claim.scope,
        "effect": claim.effect,
        "low": count.low,
        "high": count.high,
        "kind": count.kind,
        "unit": count.unit,
        "polarity": claim.polarity,
        "absence": claim.absence,
        "status": victims.status,
        "groups": plain(sorted(set(victims.groups))),
        "groups_are": victims.groups_are,
        "sources": plain([{"name": s.name, "kind": s.kind, "chain": s.chain} for s in claim.sources]),
        "said_on": claim.said_on,
        "part_of": claim.part_of,
    }


def differences(left: Claim, right: Claim) -> tuple[str, ...]:
    """The fields in which two readings differ; none where they say the same."""
    ours, theirs = content(left), content(right)
    return tuple(name for name in FIELDS if ours[name] != theirs[name])


def fingerprint(claim: Claim) -> str:
    """16 hex digits that stand for what the claim says."""
    return digest(repr(content(claim)))[:16]
