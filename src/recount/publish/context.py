"""A quote with the sentence before it and the one after it, cut out of its report's text."""

import re
from dataclasses import dataclass

from recount.domain.quote import Quote

_SENTENCE_END = re.compile(r"[.!?؟。]+[\"'”’»)\]]*\s+|\n\s*")
_FAR = 320
"""As many characters at most are shown on either side of a quote."""


@dataclass(frozen=True, slots=True)
class InContext:
    """The words before a quote, the quote, and the words after it; the two around it may be empty."""

    before: str
    quote: str
    after: str


def in_context(text: str, quote: Quote) -> InContext:
    """The quote with the rest of its first and last sentence and one sentence on either side, 320 characters at most each.

    Where a stretch is cut within a sentence it begins or ends with an ellipsis. The text is the quote's report's.
    """
    first, last = max(0, quote.start - _FAR), min(len(text), quote.end + _FAR)
    ends = [m.end() for m in _SENTENCE_END.finditer(text, first, quote.start)]
    begin = ends[-2] if len(ends) > 1 else first
    # A quote that ends within its sentence has the rest of it and the next; one that ends with it has the next.
    stops = [m.start() + len(m.group().rstrip()) for m in _SENTENCE_END.finditer(text, max(quote.start, quote.end - 2), last)]
    beyond = [stop for stop in stops if stop > quote.end]
    wanted = 1 if len(beyond) < len(stops) else 2
    end = beyond[wanted - 1] if len(beyond) >= wanted else last
    cut_before = "… " if len(ends) < 2 and begin > 0 else ""
    cut_after = " …" if len(beyond) < wanted and end < len(text) else ""
    return InContext(cut_before + text[begin : quote.start].lstrip(), quote.text, text[quote.end : end].rstrip() + cut_after)
