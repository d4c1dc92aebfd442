"""The headline of a report: it tells shortly what the text tells, and a figure told in both is one claim (codebook, "claim")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from recount.domain.count import Count
from recount.domain.quote import Span
from recount.read.statement import Statement

_WORD = re.compile(r"\w+")
_BEFORE = 30
"""So many words may stand before the headline: a date, the outlet, a section."""
_SHORTEST = 3
"""A title of fewer words is not looked for in the text."""
_GOING_ON = ",;("
_CLOSING = re.compile(r"[\s.!?\"'”’)\]|:–—-]*")


def headline(text: str, title: str | None) -> Span | None:
    """Where the title stands at the beginning of the text, as a headline; None where it does not.

    Words are compared, not marks. What goes on after a comma or in lower case is no headline but the first sentence.
    """
    wanted = _WORD.findall((title or "").casefold())
    if len(wanted) < _SHORTEST:
        return None
    begins = text[: len(title or "") * 2 + _BEFORE * 12]
    words = list(_WORD.finditer(begins))
    lows = [word[0].casefold() for word in words]
    for first in range(min(_BEFORE, len(lows) - len(wanted)) + 1):
        if lows[first : first + len(wanted)] == wanted:
            end = _CLOSING.match(text, words[first + len(wanted) - 1].end())
            at = end.end() if end else len(begins)
            goes_on = text[at : at + 1].islower() or text[at : at + 1] in _GOING_ON
            return None if at < len(text) and goes_on else Span(words[first].start(), at)
    return None


def without_repeats(said: Sequence[Statement], head: Span | None) -> list[Statement]:
    """The statements without those of the headline that the text below makes again, as closely or more so."""
    if head is None:
        return list(said)
    below = [s for s in said if s.anchor.start >= head.end]
    gone = {n for n, s in enumerate(said) if s.anchor.start < head.end and any(_says_again(b, s) for b in below)}
    return [_moved(s, said, gone) for n, s in enumerate(said) if n not in gone]


def _moved(statement: Statement, said: Sequence[Statement], gone: set[int]) -> Statement:
    """The statement with its whole counted anew: the statements of its sentence that went count no longer."""
    if statement.whole is None:
        return statement
    first = next(i for i, s in enumerate(said) if s.fact.sentence.index == statement.fact.sentence.index)
    if first + statement.whole in gone:
        return replace(statement, whole=None)
    return replace(statement, whole=statement.whole - sum(first <= i < first + statement.whole for i in gone))


def _says_again(below: Statement, above: Statement) -> bool:
    if (below.effect, below.denied, below.absence) != (above.effect, above.denied, above.absence):
        return False
    if above.count.kind == "vague":
        return not below.part and (below.count.low or 0) >= (above.count.low or 0)
    return below.count.kind != "vague" and _number(below.count) == _number(above.count) is not None


def _number(count: Count) -> int | None:
    """The number as it is written: 18 of "18", "at least 18", "more than 18" and "fewer than 18"."""
    if count.low is None:
        return count.high
    return count.low - 1 if count.kind == "more_than" else count.low
