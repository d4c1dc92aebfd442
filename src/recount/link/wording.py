"""Words, shingles and sentences of a text, for comparing texts with each other; nothing here reads what they say."""

import re
import tomllib
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from recount.domain.report import Report

_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`](?=\w)")
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[.!?؟。])[\"'”’)\]]*\s+|\n+")
SHINGLE_WORDS = 4


def words(text: str) -> list[str]:
    """The words of a text in lower case; an apostrophe inside a word is dropped, as some archives lose it ("Syria's")."""
    return _WORD.findall(_APOSTROPHES.sub("", text).casefold())


def shingles(of: Sequence[str], size: int = SHINGLE_WORDS) -> list[int]:
    """Every run of `size` words as a 32-bit number that is the same on any machine; empty for fewer words."""
    return [zlib.crc32(" ".join(of[i : i + size]).encode()) for i in range(len(of) - size + 1)]


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence or line, cut at marks and line ends only: good enough to compare, not to quote."""
    cut = (words(part) for part in _SENTENCE_END.split(text))
    return [sentence for sentence in cut if sentence]


def content(of: Iterable[str]) -> frozenset[str]:
    """The words that carry something: numbers, and words of four letters or more."""
    return frozenset(word for word in of if len(word) >= 4 or word.isdecimal())


def readable(report: Report) -> str:
    """The report's text without its page furniture; a line end stands where a stretch was left out."""
    kept, at = [], 0
    for span in sorted(report.unread):
        kept.append(report.text[at : max(at, span.start)])
        at = max(at, span.end)
    kept.append(report.text[at:])
    return "\n".join(kept)


@cache
def common_words() -> frozenset[str]:
    """Words that reports of violence share whatever they report (`link/data/common_words.toml`)."""
    raw = tomllib.loads(resources.files("recount.link").joinpath("data/common_words.toml").read_text(encoding="utf-8"))
    return frozenset(word for value in raw.values() if isinstance(value, list) for word in value)
