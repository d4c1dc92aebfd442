"""A workspace: a folder with settings, the method, the archive, and a database with the ledger, an index and readings."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select

from recount.domain.decision import Decision
from recount.domain.ids import ReportId
from recount.domain.reading import LocatedReading
from recount.domain.report import Report
from recount.errors import InputError
from recount.store import checking, founding, shelf
from recount.store.archive import ARRIVAL, TEXT, Archive
from recount.store.arrivals import Arrival, arrivals_of, text_bytes, together
from recount.store.codec import decode, encode
from recount.store.database import Database
from recount.store.forgetting import Erasure, erasure_of, forget_in, forgotten_in
from recount.store.ledger import Ledger
from recount.store.links import Links, clear_in
from recount.store.locking import locked
from recount.store.readings import Readings, drop_in
from recount.store.schema import meta
from recount.store.upgrading import upgrade


@dataclass(frozen=True, slots=True)
class Added:
    """What adding did: reports that are new, reports known before, and forgotten ones, which stay out."""

    new: int
    seen: int
    forgotten: int = 0


class Workspace:
    """The reports, readings and decisions of one folder; a context manager, or closed with `close`.

    Reports are added and decisions appended; nothing but `forget` takes anything away. What the ledger and the archive do
    not hold (the index, the readings) can be computed again. Every method raises StoreError where the disk or the database
    refuses, and has then changed nothing.
    """

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self.archive = Archive(path / founding.ARCHIVE)
        self.ledger = Ledger(database)
        self.links = Links(database)
        self._database = database
        self._readings = Readings(database)

    @classmethod
    def open(cls, path: Path, *, create: bool) -> Self:
        """The workspace in that folder; with `create` one is founded where there is none.

        Raises StoreError where the folder is no workspace, cannot be written, or was written by a newer version.
        """
        founding.found(path, create=create)
        database = Database(path / founding.DATABASE)
        try:
            upgrade(database)
        except BaseException:
            database.close()
            raise
        return cls(path, database)

    def add(self, reports: Iterable[Report]) -> Added:
        """Archive reports, and further sightings of known ones; read one batch at a time, each in one transaction.

        The order in which reports come changes nothing, and neither does adding them again.
        """
        total = Added(0, 0)
        stream = iter(reports)
        while batch := list(islice(stream, shelf.BATCH)):
            one = self._add(batch)
            total = Added(total.new + one.new, total.seen + one.seen, total.forgotten + one.forgotten)
        return total

    def report_ids(self) -> list[ReportId]:
        """The ids of all reports, in order."""
        with self._database.reading() as connection:
            return shelf.all_ids(connection)

    def reports(self, ids: Sequence[str] | None = None) -> Iterator[Report]:
        """The reports (all, or those given) in order of id, a batch in memory at a time; raises InputError for an unknown id."""
        wanted: Sequence[str] = self.report_ids() if ids is None else sorted(set(ids))
        for batch in shelf.batches(wanted):
            with self._database.reading() as connection:
                arrivals = shelf.arrivals_in(connection, batch)
            for report_id in batch:
                if report_id not in arrivals:
                    raise InputError(f"no report {report_id} in {self.path}")
                yield shelf.report_of(arrivals[report_id], self.archive)

    def report(self, report_id: str) -> Report:
        """One report; raises InputError where there is none of that id."""
        return next(self.reports([report_id]))

    def find_ids(self, words: str) -> tuple[str, ...]:
        """The ids that the words stand for, in order; empty where nothing fits.

        Reports go by a given id or the beginning of their id, incidents by their code or the beginning of their id.
        """
        with self._database.reading() as connection:
            reports = shelf.ids_like(connection, words)
        mints = (d for d in self.ledger.entries() if d.act == "mint")
        by_name = {
            d.targets[0]
            for d in mints
            if str(d.values.get("code")).casefold() == words.casefold() or d.targets[0].startswith(words or " ")
        }
        return tuple(sorted({*reports, *by_name}))

    def unread(self, reader_key: str) -> list[ReportId]:
        """The reports without a reading under that key, in order of id."""
        return self._readings.missing(reader_key)

    def save_readings(self, reader_key: str, readings: Sequence[LocatedReading]) -> None:
        """Store a partition's readings in one transaction."""
        self._readings.save(reader_key, readings)

    def readings(self, reader_key: str) -> Iterator[LocatedReading]:
        """All readings under that key in order of report id, a batch in memory at a time."""
        return self._readings.by(reader_key)

    def reading_numbers(self, reader_key: str) -> dict[ReportId, int]:
        """The number of each reading under that key: where it is the same, report and reading are the same."""
        return self._readings.numbers(reader_key)

    def readings_of(self, reader_key: str, report_ids: Sequence[str]) -> dict[ReportId, LocatedReading]:
        """The readings of some reports under that key."""
        return self._readings.of(reader_key, report_ids)

    def latest_reading(self, report_id: str) -> LocatedReading | None:
        """The reading of the report that was stored last, under whatever key."""
        return self._readings.latest(report_id)

    def previous_reading(self, report_id: str) -> LocatedReading | None:
        """The reading of the report before the latest one, under another key; None where there is only one."""
        return self._readings.previous(report_id)

    def read_again(self, report_id: str) -> None:
        """Drop the report's readings, because something that they were read against has changed."""
        self._readings.drop(report_id)

    def lock(self) -> AbstractContextManager[None]:
        """Hold the workspace while derived data is written; raises LockedError at once where another command holds it."""
        return locked(self.path)

    def note(self, key: str) -> str | None:
        """What was noted under the key (such as the digest of the gazetteer in use), or None."""
        with self._database.reading() as connection:
            return connection.scalar(select(meta.c.value).where(meta.c.key == f"note:{key}"))

    def set_note(self, key: str, value: str) -> None:
        """Note a value under a key, in place of what was there."""
        with self._database.writing() as connection:
            connection.execute(meta.delete().where(meta.c.key == f"note:{key}"))
            connection.execute(meta.insert().values(key=f"note:{key}", value=value))

    def archive_digest(self) -> str:
        """SHA-256 over all reports as they stand: ids (and so texts), sightings, days, titles; no matter in what order added."""
        total = hashlib.sha256()
        for batch in shelf.batches(self.report_ids()):
            with self._database.reading() as connection:
                arrivals = shelf.arrivals_in(connection, batch)
            for report_id in batch:
                total.update(encode(together(arrivals[report_id])) + b"\n")
        return total.hexdigest()

    def verify(self) -> list[str]:
        """Every problem with the archive, its index and the ledger, a sentence each; empty where all is whole."""
        problems = self.ledger.verify()
        with self._database.reading() as connection:
            forgotten = forgotten_in(connection)
        for batch in shelf.batches(self.report_ids()):
            with self._database.reading() as connection:
                arrivals = shelf.arrivals_in(connection, batch)
            problems += [p for report_id in batch for p in checking.report_problems(arrivals[report_id], self.archive)]
        with self._database.reading() as connection:
            problems += checking.stray_problems(connection, self.archive, forgotten)
        return problems

    def reindex(self) -> int:
        """Build the index again from the archive alone; how many reports it holds. Readings of reports that are there stay."""
        with self._database.writing() as connection:
            forgotten = forgotten_in(connection)
            shelf.clear(connection)
            clear_in(connection)
            for digest in self.archive.digests(ARRIVAL):
                arrival = decode(self.archive.get(digest, ARRIVAL), Arrival, where=str(self.archive.path(digest, ARRIVAL)))
                if arrival.report_id not in forgotten:
                    shelf.index(connection, {digest: arrival})
            shelf.drop_unseen(connection)
            return len(shelf.all_ids(connection))

    def forget(self, report_id: str, *, reason: str, by: str, at: str | None) -> Decision:
        """Erase a report: its text, sightings and readings, and its words in earlier decisions; digests and the reason stay.

        Forgetting again finishes what was interrupted. A text that another outlet's report has too stays with that
        report. Raises InputError where there is no such report, LockedError where another command holds the workspace.
        """
        with self.lock():
            with self._database.writing() as connection:
                erasure = self._forget(connection, Decision(0, "forget", (report_id,), {}, reason, by, at))
            for digest in erasure.arrivals:
                self.archive.erase(digest, ARRIVAL)
            if erasure.text is not None:
                self.archive.erase(erasure.text, TEXT)
            self._database.shrink_log()
        return erasure.decision

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def __enter__(self) -> Self:
        """The workspace itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close it."""
        self.close()

    def _add(self, reports: Sequence[Report]) -> Added:
        with self._database.reading() as connection:
            forgotten = forgotten_in(connection)
            wanted = [report for report in reports if report.id not in forgotten]
            known = shelf.known_in(connection, [report.id for report in wanted])
            arrivals = {arrival.digest: arrival for report in wanted for arrival in arrivals_of(report)}
            seen = shelf.seen_in(connection, list(arrivals))
        fresh = {digest: arrival for digest, arrival in arrivals.items() if digest not in seen}
        texts = {report.id: report.text for report in wanted}
        self.archive.put_all((text_bytes(texts[id_]), TEXT) for id_ in dict.fromkeys(a.report_id for a in fresh.values()))
        self.archive.put_all((arrival.blob, ARRIVAL) for arrival in fresh.values())
        if fresh:
            with self._database.writing() as connection:
                shelf.index(connection, fresh)
                drop_in(connection, known & {arrival.report_id for arrival in fresh.values()})  # its day may be another now
        new = len({report.id for report in wanted} - known)
        return Added(new, len(wanted) - new, len(reports) - len(wanted))

    def _forget(self, connection: Connection, decision: Decision) -> Erasure:
        report_id = decision.targets[0]
        earlier = forgotten_in(connection).get(report_id)
        if earlier is not None:
            return erasure_of(connection, earlier)
        if not shelf.known_in(connection, [report_id]):
            raise InputError(f"no report {report_id} in {self.path}")
        return forget_in(connection, decision)
