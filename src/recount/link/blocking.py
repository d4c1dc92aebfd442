"""Under which keys a reported incident is looked for: a day with a place, a figure, a rare word; a text; a title."""

import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

from recount.domain.place import Place
from recount.domain.timespan import TimeSpan
from recount.link.facets import Facet
from recount.link.names import fold
from recount.link.rarity import Rarity

Key = int
"""A number for the words of a key, the same on any machine; odd where it leaves the year open."""
_DAYS = 7  # a longer span is no day to look under
_BEFORE_PUBLICATION = 3  # what is reported happened as a rule so many days before at most
_RARE_WORDS = 12
_RAREST, _COMMONEST = 1, 2  # steps of rarity: a word of one report brings nobody together, one of 32 is not rare
_SPELL = 30
_LARGE = 3  # half of all incidents have a smaller figure
_ROW_DAYS = 31  # rows give the days of a source that says "in the past weeks"
_CELL = 0.2  # degrees: points within half of it share a cell


def keys(facet: Facet, rarity: Rarity) -> list[Key]:
    """The keys of a reported incident, each once; two are worth comparing that share one."""
    return list(dict.fromkeys(_number(words) for words in _keys(facet, rarity)))


def leaves_year_open(key: Key) -> bool:
    """Whether the key brings together only pairs of which one does not say its year."""
    return bool(key & 1)


def _number(words: tuple[str, ...]) -> Key:
    return zlib.crc32("\x1f".join(words).encode()) << 1 | (words[0] == "yearless")


def _keys(facet: Facet, rarity: Rarity) -> Iterator[tuple[str, ...]]:
    if facet.copy_group is not None:
        yield "text", facet.copy_group
    names = _place_names(facet)
    figure = [] if facet.figure is None else [str(facet.figure)]
    large = [] if facet.figure is None or facet.figure < _LARGE else figure
    yield from product(["place"], _days(facet), names)
    yield from product(["figure"], _days(facet), large)
    yield from product(["figure and place"], _spells(facet), names, figure)
    yield from product(["yearless"], _yearless_days(facet), names)
    yield from product(["title"], _weeks(facet), sorted(w for w in facet.title_words if rarity.step(w) <= _COMMONEST))
    yield from product(["place in week"], _weeks(facet), names[-1:])
    if facet.cells is None:
        yield from product(["word"], _days(facet), _rare_words(facet, rarity))
    else:
        yield from _row_keys(facet)


def _row_keys(facet: Facet) -> Iterator[tuple[str, ...]]:
    """Rows give days that are wide and points that are near each other; those without a place are looked for by day alone."""
    if facet.cells is None or facet.when is None or _length(facet.when) > _ROW_DAYS:
        return
    days = _run(*facet.when.days, 1)
    yield from product(["row place"], days, facet.cells.names)
    yield from product(["row cell"], days, _cells(facet.place))
    country = facet.place.country if facet.place is not None else None
    yield from product(["row day"], _run(*facet.when.days, 0), [country or ""])


def _cells(place: Place | None) -> list[str]:
    if place is None or place.lat is None or place.lon is None:
        return []
    return [f"{dy} {int(place.lat / _CELL + dy)} {dx} {int(place.lon / _CELL + dx)}" for dy in (0, 0.5) for dx in (0, 0.5)]


def _rare_words(facet: Facet, rarity: Rarity) -> list[str]:
    """The rarest words of the incident that some other report has too."""
    steps = ((rarity.step(word), word) for word in facet.words if len(word) > 3)
    rare = sorted((step, word) for step, word in steps if _RAREST <= step <= _COMMONEST)
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


def _spells(facet: Facet) -> list[str]:
    """The 30 days of publication, else of the event, and the next 30: two that are told of a month apart are hardly one."""
    days = facet.published or (facet.when.days if facet.when is not None and facet.when.year_known else None)
    if days is None:
        return ["at no time"]
    spell = days[0].toordinal() // _SPELL
    return [f"spell {spell}", f"spell {spell + 1}"]


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


def _run(first: date, last: date, margin: int) -> list[str]:
    start = max(first.toordinal() - margin, date.min.toordinal())
    end = min(last.toordinal() + margin, date.max.toordinal())
    return [date.fromordinal(day).isoformat() for day in range(start, end + 1)]
