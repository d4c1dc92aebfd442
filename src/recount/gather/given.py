"""Which given ids were met before, kept on disk: gather's memory does not grow with the number of reports."""

import sqlite3
from types import TracebackType
from typing import Self

from recount.domain.ids import ReportId


class GivenIds:
    """Given ids with the report that each was first given to; a context manager around a temporary file."""

    def __init__(self) -> None:
        # "" is a private temporary database, held in memory while small; a pool may take reports from another thread
        self._ids = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._ids.executescript("PRAGMA journal_mode = OFF; CREATE TABLE given (id TEXT PRIMARY KEY, report TEXT) WITHOUT ROWID")
        self._ids.execute("BEGIN")

    def first(self, given_id: str, report: ReportId) -> ReportId:
        """The report that the id was given to first: `report` itself where the id is new."""
        self._ids.execute("INSERT OR IGNORE INTO given VALUES (?, ?)", (given_id, report))
        (first,) = self._ids.execute("SELECT report FROM given WHERE id = ?", (given_id,)).fetchone()
        return ReportId(first)

    def __enter__(self) -> Self:
        """The register itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Forget everything."""
        self._ids.close()
