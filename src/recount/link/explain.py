"""Why a report's incidents and claims are as many as they are: what it tells twice is one, with the reasons of its tellings."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from recount.domain.claim import Claim
from recount.domain.explanation import Explanation, Field, Reason, Reasons
from recount.domain.ids import ClaimId
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.link.within import told_twice

_VALUES: Mapping[Field, Callable[[LocatedIncident], object]] = {
    "quote": lambda incident: incident.reported.quote,
    "date": lambda incident: incident.when,
    "time": lambda incident: incident.reported.time,
    "place": lambda incident: incident.place,
    "site_type": lambda incident: incident.reported.site_type,
    "means": lambda incident: incident.reported.means,
}
"""What an incident says of the fields that have one value."""


def with_repeats(why: Explanation, located: LocatedReading, final: LocatedReading) -> Explanation:
    """The explanation for `final`, which `within` made of `located`: with the reasons of all tellings of an incident or claim.

    Of a field that has one value, the reasons are those of the first telling that gives this value.
    """
    groups, lost = told_twice(located)
    by_id = {claim.id: claim for claim in located.claims}
    again: dict[ClaimId, list[Claim]] = {}
    for gone, kept in lost.items():
        again.setdefault(kept, []).append(by_id[gone])
    joined = {incident.key for group in groups for incident in group[1:]}
    return Explanation(
        {one.id: tuple(_of_group(one, group, why)) for one, group in zip(final.incidents, groups, strict=True)},
        {claim.id: _of_claim(claim, by_id[claim.id], again.get(claim.id, ()), joined, why) for claim in final.claims},
    )


def _of_group(one: LocatedIncident, group: Sequence[LocatedIncident], why: Explanation) -> Iterator[Reason]:
    """The reasons of the incidents that are one."""
    source = {field: next((t.id for t in group if said(t) == said(one)), group[0].id) for field, said in _VALUES.items()}
    for telling in group:
        if telling is not group[0]:
            yield Reason("key", "one incident", (telling.reported.quote,))
        yield from (r for r in why.incidents[telling.id] if source.get(r.field, telling.id) == telling.id)


def _of_claim(final: Claim, kept: Claim, again: Sequence[Claim], joined: Container[str | None], why: Explanation) -> Reasons:
    """The reasons of the claim that stays, why it hangs on another incident, where else it is told, what it has from there."""
    taken: set[Field] = {"sources"}
    if final.victims != kept.victims:
        taken.add("victims")
    if final.part_of is not None and kept.part_of is None:
        taken.add("part_of")
    if final.revises is not None and kept.revises is None:
        taken.add("revises")
    home = (Reason("incident", "one incident"),) if kept.incident in joined else ()
    told = (Reason("quote", "told twice", (claim.quote,)) for claim in again)
    others = (reason for claim in again for reason in why.claims[claim.id] if reason.field in taken)
    return tuple(dict.fromkeys((*why.claims[kept.id], *home, *told, *others)))
