"""From an incident's claims to ranges: each bound with the claims that set it, and the range without each origin."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from recount.domain.claim import Claim
from recount.domain.decision import Json
from recount.domain.ids import ClaimId, ReportId
from recount.domain.incident import Origin
from recount.domain.tally import VICTIM_CLASSES, Said, Tally, VictimClass, WithoutOrigin
from recount.domain.vocabulary import EFFECTS, Effect
from recount.weigh.conventions import Convention, convention
from recount.weigh.figures import Draw, Figure, civilians_presumed, civilians_said, everybody, fighters, of_group
from recount.weigh.ranges import Named, RangeRule, range_rule
from recount.weigh.relevance import counts_people, is_harm, speaks_of
from recount.weigh.sides import is_of_a_party
from recount.weigh.standing import Order, bounds, standing

ALWAYS: tuple[Effect, ...] = ("killed", "injured")
_DRAWS: Mapping[VictimClass, Draw] = {
    "all": everybody,
    "civilian_said": civilians_said,
    "civilian_presumed": civilians_presumed,
    "status_contested": fighters,
    "fighters": fighters,
    "children": of_group("children"),
    "women": of_group("women"),
}


@dataclass(frozen=True, slots=True)
class _Weighed:
    """All figures of one effect and class by origin, those that stand, and the claims that gave way to a later word."""

    all: tuple[Named, ...]
    standing: tuple[Named, ...]
    replaced: frozenset[ClaimId]


def tallies(
    claims: Sequence[Claim],
    origins: Sequence[Origin],
    *,
    parties: Sequence[str] = (),
    order: Order | None = None,
    rejected: Collection[str] = (),
    by: Convention | None = None,
    span: RangeRule | None = None,
    pins: Mapping[str, Json] | None = None,
) -> tuple[Tally, ...]:
    """The tallies of an incident: killed and injured by all classes of victims, other effects where somebody claims them.

    Bounds are set by the latest figure of each origin; low is the lowest and high the highest figure stated, in people.
    Cumulative and rejected claims never enter, parts never add to wholes, zero is a figure, and a denial is none. `parties`
    are those of the incident: people whom only a party or its media call fighters are `status_contested`. `pins` are a
    person's values by effect ("killed") or effect and class ("killed:children").
    """
    by, span, order, pins = by or convention(), span or range_rule(), order or Order(), pins or {}
    told = [c for c in claims if c.scope == "incident" and c.id not in rejected]
    claimed = {c.effect for c in told} | {name.partition(":")[0] for name in pins}
    effects = [effect for effect in EFFECTS if effect in ALWAYS or effect in claimed]
    made = []
    for effect in effects:
        own = _of_effect(told, effect)
        names = _names(own, origins)
        one_sided = {origin.name for origin in origins if is_of_a_party(origin, parties)}
        weighed = _classes(own, names, one_sided, order=order, by=by)
        made += [_tally(effect, victims, weighed[victims], own, names, span=span) for victims in VICTIM_CLASSES]
    return tuple(_pinned(tally, pins) for tally in made)


def _of_effect(claims: Iterable[Claim], effect: Effect) -> list[Claim]:
    """The claims of the effect; "no casualties" and its denial speak of killed and of injured."""
    covered = {effect, "casualties"} if effect in ALWAYS else {effect}
    return [c for c in claims if c.effect == effect or (c.effect in covered and not is_harm(c))]


def _names(claims: Iterable[Claim], origins: Sequence[Origin]) -> dict[ClaimId, tuple[str, ...]]:
    """The names of the origins of each claim; a claim without one stands for its report."""
    found: dict[ClaimId, list[str]] = defaultdict(list)
    for origin in origins:
        for claim in origin.claims:
            found[claim].append(origin.name)
    return {c.id: tuple(sorted(set(found.get(c.id, [f"report {c.report_id}"])))) for c in claims}


def _classes(
    claims: Sequence[Claim], names: Mapping[ClaimId, tuple[str, ...]], one_sided: Collection[str], *, order: Order, by: Convention
) -> dict[VictimClass, _Weighed]:
    """The figures of each class; that a class is decided by all claims together keeps the ranges without one origin narrow.

    A claim that another revises is left out: by its meaning the two have one source (codebook, `revises`).
    """
    revised = {c.revises for c in claims}
    stated = [c for c in claims if c.polarity == "asserted" and counts_people(c) and c.id not in revised]
    drawn = {victims: _drawn(stated, names, draw, by) for victims, draw in _DRAWS.items()}
    outside = any(name not in one_sided for name, _ in drawn["fighters"])
    drawn["status_contested" if outside else "fighters"] = []
    found = {}
    for victims, figures in drawn.items():
        whole = [named for named in figures if not named[1].bound_only]
        entering = whole or figures
        stands = _standing(entering, order)
        found[victims] = _Weighed(tuple(figures), tuple(stands), _replaced(figures, stands, order))
    return found


def _drawn(claims: Sequence[Claim], names: Mapping[ClaimId, tuple[str, ...]], draw: Draw, by: Convention) -> list[Named]:
    """The figures that each origin has in each report."""
    groups: dict[tuple[str, ReportId], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        for name in names[claim.id]:
            groups[name, claim.report_id].append(claim)
    return [(name, figure) for (name, _), own in sorted(groups.items()) for figure in draw(own, by)]


def _standing(figures: Sequence[Named], order: Order) -> list[Named]:
    by_origin: dict[str, list[Figure]] = defaultdict(list)
    for name, figure in figures:
        by_origin[name].append(figure)
    return [(name, figure) for name, own in sorted(by_origin.items()) for figure in standing(own, order)]


def _replaced(figures: Sequence[Named], stands: Sequence[Named], order: Order) -> frozenset[ClaimId]:
    """The claims of figures than which their origin has certainly given a later one; a vague word beside a number is none."""
    still = {claim for _, figure in stands for claim in figure.claims}
    return frozenset(
        claim
        for name, figure in figures
        if any(name == other and order.is_later(later, figure) for other, later in stands)
        for claim in figure.claims
        if claim not in still
    )


def _tally(
    effect: Effect,
    victims: VictimClass,
    weighed: _Weighed,
    claims: Sequence[Claim],
    names: Mapping[ClaimId, tuple[str, ...]],
    *,
    span: RangeRule,
) -> Tally:
    relevant = [c for c in claims if speaks_of(c, victims)]
    if victims in ("fighters", "status_contested"):
        held = {claim for _, figure in weighed.all for claim in figure.claims}
        relevant = [c for c in relevant if c.id in held or (victims == "fighters" and not counts_people(c))]
    said = _said(relevant, weighed)
    figures = [figure for _, figure in span.choose(weighed.standing)]
    low, high, open_top = bounds(figures) if said in ("figure", "none") else (None, None, False)
    return Tally(
        effect=effect,
        victims=victims,
        said=said,
        low=low,
        high=high,
        open_top=open_top,
        set_low=_setting(figures, low, top=False),
        set_high=_setting(figures, high, top=True),
        superseded=tuple(sorted(weighed.replaced | _revised(relevant))),
        denied_by=tuple(sorted({name for c in relevant if c.polarity == "denied" for name in names[c.id]})),
        without=_without(weighed.standing, span) if said in ("figure", "none") else (),
    )


def _revised(claims: Sequence[Claim]) -> set[ClaimId]:
    ids = {c.id for c in claims}
    return {c.revises for c in claims if c.revises is not None} & ids


def _said(relevant: Sequence[Claim], weighed: _Weighed) -> Said:
    asserted = [c for c in relevant if c.polarity == "asserted"]
    if any(figure.top for _, figure in weighed.standing):
        return "figure"
    if any(is_harm(c) for c in asserted):
        return "no figure"
    if asserted:
        return "none"
    return "denied" if relevant else "nothing"


def _setting(figures: Iterable[Figure], bound: int | None, *, top: bool) -> tuple[ClaimId, ...]:
    if bound is None:
        return ()
    setting = [f for f in figures if (f.top if top else f.bottom) == bound]
    return tuple(sorted({claim for figure in setting for claim in figure.claims}))


def _without(named: Sequence[Named], span: RangeRule) -> tuple[WithoutOrigin, ...]:
    """The range that is left when one origin is put aside, for each origin that sets figures."""
    return tuple(
        WithoutOrigin(aside, *bounds(figure for _, figure in span.choose([each for each in named if each[0] != aside])))
        for aside in sorted({name for name, _ in named})
    )


def _pinned(tally: Tally, pins: Mapping[str, Json]) -> Tally:
    name = tally.effect if tally.victims == "all" else f"{tally.effect}:{tally.victims}"
    value = pins.get(name)
    if not isinstance(value, dict):
        return tally
    low, high = value.get("low"), value.get("high")
    return Tally(
        effect=tally.effect,
        victims=tally.victims,
        said="none" if (low, high) == (0, 0) else "figure",
        low=low,
        high=high,
        open_top=bool(value.get("open_top", high is None)),
        superseded=tally.superseded,
        denied_by=tally.denied_by,
        pinned=True,
    )
