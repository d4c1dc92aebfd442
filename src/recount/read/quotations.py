"""Which sentences of a text stand inside a quotation that goes on from one sentence to the next."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from recount.read.tokens import Sentence

_MARK = re.compile(r"[\"“”]|\n\s*\n")
_LONGEST = 1200
"""Code points after which an opened quotation counts as never closed: the mark was a slip."""


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a text as half-open stretches, in order."""

    stretches: tuple[tuple[int, int], ...]

    def around(self, sentence: Sentence) -> tuple[int, int] | None:
        """The quotation that the whole sentence is part of; None where it says something outside of one."""
        i = bisect_right(self.stretches, sentence.start, key=lambda stretch: stretch[0]) - 1
        if i >= 0 and sentence.end <= self.stretches[i][1] + 1:
            return self.stretches[i]
        return None


def quotations(text: str, sentences: Sequence[Sentence]) -> Quotations:
    """The quotations of the text; a mark without its partner opens none beyond its paragraph."""
    if not sentences:
        return Quotations(())
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        at = match.start()
        if match[0][0] == "\n":
            opened = None
            continue
        opens = _opens(text, at)
        if opened is None:
            opened = at if opens is not False else None
        elif opens or at - opened > _LONGEST:
            opened = at
        else:
            found.append((opened, at + 1))
            opened = None
    return Quotations(tuple(found))


def _opens(text: str, at: int) -> bool | None:
    """Whether a mark opens a quotation (True), closes one (False), or may do either (None)."""
    if text[at] in "“”":
        return text[at] == "“"
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens, closes = before in " \n\t(", after in " \n\t),.;:!?"
    return opens if opens != closes else None
