"""Web pages to the fields of a report: the text that the page is about, its title before it, and its day with all evidence."""

import codecs
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from recount.domain.report import DayEvidence
from recount.errors import MalformedReport
from recount.gather.decode import Decoded, decode, is_wide, tidy
from recount.gather.fields import Fields, of_length
from recount.gather.language import tagged
from recount.gather.limits import LARGEST_PAGE, size_words
from recount.gather.problem import Problem
from recount.gather.published import day_in_address

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "iso8859-11": "cp874"}
"""Encodings that pages declare and mean another by."""
_DECLARATION = re.compile(r"^\s{0,99}<\?xml[^>]{0,200}\?>")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{4}\)(\S{8,2000}) -->")
_LONE = re.compile("[\ud800-\udfff\0]")


def read_page(stream: BinaryIO, *, name: str, where: str) -> Iterator[Fields | Problem]:
    """The report that a page holds; a page without a text is one too. Raises ValueError where the file is no page.

    What the extraction leaves of menus and the like is marked later; nothing is taken away from what it gives.
    """
    data = stream.read(LARGEST_PAGE + 1)
    if len(data) > LARGEST_PAGE:
        raise ValueError(f"over {size_words(LARGEST_PAGE)} bytes; no page has so many")
    if not data.strip():
        raise ValueError("an empty file")
    decoded = page_text(data)
    if decoded.loss is not None:
        yield Problem(where, decoded.loss, "kept with U+FFFD in their place")
    if re.search(r"<html[\s>]", decoded.text[:_DECLARED_WITHIN], re.IGNORECASE) and "</html" not in decoded.text.casefold():
        yield Problem(where, "the page breaks off: it has no </html> at its end", "read as far as it goes")
    try:
        fields = _fields(decoded.text, name, where)
    except MalformedReport as error:
        yield Problem(error.where, error.what, error.done)
        return
    if not fields.text[fields.head :].strip():
        yield Problem(where, "no text was found in the page", "archived without a text")
    yield fields


def page_text(data: bytes) -> Decoded:
    """The characters of a page: UTF-8 where it is that, else as the page declares, else as its bytes look.

    Raises ValueError for bytes that are no text.
    """
    declared = _CHARSET.search(data[:_DECLARED_WITHIN])
    if declared is not None and not is_wide(data) and not _is_utf8(data):
        try:
            encoding = codecs.lookup(declared[1].decode("ascii")).name
            text = data.decode(_AS_BROWSERS_DO.get(encoding, encoding))
        except (LookupError, ValueError):
            return decode(data)
        if "\0" not in text:
            return Decoded(tidy(text))
    return decode(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _fields(page: str, name: str, where: str) -> Fields:
    """What the page says; raises ValueError where it cannot be parsed, MalformedReport where it is too long."""
    try:
        found = _extracted(page)
    except Exception as error:  # whatever lxml and trafilatura stumble over
        raise ValueError(f"a page that cannot be parsed ({type(error).__name__})") from error
    if found is None:
        raise ValueError("no web page: it holds no elements")
    head = f"{found.title}\n\n" if found.title is not None and _one_line(found.body.partition("\n")[0]) != found.title else ""
    return Fields(
        name=name,
        where=where,
        text=of_length(tidy(head + found.body), where),
        title=found.title,
        outlet=found.outlet,
        language=found.language,
        url=found.url,
        evidence=found.days,
        detect=True,
        head=len(head),
    )


@dataclass(frozen=True, slots=True)
class _Extracted:
    """What a page says of itself, and what it is about; every text can be stored."""

    title: str | None
    body: str
    outlet: str | None
    url: str | None
    language: str | None
    days: tuple[DayEvidence, ...]


def _extracted(page: str) -> _Extracted | None:
    """The page taken apart; None where it holds no elements. Raises whatever lxml and trafilatura raise."""
    from trafilatura import bare_extraction, extract_metadata, load_html  # noqa: PLC0415 - 100 ms, only for pages
    from trafilatura.settings import Document  # noqa: PLC0415 - as above

    from recount.gather.page_days import NO_CLOCK, day_from_words, days_in_page  # noqa: PLC0415 - as above

    for library in ("htmldate", "courlan"):
        logging.getLogger(library).addHandler(logging.NullHandler())  # what is wrong is told by us, with the file's name
    tree = load_html(_DECLARATION.sub("", page))
    if tree is None:
        return None
    saved_from = _SAVED_FROM.search(page[:_DECLARED_WITHIN])
    url = None if saved_from is None else saved_from[1]
    dates = {"original_date": True, "extensive_search": False, "max_date": NO_CLOCK}
    found = bare_extraction(tree, url=url, fast=True, include_comments=False, with_metadata=True, date_extraction_params=dates)
    document = found if isinstance(found, Document) else extract_metadata(tree, url, dates)
    url = _one_line(document.url) or url
    days = days_in_page(tree)
    if not days and day_in_address(url) is None:
        days = day_from_words(tree, document.date, url)
    return _Extracted(
        _one_line(document.title), _storable(document.text or ""), _one_line(document.sitename), url, _language(tree), days
    )


def _language(tree: "HtmlElement") -> str | None:
    """The language that the page says it is in, where that is a language tag."""
    said = tree.get("lang") or tree.get("xml:lang") or ""
    return said.strip() if tagged(said) is not None else None


def _one_line(text: str | None) -> str | None:
    return " ".join(_storable(text or "").split()) or None


def _storable(text: str) -> str:
    """The text with U+FFFD for what is no character: entities can name half a one."""
    return _LONE.sub("\ufffd", text)
