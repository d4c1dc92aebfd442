"""In which reports a word stands: whom it concerns that a word counts otherwise than before."""

from array import array
from collections import defaultdict
from collections.abc import Iterable

from recount.domain.ids import ReportId
from recount.link.facets import Facet


class Tellings:
    """The words of each report.

    Who asks for a word first has all reports looked through, which is cheapest for one who asks once; then there is an index.
    """

    def __init__(self) -> None:
        self._words: dict[ReportId, str] = {}
        self._asked = False
        self._index: dict[str, array[int]] | None = None
        self._numbered: list[ReportId] = []
        self._number: dict[ReportId, int] = {}

    def keep(self, report: ReportId, words: str) -> None:
        """Take in a report with its words one a line."""
        self._words[report] = words
        if self._index is not None:
            self._enter(self._index, report)

    def add(self, report: ReportId, told: Iterable[Facet]) -> None:
        """Take in a report by what it tells."""
        self.keep(report, "\n".join(sorted({word for facet in told for word in (*facet.words, *facet.title_words)})))

    def kept(self, report: ReportId) -> str:
        """The words of a report, one a line."""
        return self._words.get(report, "")

    def words_of(self, report: ReportId) -> list[str]:
        """The words of a report, each once; none for one that is not there."""
        kept = self.kept(report)
        return kept.split("\n") if kept else []

    def drop(self, report: ReportId) -> None:
        """Take a report out."""
        self._words.pop(report, None)
        self._number.pop(report, None)

    def holders(self, words: set[str]) -> set[ReportId]:
        """The reports that have any of the words."""
        if self._index is None and not self._asked:
            self._asked = True
            return {report for report in self._words if not words.isdisjoint(self.words_of(report))}
        if self._index is None:
            self._index = defaultdict(lambda: array("I"))
            for report in self._words:
                self._enter(self._index, report)
        numbers = {number for word in words for number in self._index.get(word, ())}
        return {report for number in numbers if self._number.get(report := self._numbered[number]) == number}

    def _enter(self, index: dict[str, "array[int]"], report: ReportId) -> None:
        """Give a report a number, which it loses when it is taken out, and enter it under its words."""
        number = self._number[report] = len(self._numbered)
        self._numbered.append(report)
        for word in self.words_of(report):
            index[word].append(number)
