"""All place mentions of a report, and what the gazetteer said of them: no incident of the report asks it twice."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from recount.domain.place import Gazetteer, PlaceMention
from recount.resolve.candidates import Entries
from recount.resolve.countries import Votes, votes_of

_BEGINNING, _EARLIER, _LATER_ON = 20, 80, 40
"""So many mentions of a long report are looked at: its first ones, those before and those after the incident."""
_INHERITS = 1
"""Only a place at this rank or better is taken over by an incident that names none."""


class Context:
    """The place mentions of one report, which tell the country and the area of names that are known more than once.

    `entries`, `votes` and `areas` are what was found so far; whoever asks the gazetteer for the report keeps its answers there.
    """

    def __init__(self, mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> None:
        self.mentions = mentions
        self.gazetteer = gazetteer
        self.entries: Entries = {}
        self.votes: Votes = {}
        self.areas: dict[tuple[str, ...], frozenset[str]] = {}
        """The areas named around an incident, by the countries that it may be in."""
        self._all_votes: Counter[str] | None = None
        self._ordered = sorted(mentions, key=_start)
        self._likely = [m for m in self._ordered if m.rank <= _INHERITS]

    def around(self, mentions: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
        """The part of a long report's mentions that is looked at for an incident: the beginning, and those around its own."""
        if len(self.mentions) <= _BEGINNING + _EARLIER + _LATER_ON or not mentions:
            return self.mentions
        here = bisect_left(self._ordered, mentions[0].start, key=_start)
        first = max(_BEGINNING, here - _EARLIER)
        return [*self._ordered[:_BEGINNING], *self._ordered[first : max(first, here + _LATER_ON)]]

    def votes_around(self, around: Sequence[PlaceMention]) -> Counter[str]:
        """The votes for countries of the mentions that `around` gave; those of all are counted once."""
        if around is not self.mentions:
            return votes_of(around, self.gazetteer, self.votes)
        if self._all_votes is None:
            self._all_votes = votes_of(around, self.gazetteer, self.votes)
        return self._all_votes

    @cached_property
    def countries(self) -> frozenset[str]:
        """ISO codes of the countries that the report speaks of, by name or adjective."""
        return frozenset(c for c in {self.gazetteer.country_of(m.words) for m in self.mentions} if c is not None)

    def before(self, position: int) -> Iterator[PlaceMention]:
        """The mentions that end before `position` and that an incident may take over, the last one first."""
        here = bisect_left(self._likely, position, key=_start)
        return (m for m in (self._likely[i] for i in range(here - 1, -1, -1)) if m.end <= position)

    def within(self, start: int, end: int) -> list[PlaceMention]:
        """The mentions that lie between two positions of the text."""
        first, last = (bisect_left(self._ordered, position, key=_start) for position in (start, end))
        return [m for m in self._ordered[first:last] if m.end <= end]


def _start(mention: PlaceMention) -> int:
    return mention.start
