"""The `recount` command: its verbs, and the one place where errors become words and exit codes."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from recount import __version__
from recount.cli import decide, evaluate, gazetteer, run, show, stages, why
from recount.cli.codes import DONE, INTERRUPTED, PROBLEMS, WRONG_USE, exit_code
from recount.cli.output import close_quietly, forgiving_streams, result, say
from recount.errors import BackendError, RecountError

app = typer.Typer(
    help="From reports of violence to a record of incidents: every claim of harm with its words, its sources and its range.",
    epilog="Exit codes: 0 done, 1 done with problems listed, 2 wrong use. Results on standard output, words on standard error.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for group in (run, stages, show, why, decide, evaluate):
    group.register(app)
app.add_typer(gazetteer.app, name="gazetteer")


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it with the flag
    if wanted:
        result(f"recount {__version__}\n")
        raise typer.Exit


@app.callback()
def common(
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version.", is_eager=True, callback=_show_version)] = False,
) -> None:
    """Take the options that stand before the verb; the text shown is the app's own help."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code. No error raised on purpose ends in a traceback."""
    forgiving_streams()
    try:
        # Without the standalone mode Typer returns a command's own code, and 130 for an interrupt.
        code = app(args=None if argv is None else list(argv), prog_name="recount", standalone_mode=False)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Typer leaves with SystemExit when the reader of our output has gone.
        close_quietly()
        code = DONE
    except RecountError as error:
        code = _failed(error)
    except typer.TyperException as error:
        code = _wrong_use(error)
    except typer.Abort:
        code = INTERRUPTED
    except OSError as error:
        say(f"recount: {error}")
        code = PROBLEMS
    if code == INTERRUPTED:
        say("\ninterrupted; what was done is kept: run the same command again to go on")
    return code if isinstance(code, int) else DONE


def _failed(error: RecountError) -> int:
    say(f"recount: {error}")
    if isinstance(error, BackendError):
        say("trying again may help; what was done is kept")
    return exit_code(error)


def _wrong_use(error: typer.TyperException) -> int:
    message = error.format_message()
    if message.startswith("Usage:"):
        say(message)
        return WRONG_USE
    path = getattr(getattr(error, "ctx", None), "command_path", "recount")
    say(f"recount: {message}\nhelp: {path} --help")
    return WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
