"""The table of acts: what each is about and which values it sets; the data stand in `acts.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from recount.domain.decision import Act

TargetKind = Literal["report", "claim", "mention", "incident", "outlet", "decision"]


@dataclass(frozen=True, slots=True)
class ValueRule:
    """One value of an act: its type, whether it has to be given, and whether it may be given as "none"."""

    type: str
    needed: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True)
class ActRule:
    """One act: a sentence on what it says, kinds and number of its targets, its values, and whether a reason has to be given.

    `most` 0 means any number; `first` is the kind of the first target where it differs from the others'.
    """

    says: str
    targets: tuple[TargetKind, ...]
    least: int = 1
    most: int = 0
    first: TargetKind | None = None
    reason: bool = False
    values: Mapping[str, ValueRule] = field(default_factory=dict)

    def kinds_at(self, place: int) -> tuple[TargetKind, ...]:
        """The kinds that the target at that place may have."""
        return (self.first,) if self.first is not None and place == 0 else self.targets


@cache
def acts() -> Mapping[Act, ActRule]:
    """All acts of people by name, in the order of the table."""
    table = tomllib.loads((files("recount.review") / "acts.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table, dict[Act, ActRule])
