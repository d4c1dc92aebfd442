"""Which claims speak of harm at all, which count people, and which class of victims they speak of."""

from recount.domain.claim import Claim
from recount.domain.tally import VictimClass


def counts_people(claim: Claim) -> bool:
    """Whether it gives a number of people; "no reports of casualties" gives none (codebook, `absence`)."""
    return claim.count.has_figure and claim.count.unit == "people" and claim.absence != "none_reported"


def is_harm(claim: Claim) -> bool:
    """Whether it asserts that somebody was harmed, with or without a number."""
    return claim.polarity == "asserted" and not claim.count.is_zero


def speaks_of(claim: Claim, victims: VictimClass) -> bool:
    """Whether the claim speaks of the class; to say that there were none at all speaks of every one but the fighters."""
    status, groups = claim.victims.status, claim.victims.groups
    nobody = not is_harm(claim) and not groups
    match victims:
        case "all":
            return not (claim.count.is_zero and status in ("civilian", "combatant")) or claim.polarity == "denied"
        case "civilian_said":
            return status == "civilian" or (nobody and status == "unknown")
        case "civilian_presumed":
            return status != "combatant"
        case "fighters" | "status_contested":
            return status == "combatant"
        case "children" | "women":
            return victims in groups
