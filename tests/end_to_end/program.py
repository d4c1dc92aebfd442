"""The program as users run it: a command line in a process of its own, and the tables that it writes."""

import csv
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def recount(*arguments: object, expect: int = 0, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `recount` with the arguments; `variables` are added to the environment. Fails where the exit code is another."""
    done = subprocess.run(
        [sys.executable, "-m", "recount.cli.main", *map(str, arguments)],
        env={**os.environ, **variables},  # noqa: TID251 - handed to the program
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == expect, f"recount {arguments}: exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table of the working copy in the folder."""
    with (folder / table).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def row(folder: Path, table: str, **cells: str) -> dict[str, str]:
    """The one row of the table with these cells."""
    found = [each for each in rows(folder, table) if all(each[column] == value for column, value in cells.items())]
    assert len(found) == 1, f"{len(found)} rows of {table} with {cells}"
    return found[0]


def contents(folder: Path) -> Mapping[str, bytes]:
    """The bytes of every file of the working copy, by its path in the folder; the workspace in it is left out."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.relative_to(folder).parts[0] != "workspace")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
