"""The time of day in English."""

import re

from recount.domain.timespan import TimeWords
from recount.domain.vocabulary import DayPart
from recount.read.lang.en.day_patterns import grammar

_HOURS: tuple[tuple[int, DayPart], ...] = (
    (4, "night"),
    (6, "dawn"),
    (12, "morning"),
    (18, "afternoon"),
    (21, "evening"),
    (24, "night"),
)
"""Until which hour a part of the day lasts."""


def time_words(text: str, start: int, end: int) -> TimeWords | None:
    """The first words from `start` to `end` that tell a part of the day or an hour; None where there are none.

    "Early" and "late" before a day are kept as words without a part: they may lie on either side of midnight.
    """
    words = grammar()
    unclear = None
    for match in words.times.finditer(text, start, end):
        part = _part(match["part"].lower()) if match["part"] else _clock(match)
        if part is not None:
            return TimeWords(match[0], part)
        if unclear is None and match["part"] and words.day_follows.match(text, match.end(), end):
            unclear = TimeWords(match[0], None)
    return unclear


def _part(word: str) -> DayPart | None:
    return grammar().parts[word]


def _clock(match: re.Match[str]) -> DayPart | None:
    if match["clock"]:
        hour = int(re.split("[:.]", match["clock"])[0])
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    else:
        hour = int(match["clock24"][:2])
    return next(part for until, part in _HOURS if hour < until)
