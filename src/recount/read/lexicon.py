"""Lexicons: word lists kept as TOML beside the language that they belong to."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

SHARED = "shared"
"""In place of a language: the folder of what holds in every one."""


class Table(dict[str, Any]):
    """A table of a lexicon. A table or list that the language leaves out is there all the same, and empty.

    This is the one rule for what a language does not have: nobody who asks for words has to ask whether there are any.
    """

    def __missing__(self, name: str) -> "Table":
        return Table()


class Words(dict[str, frozenset[str]]):
    """Word lists by their names; one that the language leaves out is empty."""

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()


def words_of(*tables: dict[str, Any]) -> Words:
    """The word lists of tables as sets, by their names; the list of the last table counts. What is no list is left out."""
    return Words((key, frozenset(listed)) for table in tables for key, listed in table.items() if isinstance(listed, list))


@cache
def lexicon(language: str, name: str) -> Table:
    """The lexicon `read/lang/<language>/<name>.toml`; do not change what you get, it is shared.

    A lexicon that the language does not have is empty, as is every table of a language that there is no folder for.
    """
    file = resources.files("recount.read.lang").joinpath(language, f"{name}.toml")
    return _table(tomllib.loads(file.read_text(encoding="utf-8"))) if file.is_file() else Table()


def has_lexicon(language: str, name: str) -> bool:
    """Whether a language has a lexicon of that name."""
    return resources.files("recount.read.lang").joinpath(language, f"{name}.toml").is_file()


def _table(given: dict[str, Any]) -> Table:
    return Table((key, _table(value) if isinstance(value, dict) else value) for key, value in given.items())
