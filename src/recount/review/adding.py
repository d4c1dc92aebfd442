"""Claims that people add, and counts that they correct: from words of a report and figures to a claim that can be kept."""

from collections.abc import Mapping
from typing import Any

from recount.domain.claim import Claim, Victims
from recount.domain.count import Count
from recount.domain.decision import Json
from recount.domain.ids import ClaimId, MentionId, claim_id, mention_id
from recount.domain.party import Source
from recount.domain.plain import built
from recount.domain.quote import Quote, Span
from recount.domain.reading import LocatedIncident, ReportedIncident
from recount.domain.record import ReportEntry
from recount.domain.report import Report
from recount.domain.rulings import Kept
from recount.domain.vocabulary import CountKind
from recount.errors import InputError
from recount.review.context import Desk

ADDED = "added by a person"
"""The rule that an added claim was read by."""
NEW = "new"
"""Stands for a reported incident that no reader saw."""
_SHOWN = 5


def added_claim(desk: Desk, entry: ReportEntry, values: Mapping[str, Json]) -> Kept:
    """The claim that the values make of the report's words; raises InputError where the words or figures do not fit."""
    given: dict[str, Any] = dict(values)
    quote = quoted(entry.report, given["quote"], given.get("start"))
    anchor = _within(quote, given.get("words"))
    mention = _told(desk, entry, given, quote)
    ident = claim_id(entry.report.id, given["effect"], anchor.start, anchor.end)
    if ident in desk.names.claims:
        raise InputError(f"these words are read already, as claim {ident}; accept or correct it")
    words = entry.report.text[anchor.start : anchor.end]
    figures = count_values(given, Count(None, None, "vague", words))
    claim = Claim(
        id=ident,
        report_id=entry.report.id,
        incident=None if mention is None else mention.key,
        scope="cumulative" if mention is None else "incident",
        effect=given["effect"],
        count=Count(figures["low"], figures["high"], figures["kind"], words, given.get("unit", "people")),
        victims=_victims(given, words),
        quote=quote,
        anchor=anchor,
        polarity=given.get("polarity", "asserted"),
        absence=given.get("absence"),
        part_of=_part_of(desk, entry, given.get("part_of")),
        sources=tuple(built(Source, source) for source in given.get("sources", [])),
        said_on=given.get("said_on"),
        rule=ADDED,
    )
    beside = tuple(c.id for c in entry.reading.claims if c.anchor.overlaps(anchor))
    incident = None if mention is None else desk.names.incident_of.get(mention.id)
    return Kept(claim, mention, beside, (), None if incident is None else incident.id)


def count_values(values: Mapping[str, Json], count: Count) -> dict[str, Any]:
    """Bounds and kind of a count as the values change it; empty where they do not.

    A kind that was not given follows from the bounds. Raises InputError where the bounds leave no number.
    """
    if not {"low", "high", "kind"} & set(values):
        return {}
    low: Any = values.get("low", count.low)
    high: Any = values.get("high", count.high)
    if "low" in values and "high" not in values and not count.has_figure:
        high = low
    if low is not None and high is not None and high < low:
        raise InputError(f'a count from {low} to {high} is empty; give low and high both, high=none for "at least"')
    kind = values.get("kind") or (_kind(low, high) if {"low", "high"} & set(values) else count.kind)
    return {"low": low, "high": high, "kind": kind}


def quoted(report: Report, words: str, start: int | None) -> Quote:
    """The words as a quote of the report, at `start` if given; raises InputError where they do not stand there once."""
    places = [start] if start is not None else _places(report.text, words)
    if not words or not places or report.text[places[0] : places[0] + len(words)] != words:
        raise InputError(f"report {report.id} does not have the words {words!r}; a quote is exact, character for character")
    if len(places) > 1:
        found = ", ".join(map(str, places[:_SHOWN]))
        raise InputError(f"the words {words!r} stand {len(places)} times in report {report.id}; say where: start={found} …")
    return report.quote(places[0], places[0] + len(words))


def mention_in(desk: Desk, entry: ReportEntry, words: str) -> LocatedIncident:
    """The report's reported incident that the words name; raises InputError where they name none, or one of another report."""
    for incident in entry.reading.incidents:
        if incident.key == words:
            return incident
    target = desk.names.find(words, ("mention", "incident"))
    own = {incident.id: incident for incident in entry.reading.incidents}
    wanted = [MentionId(target.id)]
    if target.kind == "incident":
        wanted = [m for m, incident in desk.names.incident_of.items() if incident.id == target.id]
    found = [own[mention] for mention in wanted if mention in own]
    if len(found) != 1:
        keys = ", ".join(f"{i.key} ({i.id})" for i in entry.reading.incidents) or "none"
        raise InputError(f"report {entry.report.id} does not tell {words!r} once; its reported incidents are: {keys}")
    return found[0]


def _told(desk: Desk, entry: ReportEntry, given: Mapping[str, Any], quote: Quote) -> LocatedIncident | None:
    """The reported incident that an added claim hangs on: as given, else the only one, or a new one where there is none."""
    incidents = entry.reading.incidents
    if "incident" not in given:
        if len(incidents) > 1:
            keys = ", ".join(f"{i.key} ({i.id})" for i in incidents)
            raise InputError(f"say which incident: incident=i1, of {keys}, or incident={NEW}, or incident=none for a total")
        return incidents[0] if incidents else _new_mention(entry, quote)
    if given["incident"] is None:
        return None
    return _new_mention(entry, quote) if given["incident"] == NEW else mention_in(desk, entry, given["incident"])


def _new_mention(entry: ReportEntry, quote: Quote) -> LocatedIncident:
    taken = {incident.key for incident in entry.reading.incidents}
    key = next(k for n in range(len(taken) + 1) if (k := f"i{n + 1}") not in taken)
    ident = mention_id(entry.report.id, quote.start, quote.end)
    reported = ReportedIncident(ident, entry.report.id, key, quote, quote.span, rule=ADDED)
    return LocatedIncident(reported, None, None)


def _part_of(desk: Desk, entry: ReportEntry, words: str | None) -> ClaimId | None:
    if words is None:
        return None
    return whole_claim(desk, entry, words)


def whole_claim(desk: Desk, entry: ReportEntry, words: str) -> ClaimId:
    """The report's claim of which another counts a part; raises InputError where it is of another report."""
    whole = ClaimId(desk.names.find(words, ("claim",)).id)
    if desk.names.claims[whole].report_id != entry.report.id:
        raise InputError(f"claim {whole} is of another report; a part and its whole stand in one report")
    return whole


def _victims(given: Mapping[str, Any], words: str) -> Victims:
    groups = tuple(given.get("groups", ()))
    return Victims(given.get("status", "unknown"), words, "said", groups, given.get("groups_are"))


def _within(quote: Quote, words: str | None) -> Span:
    if words is None:
        return quote.span
    place = quote.text.find(words)
    if not words or place < 0:
        raise InputError(f"the quote does not have the count's words {words!r}")
    return Span(quote.start + place, quote.start + place + len(words))


def _places(text: str, words: str) -> list[int]:
    places, place = [], text.find(words)
    while place >= 0 and words:
        places.append(place)
        place = text.find(words, place + 1)
    return places


def _kind(low: int | None, high: int | None) -> CountKind:
    """What bounds without a word for them say: one figure or a range is exact, one open side a bound."""
    if low is None and high is None:
        return "vague"
    if high is None:
        return "at_least"
    return "at_most" if low is None else "exact"
