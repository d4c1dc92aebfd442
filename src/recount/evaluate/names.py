"""Names made alike before they are compared; the alias tables stand in `data/`."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_APOSTROPHES = re.compile("[’'`ʿʾ]")
_ARTICLE = re.compile(r"\b(al|el|ash|ad|ar|as|at|az|an)[- ]")


@cache
def table(name: str) -> dict[str, Any]:
    """An alias table of the package by the name of its file, without the ending."""
    return tomllib.loads(resources.files("recount.evaluate").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=50_000)
def fold(text: str | None) -> str:
    """Lower case, without diacritics, apostrophes, punctuation and the Arabic article: "Al-Ḥasakah" is "hasakah"."""
    parts = unicodedata.normalize("NFKD", text or "")
    bare = "".join(c for c in parts if not unicodedata.combining(c)).lower()
    return _ARTICLE.sub("", re.sub(r"[\W_]+", " ", _APOSTROPHES.sub("", bare))).strip()


@lru_cache(maxsize=50_000)
def party(name: str | None) -> str:
    """The party that a name means; a label that names nobody stays a label and never equals a party (codebook, convention 12)."""
    low = (name or "").casefold().strip()
    for canonical, begins in _actors():
        if begins.search(low):
            return canonical
    named = fold(_generic().sub("", low))
    if named:
        return named
    return next((label for label, holds in _labels() if holds.search(low)), fold(low))


@cache
def _actors() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (actor["name"], re.compile(rf"(?<![\w-])(?:{'|'.join(actor['begins'])})" + (r"(?!\w)" if actor.get("whole") else "")))
        for actor in table("parties")["actor"]
    )


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(table('parties')['generic']['words'])})\b")


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((label["name"], re.compile("|".join(label["holds"]))) for label in table("parties")["label"])
