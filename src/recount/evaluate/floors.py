"""Floors: the lowest F1 that each slot may have on a gold file; they are only ever raised."""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from recount.errors import InputError
from recount.evaluate.score import Scores

_STEPS = 1000
"""Floors are kept to three places, rounded down, so that what was reached is never below them."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The lowest allowed F1 by slot (also `evidence` and `record`), for the gold file of that SHA-256 in hex."""

    gold: str
    floors: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class BrokenFloor:
    """A slot that fell below its floor."""

    slot: str
    floor: float
    reached: float

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.slot}: {self.reached:.4f} is below its floor of {self.floor:.3f}"


def load_floors(path: str | Path) -> Floors:
    """The floors of a JSON file (`{"gold": SHA-256, "floors": {slot: F1}}`); raises InputError where it is none."""
    try:
        floors = msgspec.json.decode(Path(path).read_bytes(), type=Floors)
    except (OSError, msgspec.MsgspecError, ValueError) as error:
        raise InputError(f"{path}: not a file of floors: {error}") from error
    wrong = [slot for slot, floor in floors.floors.items() if not 0 <= floor <= 1]
    if wrong:
        raise InputError(f"{path}: floors outside 0 to 1: {', '.join(wrong)}")
    return floors


def floors_json(floors: Floors) -> str:
    """The floors as the JSON that `load_floors` reads, slots in order of name."""
    return json.dumps({"gold": floors.gold, "floors": dict(sorted(floors.floors.items()))}, indent=2) + "\n"


def gold_digest(path: str | Path) -> str:
    """SHA-256 of a gold file in hex; raises InputError where it cannot be read."""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error}") from error


def broken_floors(floors: Floors, scores: Scores, gold_path: str | Path) -> tuple[BrokenFloor, ...]:
    """The floors that the scores on a gold file fall below, by slot; none where all hold.

    Raises InputError where the floors were set on another gold file, or on a slot that is not scored.
    """
    reached = _reached(floors, scores, gold_path)
    fallen = sorted(slot for slot, floor in floors.floors.items() if reached[slot] < floor)
    return tuple(BrokenFloor(slot, floors.floors[slot], reached[slot]) for slot in fallen)


def raise_floors(floors: Floors, scores: Scores, gold_path: str | Path) -> Floors:
    """The floors raised to what was reached; no floor is ever lowered. Raises InputError as `broken_floors` does."""
    reached = _reached(floors, scores, gold_path)
    raised = {slot: max(floor, math.floor(reached[slot] * _STEPS) / _STEPS) for slot, floor in floors.floors.items()}
    return Floors(floors.gold, raised)


def _reached(floors: Floors, scores: Scores, gold_path: str | Path) -> dict[str, float]:
    if gold_digest(gold_path) != floors.gold:
        raise InputError(f"{gold_path}: the floors were set on another gold file; set them anew by hand")
    reached = {slot: score.f1 for slot, score in scores.slots.items()}
    reached |= {"evidence": scores.evidence, "record": scores.record}
    unknown = sorted(floors.floors.keys() - reached.keys())
    if unknown:
        raise InputError(f"floors on slots that are not scored: {', '.join(unknown)}")
    return reached
