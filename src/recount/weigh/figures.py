"""Figures: what one origin says in one report of one class of victims, put together from its claims."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from recount.domain.claim import Claim
from recount.domain.ids import ClaimId, ReportId
from recount.domain.vocabulary import Group
from recount.weigh.conventions import Convention, Interval

Cell = tuple[str, frozenset[Group]]
"""Status and the groups that the whole figure counts."""
_AGE_AND_SEX: frozenset[Group] = frozenset({"children", "women", "men"})


@dataclass(frozen=True, slots=True)
class Figure:
    """An interval of people that one report has from one origin, and the claims it was put together from.

    `bound_only`: the claims count parts, so that they say no more than that there were at least so many.
    """

    report: ReportId
    low: int | None
    high: int | None
    vague: bool
    claims: tuple[ClaimId, ...]
    said_on: str | None = None
    bound_only: bool = False
    best: int | None = None
    """The best estimate that a sheet gives within the bounds."""

    @property
    def top(self) -> int | None:
        """The highest number stated: the upper bound, else the number that "at least" stands before."""
        return self.high if self.high is not None else self.low

    @property
    def bottom(self) -> int | None:
        """The lowest number stated: the lower bound, else the number that "up to" stands before."""
        return self.low if self.low is not None else self.high


Draw = Callable[[Sequence[Claim], Convention], list[Figure]]


def everybody(claims: Sequence[Claim], by: Convention) -> list[Figure]:
    """Figures of the whole toll; where only parts are said, the largest as a lower bound.

    A figure for civilians, fighters or children alone stands for the whole only where no figure for people is given; then
    figures that cannot overlap (ten civilians and five soldiers) are added up. That there were none of some ("no civilian was
    hurt") says nothing of the others.
    """
    wholes = [c for c in claims if c.part_of is None]
    general = [c for c in wholes if _is_general(c)]
    restricted = [c for c in wholes if not _is_general(c)]
    if general:
        most = max((_top(by.interval(c.count)) for c in general), default=0)
        beyond = [c for c in restricted if (by.interval(c.count).low or 0) > most]
        return [_figure([c], by) for c in (*general, *beyond)]
    if any(_top(by.interval(c.count)) or c.count.is_vague for c in restricted):
        return _added(restricted, by)
    return _at_least([c for c in claims if c.part_of is not None], by)


def civilians_said(claims: Sequence[Claim], by: Convention) -> list[Figure]:
    """Figures of those called civilians; children or medics alone are a lower bound where they are part of a larger figure."""
    called = [c for c in claims if c.victims.status == "civilian"]
    ids = {c.id for c in called}
    general = [c for c in called if not _only(c) and c.part_of not in ids]
    if general:
        return [_figure([c], by) for c in general]
    if any(c.part_of is not None for c in called):
        return _at_least(called, by)
    return _added(called, by)


def civilians_presumed(claims: Sequence[Claim], by: Convention) -> list[Figure]:
    """Those called civilians and those of whom nothing is said: the whole toll without the fighters in it."""
    wholes = [c for c in claims if c.part_of is None and c.victims.status != "combatant"]
    general = [c for c in wholes if _is_general(c)]
    if general:
        return [_without_fighters(c, claims, by) for c in general]
    if wholes:
        return _added(wholes, by)
    return _at_least([c for c in claims if c.victims.status == "civilian"], by)


def fighters(claims: Sequence[Claim], by: Convention) -> list[Figure]:
    """Figures of those called fighters, soldiers or militants."""
    called = [c for c in claims if c.victims.status == "combatant"]
    ids = {c.id for c in called}
    return _added([c for c in called if c.part_of not in ids], by)


def of_group(group: Group) -> Draw:
    """Figures that count this group and nobody else."""

    def draw(claims: Sequence[Claim], by: Convention) -> list[Figure]:
        called = [c for c in claims if _only(c) == {group}]
        ids = {c.id for c in called}
        return [_figure([c], by) for c in called if c.part_of not in ids]

    return draw


def _only(claim: Claim) -> frozenset[Group]:
    """The groups that the whole figure counts; none where the groups are only some of those counted."""
    return frozenset() if claim.victims.groups_are in ("some", "most") else frozenset(claim.victims.groups)


def _is_general(claim: Claim) -> bool:
    return claim.victims.status in ("unknown", "mixed") and not _only(claim)


def _top(interval: Interval) -> int:
    return max(interval.low or 0, interval.high or 0)


def _figure(claims: Sequence[Claim], by: Convention, interval: Interval | None = None) -> Figure:
    interval = interval or by.interval(claims[0].count)
    said = sorted({c.said_on for c in claims if c.said_on is not None})
    ids = tuple(sorted(c.id for c in claims))
    return Figure(
        claims[0].report_id,
        interval.low,
        interval.high,
        any(c.count.is_vague for c in claims),
        ids,
        said[-1] if said else None,
        best=by.best(claims[0].count) if len(claims) == 1 else None,
    )


def _at_least(parts: Sequence[Claim], by: Convention) -> list[Figure]:
    """What parts alone come to: at least as many as the largest of them; they may overlap."""
    told = [(by.interval(c.count).low, c) for c in parts]
    sized = [(low, c) for low, c in told if low is not None]
    if not sized:
        return []
    low, most = max(sized, key=lambda pair: (not pair[1].count.is_vague, pair[0], pair[1].id))
    return [Figure(most.report_id, low, None, most.count.is_vague, (most.id,), most.said_on, bound_only=True)]


def _without_fighters(whole: Claim, claims: Iterable[Claim], by: Convention) -> Figure:
    """The whole toll less the parts of it that are called fighters; of a mixed toll without them only the top is known."""
    interval = by.interval(whole.count)
    parts = [c for c in claims if c.part_of == whole.id and c.victims.status == "combatant"]
    low, high = interval.low, interval.high
    for part in (by.interval(c.count) for c in parts):
        low = max(0, low - part.high) if low is not None and part.high is not None else None
        high = max(0, high - (part.low or 0)) if high is not None else None
    if whole.victims.status == "mixed" and not parts:
        low = None
    return _figure([whole, *parts], by, Interval(low, high))


def _added(claims: Sequence[Claim], by: Convention) -> list[Figure]:
    """One figure for cells that cannot overlap, added up; the figures one by one where there is only one cell.

    Where cells may overlap (civilians; children), the largest of each status counts.
    """
    cells: dict[Cell, list[Claim]] = {}
    for claim in claims:
        cells.setdefault((claim.victims.status, _only(claim)), []).append(claim)
    if len(cells) <= 1:
        return [_figure([c], by) for c in claims]
    counted = _disjoint_cells(cells, by)
    hulls = [_hull([by.interval(c.count) for c in cells[cell]]) for cell in counted]
    lows, highs = [h.low for h in hulls], [h.high for h in hulls]
    low = sum(n for n in lows if n is not None) if any(n is not None for n in lows) else None
    high = None if any(n is None for n in highs) else sum(n for n in highs if n is not None)
    return [_figure([c for cell in counted for c in cells[cell]], by, Interval(low, high))]


def _disjoint_cells(cells: Mapping[Cell, Sequence[Claim]], by: Convention) -> list[Cell]:
    """The cells whose figures may be added: all of a status where its groups exclude each other, else its largest."""
    kept: list[Cell] = []
    for status in sorted({status for status, _ in cells}):
        own = sorted((cell for cell in cells if cell[0] == status), key=lambda cell: sorted(cell[1]))
        apart = all(a[1] and b[1] and not a[1] & b[1] and a[1] | b[1] <= _AGE_AND_SEX for a, b in combinations(own, 2))
        kept += own if apart else [max(own, key=lambda cell: max(_top(by.interval(c.count)) for c in cells[cell]))]
    return kept


def _hull(intervals: Sequence[Interval]) -> Interval:
    lows = [i.low for i in intervals]
    highs = [i.high for i in intervals]
    low = None if any(n is None for n in lows) else min(n for n in lows if n is not None)
    high = None if any(n is None for n in highs) else max(n for n in highs if n is not None)
    return Interval(low, high)
