"""The weights of pair features: versioned data, read once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

DEFAULT = "weights-3"
ROWS = "rows-1"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature of a pair counts, the threshold of a merge, and what a pair counts that was never compared."""

    version: str
    threshold: float
    unscored: float
    of: Mapping[str, float]


@cache
def weights(version: str = DEFAULT) -> Weights:
    """The weights of that name; raises ValueError where the package has none."""
    source = resources.files("recount.link").joinpath(f"data/{version}.toml")
    if not source.is_file():
        raise ValueError(f"no weights named {version!r}")
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    return Weights(
        raw["version"], float(raw["threshold"]), float(raw["unscored"]), {k: float(v) for k, v in raw["weights"].items()}
    )
