"""Sentences that tell several incidents, cut where the next begins ("19 outside Saraqeb and another 23 in Ehsim")."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TypeVar

from recount.domain.place import PlaceMention
from recount.domain.timespan import DayPhrase
from recount.read.attacks import Attack
from recount.read.facts import BARE, CONTEXT, Facts
from recount.read.lexicon import lexicon
from recount.read.same_place import is_wide, names, shared
from recount.read.scene import Harmed
from recount.read.spots import Spots
from recount.read.statement import Statement

_LED_IN = 3
"""Words that include a part stand at most so many words before it."""
_SEVERAL = 2
"""Tolls, or a toll and another attack, that a sentence has at least if it tells several incidents."""
_CONTEXT = 20
"""So many words of context go with every stretch of a sentence."""
_T = TypeVar("_T")
_CUES = frozenset({"in", "near", "target"})


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place of a sentence by the index of its first token."""

    at: int
    mention: PlaceMention


def divided(fact: Facts, *, language: str = "en") -> list[Facts]:
    """The stretches of a sentence that tell harm at places of their own; the whole sentence alone where there is but one."""
    if not fact.harmed or len(fact.places) < 2 or len(fact.harmed) + len(fact.attack.single) < _SEVERAL:
        return [fact]
    spots = _spots(fact)
    tolls = _tolls(fact, spots)
    cuts = _cuts(fact, tolls, spots, language) if len(tolls) > 1 else _attack_without_toll(fact, spots, language)
    bounds = [0, *cuts, len(fact.sentence.tokens)]
    if not cuts:
        return [fact]
    cutter = _Cutter(fact, language)
    stretches = [cutter.stretch(start, end) for start, end in pairwise(bounds)]
    return _with_means(stretches) if len(tolls) > 1 else stretches  # another attack has means of its own


def _tolls(fact: Facts, spots: Sequence[_Spot]) -> list[Harmed]:
    """The whole tolls of a sentence in order, and parts of one if two of them or more are told at places of their own."""
    counted = sorted((h for h in fact.harmed if h.people.counted), key=lambda h: h.people.start)
    if len(counted) < 2:
        return counted
    at = [s.at for s in spots]
    ends = [*(h.people.start for h in counted[1:]), len(fact.sentence.tokens)]
    located = [bisect_left(at, h.people.start) < bisect_left(at, end) for h, end in zip(counted, ends, strict=True)]
    wholes = {id(fact.harmed[h.whole]) for h in counted if h.whole is not None}
    there = [h for h, has_place in zip(counted, located, strict=True) if has_place]
    more = sum(h.rule == "ellipsis" and not h.part and id(h) not in wholes for h in there)
    parts = Counter(h.whole for h in there if h.part)
    return [h for h in counted if not h.part or (h in there and parts[h.whole] + more > 1)]


def told_apart(said: Sequence[Statement], stretches: Sequence[Facts], *, language: str = "en") -> list[Statement]:
    """The statements, with those read as parts of a toll that is told at another place (`stretches`) as tolls of their own.

    What includes them, or has no place itself, is a total over their places; a toll that only stands before them is none.
    """
    first: dict[int, int] = {}
    found = list(said)
    for n, s in enumerate(said):
        start = first.setdefault(s.fact.sentence.index, n)
        if s.rule == "ellipsis" and stretches[n].key != stretches[start].key and stretches[n].places:
            found[n] = replace(s, scope="incident", scope_rule="told apart", scope_from=(said[start].anchor,))
        if s.whole is None or start + s.whole >= n or stretches[start + s.whole].key == stretches[n].key:
            continue
        whole = found[start + s.whole]
        found[n] = replace(s, part=False, whole=None, scope="incident", scope_rule="told apart", scope_from=(whole.anchor,))
        lows = s.fact.sentence.lows()
        begins = bisect_right(s.fact.sentence.tokens, s.anchor.start, key=lambda t: t.start) - 1
        included = set(lows[max(0, begins - _LED_IN) : begins]) & _including(language)
        if included or not stretches[start + s.whole].places:
            parts = (*whole.scope_from, s.anchor)
            found[start + s.whole] = replace(whole, scope="cumulative", scope_rule="places included", scope_from=parts)
    return found


def _spots(fact: Facts) -> list[_Spot]:
    begins = [t.start for t in fact.sentence.tokens]
    return [
        _Spot(bisect_right(begins, m.start) - 1, m)
        for m in fact.places
        if m.rank < BARE and m.cue in _CUES and names(m, fact.language)
    ]


def _cuts(fact: Facts, tolls: Sequence[Harmed], spots: Sequence[_Spot], language: str) -> list[int]:
    """The tokens at which another incident begins: the words that join a toll with a place of its own to the one before."""
    joints = Spots(fact.sentence.where(_joints(language)))
    joined = [0]
    for before, toll in pairwise(tolls):
        joint = joints.last_before(toll.people.start)
        floor = max(before.people.end, before.word.end)
        start = toll.word.start if floor <= toll.word.start else toll.people.start
        joined.append(joint if joint is not None and joint >= before.people.end else min(start, toll.people.start))
    away = Spots(fact.sentence.where(carried(language)))
    at = [s.at for s in spots]
    cuts: list[int] = []
    here: list[PlaceMention] = []
    for toll, start, end in zip(tolls, joined, [*joined[1:], len(fact.sentence.tokens)], strict=True):
        if away.count(start, end):
            continue
        own = [s.mention for s in spots[bisect_left(at, start) : bisect_left(at, end)]]
        if own and (_are_apart(here, own, language) if here else toll.part):
            cuts.append(start)
            here = own
        else:
            here = [*here, *own]
    return cuts


