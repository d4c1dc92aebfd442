"""Files, folders and standard input to reports, one at a time, with a word on everything that is none."""

import itertools
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from recount.domain.ids import report_id
from recount.domain.report import Report, Sighting
from recount.gather.decode import UTF8_BOM, decode
from recount.gather.fields import Fields
from recount.gather.files import Found, walk
from recount.gather.given import GivenIds
from recount.gather.jsonl import is_blank, read_lines, utf8_lines
from recount.gather.language import UNKNOWN, detected, tagged
from recount.gather.problem import Problem, reason
from recount.gather.published import HeaderReader, header_in_text, published

STANDARD_INPUT = "-"


def gather(
    paths: Sequence[str], *, stdin: BinaryIO | None = None, header: HeaderReader = header_in_text
) -> Iterator[Report | Problem]:
    """Reports and problems from the paths in their order, folders by name; `-` is `stdin`.

    Never raises for bad input: each fault is a `Problem`, and the rest goes on. A blank text is a report (its reading will say
    "no text"). The same text of one outlet met twice is given twice, each with its own sighting. `header` finds the date
    line in a text.
    """
    with GivenIds() as given:
        for path in paths:
            for item in _standard_input(stdin) if path == STANDARD_INPUT else _path(path):
                if isinstance(item, Problem):
                    yield item
                else:
                    yield from _report(item, given, header)


def _path(path: str) -> Iterator[Fields | Problem]:
    for item in walk(path):
        if isinstance(item, Problem):
            yield item
            continue
        try:
            with open(item.path, "rb") as stream:  # noqa: PTH123 - paths are text, see files.py
                yield from _stream(stream, item)
        except (OSError, ValueError) as error:
            yield Problem(item.where, reason(error))


def _stream(stream: BinaryIO, found: Found) -> Iterator[Fields | Problem]:
    if found.kind == "lines":
        yield from read_lines(utf8_lines(stream), name=found.name, where=found.where)
    else:
        yield from _text(stream.read(), found.name, found.where)


def _standard_input(stdin: BinaryIO | None) -> Iterator[Fields | Problem]:
    """Lines of JSON where the first character that is not blank is `{`, else one text."""
    name = STANDARD_INPUT
    if stdin is None:
        yield Problem(name, "there is no standard input")
        return
    try:
        lines = utf8_lines(stdin)
        head: list[bytes] = []
        for line in lines:
            head.append(line)
            if not is_blank(line):
                break
        if head and head[-1].removeprefix(UTF8_BOM).lstrip().startswith(b"{"):
            yield from read_lines(itertools.chain(head, lines), name=name, where=name)
        else:
            yield from _text(b"".join([*head, *lines]), name, name)
    except (OSError, ValueError) as error:
        yield Problem(name, reason(error))


def _text(data: bytes, name: str, where: str) -> Iterator[Fields | Problem]:
    decoded = decode(data)
    if decoded.loss is not None:
        yield Problem(where, decoded.loss, "kept with U+FFFD in their place")
    yield Fields(name, where, decoded.text)


def _report(fields: Fields, given: GivenIds, header: HeaderReader) -> Iterator[Report | Problem]:
    """The problems with the fields, then the report made of what is right in them."""
    yield from fields.problems
    tag = tagged(fields.language) if fields.language is not None else UNKNOWN
    if tag is None:
        yield Problem(
            fields.where, f"language is not a tag such as en: {(fields.language or '')[:40]!r}", "found out from the text"
        )
    language = detected(fields.text) if tag in (None, UNKNOWN) else tag
    publication, fault = published(fields.text, language=language, url=fields.url, given=fields.published, header=header)
    if fault is not None:
        yield Problem(fields.where, fault, "kept without it")
    report = Report(
        id=report_id(fields.outlet, fields.text),
        outlet=fields.outlet,
        text=fields.text,
        language=language,
        title=fields.title,
        published=publication,
        sightings=(_sighting(fields),),
    )
    given_id = report.sightings[0].given_id
    if given.first(given_id, report.id) != report.id:
        yield Problem(fields.where, f"the id {given_id!r} was given to another text or outlet before", "both kept")
    yield report


def _sighting(fields: Fields) -> Sighting:
    given_id = fields.given_id if fields.given_id is not None else fields.name
    return Sighting(given_id, fields.name, fields.title, fields.published, fields.url, fields.language)
