"""`run`: the whole way from reports to a working copy; `extract`: what is read in each report."""

import sys
from typing import Annotated, Any

import typer

from recount.cli import output
from recount.cli.codes import DONE, PROBLEMS
from recount.cli.options import (
    OUT,
    Convention,
    Fields,
    Jobs,
    Out,
    Paths,
    Policy,
    Range,
    Workspace,
    field_map,
    settings,
    workers,
    workspace_for,
)


def register(app: typer.Typer) -> None:
    """Add the verbs of this file."""
    app.command()(run)
    app.command()(extract)


def run(
    paths: Paths,
    out: Out = OUT,
    workspace: Workspace = None,
    fields: Fields = None,
    jobs: Jobs = None,
    *,
    policy: Policy = None,
    convention: Convention = None,
    span: Range = None,
) -> int:
    """Read reports and write the working copy.

    The whole way: gather, read, resolve, link, weigh, publish. Running again adds only what is new. It can be interrupted and
    goes on where it was. A policy, convention or range that is named is kept in the method of the workspace.
    """
    from recount import pipeline

    where = workspace_for(out, workspace)
    chosen = settings(where)
    named = {"policy": policy, "convention": convention, "range": span}
    if any(named.values()):
        pipeline.weigh_by(where, {key: name for key, name in named.items() if name})
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


def extract(
    paths: Paths,
    fields: Fields = None,
    jobs: Jobs = None,
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show for each field which rule read it, and from which words; for people.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --explain: JSON, the reasons under the key `explain`.")] = False,
) -> int:
    """Print what is read in each report, a line of JSON each. Nothing is kept."""
    from recount import pipeline
    from recount.gather import Problem

    chosen = settings()
    problems = 0
    show = _Explanations() if explain and not as_json else None
    items = pipeline.extract(
        paths,
        settings=chosen,
        jobs=workers(jobs, chosen),
        stdin=sys.stdin.buffer,
        fields=field_map(fields),
        explain=explain,
    )
    for item in items:
        if isinstance(item, Problem):
            problems += output.list_problems([item])
        elif show is not None:
            show.add(item)
        else:
            output.json_line(item)
    if show is not None:
        show.close()
    return PROBLEMS if problems else DONE


class _Explanations:
    """Explained records on standard output, a block each, and at the end the rules that they named."""

    def __init__(self) -> None:
        self.named: dict[str, None] = {}

    def add(self, record: dict[str, Any]) -> None:
        from recount.publish.explain_text import explained_text

        self.named |= dict.fromkeys(record["explain"]["rules"])
        output.show(explained_text(record))

    def close(self) -> None:
        from recount.publish.explain_text import rules_text

        output.show(rules_text(self.named))
