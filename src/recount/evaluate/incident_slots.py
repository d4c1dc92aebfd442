"""The slots of incidents: right where the incidents are a pair and the value agrees."""

from collections.abc import Callable, Hashable

from recount.evaluate.cases import Cases, Compared
from recount.evaluate.days import same_date
from recount.evaluate.names import party
from recount.evaluate.places import admin1_of, place_names, same_place
from recount.evaluate.records import CodedIncident


def _shown_place(incident: CodedIncident) -> str | None:
    """A place as people call it; None only where the record says none."""
    place = incident.place
    return None if place is None else place.name or place.text or ""


_VALUES: dict[str, Callable[[CodedIncident], str | None]] = {
    "date": lambda incident: incident.date,
    "place": _shown_place,
    "admin1": lambda incident: admin1_of(incident.place),
    "means": lambda incident: incident.means,
    "site": lambda incident: incident.site_type,
}
"""Slots with one value an incident; None = the record says none."""
_SETS: dict[str, Callable[[CodedIncident], set[Hashable]]] = {
    "perpetrators": lambda incident: {party(p.name) for p in incident.perpetrators},
    "stance": lambda incident: {(party(p.name), p.stance) for p in incident.perpetrators},
    "positions": lambda incident: {
        (party(p.name), position.stance, position.about) for p in incident.perpetrators for position in p.positions or ()
    },
}
"""Slots with any number of values an incident."""


def count_incidents(compared: Compared, cases: Cases, *, positioned: bool) -> None:
    """Count all slots of one report's incidents; `positioned` says whether the gold has positions at all."""
    gold, ours = compared.gold.incidents, compared.ours.incidents
    cases.add("incidents", right=len(compared.pairs), predicted=len(ours), gold=len(gold))
    for slot in _VALUES:
        _count_value(slot, compared, cases)
    for slot in _SETS:
        if slot != "positions" or positioned:
            _count_set(slot, compared, cases)
    found = set(compared.pairs.values())
    for key, incident in gold.items():
        if key not in compared.pairs:
            cases.disagreements.append(compared.differ("incident missed", incident.date, _shown_place(incident), incident.quote))
    for key, incident in ours.items():
        if key not in found:
            cases.disagreements.append(
                compared.differ("incident invented", incident.date, _shown_place(incident), incident.quote)
            )


def _count_value(slot: str, compared: Compared, cases: Cases) -> None:
    value = _VALUES[slot]
    cases.add(
        slot,
        predicted=sum(value(incident) is not None for incident in compared.ours.incidents.values()),
        gold=sum(value(incident) is not None for incident in compared.gold.incidents.values()),
    )
    for left, right in compared.incidents:
        if _agree(slot, left, right):
            cases.add(slot, right=1)
        elif value(left) or value(right):
            cases.disagreements.append(compared.differ(slot, value(left), value(right), left.quote))


def _agree(slot: str, left: CodedIncident, right: CodedIncident) -> bool:
    if slot == "date":
        return same_date(left.date, right.date)
    if slot == "place":
        return same_place(place_names(left.place), place_names(right.place))
    value = _VALUES[slot]
    return value(left) is not None and value(left) == value(right)


def _count_set(slot: str, compared: Compared, cases: Cases) -> None:
    """Values are cases here; a stance differs only where the parties are the same."""
    value, named = _SETS[slot], _SETS["perpetrators"]
    cases.add(
        slot,
        predicted=sum(len(value(incident)) for incident in compared.ours.incidents.values()),
        gold=sum(len(value(incident)) for incident in compared.gold.incidents.values()),
    )
    for left, right in compared.incidents:
        mine, theirs = value(left), value(right)
        cases.add(slot, right=len(mine & theirs))
        if mine != theirs and (slot != "stance" or named(left) == named(right)):
            shown = (sorted(mine, key=str), sorted(theirs, key=str))
            cases.disagreements.append(compared.differ(slot, *shown, left.quote))
