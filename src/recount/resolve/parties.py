"""Forces that a report does not name a state for: they are those of the country where it happened (codebook, convention 12)."""

from collections.abc import Container
from dataclasses import replace

from recount.domain.place import Gazetteer, Place
from recount.domain.reading import ReportedIncident

_KNOWN = 100_000
"""People in a town whose name alone tells its country."""


def at_home(incident: ReportedIncident, place: Place | None, countries: Container[str], gazetteer: Gazetteer) -> ReportedIncident:
    """The incident with "the army" or "police" of nobody named after the country of its place, where that is sure.

    It is sure where the report speaks of the country (`countries`, ISO codes), or where the place is a large town: nobody is
    accused for a namesake. Where the report names that state too, they bear one name; linking within the report joins them.
    """
    if place is None or place.country is None or place.weak or not any(p.named_by == "nothing" for p in incident.parties):
        return incident
    country = next(iter(gazetteer.find(f"ISO {place.country}")), None)
    if country is None or not (place.country in countries or _is_large(place)):
        return incident
    own = [p.name for p in incident.parties if p.kind == "state" and _country(p.name, gazetteer) == place.country]
    name = own[0] if own else country.name
    named = (replace(p, name=name, named_by="place") if p.named_by == "nothing" else p for p in incident.parties)
    return replace(incident, parties=tuple(named))


def _is_large(place: Place) -> bool:
    return any(entry.population >= _KNOWN for entry in place.candidates if entry.id == place.gazetteer_id)


def _country(name: str, gazetteer: Gazetteer) -> str | None:
    """The country that a state is called by: "Sudan", "Sudanese government"."""
    return gazetteer.country_of(name) or gazetteer.country_of(name.rpartition(" ")[0])
