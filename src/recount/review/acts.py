"""What a decision does: its targets and values are checked against the record, and it goes into the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from recount.domain.decision import Act, Decision, Json
from recount.domain.folding import in_force
from recount.domain.record import Record
from recount.errors import InputError
from recount.review.context import Desk
from recount.review.making import made
from recount.review.table import ActRule, acts
from recount.review.targets import Target
from recount.review.teaching import teach
from recount.review.values import read_values
from recount.store.workspace import Workspace


def decide(
    workspace: Workspace,
    record: Record,
    act: str,
    ids: Sequence[str],
    values: Mapping[str, Json],
    *,
    reason: str | None,
    by: str,
    at: datetime,
) -> Decision:
    """Check a decision against the record, add it to the ledger, and give it back with its number.

    `ids` are what people call things: codes, ids, beginnings of ids, given ids. Raises InputError naming what is wrong and what
    would be right; then nothing is written. The record itself changes when it is made again.
    """
    name, rule = _rule(act)
    _check_frame(rule, reason, by, at)
    desk = Desk.of(workspace, record)
    given = read_values(rule, values)
    if name == "forget" and len(ids) == 1 and _is_out_of_record(record, ids[0]):
        return workspace.forget(ids[0], reason=reason or "", by=by.strip(), at=at.isoformat(timespec="seconds"))
    targets = _targets(desk, rule, ids)
    of_ledger, kept_values = made(desk, name, targets, given)
    entry = Decision(0, name, of_ledger, kept_values, reason, by.strip(), at.isoformat(timespec="seconds"))
    if entry.act == "forget":
        return workspace.forget(entry.targets[0], reason=entry.reason or "", by=entry.by, at=entry.at)
    decision = workspace.ledger.append(replace(entry, supersedes=_superseded(workspace, entry)))
    _read_again(workspace, decision)
    if entry.act in ("pin_place", "undo"):
        teach(workspace)
    return decision


def _is_out_of_record(record: Record, report: str) -> bool:
    """Whether a report is known and not in the record: one whose forgetting was interrupted, or a row that another replaced."""
    return report in record.rulings.forgotten or (report.startswith("r") and report in record.rulings.rejected)


def _rule(act: str) -> tuple[Act, ActRule]:
    table = acts()
    for name, rule in table.items():
        if name == act:
            return name, rule
    raise InputError(f"there is no act {act!r} for people; the acts are {', '.join(table)}")


def _check_frame(rule: ActRule, reason: str | None, by: str, at: datetime) -> None:
    if not by.strip():
        raise InputError("a decision needs the pseudonym of whoever makes it")
    if rule.reason and not (reason or "").strip():
        raise InputError("this act needs a reason")
    if at.tzinfo is None:
        raise InputError("the time of a decision needs its offset from UTC")


def _targets(desk: Desk, rule: ActRule, ids: Sequence[str]) -> list[Target]:
    if len(ids) < rule.least or (rule.most and len(ids) > rule.most):
        most = f"{rule.least}" if rule.most == rule.least else f"{rule.least} or more"
        raise InputError(f"this act is about {most} ({', '.join(rule.targets)}); {len(ids)} given")
    found = [desk.names.find(words, rule.kinds_at(place)) for place, words in enumerate(ids)]
    for place, target in enumerate(found):
        if target in found[:place]:
            raise InputError(f"{target} is named twice")
    return found


def _superseded(workspace: Workspace, decision: Decision) -> int | None:
    """The last decision in force that said something of exactly the same thing, where the later word replaces the earlier."""
    slot = _slot(decision)
    if slot is None:
        return None
    earlier = in_force(workspace.ledger.entries())
    return next((e.number for e in reversed(earlier) if _slot(e) == slot), None)


def _slot(decision: Decision) -> tuple[Json | tuple[str, ...], ...] | None:
    match decision.act:
        case "accept" | "reject" | "approve":
            return ("state", decision.targets)
        case "undecided" if len(decision.targets) == 1:
            return ("state", decision.targets)
        case "pin_place" | "pin_day" | "grade":
            return (decision.act, decision.targets)
        case "pin_count":
            return ("count", decision.targets, decision.values["effect"], decision.values.get("victims"))
        case _:
            return None


def _read_again(workspace: Workspace, decision: Decision) -> None:
    """A report's day of publication is what its day words are resolved against."""
    undone = decision
    if decision.act == "undo":
        undone = next(e for e in workspace.ledger.entries() if e.number == int(decision.targets[0]))
    if undone.act == "pin_day" and undone.targets[0].startswith("r"):
        workspace.read_again(undone.targets[0])
