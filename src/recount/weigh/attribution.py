"""Who is said to have carried out an attack: declared, reported, contested or nobody."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from recount.domain.incident import Incident
from recount.domain.party import Party, Position
from recount.domain.tally import Attribution, Condition
from recount.weigh.policies import Policy

Speaker = tuple[str, str]
"""Report and name; the report's own voice has no name."""


def attribution(incident: Incident, policy: Policy) -> tuple[Attribution, Condition]:
    """The attribution with the sentence that says why; labels that name nobody ("gunmen") are left out.

    declared   a party says that it carried out this attack
    contested  different sources blame different parties, or the one blamed denies the attack
    reported   somebody, or the report itself, says who did it
    """
    named = [party for party in incident.parties if party.kind != "unknown" and party.name.casefold() not in policy.unnamed]
    blamed = [party for party in named if any(_blames(p) for p in party.positions)]
    declared = [party for party in blamed if _says(party, "claims") and not _says(party, "denies")]
    denying = [party for party in blamed if _says(party, "denies")]
    if declared:
        return "declared", _condition(policy, "declared", declared)
    if incident.means != "clashes" and _rivals(blamed):
        return "contested", _condition(policy, "several", blamed)
    if denying:
        return "contested", _condition(policy, "denied", denying)
    if blamed:
        return "reported", _condition(policy, "reported", blamed)
    return "none", Condition("attribution", met=False, sentence=policy.attribution["none"])


def _blames(position: Position) -> bool:
    return position.about in ("attack", "harm") and position.stance in ("alleges", "claims", "states")


def _says(party: Party, stance: str) -> bool:
    """Whether the party itself takes this stance on the attack."""
    return any(p.about == "attack" and p.stance == stance for p in party.positions)


def _rivals(blamed: Sequence[Party]) -> bool:
    """Whether one source blames one party and another source another; who names both names them as acting together."""
    speakers: dict[str, set[Speaker]] = defaultdict(set)
    for party in blamed:
        speakers[party.name] |= {(p.quote.report_id, p.by.name if p.by else "") for p in party.positions if _blames(p)}
    return any(speakers[a].isdisjoint(speakers[b]) for a, b in combinations(sorted(speakers), 2))


def _condition(policy: Policy, name: str, parties: Sequence[Party]) -> Condition:
    names = sorted(party.name for party in parties)
    speakers = sorted({p.by.name if p.by else "the report itself" for party in parties for p in party.positions if _blames(p)})
    sentence = policy.attribution[name].format(parties=", ".join(names), speakers=", ".join(speakers))
    return Condition("attribution", met=True, sentence=sentence)
