"""What was wrong with an input, where, and what was done about it."""

from dataclasses import dataclass

_SYSTEM = {
    FileNotFoundError: "no such file or folder",
    PermissionError: "no right to read it",
    IsADirectoryError: "a folder where a file was expected",
    NotADirectoryError: "a file where a folder was expected",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of the input, for people; `where` is the path as the user typed it, with `:LINE` in a file of lines."""

    where: str
    what: str
    done: str = "skipped"

    def __str__(self) -> str:
        """One line for a terminal or a list."""
        return f"{self.where}: {self.what}; {self.done}"


def reason(error: OSError | ValueError) -> str:
    """Why a path could not be read, in words for people."""
    if isinstance(error, OSError):
        return _SYSTEM.get(type(error)) or (error.strerror or str(error)).lower()
    return str(error)


def printable(path: str) -> str:
    """A path as it can be shown and stored: bytes that are no UTF-8 and control characters as backslash escapes."""
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
