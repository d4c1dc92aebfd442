"""The queue: what awaits a person, and why (docs/rereading.md)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Literal, get_args

from recount.domain.claim import Claim
from recount.domain.decision import Decision
from recount.domain.differences import differences, fingerprint
from recount.domain.folding import in_force
from recount.domain.ids import IncidentId
from recount.domain.incident import Incident
from recount.domain.reading import LocatedReading
from recount.domain.record import Record
from recount.domain.ruled import set_aside
from recount.domain.rulings import Kept
from recount.link.containing import containing
from recount.review.adding import ADDED
from recount.review.context import GONE
from recount.store.workspace import Workspace

_ON_INCIDENTS = frozenset({"accept", "reject", "approve", "undecided", "contains", "pin_place", "pin_day", "pin_count", "grade"})
About = Mapping[str, tuple[int, ...]]
"""Id → numbers of decisions."""
Kind = Literal[
    "read differently", "not read any more", "read as another claim", "reported incident gone", "incident gone",
    "incident changed", "incident merged", "contradiction", "earlier text", "publication day", "undecided",
    "may contain", "weak place",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order of the queue: what touches a decision first, then what no decision has settled yet."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that awaits a person: what it is about, a sentence, and the decisions that it touches.

    `subjects` are ids, the first one being what to decide on. `decided` and `read` are the two readings of a claim, where there
    are two.
    """

    kind: Kind
    subjects: tuple[str, ...]
    sentence: str
    decisions: tuple[int, ...] = ()
    decided: Claim | None = None
    read: Claim | None = None


def queue(workspace: Workspace, record: Record) -> tuple[Item, ...]:
    """All that awaits a person in this record, in order of kind and subject."""
    standing = in_force(workspace.ledger.entries())
    about = _numbers(standing)
    items = chain(
        _of_claims(workspace, record, about),
        _of_mentions(record, about),
        _of_incidents(record, _numbers([d for d in standing if d.act in _ON_INCIDENTS])),
        _contradictions(record, about),
        _of_reports(record, about),
        _undecided(record, about),
        _containing(record),
        _weak_places(record),
    )
    return tuple(sorted(items, key=lambda item: (KINDS.index(item.kind), item.subjects)))


def _numbers(standing: Sequence[Decision]) -> About:
    """Id → numbers of the decisions in force that are about it, or put it on one side of a merge or split."""
    found: dict[str, list[int]] = {}
    for decision in (d for d in standing if d.act != "mint"):
        values: Any = decision.values
        named = [*decision.targets, *values.get("mentions", ()), *values.get("part", ()), *values.get("rest", ())]
        named += [values["incident"]] if values.get("incident") else []
        kept: Any = (values.get("context") or {}).get("claims", ())
        for ident in dict.fromkeys([*named, *(one["claim"]["id"] for one in kept)]):
            found.setdefault(ident, []).append(decision.number)
    return {ident: tuple(numbers) for ident, numbers in found.items()}


def _of_claims(workspace: Workspace, record: Record, about: About) -> Iterator[Item]:
    """Claims decided on, against the latest reading of their report as the machine gave it."""
    for entry in record.reports:
        kept = record.rulings.kept.get(entry.report.id, ())
        raw = workspace.latest_reading(entry.report.id) if kept else None
        if raw is None:
            continue
        read = {claim.id: claim for claim in raw.claims}
        shown = {claim.id: claim for claim in entry.reading.claims}
        for one in kept:
            decisions = about.get(one.claim.id, ())
            now = read.get(one.claim.id)
            rejected = one.claim.id in record.rulings.rejected
            decided = one.claim if rejected else shown.get(one.claim.id, one.claim)
            if now is not None:
                whole_is_read = one.claim.part_of in read
                base = one.claim if whole_is_read else replace(one.claim, part_of=None)
                yield from _read_differently(replace(one, claim=base), decided, now, decisions)
            else:
                yield from _gone(one, record, raw, decisions)


def _read_differently(kept: Kept, decided: Claim, now: Claim, decisions: tuple[int, ...]) -> Iterator[Item]:
    known = {fingerprint(kept.claim), fingerprint(decided), *kept.seen}
    if fingerprint(now) not in known:
        fields = ", ".join(differences(decided, now)) or "corrected fields"
        sentence = f"The latest reading differs in {fields}; the record keeps what was decided."
        yield Item("read differently", (kept.claim.id,), sentence, decisions, decided, now)


def _gone(kept: Kept, record: Record, raw: LocatedReading, decisions: tuple[int, ...]) -> Iterator[Item]:
    rejected = kept.claim.id in record.rulings.rejected
    others = _others(kept, record, raw, rejected=rejected)
    for other in (o for o in others if o.id not in kept.seen):
        fate = "it stands in the record, not reviewed" if rejected else "it is kept out of the record"
        sentence = f"The words of a claim that was decided on are now read as another claim ({other.effect}); {fate}."
        yield Item("read as another claim", (kept.claim.id, other.id), sentence, decisions, kept.claim, other)
    if not (rejected or kept.claim.rule == ADDED or others or GONE in kept.seen):
        sentence = "The latest reading does not have this claim; the record keeps what was decided."
        yield Item("not read any more", (kept.claim.id,), sentence, decisions, kept.claim)


