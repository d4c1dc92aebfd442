"""`gazetteer build`: the file of places, made once and shared by all workspaces."""

import typer

from recount.cli import output
from recount.cli.codes import DONE
from recount.cli.options import settings

app = typer.Typer(help="The gazetteer: names and points of places.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def common() -> None:
    """Keep `build` a verb of its own."""


@app.command()
def build() -> int:
    """Build the gazetteer in the data folder, which other commands do on their own when they first need it."""
    from recount.store.gazetteer_build import build as build_file

    output.say("building the gazetteer; this takes half a minute")
    output.result(f"{build_file(settings().data)}\n")
    return DONE
