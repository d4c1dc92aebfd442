"""What is measured, each in a process of its own: `python -m benchmarks.stages NAME FOLDER [COUNT]` prints one line of JSON.

Seconds are those of the process on its core, not of the clock on the wall; what is loaded once (modules, word lists) is
loaded before, with a report that is not in the corpus. Every text comes once: no cache can know it.
"""

import argparse
import gc
import json
import random
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from time import process_time

from recount.collector import settle
from recount.domain.folding import fold
from recount.domain.reading import LocatedReading
from recount.domain.record import Record, Stamp
from recount.domain.report import Report
from recount.gather import Problem, gather
from recount.pipeline import add, publish, read_reports
from recount.read.reader import read_report
from recount.recording import Rules, assemble_record
from recount.resolve.resolve import locate
from recount.settings import Settings
from recount.stages import PROGRAM, read_and_locate
from recount.store.gazetteer import SqliteGazetteer, open_gazetteer
from recount.store.gazetteer_build import build
from recount.store.workspace import Workspace
from recount.weigh.assessment import assess
from recount.weigh.conventions import convention
from recount.weigh.policies import policy
from recount.weigh.standing import Order
from recount.weigh.tallies import tallies

WARM_UP = "Wednesday 2 April 2025\nAn air strike killed nine people in Tambacounda, Senegal, on Tuesday, residents said."
LOOK_UPS = 20_000
"""Names that are looked up in the gazetteer, each once."""
Figures = dict[str, float]


