"""What a sentence tells of people whom another sentence counted: who was among them, of what kind they and "others" were."""

from collections.abc import Sequence
from dataclasses import replace

from recount.read.kinds import KIND, KIND_OF_THEM
from recount.read.statement import Statement

_FAR = 2
"""How many sentences on "the dead" are still those of a toll."""

_TELLINGS = 8
"""How many tellings of one toll are kept alike."""


def continued(said: Sequence[Statement]) -> list[Statement]:
    """The statements of a report as the tolls told before complete them (codebook, conventions 1 and 10).

    "Five of them were policemen" is a part of the toll told last, "Thirty others" are of its people's kind, and "All of the
    dead were civilians" tells its kind; where no toll was told near, nothing is claimed.
    """
    found: list[Statement] = []
    tolls: dict[tuple[object, ...], list[int]] = {}
    last: Statement | None = None
    for s in said:
        gap = s.fact.sentence.index - last.fact.sentence.index if last is not None else _FAR + 1
        near = last if gap <= (_FAR if s.rule == KIND or s.other else 1) else None
        if s.rule in (KIND, KIND_OF_THEM):
            if near is not None:
                _tell_kind(found, tolls[_figure(near)][-_TELLINGS:], s)
                last = found[tolls[_figure(near)][-1]]
        elif s.rule == "described part" and s.whole is None:
            if near is not None and _size(near) > _size(s):
                found.append(replace(s, effect=near.effect))
        else:
            found.append(_of_their_kind(s, near))
            if not s.part and s.absence is None:
                tolls.setdefault(_figure(s), []).append(len(found) - 1)
                last = found[-1]
    return found


def _figure(statement: Statement) -> tuple[object, ...]:
    return statement.effect, statement.scope, statement.count.low, statement.count.high


def _size(statement: Statement) -> int:
    return statement.count.low or statement.count.high or 0


def _of_their_kind(others: Statement, toll: Statement | None) -> Statement:
    """Others with the status of those told before, where the report tells them of one incident."""
    if not others.other or others.part or toll is None or others.victims.status != "unknown":
        return others
    if others.scope != "incident" or toll.scope != "incident":
        return others
    kind = replace(others.victims, status=toll.victims.status, basis="context")
    return replace(others, victims=kind, kind_from=toll.anchor)


def _tell_kind(found: list[Statement], tellings: Sequence[int], telling: Statement) -> None:
    """Put on every telling of a toll what all, most or some of its people were, so that they stay tellings of one toll."""
    kind = telling.victims
    groups = tuple(dict.fromkeys(g for n in tellings for g in found[n].victims.groups))
    told_are = next((found[n].victims.groups_are for n in tellings if found[n].victims.groups_are not in (None, "all")), None)
    for n in tellings:
        victims = found[n].victims
        status = victims.status
        if status == "unknown" and kind.groups_are == "all":
            status = kind.status
        elif status == "unknown" and kind.groups_are == "most" and kind.status == "civilian" and not kind.groups:
            status = "mixed"
        joined = tuple(dict.fromkeys((*groups, *kind.groups)))
        are = told_are or (kind.groups_are if joined else None)
        basis = victims.basis if status == victims.status else "context"
        victims = replace(victims, status=status, groups=joined, groups_are=are, basis=basis)
        found[n] = replace(found[n], victims=victims, kind_from=telling.anchor)
