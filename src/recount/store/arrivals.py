"""What was said of a report each time it was seen, and the one report that all its sightings make together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recount.domain.ids import ReportId
from recount.domain.quote import Span
from recount.domain.report import DAY_BASES, DayEvidence, Handling, Published, Report, Sighting, publication_day
from recount.store.codec import digest_of, encode

_HANDLINGS: tuple[Handling, ...] = ("open", "restricted", "confidential")


@dataclass(frozen=True, slots=True)
class Arrival:
    """One sighting of one report as it is archived; `text` is the SHA-256 of its text. None: a report made in Python."""

    report_id: ReportId
    outlet: str | None
    text: str
    language: str
    title: str | None
    unread: tuple[Span, ...]
    previous: ReportId | None
    handling: Handling
    sighting: Sighting | None
    evidence: tuple[DayEvidence, ...]

    @property
    def blob(self) -> bytes:
        """The canonical bytes that are archived."""
        return encode(self)

    @property
    def digest(self) -> str:
        """The name of the blob."""
        return digest_of(self.blob)


def text_bytes(text: str) -> bytes:
    """The bytes of a text in the archive: UTF-8."""
    return text.encode()


def arrivals_of(report: Report) -> tuple[Arrival, ...]:
    """One for each sighting of the report, or one without a sighting."""
    text = digest_of(text_bytes(report.text))
    return tuple(
        Arrival(
            report_id=report.id,
            outlet=report.outlet,
            text=text,
            language=report.language,
            title=report.title,
            unread=tuple(sorted(report.unread)),
            previous=report.previous,
            handling=report.handling,
            sighting=sighting,
            evidence=_in_order(report.published.evidence),
        )
        for sighting in report.sightings or (None,)
    )


@dataclass(frozen=True, slots=True)
class Header:
    """All that the archive says of a report but its text, for which the id stands."""

    id: ReportId
    outlet: str | None
    language: str
    title: str | None
    published: Published
    unread: tuple[Span, ...]
    sightings: tuple[Sighting, ...]
    previous: ReportId | None
    handling: Handling

    def with_text(self, text: str) -> Report:
        """The report; raises ValueError where the text is not its own."""
        return Report(
            self.id, self.outlet, text, self.language, self.title, self.published, self.unread, self.sightings,
            self.previous, self.handling,
        )  # fmt: skip


def together(arrivals: Sequence[Arrival]) -> Header:
    """What its sightings make of a report, the same whatever their order.

    First speaks the sighting with the strongest evidence for the day of publication, of several the one smallest in order;
    a title, spans not to be read and a predecessor come from the first that has any; the strictest handling holds.
    """
    ordered = sorted(arrivals, key=_precedence)
    first = ordered[0]
    seen = {_key(a.sighting): a.sighting for a in ordered if a.sighting is not None}
    return Header(
        id=first.report_id,
        outlet=first.outlet,
        language=first.language,
        title=next((a.title for a in ordered if a.title is not None), None),
        published=publication_day(_in_order(e for a in ordered for e in a.evidence)),
        unread=next((a.unread for a in ordered if a.unread), ()),
        sightings=tuple(seen[key] for key in sorted(seen)),
        previous=next((a.previous for a in ordered if a.previous is not None), None),
        handling=max((a.handling for a in ordered), key=_HANDLINGS.index),
    )


def _in_order(evidence: Iterable[DayEvidence]) -> tuple[DayEvidence, ...]:
    return tuple(sorted(set(evidence), key=lambda e: (DAY_BASES.index(e.basis), e.edtf, e.words)))


def _precedence(arrival: Arrival) -> tuple[int, tuple[str, ...], bytes]:
    strength = min((DAY_BASES.index(e.basis) for e in arrival.evidence), default=len(DAY_BASES))
    return strength, _key(arrival.sighting), arrival.blob


def _key(sighting: Sighting | None) -> tuple[str, ...]:
    """What orders sightings: a field that says nothing comes before any that says something."""
    if sighting is None:
        return ()
    said = (sighting.given_id, sighting.origin, sighting.title, sighting.published, sighting.url, sighting.language)
    return tuple("" if value is None else f"={value}" for value in said)
