"""Lines of JSON: a report object or a record object a line, read one at a time."""

import io
import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from recount.errors import MalformedReport
from recount.gather.decode import UTF8_BOM, decode, is_wide
from recount.gather.fields import Fields, fields_of
from recount.gather.limits import LONGEST_LINE, size_words
from recount.gather.problem import Problem


def utf8_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a file one by one; UTF-16 and UTF-32, which some shells write, are read whole and given as UTF-8.

    Of a line that is too long to be a report comes its beginning, longer than `LONGEST_LINE`, and the rest is passed over.
    Raises ValueError where a file in UTF-16 or UTF-32 breaks off.
    """
    line = stream.readline(LONGEST_LINE + 1)
    if is_wide(line):
        yield from io.BytesIO(decode(line + stream.read()).text.encode())
        return
    while line:
        yield line
        while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE + 1)
        line = stream.readline(LONGEST_LINE + 1)


def is_blank(line: bytes) -> bool:
    """Whether a line of UTF-8 holds nothing but white space and a BOM."""
    return not line.removeprefix(UTF8_BOM).strip()


def read_lines(lines: Iterable[bytes], *, name: str, where: str) -> Iterator[Fields | Problem]:
    """What each line says of one report; a line that holds none is a problem, and the next one is read."""
    empty = True
    for number, line in enumerate(lines, 1):
        if is_blank(line):
            continue
        empty = False
        try:
            yield from _read_line(line, name=f"{name}:{number}", where=f"{where}:{number}")
        except MalformedReport as error:
            yield Problem(error.where, error.what, error.done)
    if empty:
        yield Problem(where, "holds no line with a report", "nothing read")


def _read_line(line: bytes, *, name: str, where: str) -> Iterator[Fields | Problem]:
    if len(line) > LONGEST_LINE:
        raise MalformedReport(where, f"a line of more than {size_words(LONGEST_LINE)} bytes")
    try:
        decoded = decode(line)
        given = json.loads(decoded.text, parse_int=float)  # no number is ever used; an integer of 5,000 digits would raise
    except json.JSONDecodeError as error:
        raise MalformedReport(where, f"broken JSON at character {error.pos + 1}: {error.msg.lower()}") from error
    except RecursionError as error:
        raise MalformedReport(where, "JSON nested too deeply") from error
    except ValueError as error:
        raise MalformedReport(where, str(error)) from error
    if isinstance(given, dict) and isinstance(given.get("report"), dict):
        given = given["report"]
    if not isinstance(given, dict):
        raise MalformedReport(where, "not a JSON object")
    if decoded.loss is not None:
        yield Problem(where, decoded.loss, "kept with U+FFFD in their place")
    yield fields_of(given, name=name, where=where)
