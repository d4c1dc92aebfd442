"""Which of a report's incidents its title speaks of."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from recount.domain.claim import Claim
from recount.domain.ids import MentionId
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.link.wording import content, words


def lead(reading: LocatedReading, title: str | None) -> MentionId | None:
    """The incident that the title speaks of, else the first that is not background; None for a round-up.

    The title speaks of an incident by its figure, else by its place. A round-up tells several incidents of which none has half
    of the people killed and none is singled out by the title.
    """
    told = sorted(reading.incidents, key=lambda incident: (incident.reported.anchor, incident.id))
    if not told:
        return None
    by_figure = _by_figure(reading, title, told)
    titled = _titled(told)
    if not by_figure and not titled and _opens_with_a_total(reading, told):
        return None
    main = by_figure or titled or [i for i in told if not i.reported.background] or told
    if len(main) == 1 or by_figure:
        return main[0].id
    named = _by_place(title, main)
    if len(named) == 1:
        return named[0].id
    tolls = [_killed(reading, incident) for incident in main]
    if not any(tolls):
        return main[0].id
    most = max(tolls)
    return main[tolls.index(most)].id if 2 * most >= sum(tolls) else None


def _opens_with_a_total(reading: LocatedReading, told: Sequence[LocatedIncident]) -> bool:
    """Whether the first toll of a report sums a period or an area, and no incident has half of it: a round-up."""
    killed = [c for c in reading.claims if c.effect == "killed" and c.polarity == "asserted" and c.count.has_figure]
    first = min(killed, key=lambda c: (c.anchor, c.id), default=None)
    if first is None or first.scope != "cumulative":
        return False
    return 2 * max(_killed(reading, incident) for incident in told) < (first.count.low or first.count.high or 0)


def _titled(told: Sequence[LocatedIncident]) -> list[LocatedIncident]:
    return [incident for incident in told if incident.reported.title]


def _by_figure(reading: LocatedReading, title: str | None, told: Sequence[LocatedIncident]) -> list[LocatedIncident]:
    """Those whose figure stands in the title, the likeliest first: the whole of the killed, then any other figure."""
    ranked = []
    for at, incident in enumerate(told):
        own = [c for c in reading.claims if c.incident == incident.key and c.polarity == "asserted"]
        claims = [c for c in own if gives_figure(title, c)]
        whole = any(c.effect == "killed" and c.part_of is None for c in claims)
        if claims:
            ranked.append((not whole, incident.reported.background, not incident.reported.title, at))
    return [told[at] for *_, at in sorted(ranked)]


def gives_figure(title: str | None, claim: Claim) -> bool:
    """Whether the title gives the claim's number, in digits or in the same words; vague words are no number."""
    return not _figures(claim).isdisjoint(words(title or ""))


def _figures(claim: Claim) -> frozenset[str]:
    """The words of the claim's number, and its bounds in digits; a vague word is no figure."""
    if claim.count.is_vague:
        return frozenset()
    bounds = {str(bound) for bound in (claim.count.low, claim.count.high) if bound}
    return frozenset(words(claim.count.words)) - _around_counts() | bounds


@cache
def _around_counts() -> frozenset[str]:
    raw = tomllib.loads(resources.files("recount.link").joinpath("data/count_words.toml").read_text(encoding="utf-8"))
    return frozenset(word for value in raw.values() if isinstance(value, list) for word in value)


def _by_place(title: str | None, main: Sequence[LocatedIncident]) -> list[LocatedIncident]:
    said = frozenset(words(title or ""))
    return [i for i in main if i.place is not None and content(words(i.place.name)) & said]


def _killed(reading: LocatedReading, incident: LocatedIncident) -> int:
    """The highest number of killed that is asserted of the whole incident, in people."""
    said = [
        c.count.low or c.count.high or 0
        for c in reading.claims
        if c.incident == incident.key and c.effect == "killed" and c.polarity == "asserted" and c.part_of is None
    ]
    return max(said, default=0)
