"""Why a reported incident says what it says: by which rule each of its fields was read, and from which words."""

from collections.abc import Iterator, Mapping

from recount.domain.explanation import Reason
from recount.domain.party import Position
from recount.domain.quote import Span
from recount.domain.reading import ReportedIncident
from recount.domain.report import Report
from recount.domain.rules import DayRule, PartyRule, PositionRule
from recount.domain.timespan import DayForm, DayPhrase
from recount.read.agency import Deed, Part
from recount.read.draft import Draft
from recount.read.facts import Facts
from recount.read.reader import Working, indices_of, means_in
from recount.read.sites import site_of
from recount.read.wordings import at_tokens, quoted

_DAYS: Mapping[DayForm, DayRule] = {
    "calendar": "calendar day",
    "weekday": "weekday",
    "offset_days": "days counted",
    "period": "period",
    "between": "stretch of days",
}
_PARTS: Mapping[Part, PartyRule] = {
    "attacked": "party attacked",
    "fought": "party fought",
    "claims": "party claims",
    "blamed": "party blamed",
    "denies": "party denies",
}


def incident_reasons(report: Report, work: Working, number: int, said: ReportedIncident) -> tuple[Reason, ...]:
    """The reasons for the fields of the incident of that number (from 1), in their order; its place is settled elsewhere."""
    draft = work.found[number - 1]
    return (
        *(Reason("key", draft.rules[fact.key], quoted(report, fact.bounds)) for fact in draft.sentences),
        Reason("quote", "quoted sentence", (said.quote,)),
        *_day(report, draft, said.day),
        *_time(report, draft, said),
        *_site(report, work, draft),
        *_means(report, work, number),
        *_parties(report, work, draft, said),
    )


def _day(report: Report, draft: Draft, day: DayPhrase | None) -> Iterator[Reason]:
    if day is None:
        yield Reason("date", "no day words")
        return
    words = quoted(report, *(Span(d.start, d.end) for d in (day, day.first, day.last) if d is not None))
    if day.reporting:
        yield Reason("date", "reporting day", words)
    yield Reason("date", _DAYS[day.form], words, tuple(_counted(day)))
    if draft.inherited and day is draft.day:
        yield Reason("date", "inherited day", words)


def _counted(day: DayPhrase) -> Iterator[str]:
    """What the day words count, and from what."""
    if day.form == "offset_days":
        span = f"{day.low}" if day.low == day.high else f"{day.low} to {day.high}"
        origin = "the day of the incident told before" if day.anchor == "event" else "the day of publication"
        yield f"{span} days from {f'“{day.first.words}”' if day.first is not None else origin}"
    elif day.form == "period":
        yield f"the {day.period} of publication{f', {day.shift:+}' if day.shift else ''}"
    elif day.form == "weekday" and day.shift:
        yield f"{day.shift:+} weeks"
    if day.approximate:
        yield "the words say that it is about that day"


def _time(report: Report, draft: Draft, said: ReportedIncident) -> Iterator[Reason]:
    if said.time is None:
        return
    fact = next(f for f in draft.ordered if f.time is said.time)
    at = report.text.find(said.time.words, fact.sentence.start, fact.sentence.end)
    yield Reason("time", "time of day", quoted(report, Span(at, at + len(said.time.words))) if at >= 0 else ())


def _site(report: Report, work: Working, draft: Draft) -> Iterator[Reason]:
    site = site_of(draft.ordered, language=work.language.code, heard=work.heard)
    if site is not None:
        yield Reason("site_type", site.rule, at_tokens(report, site.fact, range(site.word.start, site.word.end)))


def _means(report: Report, work: Working, number: int) -> Iterator[Reason]:
    """The words that told the means, with those of the sentence that carries the incident first."""
    means, rule = means_in(work, number)
    if means is None:
        return
    draft = work.found[number - 1]
    told = [(fact, w) for fact in draft.ordered for w in fact.attack.means if w.means == means]
    sure = [(fact, w) for fact, w in told if not w.weak] or told
    words = quoted(report, *(fact.span(w.start, w.end) for fact, w in sure))
    own = any(fact is draft.main for fact, _ in sure)
    notes = ["in the sentence that carries the incident" if own else "in another sentence of the incident"]
    if rule == "unsure word of means" and work.around.get(means):
        notes.append(f"the report names it {work.around[means]} times in words that leave no doubt")
    yield Reason("means", rule, words, tuple(notes))


def _parties(report: Report, work: Working, draft: Draft, said: ReportedIncident) -> Iterator[Reason]:
    """For each party the words that tell its part, then the positions on it."""
    indices = indices_of(draft)
    bounds = next(b for b, found in zip(work.bounds, work.found, strict=True) if found is draft)
    deeds = work.parties.deeds(indices, bounds) if work.parties is not None and said.parties else ()
    sentences = {fact.sentence.index: fact for fact in work.facts}
    for party in said.parties:
        told = [(i, deed) for i, deed in deeds if deed.party.name.casefold() == party.name.casefold()]
        found = (_deed(report, sentences[i], deed, own=i in indices) for i, deed in told if deed.part in _PARTS)
        yield from dict.fromkeys(found)
        for position in party.positions:
            by = "the report itself" if position.by is None else position.by.name
            note = f"{by}: {position.stance}, about the {position.about}"
            yield Reason("perpetrators", _position(position), quoted(report, position.quote.span), (note,), party.name)


def _deed(report: Report, fact: Facts, deed: Deed, *, own: bool) -> Reason:
    words = at_tokens(report, fact, range(min(deed.at, deed.party.start), max(deed.at + 1, deed.party.end)))
    told = _PARTS[deed.part]
    if own:
        return Reason("perpetrators", told, words, of=deed.party.name)
    return Reason("perpetrators", "attacker elsewhere", words, (f"there: {told}",), deed.party.name)


def _position(position: Position) -> PositionRule:
    if position.about == "status":
        return "status of those hit"
    if position.stance == "claims":
        return "own claim"
    if position.stance == "denies":
        return "own denial"
    if position.by is not None:
        return "source alleges"
    return "report states" if position.stance == "states" else "report alleges"
