"""The reader of coded rows: what a row of a sheet says, as a reported incident and its claims (docs/inputs.md)."""

from collections.abc import Iterator
from dataclasses import replace

from recount.domain.claim import Claim, Victims
from recount.domain.coded_row import PLACE_KEYS, ROW_RULE, CodedRow, CountedVictims, RowValue, count_of, parse_row
from recount.domain.ids import claim_id, mention_id
from recount.domain.party import Party, Position, Source
from recount.domain.place import PlaceMention
from recount.domain.quote import Quote, Span
from recount.domain.reading import Reading, ReportedIncident
from recount.domain.report import Report
from recount.domain.vocabulary import MEANS, SITE_TYPES, SOURCE_KINDS, Effect, Group, SourceKind

_KEY = "i1"
_CIVILIAN: frozenset[Group] = frozenset(
    {"children", "women", "elderly", "medical", "rescuers", "journalists", "aid_workers", "refugees", "displaced", "families"}
)
"""Groups that are civilian unless somebody says otherwise (codebook, `victims`)."""


def read_row(report: Report, *, read_by: str) -> Reading:
    """The incident and the claims of a coded row, each with the line that says it; "broken" for a text that is no row.

    Place and day stay with the row (`recount.resolve.rows`); its place names are mentions, for the gazetteer.
    """
    try:
        row = parse_row(report.text)
        claims = tuple(_claims(report, row))
    except ValueError:
        return Reading(report.id, "broken", (), (), read_by)
    mentions = tuple(_mentions(row))
    end = next((value.line.start - 1 for value in row.all("note") if value.line is not None), len(report.text))
    incident = ReportedIncident(
        mention_id(report.id, 0, len(report.text)),
        report.id,
        _KEY,
        report.quote(0, end),
        Span(0, len(report.text)),
        places=mentions,
        means=next((m for m in MEANS if m == row.said("means")), None),
        site_type=next((s for s in SITE_TYPES if s == row.said("site type")), None),
        site_words=row.said("site"),
        parties=tuple(_party(report, value) for value in row.all("reported responsible")),
        rule=ROW_RULE,
    )
    return Reading(report.id, "read", (incident,), claims, read_by, mentions)


def _mentions(row: CodedRow) -> Iterator[PlaceMention]:
    for key, kind in PLACE_KEYS:
        for value in row.all(key):
            if value.span is not None:
                yield PlaceMention(value.value, value.span.start, value.span.end, cue="in", kind=kind)


def _party(report: Report, value: RowValue) -> Party:
    """A party as the sheet names it: the sheet itself says that it attacked."""
    return Party(value.value, "unknown", value.value, (Position(None, "states", "attack", _quote(report, value)),))


def _claims(report: Report, row: CodedRow) -> Iterator[Claim]:
    """The row's figures; a figure for some of the people is a part of the one for all."""
    sources = tuple(_sources(row))
    wholes: dict[Effect, Claim] = {}
    for effect, victims, value in row.counts:
        span = value.span or Span(0, 0)
        count = count_of(value.value)
        if value.words is not None and value.words.startswith("best "):
            count = replace(count, words=f"{value.value} ({value.words})")  # a convention may count the best estimate
        claim = Claim(
            claim_id(report.id, effect, span.start, span.end),
            report.id,
            _KEY,
            "incident",
            effect,
            count,
            _victims(victims),
            _quote(report, value),
            span,
            absence="zero" if count.is_zero else None,
            part_of=wholes[effect].id if effect in wholes else None,
            sources=sources,
            rule=ROW_RULE,
        )
        if victims == "all":
            wholes[effect] = claim
        yield claim


def _victims(counted: CountedVictims) -> Victims:
    if counted == "all":
        return Victims("unknown", "")
    if counted == "civilians":
        return Victims("civilian", counted)
    if counted == "fighters":
        return Victims("combatant", counted)
    if counted in _CIVILIAN:
        return Victims("civilian", counted, "group", (counted,), "all")
    return Victims("unknown", counted, "said", (counted,), "all")


def _sources(row: CodedRow) -> Iterator[Source]:
    """Those whom the row names as its sources; they spoke each for themselves."""
    kind: SourceKind = next((k for k in SOURCE_KINDS if k == row.said("source kind")), "other")
    for chain, value in enumerate(row.all("source"), 1):
        yield Source(value.value, kind, chain)


def _quote(report: Report, value: RowValue) -> Quote:
    span = value.line or Span(0, 0)
    return report.quote(span.start, span.end)
