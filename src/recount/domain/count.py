"""How many people a claim says were harmed."""

from dataclasses import dataclass

from recount.domain.vocabulary import CountKind, Unit


@dataclass(frozen=True, slots=True)
class Count:
    """A closed interval of people; None = the words give no bound on that side.

    Zero is a claim ("nobody was hurt"). None on both sides is harm without a figure. Words and kind are kept, so that
    another convention can read them again (codebook, "count"). What is shown is `words`, never the bound.
    """

    low: int | None
    high: int | None
    kind: CountKind
    words: str
    unit: Unit = "people"

    def __post_init__(self) -> None:
        if (self.low is not None and self.low < 0) or (self.high is not None and self.high < 0):
            raise ValueError(f"count below zero: {self.low} to {self.high}")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"empty count: {self.low} to {self.high}")

    @property
    def is_zero(self) -> bool:
        """Whether it says that there were none."""
        return self.low == 0 and self.high == 0

    @property
    def has_figure(self) -> bool:
        """Whether the words give any bound."""
        return self.low is not None or self.high is not None

    @property
    def is_vague(self) -> bool:
        """Whether only a vague word ("dozens") stands behind the bounds."""
        return self.kind == "vague"

    def agrees_with(self, other: "Count") -> bool:
        """Whether some number of people satisfies both counts."""
        return _at_most(self.low, other.high) and _at_most(other.low, self.high)


def _at_most(low: int | None, high: int | None) -> bool:
    return low is None or high is None or low <= high
