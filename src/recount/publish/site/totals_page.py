"""The page of totals: what is claimed over periods and areas, beside the incidents that the record knows there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.domain.ids import IncidentId
from recount.domain.tally import Tally
from recount.publish.claim_rows import ClaimRow, claim_row
from recount.publish.cumulative import CumulativeTotal, cumulative_totals
from recount.publish.cumulative_words import known_words, reported_words, where_words
from recount.publish.lookup import Lookup
from recount.publish.site.claim_chart import Axis, Sign, Strip, axis, signs, strip
from recount.weigh.conventions import Convention, convention


@dataclass(frozen=True, slots=True)
class ClaimedView:
    """A claim of a total with its words, and its sign on the axis."""

    row: ClaimRow
    strip: Strip


@dataclass(frozen=True, slots=True)
class TotalView:
    """A total in words; drawn where it is compared: its claims as signs, the incidents known there as the shaded range."""

    reported: str
    where: str
    known: str
    axis: Axis | None
    claims: tuple[ClaimedView, ...]
    incidents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TotalsView:
    """The totals that are compared, those that are not, and the signs that are used."""

    compared: tuple[TotalView, ...]
    others: tuple[TotalView, ...]
    signs: tuple[tuple[Sign, str], ...]


def totals_view(found: Lookup, pages: Mapping[IncidentId, str]) -> TotalsView:
    """The page of a record; `pages` are those of its incidents."""
    by_code = {w.incident.code: pages[w.incident.id] for w in found.record.incidents}
    rules = convention(found.record.stamp.convention)
    views = [(total, _view(total, found, by_code, rules)) for total in cumulative_totals(found.record)]
    compared = tuple(view for total, view in views if total.known is not None)
    return TotalsView(compared, tuple(view for total, view in views if total.known is None), tuple(_signs(compared)))


def _view(total: CumulativeTotal, found: Lookup, by_code: Mapping[str, str], rules: Convention) -> TotalView:
    known = _together(total)
    on = axis(total.claims, known)
    codes = total.known.codes if total.known is not None else ()
    return TotalView(
        reported=reported_words(total, found.claims),
        where=where_words(total),
        known=known_words(total),
        axis=on if total.known is not None else None,
        claims=tuple(ClaimedView(claim_row(claim, found), strip(claim, on, rules)) for claim in total.claims),
        incidents=tuple((code, by_code[code]) for code in codes),
    )


def _together(total: CumulativeTotal) -> Tally:
    """What the incidents come to, as the range that the axis shades; none where no incident has a figure."""
    sums = total.known.sums if total.known is not None else None
    victims = total.victims or "all"
    if sums is None or not sums.with_figure:
        return Tally(total.reported.effect, victims, "nothing")
    return Tally(total.reported.effect, victims, "figure", sums.low, sums.high, sums.open_top)


def _signs(views: Sequence[TotalView]) -> list[tuple[Sign, str]]:
    return signs([claim.strip for view in views for claim in view.claims])
