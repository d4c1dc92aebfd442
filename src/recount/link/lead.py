"""Which of a report's incidents its title speaks of."""

from collections.abc import Sequence

from recount.domain.ids import MentionId
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.link.wording import content, words


def lead(reading: LocatedReading, title: str | None) -> MentionId | None:
    """The incident that the title speaks of, else the first that is not background; None for a round-up.

    A round-up tells several incidents of which none has half of the people killed and none is singled out by the title.
    """
    told = sorted(reading.incidents, key=lambda incident: (incident.reported.anchor, incident.id))
    titled = [incident for incident in told if incident.reported.title]
    main = titled or [incident for incident in told if not incident.reported.background] or told
    if not main:
        return None
    if len(main) == 1:
        return main[0].id
    named = _named_by(title, main)
    if named is not None:
        return named.id
    tolls = [_killed(reading, incident) for incident in main]
    if not any(tolls):
        return main[0].id
    most = max(tolls)
    return main[tolls.index(most)].id if 2 * most >= sum(tolls) else None


def _named_by(title: str | None, main: Sequence[LocatedIncident]) -> LocatedIncident | None:
    """The only one whose place's name, or whose figure, stands in the title."""
    said = frozenset(words(title or ""))
    named = [i for i in main if i.place is not None and content(words(i.place.name)) & said]
    return named[0] if len(named) == 1 else None


def _killed(reading: LocatedReading, incident: LocatedIncident) -> int:
    """The highest number of killed that is asserted of the whole incident, in people."""
    said = [
        c.count.low or c.count.high or 0
        for c in reading.claims
        if c.incident == incident.key and c.effect == "killed" and c.polarity == "asserted" and c.part_of is None
    ]
    return max(said, default=0)
