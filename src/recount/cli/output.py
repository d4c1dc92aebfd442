"""Where words go: results to standard output, everything for people to standard error."""

import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from recount.domain.record import Record


Progress = Callable[[str, int, int], None]
"""Told the stage, how much is done and how much there is (0: nobody knows)."""


def forgiving_streams() -> None:
    """Let the standard streams write any character: what an encoding lacks comes out as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def close_quietly() -> None:
    """After a reader of our output has gone: send the rest nowhere, so that nobody complains about it at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(words: str) -> None:
    """A line for people, on standard error."""
    sys.stderr.write(f"{words}\n")


def result(text: str) -> None:
    """Machine output as it stands, on standard output."""
    sys.stdout.write(text)


def json_line(value: object) -> None:
    """A value as one line of JSON in UTF-8 on standard output, sent at once."""
    line = json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def console(stream: TextIO | None = None) -> "Console":
    """A console of the width of the terminal; colours only there, and not where NO_COLOR says so."""
    from rich.console import Console

    return Console(file=stream or sys.stdout, highlight=False, markup=False, emoji=False)


def show(what: "RenderableType") -> None:
    """A table or lines made by `publish`, on standard output."""
    console().print(what)


def show_summary(record: "Record") -> None:
    """The summary table of a record, as wide as the terminal, on standard output."""
    from recount.publish.table import summary

    screen = console()
    screen.print(summary(record, screen.width))


def list_problems(problems: Iterable[object]) -> int:
    """List what was wrong, on standard error; returns how many there were."""
    listed = [str(problem) for problem in problems]
    for words in listed:
        say(f"problem: {words}")
    return len(listed)


@contextmanager
def progress() -> Iterator[Progress]:
    """A display of long work on standard error; silent where that is no terminal."""
    screen = console(sys.stderr)
    if not screen.is_terminal:
        yield _silent
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    tasks: dict[str, TaskID] = {}
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=20), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=screen, transient=True) as bars:

        def shown(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total or None)
            bars.update(tasks[stage], completed=done, total=total or None)

        yield shown


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Show nothing."""
