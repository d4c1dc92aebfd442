"""Which incidents a sum counts: the whole or its parts, never both."""

from collections.abc import Iterable, Mapping, Sequence

from recount.domain.ids import IncidentId
from recount.domain.record import Record, WeighedIncident
from recount.domain.tally import Tally, VictimClass
from recount.domain.vocabulary import Effect
from recount.publish.lookup import tally_of

Wholes = Mapping[IncidentId, frozenset[IncidentId]]
"""Incident → all that contain it, directly or through others; incidents that lie in none are left out."""


def wholes(record: Record) -> Wholes:
    """What contains what, by people's decisions.

    Where decisions make a circle (two incidents were merged, of which one contained and the other lay within a third), the
    smaller id is taken to contain the larger one, so that what lies in the circle is counted once.
    """
    above: dict[IncidentId, set[IncidentId]] = {}
    pairs = {(IncidentId(whole), IncidentId(part)) for whole, part in record.rulings.contains}
    pairs |= {(w.incident.part_of, w.incident.id) for w in record.incidents if w.incident.part_of is not None}
    for whole, part in pairs:
        above.setdefault(part, set()).add(whole)
    reach = {part: _above(part, above) for part in above}
    return {
        part: frozenset(whole for whole in found if whole < part or part not in reach.get(whole, ())) - {part}
        for part, found in reach.items()
    }


def counted(incidents: Iterable[WeighedIncident], effect: Effect, within: Wholes, victims: VictimClass = "all") -> list[Tally]:
    """The tallies that a sum over these incidents adds up: those with a figure, and those of harm without one.

    A rejected incident is left out. A part is left out where a whole of it is among the incidents and has a figure; the figures
    of the parts stand for a whole that has none.
    """
    live = [(w.incident.id, tally_of_class(w, effect, victims)) for w in incidents if w.incident.review_state != "rejected"]
    figures = {ident for ident, tally in live if tally.said == "figure"}
    harm = figures | {ident for ident, tally in live if tally.said == "no figure"}
    return [
        tally
        for ident, tally in live
        if ident in harm and not within.get(ident, frozenset()) & (figures if ident in figures else harm)
    ]


def tally_of_class(weighed: WeighedIncident, effect: Effect, victims: VictimClass) -> Tally:
    """The tally of a class; people called fighters stand in one of two, according to who calls them so."""
    tally = tally_of(weighed, effect, victims)
    contested = tally_of(weighed, effect, "status_contested") if victims == "fighters" else tally
    return contested if tally.said == "nothing" else tally


def _above(part: IncidentId, above: Mapping[IncidentId, Iterable[IncidentId]]) -> frozenset[IncidentId]:
    found: set[IncidentId] = set()
    waiting: list[IncidentId] = [part]
    while waiting:
        new = set(above.get(waiting.pop(), ())) - found
        found |= new
        waiting.extend(new)
    return frozenset(found)


def numbered(incidents: Sequence[WeighedIncident], within: Wholes) -> list[list[int]]:
    """For each incident the places in the list of those that contain it, in order: what the script of the site sums by."""
    at = {w.incident.id: number for number, w in enumerate(incidents)}
    return [sorted(at[whole] for whole in within.get(w.incident.id, ()) if whole in at) for w in incidents]
