"""What the filters of the site offer: every value that incidents of the record have, with how many have it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from recount.domain.record import Record
from recount.domain.tally import Corroboration
from recount.publish.shown import label
from recount.publish.site.display import cut
from recount.publish.site.lines import IncidentLine, blamed
from recount.publish.site.shapes import country_name


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, how it reads, and how many incidents have it."""

    value: str
    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Area:
    """A country with its first-level areas."""

    country: Choice
    admin1: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """The values that the filters offer; a filter with nothing to choose from has none."""

    first: str
    last: str
    areas: tuple[Area, ...]
    means: tuple[Choice, ...]
    parties: tuple[Choice, ...]
    corroboration: tuple[Choice, ...]
    origins: tuple[int, ...]
    without_harm: int
    rejected: int


def choices(record: Record, lines: Sequence[IncidentLine]) -> Choices:
    """The filters' values over all incidents; the commonest first, grades in the order of the policy."""
    incidents = [w.incident for w in record.incidents]
    days = [day.isoformat() for i in incidents if i.when is not None and i.when.year_known for day in i.when.days]
    grades = Counter(w.assessment.corroboration for w in record.incidents)
    origins = sorted({len(i.origins) for i in incidents if len(i.origins) > 1})
    return Choices(
        first=min(days, default=""),
        last=max(days, default=""),
        areas=_areas(record),
        means=tuple(replace(m, words=label(m.value)) for m in _commonest(i.means for i in incidents if i.means is not None)),
        parties=_commonest(cut(party.name) for i in incidents for party in blamed(i.parties)),
        corroboration=tuple(Choice(g, g, grades[g]) for g in get_args(Corroboration) if grades[g]),
        origins=tuple(origins),
        without_harm=sum(not line.is_harm for line in lines),
        rejected=sum(line.state == "rejected" for line in lines),
    )


def _areas(record: Record) -> tuple[Area, ...]:
    places = [w.incident.place for w in record.incidents if w.incident.place is not None]
    countries = Counter(p.country for p in places if p.country is not None)
    areas = Counter((p.country, p.admin1) for p in places if p.country is not None and p.admin1 is not None)
    found = []
    for country, number in sorted(countries.items(), key=lambda c: (-c[1], c[0])):
        inside = sorted(((n, name) for (of, name), n in areas.items() if of == country and name), key=lambda a: (-a[0], a[1]))
        admin1 = tuple(Choice(f"{country}/{name}", cut(name), n) for n, name in inside)
        found.append(Area(Choice(country, country_name(country), number), admin1))
    return tuple(found)


def _commonest(values: Iterable[str]) -> tuple[Choice, ...]:
    counted = Counter(values)
    return tuple(Choice(v, v, n) for v, n in sorted(counted.items(), key=lambda c: (-c[1], c[0])))
