"""Words and sentences with their places in the text; the text itself is never changed."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import InitVar, dataclass, field
from functools import cache, partial
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from recount.read.lexicon import lexicon
from recount.read.small import small

_ANY_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|(?:\d+(?=[^\W\d_]))|[^\W\d_]\w*(?:[-'’]\w+)*|[^\w\s]|_")


class Token(NamedTuple):
    """One word, number or mark; `low` is its lower-case form with plain apostrophes, `start` and `end` count code points."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """Whether it begins with a decimal digit; superscripts ("km²") count nothing."""
        return self.text[0].isdecimal()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of text that is read together: its number in the report, its bounds and its tokens."""

    index: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    capitals: InitVar[frozenset[str]] = frozenset()
    """Words that keep their capitals, because in small letters they are others."""
    _lows: list[str] = field(init=False, repr=False, compare=False)
    _plain: list[str] = field(init=False, repr=False, compare=False)
    _words: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self, capitals: frozenset[str]) -> None:
        object.__setattr__(self, "_lows", [text if text in capitals else low for text, low, _, _ in self.tokens])
        object.__setattr__(self, "_plain", plain(self.tokens))
        object.__setattr__(self, "_words", frozenset(self._lows).union(self._plain))

    def lows(self) -> list[str]:
        """The lower-case forms of its tokens, words that keep their capitals apart; one list for all who ask."""
        return self._lows

    def plain(self) -> list[str]:
        """The lower-case forms of its tokens without the ending of a possessive (`plain`); one list for all who ask."""
        return self._plain

    def where(self, words: AbstractSet[str]) -> list[int]:
        """The indices of the tokens whose form in `lows` is one of the words: only there a rule of these words need look."""
        return [] if words.isdisjoint(self._words) else [i for i, low in enumerate(self._lows) if low in words]

    def words(self) -> frozenset[str]:
        """All that `lows` and `plain` hold: a rule whose words are none of them need not look for them."""
        return self._words

    def at(self, position: int) -> int:
        """The index of the first token that ends after `position` (the number of tokens if none does)."""
        return bisect_right(self.tokens, position, key=_end)


_POSSESSIVE = "'s"
"""The ending of a possessive; in a language without it no word ends so."""


def plain(tokens: Iterable[Token]) -> list[str]:
    """The lower-case forms of tokens without the ending of a possessive: "Syria's" is "syria"."""
    lows = [low for _, low, _, _ in tokens]
    if _POSSESSIVE not in "".join(lows):
        return lows
    return [low[:-2] if low[-2:] == _POSSESSIVE and len(low) > 2 else low for low in lows]


def _end(token: Token) -> int:
    return token.end


@cache
def _word(language: str) -> re.Pattern[str]:
    """What a word, number or mark is: the pattern `words` of the lexicon `sentences`, for a language that has its own."""
    written = lexicon(language, "sentences")["words"]
    return re.compile(written) if written else _ANY_WORD


def cut(phrase: str, language: str) -> tuple[str, ...]:
    """The words of a phrase of a lexicon in small letters, cut as texts are."""
    return tuple(token.low for token in tokenize(phrase, language=language))


def tokenize(text: str, start: int = 0, end: int | None = None, *, language: str = "en") -> tuple[Token, ...]:
    """The tokens of a stretch of text, in order; everything but white space belongs to one."""
    return tuple(made(Token, cut_up(_word(language), text, start, len(text) if end is None else end)))


Row = tuple[str, str, int, int]
T = TypeVar("T", bound=tuple[Any, ...])


def made(named: type[T], rows: Iterable[Row]) -> Iterator[T]:
    """The rows as named tuples of that type; their own constructor asks for each field by itself, and takes twice as long."""
    return map(partial(tuple.__new__, named), rows)


def cut_up(word: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Row]:
    """The words that a pattern finds: as written, in small letters with plain apostrophes, their starts and their ends.

    No word of the pattern holds white space.
    """
    parts = _parting(word).split(text[start:end])  # by turns what lies between and a word
    words = parts[1::2]
    if not words:
        return iter(())
    lows = "\n".join(words).lower().replace("’", "'").split("\n")
    places = list(accumulate(map(len, parts), initial=start))
    return zip(words, lows, places[1:-1:2], places[2::2], strict=True)


@cache
def _parting(word: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern as one group, so that splitting by it keeps the words."""
    return re.compile(f"({word.pattern})", word.flags)


def sentences_of(text: str, bounds: Sequence[tuple[int, int]], *, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences at the given bounds, tokenised; those without a word or number are left out."""
    found: list[Sentence] = []
    capitals = small(language)["capitals"]
    for start, end in bounds:
        tokens = tokenize(text, start, end, language=language)
        if any(t.is_word or t.is_number for t in tokens):
            found.append(Sentence(len(found), tokens[0].start, tokens[-1].end, tokens, capitals))
    return tuple(found)
