"""From a cluster of reported incidents to an incident of the record: place, day, means and parties as most reports have them."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from recount.domain.claim import Claim
from recount.domain.decision import Json
from recount.domain.ids import ClaimId, IncidentId, MentionId
from recount.domain.incident import Cluster, Incident, Origin
from recount.domain.place import Place
from recount.domain.reading import LocatedIncident
from recount.domain.rulings import Rulings
from recount.domain.timespan import TimeSpan, TimeWords, edtf_of
from recount.domain.vocabulary import PIN_METHODS, PRECISIONS, Extent, Means, SiteType
from recount.link.agreement import days_between, most_specific_means, share_a_day, tie
from recount.link.within import join_parties

V = TypeVar("V")
_RARE_MEANS = 4  # means that fewer than one report in so many names do not stand for all


def assemble(
    cluster: Cluster,
    mentions: Mapping[MentionId, LocatedIncident],
    claims: Mapping[ClaimId, Claim],
    origins: Sequence[Origin],
    rulings: Rulings,
    *,
    incident_id: IncidentId,
    code: str,
    previous_ids: Sequence[IncidentId] = (),
) -> Incident:
    """The incident of a cluster; what a person pinned goes before what the reports say.

    Its place is the most specific one that most reports agree on, its day the narrowest one, each with the reason; where
    reports are evenly split between days, the span of them all. All parties stand in it with all positions.
    """
    told = [mentions[mention] for mention in cluster.mentions]
    reports = {m.reported.report_id for m in told} | {claims[c].report_id for c in cluster.claims if c in claims}
    pins = rulings.pins.get(incident_id, {})
    wholes = sorted(whole for whole, part in rulings.contains if part == incident_id and whole != incident_id)
    return Incident(
        id=incident_id,
        code=code,
        mentions=cluster.mentions,
        claims=cluster.claims,
        reports=tuple(sorted(reports)),
        place=_pinned_place(pins.get("place"), told) or place_of(told),
        when=_pinned_day(pins.get("day")) or day_of(told),
        time=_time(told),
        extent=_extent(told),
        means=_means(told),
        site_type=_site(told),
        parties=join_parties([party for m in told for party in m.reported.parties]),
        origins=tuple(origins),
        previous_ids=tuple(previous_ids),
        part_of=IncidentId(wholes[0]) if wholes else None,
        review_state=rulings.state.get(incident_id, "unreviewed"),
    )


def place_of(told: Sequence[LocatedIncident]) -> Place | None:
    """The most specific place that most reports name, or name an area around; with how many do."""
    named = [(m, m.place) for m in told if m.place is not None]
    if not named:
        return None
    reports = {m.reported.report_id for m, _ in named}

    def agreeing(place: Place) -> int:
        return len({m.reported.report_id for m, other in named if _agrees(other, place)})

    def naming(place: Place) -> int:
        return len({m.reported.report_id for m, other in named if other == place or tie(place, other) == "same"})

    def rank(place: Place) -> tuple[int, int, int, bool, bool, str, str]:
        fine = PRECISIONS.index(place.precision)
        return -agreeing(place), fine, -naming(place), place.weak, place.lat is None, place.name, place.words

    best = min((place for _, place in named), key=rank)
    count = agreeing(best)
    if len(reports) == 1:
        return best
    reason = f"{count} of {len(reports)} reports that name a place name this one or an area that holds it."
    return replace(best, reasons=(*best.reasons, reason))


def _agrees(said: Place, place: Place) -> bool:
    """Whether what a report says is the place, or an area that holds it."""
    if said == place:
        return True
    holds = PRECISIONS.index(said.precision) > PRECISIONS.index(place.precision)
    kind = tie(place, said)
    return kind == "same" or (kind == "nested" and holds)


def day_of(told: Sequence[LocatedIncident]) -> TimeSpan | None:
    """The narrowest day or days that most reports agree on, with how many do; all days where they are evenly split."""
    dated = [(m, m.when) for m in told if m.when is not None]
    if not dated:
        return None
    reports = {m.reported.report_id for m, _ in dated}

    def agreeing(span: TimeSpan) -> int:
        return len({m.reported.report_id for m, other in dated if share_a_day(span, other)})

    def rank(span: TimeSpan) -> tuple[int, bool, bool, int, str]:
        return -agreeing(span), not span.year_known, span.is_approximate, (span.days[1] - span.days[0]).days, span.edtf

    best = min((span for _, span in dated), key=rank)
    count = agreeing(best)
    if len(reports) == 1:
        return best
    rivals = [span for _, span in dated if days_between(best, span) > 0 and agreeing(span) == count]
    if rivals and best.year_known and all(span.year_known for span in rivals):
        return _all_days([best, *rivals])
    return replace(best, basis=f"{best.basis}; {count} of {len(reports)} reports that say the day agree")


def _all_days(spans: Sequence[TimeSpan]) -> TimeSpan:
    said = ", ".join(sorted({span.edtf for span in spans}))
    first, last = min(span.days[0] for span in spans), max(span.days[1] for span in spans)
    return TimeSpan(edtf_of(first, last), f"reports are evenly split between {said}", spans[0].words)


def _pinned_place(value: Json, told: Sequence[LocatedIncident]) -> Place | None:
    """The place that a person pinned; the words stay those of the reports, and so does the point of a place named just so."""
    if not isinstance(value, dict):
        return None
    precision = value.get("precision", "settlement")
    named = [m.place for m in told if m.place and (m.place.name, m.place.precision) == (value.get("name"), precision)]
    alike = min(named, key=lambda place: place.lat is None, default=None)
    said = alike or place_of(told)
    name = str(value.get("name") or (said.name if said else ""))
    lat, lon, located_to = value.get("lat"), value.get("lon"), precision
    if lat is None and alike is not None:
        lat, lon, located_to = alike.lat, alike.lon, alike.located_to
    return Place(
        name=name,
        words=said.words if said else name,
        precision=precision,
        country=value.get("country", said.country if said else None),
        admin1=value.get("admin1", said.admin1 if said else None),
        lat=lat,
        lon=lon,
        gazetteer_id=value.get("gazetteer_id"),
        located_to=located_to if lat is not None else None,
        reasons=tuple(_pin_reasons(value)),
    )


def _pin_reasons(value: Mapping[str, Json]) -> Iterator[str]:
    """How the person came by the place, and the note."""
    method = str(value.get("method") or "")
    yield f"Pinned by a person: {PIN_METHODS.get(method, method) or 'no method given'}."
    if value.get("note"):
        yield f"Note: {value['note']}"


def _pinned_day(value: Json) -> TimeSpan | None:
    if not isinstance(value, dict) or not value.get("day"):
        return None
    return TimeSpan(str(value["day"]), "pinned by a person")


def _votes(told: Sequence[LocatedIncident], value_of: Callable[[LocatedIncident], V | None]) -> list[tuple[V, int]]:
    """The values with the number of reports that give them, most first, then in order of first mention."""
    by_report = dict.fromkeys((m.reported.report_id, value) for m in told if (value := value_of(m)) is not None)
    return Counter(value for _, value in by_report).most_common()


def _means(told: Sequence[LocatedIncident]) -> Means | None:
    votes: list[tuple[Means, int]] = _votes(told, lambda m: m.reported.means)
    total = sum(count for _, count in votes)
    return most_specific_means(tuple(means for means, count in votes if _RARE_MEANS * count >= total))


def _site(told: Sequence[LocatedIncident]) -> SiteType | None:
    votes: list[tuple[SiteType, int]] = _votes(told, lambda m: m.reported.site_type)
    return next((site for site, _ in votes if site != "other"), votes[0][0] if votes else None)


def _extent(told: Sequence[LocatedIncident]) -> Extent:
    votes: list[tuple[Extent, int]] = _votes(told, lambda m: m.reported.extent)
    return votes[0][0]


def _time(told: Sequence[LocatedIncident]) -> TimeWords | None:
    parts = _votes(told, lambda m: m.reported.time.part if m.reported.time else None)
    said = [m.reported.time for m in told if m.reported.time is not None]
    if not parts:
        return said[0] if said else None
    return next(time for time in said if time.part == parts[0][0])
