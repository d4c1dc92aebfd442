"""What the reports of an incident leave open, a sentence each: as much a part of the record as what they say."""

from collections.abc import Iterator

from recount.domain.incident import Incident
from recount.domain.record import WeighedIncident
from recount.domain.tally import Tally
from recount.publish.lookup import Lookup, tally_of
from recount.publish.shown import SHOWN_EFFECTS, day_words, names, plural
from recount.publish.site.lines import WITHIN, blamed
from recount.weigh.relevance import is_harm


def unknowns(weighed: WeighedIncident, found: Lookup) -> tuple[str, ...]:
    """The open questions of an incident: when, where, by what and whom, how many, who they were."""
    incident = weighed.incident
    return (
        *_when(incident),
        *_where(incident),
        *_how(incident),
        *_how_many(weighed),
        *_who(weighed, found),
        *_unread(incident, found),
    )


def _when(incident: Incident) -> Iterator[str]:
    when = incident.when
    if when is None:
        yield "The day: no report says it, and the day of publication does not stand in for it."
    elif not when.year_known:
        yield "The year: no report says it."
    elif not when.is_day or when.is_approximate:
        yield f"The exact day: the words allow {day_words(when.edtf)}."


def _where(incident: Incident) -> Iterator[str]:
    place = incident.place
    if place is None:
        yield "The place: no report says it."
    elif place.located_to is None:
        yield "Where the place lies: no gazetteer knows its name."
    elif place.located_to in WITHIN:
        yield f"The exact place: it can be put on the map only {WITHIN[place.located_to]}."
    if place is not None and place.weak:
        yield "Whether it is this place: the name fits only loosely."


def _how(incident: Incident) -> Iterator[str]:
    if incident.means is None:
        yield "The means: no report says what was used."
    if not blamed(incident.parties):
        yield "Who is responsible: no report names anybody."


def _how_many(weighed: WeighedIncident) -> Iterator[str]:
    for effect in SHOWN_EFFECTS:
        tally = tally_of(weighed, effect, "all")
        if tally.said == "nothing":
            yield f"Whether people were {effect}: no report makes a claim."
        elif tally.said == "no figure":
            yield f"How many were {effect}: reports speak of them without a figure."
        elif tally.said == "denied":
            yield f"Whether people were {effect}: the only claim is a denial."
        elif tally.open_top:
            yield f"How many more were {effect}: the highest figure has no upper bound."


def _who(weighed: WeighedIncident, found: Lookup) -> Iterator[str]:
    killed = tally_of(weighed, "killed", "all")
    if killed.said not in ("figure", "no figure") or _is_none(killed):
        return
    unsaid = [name for name in ("children", "women") if tally_of(weighed, "killed", name).said == "nothing"]
    if unsaid:
        yield f"Whether {names(unsaid, ' or ')} are among the killed: no report makes a claim."
    told = [c for c in found.claims_of(weighed.incident) if c.effect == "killed" and is_harm(c)]
    if told and all(c.victims.status == "unknown" for c in told):
        yield "Who the killed were: no report says whether civilians or fighters."


def _is_none(tally: Tally) -> bool:
    return tally.high == 0


def _unread(incident: Incident, found: Lookup) -> Iterator[str]:
    unread = [r for r in incident.reports if not found.is_read(r)]
    if unread:
        yield f"What {len(unread)} of {plural(len(incident.reports), 'report')} say: they could not be read."
