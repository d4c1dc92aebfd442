"""How well an incident is attributed and corroborated, under a named policy, with every condition met and not met."""

from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from recount.domain.claim import Claim
from recount.domain.incident import Incident, Origin
from recount.domain.party import Party, Position
from recount.domain.rulings import Rulings
from recount.domain.tally import Assessment, Condition, Corroboration
from recount.weigh.attribution import attribution
from recount.weigh.policies import Policy, policy
from recount.weigh.relevance import is_harm
from recount.weigh.sides import is_inside, plain_name, side_of

_OFFICIAL = ("military", "government", "armed_group")


def assess(
    incident: Incident,
    claims: Sequence[Claim],
    origins: Sequence[Origin],
    rulings: Rulings | None = None,
    *,
    under: Policy | None = None,
) -> Assessment:
    """Attribution and corroboration of an incident, each condition of the policy with a sentence.

    Corroboration is of harm to people who may be civilians: "none" where no such harm is reported. A party's claim of the
    attack alone never counts as acceptance of the harm. A grade given by a person goes before the policy's.
    """
    rulings, under = rulings or Rulings(), under or policy()
    told = [c for c in claims if c.scope == "incident" and c.id not in rulings.rejected and c.victims.status != "combatant"]
    who, why = attribution(incident, under)
    conditions = _conditions(incident, told, origins, under)
    grade = rulings.grades.get(incident.id)
    word = under.grade({condition.name: condition.met for condition in conditions})
    graded = grade in get_args(Corroboration)
    return Assessment(who, _as_word(grade) if graded else word, under.version, (why, *conditions), graded)


def _as_word(grade: str | None) -> Corroboration:
    words: tuple[Corroboration, ...] = get_args(Corroboration)
    return next(word for word in words if word == grade)


def _conditions(incident: Incident, claims: Sequence[Claim], origins: Sequence[Origin], under: Policy) -> tuple[Condition, ...]:
    harm = {c.id for c in claims if is_harm(c) and c.effect != "displaced"}
    parties = [party.name for party in incident.parties]
    reporting = [origin for origin in origins if harm.intersection(origin.claims)]
    outside = sorted(origin.name for origin in reporting if not is_inside(origin, parties))
    sides_of = {plain_name(origin.name): origin.party for origin in origins}
    sides_of |= {plain_name(name): name for name in parties}
    accepting = sorted(party.name for party in incident.parties if any(_accepts(party, p, sides_of) for p in party.positions))
    disputing = _disputing(incident, claims, origins)
    sides = {side_of(origin, parties) for origin in reporting}
    told = {
        "sides": _list(sorted(origin.party or origin.name for origin in reporting if is_inside(origin, parties))),
        "parties": _list(accepting),
        "count": str(len(reporting)),
        "origins": _list(sorted(origin.name for origin in reporting)),
        "outside": _list(outside),
        "disputing": _list(disputing),
    }
    met = {
        "harm reported": bool(harm),
        "accepted by the party": bool(accepting),
        "several origins": len(reporting) >= 2,
        "an origin outside the conflict": bool(outside),
        "origins not all of one side": bool(outside) or len(sides) >= 2,
        "undisputed": not disputing,
    }
    return tuple(
        _condition(name, told, under, is_met=is_met, anybody=bool(reporting))
        for name, is_met in met.items()
        if name in under.sentences
    )


def _condition(name: str, told: Mapping[str, str], under: Policy, *, is_met: bool, anybody: bool) -> Condition:
    sentences = under.sentences[name]
    form = "met" if is_met else "none" if not anybody and "none" in sentences else "not_met"
    return Condition(name, is_met, sentences[form].format(**told))


def _accepts(party: Party, position: Position, sides_of: Mapping[str, str | None]) -> bool:
    """Whether the party itself says that it harmed them; its claim of the attack is not enough.

    It speaks by its own name, or by an official speaker of whom nobody knows that he is another side's.
    """
    if position.stance != "claims" or position.about != "harm" or position.by is None:
        return False
    side = sides_of.get(plain_name(position.by.name))
    return position.by.kind in _OFFICIAL if side is None else plain_name(side) == plain_name(party.name)


def _disputing(incident: Incident, claims: Sequence[Claim], origins: Sequence[Origin]) -> list[str]:
    """Who denies the harm, says that there was none, or that another's claim of it is wrong; "no reports of harm" is neither."""
    contrary = {c.id for c in claims if c.polarity == "denied" or c.absence in ("zero", "denied", "corrected")}
    names = {origin.name for origin in origins if contrary.intersection(origin.claims)}
    for party in incident.parties:
        if any(p.about == "harm" and p.stance == "denies" for p in party.positions):
            names.add(party.name)
    return sorted(names)


def _list(names: Iterable[str]) -> str:
    return ", ".join(names)
