"""The reader: a report in, its incidents and claims in its own words out."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from recount.domain.ids import mention_id
from recount.domain.party import Party
from recount.domain.place import PlaceMention
from recount.domain.quote import Span
from recount.domain.reading import Reading, ReportedIncident
from recount.domain.report import Report
from recount.domain.rules import MeansRule
from recount.domain.timespan import DayPhrase, days_of
from recount.domain.vocabulary import Means
from recount.read.attribution import Voices, voices
from recount.read.bounds import Bounds, bounds_of
from recount.read.claims import quote_of, statements
from recount.read.continued import continued
from recount.read.denials import denials
from recount.read.divided import divided, told_apart
from recount.read.draft import Draft
from recount.read.drafts import drafts
from recount.read.facts import Facts, facts_of
from recount.read.headline import headline, without_repeats
from recount.read.hints import hints, with_hints
from recount.read.languages import Language, language
from recount.read.means import means_told, spoken_of
from recount.read.parties import Parties
from recount.read.relations import claims_of
from recount.read.sites import site_of
from recount.read.statement import Statement
from recount.read.sums import broken_down
from recount.read.totals import one_scope

READER = "recount-reader 3"
"""Program and version of the reader; a change that reads any words differently raises it (docs/rereading.md)."""


@dataclass(frozen=True, slots=True)
class Working:
    """What the reader works out between a text and its reading, for whoever asks why it reads so (`recount.read.explain`).

    `stretches` are those that the statements of `said` are made in; `bounds` and `blamed` stand by draft of `found`.
    """

    language: Language
    facts: Sequence[Facts]
    said: Sequence[Statement]
    stretches: Sequence[Facts]
    found: Sequence[Draft]
    heard: Voices
    parties: Parties | None
    bounds: Sequence[Bounds]
    blamed: Sequence[tuple[Party, ...]]
    around: Mapping[Means, int]
    """How often the report speaks of each means."""


def read_report(report: Report, *, read_by: str = READER) -> Reading:
    """The incidents and claims of a report; one without words to be read, or in a language without a reader, has none."""
    rules = reader_of(report)
    return (
        Reading(report.id, rules, (), (), read_by)
        if isinstance(rules, str)
        else reading_of(report, worked(report, rules), read_by)
    )


def reader_of(report: Report) -> Language | Literal["no text", "no reader"]:
    """The language that a report is read in, or why it is not."""
    if not _has_words(report):
        return "no text"
    return language(report.language) or "no reader"


def worked(report: Report, rules: Language) -> Working:
    """What the reader works out of a report."""
    head = headline(report.text, report.title)
    facts = facts_of(report.text, rules, tuple(sorted(report.unread)), head)
    said = [s for fact in facts if fact.has_claim for s in statements(fact, report.text, language=rules.code)]
    said = without_repeats(continued(said), head)
    parts = {fact.sentence.index: divided(fact, language=rules.code) for fact in facts}
    stretches = [_part(s, parts[s.fact.sentence.index]) for s in said]
    said = one_scope(broken_down(told_apart(said, stretches, language=rules.code)))
    hinted = hints(facts, report.text, language=rules.code)
    told = {part.key for s, part in zip(said, stretches, strict=True) if s.scope == "incident"}
    found = drafts(
        [part for fact in facts for part in parts[fact.sentence.index]],
        told.union(hinted),
        _published(report),
        language=rules.code,
    )
    said, stretches = with_hints(said, stretches, hinted, found)
    heard = Voices({})
    if said or found:
        heard = voices(report.text, [f.sentence for f in facts], language=rules.code, outlet=report.outlet)
    parties = Parties(report.text, [f.sentence for f in facts], heard, report.quote, language=rules.code) if found else None
    bounds = bounds_of(found, (fact.sentence.index for fact in facts if fact.attack.several))
    blamed = [parties.of(indices_of(d), b) for d, b in zip(found, bounds, strict=True)] if parties is not None else []
    return Working(rules, facts, said, stretches, found, heard, parties, bounds, blamed, spoken_of(f.attack.means for f in facts))


def reading_of(report: Report, work: Working, read_by: str) -> Reading:
    """The reading of a report: its incidents, and its claims in the order of the statements that make them."""
    incidents = tuple(_incident(report, work, n) for n in range(1, len(work.found) + 1))
    home = {fact.key: f"i{n}" for n, draft in enumerate(work.found, start=1) for fact in draft.claims}
    claims = denials(claims_of(report, work.said, [home.get(part.key) for part in work.stretches], work.heard), incidents)
    places = tuple(dict.fromkeys(m for f in work.facts for m in f.mentions))
    return Reading(report.id, "read", incidents, tuple(claims), read_by, places)


def _part(statement: Statement, parts: Sequence[Facts]) -> Facts:
    """The stretch of its sentence that a statement is made in."""
    return parts[max(0, bisect_right(parts, statement.anchor.start, key=lambda part: part.bounds.start) - 1)]


def _published(report: Report) -> date | None:
    """The day of publication, where one day is known."""
    edtf = report.published.edtf
    if edtf is None or edtf.startswith("XXXX"):
        return None
    first, last = days_of(edtf)
    return first if first == last else None


def indices_of(draft: Draft) -> list[int]:
    """The numbers of the sentences that speak of an incident, the main one first."""
    return list(dict.fromkeys(f.sentence.index for f in draft.ordered))


def _has_words(report: Report) -> bool:
    """Whether anything is left to read beside what is only furniture of the page."""
    at = 0
    for span in sorted(report.unread):
        if report.text[at : span.start].strip():
            return True
        at = max(at, span.end)
    return bool(report.text[at:].strip())


def means_in(work: Working, number: int) -> tuple[Means | None, MeansRule]:
    """The means of the draft of that number (from 1), and by which rule; without a party that has aircraft none comes by air."""
    main, *others = work.found[number - 1].ordered
    blamed = work.blamed[number - 1]
    by_air: bool | None = any(party.kind != "non_state" for party in blamed)
    if not blamed:
        by_air = True if work.around.get("airstrike") else None
    return means_told(main.attack.means, [f.attack.means for f in others], around=work.around, by_air=by_air)


def _incident(report: Report, work: Working, number: int) -> ReportedIncident:
    draft = work.found[number - 1]
    main = draft.main
    order = draft.ordered
    middle = main.harmed[0].word.start if main.harmed else 0
    anchor = draft.sentences[0].bounds
    site = site_of(order, language=work.language.code, heard=work.heard)
    return ReportedIncident(
        mention_id(report.id, anchor.start, anchor.end),
        report.id,
        f"i{number}",
        quote_of(report, main, Span(main.sentence.tokens[middle].start, main.sentence.tokens[middle].end)),
        anchor,
        day=draft.day or _reporting_day(order),
        after=f"i{number - 1}" if number > 1 else None,
        time=next((f.time for f in order if f.time is not None), None),
        places=tuple(dict.fromkeys(draft.mentions)),
        site_type=site.word.site if site else None,
        site_words=site.word.words if site else None,
        means=means_in(work, number)[0],
        parties=work.blamed[number - 1],
        background=number > 1 and _is_background(draft),
        apart=number > 1 and draft.rules.get(order[0].key) == "turns elsewhere",
        title=_in_title(report.title, draft),
        rule="sentence",
    )


def _reporting_day(order: Sequence[Facts]) -> DayPhrase | None:
    return next((d for f in order for d in f.days if d.reporting), None)


def _is_background(draft: Draft) -> bool:
    """Whether the day words put an incident clearly before the one that the report is about."""
    day = draft.day
    if day is None or draft.inherited:
        return False
    if day.form == "period":
        return day.shift < 0 or day.period == "year"
    if day.form == "offset_days":
        return day.high < 0 and (day.anchor == "event" or day.low < -1)
    return day.form == "calendar" and (day.day is None or day.year is not None)


def _in_title(title: str | None, draft: Draft) -> bool:
    if not title:
        return False
    words = set(title.lower().replace("-", " ").split())
    return any({w for w in m.words.lower().replace("-", " ").split() if len(w) > 3} & words for m in _first(draft.places))


def _first(places: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    return places[:2]
