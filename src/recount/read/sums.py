"""Totals that a report breaks down by place: "42 were killed … 19 outside Konna and another 23 in Douentza" (convention 4)."""

from collections.abc import Sequence
from dataclasses import replace

from recount.read.facts import BARE
from recount.read.statement import Statement

_LEAST = 4
"""Smaller totals are sums of what stands near them by chance."""
_MOST = 6
"""So many figures a total is broken down into."""


def broken_down(said: Sequence[Statement]) -> list[Statement]:
    """The statements, with a toll that the next ones add up to, each at a place of its own, as a total over these."""
    found, totals = list(said), set[int]()
    for effect in dict.fromkeys(s.effect for s in said):
        tolls = [n for n, s in enumerate(said) if s.effect == effect and _is_toll(s)]
        for k, n in enumerate(tolls):
            summed = _summed(said, n, tolls[k + 1 : k + 2 + _MOST]) if found[n].scope == "incident" else ()
            if summed:
                parts = tuple(said[m].anchor for m in summed)
                found[n] = replace(found[n], scope="cumulative", scope_rule="figures add up", scope_from=parts)
                totals.add(n)
            for m in summed:
                found[m] = replace(found[m], scope="incident", scope_rule="figures add up", scope_from=(said[n].anchor,))
    return _with_parts(found, totals)


def _with_parts(said: list[Statement], totals: set[int]) -> list[Statement]:
    """The statements, with what is part of a total as part of that total."""
    first: dict[int, int] = {}
    for n, s in enumerate(said):
        start = first.setdefault(s.fact.sentence.index, n)
        if s.whole is not None and start + s.whole in totals:
            said[n] = replace(s, scope="cumulative", scope_rule="scope of its whole", scope_from=(said[start + s.whole].anchor,))
    return said


def _is_toll(statement: Statement) -> bool:
    count = statement.count
    return not (statement.part or statement.denied or count.is_vague) and bool(count.low)


def _summed(said: Sequence[Statement], total: int, after: Sequence[int]) -> Sequence[int]:
    """The figures told next, repeats of the total left out, if they add up to it and each has a place of its own.

    What its own sentence tells beside a toll stands beside it ("eight died in Basra, five in Mosul and three in Kirkuk").
    """
    wanted = said[total].count.low or 0
    rest = wanted
    summed: list[int] = []
    for n in (n for n in after if said[n].fact is not said[total].fact):
        low = said[n].count.low or 0
        if low == wanted and not summed:
            continue
        rest -= low
        summed.append(n)
        if rest <= 0:
            break
    return summed if wanted >= _LEAST and rest == 0 and len(summed) > 1 and _have_places(said, summed) else ()


def _have_places(said: Sequence[Statement], summed: Sequence[int]) -> bool:
    """Whether each of the figures is told at a place of its own: one named between it and the next, or in its sentence."""
    named: set[str] = set()
    for n, following in zip(summed, [*summed[1:], None], strict=True):
        fact = said[n].fact
        places = [m for m in fact.places if m.rank < BARE]
        shared = {said[other].fact.key for other in summed if other != n}
        if fact.key in shared:
            end = said[following].anchor.start if following is not None and said[following].fact is fact else fact.bounds.end
            places = [m for m in places if said[n].anchor.start <= m.start < end]
        own = {m.words.casefold() for m in places} - named
        if not own:
            return False
        named |= own
    return True
