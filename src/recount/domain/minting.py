"""Which incident id a cluster of reported incidents bears: ids survive linking again, merges and splits (design, "Ids")."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from recount.domain.decision import Decision, Json
from recount.domain.ids import IncidentId, incident_code, incident_id
from recount.domain.incident import Cluster, Mint
from recount.domain.rulings import Rulings


class Named(NamedTuple):
    """A cluster with the id and code that it bears, and older ids that resolve to it."""

    id: IncidentId
    code: str
    previous_ids: tuple[IncidentId, ...]
    cluster: Cluster


def mint(clusters: Sequence[Cluster], rulings: Rulings) -> tuple[list[Named], list[Mint]]:
    """Every cluster with its id, in order of their smallest mention ids, and the ids newly given (for the ledger, in order).

    An id goes where the claim accepted first of its own members stands, else its anchor, else most of its members. Of several
    ids the one minted first names the cluster, the others become `previous_ids`. A cluster without any gets a new one, at its
    first claim, else at its first mention. The order of `clusters` changes nothing.
    """
    ordered = sorted(clusters, key=lambda cluster: min(cluster.mentions))
    bearers = _Bearers.of(ordered, rulings)
    named: list[Named] = []
    new: list[Mint] = []
    taken = _Taken.of(rulings.mints)
    for place, cluster in enumerate(ordered):
        bearing = bearers.own.get(place, ())
        if not bearing:
            bearing = (taken.new_mint(cluster),)
            new.extend(bearing)
        own, *others = (*bearing, *bearers.further.get(place, ()))
        named.append(Named(own.incident, own.code, tuple(m.incident for m in others), cluster))
    return named, new


def decision_of(minted: Mint) -> Decision:
    """The ledger entry of a new id; without a clock, so that two undisturbed runs write the same chain."""
    values: dict[str, Json] = {"code": minted.code, "anchor": minted.anchor, "members": list(minted.members)}
    return Decision(0, "mint", (minted.incident,), values)


def inherit(rulings: Rulings, named: Sequence[Named]) -> Rulings:
    """The rulings as the incidents now are: what was pinned or graded on an older id holds where its incident has none.

    The review state is not inherited: nobody has reviewed the whole.
    """
    now = {old: incident.id for incident in named for old in incident.previous_ids}
    if not now:
        return rulings
    pins = {id_: dict(values) for id_, values in rulings.pins.items()}
    grades = dict(rulings.grades)
    for incident in named:
        for old in incident.previous_ids:
            if old in rulings.pins:
                pins[incident.id] = {**rulings.pins[old], **pins.get(incident.id, {})}
            if old in rulings.grades:
                grades.setdefault(incident.id, rulings.grades[old])
    pairs = {(_current(whole, now), _current(part, now)) for whole, part in rulings.contains}
    return replace(rulings, pins=pins, grades=grades, contains=frozenset(p for p in pairs if p[0] != p[1]))


def _current(incident: str, now: Mapping[IncidentId, IncidentId]) -> str:
    return now.get(IncidentId(incident), IncidentId(incident))


@dataclass(frozen=True, slots=True)
class _Bearers:
    """Which mints go to which cluster, by its place in the order."""

    own: Mapping[int, Sequence[Mint]]
    """Mints that may name the cluster, the first minted first."""
    further: Mapping[int, Sequence[Mint]]
    """Mints whose members have all gone over to later ones; they only resolve to it."""

    @classmethod
    def of(cls, clusters: Sequence[Cluster], rulings: Rulings) -> "_Bearers":
        where = {member: place for place, cluster in enumerate(clusters) for member in (*cluster.mentions, *cluster.claims)}
        homes = _homes(rulings, where)
        own: dict[int, list[Mint]] = {}
        further: dict[int, list[Mint]] = {}
        for minted, home in zip(rulings.mints, homes, strict=True):
            if home is not None:
                own.setdefault(home, []).append(minted)
            elif (place := _most(minted.members, where)) is not None:
                further.setdefault(place, []).append(minted)
        return cls(own, further)


def _homes(rulings: Rulings, where: Mapping[str, int]) -> list[int | None]:
    """The cluster of each mint: where its first accepted claim stands, unless that is the home of another mint, else its base."""
    owner = {member: number for number, minted in enumerate(rulings.mints) for member in minted.members}
    bases = [
        _base(minted, [member for member in minted.members if owner[member] == number], where)
        for number, minted in enumerate(rulings.mints)
    ]
    settled = Counter(bases)
    homes = list(bases)
    for number, places in _accepted_places(rulings, owner, where).items():
        homes[number] = next((p for p in places if p == bases[number] or not settled[p]), bases[number])
    return homes


def _base(minted: Mint, mine: Sequence[str], where: Mapping[str, int]) -> int | None:
    return where[minted.anchor] if minted.anchor in mine and minted.anchor in where else _most(mine, where)


def _most(members: Sequence[str], where: Mapping[str, int]) -> int | None:
    counts = Counter(where[member] for member in members if member in where)
    return min(counts, key=lambda place: (-counts[place], place), default=None)


def _accepted_places(rulings: Rulings, owner: Mapping[str, int], where: Mapping[str, int]) -> dict[int, list[int]]:
    """Where the accepted claims of each mint stand now: its members, and claims that stood in it when they were accepted."""
    number_of = {str(minted.incident): number for number, minted in enumerate(rulings.mints)}
    found: dict[int, list[int]] = {}
    for claim, home in rulings.accepted:
        number = owner.get(claim, number_of.get(home or ""))
        if number is not None and claim in where:
            found.setdefault(number, []).append(where[claim])
    return found


@dataclass(slots=True)
class _Taken:
    """Ids and codes that are given, each for good."""

    ids: set[IncidentId]
    codes: set[str]

    @classmethod
    def of(cls, mints: Sequence[Mint]) -> "_Taken":
        return cls({m.incident for m in mints}, {m.code for m in mints})

    def new_mint(self, cluster: Cluster) -> Mint:
        members = (*cluster.mentions, *cluster.claims)
        anchor = (*cluster.claims, *cluster.mentions)[0]
        turn, length = 1, 5
        while (incident := incident_id(anchor, turn=turn)) in self.ids:
            turn += 1
        while (code := incident_code(incident, length=length)) in self.codes:
            length += 1
        self.ids.add(incident)
        self.codes.add(code)
        return Mint(incident, code, anchor, members)
