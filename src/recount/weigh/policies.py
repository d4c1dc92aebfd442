"""Policies: what it takes for harm to count as corroborated, as versioned data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from recount.domain.tally import Corroboration

DEFAULT = "origins-1"


@dataclass(frozen=True, slots=True)
class Grade:
    """A word of corroboration, the conditions that must be met for it and those that must not."""

    name: Corroboration
    needs: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """A named policy: grades tried in order, the sentences of its conditions, and labels that name no party.

    A condition without sentences is none of this policy's.
    """

    version: str
    convention: str
    grades: tuple[Grade, ...]
    sentences: Mapping[str, Mapping[str, str]]
    """Condition → {"met", "not_met", "none" where it cannot be asked}: sentences with places for names in braces."""
    attribution: Mapping[str, str]
    unnamed: frozenset[str]

    def grade(self, met: Mapping[str, bool]) -> Corroboration:
        """The first grade whose conditions hold; "none" where no grade's do."""
        for grade in self.grades:
            if all(met[name] for name in grade.needs) and not any(met[name] for name in grade.without):
                return grade.name
        return "none"


@cache
def policy(version: str = DEFAULT) -> Policy:
    """The policy of that name; raises ValueError where the package has none."""
    source = resources.files("recount.weigh").joinpath(f"data/policies/{version}.toml")
    if not source.is_file():
        raise ValueError(f"no policy named {version!r}")
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    grades = tuple(Grade(row["name"], tuple(row.get("needs", ())), tuple(row.get("not", ()))) for row in raw["grades"])
    return Policy(raw["version"], raw["convention"], grades, raw["conditions"], raw["attribution"], frozenset(raw["unnamed"]))