def main() -> None:
    """Measure what the command line names and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("name", choices=sorted(MEASURES))
    parser.add_argument("folder", type=Path, help="the corpus: reports.jsonl and pages/")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the gazetteer")
    parser.add_argument("--count", type=int, default=sys.maxsize, help="so many reports of the corpus")
    asked = parser.parse_args()
    figures = MEASURES[asked.name](asked.folder, asked.data, asked.count)
    sys.stdout.write(json.dumps({**figures, "peak_mb": peak_mb()}) + "\n")


def peak_mb() -> float:
    """The most memory that this process has held so far, in millions of bytes.

    Linux tells it of the process itself; what `getrusage` says there is at least what the parent held when it forked.
    """
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmHWM"))
    except (OSError, StopIteration):
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def gathering(folder: Path, data: Path, count: int) -> Figures:
    """Pages to reports."""
    (folder / "warm-up.html").write_text(f"<html><body><article><p>{WARM_UP}</p></article></body></html>", encoding="utf-8")
    list(gather([str(folder / "warm-up.html")]))
    done, seconds = 0, -process_time()
    for item in gather(_pages(folder, count)):
        done += not isinstance(item, Problem)
    return {"reports": done, "seconds": seconds + process_time()}


def reading(folder: Path, data: Path, count: int) -> Figures:
    """Reports to readings, and readings to places and days, told apart."""
    gazetteer = _warm(data)
    seconds = {"seconds": 0.0, "resolve": 0.0}
    done = 0
    for report in _reports(folder, count):
        start = process_time()
        found = read_report(report, read_by=PROGRAM)
        between = process_time()
        locate(found, report.published, gazetteer)
        seconds["seconds"] += between - start
        seconds["resolve"] += process_time() - between
        done += 1
    return {"reports": done, **seconds}


def way(folder: Path, data: Path, count: int) -> Figures:
    """Reading and resolving as the program does it, for the ratios."""
    gazetteer = _warm(data)
    reports = list(_reports(folder, count))
    seconds = _timed(lambda: [read_and_locate(report, gazetteer) for report in reports])
    return {"reports": len(reports), "seconds": seconds}


def extracting(folder: Path, data: Path, count: int) -> Figures:
    """What trafilatura alone takes for the pages of the same reports."""
    from trafilatura import bare_extraction

    pages = [Path(name).read_text(encoding="utf-8") for name in _pages(folder, count)]
    bare_extraction(f"<html><body><article><p>{WARM_UP}</p></article></body></html>", fast=True, with_metadata=True)
    seconds = _timed(lambda: [bare_extraction(page, fast=True, with_metadata=True) for page in pages])
    return {"reports": len(pages), "seconds": seconds}


def joining(folder: Path, data: Path, count: int) -> Figures:
    """Linking, weighing and publishing what has been read; weighing is done once more to tell it from linking."""
    gazetteer = _warm(data)
    pairs = [(report, read_and_locate(report, gazetteer)) for report in _reports(folder, count)]
    rules = Rules(policy("origins-1"), convention("recount-1"))
    stamp = Stamp(PROGRAM, 0, "", None, rules.policy.version, rules.convention.version, gazetteer.digest, "")
    record: Record | None = None

    def assemble() -> None:
        nonlocal record
        record = assemble_record(pairs, fold([]), stamp, rules).record

    both = _timed(assemble)
    if record is None:
        raise RuntimeError("no record was assembled")
    made = record
    weigh = _timed(lambda: _weigh(made, pairs, rules))
    with tempfile.TemporaryDirectory(prefix="recount-bench-") as out:
        published = _timed(lambda: publish(made, Path(out)))
    return {
        "reports": len(pairs), "incidents": len(made.incidents), "seconds": both - weigh, "weigh": weigh, "publish": published,
    }  # fmt: skip


def _weigh(record: Record, pairs: Sequence[tuple[Report, LocatedReading]], rules: Rules) -> None:
    claims = {claim.id: claim for _, read in pairs for claim in read.claims}
    order = Order(published={report.id: report.published.edtf for report, _ in pairs if report.published.edtf}, previous={})
    for weighed in record.incidents:
        incident = weighed.incident
        told = [claims[claim] for claim in incident.claims]
        parties = [party.name for party in incident.parties]
        tallies(told, incident.origins, parties=parties, order=order, rejected=frozenset(), by=rules.convention, pins=None)
        assess(incident, told, incident.origins, record.rulings, under=rules.policy)


def remembering(folder: Path, data: Path, count: int) -> Figures:
    """The memory that gathering pages, reading and resolving them take, in a workspace as `recount run` founds it."""
    settings = Settings(data=data, workers=1, partition=100)
    with tempfile.TemporaryDirectory(prefix="recount-bench-") as name, Workspace.open(Path(name) / "w", create=True) as ws:
        gathered = -process_time()
        new, _, _ = add(ws, _pages(folder, count))
        gathered += process_time()
        middle = peak_mb()
        seconds = _timed(lambda: read_reports(ws, settings))
        return {"reports": new, "seconds": seconds, "gather": gathered, "gather_mb": middle}


def placing(folder: Path, data: Path, count: int) -> Figures:
    """Building the gazetteer, its size, and looking up names in it: once each, without a country and misspelt within one."""
    with tempfile.TemporaryDirectory(prefix="recount-bench-") as name:
        made: list[Path] = []
        seconds = _timed(lambda: made.append(build(Path(name))))
        size = made[0].stat().st_size / 1e6
        rows = sqlite3.connect(made[0]).execute("SELECT name, country FROM place ORDER BY number").fetchall()
        asked = random.Random(1).sample(rows, min(LOOK_UPS, len(rows)))  # noqa: S311 - a sample, no secret
        gazetteer = SqliteGazetteer(made[0])
        strong = _timed(lambda: [gazetteer.find(word) for word, _ in asked])
        bent = [(word[:2] + word[3:], country) for word, country in asked if len(word) > 5][: LOOK_UPS // 20]
        weak = _timed(lambda: [gazetteer.find(word, country=country) for word, country in bent])
    return {"seconds": seconds, "size_mb": size, "asked": len(asked), "strong": strong, "bent": len(bent), "weak": weak}


def _warm(data: Path) -> SqliteGazetteer:
    gazetteer = open_gazetteer(data)
    read_and_locate(Report.of(WARM_UP, published="2025-04-02"), gazetteer)
    settle()
    return gazetteer


def _reports(folder: Path, count: int) -> Iterator[Report]:
    return islice((item for item in gather([str(folder / "reports.jsonl")]) if isinstance(item, Report)), count)


def _pages(folder: Path, count: int) -> list[str]:
    return sorted(map(str, (folder / "pages").iterdir()))[:count]


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    start = process_time()
    work()
    return process_time() - start


MEASURES: dict[str, Callable[[Path, Path, int], Figures]] = {
    "gather": gathering, "read": reading, "way": way, "trafilatura": extracting, "join": joining, "memory": remembering,
    "gazetteer": placing,
}  # fmt: skip

if __name__ == "__main__":
    main()
