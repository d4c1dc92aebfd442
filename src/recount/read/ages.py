"""Ages of people: numbers that say how old, not how many."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recount.read.lexicon import lexicon
from recount.read.number_words import NumberWords, number_words
from recount.read.phrases import Phrases
from recount.read.tokens import Sentence

_OLDEST = 115
_NAME = 5
"""So many capitals before an age are looked at for a name."""
_FILLERS = 5


@dataclass(frozen=True, slots=True)
class _Words:
    numbers: NumberWords
    openers: Phrases[bool]
    years: Phrases[bool]
    fillers: frozenset[str]
    limits: frozenset[str]
    limited: frozenset[str]
    bearers: frozenset[str]
    tellers: frozenset[str]
    be: frozenset[str]
    places: frozenset[str]
    families: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "quantities")["ages"]
    return _Words(
        number_words(language),
        Phrases(((phrase, True) for phrase in data["openers"]), language),
        Phrases(((phrase, True) for phrase in data["years"]), language),
        *(frozenset(data[name]) for name in ("fillers", "limits", "limited", "bearers", "tellers", "be", "places", "families")),
    )


def ages(sentence: Sentence, *, language: str = "en") -> Iterator[int]:
    """The indices of the tokens that are ages: "aged 12 and 14", "Omar Hassan (42)", "a 12-year-old", "children under five"."""
    told = _Ages(sentence, _words(language))
    openers = told.words.openers
    for i in sorted({*sentence.where(openers.keys()), *told.words.numbers.may_be(told.lows)}):
        if told.lows[i] in openers:
            yield from told.opened(i)
        elif told.is_age(i):
            yield i
            yield from told.listed(i) if told.is_told(i) or told.is_of_family(i) else ()


class _Ages:
    """The words of one sentence, asked for ages."""

    def __init__(self, sentence: Sentence, words: _Words) -> None:
        self.tokens = sentence.tokens
        self.lows = sentence.lows()
        self.words = words
        self._joints = words.numbers.joining | words.numbers.choosing
        brackets = (i for i, low in enumerate(self.lows) if low == "(" and self._low(i + 2) == ")" and self._is_number(i + 1))
        self._has_tolls = not all(self._ends_name(i - 1) for i in brackets)
        """Whether numbers in brackets follow places or other nouns, as in a list of tolls: "Aleppo (12), Deir Ezzor (4)"."""

    def _low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _is_number(self, i: int) -> bool:
        """Whether an age in digits or in one word stands at token `i`."""
        if not 0 <= i < len(self.tokens):
            return False
        text = self.tokens[i].text
        if text.isdecimal():
            return len(text) <= 3 and int(text) <= _OLDEST
        return self.words.numbers.cardinal(self.lows[i]) is not None

    def _counts(self, i: int) -> bool:
        """Whether a word that a number may count stands at token `i`."""
        return i < len(self.tokens) and self.tokens[i].is_word and self.lows[i] not in self.words.numbers.breakers

    def opened(self, i: int) -> Iterator[int]:
        """The ages that the words at `i` announce: "aged between 12 and 14", "at the age of five"."""
        found = self.words.openers.at(self.lows, i)
        if found is None:
            return
        j = found[1]
        last = j + _FILLERS
        while j < last and self._low(j) in self.words.fillers:
            j += 1
        if self._is_number(j):
            yield j
            yield from self.listed(j)

    def listed(self, i: int) -> Iterator[int]:
        """The ages that a list goes on with after the one at `i`; after a comma the list must end or go on."""
        while True:
            joint = self._low(i + 1)
            step = 3 if joint == "," and self._low(i + 2) in self.words.numbers.joining else 2
            if not self._is_number(i + step):
                return
            if joint == "," and step == 2:
                goes_on = not (i + 3 < len(self.tokens) and self.tokens[i + 3].is_word) or self._low(i + 3) in self._joints
            elif joint == "," or joint in self._joints:
                goes_on = not self._counts(i + step + 1)
            else:
                goes_on = joint in self.words.numbers.ranging
            if not goes_on:
                return
            i += step
            yield i

    def is_age(self, i: int) -> bool:
        """Whether the number at token `i` is an age."""
        return self._is_number(i) and (self._has_years(i) or self._is_limit(i) or self.is_told(i) or self._is_beside_name(i))

    def _has_years(self, i: int) -> bool:
        """Whether years follow: "12-year-old", "12 years old", "12- and 14-year-olds"."""
        after = i + 1 + (self._low(i + 1) == "-")
        if self._low(after) in self._joints | self.words.numbers.ranging and self._is_number(after + 1):
            after += 2 + (self._low(after + 2) == "-")
        return after < len(self.lows) and self.lows[after] in self.words.years and bool(self.words.years.at(self.lows, after))

    def _is_limit(self, i: int) -> bool:
        """Whether it limits an age: "children under five were", not "under five people"."""
        return self._low(i - 1) in self.words.limits and self._low(i - 2) in self.words.limited and not self._counts(i + 1)

    def is_told(self, i: int) -> bool:
        """Whether it is told of one person: "a girl of six", "the youngest was 4"."""
        if self._counts(i + 1):
            return False
        if self._low(i - 1) in self.words.numbers.of:
            return self._low(i - 2) in self.words.bearers
        return self._low(i - 1) in self.words.be and self._low(i - 2) in self.words.tellers

    def _is_beside_name(self, i: int) -> bool:
        """Whether it stands beside a name of two words or more: "Omar Hassan (42)", "Omar Hassan, 42;"."""
        if self._low(i - 1) == "(":
            return self._low(i + 1) in (")", ",") and not self._has_tolls and self._ends_name(i - 2)
        if self._low(i - 1) != ",":
            return False
        if self.is_of_family(i):
            return True
        closes = self._low(i + 1) in (",", ";", ".", ")", "") or self._low(i + 1) in self.words.numbers.joining
        return closes and self._ends_name(i - 2)

    def is_of_family(self, i: int) -> bool:
        """Whether a list of ages behind a family begins with it: "two sons, 11 and 14."."""
        if self._low(i - 1) != "," or self._low(i - 2) not in self.words.families:
            return False
        last = max(self.listed(i), default=i)
        return last > i and not self._counts(last + 1)

    def _ends_name(self, i: int) -> bool:
        """Whether a person's name may end at token `i`: two capitals that no preposition of place leads in."""
        start = i
        while start > max(i - _NAME, -1) and self.tokens[start].is_word and self.tokens[start].is_capital:
            start -= 1
        name = self.tokens[start + 1 : i + 1]
        shouted = any(t.text.isupper() and len(t.text) > 1 for t in name)
        return len(name) > 1 and not shouted and self._low(start) not in self.words.places
