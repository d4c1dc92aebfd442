"""The languages that can be read: those with a folder of lexicons under `read/lang`."""

from dataclasses import dataclass
from functools import cache

from recount.domain.timespan import DayPhrase, TimeWords
from recount.read.day_headers import Header, header_day
from recount.read.day_times import time_words
from recount.read.days import day_phrases
from recount.read.lexicon import has_lexicon
from recount.read.sentences import bounds

_LETTERS = 3
_NEEDED = "harms"
"""The lexicon without which nothing can be read."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its ISO 639-1 code, with what is asked of it before a sentence is looked at."""

    code: str

    def bounds(self, text: str) -> list[tuple[int, int]]:
        """Where the sentences of a text begin and end."""
        return bounds(text, self.code)

    def day_phrases(self, text: str, start: int, end: int) -> list[DayPhrase]:
        """The day words of a stretch of text."""
        return day_phrases(text, start, end, language=self.code)

    def time_words(self, text: str, start: int, end: int) -> TimeWords | None:
        """The first words of a stretch of text for the time of day."""
        return time_words(text, start, end, language=self.code)

    def header_day(self, text: str) -> Header | None:
        """The text's own header date."""
        return header_day(text, self.code)


@cache
def language(code: str) -> Language | None:
    """A language by its ISO 639-1 code, or None where there is no reader for it."""
    known = code.isascii() and code.isalpha() and code.islower() and len(code) <= _LETTERS
    return Language(code) if known and has_lexicon(code, _NEEDED) else None
