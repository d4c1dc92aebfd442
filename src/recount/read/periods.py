"""Which day words of a sentence tell the period that a total sums (codebook, `about`)."""

from bisect import bisect_right
from collections.abc import Sequence

from recount.domain.quote import Span
from recount.domain.timespan import DayPhrase
from recount.read.facts import Facts
from recount.read.same_day import is_stretch
from recount.read.scope import scope_words


def period_of(fact: Facts, anchor: Span) -> DayPhrase | None:
    """The period of a total whose count stands at `anchor`; None where the sentence tells none.

    A stretch of time goes before a day, the nearer to the count before the farther. Words that only tell a part of a stretch
    ("early this month") tell no period.
    """
    words = scope_words(fact.language).words
    told = [_opened(d, fact) for d in fact.event_days if d.anchor == "published" and _first(d) not in words["within"]]
    return min(told, key=lambda d: (not is_stretch(d), _gap(d, anchor), d.start), default=None)


def _opened(day: DayPhrase, fact: Facts) -> DayPhrase:
    """A day at which a period begins ("since the war began in March 2011") as the period from it until now."""
    if day.form not in ("calendar", "weekday", "period") or not _is_opened(day, fact):
        return day
    now = DayPhrase("offset_days", day.words, day.start, day.end)
    return DayPhrase("between", day.words, day.start, day.end, first=day, last=now)


def _is_opened(day: DayPhrase, fact: Facts) -> bool:
    """Whether words that open a period stand so near before it that it belongs to them."""
    lexis, lows = scope_words(fact.language), fact.sentence.lows()
    at = _token(day.start, fact)
    opening = lexis.words["from"] | (lexis.words["began"] if is_stretch(day) else frozenset())
    since = [i for i in range(max(0, at - lexis.limits["opened"]), at) if lows[i] in opening]
    between: Sequence[DayPhrase] = [d for d in fact.days if since and since[-1] < _token(d.start, fact) < at]
    return bool(since) and not between


def _token(start: int, fact: Facts) -> int:
    return bisect_right(fact.sentence.tokens, start, key=lambda token: token.start) - 1


def _first(day: DayPhrase) -> str:
    return day.words.split()[0].lower()


def _gap(day: DayPhrase, anchor: Span) -> int:
    return max(day.start - anchor.end, anchor.start - day.end, 0)
