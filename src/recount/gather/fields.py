"""The fields of a report as the input gives them; everything else in an input object is left unread."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from recount.domain.report import DayEvidence
from recount.errors import MalformedReport
from recount.gather.decode import tidy
from recount.gather.limits import LONGEST_TEXT, size_words
from recount.gather.problem import Problem

_LONE = re.compile("[\ud800-\udfff]")
_TYPES = {str: "text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


@dataclass(frozen=True, slots=True)
class Fields:
    """What an input says of one report, checked to be text that can be stored; None = not said.

    `name` is where it comes from relative to the argument, `where` the same for people. `evidence` are witnesses for the day of
    publication besides text, address and field. With `detect` the language given is only evidence: the text tells it. `head`
    characters of the text are a title that was put before it. `coded` marks the text of a coded row, whose `code` no other row of
    the run may bear.
    """

    name: str
    where: str
    text: str
    given_id: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    evidence: tuple[DayEvidence, ...] = ()
    detect: bool = False
    head: int = 0
    coded: bool = False
    code: str | None = None
    problems: tuple[Problem, ...] = field(default=(), compare=False)


def fields_of(given: Mapping[str, object], *, name: str, where: str) -> Fields:
    """The fields of one input object.

    What the identity of a report hangs on (id, outlet, text) is never guessed: raises MalformedReport where one is wrong. A
    wrong title, day, language or url is left out and listed in `problems`.
    """
    if given.get("text") is None:
        raise MalformedReport(where, "has no text")
    problems = []
    kept: dict[str, str | None] = {}
    for key in ("title", "published", "language", "url"):
        try:
            kept[key] = _string(given, key, where)
        except MalformedReport as error:
            problems.append(Problem(where, error.what, "kept without it"))
    return Fields(
        name=name,
        where=where,
        text=of_length(tidy(_words(given["text"], "text", where)), where),
        given_id=_string(given, "id", where),
        title=kept.get("title"),
        outlet=_string(given, "outlet", where),
        published=kept.get("published"),
        language=kept.get("language"),
        url=kept.get("url"),
        problems=tuple(problems),
    )


def of_length(text: str, where: str) -> str:
    """The text; raises MalformedReport where it is longer than a report can be."""
    if len(text) > LONGEST_TEXT:
        what = f"one text of {size_words(len(text))} characters; a report has at most {size_words(LONGEST_TEXT)}"
        raise MalformedReport(where, what, "skipped; give its reports one by one")
    return text


def _string(given: Mapping[str, object], key: str, where: str) -> str | None:
    """The value as text; None where it is missing, null or blank."""
    value = given.get(key)
    if value is None:
        return None
    return _words(value, key, where) if not isinstance(value, str) or value.strip() else None


def _words(value: object, key: str, where: str) -> str:
    if not isinstance(value, str):
        raise MalformedReport(where, f"{key} is {_TYPES.get(type(value), 'no text')}, not text")
    if "\0" in value:
        raise MalformedReport(where, f"{key} holds a NUL character")
    if _LONE.search(value):
        raise MalformedReport(where, f"{key} holds half a character (a lone surrogate)")
    return value
