"""Which pairs of reported incidents are worth comparing: those that share a day and a place, a figure, a rare word or a text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, product

from recount.domain.timespan import TimeSpan
from recount.link.facets import Facet
from recount.link.names import fold

Key = tuple[str, ...]
_YEARLESS = "yearless"
_DAYS = 7  # a longer span is no day to look under
_BEFORE_PUBLICATION = 3  # what is reported happened as a rule so many days before at most
_CROWD = 120  # in a larger block each is compared with its neighbours by figure only
_NEIGHBOURS = 60
_RARE_WORDS = 12
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
    figure = [] if facet.figure is None else [str(facet.figure)]
    yield from product(["place"], _days(facet), names)
    yield from product(["word"], _days(facet), _rare_words(facet, spread))
    yield from product(["figure"], _days(facet), figure)
    yield from product(["figure and place"], names, figure)
    yield from product([_YEARLESS], _yearless_days(facet), names)
    yield from product(["title"], _weeks(facet), sorted(facet.title_words))
    yield from product(["place in week"], _weeks(facet), names[-1:])


def _rare_words(facet: Facet, spread: Mapping[str, int]) -> list[str]:
    """The rarest words of the incident that some other report has too."""
    rare = sorted((spread[word], word) for word in facet.words if len(word) > 3 and 1 < spread[word] <= _RARE_IN)
    return [word for _, word in rare[:_RARE_WORDS]]


def _place_names(facet: Facet) -> list[str]:
    place = facet.place
    if place is None:
        return []
    area = [f"{place.country}/{fold(place.admin1)}"] if place.admin1 else []
    whole = [f"{place.country}/{fold(place.name)}"] if place.precision == "admin1" else []
    return list(dict.fromkeys((*area, *whole, *([fold(place.name)] if place.precision != "country" else []))))


def _days(facet: Facet) -> list[str]:
    """The days to look under: those said with one to either side, and those before publication.

    The second find what was told of one day although one of the two was read as another day, or names none.
    """
    said: list[str] = []
    if facet.when is not None and facet.when.year_known and _length(facet.when) <= _DAYS:
        said = _run(*facet.when.days, 1)
    if facet.published is not None and (facet.published[1] - facet.published[0]).days <= _DAYS:
        first, last = facet.published
        said += _run(first - timedelta(_BEFORE_PUBLICATION), last, 0)
    return list(dict.fromkeys(said))


def _weeks(facet: Facet) -> list[str]:
    """The week of publication and the next, so that what was published within a week of each other meets."""
    if facet.published is None:
        return []
    week = facet.published[0].toordinal() // 7
    return [f"week {week}", f"week {week + 1}"]


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
