"""`show`: an incident with every claim by origin; `queue`: what waits for a person."""

from typing import Annotated

import typer

from recount.cli import output
from recount.cli.codes import DONE
from recount.cli.options import Workspace, existing_workspace, settings


def register(app: typer.Typer) -> None:
    """Add the verbs of this file."""
    app.command()(show)
    app.command()(queue)


def show(
    incident: Annotated[
        str | None, typer.Argument(metavar="INCIDENT", help="Code or id of an incident, such as K7Q4M; all without one.")
    ] = None,
    workspace: Workspace = None,
) -> int:
    """Show an incident with every claim and its quote. Claims stand by origin, and the decisions on them follow."""
    where = existing_workspace(workspace)
    from recount import pipeline
    from recount.publish.detail import detail
    from recount.review.targets import Names
    from recount.store.workspace import Workspace as Opened

    record = pipeline.record_of(where, settings(where))
    if incident is None:
        output.show_summary(record)
        return DONE
    wanted = Names(record).find(incident, ("incident",)).id
    with Opened.open(where, create=False) as opened:
        decisions = opened.ledger.entries()
    output.show(detail(record, next(w for w in record.incidents if w.incident.id == wanted), decisions))
    return DONE


def queue(workspace: Workspace = None) -> int:
    """List what waits for a person. Decisions that a later reading touches come first."""
    where = existing_workspace(workspace)
    from recount import pipeline
    from recount.review.queue import queue as waiting
    from recount.store.workspace import Workspace as Opened

    record = pipeline.record_of(where, settings(where))
    with Opened.open(where, create=False) as opened:
        items = waiting(opened, record)
    for item in items:
        decisions = f" (decisions {', '.join(map(str, item.decisions))})" if item.decisions else ""
        output.result(f"{item.kind}: {' '.join(item.subjects)}: {item.sentence}{decisions}\n")
    output.say(f"{len(items)} wait for a person")
    return DONE
