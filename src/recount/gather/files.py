"""Walk folders: the files that are read, in order of their names, and a word on every other."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from recount.gather.problem import Problem, printable, reason

FileKind = Literal["text", "lines", "page", "table", "sheet", "archive"]
KINDS: dict[str, FileKind] = {
    ".txt": "text", ".jsonl": "lines", ".html": "page", ".htm": "page", ".csv": "table", ".xlsx": "sheet", ".zip": "archive",
}  # fmt: skip
"""What is read, by the end of the name (in any case)."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: its path, its kind, its path relative to the argument (posix slashes), and how to call it to people."""

    path: str
    kind: FileKind
    name: str
    where: str


def kind_of(name: str) -> FileKind | None:
    """What a file of that name holds, None where it is not read."""
    return KINDS.get(os.path.splitext(name)[1].lower())  # noqa: PTH122 - text paths throughout, see `_under`


def walk(argument: str) -> Iterator[Found | Problem]:
    """The files under a path that the user named, a folder's entries by name, depth first.

    Hidden entries of a folder are left out; a link to a folder is not followed, since it may lead back.
    """
    where = printable(argument)
    try:
        mode = os.stat(argument).st_mode  # noqa: PTH116 - pathlib would fold "./a" and "a/", which people are shown as typed
    except (OSError, ValueError) as error:
        yield Problem(where, reason(error))
        return
    if not stat.S_ISDIR(mode):
        yield _look(argument, mode, os.path.basename(argument))  # noqa: PTH119 - as above
        return
    found = False
    for item in _under(argument):
        found = True
        yield item
    if not found:
        yield Problem(where, f"holds no file that is read ({', '.join(KINDS)})", "nothing read")


def _under(folder: str) -> Iterator[Found | Problem]:
    """Depth first without recursion: a path may be deeper than Python's stack."""
    waiting = [(folder, "")]
    while waiting:
        path, name = waiting.pop()
        try:
            mode = os.stat(path).st_mode  # noqa: PTH116 - text paths throughout: a million files, no object each
            if not stat.S_ISDIR(mode):
                yield _look(path, mode, name)
            elif name and os.path.islink(path):  # noqa: PTH114 - as above
                yield Problem(printable(path), "a link to a folder", "not followed")
            else:
                waiting.extend(_entries(path, name))
        except FileNotFoundError as error:
            broken = os.path.islink(path)  # noqa: PTH114 - as above
            yield Problem(printable(path), "a link that leads nowhere" if broken else reason(error))
        except OSError as error:
            yield Problem(printable(path), reason(error))


def _entries(folder: str, name: str) -> list[tuple[str, str]]:
    """Path and relative name of what a folder holds, last name first, hidden ones left out."""
    with os.scandir(folder) as entries:
        names = sorted((entry.name for entry in entries if not entry.name.startswith(".")), reverse=True)
    return [(os.path.join(folder, n), f"{name}/{n}" if name else n) for n in names]  # noqa: PTH118 - as above


def _look(path: str, mode: int, name: str) -> Found | Problem:
    where = printable(path)
    if not stat.S_ISREG(mode):
        return Problem(where, 'a pipe, a socket or a device; give it to standard input, named "-"')
    kind = kind_of(name)
    if kind is None:
        return Problem(where, "not a kind of file that is read")
    return Found(path, kind, printable(name.replace(os.sep, "/")), where)
