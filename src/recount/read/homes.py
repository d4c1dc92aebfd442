"""Which of the incidents told so far a sentence goes on with."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from recount.domain.place import PlaceMention
from recount.domain.rules import HomeRule
from recount.domain.timespan import DayPhrase
from recount.read.draft import Draft, Toll, day_told, draft_means, small_tolls, tolls
from recount.read.facts import Facts
from recount.read.harms import grammar
from recount.read.lexicon import Words, lexicon, words_of
from recount.read.same_day import is_long_ago, same_day
from recount.read.same_place import is_wide, names, shared
from recount.read.small import is_at, small

_COMING = 10
"""So many words after "the attack" stands when it came."""
_NEXT = 4
"""So many words after "two of" it stands of whom."""
_RECENT = 5
"""People are pointed back at over so many sentences of an incident."""
_REMEMBERED = 60
"""Of the incidents at one place, or with one toll, a sentence can go on with one of so many told last."""


class _Turn(NamedTuple):
    """A sentence as it follows on the incident told last."""

    fact: Facts
    day: DayPhrase | None
    places: tuple[PlaceMention, ...]
    current: Draft
    published: date | None = None

    @property
    def shifts(self) -> bool:
        """Whether its words turn to something else ("elsewhere")."""
        return self.fact.attack.shift is not None

    def may_be(self, draft: Draft) -> bool:
        """Whether its day words allow that it speaks of the draft; an old month or year, and another figure, are another's."""
        if self.day is not None and draft.day is None and is_long_ago(self.day) and self.counts_anew(draft):
            return False
        return self.day is None or draft.day is None or same_day(self.day, draft.day, self.published)

    def other_means(self, draft: Draft) -> bool:
        """Whether it counts people harmed by other means than those that the draft was told with."""
        mine, told = draft_means(self.fact), draft.means
        return bool(mine and told and self.fact.has_claim and not mine & told and self.fact.attack.again is None)

    @property
    def counts_more(self) -> bool:
        """Whether it counts more people of a harm counted already, in an attack of its own ("another nine died in raids")."""
        opens = min(self.fact.harmed, key=lambda h: h.people.start, default=None)
        told = self.fact.attack.nouns or self.fact.attack.means or (self.day and opens and opens.people.other)
        if not told or self.fact.attack.again is not None:
            return False
        lows = self.fact.sentence.lows()
        return any(
            not h.part
            and not h.people.definite
            and not is_at(lows, h.people.start - 1, small(self.fact.language)["the"])
            and h.effect in self.current.effects
            and (h.people.other or also(self.fact.language) & set(lows[max(0, h.word.start - 3) : h.word.start]))
            for h in self.fact.harmed
        )

    @property
    def points_back(self) -> bool:
        """Whether it tells more of people whom the sentences before counted ("the three men who were killed")."""
        lows = self.fact.sentence.lows()
        told = {h.people.low for f in self.current.sentences[-_RECENT:] for h in f.harmed if h.people.counted}
        the = small(self.fact.language)["the"]
        named = [h.people for h in self.fact.harmed if is_at(lows, h.people.start - 1, the)]
        return any(people.counted and people.low in told for people in named) or self._tells_of_the_hurt

    @property
    def _tells_of_the_hurt(self) -> bool:
        """Whether some of those who were hurt died later, on another day and elsewhere ("two of the wounded died")."""
        lows, words = self.fact.sentence.lows(), small(self.fact.language)
        return any(
            h.rule == "died"
            and lows[h.people.end : h.people.end + 1]
            and lows[h.people.end] in words["of"]
            and _hurt(self.fact.language) & set(lows[h.people.end + 1 : h.people.end + _NEXT])
            for h in self.fact.harmed
        )

    @property
    def tells_more(self) -> bool:
        """Whether it tells the same attack more closely: no harm, no day of its own, and the same means if any."""
        mine, told = draft_means(self.fact), self.current.means
        return (
            not self.fact.has_claim
            and self.day is None
            and not (mine and told and not mine & told)
            and not attacks_also(self.fact)
        )

    @property
    def same_scene(self) -> bool:
        """Whether it tells of the same means on the same kind of building as the sentence before, named by the same word."""
        told = self.current.sentences[-1]
        near = self.fact.sentence.index - told.sentence.index <= 1
        sites = {s.words.lower() for s in told.attack.sites} & {s.words.lower() for s in self.fact.attack.sites}
        means = draft_means(told) & draft_means(self.fact)
        return bool(near and sites and means and not attacks_also(self.fact) and self.may_be(self.current))

    def counts_anew(self, draft: Draft) -> bool:
        """Whether it counts a harm that was counted already."""
        return any(not h.part and h.rule != "toll" and h.people.counted and h.effect in draft.effects for h in self.fact.harmed)

    @property
    def repeats(self) -> bool:
        """Whether it gives the small tolls of the sentence before again, and none besides."""
        told = self.current.sentences[-1]
        mine, before = small_tolls(self.fact), small_tolls(told)
        near = self.fact.sentence.index - told.sentence.index == 1 and not any(h.people.other for h in self.fact.harmed)
        if self._is_apart and mine == {(effect, 1) for effect, _ in mine}:  # one was killed here, and one there
            return False
        return bool(near and mine and mine == before and not self.shifts and self.may_be(self.current))

    @property
    def _is_apart(self) -> bool:
        """Whether it and the incident told last name towns of their own."""
        here, there = next(iter(self.places), None), self.current.likeliest
        if here is None or there is None or is_wide(here, self.fact.language) or is_wide(there, self.fact.language):
            return False
        return not self.is_near(self.current)

    def is_near(self, draft: Draft) -> bool:
        """Whether its likeliest place may be that of the draft: the same name, or one lies in the area that the other names."""
        if not self.places or draft.likeliest is None:
            return False
        first, second = self.places[0], draft.likeliest
        if shared(first, second, self.fact.language):
            return True
        if names(first, self.fact.language) & draft.place_words and (
            is_wide(first, self.fact.language) or not self.counts_anew(draft)
        ):
            return True
        return is_wide(second, self.fact.language) and any(shared(second, m, self.fact.language) for m in self.places)


