"""The time of day."""

import re
from collections.abc import Iterator

from recount.domain.timespan import TimeWords
from recount.domain.vocabulary import DayPart
from recount.read.day_patterns import Grammar, grammar, words_between

_HOURS: tuple[tuple[int, DayPart], ...] = (
    (4, "night"),
    (6, "dawn"),
    (12, "morning"),
    (18, "afternoon"),
    (21, "evening"),
    (24, "night"),
)
"""Until which hour a part of the day lasts."""
_HOUR = re.compile(r"\d{1,2}")


def time_words(text: str, start: int, end: int, *, language: str = "en") -> TimeWords | None:
    """The first words from `start` to `end` that tell a part of the day or an hour; None where there are none.

    "Early" and "late" before a day are kept as words without a part: they may lie on either side of midnight.
    """
    words = grammar(language)
    unclear = None
    for match in _matches(text, start, end, words):
        part = words.parts[match["part"].lower()] if match["part"] else _clock(match, words)
        if part is not None:
            return TimeWords(match[0], part)
        if unclear is None and match["part"] and words.around["day_follows"].match(text, match.end(), end):
            unclear = TimeWords(match[0], None)
    return unclear


def _matches(text: str, start: int, end: int, words: Grammar) -> Iterator[re.Match[str]]:
    """The words for a time of day in order: they begin at a number, or at a word of the list where there is one they need."""
    heard = words_between(text, start, end)
    told = not words.time_needed.isdisjoint(heard.lows)
    done = start
    for i in [i for i, low in enumerate(heard.lows) if low[0].isdigit() or (told and low in words.time_first)]:
        if heard.starts[i] >= done:
            match = words.times.match(text, heard.starts[i], end)
            if match is not None:
                done = match.end()
                yield match


def _clock(match: re.Match[str], words: Grammar) -> DayPart | None:
    if match["clock"]:
        hour = int(re.split("[:.]", match["clock"])[0])
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0].lower() in words.after["noon"] else 0)
    else:
        hour = int(_HOUR.findall(match["clock24"])[0])
    return next(part for until, part in _HOURS if hour < until)
