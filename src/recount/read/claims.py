"""The claims of a sentence, with their words, their people and the people who said it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recount.domain.claim import Claim, Victims
from recount.domain.count import Count
from recount.domain.ids import claim_id
from recount.domain.place import PlaceMention
from recount.domain.quote import Quote, Span
from recount.domain.report import Report
from recount.domain.vocabulary import Absence, Effect, Scope
from recount.read.absences import denies
from recount.read.attribution import Voices
from recount.read.facts import BARE, Facts
from recount.read.lexicon import lexicon
from recount.read.people import People
from recount.read.scene import Harmed
from recount.read.scope import is_cumulative

_NEAR = 8
"""A summing word at most this many words away speaks of a harm, whatever else stands nearer to it."""
_TELLING = 5
"""A figure below this is told of many things."""
_LONGEST = 600
"""Quotes are at most this long (the scorer's rule for evidence)."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim before it hangs on an incident; `whole` is the index of the sentence's statement that it is a part of."""

    fact: Facts
    effect: Effect
    scope: Scope
    count: Count
    victims: Victims
    anchor: Span
    rule: str
    part: bool = False
    whole: int | None = None
    absence: Absence | None = None
    denied: bool = False
    earlier: bool = False
    """Whether the words say that the figure was given before, and may have been replaced ("had earlier put the toll at 11")."""


def statements(fact: Facts, text: str, *, language: str) -> list[Statement]:
    """The statements of harm of a sentence; parts name their whole by its index in the list."""
    found: list[Statement] = []
    before: People | None = None
    place_of: dict[int, int] = {}
    for n, hurt in enumerate(fact.harmed):
        if not hurt.people.counted and not _is_told(fact):
            continue
        victims = _victims(fact, hurt.people, before, text)
        if not hurt.people.alone and not hurt.part:
            before = hurt.people
        whole = place_of.get(hurt.whole) if hurt.whole is not None else None
        place_of[n] = len(found)
        found.append(
            Statement(
                fact,
                hurt.effect,
                found[whole].scope if whole is not None else _scope(fact, hurt, language),
                _count(fact, hurt.people, text),
                victims,
                _anchor(fact, hurt.people),
                hurt.rule,
                part=hurt.part,
                whole=whole,
                earlier=_is_earlier(fact, hurt, language),
                denied=denies(fact.sentence, min(hurt.people.start, hurt.word.start), language=language),
            )
        )
    found += _nobody(fact, text)
    return found


def one_scope(said: Sequence[Statement]) -> list[Statement]:
    """The statements with one scope for one figure: a total told again without its period is still that total."""
    sums = {(s.effect, s.count.low, s.count.high) for s in said if s.scope == "cumulative" and _is_telling(s.count)}
    return [replace(s, scope="cumulative") if (s.effect, s.count.low, s.count.high) in sums else s for s in said]


def _is_telling(count: Count) -> bool:
    return count.kind != "vague" and (count.low or count.high or 0) >= _TELLING


def _is_told(fact: Facts) -> bool:
    """Whether a sentence tells something that happened: in general talk ("strikes kill civilians") nobody is counted."""
    return bool(fact.event_days or fact.places) and not fact.attack.general


def _nobody(fact: Facts, text: str) -> Iterator[Statement]:
    for none in fact.nobody:
        span = fact.span(none.start, none.end)
        words = text[span.start : span.end]
        victims = Victims("civilian" if none.civilian else "unknown", words)
        yield Statement(fact, none.effect, "incident", Count(0, 0, "exact", words), victims, span, "nobody", absence=none.absence)


def _anchor(fact: Facts, group: People) -> Span:
    return fact.span(group.count_start, group.count_end)


def _count(fact: Facts, group: People, text: str) -> Count:
    span = _anchor(fact, group)
    return Count(group.low, group.high, group.kind, text[span.start : span.end], group.unit)


def _victims(fact: Facts, group: People, before: People | None, text: str) -> Victims:
    """Who they are; "others" are of the kind told before (codebook, convention 10)."""
    span = fact.span(group.start, group.end)
    status, groups, basis = group.status, group.groups, group.basis
    if (group.other or group.alone) and status == "unknown" and before is not None:
        status, basis = before.status, "context"
    return Victims(status, text[span.start : span.end], basis, groups, group.groups_are or ("all" if groups else None))


def _scope(fact: Facts, hurt: Harmed, language: str) -> Scope:
    dated = bool(fact.event_days and fact.places)
    group = hurt.people
    whole = is_cumulative(hurt.effect, group.low, group.high, sums=_sums(fact, hurt), dated=dated, language=language)
    return "cumulative" if whole else "incident"


def _sums(fact: Facts, hurt: Harmed) -> bool:
    """Whether a figure is summed over areas, or by a summing word that stands nearest to it or has no day beside it."""
    if not fact.event_days and (fact.sums or _several_areas(fact)):
        return True
    return any(min(fact.harmed, key=lambda h: _gap(i, h)) is hurt or _gap(i, hurt) <= _NEAR for i in fact.sums)


def _is_earlier(fact: Facts, hurt: Harmed, language: str) -> bool:
    lows = fact.sentence.lows()
    words = set(lexicon(language, "discourse")["revision"]["earlier"])
    if lows[hurt.people.start - 1 : hurt.people.start] == ["from"]:
        return bool(words & set(lows)) or hurt.rule == "toll"
    before = lows[max(0, min(hurt.people.start, hurt.word.start) - 8) : max(hurt.people.start, hurt.word.start)]
    return bool(words & set(before)) and hurt.rule == "toll"


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


def quote_of(report: Report, fact: Facts, anchor: Span) -> Quote:
    """The sentence that carries a claim, cut at word boundaries around it where it is too long."""
    start, end = fact.sentence.start, fact.sentence.end
    if end - start > _LONGEST:
        room = (_LONGEST - (anchor.end - anchor.start)) // 2
        inner = [t for t in fact.sentence.tokens if t.start >= anchor.start - room and t.end <= anchor.end + room]
        start, end = min(inner[0].start, anchor.start), max(inner[-1].end, anchor.end)
    return report.quote(start, end)


def claim_of(report: Report, statement: Statement, incident: str | None, voices: Voices, *, tie: int = 1) -> Claim:
    """The claim that a statement makes, hanging on the incident of that key (None: cumulative)."""
    anchor = statement.anchor
    fact = statement.fact
    return Claim(
        claim_id(report.id, statement.effect, anchor.start, anchor.end, tie=tie),
        report.id,
        incident,
        "incident" if incident is not None else "cumulative",
        statement.effect,
        statement.count,
        statement.victims,
        quote_of(report, fact, anchor),
        anchor,
        polarity="denied" if statement.denied else "asserted",
        absence="denied" if statement.denied else statement.absence,
        sources=voices.of(fact.sentence.index, anchor.start, anchor.end),
        rule=statement.rule,
    )
