"""The workspace's SQLite file: connections, transactions, and errors in clear words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from recount.errors import StoreError

_PATIENCE_S = 30
_WRITES = "recount_writes"


class Database:
    """One SQLite file in WAL mode: readers never wait, writers wait for each other up to half a minute."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = create_engine(URL.create("sqlite+pysqlite", database=str(path)), connect_args={"timeout": _PATIENCE_S})
        event.listen(self._engine, "connect", _prepare)
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the file; raises StoreError where it cannot be read."""
        with self._translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is stored at the end, or nothing. Raises StoreError where it cannot be written."""
        with self._translated(), self._engine.connect() as connection:
            marked = connection.execution_options(**{_WRITES: True})
            with marked.begin():
                yield marked

    def shrink_log(self) -> None:
        """Move everything out of the write-ahead log, so that what was erased does not linger there."""
        with self.reading() as connection:
            cursor = connection.connection.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as error:
            raise StoreError(f"{self.path}: refused by the database: {error.orig}") from error
        except DBAPIError as error:
            raise StoreError(f"{self.path}: {_in_words(str(error.orig))}") from error


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own connection
    connection.isolation_level = None  # transactions begin where `_begin` says, not where the driver guesses
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A writer takes its place at once: one that reads first and then writes could be refused in between."""
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


_WORDS = (
    ("disk is full", "the disk is full; free some space and start again, what was stored before is whole"),
    ("disk I/O error", "the disk cannot be written (full, or broken); what was stored before is whole"),
    ("readonly", "no right to write there; change the folder's rights or choose another workspace"),
    ("unable to open", "cannot be opened; check that the folder exists and can be written"),
    ("is locked", "another program has been writing to it for half a minute; try again when it has ended"),
    ("not a database", "not a database of recount; restore it from a backup, or remove it and run `recount rebuild`"),
    ("malformed", "the file is damaged; restore it from a backup, or run `recount verify` to see what is left"),
)


def _in_words(message: str) -> str:
    return next((words for sign, words in _WORDS if sign in message), message)
