"""`why`: what speaks for and against two reports, claims or incidents telling one incident."""

from typing import Annotated

import typer

from recount.cli import output
from recount.cli.codes import DONE
from recount.cli.options import Workspace, existing_workspace, settings

One = Annotated[str, typer.Argument(metavar="ONE", help="Id of a reported incident, claim or report; code or id of an incident.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="What it is compared with, named in the same way.")]


def register(app: typer.Typer) -> None:
    """Add the verb of this file."""
    app.command()(why)


def why(one: One, other: Other, workspace: Workspace = None) -> int:
    """Say why two are linked or not: the score of the pair, feature by feature, with its weight and a sentence."""
    where = existing_workspace(workspace)
    from recount import pipeline
    from recount.review.reasons import reasons, told_by
    from recount.review.targets import Names

    with pipeline.linked(where, settings(where)) as (record, linker):
        names = Names(record)
        left, right = (told_by(names, words) for words in (one, other))
        for line in reasons(names, linker, left, right):
            output.result(f"{line}\n")
    return DONE
