"""Forces that a report does not name a state for: they are those of the country where it happened (codebook, convention 12)."""

from collections.abc import Iterable
from dataclasses import replace

from recount.domain.party import Party
from recount.domain.place import Gazetteer, Place, PlaceMention
from recount.domain.reading import ReportedIncident

_KNOWN = 100_000
"""People in a town whose name alone tells its country."""


def at_home(
    incident: ReportedIncident, place: Place | None, around: Iterable[PlaceMention], gazetteer: Gazetteer
) -> ReportedIncident:
    """The incident with "the army" or "police" of nobody named after the country of its place, where that is sure.

    It is sure where the report, all of whose mentions are `around`, speaks of the country, or where the place is a large
    town: nobody is accused for a namesake. Where the report names that state too, they are one party with the positions of
    both.
    """
    if place is None or place.country is None or place.weak or not any(p.named_by == "nothing" for p in incident.parties):
        return incident
    country = next(iter(gazetteer.find(f"ISO {place.country}")), None)
    if country is None or not (_is_large(place) or any(gazetteer.country_of(m.words) == place.country for m in around)):
        return incident
    own = (
        p
        for p in incident.parties
        if p.kind == "state" and p.named_by == "words" and _country(p.name, gazetteer) == place.country
    )
    known = next(own, None)
    name = country.name if known is None else known.name
    named: dict[str, Party] = {}
    for party in incident.parties:
        called = replace(party, name=name, named_by="place") if party.named_by == "nothing" else party
        other = named.get(called.name)
        joined = None if other is None else replace(other, positions=tuple(dict.fromkeys((*other.positions, *called.positions))))
        named[called.name] = joined or called
    return replace(incident, parties=tuple(named.values()))


def _is_large(place: Place) -> bool:
    return any(entry.population >= _KNOWN for entry in place.candidates if entry.id == place.gazetteer_id)


def _country(name: str, gazetteer: Gazetteer) -> str | None:
    """The country that a state is called by: "Sudan", "Sudanese government"."""
    return gazetteer.country_of(name) or gazetteer.country_of(name.rpartition(" ")[0])
