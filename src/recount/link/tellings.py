"""In which reports a word stands: whom it concerns that a word counts otherwise than before."""

from collections import defaultdict
from collections.abc import Iterable

from recount.domain.ids import ReportId
from recount.link.facets import Facet


class Tellings:
    """The words of each report.

    Who asks for a word first has all reports looked through, which is cheapest for one who asks once; then there is an index.
    """

    def __init__(self) -> None:
        self._kept: dict[ReportId, str] = {}
        self._asked = False
        self._holders: dict[str, set[ReportId]] | None = None

    def keep(self, report: ReportId, words: str) -> None:
        """Take in a report that was linked before, with its words one a line."""
        self._kept[report] = words

    def add(self, report: ReportId, told: Iterable[Facet]) -> None:
        """Take in a new report."""
        self._kept[report] = "\n".join(sorted({word for facet in told for word in (*facet.words, *facet.title_words)}))
        if self._holders is not None:
            for word in self.words_of(report):
                self._holders[word].add(report)

    def kept(self, report: ReportId) -> str:
        """The words of a report, one a line."""
        return self._kept.get(report, "")

    def words_of(self, report: ReportId) -> list[str]:
        """The words of a report, each once; none for one that is not there."""
        kept = self.kept(report)
        return kept.split("\n") if kept else []

    def drop(self, report: ReportId) -> None:
        """Take a report out."""
        if self._holders is not None:
            for word in self.words_of(report):
                self._holders[word].discard(report)
        self._kept.pop(report, None)

    def holders(self, words: set[str]) -> set[ReportId]:
        """The reports that have any of the words."""
        if self._holders is None and not self._asked:
            self._asked = True
            return {report for report in self._kept if not words.isdisjoint(self.words_of(report))}
        index = self._indexed()
        return {report for word in words for report in index.get(word, ())}

    def _indexed(self) -> dict[str, set[ReportId]]:
        if self._holders is None:
            self._holders = defaultdict(set)
            for report in self._kept:
                for word in self.words_of(report):
                    self._holders[word].add(report)
        return self._holders
