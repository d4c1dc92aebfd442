"""The day a report was published: every witness for it, and the day that the strongest names."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from recount.domain.report import DayBasis, DayEvidence, Published, publication_day

HeaderReader = Callable[[str, str], tuple[str, str] | None]
"""(text, language) → the words of the text's own header date and the EDTF day they mean."""
_DATETIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}.*", re.DOTALL)
_IN_PATH = re.compile(r"/((?:19|20)[0-9]{2})/([0-9]{1,2})/([0-9]{1,2})(?=/|$)")
_IN_NAME = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?![0-9])")


def header_in_text(text: str, language: str) -> tuple[str, str] | None:
    """The header date that the text itself carries, where there is a reader for its language."""
    from recount.read.languages import language as reader  # noqa: PLC0415 - lexicons are loaded only where a report needs them

    rules = reader(language)
    found = rules.header_day(text) if rules is not None else None
    return None if found is None else (found[0], found[1])


def published(
    text: str,
    *,
    language: str,
    url: str | None,
    given: str | None,
    meta: tuple[DayEvidence, ...] = (),
    header: HeaderReader = header_in_text,
) -> tuple[Published, str | None]:
    """The publication of a report with all evidence, strongest first, and what is wrong with the given day (None: nothing).

    The text's own header is believed before the tags of its page (`meta`), these before the address, the address before the
    field given (design, "Report.published"; codebook, convention 6).
    """
    field, fault = _field(given)
    witnesses = (_header(text, language, header), *meta, day_in_address(url), field)
    return publication_day(tuple(w for w in witnesses if w is not None)), fault


def _header(text: str, language: str, header: HeaderReader) -> DayEvidence | None:
    found = header(text, language)
    return None if found is None else _evidence("header", *found)


def day_in_address(url: str | None) -> DayEvidence | None:
    """A day in the path of the address: `/2019/03/12/`, else `2019-03-12`; none where two differ."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return None
    for pattern in (_IN_PATH, _IN_NAME):
        found = [_evidence("url", m[0].strip("/"), f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}") for m in pattern.finditer(path)]
        days = [day for day in found if day is not None]
        if days:
            return days[0] if len({day.edtf for day in days}) == 1 else None
    return None


def _field(given: str | None) -> tuple[DayEvidence | None, str | None]:
    if given is None:
        return None, None
    moment = _DATETIME.fullmatch(given.strip())
    edtf = moment[1] if moment else given.strip()
    evidence = _evidence("field", given, edtf)
    if evidence is None:
        return None, f"published is not a day in EDTF such as 2019-03-12: {given[:40]!r}"
    return evidence, None


def _evidence(basis: DayBasis, words: str, edtf: str) -> DayEvidence | None:
    """None for a day that does not exist, has no year or is written in other digits than 0 to 9."""
    if not edtf.isascii() or "X" in edtf:
        return None
    try:
        return DayEvidence(basis, words, edtf)
    except ValueError:
        return None
