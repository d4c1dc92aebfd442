"""Finding the phrases of a lexicon in tokens, the longest first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from recount.read.tokens import plain, tokenize

T = TypeVar("T")


def plain_words(phrase: str, language: str) -> Sequence[str]:
    """The words of a phrase as `plain` forms of a text have them, so that "U.S. Central Command" meets its text."""
    return plain(tokenize(phrase, language=language))


@dataclass(slots=True)
class _Branch(Generic[T]):
    """The phrases that begin with the same words: the values of the one that ends here, and the others by their next word."""

    values: tuple[T, ...] = ()
    further: "dict[str, _Branch[T]] | None" = None


class Phrases(dict[str, _Branch[T]]):
    """Phrases of one or more words, each with a value, looked up in `plain` forms; that costs no more than their length.

    As a dict it holds them by their first words: a word that is no key of it begins none. Where the same phrase is given
    twice, the first value stays.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], language: str) -> None:
        super().__init__()
        for phrase, value in entries:
            _grow(self, plain_words(phrase, language), value)

    def at(self, lows: Sequence[str], i: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at `i` and the index after it; None where none does."""
        found: tuple[T, int] | None = None
        branches: dict[str, _Branch[T]] = self
        for end in range(i + 1, len(lows) + 1):
            branch = branches.get(lows[end - 1])
            if branch is None:
                break
            if branch.values:
                found = branch.values[0], end
            if branch.further is None:
                break
            branches = branch.further
        return found


class PhraseLists:
    """Lists of phrases by their names, all looked for in one pass over a sentence; `cut` makes words of a phrase."""

    def __init__(
        self, lists: Mapping[str, Iterable[str]], language: str, cut: Callable[[str, str], Sequence[str]] = plain_words
    ) -> None:
        self._branches: dict[str, _Branch[str]] = {}
        for name, phrases in lists.items():
            for phrase in phrases:
                _grow(self._branches, cut(phrase, language), name)

    def find(self, lows: Sequence[str]) -> dict[str, dict[int, int]]:
        """Where the phrases of each list begin, in order, with the index after the longest; lists without any are left out."""
        found: dict[str, dict[int, int]] = {}
        branches = self._branches
        for i in [i for i, low in enumerate(lows) if low in branches]:
            branch, end = branches.get(lows[i]), i + 1
            while branch is not None:
                for name in branch.values:
                    found.setdefault(name, {})[i] = end
                branch = branch.further.get(lows[end]) if branch.further is not None and end < len(lows) else None
                end += 1
        return found


def _grow(branches: dict[str, _Branch[T]], words: Sequence[str], value: T) -> None:
    branch: _Branch[T] | None = None
    for word in words:
        if branch is not None:
            branch.further = branches = {} if branch.further is None else branch.further
        branch = branches.setdefault(word, _Branch())
    if branch is not None:
        branch.values += (value,)