class Homes:
    """The incidents told so far, by the words of their places and by their tolls."""

    def __init__(self, published: date | None = None) -> None:
        self._published = published
        self._by_word: dict[str, list[Draft]] = {}
        self._by_toll: dict[Toll, list[Draft]] = {}
        self._number: dict[int, int] = {}

    def keep(self, draft: Draft, fact: Facts, places: Sequence[PlaceMention]) -> None:
        """Remember by what a sentence tells that the draft has it."""
        self._number.setdefault(id(draft), len(self._number))
        for word in {word for mention in places for word in names(mention, fact.language)}:
            self._by_word.setdefault(word, []).append(draft)
        for toll in tolls(fact):
            self._by_toll.setdefault(toll, []).append(draft)

    def home(self, fact: Facts, places: tuple[PlaceMention, ...], current: Draft | None) -> tuple[Draft | None, HomeRule]:
        """The draft that a sentence goes on with, or None where it begins another incident, and by which rule.

        The first rule that knows decides.
        """
        if current is None:
            return None, "first told"
        turn = _Turn(fact, day_told(fact), places, current, self._published)
        told_before = next((d for d in self._with_toll(fact) if turn.may_be(d)), None)
        if told_before is not None:
            return told_before, "toll told before"
        if turn.shifts or tells_of_before(fact):
            return None, "turns elsewhere" if turn.shifts else "told of before"
        if turn.points_back:
            return current, "people told before"
        if _speaks_again(turn):
            return current, "the attack again"
        if turn.counts_more:
            return None, "more people harmed"
        if turn.repeats:
            return current, "toll again"
        return self._placed(turn) if turn.places else self._unplaced(turn)

    def _unplaced(self, turn: _Turn) -> tuple[Draft | None, HomeRule]:
        """The draft that a sentence without a place goes on with: the one told last, or one told before by the same means."""
        if not turn.may_be(turn.current):
            return None, "other day"
        if not turn.other_means(turn.current):
            return turn.current, "no other place"
        return None, "other means"

    def _placed(self, turn: _Turn) -> tuple[Draft | None, HomeRule]:
        if turn.tells_more or turn.same_scene:
            return turn.current, "same attack closer" if turn.tells_more else "same scene"
        same_place = next(
            (d for d in self._with_place(turn) if turn.is_near(d) and turn.may_be(d) and not turn.other_means(d)), None
        )
        if same_place is not None:
            return same_place, "same place"
        again = turn.fact.attack.again is not None
        opens = again or ((turn.current.likeliest is None or _zooms_in(turn)) and not turn.counts_anew(turn.current))
        goes_on = opens and turn.may_be(turn.current)
        return (turn.current, "place of the attack") if goes_on else (None, "another place")

    def _with_toll(self, fact: Facts) -> list[Draft]:
        """The drafts that have a toll of a sentence, the first told first."""
        return self._in_order(d for toll in tolls(fact) for d in self._by_toll.get(toll, ())[-_REMEMBERED:])

    def _with_place(self, turn: _Turn) -> list[Draft]:
        """The drafts that may be at a place of a sentence, the last told first."""
        words = {word for mention in turn.places for word in names(mention, turn.fact.language)}
        found = self._in_order(d for word in words for d in self._by_word.get(word, ())[-_REMEMBERED:])
        return found[::-1]

    def _in_order(self, found: Iterable[Draft]) -> list[Draft]:
        by_number = {self._number[id(d)]: d for d in found}
        return [by_number[n] for n in sorted(by_number)]


@cache
def _hurt(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "discourse")["back"]["hurt"])


@cache
def also(language: str) -> frozenset[str]:
    """The words that tell one harm or one attack more."""
    return frozenset(lexicon(language, "discourse")["more"]["also"])


def attacks_also(fact: Facts) -> bool:
    """Whether a sentence tells one attack more ("also bombed a factory in …")."""
    lows = fact.sentence.lows()
    done = grammar(fact.language).be | grammar(fact.language).have
    return any(v > 1 and lows[v - 1] in also(fact.language) and lows[v - 2] not in done for v in fact.attack.verbs)


def tells_of_before(fact: Facts) -> bool:
    """Whether a sentence only dates the attack told last by another, whose harm it tells ("the attack came a day after …")."""
    again = fact.attack.again
    if again is None or not fact.harmed:
        return False
    lows, words = fact.sentence.lows(), _coming(fact.language)
    first = min(min(h.people.start, h.word.start) for h in fact.harmed)
    comes = next((i for i in range(again, min(first, again + _COMING)) if lows[i] in words["comes"]), None)
    return comes is not None and bool(words["after"] & set(lows[comes + 1 : first]))


@cache
def _coming(language: str) -> Words:
    return words_of(lexicon(language, "discourse")["coming"])


def _speaks_again(turn: _Turn) -> bool:
    """Whether a sentence goes back to the attack told last ("the raid") without naming another place or day."""
    if turn.fact.attack.again is None or turn.shifts or not turn.may_be(turn.current):
        return False
    return (
        not turn.places
        or is_wide(turn.places[0], turn.fact.language)
        or turn.current.likeliest is None
        or turn.is_near(turn.current)
    )


def _zooms_in(turn: _Turn) -> bool:
    """Whether a sentence names the town after a lead that named a wide area only."""
    return not turn.current.has_town and not is_wide(turn.places[0], turn.fact.language)
