"""Words and sentences with their places in the text; the text itself is never changed."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|(?:\d+(?=[^\W\d_]))|[^\W\d_]\w*(?:[-'’]\w+)*|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
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
    _lows: list[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lows", [t.text if t.text == "IS" else t.low for t in self.tokens])

    def lows(self) -> list[str]:
        """The lower-case forms of its tokens, the group named IS kept apart from the verb; one list for all who ask."""
        return self._lows

    def at(self, position: int) -> int:
        """The index of the first token that ends after `position` (the number of tokens if none does)."""
        return bisect_right(self.tokens, position, key=_end)


def _end(token: Token) -> int:
    return token.end


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of a stretch of text, in order; everything but white space belongs to one."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word = match[0]
        found.append(Token(word, word.lower().replace("’", "'"), match.start(), match.end()))
    return tuple(found)


def sentences_of(text: str, bounds: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
    """The sentences at the given bounds, tokenised; those without a word or number are left out."""
    found: list[Sentence] = []
    for start, end in bounds:
        tokens = tokenize(text, start, end)
        if any(t.is_word or t.is_number for t in tokens):
            found.append(Sentence(len(found), tokens[0].start, tokens[-1].end, tokens))
    return tuple(found)
