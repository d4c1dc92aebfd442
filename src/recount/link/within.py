"""Linking within a report: what it tells twice of one incident becomes one reported incident."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from recount.domain.claim import Claim
from recount.domain.count import Count
from recount.domain.ids import ClaimId
from recount.domain.party import Party
from recount.domain.place import Place
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.domain.timespan import TimeSpan
from recount.domain.vocabulary import PRECISIONS
from recount.link.agreement import means_agree, most_specific_means, share_a_day, tie
from recount.link.names import fold
from recount.link.repeats import drop_repeats, repeats

_Claims = Mapping[str, Sequence[Claim]]
"""Claims by the key of their incident."""
_LOOKED_AT = 100
"""So many incidents told last are looked at for each: a long list of attacks costs no more than its length."""
_GROWN = 1.5
"""A toll told again of one attack is at most so many times the one told first …"""
_BY_FEW = 3
"""… or greater by so few."""


def within(reading: LocatedReading) -> LocatedReading:
    """The reading with reported incidents that are one incident merged, and claims said twice of one incident dropped.

    Two are one where they have the same or nested place, days and means that agree, and no two different exact tolls
    (codebook, conventions 2, 4 and 11). Never merged: two places or two days that are known to differ, and one that is told
    as another with those before it. The merged incident
    keeps the id of its first mention; keys are given anew in order of first mention.
    """
    claims = _by_incident(reading.claims)
    groups = drawn_together(reading, claims)
    keys = _keys(groups)
    merged = tuple(_merged(group, keys, claims) for group in groups)
    return replace(reading, incidents=merged, claims=drop_repeats([_moved(claim, keys) for claim in reading.claims]))


def told_twice(reading: LocatedReading) -> tuple[list[list[LocatedIncident]], Mapping[ClaimId, ClaimId]]:
    """What `within` makes one: the incidents that are one together, and the claims that are dropped, with those kept for them."""
    groups = drawn_together(reading, _by_incident(reading.claims))
    keys = _keys(groups)
    return groups, repeats([_moved(claim, keys) for claim in reading.claims])[1]


def drawn_together(reading: LocatedReading, claims: _Claims) -> list[list[LocatedIncident]]:
    """The reported incidents of a reading, those that are one incident together, in order of first mention."""
    told = sorted(reading.incidents, key=lambda incident: (incident.reported.anchor, incident.id))
    groups: list[list[LocatedIncident]] = []
    for incident in told:
        near = groups[-_LOOKED_AT:]
        home = next((g for g in near if all(_is_one(other, incident, claims) for other in g)), None)
        if home is None:
            groups.append([incident])
        else:
            home.append(incident)
    return groups


def _keys(groups: Sequence[Sequence[LocatedIncident]]) -> Mapping[str, str]:
    """The new key of every incident by its old one."""
    return {incident.key: f"i{number}" for number, group in enumerate(groups, 1) for incident in group}


def _moved(claim: Claim, keys: Mapping[str, str]) -> Claim:
    """The claim with the new key of its incident."""
    key = keys.get(claim.incident, claim.incident) if claim.incident is not None else None
    return claim if key == claim.incident else replace(claim, incident=key)


def _by_incident(claims: Sequence[Claim]) -> _Claims:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.incident is not None:
            found.setdefault(claim.incident, []).append(claim)
    return found


def _is_one(left: LocatedIncident, right: LocatedIncident, claims: _Claims) -> bool:
    if right.reported.apart:
        return False
    places = tie(left.place, right.place)
    days = share_a_day(left.when, right.when)
    if places == "apart" or days is False or not means_agree(left.reported.means, right.reported.means):
        return False
    tolls = _tolls_agree(_whole(left, claims), _whole(right, claims))
    if tolls is False or (days is None and not tolls and _told_of_other_days(left, right)):
        return False
    if left.reported.background != right.reported.background and not (days or tolls):
        return False
    if left.reported.extent != right.reported.extent and not tolls:
        return False
    if places in ("same", "nested"):
        return True
    if None not in (left.place, right.place):
        return False
    return bool(tolls) or (days is True and left.reported.means is not None and left.reported.means == right.reported.means)


def _told_of_other_days(left: LocatedIncident, right: LocatedIncident) -> bool:
    """Whether day words that cannot be resolved are different words: "a few days before" and "a day earlier"."""
    one, other = left.reported.day, right.reported.day
    return one is not None and other is not None and one.words != other.words and "event" in (one.anchor, other.anchor)


def _whole(incident: LocatedIncident, claims: _Claims) -> list[Claim]:
    """What is asserted of the incident with a figure, parts left out."""
    return [c for c in claims.get(incident.key, ()) if c.polarity == "asserted" and c.part_of is None and c.count.has_figure]


def _tolls_agree(left: Sequence[Claim], right: Sequence[Claim]) -> bool | None:
    """Whether an exact figure of both is the same or revises the other; None where no two can be compared.

    Not compared are figures of two named sources, which may be two figures for one thing (codebook, convention 2), and figures
    of civilians with those of fighters.
    """
    compared = [(a, b) for a in left for b in right if _comparable(a, b)]
    if not compared:
        return None
    return any(_near(a.count, b.count) or a.revises == b.id or b.revises == a.id for a, b in compared)


def _near(left: Count, right: Count) -> bool:
    """Whether two figures agree and are of one size: "at least five dead" and "40 dead" are two tolls."""
    one, other = sorted((left.low or left.high or 0, right.low or right.high or 0))
    return left.agrees_with(right) and (other <= one * _GROWN or other - one <= _BY_FEW)


def _comparable(left: Claim, right: Claim) -> bool:
    if left.effect != right.effect or left.count.is_vague or right.count.is_vague:
        return False
    if {left.victims.status, right.victims.status} == {"civilian", "combatant"}:
        return False
    one, other = ({fold(source.name) for source in claim.sources} for claim in (left, right))
    return not one or not other or not one.isdisjoint(other) or left.count == right.count


def _merged(group: Sequence[LocatedIncident], keys: Mapping[str, str], claims: _Claims) -> LocatedIncident:
    """One reported incident out of several: each field from the mention that says most about it."""
    told = [incident.reported for incident in group]
    first = told[0]
    fullest = max(group, key=lambda incident: len(claims.get(incident.key, ()))).reported
    times = [t.time for t in told if t.time is not None]
    after = next((keys.get(t.after) for t in told if t.after is not None), None)
    reported = replace(
        first,
        key=keys[first.key],
        quote=first.quote if first.key in claims else fullest.quote,
        day=next((t.day for t in told if t.day is not None), None),
        after=None if after == keys[first.key] else after,
        time=next((t for t in times if t.part is not None), times[0] if times else None),
        places=tuple(dict.fromkeys(place for t in told for place in t.places)),
        site_type=next((t.site_type for t in told if t.site_type not in (None, "other")), first.site_type),
        site_words=next((t.site_words for t in told if t.site_words is not None), None),
        means=most_specific_means(tuple(t.means for t in told if t.means is not None)),
        parties=join_parties([party for t in told for party in t.parties]),
        background=all(t.background for t in told),
        title=any(t.title for t in told),
    )
    return LocatedIncident(reported, _finest([i.place for i in group]), _narrowest([i.when for i in group]))


def join_parties(parties: Sequence[Party]) -> tuple[Party, ...]:
    """One entry a party, in order of first mention, with all its positions (codebook, convention 7)."""
    joined: dict[str, Party] = {}
    for party in parties:
        known = joined.get(fold(party.name))
        if known is None:
            joined[fold(party.name)] = party
            continue
        positions = tuple(dict.fromkeys((*known.positions, *party.positions)))
        kind = known.kind if known.kind != "unknown" else party.kind
        joined[fold(party.name)] = replace(known, kind=kind, positions=positions)
    return tuple(joined.values())


def _finest(places: Sequence[Place | None]) -> Place | None:
    """The most specific place; of two alike the first, one found in the gazetteer before one that is not."""
    known = [place for place in places if place is not None]
    return min(known, key=lambda p: (PRECISIONS.index(p.precision), p.weak, p.gazetteer_id is None), default=None)


def _narrowest(times: Sequence[TimeSpan | None]) -> TimeSpan | None:
    known = [time for time in times if time is not None]
    return min(known, key=lambda t: (t.is_approximate, not t.year_known, t.days[1] - t.days[0]), default=None)
