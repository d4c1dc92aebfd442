"""From the ledger's decisions to the rulings in force: a pure fold, in which the last word on a subject counts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product
from typing import Any, TypeVar

from recount.domain.decision import Act, Decision, Json
from recount.domain.ids import IncidentId
from recount.domain.incident import Mint
from recount.domain.plain import built
from recount.domain.rulings import Kept, Pair, Rulings, Trace
from recount.domain.vocabulary import ReviewState

T = TypeVar("T")

LASTING: frozenset[Act] = frozenset({"mint", "forget"})
"""Acts that nothing undoes: an id given stays given, and what is forgotten is gone."""


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that count, in order of the ledger.

    Out of force is what a later decision in force undoes or supersedes; so an undone undo brings back what it undid. The
    acts in `LASTING` always count.
    """
    out: set[int] = set()
    standing: list[Decision] = []
    for decision in sorted(decisions, key=lambda d: d.number, reverse=True):
        if decision.number in out and decision.act not in LASTING:
            continue
        standing.append(decision)
        if decision.supersedes is not None and decision.supersedes < decision.number:
            out.add(decision.supersedes)
        if decision.act == "undo":
            out |= {int(t) for t in decision.targets if t.isdecimal() and int(t) < decision.number}
    return tuple(reversed(standing))


def fold(decisions: Sequence[Decision]) -> Rulings:
    """All decisions in force, by subject (docs/rereading.md); raises ValueError where a decision's values make no sense."""
    draft = _Draft()
    for decision in in_force(decisions):
        _keep_context(draft, decision)
        _FOLDS[decision.act](draft, decision)
    return draft.rulings()


def all_pairs(mentions: Iterable[str]) -> frozenset[Pair]:
    """Every two of the mentions, the smaller id first."""
    return frozenset(combinations(sorted(set(mentions)), 2))


@dataclass(slots=True)
class _Draft:
    mints: dict[IncidentId, Mint] = field(default_factory=dict)
    state: dict[str, ReviewState] = field(default_factory=dict)
    corrections: dict[str, dict[str, Json]] = field(default_factory=dict)
    added: list[Decision] = field(default_factory=list)
    same: set[Pair] = field(default_factory=set)
    not_same: set[Pair] = field(default_factory=set)
    undecided: set[Pair] = field(default_factory=set)
    contains: set[Pair] = field(default_factory=set)
    pins: dict[str, dict[str, Json]] = field(default_factory=dict)
    grades: dict[str, str] = field(default_factory=dict)
    registered: dict[str, dict[str, Json]] = field(default_factory=dict)
    forgotten: dict[str, str] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)
    traces: dict[str, Trace] = field(default_factory=dict)
    accepted: dict[str, str | None] = field(default_factory=dict)
    held: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def pair(self, kind: set[Pair], pairs: Iterable[Pair]) -> None:
        """Rule on pairs: whatever was said of them before does not count."""
        new = frozenset(pairs)
        for said in (self.same, self.not_same, self.undecided):
            said.difference_update(new)
        kind.update(new)

    def rulings(self) -> Rulings:
        return Rulings(
            mints=tuple(self.mints.values()),
            state=self.state,
            corrections=self.corrections,
            added=tuple(self.added),
            rejected=frozenset(subject for subject, state in self.state.items() if state == "rejected"),
            same=frozenset(self.same),
            not_same=frozenset(self.not_same),
            undecided=frozenset(self.undecided),
            contains=frozenset(self.contains),
            pins=self.pins,
            grades=self.grades,
            registered=self.registered,
            forgotten=self.forgotten,
            kept=_by_report((k.claim.report_id, k) for k in self.kept.values()),
            traces=_by_report((t.report_id, t) for t in self.traces.values()),
            accepted=tuple(self.accepted.items()),
            held=self.held,
        )


