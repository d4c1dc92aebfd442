"""What linking across reports compares: each reported incident with its figures, names and words side by side."""

import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from recount.domain.claim import Claim
from recount.domain.count import Count
from recount.domain.ids import ClaimId, MentionId, ReportId
from recount.domain.place import Place
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.domain.timespan import TimeSpan, days_of
from recount.domain.vocabulary import Group, Means, SiteType
from recount.link.cells import Cells, cells_of
from recount.link.lead import lead
from recount.link.names import fold
from recount.link.wording import common_words, content, words

_OPENING_WORDS = 160


@dataclass(frozen=True, slots=True)
class LinkInput:
    """One report as linking across reports takes it: what was read (after `within`) and what stands around it.

    `published` is an EDTF day. `text` serves the comparison of words; without it the quotes alone are compared.
    """

    reading: LocatedReading
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One reported incident as it is compared with others."""

    id: MentionId
    report_id: ReportId
    at: int
    """Where in its report it is first mentioned, in code points."""
    outlet: str | None
    published: tuple[date, date] | None
    place: Place | None
    when: TimeSpan | None
    means: Means | None
    site_type: SiteType | None
    parties: frozenset[str]
    killed: tuple[Count, ...]
    injured: tuple[Count, ...]
    groups: frozenset[Group]
    is_lead: bool
    words: Mapping[str, float]
    """Its words, each with the square root of how often it stands there."""
    title_words: frozenset[str]
    """Of the lead incident: the words of the title that not every report of violence has."""
    claims: tuple[ClaimId, ...]
    copy_group: ReportId | None = None
    """The first of the reports that carry the same text, None where no other does."""
    cells: Cells | None = None
    """What it was coded from, where it is a row of a sheet."""

    @property
    def home(self) -> str:
        """The report that tells it, the document of a coded row: two incidents of one are two incidents."""
        return self.report_id if self.cells is None or self.cells.document is None else self.cells.document

    @property
    def figure(self) -> int | None:
        """The lowest number of killed that is said of the whole, None where there is none."""
        return min((c.low for c in self.killed if c.low is not None), default=None)


def facets(entries: Sequence[LinkInput], copies: Sequence[Sequence[ReportId]] = ()) -> tuple[Facet, ...]:
    """The reported incidents of all reports, ordered by report and place in it."""
    group_of = {report: min(group) for group in copies for report in group}
    ordered = sorted(entries, key=lambda entry: entry.reading.report_id)
    return tuple(f for entry in ordered for f in facets_of(entry, group_of.get(entry.reading.report_id)))


def facets_of(entry: LinkInput, copy_group: ReportId | None = None) -> Iterator[Facet]:
    """The reported incidents of one report, in the order of their places in it."""
    main = lead(entry.reading, entry.title)
    days = days_of(entry.published) if entry.published else None
    row = cells_of(entry.reading, outlet=entry.outlet, title=entry.title, published=entry.published, text=entry.text)
    for incident in sorted(entry.reading.incidents, key=lambda i: (i.reported.anchor, i.id)):
        claims = [c for c in entry.reading.claims if c.incident == incident.key]
        told = incident.reported
        yield Facet(
            id=incident.id,
            report_id=entry.reading.report_id,
            at=told.anchor.start,
            outlet=entry.outlet,
            published=days,
            place=incident.place,
            when=incident.when,
            means=told.means,
            site_type=told.site_type,
            parties=frozenset(fold(party.name) for party in told.parties),
            killed=_whole(claims, "killed"),
            injured=_whole(claims, "injured"),
            groups=frozenset(group for c in claims for group in c.victims.groups),
            is_lead=incident.id == main,
            words=_words(entry, incident, claims, row, is_lead=incident.id == main),
            title_words=content(words(entry.title or "")) - common_words() if incident.id == main else frozenset(),
            claims=tuple(c.id for c in claims),
            copy_group=copy_group,
            cells=row,
        )


def _whole(claims: Iterable[Claim], effect: str) -> tuple[Count, ...]:
    """The asserted figures of the whole, those that a later one revises left out."""
    said = [c for c in claims if c.effect == effect and c.polarity == "asserted" and c.part_of is None and c.count.has_figure]
    revised = {c.revises for c in said}
    return tuple(c.count for c in said if c.id not in revised)


def _words(
    entry: LinkInput, incident: LocatedIncident, claims: Iterable[Claim], row: Cells | None, *, is_lead: bool
) -> dict[str, float]:
    """The words of its quotes; of the lead incident those of title and opening of the report, of a row those of its cells."""
    if row is not None:
        said = words(entry.title or "") + words(row.words)
    elif is_lead and entry.text:
        said = words(entry.title or "") + words(entry.text[: 12 * _OPENING_WORDS])[:_OPENING_WORDS]
    else:
        told = {incident.reported.quote.text, *(claim.quote.text for claim in claims)}
        said = [word for quote in sorted(told) for word in words(quote)]
    return {sys.intern(word): _root(times) for word, times in sorted(Counter(said).items())}


@cache
def _root(times: int) -> float:
    """The square root: one value for all words that stand so often, of which there are millions."""
    return math.sqrt(times)
