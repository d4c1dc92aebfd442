"""What a record amounts to in a few figures: coverage by language, totals of the ranges, composed reports."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recount.domain.record import Record, WeighedIncident
from recount.domain.report import Report
from recount.domain.tally import VictimClass
from recount.domain.vocabulary import Effect
from recount.publish.counting import Wholes, counted, wholes
from recount.publish.lookup import tally_of
from recount.publish.shown import NOT_COMPLETE, plural

_COMPOSED = "(compos"  # (composed), (composé)
_COMPOSED_TEXT = "composed as an example"


@dataclass(frozen=True, slots=True)
class Totals:
    """The sum of the lows and of the highs over incidents with a figure (people), and how many have none."""

    effect: Effect
    low: int
    high: int
    open_top: bool
    with_figure: int
    without_figure: int

    @property
    def figure(self) -> str:
        """The sums alone: "84–97 or more"; "no figure" where no incident has one."""
        if not self.with_figure:
            return "no figure"
        figure = f"{self.low:,}" if self.low == self.high else f"{self.low:,}–{self.high:,}"
        return f"{figure} or more" if self.open_top else figure

    @property
    def where(self) -> str:
        """In how many incidents, and in how many others people are spoken of without a figure; may be empty."""
        counted = f"in {plural(self.with_figure, 'incident')}" if self.with_figure else ""
        unknown = f"no figure in {plural(self.without_figure, 'incident')}" if self.without_figure else ""
        return ", ".join(words for words in (counted, unknown) if words)

    @property
    def brief(self) -> str:
        """The sums beside a number of incidents: "84–97 or more killed, no figure in 1"."""
        unknown = f", no figure in {self.without_figure:,}" if self.without_figure and self.with_figure else ""
        return f"{self.figure} of people {self.effect}" if not self.with_figure else f"{self.figure} {self.effect}{unknown}"

    @property
    def words(self) -> str:
        """The totals with what they leave out: "84–97 or more killed in 5 incidents, no figure in 1 incident"."""
        if not self.with_figure:
            where = f" in {plural(self.without_figure, 'incident')}" if self.without_figure else ""
            return f"no figure of people {self.effect}{where}"
        return f"{self.figure} {self.effect} {self.where}"


def totals(record: Record, effect: Effect) -> Totals:
    """The sums over all incidents of a record, the whole or its parts."""
    return sums(record.incidents, effect, wholes(record))


def sums(incidents: Iterable[WeighedIncident], effect: Effect, within: Wholes, victims: VictimClass = "all") -> Totals:
    """The sums over the incidents that a sum may count (`counted`); `within` says what contains what.

    A range without an upper bound adds its low to the highs and opens the top.
    """
    tallies = counted(incidents, effect, within, victims)
    figures = [t for t in tallies if t.said == "figure"]
    return Totals(
        effect,
        low=sum(t.low or 0 for t in figures),
        high=sum(t.high if t.high is not None else t.low or 0 for t in figures),
        open_top=any(t.open_top or t.high is None for t in figures),
        with_figure=len(figures),
        without_figure=len(tallies) - len(figures),
    )


def remainder(whole: WeighedIncident, parts: Sequence[WeighedIncident], effect: Effect, within: Wholes) -> str | None:
    """What the parts of an incident leave of its figure, in a sentence; None where the whole gives none.

    The fewest that can be left are its low less all that the parts may come to, the most its high less the least of them.
    """
    told, inside = tally_of(whole, effect, "all"), sums(parts, effect, within)
    if told.said != "figure" or told.low is None:
        return None
    codes = ", ".join(sorted(part.incident.code for part in parts))
    high = told.high if told.high is not None else told.low
    low, most = max(0, told.low - inside.high), max(0, high - inside.low)
    left = f"{low:,}" if low == most else f"{low:,}–{most:,}"
    more = " or more" if told.open_top else ""
    return f"contains {codes}, with {inside.words}; {left}{more} of its {effect} are told nowhere else"


def totals_words(record: Record) -> str:
    """The totals of killed and injured in one sentence, with the warning that they are no complete count."""
    return f"{totals(record, 'killed').words}; {totals(record, 'injured').words} ({NOT_COMPLETE})"


def coverage_words(record: Record) -> str:
    """How many of all reports are in languages that were read, as every page says it."""
    said = f"{languages_read(record)} of {plural(len(record.reports), 'report')} are in languages that were read"
    number = statuses(record)
    broken = f"; {number['broken']} of them could not be read" if "broken" in number else ""
    return said + broken + (f"; {number['no text']} of them without text" if "no text" in number else "")


def languages_read(record: Record) -> int:
    """How many reports are in a language that there is a reader for."""
    return sum(1 for entry in record.reports if entry.reading.status != "no reader")


def statuses(record: Record) -> dict[str, int]:
    """How many reports have which status, by status."""
    return dict(sorted(Counter(str(entry.reading.status) for entry in record.reports).items()))


def is_composed(report: Report) -> bool:
    """Whether its outlet or its title carries "(composed)", or its end says that it was composed as an example."""
    titles = (report.title, *(s.title for s in report.sightings))
    marked = any(_COMPOSED in (words or "").casefold() for words in (report.outlet, *titles))
    return marked or _COMPOSED_TEXT in report.text[-200:]


def composed_words(record: Record) -> str | None:
    """A warning where reports are composed sample texts, None where none is."""
    number = sum(is_composed(entry.report) for entry in record.reports)
    if not number:
        return None
    return f"composed sample data: {number} of {plural(len(record.reports), 'report')} tell of nothing that happened"
