"""From targets and values that people gave to those of the ledger: one small function an act."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from recount.domain.decision import Json
from recount.domain.folding import LASTING, in_force
from recount.domain.ids import ClaimId, IncidentId, MentionId, ReportId
from recount.domain.incident import Incident
from recount.errors import InputError
from recount.link.names import fold
from recount.review.adding import added_claim, count_values, mention_in, whole_claim
from recount.review.context import Desk
from recount.review.targets import Target

Values = dict[str, Json]
Made = tuple[tuple[str, ...], Values]
"""Targets and values as the ledger has them."""


def made(desk: Desk, act: str, targets: Sequence[Target], values: Mapping[str, Json]) -> Made:
    """The targets and values of a ledger entry, with what the decision keeps of its things under "context".

    Raises InputError where the act does not fit its targets.
    """
    return _MAKERS.get(act, _plain)(desk, targets, dict(values))


def _plain(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    """Acts on claims and incidents, one by one: with what is kept of each."""
    claims = [desk.names.claims[ClaimId(t.id)] for t in targets if t.kind == "claim"]
    incidents = [desk.names.incidents[IncidentId(t.id)] for t in targets if t.kind == "incident"]
    new = values.pop("reading", None) == "new"
    kept = [desk.kept(claim, new=new) for claim in claims]
    return _ids(targets), _with(values, desk.context(kept=kept, incidents=incidents))


def _correct(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    if not values:
        raise InputError("a correction needs a value, such as low=5")
    claim = desk.names.claims[ClaimId(targets[0].id)]
    entry = desk.names.reports[claim.report_id]
    values |= count_values(values, claim.count)
    if str(values.get("words", "")) not in claim.quote.text:
        raise InputError(f"the quote of claim {claim.id} does not have the count's words {values['words']!r}")
    mentions = []
    if values.get("incident") is not None:
        mention = mention_in(desk, entry, str(values["incident"]))
        values["incident"] = mention.id
        mentions.append(mention.id)
    if values.get("part_of") is not None:
        values["part_of"] = whole_claim(desk, entry, str(values["part_of"]))
        if values["part_of"] == claim.id:
            raise InputError(f"claim {claim.id} cannot be part of itself")
    return _ids(targets), _with(values, desk.context(kept=[desk.kept(claim)], mentions=mentions))


def _add(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    kept = added_claim(desk, desk.names.reports[ReportId(targets[0].id)], values)
    return _ids(targets), _with(values, desk.context(kept=[kept]))


def _pairs(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    """Acts on reported incidents: a claim stands for the one it hangs on, a report for its lead."""
    mentions = tuple(dict.fromkeys(_mention(desk, target) for target in targets))
    if len(mentions) < 2:
        raise InputError(f"all of them are the same reported incident, {mentions[0]}; name two different ones")
    return mentions, _with(values, desk.context(mentions=mentions))


def _undecided(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    if len(targets) == 1:
        if targets[0].kind not in ("claim", "incident"):
            raise InputError(f"{targets[0]} alone cannot be undecided; name two, or a claim or an incident")
        return _plain(desk, targets, values)
    return _pairs(desk, targets, values)


def _merge(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    incidents = [desk.names.incidents[IncidentId(target.id)] for target in targets]
    mentions = [mention for incident in incidents for mention in incident.mentions]
    values["mentions"] = list(mentions)
    return _ids(targets), _with(values, desk.context(mentions=mentions, incidents=incidents))


def _split(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    incident = desk.names.incidents[IncidentId(targets[0].id)]
    part = {mention for target in targets[1:] for mention in _mentions_within(desk, target, incident)}
    rest = [mention for mention in incident.mentions if mention not in part]
    if not rest:
        raise InputError(f"incident {incident.code} would be left with nothing; name fewer of its reports")
    values |= {"part": [m for m in incident.mentions if m in part], "rest": list(rest)}
    return (incident.id, *sorted(part)), _with(values, desk.context(mentions=incident.mentions, incidents=[incident]))


def _contains(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    whole, *parts = (target.id for target in targets)
    within = desk.record.rulings.contains
    above = _up(whole, within)
    for part in parts:
        if part in above:
            raise InputError(f"incident {part} already contains {whole}, by an earlier decision; undo that first")
        for other in sorted({outer for outer, inner in within if inner == part} - above):
            # Two wholes of one part, of which neither holds the other, would both count it.
            if not any((whole, between) in within for between in _up(other, within)):
                raise InputError(
                    f"incident {part} lies within {other} already; say which of the two contains the other, or undo that"
                )
    return _ids(targets), values


def _up(incident: str, within: AbstractSet[tuple[str, str]]) -> set[str]:
    """The incident and all that contain it, directly or through others."""
    found = {incident}
    while wider := {outer for outer, inner in within if inner in found} - found:
        found |= wider
    return found


def _pin_place(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    if ("lat" in values) != ("lon" in values):
        raise InputError("a point needs both lat and lon")
    if values.get("teach") and not {"lat", "lon", "country"} <= values.keys():
        raise InputError("to teach the gazetteer, a place needs lat, lon and country")
    if values.get("teach") and values["precision"] == "country":
        raise InputError("the gazetteer is not taught countries; teach a site, a settlement or an area")
    return _plain(desk, targets, values)


def _pin_count(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    low, high = values["low"], values["high"]
    if isinstance(low, int) and isinstance(high, int) and high < low:
        raise InputError(f"a range from {low} to {high} is empty")
    values["victims"] = values.get("victims", "all")
    values["open_top"] = high is None
    return _plain(desk, targets, values)


def _register(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    if not values:
        raise InputError("say what it is: kind=…, country=… or side=…; side=none says that it is on no side")
    if values.get("side") is not None:
        side = str(values["side"])
        named = sorted(party.name for incident in desk.names.incidents.values() for party in incident.parties)
        values["side"] = next((name for name in named if fold(name) == fold(side)), side)
    return _ids(targets), values


def _undo(desk: Desk, targets: Sequence[Target], values: Values) -> Made:
    entries = desk.workspace.ledger.entries()
    number = int(targets[0].id)
    entry = next((e for e in entries if e.number == number), None)
    if entry is None:
        raise InputError(f"there is no decision {number}; the last one is {len(entries)}")
    if entry.act in LASTING:
        raise InputError(f"decision {number} is a `{entry.act}`, which cannot be undone")
    if entry not in in_force(entries):
        raise InputError(f"decision {number} does not count any more: a later one undid or replaced it")
    return _ids(targets), values


def _mention(desk: Desk, target: Target) -> MentionId:
    if target.kind == "mention":
        return MentionId(target.id)
    if target.kind == "report":
        lead = desk.names.reports[ReportId(target.id)].lead
        if lead is None:
            raise InputError(f"{target} has no lead incident; name one of its claims or reported incidents")
        return lead
    if target.kind == "incident":
        incident = desk.names.incidents[IncidentId(target.id)]
        if len(incident.mentions) > 1:
            told = f"incident {incident.code} is told {len(incident.mentions)} times"
            raise InputError(f"{told}; use `merge` or `split`, or name claims or reports")
        return incident.mentions[0]
    return _mention_of_claim(desk, ClaimId(target.id))


def _mention_of_claim(desk: Desk, claim_id: ClaimId) -> MentionId:
    claim = desk.names.claims[claim_id]
    reading = desk.names.reports[claim.report_id].reading
    if claim.incident is None:
        raise InputError(f"claim {claim_id} is cumulative and hangs on no incident")
    return reading.incident(claim.incident).id


def _mentions_within(desk: Desk, target: Target, incident: Incident) -> list[MentionId]:
    if target.kind == "report":
        found = [m for m in incident.mentions if desk.names.entry_of(m).report.id == target.id]
    else:
        found = [m for m in [_mention(desk, target)] if m in incident.mentions]
    if not found:
        raise InputError(f"{target} is not part of incident {incident.code}")
    return found


def _ids(targets: Sequence[Target]) -> tuple[str, ...]:
    return tuple(target.id for target in targets)


def _with(values: Values, context: Values) -> Values:
    return {**values, "context": context} if context else values


_MAKERS: Mapping[str, Callable[[Desk, Sequence[Target], Values], Made]] = {
    "correct": _correct,
    "add": _add,
    "same": _pairs,
    "not_same": _pairs,
    "undecided": _undecided,
    "merge": _merge,
    "split": _split,
    "contains": _contains,
    "pin_place": _pin_place,
    "pin_count": _pin_count,
    "register": _register,
    "undo": _undo,
}
