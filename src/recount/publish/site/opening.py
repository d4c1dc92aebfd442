"""The sentence that an incident's page leads with: who carried it, whom it goes back to, what is reported."""

from collections.abc import Iterator

from recount.domain.incident import Incident, Origin
from recount.domain.record import WeighedIncident
from recount.publish.lookup import Lookup, outlet_count, tally_of
from recount.publish.shown import SAID_WORDS, SHOWN_EFFECTS, line, names, plural, tally_words
from recount.publish.site.display import cut

_NAMED = 5
"""As many origins are named in the sentence at most."""


def opening(weighed: WeighedIncident, found: Lookup) -> str:
    """The sentence: "7 outlets, 2 origins: SANA through 5, a medic in Azaz through 2; 16–22 reported killed, …"."""
    incident = weighed.incident
    carried = plural(outlet_count(incident, found), "outlet") if incident.reports else "no report"
    origins = plural(len(incident.origins), "origin") if incident.origins else "no origin worked out"
    voices = ", ".join(_voices(incident, found))
    return f"{carried}, {origins}{': ' if voices else ''}{voices}; {', '.join(_figures(weighed, found))}."


def through(origin: Origin, found: Lookup) -> int:
    """Through how many outlets an origin reached the record; reports that name none count as one at least."""
    return max(len({name for r in origin.reports if (name := found.outlet(r)) is not None}), 1)


def _voices(incident: Incident, found: Lookup) -> Iterator[str]:
    counted = [(through(origin, found), origin) for origin in incident.origins]
    ordered = sorted(counted, key=lambda o: (-o[0], -len(o[1].claims), o[1].name))
    for number, origin in ordered[:_NAMED]:
        name = cut(line(origin.name), 60)
        yield name if _is_its_own_outlet(origin, found) else f"{name} through {number}"
    if len(ordered) > _NAMED:
        yield f"and {len(ordered) - _NAMED} more"


def _is_its_own_outlet(origin: Origin, found: Lookup) -> bool:
    """Whether the origin is an outlet that speaks in its own reports only."""
    outlets = {found.outlet(report) for report in origin.reports}
    return outlets in ({origin.name}, {None})


def _figures(weighed: WeighedIncident, found: Lookup) -> Iterator[str]:
    tallies = [tally_of(weighed, effect, "all") for effect in SHOWN_EFFECTS]
    others = [t for t in weighed.tallies if t.victims == "all" and t.effect not in SHOWN_EFFECTS and t.said != "nothing"]
    for tally in (*tallies, *others):
        match tally.said:
            case "figure":
                yield f"{tally_words(tally, found.claims)} reported {tally.effect}"
            case "no figure":
                yield f"people reported {tally.effect}, no figure"
            case "none":
                yield f"reported that nobody was {tally.effect}" if tally.effect != "casualties" else "no casualties reported"
            case "denied":
                by = names(tally.denied_by, ", ")
                yield f"{tally.effect}: denied" + (f" by {cut(line(by), 60)}" if by else "")
            case _:
                yield f"{SAID_WORDS['nothing']} of people {tally.effect}"