def _by_report(items: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    reports: dict[str, list[T]] = {}
    for report, item in items:
        reports.setdefault(report, []).append(item)
    return {report: tuple(found) for report, found in reports.items()}


def _keep_context(draft: _Draft, decision: Decision) -> None:
    context: Any = decision.values.get("context") or {}
    for value in context.get("claims", []):
        kept = built(Kept, value)
        before = draft.kept.get(kept.claim.id)
        draft.kept[kept.claim.id] = kept if before is None else _seen_both(kept, before)
    for value in context.get("mentions", []):
        trace = built(Trace, value)
        draft.traces[trace.id] = trace
    for incident, mentions in context.get("held", {}).items():
        draft.held[incident] = tuple(mentions)


def _seen_both(kept: Kept, before: Kept) -> Kept:
    return Kept(kept.claim, kept.incident, kept.beside, tuple(sorted({*kept.seen, *before.seen})), kept.home)


def _mint(draft: _Draft, decision: Decision) -> None:
    """A new id, or further members of one: a row of a sheet that came in anew under its code."""
    values: Any = decision.values
    incident = IncidentId(decision.targets[0])
    minted = Mint(incident, str(values["code"]), str(values["anchor"]), tuple(values["members"]), values.get("sheet"))
    known = draft.mints.get(incident)
    if known is not None:
        members = tuple(dict.fromkeys((*known.members, *minted.members)))
        minted = replace(known, members=members, sheet=known.sheet or minted.sheet)
    draft.mints[incident] = minted


def _sets(state: ReviewState) -> "_Fold":
    def set_state(draft: _Draft, decision: Decision) -> None:
        for target in decision.targets:
            draft.state[target] = state
            _count_as_accepted(draft, target)

    return set_state


def _count_as_accepted(draft: _Draft, target: str) -> None:
    kept = draft.kept.get(target)
    if draft.state[target] not in ("accepted", "corrected", "added"):
        draft.accepted.pop(target, None)
    elif kept is not None:
        draft.accepted.setdefault(target, kept.home)


def _correct(draft: _Draft, decision: Decision) -> None:
    for target in decision.targets:
        draft.corrections.setdefault(target, {}).update(_set_by(decision))
    _sets("corrected")(draft, decision)


def _add(draft: _Draft, decision: Decision) -> None:
    """An added claim: the ledger's context holds it whole; a forgotten one is no more."""
    context: Any = decision.values.get("context") or {}
    for value in context.get("claims", []):
        claim = built(Kept, value).claim.id
        draft.state[claim] = "added"
        _count_as_accepted(draft, claim)
        draft.added.append(decision)


def _undecided(draft: _Draft, decision: Decision) -> None:
    """Of two or more reported incidents: whether they are one; of a single claim or incident: what to make of it."""
    if len(decision.targets) == 1:
        _sets("undecided")(draft, decision)
    draft.pair(draft.undecided, all_pairs(decision.targets))


def _same(draft: _Draft, decision: Decision) -> None:
    draft.pair(draft.same, all_pairs(decision.targets))


def _not_same(draft: _Draft, decision: Decision) -> None:
    draft.pair(draft.not_same, all_pairs(decision.targets))


def _merge(draft: _Draft, decision: Decision) -> None:
    """What a person looked at together stays together: every two mentions of the merged incidents are the same."""
    mentions: Any = decision.values["mentions"]
    draft.pair(draft.same, all_pairs(mentions))


def _split(draft: _Draft, decision: Decision) -> None:
    """No mention of the part is the same as one of the rest; what joins the part, or the rest, is left as it was."""
    values: Any = decision.values
    pairs = product(values["part"], values["rest"])
    draft.pair(draft.not_same, ((min(pair), max(pair)) for pair in pairs))


def _contains(draft: _Draft, decision: Decision) -> None:
    whole, *parts = decision.targets
    draft.contains |= {(whole, part) for part in parts}


def _pin(field_name: str) -> "_Fold":
    def pin(draft: _Draft, decision: Decision) -> None:
        for target in decision.targets:
            draft.pins.setdefault(target, {})[field_name] = dict(_set_by(decision))

    return pin


def _pin_count(draft: _Draft, decision: Decision) -> None:
    """A pinned tally, under its effect ("killed") or, for a class of victims, effect and class ("killed:children")."""
    values = _set_by(decision)
    victims = values.get("victims", "all")
    name = f"{values['effect']}" if victims == "all" else f"{values['effect']}:{victims}"
    for target in decision.targets:
        draft.pins.setdefault(target, {})[name] = dict(values)


def _grade(draft: _Draft, decision: Decision) -> None:
    for target in decision.targets:
        draft.grades[target] = str(decision.values["corroboration"])


def _register(draft: _Draft, decision: Decision) -> None:
    """What an outlet or a source is; what a later decision does not speak of stays as it was said before."""
    for target in decision.targets:
        draft.registered.setdefault(target, {}).update(_set_by(decision))


def _forget(draft: _Draft, decision: Decision) -> None:
    for target in decision.targets:
        draft.forgotten[target] = decision.reason or ""


def _undo(draft: _Draft, decision: Decision) -> None:
    """Nothing: what it undoes is out of force already."""


def _set_by(decision: Decision) -> Mapping[str, Json]:
    return {name: value for name, value in decision.values.items() if name != "context"}


_Fold = Callable[[_Draft, Decision], None]
_FOLDS: Mapping[Act, _Fold] = {
    "mint": _mint,
    "accept": _sets("accepted"),
    "correct": _correct,
    "reject": _sets("rejected"),
    "add": _add,
    "same": _same,
    "not_same": _not_same,
    "contains": _contains,
    "undecided": _undecided,
    "merge": _merge,
    "split": _split,
    "pin_place": _pin("place"),
    "pin_day": _pin("day"),
    "pin_count": _pin_count,
    "approve": _sets("approved"),
    "grade": _grade,
    "register": _register,
    "forget": _forget,
    "undo": _undo,
}
