"""Which figures of a report are totals over several incidents (codebook, `scope` and convention 4)."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from recount.domain.count import Count
from recount.domain.quote import Span
from recount.domain.rules import ScopeRule
from recount.domain.timespan import DayPhrase
from recount.domain.vocabulary import Scope
from recount.read.facts import BARE, Facts
from recount.read.same_day import is_stretch
from recount.read.scene import Harmed
from recount.read.scope import Mark, Sums, compared, is_cumulative, scope_words
from recount.read.spots import Spots
from recount.read.statement import Statement

_TELLING = 5
"""A figure below this is told of many things."""
_WIDE = frozenset({"admin1", "region", "country"})
_AT_ONCE = frozenset({"chemical", "execution"})
"""Means by which many die in one place within hours."""
_HARM = frozenset({"killed", "injured", "casualties"})
_SUMS: tuple[Sums, ...] = ("firm", "area", "war", "time")
_SUMMING: Mapping[ScopeRule, Sums] = {"firm sum": "firm", "areas summed": "area", "war summed": "war", "time summed": "time"}
_REMEMBERED = 40
"""Among so many tolls told last is the one that a later sentence tells a part of."""
_ONE: frozenset[ScopeRule] = frozenset({"one attack", "no sum"})
"""The rules by which a sentence's own words make a figure the toll of one incident; by the others it is a total."""
_Stretch = tuple[int, int]


def scopes(fact: Facts, *, language: str) -> tuple[tuple[Scope, ScopeRule], ...]:
    """The scope of each statement of harm of a sentence, as far as its own words tell, and by which rule (codebook, `scope`)."""
    if not fact.harmed:
        return ()
    told = _Told(fact, language)
    rules = (told.rule(hurt) for hurt in fact.harmed)
    return tuple(("incident" if rule in _ONE else "cumulative", rule) for rule in rules)


def scope_words_of(fact: Facts, *, language: str) -> list[list[int]]:
    """For each statement of harm, the tokens by which its own sentence makes it a total, or the toll of one attack."""
    told = _Told(fact, language) if fact.harmed else None
    return [told.words_of(hurt) for hurt in fact.harmed] if told is not None else []


