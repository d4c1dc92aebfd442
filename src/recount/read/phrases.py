"""Finding the phrases of a lexicon in tokens, the longest first."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from recount.read.tokens import Token, tokenize

T = TypeVar("T")


def plain(tokens: Iterable[Token]) -> list[str]:
    """The lower-case forms of tokens without the ending of a possessive: "Syria's" is "syria"."""
    return [t.low[:-2] if t.low[-2:] == "'s" and len(t.low) > 2 else t.low for t in tokens]


class Phrases(Generic[T]):
    """Phrases of one or more words, each with a value, looked up in `plain` forms; that costs no more than their length.

    Phrases are cut into words as texts are (`tokens.tokenize`), so that "U.S. Central Command" meets its text. Where the
    same phrase is given twice, the first value stays.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, value in entries:
            words = tuple(plain(tokenize(phrase)))
            if words and words not in seen:
                seen.add(words)
                self._by_first.setdefault(words[0], []).append((words, value))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def __contains__(self, first: str) -> bool:
        """Whether any phrase begins with this word."""
        return first in self._by_first

    def at(self, lows: Sequence[str], i: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at `i` and the index after it; None where none does."""
        for words, value in self._by_first.get(lows[i], ()):
            end = i + len(words)
            if len(words) == 1 or tuple(lows[i:end]) == words:
                return value, end
        return None
