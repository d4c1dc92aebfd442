"""recount from Python: a report in, what it says out; a folder in, the record out."""

import os
from collections.abc import Sequence
from pathlib import Path

from recount.domain.reading import LocatedReading
from recount.domain.record import Record
from recount.domain.report import Report
from recount.errors import RecountError

__all__ = ["Record", "RecountError", "Report", "read", "run"]


def read(report: Report) -> LocatedReading:
    """What one report says: its incidents with place and day, and its claims, each with the exact words.

    Builds the gazetteer on first use (half a minute). Nothing is kept. Raises StoreError where the gazetteer can be neither
    read nor built.
    """
    from recount import pipeline
    from recount.settings import load

    return pipeline.read_one(report, load(None, os.environ))  # noqa: TID251 - handed over here, read in settings


def run(
    paths: Sequence[str | Path],
    *,
    workspace: str | Path,
    out: str | Path | None = None,
    fields: str | Path | None = None,
) -> Record:
    """The record of all reports in the paths and in the workspace, which is founded where there is none.

    With `out` a working copy is written there; `fields` is a mapping file for tables. Reports that cannot be read are left out;
    the command line lists them. Raises RecountError: InputError for paths and folders that cannot be used, StoreError for a
    workspace that cannot be written or that another command holds.
    """
    from recount import pipeline
    from recount.gather import read_field_map
    from recount.settings import load

    where = Path(workspace)
    done = pipeline.run(
        [os.fspath(path) for path in paths],
        workspace=where,
        out=None if out is None else Path(out),
        settings=load(where, os.environ),  # noqa: TID251 - handed over here, read in recount.settings
        fields=None if fields is None else read_field_map(Path(fields)),
    )
    return done.record
