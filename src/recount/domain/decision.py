"""Decisions: entries of the ledger, each with an act, the ids it is about and the values it sets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Act = Literal[
    "mint", "accept", "correct", "reject", "add", "same", "not_same", "contains", "undecided", "merge", "split",
    "pin_place", "pin_day", "pin_count", "approve", "grade", "register", "forget", "undo",
]  # fmt: skip
ACTS: tuple[Act, ...] = get_args(Act)
Json = str | int | float | bool | list[Any] | dict[str, Any] | None
"""A value as JSON can hold it; the inside of lists and objects is checked by the act that reads it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of a person (or `mint`, of the program) on the record.

    `number` is its place in the ledger, from 1. `targets` are ids: reports `r…`, claims `c…`, mentions `m…`, incidents
    `i…`; for `undo` the number of the entry undone, for `register` the name of an outlet or a source. `values` are what the act
    sets, by field name. `at` is an ISO 8601 instant with its offset, None for `mint`; `by` a pseudonym.
    """

    number: int
    act: Act
    targets: tuple[str, ...]
    values: Mapping[str, Json] = field(default_factory=dict)
    reason: str | None = None
    by: str = "program"
    at: str | None = None
    supersedes: int | None = None
