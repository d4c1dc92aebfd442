"""Quantities of a sentence: the words that say how many, and the bounds that they set (codebook, "count")."""

from collections.abc import Iterator

from recount.read.number_words import NumberWords, Phrase, number_words
from recount.read.numbers import Numbers, Quantity, bounded
from recount.read.tokens import Sentence
from recount.read.uncounted import uncounted

__all__ = ["Quantity", "quantities"]

_BOUND = 3
"""So many words may stand before the second number of a range and move its bounds."""
_NOUN = 2
"""So many words may stand between a number and a bound behind its noun: "18 armed men or more"."""


def quantities(sentence: Sentence, *, language: str = "en") -> list[Quantity]:
    """The quantities of a sentence from left to right, none overlapping; numbers of anything, not only of people.

    Days, years and ages are none, and zero is none either: that nobody was harmed is another claim (`read.absences`).
    """
    words = number_words(language)
    numbers = Numbers(sentence, uncounted(sentence, language=language), words)
    found: list[Quantity] = []
    floor = 0
    for i in words.beginnings(numbers.lows):
        quantity = _at(i, numbers) if i >= floor else None
        if quantity is None:
            continue
        if quantity.high != 0:
            found.append(_with_words_before(quantity, numbers, floor))
        floor = quantity.end
    return found


def _at(i: int, numbers: Numbers) -> Quantity | None:
    """The quantity that begins at token `i`, ranges and the words behind it included."""
    first = numbers.at(i)
    if first is None:
        return None
    whole = _range(first, numbers) if first.kind == "exact" else None
    return whole or _with_words_after(first, numbers)


def _range(first: Quantity, numbers: Numbers) -> Quantity | None:
    """The range that a number begins: "10-15", "between 10 and 15", "three or four", "two to three dozen"."""
    words = numbers.words
    joint = numbers.low(first.end)
    opened = first.start > 0 and numbers.lows[first.start - 1] in words.between
    if joint not in words.ranging and joint not in words.choosing and not (opened and joint in words.joining):
        return None
    second = _bounded_at(first.end + 1, numbers)
    low, high = first.low, second.low if second is not None else None
    if second is None or second.kind not in ("exact", "about", "more_than", "at_least") or low is None or high is None:
        return None
    scale = words.scales.get(numbers.low(second.end - 1 - second.partitive), 1)
    if numbers.low(first.end - 1) not in words.scales and low * scale < high:  # "two to three dozen"
        low *= scale
    if high <= low or (low <= 31 and 1900 <= high <= 2100):  # a day or month and a year ("05-2016")
        return None
    opened = opened and joint not in words.choosing
    if second.high is None:  # "from 10 to more than 30"
        return Quantity(first.start - opened, second.end, low, None, "at_least", second.partitive)
    return Quantity(first.start - opened, second.end, low, high, "exact", second.partitive)


def _bounded_at(i: int, numbers: Numbers) -> Quantity | None:
    """The number at token `i`, or after words there that move its bounds."""
    for j in range(i, i + 1 + _BOUND):
        quantity = numbers.at(j)
        if quantity is not None:
            bound = _with_words_before(quantity, numbers, i)
            return bound if bound.start == i else None
    return None


def _with_words_after(quantity: Quantity, numbers: Numbers) -> Quantity:
    found = _after(quantity.end, numbers, numbers.words.after)
    if found is not None:
        return bounded(quantity, found[0])._replace(end=found[1])
    for i in range(quantity.end + 1, quantity.end + 1 + _NOUN):
        if i >= len(numbers.lows) or not numbers.tokens[i - 1].is_word or numbers.lows[i - 1] in numbers.words.breakers:
            break
        found = _after(i, numbers, numbers.words.later)
        if found is not None:
            return bounded(quantity, found[0])
    return quantity


def _after(i: int, numbers: Numbers, table: dict[str, tuple[tuple[Phrase, str], ...]]) -> tuple[str, int] | None:
    """What the words at `i` say of the number before, and where they end; before another number they belong to that."""
    for phrase, kind in table.get(numbers.low(i), ()):
        end = i + len(phrase)
        if tuple(numbers.lows[i:end]) == phrase and not numbers.begins(end):
            return kind, end
    return None


def _with_words_before(quantity: Quantity, numbers: Numbers, floor: int) -> Quantity:
    """The quantity with the words before it that move its bounds; several may stand together ("at least another 17")."""
    for kind, begin in _before(quantity.start, numbers, floor):
        quantity = bounded(quantity, kind)._replace(start=begin)
    return quantity


def _before(start: int, numbers: Numbers, floor: int) -> Iterator[tuple[str, int]]:
    while start > floor:
        found = next(_phrases_before(start, numbers.lows, numbers.words, floor), None)
        if found is None or _is_markup(found[1], numbers):
            return
        yield found
        start = found[1]


def _phrases_before(start: int, lows: list[str], words: NumberWords, floor: int) -> Iterator[tuple[str, int]]:
    for phrase, kind in words.before.get(lows[start - 1], ()):
        begin = start - len(phrase)
        if begin >= floor and tuple(lows[begin:start]) == phrase:
            yield kind, begin


def _is_markup(i: int, numbers: Numbers) -> bool:
    """Whether a sign is glued to what stands before it, as in "<b>12"; as a bound it stands alone."""
    sign = not numbers.lows[i][0].isalnum()
    return sign and i > 0 and numbers.tokens[i - 1].end == numbers.tokens[i].start
