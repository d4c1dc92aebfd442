"""The incidents of a record by area and day, so that what lies in many periods and areas is summed without going through all.

For each area that totals name its incidents are looked up once; sums over a period come from running sums by the first and by
the last day. Incidents that lie within others are few (people decide that), and are gone through one by one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from recount.domain.claim import About
from recount.domain.ids import IncidentId, ReportId
from recount.domain.place import Place
from recount.domain.record import Record, WeighedIncident
from recount.domain.tally import Tally, VictimClass
from recount.domain.timespan import TimeSpan, days_of
from recount.domain.vocabulary import Effect, Means
from recount.link.agreement import means_agree
from recount.link.areas import area_of, holds_place
from recount.link.names import fold
from recount.publish.counting import Wholes, tally_of_class, wholes
from recount.publish.totals import Totals

_NAMED = 12
"""As many incidents are named at most."""
_Kind = tuple[Effect, VictimClass, Means | None]
_Vector = tuple[int, int, int, int, int]
"""Low, high, how many open tops, how many with a figure, how many of harm without one."""
_NOTHING: _Vector = (0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Known:
    """What the incidents of a record come to that lie in a period and an area: the whole or its parts.

    `unsure` is the number of others whose place or day leaves open whether they lie there; `codes` name the incidents, where
    they are few.
    """

    sums: Totals
    unsure: int
    codes: tuple[str, ...]


class KnownIncidents:
    """The incidents of a record, to be asked for those in a period and an area."""

    def __init__(self, record: Record) -> None:
        self._within = wholes(record)
        published = {e.report.id: _last_day(e.report.published.edtf) for e in record.reports}
        live = [w for w in record.incidents if w.incident.review_state != "rejected"]
        self._entries = [_Entry.of(w, published) for w in live]
        self._in_country: dict[tuple[str, str], list[_Entry]] = {}
        for entry in self._entries:
            place = entry.weighed.incident.place
            key = ("", "") if place is None or place.country is None else (place.country, fold(place.admin1 or ""))
            self._in_country.setdefault(key, []).append(entry)
        self._areas: dict[Place, _Area] = {}

    def known(self, about: About, effect: Effect, victims: VictimClass) -> Known:
        """What lies in the period and the area of a total; raises ValueError where it names none of which that can be told."""
        area = area_of(about)
        if area is None or about.date is None:
            raise ValueError("a total without a period or an area")
        if area not in self._areas:
            self._areas[area] = _Area.of(area, self._near(area), self._within)
        return self._areas[area].known(TimeSpan(about.date, "said"), (effect, victims, about.means))

    def _near(self, area: Place) -> Iterable["_Entry"]:
        """All that may lie in an area: what is known to lie in another country or first-level area is left out."""
        own = fold(area.admin1 or "")
        for (country, admin1), entries in self._in_country.items():
            if country not in ("", area.country) or (own and admin1 and own != admin1 and area.precision != "country"):
                continue
            yield from entries


@dataclass(frozen=True, slots=True)
class _Entry:
    """An incident with its first and last day, as numbers, and the day by which it was told of."""

    weighed: WeighedIncident
    days: tuple[int, int] | None
    told: int | None

    @classmethod
    def of(cls, weighed: WeighedIncident, published: Mapping[ReportId, int | None]) -> "_Entry":
        when = weighed.incident.when
        days = (when.days[0].toordinal(), when.days[1].toordinal()) if when is not None and when.year_known else None
        told = [day for r in weighed.incident.reports if (day := published.get(r)) is not None]
        return cls(weighed, days, min(told, default=None))

    @property
    def id(self) -> IncidentId:
        return self.weighed.incident.id

    def lies_in(self, first: int, last: int) -> bool:
        """Whether all its days lie in a period."""
        return self.days is not None and first <= self.days[0] and self.days[1] <= last

    def tally(self, kind: _Kind) -> Tally:
        return tally_of_class(self.weighed, kind[0], kind[1])

    def fits(self, kind: _Kind) -> bool:
        """Whether anybody reports people who came to this harm, by means that agree."""
        told = any(t.effect == kind[0] and t.said in ("figure", "no figure") for t in self.weighed.tallies)
        return told and means_agree(kind[2], self.weighed.incident.means)


class _Area:
    """The incidents that lie in an area, and those that may."""

    def __init__(self, inside: Sequence[_Entry], perhaps: Sequence[_Entry], within: Wholes) -> None:
        self._inside, self._perhaps, self._within = inside, perhaps, within
        self._by_id = {entry.id: entry for entry in inside}
        self._kinds: dict[_Kind, tuple[_Days, _Days, list[_Entry]]] = {}

    @classmethod
    def of(cls, area: Place, entries: Iterable[_Entry], within: Wholes) -> "_Area":
        held: dict[str, list[_Entry]] = {"yes": [], "unknown": [], "no": []}
        known: dict[object, str] = {}
        for entry in entries:
            place = entry.weighed.incident.place
            key = place and (place.name, place.precision, place.admin1, place.admin2, place.lat, place.lon, place.country)
            if key not in known:
                known[key] = holds_place(area, place)
            held[known[key]].append(entry)
        return cls(held["yes"], held["unknown"], within)

    def known(self, period: TimeSpan, kind: _Kind) -> Known:
        first, last = (day.toordinal() for day in period.days)
        if kind not in self._kinds:
            inside = [entry for entry in self._inside if entry.fits(kind)]
            perhaps = [entry for entry in self._perhaps if entry.fits(kind)]
            parts = [entry for entry in inside if entry.days is not None and entry.id in self._within]
            rest = [entry for entry in inside if entry.days is None or entry.id not in self._within]
            self._kinds[kind] = _Days(rest, kind), _Days(perhaps, kind), parts
        rest_days, perhaps_days, parts = self._kinds[kind]
        within = [entry for entry in parts if entry.lies_in(first, last)]
        overlap = sum(1 for entry in parts if entry.days and entry.days[0] <= last and first <= entry.days[1])
        number, vector = rest_days.inside(first, last)
        vector = _plus(vector, self._parts(within, kind, first, last))
        unsure = rest_days.touching(first, last) - number + overlap - len(within) + perhaps_days.touching(first, last)
        low, high, opened, figures, without = vector
        few = number + len(within) <= _NAMED
        named = [*rest_days.those(first, last), *within] if few else []
        codes = tuple(sorted(e.weighed.incident.code for e in named if e.tally(kind).said in ("figure", "no figure")))
        return Known(Totals(kind[0], low, high, opened > 0, figures, without), unsure, codes)

    def _parts(self, within: Sequence[_Entry], kind: _Kind, first: int, last: int) -> _Vector:
        """What the incidents within others add: nothing where one that contains them is counted here."""
        found = _NOTHING
        for entry in within:
            wholes_of = (self._by_id[whole] for whole in self._within[entry.id] if whole in self._by_id)
            above = {e.tally(kind).said for e in wholes_of if e.lies_in(first, last) and e.fits(kind)}
            said = entry.tally(kind).said
            if "figure" not in above and not (said == "no figure" and said in above):
                found = _plus(found, _vector(entry.tally(kind)))
        return found


class _Days:
    """Incidents in the order of their first and of their last days, with running sums of both."""

    def __init__(self, entries: Sequence[_Entry], kind: _Kind) -> None:
        dated = [(entry.days, _vector(entry.tally(kind)), entry) for entry in entries if entry.days is not None]
        self._by_first = sorted(dated, key=lambda d: (d[0][0], d[2].id))
        by_last = sorted(dated, key=lambda d: d[0][1])
        self._firsts = [days[0] for days, _, _ in self._by_first]
        self._lasts = [days[1] for days, _, _ in by_last]
        self._until_first = list(accumulate((v for _, v, _ in self._by_first), _plus, initial=_NOTHING))
        self._until_last = list(accumulate((v for _, v, _ in by_last), _plus, initial=_NOTHING))
        self._long = sorted(((days, v) for days, v, _ in dated if days[0] < days[1]), key=lambda d: d[0][0] - d[0][1])
        self._told = sorted(entry.told for entry in entries if entry.days is None and entry.told is not None)
        self._never = sum(1 for entry in entries if entry.days is None and entry.told is None)

    def inside(self, first: int, last: int) -> tuple[int, _Vector]:
        """How many lie in the period with all their days, and what they come to."""
        before, until = bisect_left(self._firsts, first), bisect_right(self._lasts, last)
        number, vector = until - before, _minus(self._until_last[until], self._until_first[before])
        for (begin, end), of in self._long:  # longer than the period on both sides: taken off twice, or never in
            if end - begin <= last - first:
                break
            if begin < first and last < end:
                number, vector = number + 1, _plus(vector, of)
        return number, vector

    def those(self, first: int, last: int) -> list[_Entry]:
        """Those that lie in the period."""
        at = slice(bisect_left(self._firsts, first), bisect_right(self._firsts, last))
        return [entry for days, _, entry in self._by_first[at] if days[1] <= last]

    def touching(self, first: int, last: int) -> int:
        """How many may lie in the period: those of which a day does, and those without a day that were not told of before it."""
        dated = bisect_right(self._firsts, last) - bisect_left(self._lasts, first)
        return dated + len(self._told) - bisect_left(self._told, first) + self._never


def _vector(tally: Tally) -> _Vector:
    if tally.said != "figure":
        return 0, 0, 0, 0, int(tally.said == "no figure")
    low = tally.low or 0
    return low, tally.high if tally.high is not None else low, int(tally.open_top or tally.high is None), 1, 0


def _plus(one: _Vector, other: _Vector) -> _Vector:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3], one[4] + other[4]


def _minus(one: _Vector, other: _Vector) -> _Vector:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2], one[3] - other[3], one[4] - other[4]


def _last_day(edtf: str | None) -> int | None:
    return None if edtf is None or edtf.startswith("XXXX") else days_of(edtf)[1].toordinal()
