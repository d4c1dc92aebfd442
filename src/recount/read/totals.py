"""Which figures of a report are totals over several incidents (codebook, `scope` and convention 4)."""

from collections.abc import Sequence
from dataclasses import replace

from recount.domain.count import Count
from recount.domain.place import PlaceMention
from recount.domain.vocabulary import Scope
from recount.read.facts import BARE, Facts
from recount.read.scene import Harmed
from recount.read.scope import is_cumulative
from recount.read.statement import Statement

_NEAR = 8
"""A summing word at most this many words away speaks of a harm, whatever else stands nearer to it."""
_TELLING = 5
"""A figure below this is told of many things."""


def scope_of(fact: Facts, hurt: Harmed, language: str) -> Scope:
    """Whether a statement of harm is of one incident or a total, as far as its own sentence tells (codebook, `scope`)."""
    dated = bool(fact.event_days and fact.places)
    group = hurt.people
    whole = is_cumulative(hurt.effect, group.low, group.high, sums=_sums(fact, hurt), dated=dated, language=language)
    return "cumulative" if whole else "incident"


def _sums(fact: Facts, hurt: Harmed) -> bool:
    """Whether a figure is summed over areas, or by a summing word that stands nearest to it or has no day beside it."""
    if not fact.event_days and (fact.sums or _several_areas(fact)):
        return True
    return any(min(fact.harmed, key=lambda h: _gap(i, h)) is hurt or _gap(i, hurt) <= _NEAR for i in fact.sums)


def _several_areas(fact: Facts) -> bool:
    """Whether a toll is told for places in a list that are no quarters of one town ("killed in Aleppo and Quneitra")."""
    return any(m.listed and m.kind in (None, "admin1", "region") and m.rank < BARE and _follows_and(fact, m) for m in fact.places)


def _follows_and(fact: Facts, mention: PlaceMention) -> bool:
    """Whether "and" leads a place in; a comma may part a town from its country."""
    i = fact.sentence.at(mention.start)
    return i > 0 and fact.sentence.lows()[i - 1] == "and"


def _gap(i: int, hurt: Harmed) -> int:
    start, end = min(hurt.people.start, hurt.word.start), max(hurt.people.end, hurt.word.end)
    return max(start - i, i - end + 1, 0)


def one_scope(said: Sequence[Statement]) -> list[Statement]:
    """The statements with one scope for one figure: a total told again without its period is still that total."""
    sums = {(s.effect, s.count.low, s.count.high) for s in said if s.scope == "cumulative" and _is_telling(s.count)}
    return [replace(s, scope="cumulative") if (s.effect, s.count.low, s.count.high) in sums else s for s in said]


def _is_telling(count: Count) -> bool:
    return count.kind != "vague" and (count.low or count.high or 0) >= _TELLING
