"""The page of one incident: its sentence, its ranges drawn claim by claim, who says what of whom, and what stays unknown."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from recount.domain.ids import IncidentId
from recount.domain.record import WeighedIncident
from recount.domain.tally import VictimClass
from recount.publish.counting import wholes
from recount.publish.lookup import Lookup
from recount.publish.sections import Figure, IncidentSection, PartyRow, ReportRow, incident_section, report_row
from recount.publish.shown import SHOWN_EFFECTS, label, line, names
from recount.publish.site.display import cut
from recount.publish.site.effects import EffectView, effect_views
from recount.publish.site.lines import area_words, blamed, figure, within_words
from recount.publish.site.locator import Locator, locator
from recount.publish.site.opening import opening, through
from recount.publish.site.places import other_places
from recount.publish.site.unknowns import unknowns
from recount.publish.totals import remainder

_VULNERABLE: tuple[VictimClass, ...] = ("children", "women")


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin, through how many outlets it came, and why its claims are taken as one voice."""

    name: str
    kind: str
    party: str | None
    through: int
    claims: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartyView:
    """A party with every position on it, and who takes which stance in short."""

    name: str
    summary: tuple[tuple[str, str], ...]
    positions: tuple[PartyRow, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another incident to go on to."""

    code: str
    page: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """The place with what its point stands for, why it was taken, and what else it might have been."""

    name: str
    area: str
    precision: str
    within: str
    written: str
    reasons: tuple[str, ...]
    candidates: tuple[str, ...]
    alike: tuple[str, ...]
    """Places whose names are only written alike: shown for review, never taken without a mark."""
    weak: bool


@dataclass(frozen=True, slots=True)
class IncidentView:
    """Everything on the page of an incident."""

    section: IncidentSection
    heading: str
    sentence: str
    effects: tuple[EffectView, ...]
    vulnerable: tuple[tuple[str, tuple[tuple[str, Figure], ...]], ...]
    origins: tuple[OriginLine, ...]
    parties: tuple[PartyView, ...]
    blamed: tuple[str, ...]
    unknowns: tuple[str, ...]
    place: PlaceView | None
    day_words: str
    reports: tuple[ReportRow, ...]
    part_of: Neighbour | None
    parts: tuple[Neighbour, ...]
    remainders: tuple[str, ...]
    """What its parts leave of its figures, a sentence an effect."""
    before: Neighbour | None
    after: Neighbour | None
    locator: Locator | None


def incident_views(found: Lookup, pages: Mapping[IncidentId, str]) -> Iterator[tuple[str, IncidentView]]:
    """The page of every incident and what stands on it, in the order of the record."""
    incidents = found.record.incidents
    around = [Neighbour(cut(w.incident.code, 24), pages[w.incident.id]) for w in incidents]
    above = wholes(found.record)
    held: dict[IncidentId, list[WeighedIncident]] = {}
    for weighed in incidents:
        for outer in above.get(weighed.incident.id, ()):
            held.setdefault(outer, []).append(weighed)
    known = {w.incident.id: n for w, n in zip(incidents, around, strict=True)}
    for number, weighed in enumerate(incidents):
        before = around[number - 1] if number else None
        after = around[number + 1] if number + 1 < len(around) else None
        whole = known.get(weighed.incident.part_of) if weighed.incident.part_of is not None else None
        within = held.get(weighed.incident.id, [])
        parts = tuple(known[part.incident.id] for part in within)
        told = [remainder(weighed, within, effect, above) for effect in SHOWN_EFFECTS] if within else []
        left = tuple(words for words in told if words is not None)
        yield (
            pages[weighed.incident.id],
            replace(_view(weighed, found, (before, after)), part_of=whole, parts=parts, remainders=left),
        )


def _view(
    weighed: WeighedIncident,
    found: Lookup,
    around: tuple[Neighbour | None, Neighbour | None],
) -> IncidentView:
    incident = weighed.incident
    section = incident_section(weighed, found)
    place = incident.place
    return IncidentView(
        section=section,
        heading=cut(line(place.name)) if place is not None else "No place said",
        sentence=opening(weighed, found),
        effects=effect_views(weighed, section, found),
        vulnerable=tuple(_vulnerable(weighed, found)),
        origins=tuple(_origins(weighed, found)),
        parties=tuple(_parties(section.parties)),
        blamed=tuple(cut(line(party.name)) for party in blamed(incident.parties)),
        unknowns=unknowns(weighed, found),
        place=_place(weighed),
        day_words=(incident.when.words or "") if incident.when is not None else "",
        reports=tuple(report_row(found.entries[r], found) for r in incident.reports if r in found.entries),
        part_of=None,
        parts=(),
        remainders=(),
        before=around[0],
        after=around[1],
        locator=locator(place),
    )


def _vulnerable(weighed: WeighedIncident, found: Lookup) -> Iterator[tuple[str, tuple[tuple[str, Figure], ...]]]:
    for victims in _VULNERABLE:
        yield victims, tuple((effect, figure(weighed, effect, found, victims)) for effect in SHOWN_EFFECTS)


def _origins(weighed: WeighedIncident, found: Lookup) -> Iterator[OriginLine]:
    counted = [(through(origin, found), origin) for origin in weighed.incident.origins]
    for number, origin in sorted(counted, key=lambda o: (-o[0], -len(o[1].claims), o[1].name)):
        reasons = tuple(reason.rstrip(".") for reason in origin.reasons)
        yield OriginLine(origin.name, label(origin.kind), origin.party, number, len(origin.claims), reasons)


def _parties(rows: Iterable[PartyRow]) -> Iterator[PartyView]:
    grouped: dict[str, list[PartyRow]] = {}
    for row in rows:
        grouped.setdefault(row.party, []).append(row)
    for name, positions in grouped.items():
        taken: dict[str, list[str]] = {}
        for position in positions:
            taken.setdefault(f"{position.stance} (about the {position.about})", []).append(position.by)
        summary = tuple((stance, names(speakers)) for stance, speakers in taken.items())
        yield PartyView(name, summary, tuple(positions))


def _place(weighed: WeighedIncident) -> PlaceView | None:
    place = weighed.incident.place
    if place is None:
        return None
    named, alike = other_places(place)
    return PlaceView(
        name=cut(line(place.name), 300),
        precision=label(place.precision),
        within=within_words(place),
        area=area_words(place),
        written=place.words,
        reasons=place.reasons,
        candidates=named,
        alike=alike,
        weak=place.weak,
    )
