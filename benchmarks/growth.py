"""How linking grows: `make bench-growth` (docs/benchmarks.md); composes and reads every size of corpus once, then measures."""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.__main__ import ROOT, SOURCES
from benchmarks.corpus import write
from benchmarks.stages import peak_mb
from recount.collector import without_collecting
from recount.domain.reading import LocatedReading
from recount.domain.report import Report
from recount.evaluate.link_score import b_cubed
from recount.gather import gather
from recount.link.lead import lead
from recount.link.linking import Linking
from recount.pipeline import add, link, read_reports
from recount.settings import Settings, load
from recount.stages import PROGRAM, read_and_locate
from recount.store.gazetteer import open_gazetteer
from recount.store.workspace import Workspace

CLAIMS_A_REPORT = 5
"""Roughly; the sizes are named by what they really hold."""
ONE_BY_ONE = 20
"""Reports that come in one by one, after those of each size."""
TIMES = 3
"""Times that the command is run, each with a report more."""
GOAL = 16.0
"""Times as much time and memory for ten times the claims, at most."""
Figures = dict[str, Any]
Pair = tuple[Report, LocatedReading]


def main() -> None:
    """Compose, read, and measure each size in a process of its own."""
    parser = argparse.ArgumentParser(prog="make bench-growth", description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000, help="claims of the largest corpus; the others have a tenth each")
    parser.add_argument("--steps", type=int, default=2, help="how often a tenth is taken")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", type=Path, help="lines of JSON that hold the reports to compose from")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure is not None:
        sys.stdout.write(json.dumps(measured(asked.measure)) + "\n")
        return
    source = asked.source or next(path for path in SOURCES if path.is_file())
    sizes = [max(1, asked.claims // 10**step // CLAIMS_A_REPORT) for step in range(asked.steps, -1, -1)]
    with tempfile.TemporaryDirectory(prefix="recount-growth-") as name:
        folder, settings = Path(name), load(None, os.environ)  # noqa: TID251 - handed over here, read in recount.settings
        write(source, settings.data, folder, number=max(sizes) + ONE_BY_ONE + TIMES, seed=asked.seed, pages=False)
        lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
        _say(f"{PROGRAM}; reports composed from {source.name}, seed {asked.seed}; seconds of one core, a fresh process each")
        _say("\n claims  reports  incidents   linking F1   link, s   memory, MB   one report more, ms: median   most")
        found = []
        for size in sizes:
            _prepare(folder / str(size), lines, size, settings)
            found.append(_figures(folder / str(size)))
            _say(_row(found[-1]))
        for less, more in pairwise(found):
            times, memory = (more[key] / max(less[key], 1e-9) for key in ("seconds", "memory"))
            claims = f"{more['claims']:,} / {less['claims']:,} claims"
            _say(f"{claims}: time {times:.1f}, memory {memory:.1f}   (goal: at most {GOAL:.0f})")
        _say("\nthe commands, by the clock on the wall, for one report more in the workspace: --version, add, read, link")
        for size, of in zip(sizes, found, strict=True):
            _say(_commands(folder / str(size), lines[size + ONE_BY_ONE :], of["claims"]))


def measured(folder: Path) -> Figures:
    """Link a workspace at once, as `recount link` does where nothing was linked before, then take in a few reports more."""
    settings = Settings(data=load(None, os.environ).data, workers=1)  # noqa: TID251 - as above
    gazetteer = open_gazetteer(settings.data)
    more = [(report, read_and_locate(report, gazetteer)) for report in _reports(folder / "more.jsonl")]
    with Workspace.open(folder / "workspace", create=False) as ws, ws.lock():
        before, start = peak_mb(), process_time()
        joined = link(ws, settings)
        seconds, memory = process_time() - start, peak_mb() - before
        pairs = joined.pairs or ()
        each = list(_one_by_one(joined.linking, more))
    return {
        "reports": len(pairs),
        "claims": sum(len(reading.claims) for _, reading in pairs),
        "incidents": len(joined.linking.clusters()),
        "f1": _quality(folder, joined.linking, pairs),
        "seconds": seconds,
        "memory": memory,
        "median": statistics.median(each) * 1000,
        "most": max(each) * 1000,
    }


def _one_by_one(linking: Linking, more: Sequence[Pair]) -> Iterator[float]:
    for pair in more:
        with without_collecting():
            start = process_time()
            linking.change((), [pair])
            yield process_time() - start


def _quality(folder: Path, linking: Linking, pairs: Sequence[Pair]) -> float:
    """B-cubed F1 over the reports that the corpus swapped together as one incident of the source."""
    lines = (json.loads(line) for line in (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines())
    swapped = {line["id"]: line["incident"] for line in lines}
    cluster_of = {mention: str(at) for at, cluster in enumerate(linking.clusters()) for mention in cluster.mentions}
    gold: dict[str, str] = {}
    ours: dict[str, str] = {}
    for report, reading in pairs:
        incident, main = swapped[report.given_ids[0]], lead(reading, report.title)
        if main is not None and "-report " not in incident:
            gold[report.id], ours[report.id] = incident, cluster_of[main]
    return b_cubed(gold, ours).f1


def _prepare(folder: Path, lines: Sequence[str], size: int, settings: Settings) -> None:
    """A workspace in which so many reports are read and none is linked."""
    folder.mkdir()
    (folder / "reports.jsonl").write_text("".join(lines[:size]), encoding="utf-8")
    (folder / "more.jsonl").write_text("".join(lines[size : size + ONE_BY_ONE]), encoding="utf-8")
    with Workspace.open(folder / "workspace", create=True) as ws, ws.lock():
        add(ws, [str(folder / "reports.jsonl")])
        read_reports(ws, settings, jobs=os.cpu_count() or 1)


def _commands(folder: Path, lines: Sequence[str], claims: int) -> str:
    """What each command takes where one report has come in, in the median."""
    taken: dict[str, list[float]] = {"--version": [], "add": [], "read": [], "link": []}
    where = ["--workspace", str(folder / "workspace")]
    for line in islice(lines, TIMES):
        one = folder / "one.jsonl"
        one.write_text(line, encoding="utf-8")
        for verb, arguments in (("--version", []), ("add", [str(one), *where]), ("read", where), ("link", where)):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-m", "recount.cli.main", verb, *arguments], check=True, capture_output=True)  # noqa: S603
            taken[verb].append(time.perf_counter() - start)
    shown = ", ".join(f"{statistics.median(of):.2f} s" for of in taken.values())
    return f"  {claims:,} claims: {shown}"


def _figures(folder: Path) -> Figures:
    command = [sys.executable, "-m", "benchmarks.growth", "--measure", str(folder)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own module
    figures: Figures = json.loads(done.stdout)
    return figures


def _row(of: Figures) -> str:
    return (
        f"{of['claims']:7,}  {of['reports']:7,}  {of['incidents']:9,}   {of['f1']:10.3f}   {of['seconds']:7.2f}   "
        f"{of['memory']:10.0f}   {of['median']:28.1f}   {of['most']:4.0f}"
    )


def _reports(file: Path) -> Iterator[Report]:
    return (item for item in gather([str(file)]) if isinstance(item, Report))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
