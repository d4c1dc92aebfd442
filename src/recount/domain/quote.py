"""Words of a report with their place in it."""

from dataclasses import dataclass

from recount.domain.ids import ReportId


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: {self.start} to {self.end}")

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact characters of a report's text; built by `Report.quote` (design, "The types")."""

    report_id: ReportId
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text) or self.start < 0:
            raise ValueError(f"quote of {len(self.text)} characters at {self.start} to {self.end}")

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)