class _Told:
    """A sentence's words for sums, days and single attacks, by the clauses that they stand in."""

    def __init__(self, fact: Facts, language: str) -> None:
        self.fact = fact
        self.language = language
        self.words = scope_words(language).words
        self.lows = fact.sentence.lows()
        self.cuts = [0, *(i for i, w in enumerate(self.lows) if w in self.words["begins"]), len(self.lows)]
        self.hurts = Spots(_span(h)[0] for h in fact.harmed)
        self.single = Spots(fact.attack.single)
        begins = [t.start for t in fact.sentence.tokens]
        days = [(bisect_right(begins, d.start) - 1, bisect_right(begins, d.end - 1) - 1, d) for d in fact.event_days]
        marks = [*fact.sums, *(Mark(at) for at, _, d in days if is_stretch(d) and self._sums_day(at, d))]
        self.marks = {sums: Spots(m.at for m in marks if m.sums == sums) for sums in _SUMS}
        self.any_mark = Spots(m.at for m in marks)
        self.days = Spots(at for at, end, d in days if not is_stretch(d) and not self._in_period(at, end))
        self.dated = Spots(at for at, _, _ in days)
        self.areas = _several_areas(fact, self.words) and bool(fact.attack.several or not fact.event_days)

    def _in_period(self, start: int, end: int) -> bool:
        """Whether words for a day are part of a period that is summed ("in the past 24 hours", "since it began a week ago")."""
        at = self.any_mark.last_before(end + 1)
        if at is None:
            return False
        return start <= at or (self.lows[at] in self.words["from"] and start - at <= scope_words(self.language).limits["opened"])

    def _sums_day(self, at: int, day: DayPhrase) -> bool:
        """Whether a period sums: a stretch of days does; a month or a year where several attacks or a wide area are told."""
        if compared(self.fact.sentence, at, language=self.language) or day.words.split()[0].lower() in self.words["within"]:
            return False
        if day.form in ("between", "offset_days") or self.words["during"] & set(self.lows[max(0, at - 1) : at + 1]):
            return True
        kinds = {m.kind for m in self.fact.places if m.rank < BARE}
        return "site" not in kinds and (bool(self.fact.attack.several) or (bool(kinds) and kinds <= _WIDE))

    def rule(self, hurt: Harmed) -> ScopeRule:
        """What tells of a statement of harm: its size, or what its clause tells of sums, days and attacks."""
        span, clause, near = self._near(hurt)
        if self._is_large(hurt, clause):
            return "people displaced" if hurt.effect == "displaced" else "large figure"
        if any(self.marks["firm"].count(*stretch) for stretch in near):
            return "firm sum"
        if self._single(span, clause) is not None:
            return "one attack"
        if self.areas or any(self.marks["area"].count(*stretch) for stretch in near):
            return "areas summed"
        if not self.days.count(*clause) and any(self.marks["war"].count(*stretch) for stretch in near):
            return "war summed"
        gaps = [gap for stretch in near if (gap := self.marks["time"].gap(span, stretch)) is not None]
        day = self.days.gap(span, clause)
        return "time summed" if gaps and (day is None or min(gaps) < day) else "no sum"

    def words_of(self, hurt: Harmed) -> list[int]:
        """The tokens that the rule of a statement of harm goes by; none where it goes by the figure, or finds no words."""
        span, clause, near = self._near(hurt)
        rule = self.rule(hurt)
        if rule not in _SUMMING:
            single = self._single(span, clause) if rule == "one attack" else None
            return [] if single is None else [single]
        told = _SUMMING[rule]
        firsts = (self.marks[told].first_from(start) for start, _ in near)
        found = {at for at, (_, end) in zip(firsts, near, strict=True) if at is not None and at < end}
        wide = {mark.at: mark.words for mark in self.fact.sums}
        return [i for at in sorted(found) for i in range(at + 1 - wide.get(at, 1), at + 1)]

    def _near(self, hurt: Harmed) -> tuple[_Stretch, _Stretch, list[_Stretch]]:
        """The tokens of a statement of harm, its clause, and the clauses whose summing words are about it."""
        span = _span(hurt)
        clause = self._clause(span[0])[0], self._clause(span[1] - 1)[1]
        return span, clause, [clause] if self.any_mark.count(*clause) else self._beside(clause)

    def _is_large(self, hurt: Harmed, clause: _Stretch) -> bool:
        """Whether a figure is too large for one incident of which no day and place is told, or no day and no one attack."""
        low, high = hurt.people.low, hurt.people.high
        dated = bool(self.fact.places and self.dated.count(*clause))
        if is_cumulative(hurt.effect, low, high, sums=False, dated=dated, language=self.language):
            return True
        attack = self.fact.attack
        plain = not (self.fact.event_days or attack.single or any(m.means in _AT_ONCE for m in attack.means))
        limits = scope_words(self.language).limits
        has = self.words["lasting"] & set(self.lows[slice(*clause)])
        lasting = attack.several and has
        most = max(low or 0, high or 0)
        if plain and has and hurt.people.kind == "vague" and most >= limits["vague"]:
            return True
        return plain and hurt.effect in _HARM and (most > limits["some"] or (most >= limits["lasting"] and bool(lasting)))

    def _single(self, span: _Stretch, clause: _Stretch) -> int | None:
        """The word of one attack that a clause tells, with no other statement of harm between it and this one."""
        left = self.single.last_before(span[0])
        right = self.single.first_from(span[0])
        if left is not None and left >= clause[0] and not self.hurts.count(left + 1, span[0]):
            return left
        return right if right is not None and right < clause[1] and not self.hurts.count(span[0] + 1, right) else None

    def _clause(self, at: int) -> _Stretch:
        n = bisect_right(self.cuts, at)
        return self.cuts[n - 1], self.cuts[min(n, len(self.cuts) - 1)]

    def _beside(self, clause: _Stretch) -> list[_Stretch]:
        """The clauses next to one that tell of no harm themselves and are not said of one word only."""
        near = [self._clause(at) for at in (clause[0] - 1, clause[1]) if 0 <= at < len(self.lows)]
        return [c for c in near if self.lows[c[0]] not in self.words["aside"] and not self.hurts.count(*c)]


def _span(hurt: Harmed) -> _Stretch:
    return min(hurt.people.start, hurt.word.start), max(hurt.people.end, hurt.word.end)


