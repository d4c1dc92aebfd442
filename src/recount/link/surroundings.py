"""What a pair is compared against: how rare words are, and how many incidents a document tells of one place and day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from recount.domain.ids import MentionId
from recount.link.facets import Facet
from recount.link.rarity import Rarity

Spot = tuple[str, str, str]
"""Document, place and days of a coded row."""


@dataclass(slots=True)
class Surroundings:
    """What all reports together say of a pair's words and rows; grows by one report at a time."""

    rarity: Rarity = field(default_factory=Rarity)
    crowds: Counter[Spot] = field(default_factory=Counter)
    lengths: dict[MentionId, float] = field(default_factory=dict)

    def add(self, told: Sequence[Facet]) -> list[str]:
        """Take in the reported incidents of one report; the words that count otherwise from now on."""
        for spot in filter(None, map(spot_of, told)):
            self.crowds[spot] += 1
        return self.rarity.add({word for facet in told for word in (*facet.words, *facet.title_words)})

    def drop(self, words: Iterable[str], spots: Iterable[Spot]) -> list[str]:
        """Take out the reported incidents of one report; the words that count otherwise from now on."""
        self.crowds.subtract(spots)
        return self.rarity.drop(words)

    def crowd(self, facet: Facet) -> int:
        """How many incidents the document of a coded row tells of its place and days; 1 where that is not known."""
        spot = spot_of(facet)
        return self.crowds[spot] if spot is not None else 1

    def length(self, facet: Facet) -> float:
        """The length of its list of words."""
        known = self.lengths.get(facet.id)
        if known is None:
            known = self.lengths[facet.id] = self.rarity.length(facet.words)
        return known

    def forget_lengths(self, of: Iterable[MentionId]) -> None:
        """Measure these anew when they are next asked for."""
        for mention in of:
            self.lengths.pop(mention, None)


def spot_of(facet: Facet) -> Spot | None:
    """Where and when the document of a coded row puts it; None for what is no row of a known document, or has no day."""
    if facet.cells is None or facet.cells.document is None or facet.when is None:
        return None
    return facet.cells.document, facet.cells.spot, facet.when.edtf


def surroundings(told: Sequence[Facet]) -> Surroundings:
    """What these reported incidents, ordered by report, amount to together."""
    made = Surroundings()
    run: list[Facet] = []
    for facet in told:
        if run and run[-1].report_id != facet.report_id:
            made.add(run)
            run = []
        run.append(facet)
    if run:
        made.add(run)
    return made
