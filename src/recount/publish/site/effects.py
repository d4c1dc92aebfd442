"""All that is said of one effect in an incident: its range, drawn claim by claim and grouped by origin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId
from recount.domain.record import WeighedIncident
from recount.domain.vocabulary import EFFECTS, Effect
from recount.publish.account import account
from recount.publish.lookup import Lookup, tally_of
from recount.publish.sections import Figure, IncidentSection, TallyRow
from recount.publish.shown import label, names
from recount.publish.site.claim_blocks import Drawing, OriginView, origin_view
from recount.publish.site.claim_chart import Axis, Sign, axis, signs
from recount.publish.site.lines import figure
from recount.weigh.conventions import convention


@dataclass(frozen=True, slots=True)
class EffectView:
    """All that is said of one effect: the range, the axis, the claims by origin, the ranges by class of victims.

    `counted` says whom the range at the head is of, where nothing is said of all people: "civilians, as said".
    """

    effect: str
    figure: Figure
    counted: str
    denied_by: str
    axis: Axis
    origins: tuple[OriginView, ...]
    signs: tuple[tuple[Sign, str], ...]
    tallies: tuple[TallyRow, ...]
    account: tuple[str, ...]
    """How the range came about, in sentences."""


def effect_views(weighed: WeighedIncident, section: IncidentSection, found: Lookup) -> tuple[EffectView, ...]:
    """The effects that anybody speaks of, in the order of the codebook."""
    return tuple(_effects(weighed, section, found))


def _effects(weighed: WeighedIncident, section: IncidentSection, found: Lookup) -> Iterator[EffectView]:
    claims = {c.id: c for c in found.claims_of(weighed.incident)}
    claims |= {ClaimId(r.id): found.claims[ClaimId(r.id)] for g in section.groups for r in g.claims}
    for effect in EFFECTS:
        tally = tally_of(weighed, effect, "all")
        # "No casualties" is a claim of its own and sets the range of the killed all the same: it is drawn with both.
        setters = {*tally.set_low, *tally.set_high}
        told = [c for c in claims.values() if c.effect == effect or c.id in setters]
        if told or tally.said != "nothing":
            yield _effect(effect, weighed, section, {c.id: c for c in told}, found)


def _effect(
    effect: Effect, weighed: WeighedIncident, section: IncidentSection, claims: Mapping[ClaimId, Claim], found: Lookup
) -> EffectView:
    tally = tally_of(weighed, effect, "all")
    on = axis(claims.values(), tally)
    own = [each for each in weighed.tallies if each.effect == effect]
    # What sets a range somewhere (that of children, say) was replaced nowhere.
    replaced = {c for each in own for c in each.superseded} - {c for each in own for c in (*each.set_low, *each.set_high)}
    drawing = Drawing(effect, claims, on, convention(found.record.stamp.convention), tally, frozenset(replaced))
    groups = (origin_view(group, drawing) for group in section.groups)
    origins = tuple(group for group in groups if group.blocks)
    rows = tuple(row for row in section.tallies if row.effect == label(effect))
    head = rows[0] if tally.said == "nothing" and rows else None
    strips = [view.strip for group in origins for block in group.blocks for view in block.claims]
    return EffectView(
        effect=label(effect),
        figure=head.figure if head is not None else figure(weighed, effect, found),
        counted=head.victims if head is not None else "",
        denied_by=names(tally.denied_by, ", "),
        axis=on,
        origins=origins,
        signs=tuple(signs(strips)),
        tallies=rows,
        account=account(weighed, effect, found),
    )
