"""A report's reading with people's decisions on it applied (docs/rereading.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from recount.domain.claim import Claim
from recount.domain.decision import Json
from recount.domain.ids import ClaimId, MentionId
from recount.domain.party import Source
from recount.domain.plain import built
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.domain.report import DayEvidence, Report, publication_day
from recount.domain.rulings import Kept, Rulings, Trace
from recount.errors import StageError


def ruled(reading: LocatedReading, rulings: Rulings, report: Report | None = None) -> LocatedReading:
    """The reading as people have decided on it.

    Claims that were accepted, corrected or added say what they said then, with the corrections; rejected ones stay, and
    weighing leaves them out (`Rulings.rejected`). Reported incidents that were decided on keep their ids. With `report`, the
    kept quotes are checked against its text. Raises StageError where a kept value does not fit the report.
    """
    kept = rulings.kept.get(reading.report_id, ())
    traces = rulings.traces.get(reading.report_id, ())
    if not kept and not traces and not any(claim.id in rulings.corrections for claim in reading.claims):
        return reading
    reading = replace(reading, incidents=_with_old_ids(reading, traces))
    held = [k for k in kept if k.claim.id not in rulings.rejected]
    _check_quotes(held, report)
    aside = {claim.id for claim in set_aside(reading, rulings)}
    frame = _Frame.of(reading, held)
    claims = [frame.as_kept(claim) for claim in reading.claims if claim.id not in aside]
    for claim in frame.returning():
        claims.insert(_place_of(claim, claims), claim)
    return replace(reading, incidents=tuple(frame.incidents), claims=_corrected(claims, rulings, frame.keys))


def dated(report: Report, rulings: Rulings) -> Report:
    """The report with the day of publication that a person pinned, if any; what the evidence says is kept beside it."""
    pinned = rulings.pins.get(report.id, {}).get("day")
    if not isinstance(pinned, dict):
        return report
    day = DayEvidence("decision", "pinned by a person", str(pinned["day"]))
    return replace(report, published=publication_day((day, *report.published.evidence)))


def aligned(reading: LocatedReading, traces: Sequence[Trace]) -> dict[MentionId, str]:
    """New id → old id, for reported incidents that a person decided on and that are now read at other words.

    A trace goes to the incident with most of its claims, else to one whose words overlap; the trace with more claims there
    chooses first. Traces that are still read as they were, and those without a counterpart, are not in it.
    """
    present = {incident.id for incident in reading.incidents}
    free = {incident.id: incident for incident in reading.incidents if incident.id not in {t.id for t in traces}}
    home = {claim.id: claim.incident for claim in reading.claims}
    offers: list[tuple[int, int, str, MentionId]] = []
    for trace in (t for t in traces if t.id not in present):
        for incident in free.values():
            shared = sum(home.get(ClaimId(claim)) == incident.key for claim in trace.claims)
            if shared or _overlap(trace, incident):
                offers.append((-shared, trace.start, trace.id, incident.id))
    found: dict[MentionId, str] = {}
    for _, _, old, new in sorted(offers):
        if new not in found and old not in found.values():
            found[new] = old
    return found


def set_aside(reading: LocatedReading, rulings: Rulings) -> tuple[Claim, ...]:
    """Claims that a new reading makes of words on which a person decided otherwise: for the queue, not for the record."""
    present = {claim.id for claim in reading.claims}
    kept = rulings.kept.get(reading.report_id, ())
    decided = {k.claim.id for k in kept}
    gone = [k for k in kept if k.claim.id not in present and k.claim.id not in rulings.rejected]
    return tuple(
        claim
        for claim in reading.claims
        if claim.id not in decided and any(claim.id not in k.beside and claim.anchor.overlaps(k.claim.anchor) for k in gone)
    )


@dataclass(slots=True)
class _Frame:
    """A reading's incidents, to which kept claims are fitted; one that a kept claim needs comes back."""

    incidents: list[LocatedIncident]
    keys: dict[MentionId, str]
    kept: dict[ClaimId, Kept]
    read: frozenset[ClaimId]

    @classmethod
    def of(cls, reading: LocatedReading, kept: Sequence[Kept]) -> "_Frame":
        keys = {incident.id: incident.key for incident in reading.incidents}
        return cls(list(reading.incidents), keys, {k.claim.id: k for k in kept}, frozenset(claim.id for claim in reading.claims))

    def as_kept(self, claim: Claim) -> Claim:
        """The claim as it was decided on; itself where it was not."""
        kept = self.kept.get(claim.id)
        return claim if kept is None else self._fitted(kept, claim.incident)

    def returning(self) -> list[Claim]:
        """Kept claims that are not read any more, in order of their words."""
        gone = [k for id_, k in self.kept.items() if id_ not in self.read]
        return [self._fitted(k, None) for k in sorted(gone, key=lambda k: (k.claim.anchor, k.claim.id))]

    def _fitted(self, kept: Kept, key: str | None) -> Claim:
        if kept.claim.incident is None:
            return kept.claim
        if kept.incident is None:
            return kept.claim if key is None else replace(kept.claim, incident=key)
        if kept.incident.id not in self.keys and key is None:
            self._bring_back(kept.incident)
        return replace(kept.claim, incident=self.keys.get(kept.incident.id, key))

    def _bring_back(self, incident: LocatedIncident) -> None:
        taken = set(self.keys.values())
        key = next(k for n in range(len(taken) + 1) if (k := f"i{n + 1}") not in taken)
        self.keys[incident.id] = key
        self.incidents.append(replace(incident, reported=replace(incident.reported, key=key, after=None)))