def _several_areas(fact: Facts, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a toll is told for places in a list that are no quarters of one town ("killed in Aleppo and Quneitra")."""
    lows = fact.sentence.lows()
    for before, m in pairwise(fact.places):
        if m.listed and before.kind != "site" and m.kind in (None, "admin1", "region") and m.rank < BARE:
            i = bisect_right(fact.sentence.tokens, m.start, key=lambda t: t.start) - 1
            if i > 0 and lows[i - 1] in words["both"] and not words["quarters"] & set(lows[max(0, i - 8) : i + 6]):
                return True
    return False


def one_scope(said: Sequence[Statement]) -> list[Statement]:
    """The statements with one scope for one figure, and for a part and its whole, wherever in the report they are told.

    A total told again without its period is still that total, and the toll of one attack on one day is still that toll. Those
    whom a total includes are part of it, and "another 12" after it, without a day of their own, came to harm in its period.
    """
    known = _scopes_of_figures(said)
    found: list[Statement] = []
    tolls: dict[str, list[Statement]] = {}
    first: dict[int, int] = {}
    for n, s in enumerate(said):
        start = first.setdefault(s.fact.sentence.index, n)
        own = start + s.whole if s.whole is not None and start + s.whole < n else None
        scope, again = (s.scope, s.anchor) if s.part else known.get(_figure(s), (s.scope, s.anchor))
        whole = _told_before(s, tolls.get(s.effect, ())) if s.part and s.whole is None and not s.fact.event_days else None
        last = tolls[s.effect][-1] if tolls.get(s.effect) else None
        before = last if last is not None and ((s.more and not s.fact.event_days) or _adds(last, s)) else None
        rule, origin = s.scope_rule, s.scope_from
        if scope != s.scope:
            rule, origin = "figure told before", (again,)
        total = next((t for t in (whole, before) if t and t.scope == "cumulative"), None)
        if total is not None and scope != "cumulative":
            scope, rule, origin = "cumulative", "part of a total" if total is whole else "more of a total", (total.anchor,)
        if own is not None and said[own].scope != found[own].scope:
            scope, rule, origin = found[own].scope, "scope of its whole", (found[own].anchor,)
        found.append(replace(s, scope=scope, scope_rule=rule, scope_from=origin))
        if not s.part:
            tolls.setdefault(s.effect, []).append(found[-1])
    return found


_Figure = tuple[str, int | None]


def _figure(statement: Statement) -> _Figure:
    """The figure as it is told in a headline and again below, with or without "at least"."""
    return statement.effect, statement.count.low if statement.count.low is not None else statement.count.high


def _scopes_of_figures(said: Sequence[Statement]) -> dict[_Figure, tuple[Scope, Span]]:
    """The scope of each telling figure that is somewhere a total: that of one attack where it is told first so, on a day.

    With it stands where the figure is told so.
    """
    known: dict[_Figure, tuple[Scope, Span]] = {}
    sums = {_figure(s): s.anchor for s in reversed(said) if s.scope == "cumulative" and not s.part}
    for s in said:
        if not s.part and _is_telling(s.count) and _figure(s) in sums and _figure(s) not in known:
            attack = s.fact.attack
            one = (
                s.scope == "incident" and bool(attack.single) and not attack.several and bool(s.fact.event_days or s.fact.places)
            )
            known[_figure(s)] = ("incident", s.anchor) if one else ("cumulative", sums[_figure(s)])
    return known


def _told_before(part: Statement, tolls: Sequence[Statement]) -> Statement | None:
    """The toll told last that is large enough to hold a part."""
    least = (part.count.low or 0) + 1
    return next((t for t in reversed(tolls[-_REMEMBERED:]) if (t.count.low or t.count.high or 0) >= least), None)


def _adds(total: Statement, s: Statement) -> bool:
    """Whether a figure is told after a total, in its sentence, as one more of it: "…; 138 others have also died"."""
    if s.fact is not total.fact or s.anchor.start < total.anchor.end or total.scope != "cumulative":
        return False
    words, sentence = scope_words(s.fact.language).words, s.fact.sentence
    after = set(sentence.lows()[sentence.at(total.anchor.end) :])
    return not words["adding"].isdisjoint(after) and not words["lasting"].isdisjoint(after)


def _is_telling(count: Count) -> bool:
    return count.kind != "vague" and (count.low or count.high or 0) >= _TELLING
