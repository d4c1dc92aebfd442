"""The parties of composed texts, read as the reader reads them."""

from recount.domain.party import Party
from recount.domain.report import Report
from recount.read.attribution import voices
from recount.read.parties import Parties
from recount.read.sentences import bounds
from recount.read.tokens import sentences_of


def read(text: str, *indices: int) -> tuple[Party, ...]:
    """The parties of the incident that the given sentences (all, where none is given) speak of."""
    report = Report.of(text)
    sentences = sentences_of(text, bounds(text))
    heard = voices(text, sentences)
    return Parties(text, sentences, heard, report.quote).of(indices or range(len(sentences)))


def named(text: str, *indices: int) -> set[tuple[str, str]]:
    """Name and class of each party."""
    return {(p.name, p.kind) for p in read(text, *indices)}


def stances(text: str, *indices: int) -> set[tuple[str, str]]:
    """Name and stance of each party."""
    return {(p.name, p.stance) for p in read(text, *indices)}


def taken(text: str, *indices: int) -> set[tuple[str, str | None, str, str]]:
    """Party, who speaks, stance and what about, of each position."""
    return {(p.name, q.by.name if q.by else None, q.stance, q.about) for p in read(text, *indices) for q in p.positions}
