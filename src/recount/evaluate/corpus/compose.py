"""Any number of distinct reports out of a few: the same seed gives the same reports."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from recount.errors import InputError
from recount.evaluate.corpus import figures, places
from recount.evaluate.corpus.days import Shift
from recount.evaluate.corpus.places import Atlas
from recount.evaluate.corpus.sources import SourceReport
from recount.evaluate.corpus.words import Edit, edited, words

__all__ = ["Atlas", "Composed", "compose"]

_FARTHEST = 1200
"""Days that a report is moved at most, either way."""
_FACTORS = (0.6, 1.9)
"""Bounds of what figures are multiplied by."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed report; reports that tell of the same incident have the same `incident`."""

    id: str
    incident: str
    title: str | None
    outlet: str
    published: str | None
    text: str

    def record(self) -> dict[str, object]:
        """The report as an object of a line of JSON that `recount` takes in, marked as composed."""
        return {
            "id": self.id, "incident": self.incident, "title": self.title, "outlet": self.outlet, "published": self.published,
            "language": "en", "url": f"https://{self.id}.example/report", "text": self.text, "composed": True,
        }  # fmt: skip


class _Remembering:
    """An atlas that is asked for the places of a country once."""

    def __init__(self, atlas: Atlas) -> None:
        self.find, self.country_of = cache(atlas.find), cache(atlas.country_of)
        self.within = cache(atlas.within)


@dataclass(frozen=True, slots=True)
class _Swaps:
    """What is swapped in all reports of one incident."""

    days: int
    factor: float
    places: dict[str, str]


def compose(sources: Sequence[SourceReport], atlas: Atlas, *, number: int, seed: int) -> Iterator[Composed]:
    """So many reports, no two of one text: the source is gone through again and again, each round with other swaps.

    Within a report all days move by the same; within an incident figures, places and days are swapped alike, so that
    reports that agreed still agree. Every outlet gets a composed name, another one each round. Raises InputError where
    a round brings no new text: there is nothing in the source to swap.
    """
    atlas = _Remembering(atlas)
    seen: set[str] = set()
    for turn in itertools.count():
        before = len(seen)
        for report in _round(sources, atlas, f"{seed}/{turn}", turn):
            if len(seen) == number:
                return
            if report.text not in seen:
                seen.add(report.text)
                yield report
        if len(seen) == before:
            raise InputError(f"only {before} distinct reports can be composed out of these; take a source with days and figures")


def _round(sources: Sequence[SourceReport], atlas: Atlas, seed: str, turn: int) -> Iterator[Composed]:
    groups: dict[str, list[SourceReport]] = {}
    for source in sources:
        groups.setdefault(source.group, []).append(source)
    swapped = {group: _swaps(members, atlas, Random(f"{seed}/{group}")) for group, members in groups.items()}  # noqa: S311
    outlets = _outlets(sources, Random(f"{seed}/outlets"))  # noqa: S311 - a corpus, no secret
    for number, source in enumerate(sources):
        yield _composed(source, swapped[source.group], outlets, f"{turn:03}-{number:04}")


def _swaps(members: Sequence[SourceReport], atlas: Atlas, chance: Random) -> _Swaps:
    days = chance.choice((-1, 1)) * chance.randrange(3, _FARTHEST)
    texts = [text for member in members for text in (member.title, member.text) if text]
    return _Swaps(days, chance.uniform(*_FACTORS), places.swaps(texts, atlas, chance))


def _outlets(sources: Sequence[SourceReport], chance: Random) -> dict[str, str]:
    names = sorted({source.outlet or "" for source in sources})
    made = [f"{first} {last}" for first in words().outlet_first for last in words().outlet_last]
    chance.shuffle(made)
    return dict(zip(names, itertools.cycle(made), strict=False))


def _composed(source: SourceReport, swapped: _Swaps, outlets: dict[str, str], number: str) -> Composed:
    shift = Shift(swapped.days, _published(source.published))
    own = {source.outlet: outlets[source.outlet]} if source.outlet else {}

    def edits(text: str) -> Iterator[Edit]:
        yield from shift.edits(text)
        yield from places.edits(text, own)
        yield from places.edits(text, swapped.places)
        yield from figures.edits(text, swapped.factor)

    return Composed(
        id=f"composed-{number}",
        incident=f"{number.split('-', maxsplit=1)[0]}-{source.group}",
        title=edited(source.title, edits(source.title)) if source.title else source.title,
        outlet=f"{outlets[source.outlet or '']} {words().mark}",
        published=shift.iso(source.published),
        text=edited(source.text, edits(source.text)),
    )


def _published(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day or "")
    except ValueError:
        return None
