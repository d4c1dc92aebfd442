"""The number that begins at a word: digits, number words, or a phrase such as "tens of thousands" (codebook, "count")."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import NamedTuple

from recount.domain.vocabulary import CountKind
from recount.read.number_words import NumberWords
from recount.read.small import without
from recount.read.tokens import Sentence, Token

_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+\.\d+")
_LARGEST = 10**12
_LONGEST = 15
"""Digits of a number at most; longer ones are no counts of people."""
_SIDE_BY_SIDE = 2
"""So many numbers right before another make a row of a table or of a page's counters."""


class Quantity(NamedTuple):
    """A number in words or digits with the bounds that it sets; `start` and `end` are token indices, half-open."""

    start: int
    end: int
    low: int | None
    high: int | None
    kind: CountKind
    partitive: bool = False
    """Whether "of" closes it: what is counted follows ("dozens of")."""


class Numbers:
    """The numbers of one sentence; `uncounted` are the tokens of days, years, ages and the like, which are none."""

    def __init__(self, sentence: Sentence, uncounted: AbstractSet[int], words: NumberWords) -> None:
        self.tokens: Sequence[Token] = sentence.tokens
        self.lows = sentence.lows()
        self.uncounted = uncounted
        self.words = words

    def low(self, i: int) -> str:
        """The small form of token `i`, "" beyond the sentence's end."""
        return self.lows[i] if i < len(self.lows) else ""

    def begins(self, i: int) -> bool:
        """Whether a number in digits or a number word stands at token `i`."""
        if i >= len(self.tokens) or i in self.uncounted:
            return False
        return self.tokens[i].is_number or self.words.cardinal(self.lows[i]) is not None

    def at(self, i: int) -> Quantity | None:
        """The number that begins at token `i`, without the words around it that move its bounds; None where none does."""
        if i >= len(self.tokens) or i in self.uncounted:
            return None
        if self.tokens[i].is_number:
            return self._digits(i)
        return self._named(i) or self._cardinal(i) or self._with_suffix(i)

    def is_of(self, i: int) -> bool:
        """Whether "of" stands at token `i`."""
        return self.low(i) in self.words.of

    def _named(self, i: int) -> Quantity | None:
        for phrase, value, kind in self.words.named.get(self.lows[i], ()):
            end = i + len(phrase)
            if tuple(self.lows[i:end]) != phrase:
                continue
            if self.lows[i] in self.words.unsaid:
                return self._number_of(i, end, value)
            if kind == "vague" and len(phrase) == 1 and self.begins(end + (self.low(end) in self.words.comparing)):
                return None  # "some 30", "as many as 1,300": the word belongs to the number
            named = self._scaled(i, end, value, vague=kind == "vague")
            return named._replace(kind=kind) if kind == "about" else named
        return None

    def _number_of(self, i: int, end: int, value: int) -> Quantity | None:
        """The quantity of "a large number of", "huge numbers of"; "the number of dead" counts nothing yet."""
        start = i if self.lows[i].endswith(self.words.plural) else None
        for j in range(i - 1, max(i - 4, -1), -1):
            if self.lows[j] in self.words.definite:
                return None
            if self.lows[j] in self.words.articles:
                start = j
                break
        return None if start is None else self._scaled(i, end, value, vague=True)._replace(start=start)

    def _scaled(self, i: int, end: int, value: int, *, vague: bool) -> Quantity:
        """The quantity of a phrase with the scales after it: "several hundred thousand", "a couple of dozen"."""
        after = end + self.is_of(end)
        if vague and after > end and self._plural_scale(after):  # "hundreds of thousands": so many times the least of them
            value *= self._plural_scale(after)
            end = after + 1
        elif vague and after == end and self._plural_scale(after):  # "many hundreds"
            value, end = 2 * self._plural_scale(after), after + 1
        else:
            while self.low(end) in self.words.scales and value <= _LARGEST:  # "a few hundred thousand"
                value, end = value * self.words.scales[self.low(end)], end + 1
        of = self.is_of(end)
        return Quantity(i, end + of, value, None if vague else value, "vague" if vague else "exact", of or self.is_of(end - 1))

    def _plural_scale(self, i: int) -> int:
        word = self.low(i)
        return self.words.scales.get(without(word, self.words.plural), 0) if word.endswith(self.words.plural) else 0

    def _digits(self, i: int) -> Quantity | None:
        """A number in digits: thousands also where a blank has come between ("20, 000"), and a scale after it."""
        value, end = _value(self.tokens[i].text), i + 1
        if value is None:
            return None
        if isinstance(value, int):
            value, end = self._with_thousands(value, end)
        value, end = self._with_scale(value, end)
        if value > _LARGEST or value != int(value) or self._in_a_row(i, end):
            return None
        number = int(value)
        if self.low(end) == "+":
            return Quantity(i, end + 1, number, None, "at_least")
        return Quantity(i, end, number, number, "exact", self.is_of(end))

    def _with_thousands(self, value: int, end: int) -> tuple[int, int]:
        first = self.tokens[end - 1].text
        if not (0 < value < 1000 and len(first) <= 3):
            return value, end
        groups: list[str] = []
        j = end
        while j + (comma := self.low(j) == ",") < len(self.tokens) and len(groups) < 3 and self._is_group(j, comma=comma):
            groups.append(self.tokens[j + comma].text)
            j += 1 + comma
        if not groups or not (any(g[0] == "0" for g in groups) or self._noun_may_follow(j)):
            return value, end
        return int("".join((str(value), *groups))), j

    def _is_group(self, j: int, *, comma: bool) -> bool:
        """Whether three digits stand at token `j`, one blank away, or after a comma and a blank."""
        token = self.tokens[j + comma]
        before = self.tokens[j + comma - 1]
        return len(token.text) == 3 and token.text.isdecimal() and token.start - before.end == 1

    def _noun_may_follow(self, j: int) -> bool:
        """Whether the word at `j` may be what a number counts: "1 200 people", not "killed 12 200 wounded"."""
        return j < len(self.tokens) and self.tokens[j].is_word and self.lows[j] not in self.words.breakers

    def _with_scale(self, value: int | Fraction, end: int) -> tuple[int | Fraction, int]:
        letters = self.words.short_scales.get(self.low(end))
        if letters is not None and self.tokens[end].start == self.tokens[end - 1].end and self._counts_people(letters, end + 1):
            return value * letters, end + 1
        scaled = end
        while self.low(scaled) in self.words.scales and value <= _LARGEST:
            value, scaled = value * self.words.scales[self.low(scaled)], scaled + 1
        if scaled == end and value != int(value) and self.low(end) in self.words.ranging | self.words.choosing:
            value *= self.words.scales.get(self.low(end + 2), 1)  # "1.5 to 2 million"
        return value, scaled

    def _counts_people(self, scale: int, i: int) -> bool:
        """Whether a letter is a scale: "200k" always, "1.5m" before a plural only."""
        word = self.low(i)
        return scale != 10**6 or word in self.words.short_scale_nouns or (word.endswith(self.words.plural) and len(word) > 4)

    def _in_a_row(self, i: int, end: int) -> bool:
        """Whether it stands in a row of numbers, as in a table: before another one, or behind several and before no noun.

        Two behind a word are no row where a list has lost its commas ("killed 12 30 wounded").
        """
        if self._is_digits(end) and not self._is_share(end):
            return i == 0 or not self.tokens[i - 1].is_word or self._is_digits(end + 1)
        before = range(i - _SIDE_BY_SIDE, i)
        return before.start >= 0 and not self._noun_may_follow(end) and all(self._is_digits(j) for j in before)

    def _is_digits(self, i: int) -> bool:
        return i < len(self.tokens) and self.tokens[i].is_number and i not in self.uncounted

    def _is_share(self, i: int) -> bool:
        """Whether the number at `i` is a share of what is counted before: "670 40% of them children"."""
        return self.low(i + 1) in self.words.shares

    def _cardinal(self, i: int) -> Quantity | None:
        """A number in words: "twenty-two", "sixty nine", "one hundred and twenty three", "a hundred thousand"."""
        words = self.words
        article = self.lows[i] in words.articles and words.scales.get(self.low(i + 1), 0) >= 100
        total, current, end = 0, int(article), i + article
        while end < len(self.lows) and total + current <= _LARGEST:
            value, scale = words.cardinal(self.lows[end]), words.scales.get(self.lows[end])
            if value is not None and end not in self.uncounted and _adds(value, current):
                current += value
            elif end > i and scale is not None:
                total, current = (total + max(current, 1) * scale, 0) if scale >= 1000 else (total, max(current, 1) * scale)
            elif not (end > i and self._goes_on(end, current, total)):
                break
            end += 1
        if end == i or total + current > _LARGEST:
            return None
        number, end = self._with_half(total + current, end)
        return Quantity(i, end, number, number, "exact", self.is_of(end))

    def _goes_on(self, i: int, current: int, total: int) -> bool:
        """Whether "and" stands within a number: "one hundred and twenty", not "two and three"."""
        hundreds = bool(current and current % 100 == 0) or bool(not current and total)
        return hundreds and self.lows[i] in self.words.joining and self.words.cardinal(self.low(i + 1)) is not None

    def _with_half(self, number: int, end: int) -> tuple[int, int]:
        """The number with a half of the scale that follows: "one and a half million"."""
        for phrase in self.words.halves:
            after = end + len(phrase)
            scale = self.words.scales.get(self.low(after))
            if scale is not None and tuple(self.lows[end:after]) == phrase:
                return number * scale + scale // 2, after + 1
        return number, end

    def _with_suffix(self, i: int) -> Quantity | None:
        """A number word whose ending moves its bounds: "thirty-odd"."""
        for suffix, kind in self.words.suffixes.items():
            number = self.words.cardinal(self.lows[i].removesuffix(suffix)) if self.lows[i].endswith(suffix) else None
            if number is not None:
                return bounded(Quantity(i, i + 1, number, number, "exact"), kind)
        return None


