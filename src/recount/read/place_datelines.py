"""The place at the head of a report, or of an item of a round-up ("MOSUL - Police found five bodies.")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from recount.domain.place import PlaceMention
from recount.read.place_runs import Style
from recount.read.place_words import Word

_LETTERS = 4
_HEAD = 8
"""So many words and marks after a dateline's place stand its agency or its dash at most."""
_DASHES = ("-", "–", "—")
_ITEM = re.compile(r"(?m)^\W{0,3}[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,3}(?:,\s[A-Z][\w ]{2,20})?\s(?:--?|–|—)\s+\S")
_ITEMS = 2
"""A round-up has as many items at least."""
_TELLING = 3
"""The rank of an item's place: it is where the item happened unless the item names another."""


def is_dateline(tokens: Sequence[Word], first: int, after: int, style: Style) -> bool:
    """Whether the name that begins at the token `first` stands in a dateline: in capitals, or first and before a mark."""
    text = tokens[first].text
    capitals = not style.capitals and text.isupper() and len(text) >= _LETTERS
    if capitals:
        return True
    if any(t.text[0].isalnum() for t in tokens[:first]):  # a bullet may stand before it
        return False
    for n, token in enumerate(tokens[after : after + _HEAD]):  # "SAN PEDRO, 16 JAN 90 (AFP)", "Aden, March 3 -"
        if token.text in ("(", *_DASHES):
            return n == 0 or tokens[after].text == ","
        if token.text[0].islower():
            return False
    return False


def with_item(text: str, start: int, mentions: Sequence[PlaceMention], context: int) -> list[PlaceMention]:
    """The mentions of a sentence; where it begins an item of a round-up and names no other place, the item's place is telling.

    Mentions of the rank `context` and above name none.
    """
    if not mentions or mentions[0].cue != "dateline" or any(m.rank < min(mentions[0].rank, context) for m in mentions):
        return list(mentions)
    begins = text.rfind("\n", 0, mentions[0].start) + 1
    if begins < start - 1 or not _ITEM.match(text, begins) or not _is_round_up(text):
        return list(mentions)
    return [replace(mentions[0], rank=_TELLING), *mentions[1:]]


@lru_cache(maxsize=4)
def _is_round_up(text: str) -> bool:
    items = _ITEM.finditer(text)
    return sum(1 for _ in zip(items, range(_ITEMS), strict=False)) == _ITEMS
