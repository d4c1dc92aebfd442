"""The claims of a sentence, with their words, their people and the people who said it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from recount.domain.claim import About, Claim, Victims
from recount.domain.count import Count
from recount.domain.ids import claim_id
from recount.domain.quote import Quote, Span
from recount.domain.report import Report
from recount.read.absences import denies
from recount.read.attribution import Voices
from recount.read.facts import Facts
from recount.read.group import People
from recount.read.lexicon import lexicon
from recount.read.periods import period_of
from recount.read.person_words import person_words
from recount.read.scene import Harmed
from recount.read.small import is_at, small
from recount.read.statement import Statement
from recount.read.totals import scopes
from recount.read.withdrawn import withdrawn

_WIDEST = 300
_LONGEST = 600
"""Quotes are at most this long (the scorer's rule for evidence)."""


def statements(fact: Facts, text: str, *, language: str) -> list[Statement]:
    """The statements of harm of a sentence; parts name their whole by its index in the list."""
    found: list[Statement] = []
    before: People | None = None
    place_of: dict[int, int] = {}
    own = scopes(fact, language=language)
    for n, hurt in enumerate(fact.harmed):
        if not hurt.people.counted and not _is_told(fact):
            continue
        victims, kind = _victims(fact, hurt.people, before, text)
        if not hurt.people.alone and not hurt.part:
            before = hurt.people
        whole = place_of.get(hurt.whole) if hurt.whole is not None else None
        place_of[n] = len(found)
        anchor = _anchor(fact, hurt.people)
        told = min(hurt.people.start, hurt.word.start), max(hurt.people.end, hurt.word.end)
        taken_back = withdrawn(fact.sentence, *told, language=language)
        found.append(
            Statement(
                fact,
                hurt.effect,
                found[whole].scope if whole is not None else own[n][0],
                _count(hurt.people, text[anchor.start : anchor.end]),
                victims,
                anchor,
                hurt.rule,
                part=hurt.part,
                whole=whole,
                more=hurt.people.other,
                other=_is_others(fact, hurt.people, language),
                earlier=_is_earlier(fact, hurt, language),
                absence="corrected" if taken_back else None,
                denied=taken_back or denies(fact.sentence, told[0], language=language),
                harm=hurt,
                scope_rule="scope of its whole" if whole is not None else own[n][1],
                kind_from=kind,
            )
        )
    found += _nobody(fact, text)
    return found


def _is_others(fact: Facts, people: People, language: str) -> bool:
    """Whether people are told by no noun of their own: "thirty others", "dozens more", not "two more people"."""
    last = fact.sentence.lows()[people.end - 1]
    return people.other and (people.alone or last in person_words(language).others)


def _is_told(fact: Facts) -> bool:
    """Whether a sentence tells something that happened: in general talk ("strikes kill civilians") nobody is counted."""
    return bool(fact.event_days or fact.places) and not fact.attack.general


def _nobody(fact: Facts, text: str) -> Iterator[Statement]:
    for none in fact.nobody:
        span = fact.span(none.start, none.end)
        words = text[span.start : span.end]
        victims = Victims(none.status, words)
        yield Statement(fact, none.effect, "incident", Count(0, 0, "exact", words), victims, span, "nobody", absence=none.absence)


def _anchor(fact: Facts, group: People) -> Span:
    """Where the words of the count stand; of words that something tore far apart, the last that fit into a quote."""
    start, tokens = group.count_start, fact.sentence.tokens
    end = tokens[group.count_end - 1].end
    while start < group.count_end - 1 and end - tokens[start].start > _WIDEST:
        start += 1
    return Span(tokens[start].start, end)


def _count(group: People, words: str) -> Count:
    return Count(group.low, group.high, group.kind, words, group.unit)


def _victims(fact: Facts, group: People, before: People | None, text: str) -> tuple[Victims, Span | None]:
    """Who they are; "others" are of the kind told before (codebook, convention 10), with whose kind that is."""
    span = fact.span(group.start, group.end)
    status, groups, basis, kind = group.status, group.groups, group.basis, None
    if (group.other or group.alone) and status == "unknown" and before is not None:
        status, basis, kind = before.status, "context", fact.span(before.start, before.end)
    return Victims(status, text[span.start : span.end], basis, groups, group.groups_are or ("all" if groups else None)), kind


def _is_earlier(fact: Facts, hurt: Harmed, language: str) -> bool:
    lows = fact.sentence.lows()
    revision = lexicon(language, "discourse")["revision"]
    words, reported = set(revision["earlier"]), revision["reported"]
    if is_at(lows, hurt.people.start - 1, small(language)["from"]):
        return bool(words & set(lows)) or hurt.rule == "toll"
    before = lows[max(0, min(hurt.people.start, hurt.word.start) - 8) : max(hurt.people.start, hurt.word.start)]
    said_before = any(one in words and other in reported for one, other in pairwise(before))  # "had earlier reported six dead"
    return said_before or (bool(words & set(before)) and hurt.rule == "toll")


def quote_of(report: Report, fact: Facts, anchor: Span) -> Quote:
    """The sentence that carries a claim, cut at word boundaries around it where it is too long."""
    bounds = fact.bounds
    start, end = bounds.start, bounds.end
    if end - start > _LONGEST:
        room = (_LONGEST - (anchor.end - anchor.start)) // 2
        tokens = fact.sentence.tokens
        first = bisect_left(tokens, anchor.start - room, key=lambda t: t.start)
        last = bisect_right(tokens, anchor.end + room, key=lambda t: t.end) - 1
        start, end = min(tokens[first].start, anchor.start), max(tokens[last].end, anchor.end)
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
        absence=statement.absence or ("denied" if statement.denied else None),
        sources=voices.of(fact.sentence.index, anchor.start, anchor.end),
        about=_about(fact) if incident is None else None,
        period=period_of(fact, anchor) if incident is None else None,
        rule=statement.rule,
    )


def _about(fact: Facts) -> About | None:
    """The means of a total, where its sentence tells one; its period and area are words until they are resolved."""
    sure = {word.means for word in fact.attack.means if not word.weak}
    return About(means=sure.pop()) if len(sure) == 1 else None
