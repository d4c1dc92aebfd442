"""`decide`: what a person decides about claims, reports and incidents, as an entry of the ledger."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated

import typer

from recount.cli import output
from recount.cli.codes import DONE
from recount.cli.options import Workspace, existing_workspace, settings
from recount.domain.decision import ACTS
from recount.errors import ConfigError

OF_PEOPLE = tuple(act for act in ACTS if act != "mint")
"""The acts that a person can choose; `mint` is the program's."""


def register(app: typer.Typer) -> None:
    """Add the verb of this file."""
    app.command(epilog="Acts: " + ", ".join(OF_PEOPLE) + ".")(decide)


def decide(
    act: Annotated[str, typer.Argument(metavar="ACT", help="What is decided, such as accept, correct, merge.")],
    ids: Annotated[
        list[str], typer.Argument(metavar="ID", help="Ids or codes of what it is about, as `recount show` prints them.")
    ],
    *,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why.")] = None,
    values: Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="A value that the act sets.")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="A pseudonym [default: that of the settings].")] = None,
    workspace: Workspace = None,
) -> int:
    """Add a decision to the ledger. Nothing is overwritten: an undo is another decision."""
    given = parse_values(values or [])
    where = existing_workspace(workspace)
    from recount import pipeline
    from recount.review.acts import decide as decide_on
    from recount.store.workspace import Workspace as Opened

    chosen = settings(where)
    record = pipeline.record_of(where, chosen)
    word = act.strip().lower().replace("-", "_")
    with Opened.open(where, create=False) as opened:
        entry = decide_on(opened, record, word, ids, given, reason=reason, by=by or chosen.by, at=datetime.now(UTC))
    output.say(f"decision {entry.number}: {entry.act} {' '.join(entry.targets)}; `recount publish` writes the tables anew")
    return DONE


def parse_values(given: Sequence[str]) -> dict[str, str]:
    """The FIELD=VALUE pairs by field; raises ConfigError for one without `=` and for a field given twice."""
    values: dict[str, str] = {}
    for pair in given:
        field, equals, value = pair.partition("=")
        if not equals or not field.strip():
            raise ConfigError(f"--set {pair!r}: give it as FIELD=VALUE")
        if field.strip() in values:
            raise ConfigError(f"--set {field.strip()} is given twice")
        values[field.strip()] = value
    return values
