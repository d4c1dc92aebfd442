"""Which sentences of a report speak of the same incident: drafts of incidents, one or more sentences each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from recount.domain.place import PlaceMention
from recount.domain.timespan import DayPhrase
from recount.domain.vocabulary import Effect
from recount.read.facts import BARE, Facts
from recount.read.lexicon import lexicon

_TELLING = 4
"""A figure below this is told of many incidents."""
_WIDE = frozenset({"admin1", "region", "country"})


@dataclass(slots=True)
class Draft:
    """An incident being drawn together: its sentences in order, and those whose claims hang on it.

    `main` is the sentence that best carries it: with a claim, a place and a day, the earliest of equals.
    """

    main: Facts
    sentences: list[Facts]
    day: DayPhrase | None = None
    inherited: bool = False
    claims: list[Facts] = field(default_factory=list)

    @classmethod
    def begin(cls, fact: Facts) -> "Draft":
        """The draft of an incident that a sentence begins."""
        return cls(fact, [fact], _day(fact))

    def add(self, fact: Facts) -> None:
        """Take in a sentence that goes on with the incident."""
        self.sentences.append(fact)
        if _weight(fact) > _weight(self.main):
            self.main = fact
        day = _day(fact)
        if day is not None and (self.day is None or self.inherited):
            self.day, self.inherited = day, False

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


def drafts(facts: Sequence[Facts], told: Iterable[int]) -> list[Draft]:
    """The drafts of a report; `told` are the numbers of the sentences that hold a claim of one incident."""
    claims = set(told)
    found: list[Draft] = []
    current: Draft | None = None
    for fact in facts:
        if not (fact.sentence.index in claims or _is_attack(fact)):
            continue
        draft = _home(fact, found, current)
        if draft is None:
            draft = Draft.begin(fact)
            if draft.day is None and current is not None and not _is_old(current.day):
                draft.day, draft.inherited = current.day, True
            found.append(draft)
        else:
            draft.add(fact)
        if fact.sentence.index in claims:
            draft.claims.append(fact)
        current = draft
    return [d for d in found if d.claims or _stands_alone(d)]


def _is_attack(fact: Facts) -> bool:
    """Whether a sentence tells an attack at some place, and not only talks of attacks."""
    attack = fact.attack
    told = (attack.means or fact.event_days) and (attack.verbs or attack.nouns)
    return bool(told and fact.places and not attack.general and not fact.sums)


def _stands_alone(draft: Draft) -> bool:
    """Whether an attack without a claim is told plainly enough to be an incident: a verb, a place and a day."""
    return any(
        f.attack.means and f.attack.verbs and f.event_days and any(m.cue in ("target", "in", "near") for m in f.places)
        for f in draft.sentences
    )


def _day(fact: Facts) -> DayPhrase | None:
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


def _is_old(day: DayPhrase | None) -> bool:
    """Whether day words put an incident before the time that a report is about, so that what follows is not of that day."""
    return day is None or day.form == "period" or day.anchor == "event" or (day.form == "calendar" and day.year is not None)


def _home(fact: Facts, found: Sequence[Draft], current: Draft | None) -> Draft | None:
    """The draft that a sentence goes on with, or None where it begins another incident; the first rule that knows decides."""
    if current is None:
        return None
    turn = _Turn(fact, _day(fact), tuple(_telling(fact.places)), current)
    if _speaks_again(turn):
        return current
    told_before = next((d for d in found if _same_toll(fact, d) and turn.may_be(d)), None)
    if told_before is not None:
        return told_before
    if not turn.places:
        return current if turn.may_be(current) else None
    same_place = next((d for d in reversed(found) if near(turn.places, _telling(d.places)) and turn.may_be(d)), None)
    if same_place is not None:
        return same_place
    goes_on = not turn.shifts and turn.may_be(current)
    again = fact.attack.again is not None
    return current if goes_on and (again or not current.places or _zooms_in(current, turn.places)) else None


@dataclass(frozen=True, slots=True)
class _Turn:
    """A sentence as it follows on the incident told last."""

    fact: Facts
    day: DayPhrase | None
    places: tuple[PlaceMention, ...]
    current: Draft

    @property
    def shifts(self) -> bool:
        """Whether its words turn to something else ("elsewhere")."""
        return self.fact.attack.shift is not None

    def may_be(self, draft: Draft) -> bool:
        """Whether its day words allow that it speaks of the draft."""
        return self.day is None or draft.day is None or same_day(self.day, draft.day)


def _speaks_again(turn: _Turn) -> bool:
    """Whether a sentence goes back to the attack told last ("the raid") without naming another place or day."""
    if turn.fact.attack.again is None or turn.shifts or not turn.may_be(turn.current):
        return False
    places, told = turn.places, turn.current.places
    return not places or _is_wide(places[0]) or not told or near(places, _telling(told))


def _zooms_in(draft: Draft, places: Sequence[PlaceMention]) -> bool:
    """Whether a sentence names the town after a lead that named a wide area only."""
    return all(_is_wide(m) for m in _telling(draft.places)) and not _is_wide(places[0])


def _telling(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions that words around them mark as a place, the likeliest first."""
    return sorted((m for m in places if m.rank < BARE), key=lambda m: m.rank)


