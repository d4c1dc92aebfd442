"""How the claims of a report hang together: on their incidents, parts on their wholes, figures on those that they replace."""

from collections.abc import Sequence
from dataclasses import replace

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId
from recount.domain.report import Report
from recount.domain.vocabulary import Effect
from recount.read.attribution import Voices
from recount.read.claims import claim_of
from recount.read.statement import Statement


def claims_of(report: Report, said: Sequence[Statement], homes: Sequence[str | None], heard: Voices) -> list[Claim]:
    """The claims of all statements in order, each hanging on its incident (`homes`, one a statement), parts on their whole.

    A part hangs on the claim that its sentence names, else on the largest of the incident told last.
    """
    claims: list[Claim] = []
    ties: dict[ClaimId, int] = {}
    first_of: dict[int, int] = {}
    largest: dict[Effect, Claim] = {}
    for n, statement in enumerate(said):
        sentence = statement.fact.sentence.index
        first = first_of.setdefault(sentence, n)
        incident = homes[n] if statement.scope == "incident" else None
        claim = claim_of(report, statement, incident, heard)
        ties[claim.id] = ties.get(claim.id, 0) + 1
        if ties[claim.id] > 1:
            claim = claim_of(report, statement, incident, heard, tie=ties[claim.id])
        if statement.part:
            named = claims[first + statement.whole] if statement.whole is not None and first + statement.whole < n else None
            whole = named or largest.get(statement.effect)
            if named is None and whole is not None and (whole.scope, claim.scope) == ("cumulative", "incident"):
                whole = None  # a local figure beside a total is a claim of its own incident (convention 4)
            if whole is not None and (named is not None or _size(whole) > _size(claim)):
                claim = replace(claim, part_of=whole.id)
        elif _is_larger(claim, largest.get(claim.effect)):
            largest[claim.effect] = claim
        claims.append(claim)
    return revised(said, claims)


def _size(claim: Claim) -> int:
    return claim.count.low or claim.count.high or 0


def _is_larger(claim: Claim, than: Claim | None) -> bool:
    """Whether a toll takes the place of the largest told so far: another incident, or more people."""
    return _size(claim) > 0 and (than is None or than.incident != claim.incident or _size(claim) > _size(than))


def revised(said: Sequence[Statement], claims: Sequence[Claim]) -> list[Claim]:
    """The claims with those marked that replace a figure which the report says was given earlier (codebook, `revises`)."""
    found = list(claims)
    for statement, earlier in zip(said, claims, strict=True):
        if not statement.earlier or earlier.incident is None:
            continue
        at = next((n for n, c in enumerate(found) if _replaces(c, earlier)), None)
        if at is not None:
            found[at] = replace(found[at], revises=earlier.id)
    return found


def _replaces(claim: Claim, earlier: Claim) -> bool:
    same = (claim.incident, claim.effect, claim.part_of) == (earlier.incident, earlier.effect, earlier.part_of)
    return same and claim.id != earlier.id and claim.revises is None and claim.count.has_figure and claim.count != earlier.count
