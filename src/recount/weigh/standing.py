"""Which figures of an origin stand: its latest, and a vague one only where it gave no other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from recount.domain.ids import ReportId
from recount.domain.timespan import days_of
from recount.weigh.figures import Figure

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Order:
    """What tells an earlier figure from a later one: when reports were published, and which report is whose later version.

    `published` holds EDTF days; `previous` the version before. Reports of one day, or without a day, have no order.
    """

    published: Mapping[ReportId, str] = field(default_factory=dict)
    previous: Mapping[ReportId, ReportId] = field(default_factory=dict)

    def is_later(self, figure: Figure, than: Figure) -> bool:
        """Whether `figure` was certainly given after `than`."""
        if figure.report != than.report and self._is_version_of(figure.report, than.report):
            return True
        if figure.report != than.report and self._is_version_of(than.report, figure.report):
            return False
        one, other = self._days(figure), self._days(than)
        return one is not None and other is not None and other[1] < one[0]

    def _days(self, figure: Figure) -> Days | None:
        said = figure.said_on or self.published.get(figure.report)
        if said is None or said.startswith("XXXX"):
            return None
        return days_of(said)

    def _is_version_of(self, report: ReportId, earlier: ReportId) -> bool:
        seen = {report}
        at = self.previous.get(report)
        while at is not None and at not in seen:
            if at == earlier:
                return True
            seen.add(at)
            at = self.previous.get(at)
        return False


def standing(figures: Sequence[Figure], order: Order) -> list[Figure]:
    """Of one origin's figures of one class those that set bounds.

    A later figure of the same origin replaces an earlier one; figures whose order is not known stand side by side. A vague
    figure, or one that only sets a lower bound, stands where the origin gave no other.
    """
    kept = list(figures)
    for is_weak in (_is_vague, _is_bound):
        strong = [figure for figure in kept if not is_weak(figure)]
        kept = strong or kept
    return [figure for figure in kept if not any(order.is_later(other, figure) for other in kept)]


def _is_vague(figure: Figure) -> bool:
    return figure.vague


def _is_bound(figure: Figure) -> bool:
    return figure.bound_only


def bounds(figures: Iterable[Figure]) -> tuple[int | None, int | None, bool]:
    """The lowest and the highest number stated, and whether one of the figures has no upper bound.

    "Up to five" states no lowest number; it lowers one that another figure states.
    """
    told = list(figures)
    lows = [f.low for f in told if f.low is not None]
    below = [f.high for f in told if f.low is None and f.high is not None]
    high = max((f.top for f in told if f.top is not None), default=None)
    return min(lows + below) if lows else None, high, any(f.high is None for f in told)
