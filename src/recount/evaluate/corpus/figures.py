"""Figures of a text made larger or smaller, all by the same factor, so that a larger one stays the larger."""

import re
from collections.abc import Iterator
from functools import cache

from recount.evaluate.corpus.words import Edit, any_of, words

_LEAST = 2
"""One person stays one, and two do not become one: the words beside them are written for that."""
_TENS = 10


def edits(text: str, factor: float) -> Iterator[Edit]:
    """What is to be written in place of the figures, digits for digits and words for words as far as there are any.

    Years, hours, shares, ages and numbers that are part of a name stay.
    """
    for match in _digits().finditer(text):
        value = int(match[0].replace(",", ""))
        if value >= _LEAST:
            yield match.start(), match.end(), f"{scaled(value, factor):{',' if ',' in match[0] else ''}}"
    for match in _spelt().finditer(text):
        value = _values()[match[0].casefold()]
        word = _in_words(scaled(value, factor))
        yield match.start(), match.end(), word.capitalize() if match[0][0].isupper() else word


def scaled(value: int, factor: float) -> int:
    """The figure times the factor, as round as it was, never below two."""
    zeros = len(str(value)) - len(str(value).rstrip("0")) if value >= _TENS**2 else 0
    return max(_LEAST, int(round(value * factor, -zeros)))


def _in_words(value: int) -> str:
    units, tens = words().units, words().tens
    if value < len(units):
        return units[value]
    if value >= _TENS**2:
        return str(value)
    ten, rest = divmod(value, _TENS)
    return tens[ten - 2] + (f"-{units[rest]}" if rest else "")


@cache
def _values() -> dict[str, int]:
    return {_in_words(value): value for value in range(_LEAST, _TENS**2)}


@cache
def _digits() -> re.Pattern[str]:
    stays = any_of(words().after_stays)
    before = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words().before_stays)
    year = r"(?!(?:19|20)\d\d(?![\d,]))"
    return re.compile(
        rf"(?<![\w.,:/$€£%-]){before}{year}(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}})(?![\w:/%-]|[.,]\d|\s?(?:{stays})\b)",
        re.IGNORECASE,
    )


@cache
def _spelt() -> re.Pattern[str]:
    stays = any_of(words().after_stays)
    before = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words().before_stays)
    return re.compile(rf"(?<![\w-]){before}(?:{any_of(_values())})(?![\w-]|\s(?:{stays})\b)", re.IGNORECASE)
