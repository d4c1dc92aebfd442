"""An incident being drawn together from the sentences that speak of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from recount.domain.place import PlaceMention
from recount.domain.rules import HomeRule
from recount.domain.timespan import DayPhrase
from recount.domain.vocabulary import Effect, Means
from recount.read.facts import Facts
from recount.read.same_place import is_wide, names

_TELLING = 4
"""A figure below this is told of many incidents."""
Toll = tuple[Effect, int]


@dataclass(slots=True)
class Draft:
    """An incident being drawn together: its sentences in order, and those whose claims hang on it.

    `main` is the sentence that best carries it: with a claim, a place and a day, the earliest of equals. What is asked of it
    again and again is kept: its likeliest place, the words of all its places, and its tolls.
    """

    main: Facts
    sentences: list[Facts]
    day: DayPhrase | None = None
    inherited: bool = False
    claims: list[Facts] = field(default_factory=list)
    likeliest: PlaceMention | None = None
    """The mention that is most likely its place, that of the main sentence before others of the same rank."""
    place_words: set[str] = field(default_factory=set)
    tolls: set[Toll] = field(default_factory=set)
    effects: set[Effect] = field(default_factory=set)
    """The kinds of harm that it counts."""
    means: set[Means] = field(default_factory=set)
    """What leaves no doubt of how people were harmed."""
    has_town: bool = False
    """Whether some place of it is less than a province."""
    rules: dict[tuple[int, int], HomeRule] = field(default_factory=dict)
    """By which rule each of its sentences, by their keys, is told of it."""

    @classmethod
    def begin(cls, fact: Facts, places: Sequence[PlaceMention]) -> "Draft":
        """The draft of an incident that a sentence begins; `places` are its telling places, the likeliest first."""
        draft = cls(fact, [], day_told(fact))
        draft._take(fact, places)
        return draft

    def add(self, fact: Facts, places: Sequence[PlaceMention]) -> None:
        """Take in a sentence that goes on with the incident."""
        self._take(fact, places)
        day = day_told(fact)
        if day is not None and (self.day is None or self.inherited):
            self.day, self.inherited = day, False

    def _take(self, fact: Facts, places: Sequence[PlaceMention]) -> None:
        self.sentences.append(fact)
        leads = _weight(fact) > _weight(self.main)
        if leads:
            self.main = fact
        best = self.likeliest
        if places and (best is None or places[0].rank < best.rank or (leads and places[0].rank == best.rank)):
            self.likeliest = places[0]
        for mention in places:
            self.place_words |= names(mention, fact.language)
            self.has_town = self.has_town or not is_wide(mention, fact.language)
        self.tolls |= tolls(fact)
        self.effects |= {h.effect for h in fact.harmed if not h.part and h.people.counted and h.people.kind != "vague"}
        self.means |= draft_means(fact)

    @property
    def ordered(self) -> list[Facts]:
        """Its sentences, the main one first."""
        return [self.main, *(f for f in self.sentences if f is not self.main)]

    @property
    def places(self) -> list[PlaceMention]:
        """The mentions that may be its place, those of the main sentence first."""
        return [m for f in self.ordered for m in f.places]

    @property
    def mentions(self) -> list[PlaceMention]:
        """All place mentions of its sentences, context included, those of the main sentence first."""
        return [m for f in self.ordered for m in f.mentions]


def _weight(fact: Facts) -> int:
    return 2 * fact.has_claim + bool(fact.places) + bool(fact.event_days)


def draft_means(fact: Facts) -> set[Means]:
    """The means that a sentence names beyond doubt."""
    return {m.means for m in fact.attack.means if not m.weak}


def tolls(fact: Facts) -> set[Toll]:
    """Whole figures of a sentence that are large enough to be telling."""
    return {
        (h.effect, h.people.low)
        for h in fact.harmed
        if not h.part and h.people.low is not None and h.people.low >= _TELLING and h.people.kind != "vague"
    }


def small_tolls(fact: Facts) -> set[Toll]:
    """All whole figures of a sentence, those of many incidents too."""
    return {(h.effect, h.people.low) for h in fact.harmed if not h.part and h.people.low is not None and h.people.kind != "vague"}


def day_told(fact: Facts) -> DayPhrase | None:
    """The day words nearest to what a sentence tells: to its first word of harm, else to its first word of attack."""
    if not fact.event_days:
        return None
    tokens = fact.sentence.tokens
    at = (
        [h.word.start for h in fact.harmed]
        or [*fact.attack.verbs, *fact.attack.nouns, *(m.start for m in fact.attack.means)]
        or [0]
    )
    places = [tokens[i].start for i in at]
    return min(fact.event_days, key=lambda d: (min(abs(d.start - p) for p in places), d.start))
