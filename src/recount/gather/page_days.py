"""Every place where a web page says when it was published."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from email.utils import parsedate_to_datetime
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from recount.domain.report import DayEvidence

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NO_CLOCK = "2100-01-01"
"""The last day that a page may name: a fixed one, so that the same page says the same whenever it is taken in."""
_LONGEST = 80
_ISO = re.compile(r"((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?![0-9])")
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:T?[0-9]{4,6}Z?)?")
_IN_JSON = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{4,80})"')


def days_in_page(tree: "HtmlElement") -> tuple[DayEvidence, ...]:
    """The days of publication that meta tags, linked data and `time` elements name, in order of day and words; each once."""
    found = {_evidence(name, content) for name, content in (*_tags(tree), *_linked_data(tree), *_times(tree))}
    return tuple(sorted((day for day in found if day is not None), key=lambda day: (day.edtf, day.words)))


def day_from_words(tree: "HtmlElement", found: str | None, url: str | None) -> tuple[DayEvidence, ...]:
    """The day that the words of the page seem to give, for pages that say it nowhere else.

    `found` is what htmldate's quick search came to; where that is nothing, its long one is asked.
    """
    from htmldate import find_date  # noqa: PLC0415 - 100 ms, only for pages

    day = found or find_date(tree, original_date=True, extensive_search=True, url=url, max_date=NO_CLOCK)
    evidence = _evidence("words of the page", day) if day else None
    return () if evidence is None else (evidence,)


def _tags(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    for tag in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (tag.get(attribute) or "").strip().casefold()
            if name in _names():
                yield f"meta {name}", tag.get("content") or ""


def _linked_data(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").casefold():
            yield from (("datePublished", match[1]) for match in _IN_JSON.finditer(script.text or ""))


def _times(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    """`time` elements that are marked as the day of publication; others may be those of comments or of other reports."""
    for element in tree.iter("time"):
        marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".casefold().split()
        if element.get("pubdate") is not None or {"datepublished", "entry-date", "published"} & set(marks):
            yield "time", element.get("datetime") or ""


def _evidence(name: str, content: str) -> DayEvidence | None:
    said = " ".join(content[:_LONGEST].split())
    day = _day(said)
    try:
        return None if day is None else DayEvidence("meta", f"{name}: {said}", day)
    except ValueError:
        return None


def _day(said: str) -> str | None:
    match = _ISO.match(said) or _COMPACT.fullmatch(said)
    if match is not None:
        return f"{match[1]}-{match[2]}-{match[3]}"
    try:
        return parsedate_to_datetime(said).date().isoformat() if said[:1].isalpha() else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


@cache
def _names() -> frozenset[str]:
    raw = tomllib.loads(resources.files("recount.gather").joinpath("data/page_days.toml").read_text(encoding="utf-8"))
    names: Iterable[str] = raw["meta"]
    return frozenset(names)
