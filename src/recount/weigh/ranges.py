"""Rules of the range: which of the figures that stand set it, as named and versioned data."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from recount.weigh.figures import Figure

DEFAULT = "stated"
Named = tuple[str, Figure]
"""The origin's name and a figure of it."""
Stated = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class RangeRule:
    """A named rule of the range."""

    version: str
    title: str
    rule: str

    def choose(self, standing: Sequence[Named]) -> list[Named]:
        """Those of the standing figures that set the range, in the order given; none where none stands."""
        return _RULES[self.rule](standing)


@cache
def range_rule(version: str = DEFAULT) -> RangeRule:
    """The rule of that name; raises ValueError where the package has none."""
    source = resources.files("recount.weigh").joinpath(f"data/ranges/{version}.toml")
    if not source.is_file():
        raise ValueError(f"no range named {version!r}")
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    if raw["rule"] not in _RULES:
        raise ValueError(f"range {version!r} has no rule that is known: {raw['rule']!r}")
    return RangeRule(raw["version"], raw["title"], raw["rule"])


def available(kind: str) -> list[str]:
    """The names of what the package has of a kind: "policies", "conventions" or "ranges"."""
    folder = resources.files("recount.weigh").joinpath(f"data/{kind}")
    return sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml"))


def _all(standing: Sequence[Named]) -> list[Named]:
    return list(standing)


def _most_frequent(standing: Sequence[Named]) -> list[Named]:
    votes = _votes(standing)
    most = max(map(len, votes.values()), default=0)
    return _stating({stated for stated, origins in votes.items() if len(origins) == most}, standing)


def _majority(standing: Sequence[Named]) -> list[Named]:
    origins = {name for name, _ in standing}
    chosen = {stated for stated, by in _votes(standing).items() if 2 * len(by) > len(origins)}
    return _stating(chosen, standing) if chosen else list(standing)


def _votes(standing: Sequence[Named]) -> dict[Stated, set[str]]:
    """Which origins give which figure; an origin counts once for a figure that it gives in several reports."""
    votes: dict[Stated, set[str]] = defaultdict(set)
    for name, figure in standing:
        votes[_stated(figure)].add(name)
    return votes


def _stated(figure: Figure) -> Stated:
    return (figure.low, figure.high) if figure.best is None else (figure.best, figure.best)


def _stating(chosen: set[Stated], standing: Sequence[Named]) -> list[Named]:
    """The figures that say one of these, each with no more than that."""
    return [
        (name, replace(figure, low=stated[0], high=stated[1]))
        for name, figure in standing
        if (stated := _stated(figure)) in chosen
    ]


_RULES: Mapping[str, Callable[[Sequence[Named]], list[Named]]] = {
    "lowest to highest": _all,
    "most frequent": _most_frequent,
    "majority": _majority,
}
