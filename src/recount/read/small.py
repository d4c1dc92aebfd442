"""The smallest words and the endings of a language, which rules of all kinds look for: the lexicon `small`."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from recount.read.lexicon import Words, lexicon, words_of


class Endings(dict[str, tuple[str, ...]]):
    """Endings by what they tell; a language that has none of a kind has an empty tuple, which ends no word."""

    def __missing__(self, name: str) -> tuple[str, ...]:
        return ()


@cache
def small(language: str) -> Words:
    """Articles, prepositions and conjunctions by their English name ("of", "the"); empty where a language has none such."""
    return words_of(lexicon(language, "small")["words"])


@cache
def endings(language: str) -> Endings:
    """The endings that tell a plural, a participle, an adjective and the like."""
    return Endings((name, tuple(listed)) for name, listed in lexicon(language, "small")["endings"].items())


@cache
def adjectives_follow(language: str) -> bool:
    """Whether adjectives stand behind their noun ("frappe russe", "le régime syrien"): the order of words of the lexicon."""
    return bool(lexicon(language, "small")["order"]["adjectives_follow"])


def is_at(lows: Sequence[str], i: int, words: AbstractSet[str]) -> bool:
    """Whether one of the words stands at token `i`; none does beyond the ends of a sentence."""
    return 0 <= i < len(lows) and lows[i] in words


def without(word: str, ends: tuple[str, ...]) -> str:
    """The word without the first of the endings that it has."""
    if not word.endswith(ends):
        return word
    return word.removesuffix(next(end for end in ends if word.endswith(end)))
