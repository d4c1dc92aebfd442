"""Totals that reports claim over a period and an area, beside the sum of the incidents that the record knows there.

They are counted in no incident and enter no range (codebook, `scope`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from recount.domain.claim import About, Claim
from recount.domain.ids import ClaimId
from recount.domain.record import Record
from recount.domain.tally import Tally, VictimClass
from recount.domain.vocabulary import EFFECTS, Effect, Status
from recount.link.areas import area_of
from recount.publish.known import Known, KnownIncidents
from recount.weigh.conventions import Convention, convention
from recount.weigh.figures import Figure
from recount.weigh.standing import Order, bounds, standing

Why = Literal["", "no figure", "not people", "killed or injured", "another group", "no period", "no area"]
"""Why a total is compared with no incidents; empty where it is."""
_GROUPS: tuple[VictimClass, ...] = ("children", "women")
_CLASSES: Mapping[Status, VictimClass] = {
    "unknown": "all", "mixed": "all", "civilian": "civilian_presumed", "combatant": "fighters",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CumulativeTotal:
    """What reports claim of one harm over one period and area: the range in people, the claims, and the incidents known there.

    `victims` is the class of victims that it counts, None where it counts one that is not weighed; `known` is None where `why`
    says that there is nothing to compare it with.
    """

    victims: VictimClass | None
    about: About | None
    claims: tuple[Claim, ...]
    reported: Tally
    why: Why
    known: Known | None

    @property
    def beyond(self) -> tuple[int, int] | None:
        """The fewest and the most people whom the total has more than its incidents; below 0 where these have more."""
        if self.known is None:
            return None
        low, high = _ends(self.reported)
        return low - self.known.sums.high, high - self.known.sums.low


def cumulative_totals(record: Record) -> tuple[CumulativeTotal, ...]:
    """All totals claimed, those that are compared first, by harm, period and area; rejected and denied claims are left out.

    Claims of one harm over the same period and area stand together: their range is from the lowest to the highest figure, vague
    words counting only where there is no other. Days within the period and a place within the area make an incident part of it,
    if the means agree, where the total names one.
    """
    claims = record.claims()
    groups: dict[object, list[Claim]] = {}
    for claim in sorted(claims.values(), key=lambda c: c.id):
        if claim.scope == "cumulative" and claim.polarity == "asserted" and record.state(claim.id) != "rejected":
            about = _about(claim, claims)
            # What cannot be compared stands alone: nothing says that two totals of an unknown period are one.
            key = claim.id if _why(claim, about) else (claim.effect, _victims(claim), about)
            groups.setdefault(key, []).append(claim)
    rules, incidents = convention(record.stamp.convention), KnownIncidents(record)
    found = [_total(told, _about(told[0], claims), incidents, rules) for told in groups.values()]
    return tuple(sorted(found, key=_order))


def _total(claims: Sequence[Claim], about: About | None, incidents: KnownIncidents, rules: Convention) -> CumulativeTotal:
    first = claims[0]
    victims, why = _victims(first), _why(first, about)
    reported = _reported(claims, first.effect, victims or "all", rules)
    known = None if why or about is None or victims is None else incidents.known(about, first.effect, victims)
    return CumulativeTotal(victims, about, tuple(claims), reported, why, known)


def _about(claim: Claim, claims: Mapping[ClaimId, Claim]) -> About | None:
    """Period and area of a total; a part that names neither has those of its whole."""
    own = claim.about
    if own is not None and (own.date is not None or own.place is not None):
        return own
    whole = claims.get(claim.part_of) if claim.part_of is not None else None
    return whole.about if whole is not None else own


def _victims(claim: Claim) -> VictimClass | None:
    """The class of victims that a total counts; one of civilians is set beside those called civilians or of unknown status."""
    victims = claim.victims
    groups = () if victims.groups_are in ("some", "most") else victims.groups
    if groups:
        return next((name for name in _GROUPS if groups == (name,)), None)
    return _CLASSES[victims.status]


def _why(claim: Claim, about: About | None) -> Why:
    if not claim.count.has_figure:
        return "no figure"
    if claim.count.unit != "people":
        return "not people"
    if claim.effect == "casualties":
        return "killed or injured"
    if _victims(claim) is None:
        return "another group"
    if about is None or about.date is None or about.date.startswith("XXXX"):
        return "no period"
    return "no area" if area_of(about) is None else ""


def _reported(claims: Sequence[Claim], effect: Effect, victims: VictimClass, rules: Convention) -> Tally:
    ids = {claim.id for claim in claims}
    wholes_only = [c for c in claims if c.count.has_figure and c.part_of not in ids]
    told = [(claim, rules.interval(claim.count)) for claim in wholes_only]
    figures = standing([Figure(c.report_id, i.low, i.high, c.count.is_vague, (c.id,)) for c, i in told], Order())
    if not figures:
        return Tally(effect, victims, "no figure")
    low, high, open_top = bounds(figures)
    setting_low = tuple(f.claims[0] for f in figures if f.bottom == low)
    setting_high = tuple(f.claims[0] for f in figures if f.top == high)
    return Tally(effect, victims, "figure", low, high, open_top, setting_low, setting_high)


def _order(total: CumulativeTotal) -> tuple[bool, int, str, str, str, str]:
    about = total.about or About()
    at = EFFECTS.index(total.reported.effect)
    return bool(total.why), at, about.date or "9999", about.place or "", total.victims or "~", total.claims[0].id


def _ends(tally: Tally) -> tuple[int, int]:
    high = tally.high if tally.high is not None else tally.low or 0
    return (tally.low if tally.low is not None else 0), high
