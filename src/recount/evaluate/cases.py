"""What is counted: cases right, predicted and in the gold, slot by slot, and every disagreement."""

from collections.abc import Collection
from dataclasses import dataclass, field

from recount.evaluate.align import Side
from recount.evaluate.records import CodedClaim, CodedIncident

SLOTS = (
    "claims", "incidents", "date", "place", "admin1", "means", "site", "perpetrators", "stance", "positions",
    "status", "groups", "sources", "part_of", "link",
)  # fmt: skip
Shown = str | Collection[object] | None
"""A value as a disagreement shows it."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One place where gold and prediction differ: the slot, both values and the words."""

    report: str
    slot: str
    gold: Shown
    ours: Shown
    quote: str


@dataclass(slots=True)
class SlotCases:
    """Cases of one slot."""

    right: int = 0
    predicted: int = 0
    gold: int = 0


@dataclass(slots=True)
class Cases:
    """The cases of every slot, and all disagreements, over the reports counted so far."""

    slots: dict[str, SlotCases] = field(default_factory=lambda: {slot: SlotCases() for slot in SLOTS})
    disagreements: list[Disagreement] = field(default_factory=list)

    def add(self, slot: str, *, right: int = 0, predicted: int = 0, gold: int = 0) -> None:
        """Count cases."""
        cases = self.slots[slot]
        cases.right += right
        cases.predicted += predicted
        cases.gold += gold


@dataclass(frozen=True, slots=True)
class Compared:
    """One report: both records, the pairs of incident keys (gold to predicted) and the pairs of claims."""

    report: str
    gold: Side
    ours: Side
    pairs: dict[str, str]
    claims: list[tuple[CodedClaim, CodedClaim]]

    @property
    def incidents(self) -> list[tuple[CodedIncident, CodedIncident]]:
        """The pairs of incidents."""
        return [(self.gold.incidents[g], self.ours.incidents[o]) for g, o in self.pairs.items()]

    def differ(self, slot: str, gold: Shown, ours: Shown, quote: str | None) -> Disagreement:
        """A disagreement in this report."""
        return Disagreement(self.report, slot, gold, ours, quote or "")
