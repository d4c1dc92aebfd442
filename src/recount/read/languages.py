"""The languages that can be read: those with a folder of lexicons and rules under `read/lang`."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from recount.domain.timespan import DayPhrase, TimeWords


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language that no lexicon can hold."""

    code: str
    bounds: Callable[[str], list[tuple[int, int]]]
    day_phrases: Callable[[str, int, int], list[DayPhrase]]
    time_words: Callable[[str, int, int], TimeWords | None]
    header_day: Callable[[str], tuple[str, str, int, int] | None]


@cache
def language(code: str) -> Language | None:
    """The rules of a language by its ISO 639-1 code, or None where there is no reader for it."""
    if not (code.isascii() and code.isalpha() and len(code) <= 3):
        return None
    name = f"recount.read.lang.{code}.rules"
    try:
        rules = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is not None and name.startswith(error.name):
            return None
        raise
    return Language(code, rules.bounds, rules.day_phrases, rules.time_words, rules.header_day)
