"""Write a corpus: `python -m benchmarks.corpus SOURCE --number N --seed S --out DIR` makes DIR/reports.jsonl and DIR/pages/."""

import argparse
import json
import os
from pathlib import Path

from recount.evaluate.corpus import compose, load_sources, page
from recount.settings import load
from recount.store.gazetteer import open_gazetteer


def write(source: Path, data: Path, out: Path, *, number: int, seed: int, pages: bool = True) -> float:
    """Write so many reports, as lines of JSON and (`pages`) as a page each; gives the mean size of a page in bytes."""
    (out / "pages").mkdir(parents=True, exist_ok=True)
    size = 0
    with (out / "reports.jsonl").open("w", encoding="utf-8") as lines:
        for report in compose(load_sources(source), open_gazetteer(data), number=number, seed=seed):
            lines.write(json.dumps(report.record(), ensure_ascii=False) + "\n")
            if not pages:
                continue
            made = page(report, seed=seed).encode()
            (out / "pages" / f"{report.id}.html").write_bytes(made)
            size += len(made)
    return size / number


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="lines of JSON that hold reports, such as a links file of a gold standard")
    parser.add_argument("--number", type=int, default=480)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    data = load(None, os.environ).data  # noqa: TID251 - handed over here, read in recount.settings
    write(asked.source, data, asked.out, number=asked.number, seed=asked.seed)


if __name__ == "__main__":
    main()
