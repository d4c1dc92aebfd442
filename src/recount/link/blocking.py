"""Which pairs of reported incidents are worth comparing: those that share a day and a place, a figure, a rare word or a text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from recount.domain.timespan import TimeSpan
from recount.link.facets import Facet
from recount.link.names import fold

Key = tuple[str, ...]
_YEARLESS = "yearless"
_DAYS = 7  # a longer span is no day to look under
_BEFORE_PUBLICATION = 3  # where no day is said: the days before publication
_CROWD = 120  # in a larger block each is compared with its neighbours by figure only
_NEIGHBOURS = 60
_RARE_WORDS = 6
_RARE_IN = 40  # a word that stands in more reports is not rare


def candidate_pairs(facets: Sequence[Facet], spread: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Positions of the pairs to compare, in order, each once; never two of one report.

    `spread` is in how many reports each word stands.
    """
    blocks: dict[Key, list[int]] = defaultdict(list)
    for at, facet in enumerate(facets):
        for key in dict.fromkeys(_keys(facet, spread)):
            blocks[key].append(at)
    found = set()
    for key, members in blocks.items():
        for one, other in _pairs(members, facets):
            if facets[one].report_id == facets[other].report_id:
                continue
            if key[0] == _YEARLESS and _year_known(facets[one]) and _year_known(facets[other]):
                continue
            found.add((min(one, other), max(one, other)))
    yield from sorted(found)


def _pairs(members: Sequence[int], facets: Sequence[Facet]) -> Iterator[tuple[int, int]]:
    if len(members) <= _CROWD:
        yield from combinations(members, 2)
        return
    ordered = sorted(members, key=lambda at: (facets[at].figure or 0, facets[at].id))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
            yield one, other


def _keys(facet: Facet, spread: Mapping[str, int]) -> Iterator[Key]:
    if facet.copy_group is not None:
        yield "text", str(facet.copy_group)
    names = _place_names(facet)
    rare = sorted((spread.get(word, 0), word) for word in facet.words if 1 < spread.get(word, 0) <= _RARE_IN)[:_RARE_WORDS]
    for day in _days(facet):
        for name in names:
            yield "place", day, name
        for _, word in rare:
            yield "word", day, word
        if facet.figure is not None:
            yield "figure", day, str(facet.figure)
    for day in _yearless_days(facet):
        for name in names:
            yield _YEARLESS, day, name
    if facet.figure is not None:
        for name in names:
            yield "figure and place", name, str(facet.figure)


def _place_names(facet: Facet) -> list[str]:
    place = facet.place
    if place is None:
        return []
    area = [f"{place.country}/{fold(place.admin1)}"] if place.admin1 else []
    whole = [f"{place.country}/{fold(place.name)}"] if place.precision == "admin1" else []
    return list(dict.fromkeys((*area, *whole, *([fold(place.name)] if place.precision != "country" else []))))


def _days(facet: Facet) -> list[str]:
    """The days to look under: one to either side of those said; those before publication where none is said."""
    if facet.when is not None and facet.when.year_known and _length(facet.when) <= _DAYS:
        return _run(*facet.when.days, 1)
    if facet.published is None:
        return []
    first, last = facet.published
    return _run(first - timedelta(_BEFORE_PUBLICATION), last, 0) if (last - first).days <= _DAYS else []


def _yearless_days(facet: Facet) -> list[str]:
    """Month and day, for those that leave the year open and those that may be the same day of a known year."""
    if facet.when is None or _length(facet.when) > _DAYS:
        return []
    return [day[5:] for day in _run(*facet.when.days, 0)]


def _length(span: TimeSpan) -> int:
    return (span.days[1] - span.days[0]).days


def _year_known(facet: Facet) -> bool:
    return facet.when is not None and facet.when.year_known


def _run(first: date, last: date, margin: int) -> list[str]:
    start = max(first.toordinal() - margin, date.min.toordinal())
    end = min(last.toordinal() + margin, date.max.toordinal())
    return [date.fromordinal(day).isoformat() for day in range(start, end + 1)]
