"""What the generator knows of words (`evaluate/data/corpus.toml`), and edits of a text by place."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

Edit = tuple[int, int, str]
"""Start and end in the text, half-open, and the words that come in their place."""


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of the data file."""

    months: Sequence[str]
    weekdays: Sequence[str]
    before_month: Sequence[str]
    units: Sequence[str]
    tens: Sequence[str]
    before_stays: Sequence[str]
    after_stays: Sequence[str]
    before_place: Sequence[str]
    articles: Sequence[str]
    outlet_first: Sequence[str]
    outlet_last: Sequence[str]
    mark: str


@cache
def words() -> Words:
    """The lists, read once."""
    file = resources.files("recount.evaluate").joinpath("data/corpus.toml")
    raw: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    days, numbers, places, outlets = raw["days"], raw["numbers"], raw["places"], raw["outlets"]
    return Words(
        days["months"], days["weekdays"], days["before_month"],
        numbers["units"], numbers["tens"], numbers["before_stays"], numbers["after_stays"],
        places["before"], places["articles"],
        outlets["first"], outlets["last"], outlets["mark"],
    )  # fmt: skip


def any_of(choices: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(choice) for choice in sorted(choices, key=lambda word: (-len(word), word)))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; of two that overlap the one that came first in the list is made."""
    made: list[Edit] = []
    taken = bytearray(len(text))
    for start, end, words_now in edits:
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            made.append((start, end, words_now))
    parts, at = [], 0
    for start, end, words_now in sorted(made):
        parts += [text[at:start], words_now]
        at = end
    return "".join((*parts, text[at:]))
