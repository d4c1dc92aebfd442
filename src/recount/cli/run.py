"""`run`: the whole way from reports to a working copy; `extract`: what is read in each report."""

import sys

import typer

from recount.cli import output
from recount.cli.codes import DONE, PROBLEMS
from recount.cli.options import OUT, Fields, Jobs, Out, Paths, Workspace, field_map, settings, workers, workspace_for


def register(app: typer.Typer) -> None:
    """Add the verbs of this file."""
    app.command()(run)
    app.command()(extract)


def run(paths: Paths, out: Out = OUT, workspace: Workspace = None, fields: Fields = None, jobs: Jobs = None) -> int:
    """Read reports and write the working copy.

    The whole way: gather, read, resolve, link, weigh, publish. Running again adds only what is new. It can be interrupted and
    goes on where it was.
    """
    from recount import pipeline

    where = workspace_for(out, workspace)
    chosen = settings(where)
    columns = field_map(fields)
    if (changed := pipeline.other_gazetteer(where, chosen)) is not None:
        output.say(f"{changed}; all reports are read again")
    with output.progress() as progress:
        done = pipeline.run(
            paths,
            workspace=where,
            out=out,
            settings=chosen,
            jobs=workers(jobs, chosen),
            stdin=sys.stdin.buffer,
            fields=columns,
            progress=progress,
        )
    problems = output.list_problems(done.problems)
    output.show_summary(done.record)
    output.say(f"{done.added} new and {done.seen} known reports; the working copy is in {out}, the workspace in {where}")
    return PROBLEMS if problems else DONE


def extract(paths: Paths, fields: Fields = None, jobs: Jobs = None) -> int:
    """Print what is read in each report, a line of JSON each. Nothing is kept."""
    from recount import pipeline
    from recount.gather import Problem

    chosen = settings()
    problems = 0
    items = pipeline.extract(paths, settings=chosen, jobs=workers(jobs, chosen), stdin=sys.stdin.buffer, fields=field_map(fields))
    for item in items:
        if isinstance(item, Problem):
            problems += output.list_problems([item])
        else:
            output.json_line(item)
    return PROBLEMS if problems else DONE
