"""How rare words are among the reports, in steps, so that one more report changes what few words count."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from recount.link.wording import common_words

_STEP = math.log(4)
_EVERYWHERE = 0.1  # steps that a word counts which every report has
_AMONG_FEW = 0.7  # the same among so few reports that they say little of how rare a word is
_FEW = 3  # steps of the number of reports below which they are few
_MOST_REPORTS = 1 << 13  # from so many reports on, more of them make no word rarer
_MOST_TIMES = 1 << 11  # a word that so many reports have gets no commoner
_COMMON = 0.5  # what a word counts that most reports of violence have, in part of its rarity


@dataclass(slots=True)
class Rarity:
    """In how many reports each word stands, and what it counts for that.

    What a word counts falls by one step each time that its reports have become four times as many: scores change in steps, and a
    report that comes in touches few of them.
    """

    times: Counter[str] = field(default_factory=Counter)
    reports: int = 0
    _known: dict[str, float] = field(default_factory=dict)

    def add(self, words: Iterable[str]) -> list[str]:
        """Count the words of one more report; those that count otherwise from now on. All of them where `rescaled` did."""
        moved = []
        scale = self.scale
        self.reports += 1
        if self.scale != scale:
            self._known.clear()
        for word in sorted(set(words)):
            before = _steps(self.times[word], _MOST_TIMES)
            self.times[word] += 1
            if _steps(self.times[word], _MOST_TIMES) != before:
                moved.append(word)
                self._known.pop(word, None)
        return moved

    def restore(self, reports: Iterable[Sequence[str]]) -> None:
        """Count the words of reports that were counted before, each once a report."""
        for words in reports:
            self.times.update(words)
            self.reports += 1

    def drop(self, words: Iterable[str]) -> list[str]:
        """Count the words of one report no more; those that count otherwise from now on."""
        moved = []
        scale = self.scale
        self.reports -= 1
        if self.scale != scale:
            self._known.clear()
        for word in sorted(set(words)):
            before = _steps(self.times[word], _MOST_TIMES)
            self.times[word] -= 1
            if _steps(self.times[word], _MOST_TIMES) != before:
                moved.append(word)
                self._known.pop(word, None)
        return moved

    @property
    def scale(self) -> int:
        """What all words are measured against; where it changes, every word counts otherwise."""
        return _steps(self.reports, _MOST_REPORTS)

    def step(self, word: str) -> int:
        """How often its reports have become four times as many; 0 for a word of one report."""
        return _steps(self.times[word], _MOST_TIMES)

    def of(self, word: str) -> float:
        """What the word counts."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._count(word)
        return known

    def _count(self, word: str) -> float:
        everywhere = _EVERYWHERE if self.scale >= _FEW else _AMONG_FEW
        count = _STEP * (max(0, self.scale - self.step(word)) + everywhere)
        return count * (_COMMON if word in common_words() else 1.0)

    def length(self, words: Mapping[str, float]) -> float:
        """The length of a list of words, each with its weight in the list."""
        return math.sqrt(math.fsum((times * self.of(word)) ** 2 for word, times in words.items()))


def _steps(number: int, most: int) -> int:
    return min(number, most).bit_length() // 2
