"""Words by which a sentence sums a period or an area, and the clauses that they stand in (codebook, `scope`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from recount.domain.vocabulary import Effect
from recount.read.lexicon import SHARED, lexicon, words_of
from recount.read.phrases import PhraseLists
from recount.read.tokens import Sentence, cut

Sums = Literal["firm", "area", "war", "time"]
_SUMS: tuple[Sums, ...] = ("firm", "area", "war", "time")
"""In this order: what a phrase of two lists sums is told by the first of them."""
_TELLING = ("wars", "from", "reach", "of_unit", "one_unit", "year")
"""The lists whose words tell a war or a stretch of time."""


class Mark(NamedTuple):
    """A summing word, by the token index of its last word.

    A `firm` one sums whatever is told beside it, one of an area where no one attack is told, one of a time where no one
    attack is told and no day nearer by, one of a war where no one attack and no day is told.
    """

    at: int
    sums: Sums = "time"
    words: int = 1
    """So many words tell it, up to `at`."""


@dataclass(frozen=True, slots=True)
class ScopeWords:
    """The lexicon `scope` of one language: plain words by their names in it, phrases by what they sum, and limits."""

    words: Mapping[str, frozenset[str]]
    phrases: PhraseLists
    limits: Mapping[str, int]
    openers: frozenset[str]
    """The words at which a period or an area may be summed without a phrase: nothing is looked up at others."""


@cache
def scope_words(language: str) -> ScopeWords:
    """The summing words of a language."""
    data = lexicon(language, "scope")
    words = words_of(*(data[table] for table in ("phrases", "period", "comparison", "clauses", "areas")))
    phrases = PhraseLists({sums: data["phrases"][sums] for sums in _SUMS}, language, cut)
    openers = words["directions"].union(*(words[key] for key in _TELLING))
    return ScopeWords(words, phrases, lexicon(SHARED, "scope")["limits"], openers)


def summing(sentence: Sentence, *, language: str = "en") -> list[Mark]:
    """The words of a sentence that sum a period or an area, in order; what is only compared with is none of them."""
    words = scope_words(language)
    lows = sentence.lows()
    found = []
    phrases = words.phrases.find(lows)
    begins = {i for told in phrases.values() for i in told}
    for i, low in enumerate(lows):
        mark = _mark(i, lows, words, phrases) if low in words.openers or i in begins else None
        if mark and (mark.sums in ("firm", "area") or not compared(sentence, i, language=language)):
            found.append(mark)
    return sorted(found, key=lambda mark: mark.at)


def _mark(i: int, lows: list[str], words: ScopeWords, phrases: Mapping[str, Mapping[int, int]]) -> Mark | None:
    for sums in _SUMS:
        if end := phrases.get(sums, {}).get(i):
            told = sums == "time" and i > 0 and lows[i - 1] in words.words["within"]
            return None if told else Mark(end - 1, sums, end - i)
    if _is_wide(i, lows, words.words):
        return Mark(i + 2, "area", 3)
    if _is_of_war(i, lows, words.words):
        return Mark(i, "war")
    end = _stretch(i, lows, words.words)
    return Mark(end - 1) if end else None


def _is_of_war(i: int, lows: list[str], words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a noun of war is what something happened in ("in the Syrian war")."""
    if lows[i] not in words["wars"]:
        return False
    articles = (j for j in range(max(1, i - 3), i) if lows[j] in words["articles"])
    return any(lows[j - 1] in words["led_in"] for j in articles)


def _is_wide(i: int, lows: list[str], words: Mapping[str, frozenset[str]]) -> bool:
    """Whether two directions make a wide area ("in northern and eastern Syria")."""
    directions = words["directions"]
    return lows[i] in directions and i + 2 < len(lows) and lows[i + 1] in words["both"] and lows[i + 2] in directions


def compared(sentence: Sentence, i: int, *, language: str = "en") -> bool:
    """Whether the period at token `i` is one that something is compared with ("the deadliest since 2016")."""
    lexis = scope_words(language)
    words, lows = lexis.words, sentence.lows()
    i = next((j for j in range(i, max(-1, i - 1 - lexis.limits["opened"]), -1) if lows[j] in words["from"]), i)
    for j in range(i - 1, max(-1, i - 1 - lexis.limits["compared"]), -1):
        if lows[j] in words["parting"] or sentence.tokens[j].is_number:
            return False
        if lows[j] in words["compares"] and j + 1 < len(lows) and lows[j + 1] not in words["unit"] | words["share"]:
            return j == 0 or lows[j - 1] not in words["at"]
    return False


def _stretch(i: int, lows: list[str], words: Mapping[str, frozenset[str]]) -> int:
    """The end of words for a stretch of time whose telling word is at `i`; 0 where there are none."""
    word, after = lows[i], lows[i + 1 : i + 5]
    before = lows[i - 1] if i > 0 else ""
    if word in words["from"] and any(w in words["since"] or _is_year(w) for w in after):
        return i + 1
    if word in words["reach"] and before in words["lead"] and words["unit"] & set(after[:3]):
        return i + 1
    if word in words["of_unit"] and before and before not in words["few"]:
        led_in = i > 1 and lows[i - 2] in words["spans"]
        return i + 1 if led_in or (after and after[0] in words["of"]) else 0
    if word in words["one_unit"] and before in words["one"]:
        return i + 1
    return i + 1 if word in words["year"] and after and _is_year(after[0]) else 0


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1900 <= int(word) <= 2100


def is_cumulative(effect: Effect, low: int | None, high: int | None, *, sums: bool, dated: bool, language: str = "en") -> bool:
    """Whether a claim is a total over many incidents.

    `sums` says that its sentence sums a period or an area, `dated` that it tells one day and place. People displaced are
    counted over an area as a rule.
    """
    if sums or effect == "displaced":
        return True
    return max(low or 0, high or 0) > scope_words(language).limits["many"] and not dated
