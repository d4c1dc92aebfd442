"""Words of a report as an explanation quotes them: not more of them than a reader needs to find the place."""

from collections.abc import Iterable

from recount.domain.quote import Quote, Span
from recount.domain.report import Report
from recount.read.facts import Facts

_LONGEST = 300
"""Characters that are quoted of one stretch of words."""
_MOST = 6
"""So many words of one kind are quoted."""


def quoted(report: Report, *spans: Span) -> tuple[Quote, ...]:
    """The words at some spans of a report, each once and cut after 300 characters; spans without words are left out."""
    told = dict.fromkeys(Span(s.start, min(s.end, s.start + _LONGEST)) for s in spans if s.start < s.end)
    return tuple(report.quote(span.start, span.end) for span in list(told)[:_MOST])


def at_tokens(report: Report, fact: Facts, tokens: Iterable[int]) -> tuple[Quote, ...]:
    """The words of a sentence at some of its tokens; those that follow each other are one quote."""
    return quoted(report, *runs(fact, tokens))


def runs(fact: Facts, tokens: Iterable[int]) -> list[Span]:
    """Where some tokens of a sentence stand; those that follow each other are one span."""
    spans: list[Span] = []
    last = -1
    for i in sorted(set(tokens)):
        here = fact.span(i, i + 1)
        spans = [*spans[:-1], Span(spans[-1].start, here.end)] if spans and i == last + 1 else [*spans, here]
        last = i
    return spans
