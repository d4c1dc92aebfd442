"""Run the benchmarks and print a line for each thing measured (docs/benchmarks.md)."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpus import write
from recount.evaluate.corpus import load_sources
from recount.settings import load
from recount.stages import PROGRAM

ROOT = Path(__file__).parent.parent
SOURCES = (ROOT.parent / "shared" / "gold" / "links_dev.jsonl", ROOT / "tests" / "golden" / "links.jsonl")
"""Where reports to compose from may lie; the second is the sample reports, which are always there."""
Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for, and where the corpus lies."""

    folder: Path
    data: Path
    number: int
    more: int
    seed: int
    repeats: int
    spacy: str

    def measured(self, name: str, count: int | None = None) -> Figures:
        """The figures of one measure, out of a fresh process."""
        command = [sys.executable, "-m", "benchmarks.stages", name, str(self.folder), "--data", str(self.data)]
        return _figures([*command, "--count", str(count or self.number)])

    def sentencizer(self) -> Figures:
        """The figures of spaCy out of a fresh process of its interpreter; none where it is not installed there."""
        return _figures(
            [self.spacy, str(ROOT / "benchmarks" / "sentencizer.py"), str(self.folder / "reports.jsonl"), str(self.number)]
        )


def main() -> None:
    """Compose the corpus, measure, print."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--number", type=int, default=480, help="reports of the corpus")
    parser.add_argument("--more", type=int, default=4800, help="reports of the larger corpus for the memory; 0: leave it out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=3, help="times that a ratio is measured; its median is printed")
    parser.add_argument("--source", type=Path, help="lines of JSON that hold the reports to compose from")
    parser.add_argument("--spacy", default=sys.executable, help="a Python that has spaCy")
    parser.add_argument("--no-gazetteer", action="store_true", help="do not build the gazetteer, which takes half a minute")
    given = parser.parse_args()
    source = given.source or next(path for path in SOURCES if path.is_file())
    with tempfile.TemporaryDirectory(prefix="recount-bench-") as name:
        data = load(None, os.environ).data  # noqa: TID251 - handed over here, read in recount.settings
        asked = Asked(Path(name), data, given.number, given.more, given.seed, given.repeats, given.spacy)
        size = write(source, data, asked.folder, number=max(asked.number, asked.more), seed=asked.seed)
        _say(f"{PROGRAM}; Python {platform.python_version()}, {platform.system()} {platform.machine()}")
        _say(
            f"{asked.number} reports composed from {len(load_sources(source))} of {source.name}, seed {asked.seed}; "
            f"pages of {size / 1000:.1f} kB; seconds of one core, a fresh process each"
        )
        for lines in (_stages, _ratios, _memory, _gazetteer)[: 3 if given.no_gazetteer else None]:
            for line in lines(asked):
                _say(line)


def _stages(asked: Asked) -> Iterator[str]:
    yield "\nstage       reports/s   ms a report   peak MB"
    gather, read, join = (asked.measured(name) for name in ("gather", "read", "join"))
    yield _row("gather", gather, "seconds")
    yield _row("read", read, "seconds")
    yield _row("resolve", read, "resolve")
    yield _row("link", join, "seconds")
    yield _row("weigh", join, "weigh")
    yield _row("publish", join, "publish")
    yield f"resolve / read: {read['resolve'] / read['seconds']:.2f}; {join['incidents']} incidents in {join['reports']} reports"


def _row(stage: str, figures: Figures, key: str) -> str:
    reports, seconds = figures["reports"], max(figures[key], 1e-9)
    return f"{stage:<9} {reports / seconds:11,.0f}   {seconds / reports * 1000:11.2f}   {figures['peak_mb']:7.0f}"


def _ratios(asked: Asked) -> Iterator[str]:
    """Each side measured in turn, so that a machine that slows down slows both; the median of the ratios."""
    ours, pages, spacy = [], [], []
    for _ in range(asked.repeats):
        ours.append(_each(asked.measured("way")))
        pages.append(_each(asked.measured("trafilatura")))
        figures = asked.sentencizer()
        spacy += [_each(figures)] if figures else []
    mine = statistics.median(ours)
    yield f"\nread + resolve: {mine * 1000:.2f} ms a report, {1 / mine:,.0f} reports/s (median of {asked.repeats})"
    other = f"{statistics.median(pages) * 1000:.2f} ms a page"
    yield f"  / trafilatura, fast, with metadata ({other}): {_over(ours, pages)}   (goal: at most 1.0)"
    if spacy:
        other = f"{statistics.median(spacy) * 1000:.2f} ms a report"
        yield f"  / spaCy blank English + sentencizer ({other}): {_over(ours, spacy)}"
    else:
        yield "  / spaCy blank English + sentencizer: not measured; `pip install spacy` into an environment of its own"
        yield "    and name its Python: make bench SPACY=DIR/bin/python"


def _over(ours: list[float], theirs: list[float]) -> str:
    """The median of the ratios, and how far they lie apart."""
    ratios = sorted(our / other for our, other in zip(ours, theirs, strict=True))
    return f"{statistics.median(ratios):.2f} (from {ratios[0]:.2f} to {ratios[-1]:.2f})"


def _memory(asked: Asked) -> Iterator[str]:
    yield "\npeak memory of gather (pages), read, resolve in a workspace"
    small = asked.measured("memory")
    yield _held(small)
    if asked.more > asked.number:
        large = asked.measured("memory", asked.more)
        yield _held(large)
        yield f"  {large['reports']} / {small['reports']}: {large['peak_mb'] / small['peak_mb']:.2f}   (goal: at most 1.2)"


def _held(figures: Figures) -> str:
    speeds = f"gather {figures['gather']:.1f} s, read and resolve {figures['seconds']:.1f} s"
    return f"  {figures['reports']} reports: {figures['peak_mb']:.0f} MB (after gather {figures['gather_mb']:.0f}); {speeds}"


def _gazetteer(asked: Asked) -> Iterator[str]:
    found = asked.measured("gazetteer")
    yield f"\ngazetteer: built in {found['seconds']:.1f} s with {found['peak_mb']:.0f} MB, {found['size_mb']:.0f} MB on disk"
    yield (
        f"  look-ups/s, each name once: {found['asked'] / found['strong']:,.0f} of {found['asked']} names, "
        f"{found['bent'] / found['weak']:,.0f} of {found['bent']} misspelt names within their country"
    )


def _each(figures: Figures) -> float:
    return float(figures["seconds"] / figures["reports"])


def _figures(command: list[str]) -> Figures:
    """What the command prints; `{}` where it could not measure."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own modules
    figures: Figures = json.loads(done.stdout)
    return figures


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
