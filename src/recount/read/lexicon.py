"""Lexicons: word lists kept as TOML beside the language that they belong to."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def lexicon(language: str, name: str) -> dict[str, Any]:
    """The lexicon `read/lang/<language>/<name>.toml` as TOML gives it; do not change what you get, it is shared.

    Raises FileNotFoundError where the language has no such lexicon.
    """
    file = resources.files("recount.read.lang").joinpath(language, f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