def _attack_without_toll(fact: Facts, spots: Sequence[_Spot], language: str) -> list[int]:
    """Where a sentence joins another attack, of which no toll is told, to the one that has it ("… and the bomb in Uvira")."""
    last = max(h.people.end for h in fact.harmed)
    joints = Spots(fact.sentence.where(_joints(language)))
    for attack in fact.attack.single[1:]:
        joint = joints.last_before(attack)
        if joint is None or joint < last or attack - joint > _LED_IN:
            continue
        here, there = ([s.mention for s in spots if (s.at > attack) == after] for after in (False, True))
        if here and there and _are_apart(here, there, language):
            return [joint]
    return []


def _are_apart(here: Sequence[PlaceMention], there: Sequence[PlaceMention], language: str) -> bool:
    """Whether the places of two tolls are two places of one kind, neither named with the other."""
    one, other = (min(places, key=lambda m: (is_wide(m, language), m.rank)) for places in (here, there))
    if is_wide(one, language) != is_wide(other, language):
        return False
    return not any(shared(one, m, language) for m in there) and not any(shared(other, m, language) for m in here)


class _Cutter:
    """Cuts what a sentence holds into stretches; each cut costs no more than what it takes out."""

    def __init__(self, fact: Facts, language: str) -> None:
        self.fact = fact
        self.joints = _joints(language)
        self.order = sorted(range(len(fact.harmed)), key=lambda n: fact.harmed[n].people.start)
        self.nobody = sorted(fact.nobody, key=lambda n: n.start)
        self.context = tuple(m for m in fact.mentions if m.rank >= CONTEXT)[:_CONTEXT]

    def stretch(self, start: int, end: int) -> Facts:
        """What the sentence holds from token `start` to `end`; one day told once is the day of all."""
        fact, tokens = self.fact, self.fact.sentence.tokens
        while tokens[start].low in self.joints and start + 1 < end:
            start += 1
        here, there = (start, end), (tokens[start].start, tokens[end - 1].end)
        kept = sorted(_between(self.order, here, lambda n: fact.harmed[n].people.start))
        place_of = {n: i for i, n in enumerate(kept)}
        harmed = (fact.harmed[n] for n in kept)
        days = _between(fact.event_days, there, _begin)
        places = _between(fact.places, there, _begin)
        return fact._replace(
            harmed=tuple(h._replace(whole=place_of.get(h.whole) if h.whole is not None else None) for h in harmed),
            nobody=_between(self.nobody, here, lambda n: n.start),
            attack=_attack(fact.attack, here),
            days=_between(fact.days, there, _begin),
            event_days=days or (fact.event_days if len(fact.event_days) == 1 else ()),
            mentions=(*(m for m in _between(fact.mentions, there, _begin) if m.rank < CONTEXT), *self.context),
            places=places,
            sums=_between(fact.sums, here, lambda mark: mark.at),
            stretch=here,
        )


def _between(found: Sequence[_T], stretch: tuple[int, int], place: Callable[[_T], int]) -> tuple[_T, ...]:
    """Those of an ordered sequence that begin within a stretch."""
    return tuple(found[bisect_left(found, stretch[0], key=place) : bisect_left(found, stretch[1], key=place)])


def _begin(found: DayPhrase | PlaceMention) -> int:
    return found.start


def _attack(attack: Attack, here: tuple[int, int]) -> Attack:
    nouns, verbs, single, several = (
        _between(indices, here, int) for indices in (attack.nouns, attack.verbs, attack.single, attack.several)
    )
    start, end = here
    return attack._replace(
        means=_between(attack.means, here, lambda m: m.start),
        sites=_between(attack.sites, here, lambda s: s.start),
        nouns=nouns,
        verbs=verbs,
        again=attack.again if attack.again is not None and start <= attack.again < end else None,
        shift=attack.shift if attack.shift is not None and start <= attack.shift < end else None,
        single=single,
        several=several,
    )


def _with_means(stretches: Sequence[Facts]) -> list[Facts]:
    """The stretches, those that name no means with those of the stretch before, or else of the one after."""
    found = list(stretches)
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        for n in order:
            told = found[n - 1 if order.step > 0 else n + 1].attack.means
            if told and not found[n].attack.means:
                found[n] = found[n]._replace(attack=found[n].attack._replace(means=told))
    return found


@cache
def _joints(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "discourse")["clauses"]["joints"])


@cache
def _including(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "discourse")["clauses"]["including"])


@cache
def carried(language: str) -> frozenset[str]:
    """Words that tell that people were brought to another place."""
    return frozenset(lexicon(language, "discourse")["clauses"]["carried"])


@cache
def hearers(language: str) -> frozenset[str]:
    """Those whom somebody tells something; where they are is not where it happened."""
    return frozenset(lexicon(language, "discourse")["clauses"]["hearers"])