def _with_old_ids(reading: LocatedReading, traces: Sequence[Trace]) -> tuple[LocatedIncident, ...]:
    old = aligned(reading, traces)
    return tuple(
        replace(i, reported=replace(i.reported, id=MentionId(old[i.id]))) if i.id in old else i for i in reading.incidents
    )


def _overlap(trace: Trace, incident: LocatedIncident) -> bool:
    quote = incident.reported.quote
    return trace.start < quote.end and quote.start < trace.end


def _place_of(claim: Claim, claims: Sequence[Claim]) -> int:
    return next((n for n, other in enumerate(claims) if other.anchor > claim.anchor), len(claims))


def _check_quotes(kept: Sequence[Kept], report: Report | None) -> None:
    for quote in (k.claim.quote for k in kept):
        if report is not None and report.text[quote.start : quote.end] != quote.text:
            raise StageError(report.id, f"a claim decided on quotes words that the report does not have: {quote.text!r}")


def _corrected(claims: Sequence[Claim], rulings: Rulings, keys: Mapping[MentionId, str]) -> tuple[Claim, ...]:
    present = {claim.id for claim in claims}
    found = []
    for claim in claims:
        corrected = correct(claim, rulings.corrections.get(claim.id, {}), keys)
        found.append(
            replace(
                corrected,
                part_of=corrected.part_of if corrected.part_of in present else None,
                against=corrected.against if corrected.against in present else None,
                revises=corrected.revises if corrected.revises in present else None,
            )
        )
    return tuple(found)


def correct(claim: Claim, values: Mapping[str, Json], keys: Mapping[MentionId, str]) -> Claim:
    """The claim with corrected values by field; `keys` are the reported incidents' keys by id.

    An incident that the reading does not have leaves the claim where it is. Raises StageError for values that make no claim.
    """
    if not values:
        return claim
    given: dict[str, Any] = dict(values)
    count = _chosen(given, "low", "high", "kind", "words", "unit")
    victims = _chosen(given, "status", "basis", "groups_are")
    if "groups" in given:
        victims["groups"] = tuple(given["groups"])
    whole = _chosen(given, "effect", "polarity", "absence", "part_of", "said_on")
    if "sources" in given:
        whole["sources"] = tuple(built(Source, source) for source in given["sources"])
    if "incident" in given:
        whole |= _hung_on(given["incident"], keys)
    try:
        return replace(claim, count=replace(claim.count, **count), victims=replace(claim.victims, **victims), **whole)
    except ValueError as error:
        raise StageError(claim.id, f"its correction cannot be applied: {error}") from error


def _chosen(values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: values[name] for name in names if name in values}


def _hung_on(mention: MentionId | None, keys: Mapping[MentionId, str]) -> dict[str, Any]:
    if mention is None:
        return {"scope": "cumulative", "incident": None}
    return {"scope": "incident", "incident": keys[mention]} if mention in keys else {}
