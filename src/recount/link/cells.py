"""What a coded row brings to linking besides what every report brings: its document, its place names, its words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recount.domain.coded_row import LANGUAGE, ROW_RULE, CodedRow, parse_row
from recount.domain.reading import LocatedReading
from recount.link.names import fold

_AREAS = ("admin2", "admin1")
_CITES_A_DAY = re.compile(r"\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|\b\d{1,2}[./ ]\w{1,9}[./ ](?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one coded row as linking takes them.

    `document` is what the row was coded from: rows with one title, outlet, day, address and sources were coded from one document,
    which tells each incident once. None where the row does not say. Names are folded, "" where there is none.
    """

    document: str | None
    site: str
    town: str
    areas: tuple[str, ...]
    words: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its place, the smallest first; areas only where there is no other."""
        fine = tuple(name for name in (self.site, self.town) if name)
        return fine or self.areas

    @property
    def spot(self) -> str:
        """What tells apart the places of one document."""
        return self.town or self.site or " ".join(self.areas)


def cells_of(reading: LocatedReading, *, outlet: str | None, title: str | None, published: str | None, text: str) -> Cells | None:
    """The cells of a report that is a coded row, None for any other report, also for a row whose words were erased."""
    if not any(incident.reported.rule == ROW_RULE for incident in reading.incidents):
        return None
    try:
        row = parse_row(text)
    except ValueError:
        return None
    return Cells(
        document=_document(row, outlet=outlet, title=title, published=published),
        site=fold(row.said("site") or ""),
        town=fold(row.said("place") or ""),
        areas=tuple(fold(row.said(key) or "") for key in _AREAS if row.said(key)),
        words=" ".join(_words(row)),
    )


def _document(row: CodedRow, *, outlet: str | None, title: str | None, published: str | None) -> str | None:
    """A document is known by its title, or by an outlet or a source that is cited with its day; an outlet alone is many."""
    sources = sorted(value.value for value in row.all("source"))
    if not title and not any(_CITES_A_DAY.search(name) for name in (outlet or "", *sources)):
        return None
    return "\x1f".join((LANGUAGE, title or "", outlet or "", published or "", *sources))


def _words(row: CodedRow) -> Iterator[str]:
    keys: Sequence[str] = ("site", "place", *_AREAS, "country", "reported responsible", "source", "note")
    for key in keys:
        yield from (value.value for value in row.all(key))
