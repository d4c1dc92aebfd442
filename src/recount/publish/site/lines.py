"""An incident in one line, as the list, the timeline and the map show it, and what the filters ask of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recount.domain.decision import Json
from recount.domain.ids import IncidentId
from recount.domain.incident import Incident
from recount.domain.party import Party
from recount.domain.place import Place
from recount.domain.record import WeighedIncident
from recount.domain.tally import VictimClass
from recount.domain.vocabulary import Effect, Precision
from recount.publish.counting import numbered, wholes
from recount.publish.lookup import Lookup, outlet_count, outlets_of, tally_of
from recount.publish.sections import Figure
from recount.publish.shown import STANCE_WORDS, day_words, label, line, tally_words
from recount.publish.site.display import cut
from recount.publish.site.shapes import country_name
from recount.weigh.relevance import is_harm

WITHIN: dict[Precision, str] = {
    "admin2": "somewhere in the district",
    "admin1": "somewhere in the region",
    "country": "somewhere in the country",
}
"""How a point is put in words that stands for more than a settlement."""
_SEARCHED = 1500
"""As many characters of an incident's names and titles can be searched."""


@dataclass(frozen=True, slots=True)
class Blame:
    """A party that is reported responsible, with the stances taken on it in order ("alleged, denied")."""

    name: str
    stances: str


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """One incident in words; `number` is its place in the record and in the data of the filters."""

    number: int
    page: str
    code: str
    day: str
    place: str
    area: str
    within: str
    means: str
    killed: Figure
    injured: Figure
    among: tuple[str, ...]
    outlets: int
    origins: int
    blamed: tuple[Blame, ...]
    attribution: str
    corroboration: str
    state: str
    part_of: str
    is_harm: bool
    facets: Json

    @property
    def words(self) -> str:
        """All of it in one sentence, for a mark that is too small for words."""
        return f"{self.code}: {self.killed.words} killed, {self.injured.words} injured, as reported; {self.place}, {self.day}"


def incident_lines(found: Lookup, pages: dict[IncidentId, str]) -> list[IncidentLine]:
    """A line for every incident, in the order of the record."""
    incidents = found.record.incidents
    within = numbered(incidents, wholes(found.record))
    return [_line(number, weighed, found, pages, within[number]) for number, weighed in enumerate(incidents)]


def speaks_of_harm(weighed: WeighedIncident) -> bool:
    """Whether anybody says anything about harm: a figure, no figure, none, or a denial."""
    return any(tally.said != "nothing" for tally in weighed.tallies)


def blamed(parties: Iterable[Party]) -> tuple[Blame, ...]:
    """The parties that somebody reports responsible; one that only denies is not among them (design, law 3)."""
    found = []
    for party in parties:
        taken = [p.stance for p in party.positions if p.about in ("attack", "harm")]
        if not party.positions:
            found.append(Blame(party.name, STANCE_WORDS["states"]))
        elif any(stance != "denies" for stance in taken):
            found.append(Blame(party.name, ", ".join(dict.fromkeys(STANCE_WORDS[stance] for stance in taken))))
    return tuple(found)


def area_words(place: Place | None) -> str:
    """The areas that hold a place, the smallest first, without the place itself."""
    if place is None:
        return ""
    names = (place.admin1, country_name(place.country))
    return line(", ".join(dict.fromkeys(cut(name, 60) for name in names if name and name != place.name)))


def _line(
    number: int, weighed: WeighedIncident, found: Lookup, pages: dict[IncidentId, str], within: Sequence[int]
) -> IncidentLine:
    incident, assessment = weighed.incident, weighed.assessment
    whole = found.weighed.get(incident.part_of) if incident.part_of is not None else None
    place = incident.place
    killed, injured = figure(weighed, "killed", found), figure(weighed, "injured", found)
    return IncidentLine(
        number=number,
        page=pages[incident.id],
        code=cut(incident.code, 24),
        day=day_words(incident.when.edtf if incident.when else None, short=True),
        place=cut(line(place.name)) if place is not None else "no place",
        area=area_words(place),
        within=within_words(place),
        means=label(incident.means),
        killed=killed,
        injured=injured,
        among=_among(weighed, found),
        outlets=outlet_count(incident, found),
        origins=len(incident.origins),
        blamed=blamed(incident.parties),
        attribution=assessment.attribution,
        corroboration=assessment.corroboration,
        state=incident.review_state,
        part_of=whole.incident.code if whole is not None else "",
        is_harm=speaks_of_harm(weighed),
        facets=_facets(weighed, found, list(within)),
    )


def figure(weighed: WeighedIncident, effect: Effect, found: Lookup, victims: VictimClass = "all") -> Figure:
    """The range of an effect and a class of victims in words."""
    tally = tally_of(weighed, effect, victims)
    return Figure(tally_words(tally, found.claims), tally.said)


def within_words(place: Place | None) -> str:
    """What the point of a place stands for, where that is more than a settlement; empty otherwise."""
    if place is None:
        return ""
    if place.located_to is None:
        return "not located"
    return WITHIN.get(place.located_to, "")


def _among(weighed: WeighedIncident, found: Lookup) -> tuple[str, ...]:
    """Children and women among the killed, where anybody speaks of them."""
    classes: tuple[VictimClass, ...] = ("children", "women")
    told = [(name, figure(weighed, "killed", found, name)) for name in classes]
    return tuple(f"{name}: {each.words}" for name, each in told if each.said in ("figure", "no figure"))


def _facets(weighed: WeighedIncident, found: Lookup, within: Json) -> Json:
    """What the filters compare, under short names: the script in templates/site.js says what each is."""
    incident = weighed.incident
    days = incident.when.days if incident.when is not None and incident.when.year_known else None
    place = incident.place
    return {
        "from": days[0].isoformat() if days else None,
        "to": days[1].isoformat() if days else None,
        "country": place.country if place is not None else None,
        "admin1": place.admin1 if place is not None else None,
        "means": incident.means,
        "parties": [cut(b.name) for b in blamed(incident.parties)],
        "corroboration": weighed.assessment.corroboration,
        "children": _tells_of_children(incident, found),
        "origins": len(incident.origins),
        "harm": speaks_of_harm(weighed),
        "rejected": incident.review_state == "rejected",
        "within": within,
        "killed": _bounds(weighed, "killed"),
        "injured": _bounds(weighed, "injured"),
        "text": _searched(incident, found),
    }


def _tells_of_children(incident: Incident, found: Lookup) -> bool:
    return any(
        is_harm(claim) and "children" in claim.victims.groups and found.record.state(claim.id) != "rejected"
        for claim in found.claims_of(incident)
    )


def _bounds(weighed: WeighedIncident, effect: Effect) -> Json:
    tally = tally_of(weighed, effect, "all")
    return [tally.said, tally.low, tally.high, tally.open_top]


def _searched(incident: Incident, found: Lookup) -> str:
    """Names and titles to search in, in small letters."""
    place = incident.place
    reports = [found.entries[r].report for r in incident.reports if r in found.entries]
    words: Sequence[str | None] = (
        incident.code, incident.id, *((place.name, place.words, place.admin1, country_name(place.country)) if place else ()),
        label(incident.means), label(incident.site_type), *(party.name for party in incident.parties),
        *(origin.name for origin in incident.origins), *outlets_of(incident, found), *(report.title for report in reports),
    )  # fmt: skip
    return " ".join(dict.fromkeys(cut(line(word), 200).casefold() for word in words if word))[:_SEARCHED]