def _others(kept: Kept, record: Record, raw: LocatedReading, *, rejected: bool) -> list[Claim]:
    """Claims that are now read from the words of one that is gone."""
    decided = {k.claim.id for k in record.rulings.kept.get(raw.report_id, ())}
    candidates = raw.claims if rejected else set_aside(raw, record.rulings)
    return [c for c in candidates if c.id not in decided and c.id not in kept.beside and c.anchor.overlaps(kept.claim.anchor)]


def _of_mentions(record: Record, about: About) -> Iterator[Item]:
    """Reported incidents that people ruled on and that are told no more."""
    for entry in record.reports:
        told = {incident.id for incident in entry.reading.incidents}
        for trace in record.rulings.traces.get(entry.report.id, ()):
            if trace.id not in told and trace.id in about:
                sentence = f"Report {entry.report.id} is not read to tell this incident any more; decisions on it rest."
                yield Item("reported incident gone", (trace.id, entry.report.id), sentence, about[trace.id])


def _of_incidents(record: Record, about: About) -> Iterator[Item]:
    """Incidents that people decided on as a whole, and that are others now than they were then."""
    current = {weighed.incident.id: weighed.incident for weighed in record.incidents}
    now = {old: incident for incident in current.values() for old in incident.previous_ids}
    for ident, decisions in about.items():
        if not ident.startswith("i"):
            continue
        incident = current.get(IncidentId(ident))
        if incident is not None:
            yield from _changed(incident, record.rulings.held.get(ident), decisions)
        elif IncidentId(ident) in now:
            whole = now[IncidentId(ident)]
            if set(record.rulings.held.get(whole.id, ())) != set(whole.mentions):
                sentence = f"It is part of incident {whole.code} now; look at the whole, and decide again."
                yield Item("incident merged", (whole.id, ident), sentence, decisions)
        else:
            yield Item("incident gone", (ident,), "No report tells anything of it any more; decisions on it rest.", decisions)


def _changed(incident: Incident, held: Sequence[str] | None, decisions: tuple[int, ...]) -> Iterator[Item]:
    come = set(incident.mentions) - set(held or incident.mentions)
    gone = set(held or ()) - set(incident.mentions)
    if come or gone:
        sentence = f"Since it was decided on, {len(come)} reported incidents have come to it and {len(gone)} have gone."
        yield Item("incident changed", (incident.id,), sentence, decisions)


def _contradictions(record: Record, about: About) -> Iterator[Item]:
    """Two mentions that are not the same, though a chain of `same` joins them."""
    home: dict[str, str] = {}

    def root(mention: str) -> str:
        while (up := home.get(mention, mention)) != mention:
            home[mention] = mention = home.get(up, up)
        return mention

    for left, right in sorted(record.rulings.same):
        home[root(left)] = root(right)
    for left, right in record.rulings.not_same:
        if root(left) == root(right):
            numbers = tuple(sorted({*about.get(left, ()), *about.get(right, ())}))
            sentence = "They were said not to be the same, and each to be the same as a third one."
            yield Item("contradiction", (left, right), sentence, numbers)


def _of_reports(record: Record, about: About) -> Iterator[Item]:
    for entry in record.reports:
        report, published = entry.report, entry.report.published
        if published.conflict and published.basis != "decision":
            said = ", ".join(f"{day.edtf} ({day.basis})" for day in published.evidence)
            sentence = f"Its day of publication is {published.edtf} by its {published.basis}; the evidence disagrees: {said}."
            yield Item("publication day", (report.id,), sentence, about.get(report.id, ()))
        kept = record.rulings.kept.get(report.previous or "", ())
        if kept and report.id not in record.rulings.kept:
            claims = tuple(sorted(k.claim.id for k in kept))
            numbers = tuple(sorted({number for claim in claims for number in about.get(claim, ())}))
            sentence = f"It is a later text of report {report.previous}, on which was decided; those decisions stay there."
            yield Item("earlier text", (report.id, *claims), sentence, numbers)


def _undecided(record: Record, about: About) -> Iterator[Item]:
    for left, right in record.rulings.undecided:
        numbers = tuple(sorted({*about.get(left, ())} & {*about.get(right, ())}))
        yield Item("undecided", (left, right), "It was left undecided whether they are the same incident.", numbers)


def _containing(record: Record) -> Iterator[Item]:
    """Areas whose toll may hold those of incidents told one by one, unless a person has said that they are not the same."""
    apart = record.rulings.not_same
    for pair in containing([weighed.incident for weighed in record.incidents if weighed.incident.review_state != "rejected"]):
        sides = (pair.whole.mentions, pair.part.mentions)
        if not any((min(a, b), max(a, b)) in apart for a in sides[0] for b in sides[1]):
            yield Item("may contain", (pair.whole.id, pair.part.id), pair.sentence)


def _weak_places(record: Record) -> Iterator[Item]:
    for incident in (weighed.incident for weighed in record.incidents):
        place = incident.place
        settled = record.state(incident.id) in ("accepted", "approved") or "place" in record.rulings.pins.get(incident.id, {})
        if place is not None and place.weak and not settled:
            sentence = f"Its place was found by likeness only: {place.words!r} as {place.name} ({place.country or 'no country'})."
            yield Item("weak place", (incident.id,), sentence)
