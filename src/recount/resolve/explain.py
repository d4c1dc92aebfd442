"""Why an incident has its place and its day: the words, what the gazetteer had, and what the day words were counted from."""

from collections.abc import Iterator, Mapping, Sequence

from recount.domain.claim import Claim
from recount.domain.explanation import Explanation, Reason
from recount.domain.place import WEAK, GazetteerEntry, Place, PlaceCue, PlaceMention
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.domain.report import Published, Report
from recount.domain.rules import PlaceRule
from recount.domain.timespan import TimeSpan

_CUES: Mapping[PlaceCue, PlaceRule] = {
    "in": "place in",
    "near": "place near",
    "of": "place of",
    "target": "place hit",
    "dateline": "dateline",
    "bare": "bare place",
}


def with_places_and_days(
    why: Explanation, located: LocatedReading, mentions: Sequence[PlaceMention], report: Report
) -> Explanation:
    """The explanation with the reasons for places and days, and for the areas that totals sum.

    `mentions` are all words of the report that may name a place.
    """
    incidents = {i.id: (*_day(i, report.published), *_place(i, mentions, report), *_parties(i)) for i in located.incidents}
    claims = {c.id: tuple(_about(c, report)) for c in located.claims if c.about is not None}
    return why.more(incidents, claims)


def _about(total: Claim, report: Report) -> Iterator[Reason]:
    """The words that tell the period of a total, and those that its area was looked for in."""
    if total.period is not None:
        yield Reason("about", "period of a total", (report.quote(total.period.start, total.period.end),))
    if total.about is not None and total.about.place is not None:
        yield Reason("about", "area of a total", (total.quote,))


def _day(located: LocatedIncident, published: Published) -> Iterator[Reason]:
    """What the day words were counted from, and what told the day of publication; or why they name no day."""
    if located.reported.day is None:
        return
    evidence = [f"{e.basis} “{' '.join(e.words.split())}” says that it was published on {e.edtf}" for e in published.evidence]
    conflict = ["these days of publication cannot all be right; the strongest evidence counts"] if published.conflict else []
    yield Reason("date", "day resolved", notes=(_basis(located.when, published), *evidence, *conflict))


def _basis(when: TimeSpan | None, published: Published) -> str:
    if when is not None:
        return when.basis
    if published.edtf is None:
        return "the words cannot be counted to a day, as the report has no day of publication"
    return "the words cannot be counted to a day"


def _place(located: LocatedIncident, mentions: Sequence[PlaceMention], report: Report) -> Iterator[Reason]:
    place = located.place
    if place is None:
        yield Reason("place", "no place named")
        return
    own = next((m for m in located.reported.places if m.words == place.words), None)
    before = (m for m in reversed(mentions) if m.words == place.words and m.start <= located.reported.anchor.end)
    mention = own or next(before, None) or next((m for m in mentions if m.words == place.words), None)
    if mention is not None:
        kind = (f"the words beside it say what it is: {mention.noun}",) if mention.noun else ()
        yield Reason("place", _CUES[mention.cue], (report.quote(mention.start, mention.end),), kind)
    if own is None:
        yield Reason("place", "place named before")
    yield Reason("place", "place resolved", notes=(*place.reasons, *_found(place)))


def _parties(located: LocatedIncident) -> Iterator[Reason]:
    for party in located.reported.parties:
        if party.named_by == "place":
            told = f"the report does not tell whose they are (“{party.words}”); it happened there"
            yield Reason("perpetrators", "forces at home", notes=(told,), of=party.name)


def _found(place: Place) -> Iterator[str]:
    """What the gazetteer had for the words: the entry taken, and what else it might have been."""
    if place.weak:
        yield "the match is weak: it is only written alike"
    for entry in place.candidates:
        taken = "taken" if entry.id == place.gazetteer_id else "not taken, weak" if entry.match in WEAK else "not taken"
        yield f"{_named(entry)}: {entry.match} match, {taken}"


def _named(entry: GazetteerEntry) -> str:
    area = f", {entry.admin1}" if entry.admin1 and entry.admin1 != entry.name else ""
    people = f", {entry.population:,} people" if entry.population else ""
    return f"{entry.name} ({entry.kind}{area}, {entry.country}{people})"
