"""Conventions: what interval of people the words of a count stand for when claims are weighed."""

import math
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from recount.domain.count import Count

DEFAULT = "recount-1"
_WORD = re.compile(r"\w+")
_BEST = re.compile(r"\bbest ([0-9]+)")


@dataclass(frozen=True, slots=True)
class Interval:
    """The lowest and the highest number of people that the words allow; None where they set no bound."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Convention:
    """A named reading of count words: how far a rounded figure reaches, and the lowest number of a vague word."""

    version: str
    about: float
    vague: Mapping[str, int]

    def interval(self, count: Count) -> Interval:
        """The interval for the count's kind, words and bounds."""
        if count.kind == "about" and count.low is not None and count.high is not None:
            return Interval(math.ceil(count.low * (1 - self.about)), math.floor(count.high * (1 + self.about)))
        if count.kind == "vague":
            return Interval(self._lowest(count), count.high)
        return Interval(count.low, count.high)

    def _lowest(self, count: Count) -> int | None:
        """What the longest of our vague words or phrases in the count's words comes to, else what the reader made of them."""
        told = f" {' '.join(_WORD.findall(count.words.casefold()))} "
        known = [phrase for phrase in self.vague if f" {phrase} " in told]
        return self.vague[max(known, key=lambda phrase: (len(phrase), phrase))] if known else count.low

    @staticmethod
    def best(count: Count) -> int | None:
        """The best estimate that a sheet gives beside its bounds; None where the words give none."""
        found = _BEST.search(count.words)
        return int(found[1]) if found is not None else None


@cache
def convention(version: str = DEFAULT) -> Convention:
    """The convention of that name; raises ValueError where the package has none."""
    source = resources.files("recount.weigh").joinpath(f"data/conventions/{version}.toml")
    if not source.is_file():
        raise ValueError(f"no convention named {version!r}")
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    return Convention(raw["version"], float(raw["about"]), {word: int(low) for word, low in raw["vague"].items()})
