"""Agency bylines: which report says that its text is another outlet's."""

import re
from collections.abc import Sequence

from recount.domain.ids import ReportId
from recount.domain.report import Report
from recount.link.names import fold
from recount.link.outlets import Registered, register
from recount.link.wording import readable

_HEAD, _TAIL = 300, 200
_DATELINE = re.compile(r"\(([^()\n]{2,40})\)\s*(?:[-–—:]|_\s)")
_CREDIT = re.compile(r"(?:reporting by|source\s*:|with reporting from|distributed by|\(with)\s+([^\n;,.()]{2,40})", re.IGNORECASE)
_SPOKE = re.compile(r"\b(?:told|tells)\s+(?:the\s+)?([A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})")
_SLASH = re.compile(r"(?:^|\n)\s*([A-Z][\w .]{1,30}?)\s*/\s*[Aa]genc")


def carriers(reports: Sequence[Report]) -> dict[ReportId, str]:
    """Report → the agency or outlet that its byline names ("TOWN (AFP) - …", "Source: SANA"); others are left out.

    Without a byline, the only agency that its speakers "told". Only names count that the register or another report's outlet
    has; the outlet's own name counts for nothing.
    """
    outlets = sorted({report.outlet for report in reports if report.outlet})
    found = {}
    for report in reports:
        text = readable(report)
        name = _byline(text, outlets) or _told(text, report.outlet)
        if name is not None and fold(name) != fold(report.outlet or ""):
            found[report.id] = name
    return found


def _byline(text: str, outlets: Sequence[str]) -> str | None:
    head, tail = text[:_HEAD], text[-_TAIL:]
    said = [*_DATELINE.findall(head), *_CREDIT.findall(tail), *_CREDIT.findall(head), *_SLASH.findall(tail)]
    return next((name for words in said if (name := _known(words, outlets)) is not None), None)


def _told(text: str, outlet: str | None) -> str | None:
    """The one independent agency that people in the text spoke to, where the outlet is no agency itself."""
    own = register().find(outlet)
    if own is not None and own.agency:
        return None
    heard = [entry for words in _SPOKE.findall(text) if (entry := _agency(words.split())) is not None]
    names = {entry.name for entry in heard if entry.kind == "media"}
    return names.pop() if len(names) == 1 else None


def _agency(words: Sequence[str]) -> Registered | None:
    """The agency whose name the words begin with."""
    found = (register().find(" ".join(words[:length])) for length in range(len(words), 0, -1))
    return next((entry for entry in found if entry is not None and entry.agency), None)


def _known(words: str, outlets: Sequence[str]) -> str | None:
    """The outlet or agency that the words name: an outlet of these reports first, which may have a longer name."""
    folded = fold(words)
    if not folded:
        return None
    named = [outlet for outlet in outlets if fold(outlet) == folded or fold(outlet).startswith(f"{folded} ")]
    if len(named) == 1:
        return named[0]
    entry = register().find(words)
    return entry.name if entry is not None and entry.agency else None
