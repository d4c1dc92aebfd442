"""Files, folders and standard input to reports, one at a time, with a word on everything that is none."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from recount.domain.coded_row import LANGUAGE
from recount.domain.ids import report_id
from recount.domain.report import Report, Sighting
from recount.errors import MalformedReport
from recount.gather.archives import members
from recount.gather.csv_lines import read_csv
from recount.gather.decode import UTF8_BOM, decode
from recount.gather.field_map import FieldMap
from recount.gather.fields import Fields, of_length
from recount.gather.files import Found, walk
from recount.gather.furniture import unread_spans
from recount.gather.given import GivenIds
from recount.gather.jsonl import is_blank, read_lines, utf8_lines
from recount.gather.language import UNKNOWN, detected, tagged
from recount.gather.limits import LARGEST_TEXT_FILE, size_words
from recount.gather.pages import read_page
from recount.gather.problem import Problem, reason
from recount.gather.published import HeaderReader, header_in_text, published
from recount.gather.sheets import read_sheets

STANDARD_INPUT = "-"


def gather(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    fields: FieldMap | None = None,
    header: HeaderReader = header_in_text,
) -> Iterator[Report | Problem]:
    """Reports and problems from the paths in their order, folders by name; `-` is `stdin`.

    Never raises for bad input: each fault is a `Problem`, and the rest goes on. A blank text is a report (its reading will say
    "no text"). The same text of one outlet met twice is given twice, each with its own sighting. `fields` says what the columns
    of tables hold. `header` finds the date line in a text.
    """
    with GivenIds() as given, GivenIds() as codes:
        for path in paths:
            for item in _standard_input(stdin) if path == STANDARD_INPUT else _path(path, fields):
                if isinstance(item, Problem):
                    yield item
                else:
                    yield from _report(item, given, codes, header)


def _path(path: str, fields: FieldMap | None) -> Iterator[Fields | Problem]:
    for item in walk(path):
        if isinstance(item, Problem):
            yield item
            continue
        try:
            with open(item.path, "rb") as stream:  # noqa: PTH123 - paths are text, see files.py
                yield from _archive(stream, item, fields) if item.kind == "archive" else _file(stream, item, fields)
        except (OSError, ValueError) as error:
            yield Problem(item.where, reason(error))


def _archive(stream: BinaryIO, found: Found, fields: FieldMap | None) -> Iterator[Fields | Problem]:
    for item in members(stream, found):
        if isinstance(item, Problem):
            yield item
            continue
        member, opened = item
        try:
            yield from _file(opened, member, fields)
        except (OSError, ValueError) as error:
            yield Problem(member.where, reason(error))


def _file(stream: BinaryIO, found: Found, fields: FieldMap | None) -> Iterator[Fields | Problem]:
    """What one file says; raises ValueError where it is not what its name says."""
    if found.kind == "lines":
        yield from read_lines(utf8_lines(stream), name=found.name, where=found.where)
    elif found.kind == "page":
        yield from read_page(stream, name=found.name, where=found.where)
    elif found.kind == "table":
        yield from read_csv(stream, fields, name=found.name, where=found.where)
    elif found.kind == "sheet":
        yield from read_sheets(stream, fields, name=found.name, where=found.where)
    else:
        yield from _text(stream.read(LARGEST_TEXT_FILE + 1), found.name, found.where)


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
            yield from _text(_joined(itertools.chain(head, lines)), name, name)
    except (OSError, ValueError) as error:
        yield Problem(name, reason(error))


def _joined(lines: Iterable[bytes]) -> bytes:
    """The lines as one, as far as they can be one report."""
    data = bytearray()
    for line in lines:
        data += line
        if len(data) > LARGEST_TEXT_FILE:
            break
    return bytes(data)


def _text(data: bytes, name: str, where: str) -> Iterator[Fields | Problem]:
    if len(data) > LARGEST_TEXT_FILE:
        what = f"one text of more than {size_words(LARGEST_TEXT_FILE)} bytes"
        yield Problem(where, what, "skipped; give its reports one by one")
        return
    decoded = decode(data)
    if not decoded.text.strip():
        yield Problem(where, "an empty file" if not data else "nothing but blanks", "archived without a text")
    if decoded.loss is not None:
        yield Problem(where, decoded.loss, "kept with U+FFFD in their place")
    try:
        yield Fields(name, where, of_length(decoded.text, where))
    except MalformedReport as error:
        yield Problem(error.where, error.what, error.done)


def _report(fields: Fields, given: GivenIds, codes: GivenIds, header: HeaderReader) -> Iterator[Report | Problem]:
    """The problems with the fields, then the report made of what is right in them."""
    yield from fields.problems
    language, tag_fault = _language(fields)
    publication, fault = published(
        fields.text, language=language, url=fields.url, given=fields.published, meta=fields.evidence, header=header
    )
    faults = ((tag_fault, "found out from the text"), (fault, "kept without it"))
    yield from (Problem(fields.where, what, done) for what, done in faults if what is not None)
    report = Report(
        id=report_id(fields.outlet, fields.text),
        outlet=fields.outlet,
        text=fields.text,
        language=language,
        title=fields.title,
        published=publication,
        unread=() if fields.coded else unread_spans(fields.text, head=fields.head),
        sightings=(_sighting(fields),),
    )
    if fields.code is not None and codes.first(f"{fields.outlet or ''}\n{fields.code.casefold()}", report.id) != report.id:
        yield Problem(fields.where, f"the code {fields.code!r} stands in an earlier row, which says otherwise")
        return
    given_id = report.sightings[0].given_id
    if given.first(given_id, report.id) != report.id:
        yield Problem(fields.where, f"the id {given_id!r} was given to another text or outlet before", "both kept")
    yield report


def _language(fields: Fields) -> tuple[str, str | None]:
    """The language of the report, and what is wrong with the one that was given.

    What a page says of its language is only believed where the text does not tell.
    """
    if fields.coded:
        return LANGUAGE, None
    tag = tagged(fields.language) if fields.language is not None else UNKNOWN
    fault = f"language is not a tag such as en: {(fields.language or '')[:40]!r}" if tag is None else None
    if tag not in (None, UNKNOWN) and not fields.detect:
        return tag or UNKNOWN, fault
    found = detected(fields.text)
    return (tag or UNKNOWN) if found == UNKNOWN else found, fault


def _sighting(fields: Fields) -> Sighting:
    given_id = fields.given_id if fields.given_id is not None else fields.name
    return Sighting(given_id, fields.name, fields.title, fields.published, fields.url, fields.language)
