"""Change a workspace's files behind its back, as a broken disk or a careless hand would."""

import sqlite3
from contextlib import closing


def tamper(folder, *statements, **values):
    """Run SQL with named values on the database file; the guards of the ledger are taken off first."""
    with closing(sqlite3.connect(folder / "recount.db")) as connection:
        for verb in ("update", "delete"):
            connection.execute(f"DROP TRIGGER IF EXISTS ledger_no_{verb}")
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement, values)
        connection.commit()


def fetch(folder, statement):
    """All rows of a query on the database file."""
    with closing(sqlite3.connect(folder / "recount.db")) as connection:
        return connection.execute(statement).fetchall()
