"""What coded rows decide: a sheet's codes, places, days and figures as entries of the ledger "by: import" (docs/inputs.md)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from recount.domain.coded_row import LANGUAGE, CodedRow, CountedVictims, count_of, parse_row
from recount.domain.decision import Decision, Json
from recount.domain.folding import fold, in_force
from recount.domain.ids import ClaimId, IncidentId, MentionId, ReportId, incident_id
from recount.domain.incident import Mint
from recount.domain.report import Report
from recount.domain.tally import VictimClass
from recount.gather import Problem
from recount.read.rows import read_row
from recount.resolve.rows import coded_place

BY = "import"
"""The pseudonym of a sheet."""
_CLASS_OF: Mapping[CountedVictims, VictimClass] = {
    "all": "all", "civilians": "civilian_said", "fighters": "fighters", "children": "children", "women": "women",
}  # fmt: skip
"""The people whom a row counts, by the class of victims that is weighed; figures of others are claims only."""
Slot = tuple[str, ...]
"""What a pin is of: the act, for a count with effect and class of victims."""
Values = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Imported:
    """The decisions that bring the ledger up to the sheet, and what could not be decided."""

    decisions: tuple[Decision, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A coded row with the ids of what it tells."""

    report: Report
    row: CodedRow
    mention: MentionId
    claims: tuple[ClaimId, ...]

    @classmethod
    def of(cls, report: Report) -> "_Row":
        reading = read_row(report, read_by=BY)
        return cls(report, parse_row(report.text), reading.incidents[0].id, tuple(claim.id for claim in reading.claims))

    @property
    def where(self) -> str:
        """The file and line, for people."""
        return self.report.sightings[-1].origin if self.report.sightings else self.report.id


@dataclass(slots=True)
class _Known:
    """What earlier imports, and people since, have decided."""

    mints: dict[str, Mint] = field(default_factory=dict)
    """Code in small letters → the incident that bears it."""
    ids: set[IncidentId] = field(default_factory=set)
    rows: dict[IncidentId, dict[ReportId, tuple[MentionId, str | None]]] = field(default_factory=dict)
    """Incident → its rows by report: the reported incident, and the row's own id."""
    pins: dict[tuple[str, Slot], list[Decision]] = field(default_factory=dict)
    """Incident and slot → the pins on it, by whomever."""
    replaced: dict[ReportId, int] = field(default_factory=dict)
    """Report → the decision that took it out of the record."""
    same: set[frozenset[str]] = field(default_factory=set)
    standing: set[int] = field(default_factory=set)
    withdrawn: set[int] = field(default_factory=set)
    """Pins that an import took back itself."""

    @classmethod
    def of(cls, entries: Sequence[Decision]) -> "_Known":
        known = cls(standing={decision.number for decision in in_force(entries)})
        for mint in fold(entries).mints:
            known.mints.setdefault(mint.code.casefold(), mint)
            known.ids.add(mint.incident)
        for entry in entries:
            known._take(entry)
        return known

    def _take(self, entry: Decision) -> None:
        if entry.act.startswith("pin_"):
            self.pins.setdefault((entry.targets[0], _slot(entry.act, entry.values)), []).append(entry)
        if entry.by != BY:
            return
        values: Any = entry.values
        if entry.act == "mint":
            rows = self.rows.setdefault(IncidentId(entry.targets[0]), {})
            rows.update({ReportId(report): (MentionId(mention), row) for report, (mention, row) in values["rows"].items()})
        elif entry.act == "reject" and entry.number in self.standing:
            self.replaced.update({ReportId(report): entry.number for report in entry.targets})
        elif entry.act == "same" and entry.number in self.standing:
            self.same.add(frozenset(entry.targets))
        elif entry.act == "undo":
            self.withdrawn.add(int(entry.targets[0]))


def decides(report: Report) -> bool:
    """Whether the report is a coded row with a code, which makes decisions when it comes in."""
    return report.language == LANGUAGE and parse_row(report.text).said("code") is not None


def imported(reports: Iterable[Report], entries: Sequence[Decision]) -> Imported:
    """The decisions that the rows with a code make on top of the ledger; rows without a code decide nothing.

    A new code gets an incident; a known one of the same sheet is brought up to date: the row that came before is taken out of the
    record, pins that changed are made anew, those that the sheet dropped are undone. A row that says what it said decides
    nothing. What a person decided since stays, and is listed where the sheet has changed. A code that another sheet brought
    is listed, and its row gets a code of the program.
    """
    groups: dict[str, list[_Row]] = {}
    for report in reports:
        row = _Row.of(report)
        code = row.row.said("code")
        if code is not None and report.id not in {other.report.id for other in groups.setdefault(code.casefold(), [])}:
            groups[code.casefold()].append(row)
    known = _Known.of(entries)
    decisions: list[Decision] = []
    problems: list[Problem] = []
    for code, rows in groups.items():
        for item in _of_code(rows, known.mints.get(code), known):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                decisions.append(item)
    return Imported(tuple(decisions), tuple(problems))


def _of_code(rows: Sequence[_Row], mint: Mint | None, known: _Known) -> Iterator[Decision | Problem]:
    sheet = rows[0].report.outlet or ""
    if mint is not None and mint.sheet not in (None, sheet):
        what = f"the code {mint.code!r} is that of an incident from another sheet ({mint.sheet or 'without an outlet'})"
        yield Problem(rows[0].where, what, "kept as an incident of its own, under another code")
        return
    incident = _new_id(rows[0], known) if mint is None else mint.incident
    yield from _minted(rows, mint, incident)
    replaced = _replaced(rows, incident, known)
    yield from _replacements(rows, replaced, known)
    yield from _joined(rows, mint, replaced, known, incident)
    for row in rows:
        if row.row.unit == "incident":
            yield from _pinned(row, incident, known)


