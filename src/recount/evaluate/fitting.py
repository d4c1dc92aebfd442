"""Fitting the weights of pair features: logistic regression that gives the same numbers on any machine."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

_ROUNDS = 30
_ENOUGH = 1e-6
_STEEPEST = 30.0
BIAS = "bias"


@dataclass(frozen=True, slots=True)
class Example:
    """One pair: its features, each with how far it holds, whether the two are one, and how much the pair counts."""

    features: Mapping[str, float]
    same: bool
    weight: float = 1.0


@cache
def priors() -> Mapping[str, Mapping[str, float]]:
    """What each feature of two reports and of two coded rows is taken to weigh before any example (`data/link_priors.toml`)."""
    source = resources.files("recount.evaluate").joinpath("data/link_priors.toml")
    return {
        kind: {name: float(value) for name, value in of.items()} for kind, of in tomllib.loads(source.read_text("utf-8")).items()
    }


def fit(
    examples: Sequence[Example],
    *,
    ridge: float,
    prior: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """The weight of each feature, by Newton's method; a ridge holds all but the bias to what they weigh before any example.

    A feature keeps the sign that `prior` gives it: one that would turn is left out, the worst first, and the rest fitted anew.
    """
    prior = prior or {}
    names = sorted({name for example in examples for name in example.features} | prior.keys())
    while True:
        found = _fit(examples, names, ridge, prior)
        wrong = {name: found[name] for name in names if found[name] * prior.get(name, 0.0) < 0 and name != BIAS}
        if not wrong:
            return found
        worst = max(wrong, key=lambda name: (abs(wrong[name]), name))
        names = [name for name in names if name != worst]


def _fit(examples: Sequence[Example], names: Sequence[str], ridge: float, prior: Mapping[str, float]) -> dict[str, float]:
    place = {name: at for at, name in enumerate(names)}
    rows = [[(place[name], value) for name, value in sorted(e.features.items()) if name in place] for e in examples]
    before = [prior.get(name, 0.0) for name in names]
    found = [0.0] * len(names)  # from nothing: far from the answer Newton overshoots
    for _ in range(_ROUNDS):
        slope, curve = _slopes(examples, rows, found)
        for at, name in enumerate(names):
            held = 0.0 if name == BIAS else ridge
            slope[at] -= held * (found[at] - before[at])
            curve[at][at] += held + 1e-9
        step = _solved(curve, slope)
        found = [value + moved for value, moved in zip(found, step, strict=True)]
        if max(map(abs, step)) < _ENOUGH:
            break
    return dict(zip(names, found, strict=True))


def _slopes(
    examples: Sequence[Example], rows: Sequence[Sequence[tuple[int, float]]], found: Sequence[float]
) -> tuple[list[float], list[list[float]]]:
    slope = [0.0] * len(found)
    curve = [[0.0] * len(found) for _ in found]
    for example, row in zip(examples, rows, strict=True):
        score = sum(found[at] * value for at, value in row)
        chance = 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, score))))
        off = example.weight * (example.same - chance)
        steep = example.weight * chance * (1 - chance)
        for at, value in row:
            slope[at] += off * value
            line, part = curve[at], steep * value
            for other, of in row:
                line[other] += part * of
    return slope, curve


def _solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """The solution of the linear equations, by Gauss and Jordan with the largest pivot."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        pivot = max(range(at, size), key=lambda line: abs(rows[line][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for line in range(size):
            if line != at and rows[line][at]:
                factor = rows[line][at] / rows[at][at]
                rows[line] = [value - factor * of for value, of in zip(rows[line], rows[at], strict=True)]
    return [rows[at][size] / rows[at][at] for at in range(size)]