def _is_wide(mention: PlaceMention) -> bool:
    return mention.kind in _WIDE or mention.words in _countries()


@cache
def _countries(language: str = "en") -> frozenset[str]:
    return frozenset(name for nation in lexicon(language, "nations")["nations"].values() for name in nation["names"])


def _same_toll(fact: Facts, draft: Draft) -> bool:
    """Whether a sentence gives a toll that the draft has already: a figure told twice is told of one incident."""
    told = {figure for f in draft.sentences for figure in _tolls(f)}
    return bool(told & _tolls(fact))


def _tolls(fact: Facts) -> set[tuple[Effect, int]]:
    """Whole figures of a sentence that are large enough to be telling."""
    return {
        (h.effect, h.people.low)
        for h in fact.harmed
        if not h.part and h.people.low is not None and h.people.low >= _TELLING and h.people.kind != "vague"
    }


def same_day(left: DayPhrase | None, right: DayPhrase | None) -> bool:
    """Whether two day phrases may mean the same day as far as their words tell; unlike forms may."""
    if left is None or right is None:
        return True
    if left.form != right.form:
        return left.anchor == right.anchor == "published" and "period" not in (left.form, right.form)
    if left.form == "calendar":
        return all(
            a == b or a is None or b is None
            for a, b in ((left.year, right.year), (left.month, right.month), (left.day, right.day))
        )
    if left.form == "weekday":
        return (left.weekday, left.shift) == (right.weekday, right.shift)
    return (left.low, left.high, left.period, left.shift, left.anchor) == (
        right.low,
        right.high,
        right.period,
        right.shift,
        right.anchor,
    )


def near(left: Sequence[PlaceMention], right: Sequence[PlaceMention]) -> bool:
    """Whether the likeliest places of two sentences may be one: the same name, or one lies in the area that the other names."""
    if not left or not right:
        return False
    first, second = left[0], right[0]
    if shared(first, second):
        return True
    if first.kind in _WIDE and any(shared(first, m) for m in right):
        return True
    return second.kind in _WIDE and any(shared(second, m) for m in left)


def shared(left: PlaceMention, right: PlaceMention) -> bool:
    """Whether two names share a word that is not a word for a kind of place."""
    return bool(_names(left) & _names(right))


@cache
def _common(language: str = "en") -> frozenset[str]:
    return frozenset(lexicon(language, "discourse")["places"]["common"])


def _names(mention: PlaceMention) -> set[str]:
    words = mention.words.lower().replace("-", " ").replace("’", "'").split()
    return {w.removesuffix("'s") for w in words} - _common()