def bounded(quantity: Quantity, kind: str) -> Quantity:
    """The quantity under a word such as "at least"; a vague word, and one that is bounded already, keeps its own bounds."""
    low = quantity.low
    if low is None or quantity.kind not in ("exact", "about"):
        return quantity
    match kind:
        case "at_least":
            return quantity._replace(high=None, kind="at_least")
        case "more_than":
            return quantity._replace(low=low + 1, high=None, kind="more_than")
        case "at_most":
            return quantity._replace(low=None, kind="at_most")
        case "less_than":
            return quantity._replace(low=None, high=max(low - 1, 0), kind="at_most")
        case "about":
            return quantity._replace(kind="about")
        case _:
            return quantity


def _adds(value: int, current: int) -> bool:
    """Whether a number word goes on with the number so far: "hundred twenty", "sixty nine"."""
    return current % 100 == 0 or (value < 10 and current % 10 == 0 and current % 100 >= 20)


def _value(digits: str) -> int | Fraction | None:
    """The number that digits with their marks write; None for versions, times and house numbers ("1.2.3", "10:30", "007")."""
    digits = "".join(digits.split())
    if len(digits) > _LONGEST or ":" in digits or (len(digits) > 1 and digits[0] == "0" and digits[1].isdecimal()):
        return None
    for mark, other in ((",", "."), (".", ",")):
        whole, *groups = digits.split(mark)
        if other not in digits and len(whole) <= 3 and whole != "0" and groups and all(len(g) == 3 for g in groups):
            return int(whole + "".join(groups))
    if _INDIAN.fullmatch(digits):  # "1,20,000"
        return int(digits.replace(",", ""))
    if not _DECIMAL.fullmatch(digits):
        return None
    grouped = digits.replace(",", "" if "." in digits else ".")
    return Fraction(grouped) if "." in grouped else int(grouped)
