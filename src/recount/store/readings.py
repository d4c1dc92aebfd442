"""Readings of reports, one for each report and reader: kept so that nothing is read twice, and old ones for the queue."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from recount.domain.ids import ReportId
from recount.domain.reading import LocatedReading
from recount.store.codec import decode, encode
from recount.store.database import Database
from recount.store.schema import reading, report
from recount.store.shelf import BATCH, batches


class Readings:
    """The readings of one workspace, by report and reader key (whatever the answer of a reader hangs on)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def missing(self, reader: str) -> list[ReportId]:
        """The reports that this reader has not read, in order of id."""
        read = select(reading.c.report_id).where(reading.c.reader == reader)
        with self._database.reading() as connection:
            rows = connection.scalars(select(report.c.id).where(report.c.id.not_in(read)).order_by(report.c.id))
            return [ReportId(id_) for id_ in rows]

    def save(self, reader: str, readings: Sequence[LocatedReading]) -> None:
        """Store what a reader read, all in one transaction; a second one of a report by the same reader replaces the first."""
        rows = [{"report_id": r.report_id, "reader": reader, "body": encode(r).decode()} for r in readings]
        if not rows:
            return
        statement = insert(reading)
        statement = statement.on_conflict_do_update(
            index_elements=["reader", "report_id"], set_={"body": statement.excluded.body}
        )
        with self._database.writing() as connection:
            connection.execute(statement, rows)

    def by(self, reader: str) -> Iterator[LocatedReading]:
        """All readings of the reader in order of report id, a batch in memory at a time."""
        after = ""
        while True:
            of_batch = select(reading.c.report_id, reading.c.body).where(reading.c.reader == reader, reading.c.report_id > after)
            with self._database.reading() as connection:
                rows = connection.execute(of_batch.order_by(reading.c.report_id).limit(BATCH)).all()
            if not rows:
                return
            for report_id, body in rows:
                yield _decoded(report_id, body)
            after = rows[-1].report_id

    def numbers(self, reader: str) -> dict[ReportId, int]:
        """The number of each reading of the reader, which no other reading has."""
        with self._database.reading() as connection:
            rows = connection.execute(select(reading.c.report_id, reading.c.number).where(reading.c.reader == reader))
            return {ReportId(report_id): number for report_id, number in rows}

    def of(self, reader: str, report_ids: Sequence[str]) -> dict[ReportId, LocatedReading]:
        """The readings of some reports by the reader."""
        found: dict[ReportId, LocatedReading] = {}
        columns = select(reading.c.report_id, reading.c.body).where(reading.c.reader == reader)
        with self._database.reading() as connection:
            for batch in batches(report_ids):
                for report_id, body in connection.execute(columns.where(reading.c.report_id.in_(batch))):
                    found[ReportId(report_id)] = _decoded(report_id, body)
        return found

    def latest(self, report_id: str) -> LocatedReading | None:
        """The reading of the report that was stored last, by whatever reader."""
        return self._nth(report_id, 0)

    def previous(self, report_id: str) -> LocatedReading | None:
        """The reading stored before the latest one, by another reader; None where only one reader has read the report."""
        return self._nth(report_id, 1)

    def drop(self, report_id: str) -> None:
        """Let the report be read again by every reader, because what it is read against has changed."""
        with self._database.writing() as connection:
            drop_in(connection, [report_id])

    def _nth(self, report_id: str, place: int) -> LocatedReading | None:
        newest_first = select(reading.c.body).where(reading.c.report_id == report_id).order_by(reading.c.number.desc())
        with self._database.reading() as connection:
            body = connection.scalar(newest_first.limit(1).offset(place))
        return None if body is None else _decoded(report_id, body)


def drop_in(connection: Connection, report_ids: Collection[str]) -> None:
    """Let the reports be read again by every reader, within a transaction."""
    connection.execute(delete(reading).where(reading.c.report_id.in_(report_ids)))


def _decoded(report_id: str, body: str) -> LocatedReading:
    return decode(body, LocatedReading, where=f"the reading of report {report_id}")