def _new_id(row: _Row, known: _Known) -> IncidentId:
    turn = 1
    while (incident := incident_id(_anchor(row), turn=turn)) in known.ids:
        turn += 1
    known.ids.add(incident)
    return incident


def _anchor(row: _Row) -> str:
    return row.claims[0] if row.claims else row.mention


def _minted(rows: Sequence[_Row], mint: Mint | None, incident: IncidentId) -> Iterator[Decision]:
    """The incident under the sheet's code, or the rows that have come to it."""
    new = [row for row in rows if mint is None or row.mention not in mint.members]
    if not new:
        return
    values: Values = {
        "code": rows[0].row.said("code") if mint is None else mint.code,
        "anchor": _anchor(rows[0]) if mint is None else mint.anchor,
        "members": [member for row in new for member in (row.mention, *row.claims)],
        "rows": {row.report.id: [row.mention, row.row.said("row")] for row in new},
        "sheet": rows[0].report.outlet or "",
    }
    yield Decision(0, "mint", (incident,), values, new[0].where, BY)


def _replaced(rows: Sequence[_Row], incident: IncidentId, known: _Known) -> set[ReportId]:
    """Earlier rows in whose place these have come: of an incident all, of claims those with the same id of their own."""
    now = {row.report.id for row in rows}
    earlier = {report: row for report, (_, row) in known.rows.get(incident, {}).items() if report not in now}
    if rows[0].row.unit == "incident":
        return set(earlier)
    ids = {row.row.said("row") for row in rows} - {None}
    return {report for report, row in earlier.items() if row in ids}


def _replacements(rows: Sequence[_Row], replaced: set[ReportId], known: _Known) -> Iterator[Decision]:
    for report in sorted(replaced - known.replaced.keys()):
        reason = f"replaced by {rows[0].report.id} ({rows[0].where})"
        yield Decision(0, "reject", (report,), {}, reason, BY)
    for row in rows:
        if row.report.id in known.replaced:
            yield _undo(known.replaced[row.report.id], row)


def _joined(
    rows: Sequence[_Row], mint: Mint | None, replaced: set[ReportId], known: _Known, incident: IncidentId
) -> Iterator[Decision]:
    """Rows of one code tell one incident, together with what stood under that code before."""
    gone = {mention for report, (mention, _) in known.rows.get(incident, {}).items() if report in replaced}
    members = [] if mint is None else [m for m in mint.members if m.startswith("m") and m not in gone]
    first = (*members, rows[0].mention)[0]
    for row in rows:
        pair = frozenset((first, row.mention))
        if row.mention != first and pair not in known.same:
            yield Decision(0, "same", (first, row.mention), {}, row.where, BY)


def _pinned(row: _Row, incident: IncidentId, known: _Known) -> Iterator[Decision | Problem]:
    wanted = dict(_pins(row.row))
    for slot in sorted({slot for of, slot in known.pins if of == incident} - wanted.keys()):
        ours = [pin for pin in known.pins[incident, slot] if pin.by == BY and pin.number in known.standing]
        yield from (_undo(pin.number, row) for pin in ours)
    for slot, values in wanted.items():
        yield from _pin(row, incident, (slot, values), known)


def _pin(row: _Row, incident: IncidentId, wanted: tuple[Slot, Values], known: _Known) -> Iterator[Decision | Problem]:
    slot, values = wanted
    pins = known.pins.get((incident, slot), [])
    ours = [pin for pin in pins if pin.by == BY]
    standing = [pin for pin in pins if pin.number in known.standing]
    unchanged = bool(ours) and ours[-1].values == values and ours[-1].number not in known.withdrawn
    if unchanged:
        return
    if standing and standing[-1].by != BY:
        person, code = standing[-1], row.row.said("code")
        what = f"{' '.join(slot)} of incident {code} was decided by {person.by} (decision {person.number})"
        yield Problem(row.where, what, "the row's value was not applied")
        return
    supersedes = standing[-1].number if standing else None
    act = next(act for act in ("pin_place", "pin_day", "pin_count") if act == slot[0])
    yield Decision(0, act, (incident,), values, row.where, BY, supersedes=supersedes)


def _pins(row: CodedRow) -> Iterator[tuple[Slot, Values]]:
    """What the row says of place, day and figures, as values of the acts that pin them."""
    place = coded_place(row)
    if place is not None:
        said = {"country": place.country, "admin1": place.admin1, "lat": place.lat, "lon": place.lon}
        given: Values = {name: value for name, value in said.items() if value is not None}
        yield ("pin_place",), {"name": place.name, "precision": place.precision, **given, "method": "coded"}
    day = row.said("day")
    if day is not None:
        yield ("pin_day",), {"day": day}
    for effect, victims, value in row.counts:
        if victims not in _CLASS_OF:
            continue
        count = count_of(value.value)
        values: Values = {"effect": effect, "victims": _CLASS_OF[victims], "low": count.low, "high": count.high}
        values["open_top"] = count.high is None
        yield _slot("pin_count", values), values


def _slot(act: str, values: Mapping[str, Json]) -> Slot:
    return (act,) if act != "pin_count" else (act, str(values["effect"]), str(values.get("victims") or "all"))


def _undo(number: int, row: _Row) -> Decision:
    return Decision(0, "undo", (str(number),), {}, row.where, BY)
