"""The index of the archive: which reports there are, where they were seen, and what the archive says of each."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from recount.domain.ids import ReportId
from recount.domain.quote import Span
from recount.domain.report import DayEvidence, Report, Sighting
from recount.errors import StoreError
from recount.store.archive import Archive
from recount.store.arrivals import Arrival, together
from recount.store.codec import decode, encode
from recount.store.schema import evidence, report, sighting

BATCH = 500
"""Reports handled at a time; memory grows with this, not with the archive."""


def known_in(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Which of the reports are indexed."""
    return set(connection.scalars(select(report.c.id).where(report.c.id.in_(ids))))


def seen_in(connection: Connection, digests: Sequence[str]) -> set[str]:
    """Which of the arrivals are indexed, by digest."""
    rows = (connection.scalars(select(sighting.c.digest).where(sighting.c.digest.in_(part))) for part in batches(digests))
    return {digest for part in rows for digest in part}


def texts_in(connection: Connection, digests: Sequence[str]) -> set[str]:
    """Which of the texts belong to an indexed report, by digest."""
    return set(connection.scalars(select(report.c.text).where(report.c.text.in_(digests))))


def index(connection: Connection, arrivals: Mapping[str, Arrival]) -> None:
    """Add arrivals, by digest, to the index; those that are there already change nothing."""
    reports = [{"id": a.report_id, "outlet": a.outlet, "text": a.text} for a in arrivals.values()]
    sightings = [_row(digest, a) for digest, a in arrivals.items()]
    days = [
        {"sighting": digest, "place": place, "basis": day.basis, "words": day.words, "edtf": day.edtf}
        for digest, a in arrivals.items()
        for place, day in enumerate(a.evidence)
    ]
    for table, rows in ((report, reports), (sighting, sightings), (evidence, days)):
        if rows:
            connection.execute(insert(table).on_conflict_do_nothing(), rows)


def clear(connection: Connection) -> None:
    """Drop all sightings; reports stay until `drop_unseen`, so that their readings are kept."""
    connection.execute(delete(sighting))


def drop_unseen(connection: Connection) -> None:
    """Drop reports that have no sighting, with their readings."""
    connection.execute(delete(report).where(report.c.id.not_in(select(sighting.c.report_id))))


def all_ids(connection: Connection) -> list[ReportId]:
    """The ids of all reports, in order."""
    return [ReportId(id_) for id_ in connection.scalars(select(report.c.id).order_by(report.c.id))]


def ids_like(connection: Connection, words: str) -> list[str]:
    """Reports with that given id, or whose id is or begins with the words; in order."""
    given = select(sighting.c.report_id).where(sighting.c.given_id == words)
    by_prefix = select(report.c.id).where(report.c.id.startswith(words, autoescape=True)) if words else given
    return sorted(set(connection.scalars(given.union(by_prefix))))


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in slices of `BATCH`."""
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def arrivals_in(connection: Connection, ids: Sequence[str]) -> dict[str, list[Arrival]]:
    """Report id → its arrivals, for a batch of reports, in order of id and digest."""
    days: dict[str, list[DayEvidence]] = {}
    of_ids = select(sighting.c.digest).where(sighting.c.report_id.in_(ids))
    for day in connection.execute(select(evidence).where(evidence.c.sighting.in_(of_ids)).order_by(evidence.c.place)):
        days.setdefault(day.sighting, []).append(DayEvidence(day.basis, day.words, day.edtf))
    rows = connection.execute(
        select(sighting, report.c.outlet, report.c.text)
        .join(report, report.c.id == sighting.c.report_id)
        .where(sighting.c.report_id.in_(ids))
        .order_by(sighting.c.report_id, sighting.c.digest)
    )
    found: dict[str, list[Arrival]] = {}
    for row in rows.mappings():
        seen = None
        if row["given_id"] is not None:
            seen = Sighting(row["given_id"], row["origin"], row["title"], row["published"], row["url"], row["language"])
        arrival = Arrival(
            report_id=row["report_id"],
            outlet=row["outlet"],
            text=row["text"],
            language=row["report_language"],
            title=row["report_title"],
            unread=decode(row["unread"], tuple[Span, ...]),
            previous=row["previous"],
            handling=row["handling"],
            sighting=seen,
            evidence=tuple(days.get(row["digest"], ())),
        )
        found.setdefault(arrival.report_id, []).append(arrival)
    return found


def report_of(arrivals: Sequence[Arrival], archive: Archive) -> Report:
    """The report that its arrivals make, with its text; raises StoreError where the text is missing or altered."""
    text = archive.get(arrivals[0].text).decode()
    try:
        return together(arrivals).with_text(text)
    except ValueError as error:
        raise StoreError(f"the index does not fit the archive: {error}; run `recount rebuild`") from error


def _row(digest: str, arrival: Arrival) -> dict[str, object]:
    seen = arrival.sighting
    said = (None,) * 6 if seen is None else (seen.given_id, seen.origin, seen.title, seen.published, seen.url, seen.language)
    names = ("given_id", "origin", "title", "published", "url", "language")
    return {
        **dict(zip(names, said, strict=True)),
        "digest": digest,
        "report_id": arrival.report_id,
        "report_title": arrival.title,
        "report_language": arrival.language,
        "unread": encode(arrival.unread).decode(),
        "previous": arrival.previous,
        "handling": arrival.handling,
    }
