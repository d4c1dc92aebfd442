"""Which incidents may contain others: an area and its days around places and days that are told one by one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recount.domain.incident import Incident
from recount.domain.vocabulary import PRECISIONS
from recount.link.agreement import means_agree, tie

_AREAS = ("admin2", "admin1", "country")
_DAYS = 31  # an incident of more days is a period, and its total no incident's


@dataclass(frozen=True, slots=True)
class MayContain:
    """Two incidents of which the first may hold the second, and the sentence that says why."""

    whole: Incident
    part: Incident
    sentence: str


def containing(incidents: Sequence[Incident]) -> tuple[MayContain, ...]:
    """All pairs of which area holds place, days hold days and means agree, ordered by the two ids.

    What a person decides to contain the other is counted once (`recount decide contains`); those pairs are left out.
    """
    parts_of: dict[tuple[str, date], list[Incident]] = defaultdict(list)
    for incident in incidents:
        if incident.place is not None and incident.place.country and incident.when is not None and incident.when.year_known:
            parts_of[incident.place.country, incident.when.days[0]].append(incident)
    found = [
        MayContain(whole, part, _sentence(whole, part))
        for whole in incidents
        for day in _days(whole)
        for part in parts_of.get((whole.place.country or "" if whole.place else "", day), ())
        if _holds(whole, part)
    ]
    return tuple(sorted(found, key=lambda pair: (pair.whole.id, pair.part.id)))


def _days(whole: Incident) -> Iterator[date]:
    """The days of an incident that names an area for its place."""
    if whole.place is None or whole.place.precision not in _AREAS or whole.when is None or not whole.when.year_known:
        return
    first, last = whole.when.days
    if (last - first).days <= _DAYS:
        yield from (first + timedelta(number) for number in range((last - first).days + 1))


def _holds(whole: Incident, part: Incident) -> bool:
    if whole.id == part.id or part.part_of is not None or whole.part_of is not None:
        return False
    if whole.place is None or part.place is None or whole.when is None or part.when is None:
        return False
    finer = PRECISIONS.index(part.place.precision) < PRECISIONS.index(whole.place.precision)
    within = whole.when.days[0] <= part.when.days[0] and part.when.days[1] <= whole.when.days[1]
    return finer and within and tie(whole.place, part.place) == "nested" and means_agree(whole.means, part.means)


def _sentence(whole: Incident, part: Incident) -> str:
    area, place = (one.place.name if one.place is not None else "" for one in (whole, part))
    days, day = (one.when.edtf if one.when is not None else "" for one in (whole, part))
    return f"It may contain {part.code}: {place} lies in {area}, {days} covers {day}, and the means agree."
