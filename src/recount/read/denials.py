"""Who says that nobody was harmed: a side that may have done it denies, others count none (codebook, `absence`)."""

from collections.abc import Sequence
from dataclasses import replace

from recount.domain.claim import Claim
from recount.domain.reading import ReportedIncident
from recount.domain.vocabulary import SourceKind

_FORCES: frozenset[SourceKind] = frozenset({"military", "armed_group"})


def denials(claims: Sequence[Claim], incidents: Sequence[ReportedIncident]) -> list[Claim]:
    """The claims with denials marked: what somebody denies, and "no civilians were harmed" of a force or a party blamed."""
    parties = {incident.key: {party.name.casefold() for party in incident.parties} for incident in incidents}
    return [
        replace(claim, absence="denied", polarity="denied")
        if claim.absence == "denied" or _speaks_for_itself(claim, parties.get(claim.incident or "", set()))
        else claim
        for claim in claims
    ]


def _speaks_for_itself(claim: Claim, parties: set[str]) -> bool:
    """Whether a side that may have done it says that no civilians came to harm."""
    if claim.absence != "zero" or claim.victims.status != "civilian":
        return False
    return any(chain[0].kind in _FORCES or chain[0].name.casefold() in parties for chain in claim.chains)
