"""The stages one by one on a workspace: `add`, `read`, `link`, `weigh`, `publish`; `rebuild`, `verify`, `reindex`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recount.cli import output
from recount.cli.codes import DONE, PROBLEMS
from recount.cli.options import (
    OUT,
    Fields,
    Jobs,
    Out,
    Paths,
    Workspace,
    existing_workspace,
    field_map,
    settings,
    workers,
    workspace_for,
)

if TYPE_CHECKING:
    from recount.domain.record import Record
    from recount.settings import Settings

MaybeOut = Annotated[
    Path | None, typer.Option("--out", metavar="DIR", help="Folder of the working copy [default: the one around the workspace].")
]


def register(app: typer.Typer) -> None:
    """Add the verbs of this file."""
    for verb in (add, read, link, weigh, publish, rebuild, verify, reindex):
        app.command()(verb)


def add(paths: Paths, out: Out = OUT, workspace: Workspace = None, fields: Fields = None) -> int:
    """Archive reports; the same report twice is one report. The workspace is founded where there is none."""
    from recount import pipeline
    from recount.store.workspace import Workspace as Opened

    where = workspace_for(out, workspace)
    columns = field_map(fields)
    with output.progress() as progress, Opened.open(where, create=True) as opened, opened.lock():
        new, seen, problems = pipeline.add(opened, paths, stdin=sys.stdin.buffer, fields=columns, progress=progress)
    output.say(f"{new} new and {seen} known reports in {where}")
    return PROBLEMS if output.list_problems(problems) else DONE


def read(workspace: Workspace = None, jobs: Jobs = None) -> int:
    """Read the archived reports that were not read yet."""
    where = existing_workspace(workspace)
    from recount import pipeline
    from recount.store.workspace import Workspace as Opened

    chosen = settings(where)
    if (changed := pipeline.other_gazetteer(where, chosen)) is not None:
        output.say(f"{changed}; all reports are read again")
    with output.progress() as progress, Opened.open(where, create=False) as opened, opened.lock():
        problems = pipeline.read_reports(opened, chosen, jobs=workers(jobs, chosen), progress=progress)
    return PROBLEMS if output.list_problems(problems) else DONE


def link(workspace: Workspace = None) -> int:
    """Link what was read to incidents; new incidents get their ids."""
    where = existing_workspace(workspace)
    from recount import pipeline
    from recount.store.workspace import Workspace as Opened

    chosen = _settings(where)
    with output.progress() as progress, Opened.open(where, create=False) as opened, opened.lock():
        joined = pipeline.link(opened, chosen, progress=progress)
    output.say(f"{len(joined.linking.clusters())} incidents in {len(joined.reports)} reports that were read")
    return DONE


def weigh(workspace: Workspace = None) -> int:
    """Weigh the claims of each incident and show the summary."""
    output.show_summary(_record(existing_workspace(workspace)))
    return DONE


def publish(out: Out = OUT, workspace: Workspace = None) -> int:
    """Write the working copy of what is in the workspace."""
    where = existing_workspace(workspace, out)
    from recount import pipeline

    files = pipeline.publish(_record(where), out)
    output.say(f"{len(files)} files written to {out}")
    return DONE


def rebuild(out: MaybeOut = None, workspace: Workspace = None, jobs: Jobs = None) -> int:
    """Make the working copy again from archive and ledger. The bytes are the same; another version of the program refuses."""
    where = existing_workspace(workspace, out or OUT)
    from recount import pipeline

    chosen = settings(where)
    to = _copy_of(where, out)
    with output.progress() as progress:
        done = pipeline.rebuild(where, out=to, settings=chosen, jobs=workers(jobs, chosen), progress=progress)
    output.say(f"rebuilt from {len(done.record.reports)} reports" + (f"; {len(done.files)} files written to {to}" if to else ""))
    return PROBLEMS if output.list_problems(done.problems) else DONE


def verify(out: MaybeOut = None, workspace: Workspace = None) -> int:
    """Check archive, ledger and working copy by digest. Every fault is listed."""
    where = existing_workspace(workspace, out or OUT)
    from recount.publish.checking import copy_problems
    from recount.store.workspace import Workspace as Opened

    with Opened.open(where, create=False) as opened:
        problems = opened.verify()
    to = _copy_of(where, out)
    problems += copy_problems(to) if to is not None else []
    if output.list_problems(problems):
        return PROBLEMS
    output.say(f"{where}: archive and ledger are whole" + (f"; {to} is what its manifest says" if to is not None else ""))
    return DONE


def reindex(workspace: Workspace = None) -> int:
    """Build the index of the workspace anew from its archive."""
    where = existing_workspace(workspace)
    from recount.store.workspace import Workspace as Opened

    with Opened.open(where, create=False) as opened, opened.lock():
        number = opened.reindex()
    output.say(f"{number} reports in the index of {where}")
    return DONE


def _record(where: Path) -> "Record":
    from recount import pipeline
    from recount.store.workspace import Workspace as Opened

    chosen = _settings(where)
    with output.progress() as progress, Opened.open(where, create=False) as opened, opened.lock():
        return pipeline.link_and_weigh(opened, chosen, progress=progress)


def _settings(where: Path) -> "Settings":
    """The settings of a workspace; says where it was read with another gazetteer."""
    from recount import pipeline

    chosen = settings(where)
    if (changed := pipeline.other_gazetteer(where, chosen)) is not None:
        output.say(f"{changed}; places stay as they were read: `recount read` reads them again")
    return chosen


def _copy_of(where: Path, out: Path | None) -> Path | None:
    """The folder of the working copy: the one named, else the one around the workspace if there is a copy in it."""
    from recount.publish.manifest import NAME

    if out is not None:
        return out
    return where.parent if (where.parent / NAME).is_file() else None
