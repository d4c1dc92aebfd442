"""How well names are resolved to places: a table of names with their true points, without any report around them."""

import csv
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recount.domain.place import WEAK, EntryKind, Gazetteer, PlaceMention
from recount.errors import InputError
from recount.gather.csv_lines import csv_rows, text_lines
from recount.gather.problem import Problem
from recount.resolve.candidates import Candidate, View, interpret

WITHIN = (5.0, 20.0, 161.0)
"""Kilometres; the last (100 miles) is what geocoders are compared by."""
_EXACT = 1.0
"""Two tables put one place this close."""
_REACH: dict[EntryKind, float] = {"admin1": 161.0, "region": 161.0, "country": 1600.0, "admin2": 50.0}
"""An answer so far off is wrong; the point of an area stands for all of it."""
_WRONG = 20.0
_NEEDED = ("name", "country", "lat", "lon")
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Case:
    """A name of the table, what is known of it, and where it lies (degrees)."""

    line: int
    name: str
    country: str
    admin1: str | None
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What a name was resolved to: how far off it is (None: no answer), whether the answer is marked as weak, and wrong."""

    case: Case
    km: float | None
    weak: bool
    wrong: bool
    found: str


def resolution_report(file: Path, gazetteer: Gazetteer, *, errors: int = 0, as_json: bool = False) -> tuple[str, list[Problem]]:
    """The shares of names that are resolved, ready to print, and the rows that are no cases.

    Raises InputError where the file is no table with the columns `name`, `country`, `lat` and `lon` (`admin1` may be there).
    """
    problems: list[Problem] = []
    answers = [answered(case, gazetteer) for case in _cases(file, problems)]
    if not answers:
        raise InputError(f"{file}: no row with {', '.join(_NEEDED)} in it")
    shares = shares_of(answers)
    if as_json:
        return json.dumps({"names": len(answers), **shares}) + "\n", problems
    listed = [_listed(a) for a in answers if a.wrong or a.km is None or a.weak][: max(errors, 0)]
    words = [f"{label:24s} {share:.3f}   ({round(share * len(answers))} of {len(answers)})" for label, share in shares.items()]
    return "\n".join([*listed, *words]) + "\n", problems


def answered(case: Case, gazetteer: Gazetteer) -> Answer:
    """What `resolve` makes of the name in its country and area; only likeness of spelling is weak, and never right or wrong."""
    area = gazetteer.admin1_of(case.admin1, country=case.country) if case.admin1 else None
    areas = frozenset((area.name,)) if area is not None else frozenset[str]()
    view = View(gazetteer, (case.country,), areas, areas)
    found = interpret(PlaceMention(case.name, 0, len(case.name), "in"), view)
    if found is None or found.entry is None:
        alike = [e for e in found.others if e.match in WEAK] if found is not None else []
        return Answer(case, None, bool(alike), wrong=False, found=", ".join(e.name for e in alike))
    return _measured(case, found)


def _measured(case: Case, found: Candidate) -> Answer:
    entry = found.entry
    if entry is None or entry.lat is None or entry.lon is None:
        return Answer(case, None, found.is_weak, wrong=False, found=found.name)
    km = _km(case.lat, case.lon, entry.lat, entry.lon)
    wrong = km > _REACH.get(entry.kind, _WRONG) and not found.is_weak
    return Answer(case, km, found.is_weak, wrong, f"{entry.name} ({entry.kind}, {entry.admin1}, {entry.match})")


def shares_of(answers: Sequence[Answer]) -> dict[str, float]:
    """The share of names under each heading; `exact` and `within` count answers without a mark only."""
    sure = [a for a in answers if a.km is not None and not a.weak]
    counts = {"exact": sum(a.km is not None and a.km <= _EXACT for a in sure)}
    counts |= {f"within {reach:.0f} km": sum(a.km is not None and a.km <= reach for a in sure) for reach in WITHIN}
    counts["weak"] = sum(a.weak for a in answers)
    counts["unknown"] = sum(a.km is None and not a.weak for a in answers)
    counts["wrong without a mark"] = sum(a.wrong for a in answers)
    return {label: count / len(answers) for label, count in counts.items()}


def _listed(answer: Answer) -> str:
    what = "wrong" if answer.wrong else "weak" if answer.weak else "unknown"
    off = f", {answer.km:.0f} km off" if answer.km is not None else ""
    return f"{answer.case.line}  {answer.case.name} ({answer.case.country})  {what}: {answer.found or 'nothing'}{off}"


def _cases(file: Path, problems: list[Problem]) -> Iterator[Case]:
    try:
        with file.open("rb") as stream:
            yield from _rows(csv_rows(text_lines(stream), ",", str(file)), file, problems)
    except (OSError, ValueError, csv.Error) as error:
        raise InputError(f"{file}: cannot be read as a table ({error})") from error


def _rows(rows: Iterable[tuple[int, Sequence[str]] | Problem], file: Path, problems: list[Problem]) -> Iterator[Case]:
    header: list[str] | None = None
    for item in rows:
        if isinstance(item, Problem):
            problems.append(item)
            continue
        line, cells = item
        if header is None:
            header = [cell.strip().lower() for cell in cells]
            missing = [column for column in _NEEDED if column not in header]
            if missing:
                raise InputError(f"{file}: has no column {' and no column '.join(missing)}; needed are {', '.join(_NEEDED)}")
            continue
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        try:
            yield _case(line, row)
        except (KeyError, ValueError):
            problems.append(Problem(f"{file}:{line}", "has no name, no country of two letters, or no point on earth"))


def _case(line: int, row: dict[str, str]) -> Case:
    lat, lon = float(row["lat"]), float(row["lon"])
    if not row["name"] or len(row["country"]) != len("SY") or not (abs(lat) <= 90 and abs(lon) <= 180):
        raise ValueError
    return Case(line, row["name"], row["country"].upper(), row.get("admin1") or None, lat, lon)


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres along the ground."""
    north, south, across = math.radians(lat), math.radians(other_lat), math.radians(other_lon - lon)
    bow = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(across / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(bow)))
