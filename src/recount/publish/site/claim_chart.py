"""The range of an effect drawn claim by claim: one axis, one strip a claim, a sign for every kind of count.

A dot is an exact figure; an arrow says that there may be more (or fewer); a hollow sign is a vague word. What has no place on
the axis has a sign of its own: harm without a figure, "none", a denial.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from recount.domain.claim import Claim
from recount.domain.tally import Tally
from recount.weigh.conventions import Convention

Sign = Literal[
    "exact", "at_least", "more_than", "at_most", "about", "range", "vague", "no figure", "none", "denied", "other unit"
]
SIGN_WORDS: dict[Sign, str] = {
    "exact": "a figure",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "about": "about",
    "range": "from … to …",
    "vague": "a vague word",
    "no figure": "harm without a figure",
    "none": "none, says the source",
    "denied": "denied or called wrong",
    "other unit": "families: no number of people",
}
WIDTH = 320
"""Units of a strip's width."""
_LEFT, _RIGHT = 12, 286
_ARROW = 26
_TICKS = 5


@dataclass(frozen=True, slots=True)
class Tick:
    """A number of people on the axis and where it stands."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From 0 to `top` people over the width of a strip; `low` and `high` are the ends of the whole range, if there is one."""

    top: int
    ticks: tuple[Tick, ...]
    low: float | None
    high: float | None
    open_top: bool

    def at(self, people: int) -> float:
        """Where a number of people stands."""
        return round(_LEFT + (_RIGHT - _LEFT) * people / self.top, 1)


@dataclass(frozen=True, slots=True)
class Strip:
    """One claim on the axis: its sign, where it stands, and from where to where it reaches."""

    sign: Sign
    x: float
    first: float
    last: float


def axis(claims: Iterable[Claim], tally: Tally) -> Axis:
    """The axis that all claims of an effect are drawn on, with the range that they set together."""
    bounds = [n for c in claims if _has_place(c) for n in (c.count.low, c.count.high) if n is not None]
    bounds += [n for n in (tally.low, tally.high) if n is not None]
    step = _step(max(bounds, default=0))
    top = step * max(-(-max(bounds, default=0) // step), 1)
    drawn = Axis(top, (), None, None, open_top=tally.open_top)
    ticks = tuple(Tick(drawn.at(n), f"{n:,}") for n in range(0, top + 1, step))
    if tally.said != "figure":
        return Axis(top, ticks, None, None, open_top=False)
    low = drawn.at(tally.low if tally.low is not None else 0)
    high = drawn.at(tally.high) if tally.high is not None else low
    return Axis(top, ticks, low, max(high, low), tally.open_top or tally.high is None)


def strip(claim: Claim, on: Axis, convention: Convention) -> Strip:
    """A claim's sign on the axis; a rounded figure reaches as far as the convention says."""
    sign = _sign(claim)
    if not _has_place(claim):
        zero = on.at(0)
        return Strip(sign, zero, zero, on.at(on.top) if sign in ("no figure", "other unit") else zero)
    means = convention.interval(claim.count)
    low, high = claim.count.low, claim.count.high
    match sign:
        case "at_most":
            top = on.at(high or 0)
            return Strip(sign, top, max(top - _ARROW, _LEFT), top)
        case "at_least" | "more_than" | "vague":
            # "More than 18" is drawn from 18 on, though its low is 19: what is shown is what was written.
            start = on.at(max((low or 0) - (sign == "more_than"), 0))
            return Strip(sign, start, start, on.at(high) if high is not None else start + _ARROW)
        case "about":
            return Strip(sign, on.at(low or 0), on.at(min(means.low or 0, on.top)), on.at(min(means.high or 0, on.top)))
        case _:
            return Strip(sign, on.at(low or 0), on.at(low or 0), on.at(high if high is not None else low or 0))


def signs(strips: Sequence[Strip]) -> list[tuple[Sign, str]]:
    """The signs that a chart uses with what they mean, for its legend."""
    used = {each.sign for each in strips}
    return [(sign, words) for sign, words in SIGN_WORDS.items() if sign in used]


def _sign(claim: Claim) -> Sign:
    if claim.polarity == "denied" or claim.absence in ("denied", "corrected"):
        return "denied"
    if claim.count.is_zero or claim.absence is not None:
        return "none"
    if not claim.count.has_figure:
        return "no figure"
    if claim.count.unit == "families":
        return "other unit"
    if claim.count.kind == "exact" and claim.count.low != claim.count.high:
        return "range"
    return claim.count.kind


def _has_place(claim: Claim) -> bool:
    """Whether the claim gives a number of people, or says more than none."""
    return _sign(claim) not in ("denied", "none", "no figure", "other unit")


def _step(top: int) -> int:
    """The step of an axis with some five ticks: 1, 2 or 5 times a power of ten."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if size * factor * _TICKS >= top:
                return size * factor
        size *= 10
