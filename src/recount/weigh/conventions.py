"""Conventions: what interval of people the words of a count stand for when claims are weighed."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from recount.domain.count import Count

DEFAULT = "recount-1"


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
            told = count.words.casefold().split()
            low = next((self.vague[word] for word in told if word in self.vague), count.low)
            return Interval(low, count.high)
        return Interval(count.low, count.high)


@cache
def convention(version: str = DEFAULT) -> Convention:
    """The convention of that name; raises ValueError where the package has none."""
    source = resources.files("recount.weigh").joinpath(f"data/conventions/{version}.toml")
    if not source.is_file():
        raise ValueError(f"no convention named {version!r}")
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    return Convention(raw["version"], float(raw["about"]), {word: int(low) for word, low in raw["vague"].items()})
