"""Features of two coded rows: their places by name and point, their days, figures and parties as they are coded."""

from collections.abc import Callable, Iterator

from recount.domain.count import Count
from recount.link.agreement import days_between, kilometres, means_agree
from recount.link.facets import Facet

Found = tuple[str, float, str | Callable[[], str]]
"""The name of a feature, how far it holds (1 where it holds or not) and the sentence that says so, or what makes it."""
_POINT_KM = 0.05  # points so near are one point, rounded
_NEAR_KM = 2.0
_DISTRICT_KM = 10.0
_REGION_KM = 40.0
_LARGE = 5  # two documents seldom give one larger number by chance
_FAR = 3  # one figure more than so many times the other
_WIDE_DAYS = 3  # a longer span names no day
_VERY_WIDE_DAYS = 14
_MANY = 4  # incidents of one place and day in one document from which on more of them say no more


def _bias(_left: Facet, _right: Facet) -> Iterator[Found]:
    yield "bias", 1.0, "Two rows are seldom one incident."


def _names(left: Facet, right: Facet) -> Iterator[Found]:
    one, other = left.cells, right.cells
    if one is None or other is None or not one.names or not other.names:
        yield "row_place_open", 1.0, "One of them names no place below the country."
    elif one.names == other.names:
        yield "row_place_same", 1.0, f"Both are coded to {', '.join(one.names)}."
    elif one.site and one.site == other.site:
        yield "row_site_same", 1.0, f"Both are coded to {one.site}."
    elif one.town and one.town == other.town:
        open_site = not one.site or not other.site or one.town in (one.site, other.site)
        name = "row_town_same" if open_site else "row_sites_differ"
        yield name, 1.0, f"Both are coded to {one.town}, to {one.site or 'no site'} and to {other.site or 'no site'} there."
    elif set(one.names) & set(other.names):
        yield "row_town_same", 1.0, "One is coded to the town, the other to a site of its name."
    else:
        yield "row_places_differ", 1.0, f"They are coded to {one.names[0]} and to {other.names[0]}."


def _points(left: Facet, right: Facet) -> Iterator[Found]:
    apart = kilometres(left.place, right.place) if left.place is not None and right.place is not None else None
    if apart is None:
        return
    reach = (("point_same", _POINT_KM), ("point_near", _NEAR_KM), ("point_district", _DISTRICT_KM), ("point_region", _REGION_KM))
    name = next((name for name, most in reach if apart <= most), "point_far")
    yield name, 1.0, f"Their points lie {apart:.1f} km apart."


def _days(left: Facet, right: Facet) -> Iterator[Found]:
    if left.when is None or right.when is None:
        return
    lengths = sorted((span.days[1] - span.days[0]).days for span in (left.when, right.when))
    said = f"{left.when.edtf} and {right.when.edtf}"
    apart = days_between(left.when, right.when)
    if left.when.days == right.when.days:
        yield ("row_day_same" if lengths[1] <= 1 else "row_days_same"), 1.0, f"The days are the same: {said}."
    elif apart == 0:
        name = (
            "row_days_overlap" if lengths[0] > _WIDE_DAYS else "row_day_in_span" if lengths[1] > _WIDE_DAYS else "row_days_share"
        )
        yield name, 1.0, f"They share days: {said}."
        if lengths[1] > _VERY_WIDE_DAYS:
            yield "row_span_wide", 1.0, f"One of them covers {lengths[1] + 1} days."
    else:
        yield ("row_day_next" if apart == 1 else "row_days_apart"), 1.0, f"{said} are {apart} day{'s'[: apart > 1]} apart."


def _figures(left: Facet, right: Facet) -> Iterator[Found]:
    for effect, one, other in (("killed", left.killed, right.killed), ("injured", left.injured, right.injured)):
        if one and other:
            yield _compared(effect, one[0], other[0])


def _compared(effect: str, one: Count, other: Count) -> Found:
    (low, high), (low2, high2) = _bounds(one), _bounds(other)
    few, many = sorted((high, high2))
    said = f"{one.words} and {other.words} {effect}"
    if many == 0:
        return f"row_{effect}_none", 1.0, f"Neither gives anybody {effect}."
    if few == 0:
        return f"row_{effect}_{'many' if many >= _LARGE else 'few'}_or_none", 1.0, f"One gives nobody {effect}, the other {many}."
    if (low, high) == (low2, high2):
        return f"row_{effect}_same_{'large' if many >= _LARGE else 'small'}", 1.0, f"The figures are the same: {said}."
    if low <= high2 and low2 <= high:
        return f"row_{effect}_overlap", 1.0, f"The figures overlap: {said}."
    return f"row_{effect}_{'far' if many > _FAR * few else 'close'}", 1.0, f"The figures differ: {said}."


def _bounds(count: Count) -> tuple[int, int]:
    low = count.low if count.low is not None else 0
    return low, count.high if count.high is not None else low


def _parties(left: Facet, right: Facet) -> Iterator[Found]:
    if not left.parties or not right.parties:
        return
    if left.parties & right.parties:
        yield "row_parties_same", 1.0, f"Both name {min(left.parties & right.parties)}."
    else:
        yield "row_parties_differ", 1.0, "They name different parties."


def _manner(left: Facet, right: Facet) -> Iterator[Found]:
    if left.means is not None and right.means is not None:
        name = "row_means_same" if left.means == right.means else "row_means_differ"
        if name == "row_means_same" or not means_agree(left.means, right.means):
            yield name, 1.0, f"The means are {left.means} and {right.means}."


def crowded(crowd: int) -> Iterator[Found]:
    """How many incidents the documents of a pair tell of one place and day: of many the right one is seldom met."""
    number = min(crowd, _MANY)
    told = f"One document tells {crowd} incidents" if crowd > 1 else "Each document tells one incident"
    yield f"row_crowd_{number}", 1.0, f"{told} of that place and day."


ROW_LOOKS: tuple[Callable[[Facet, Facet], Iterator[Found]], ...] = (
    _bias, _names, _points, _days, _figures, _parties, _manner,
)  # fmt: skip
