"""Why two reported incidents are taken for one or not, in lines."""

from collections.abc import Iterator, Sequence
from itertools import product

from recount.domain.ids import ClaimId, IncidentId, MentionId
from recount.domain.incident import PairScore
from recount.errors import InputError
from recount.link.linker import Linker
from recount.link.weights import weights
from recount.review.table import TargetKind
from recount.review.targets import Names

_KINDS: tuple[TargetKind, ...] = ("mention", "claim", "report", "incident")


def told_by(names: Names, words: str) -> tuple[MentionId, ...]:
    """The reported incidents that an id or a code stands for; raises InputError where it names none."""
    target = names.find(words, _KINDS)
    if target.kind == "incident":
        return names.incidents[IncidentId(target.id)].mentions
    if target.kind == "mention":
        return (MentionId(target.id),)
    entry = next(e for e in names.reports.values() if target.id in (e.report.id, *(c.id for c in e.reading.claims)))
    told = {incident.key: incident.id for incident in entry.reading.incidents}
    if target.kind == "claim":
        key = names.claims[ClaimId(target.id)].incident
        told = {k: v for k, v in told.items() if k == key}
    if not told:
        raise InputError(f"{words!r} tells no incident of its own")
    return tuple(told.values())


def reasons(names: Names, linker: Linker, left: Sequence[MentionId], right: Sequence[MentionId]) -> Iterator[str]:
    """The pair of the two sides that is most alike, its score feature by feature, and what came of it."""
    found = [linker.explain(one, other) for one, other in product(left, right) if one != other]
    if not found:
        raise InputError("both name one and the same reported incident")
    best = max(found, key=lambda pair: (pair.score, pair.left, pair.right))
    if len(found) > 1:
        yield f"{len(found)} pairs of reported incidents; the pair that is most alike:"
    for mention in (best.left, best.right):
        entry = names.entry_of(mention)
        yield f"{mention}  {entry.report.outlet or 'no outlet named'}: {names.mentions[mention].reported.quote.text}"
    yield ""
    for feature in sorted(best.features, key=lambda f: (-abs(f.weight), f.name)):
        yield f"{feature.weight:+7.2f}  {feature.name:24} {feature.sentence}"
    yield f"{best.score:+7.2f}  in all"
    yield ""
    yield _outcome(names, linker, best, average=sum(pair.score for pair in found) / len(found), pairs=len(found))


def _outcome(names: Names, linker: Linker, best: PairScore, *, average: float, pairs: int) -> str:
    rulings, pair = names.record.rulings, (best.left, best.right)
    by_person = [word for word in ("same", "not_same", "undecided") if pair in getattr(rulings, word)]
    together = names.incident_of.get(best.left) == names.incident_of.get(best.right)
    said = "They stand in one incident" if together else "They stand in two incidents"
    if by_person:
        return f"{said}; a person has said: {by_person[0].replace('_', ' ')}."
    if names.entry_of(best.left) is names.entry_of(best.right):
        return f"{said}: two incidents of one report are joined by a person only."
    over = f"; all {pairs} pairs average {average:+.2f}" if pairs > 1 else ""
    compared = "" if linker.are_compared(*pair) else ", and linking does not compare them, since nothing brings them together"
    return (
        f"{said}. Two are joined where the average between all they stand with is above {weights().threshold:g}{over}{compared}."
    )
