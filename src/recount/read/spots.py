"""Where words of one kind stand in a sentence, asked for by stretch and by distance."""

from bisect import bisect_left
from collections.abc import Iterable


class Spots:
    """Token indices in order; every question costs no more than the logarithm of their number."""

    def __init__(self, indices: Iterable[int]) -> None:
        self._at = sorted(set(indices))

    def count(self, start: int, end: int) -> int:
        """How many of them stand from `start` up to `end`."""
        return max(0, bisect_left(self._at, end) - bisect_left(self._at, start))

    def last_before(self, end: int) -> int | None:
        """The last that stands before `end`."""
        n = bisect_left(self._at, end)
        return self._at[n - 1] if n > 0 else None

    def first_from(self, start: int) -> int | None:
        """The first that stands at `start` or after it."""
        n = bisect_left(self._at, start)
        return self._at[n] if n < len(self._at) else None

    def gap(self, words: tuple[int, int], within: tuple[int, int]) -> int | None:
        """How many words part the tokens from `words[0]` to `words[1]` from the nearest in a stretch; None if none is there."""
        start, end = words
        found = [at for at in (self.last_before(min(end, within[1])), self.first_from(max(start, within[0]))) if at is not None]
        return min((max(start - at, at - end + 1, 0) for at in found if within[0] <= at < within[1]), default=None)
