"""Words for numbers: the lexicon `quantities` of a language, ready to look up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from recount.domain.vocabulary import CountKind
from recount.read.lexicon import lexicon
from recount.read.small import endings, small
from recount.read.tokens import cut

Phrase = tuple[str, ...]
_NAMED: tuple[tuple[CountKind, str], ...] = (("vague", "vague"), ("exact", "fixed"), ("about", "about"))
"""The kinds of named numbers with their tables."""
Row = TypeVar("Row", bound=tuple[Any, ...])


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of the lexicon by what they are for; phrases are split into words, the longest first."""

    cardinals: dict[str, int]
    scales: dict[str, int]
    short_scales: dict[str, int]
    """Letters right after a number in digits: "1.5m"."""
    short_scale_nouns: frozenset[str]
    named: dict[str, tuple[tuple[Phrase, int, CountKind], ...]]
    """Phrases that are a number, by their first word: the words, the number (of a vague one the least), and its kind."""
    before: dict[str, tuple[tuple[Phrase, str], ...]]
    """What stands before a number and moves its bounds, by its last word."""
    after: dict[str, tuple[tuple[Phrase, str], ...]]
    later: dict[str, tuple[tuple[Phrase, str], ...]]
    """What does so behind the noun: "18 people or more"."""
    suffixes: dict[str, str]
    halves: tuple[Phrase, ...]
    joining: frozenset[str]
    choosing: frozenset[str]
    ranging: frozenset[str]
    between: frozenset[str]
    of: frozenset[str]
    comparing: frozenset[str]
    """Words of a comparison that a number follows: "as many as", "more than"."""
    plural: tuple[str, ...]
    """Endings of a plural."""
    articles: frozenset[str]
    definite: frozenset[str]
    unsaid: frozenset[str]
    """Words for a number that is said only with an article ("a number of", not "the number of")."""
    shares: frozenset[str]
    breakers: frozenset[str]
    """Words that no number counts."""

    def may_be(self, lows: Sequence[str]) -> list[int]:
        """The tokens at which a number in digits or in one word may stand; quick, and wrong for some words with a hyphen."""
        return [i for i, low in enumerate(lows) if low in self.cardinals or low[0].isdecimal() or "-" in low]

    def beginnings(self, lows: Sequence[str]) -> list[int]:
        """The tokens at which a number or a phrase that is one may begin."""
        phrases = [i for i, low in enumerate(lows) if low in self.named or low in self.articles]
        return sorted({*phrases, *self.may_be(lows)})

    def cardinal(self, word: str) -> int | None:
        """The number below a hundred that a word spells, "twenty-two" too; None where it spells none."""
        if word in self.cardinals or "-" not in word:
            return self.cardinals.get(word)
        tens, _, ones = word.partition("-")
        if self.cardinals.get(tens, 0) >= 20 and 0 < self.cardinals.get(ones, 0) < 10:
            return self.cardinals[tens] + self.cardinals[ones]
        return None


@cache
def number_words(language: str) -> NumberWords:
    """The words for numbers of a language."""
    data = lexicon(language, "quantities")
    named = [(cut(phrase, language), number, kind) for kind, table in _NAMED for phrase, number in data[table].items()]
    words = data["words"]
    return NumberWords(
        cardinals=data["cardinals"],
        scales=data["scales"],
        short_scales=data["short_scales"],
        short_scale_nouns=frozenset(words["short_scale_nouns"]),
        named=_by_word(named, 0),
        before=_by_word(_split(data["before"], language), -1),
        after=_by_word(_split(data["after"], language), 0),
        later=_by_word(_split(data["later"], language), 0),
        suffixes=data["suffixes"],
        halves=tuple(cut(k, language) for k in words["halves"]),
        joining=frozenset(words["and"]),
        choosing=frozenset(words["or"]),
        ranging=frozenset(words["to"]),
        between=frozenset(words["between"]),
        of=frozenset(words["of"]),
        comparing=small(language)["as"] | small(language)["than"],
        plural=endings(language)["plural"],
        articles=frozenset(words["determiners"]),
        definite=frozenset(words["definite"]),
        unsaid=frozenset(words["unsaid"]),
        shares=frozenset(words["shares"]),
        breakers=frozenset(lexicon(language, "victims")["breakers"]["words"]),
    )


def _split(table: dict[str, str], language: str) -> list[tuple[Phrase, str]]:
    return [(cut(k, language), v) for k, v in table.items()]


def _by_word(rows: Iterable[Row], at: int) -> dict[str, tuple[Row, ...]]:
    """Rows that begin with a phrase, by the word at `at` of it."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0][at], []).append(row)
    return {word: tuple(sorted(entries, key=lambda row: -len(row[0]))) for word, entries in found.items()}
