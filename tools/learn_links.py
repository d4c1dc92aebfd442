#!/usr/bin/env python3
"""Learn the weights by which linking compares pairs; the method stands in the file that it writes.

    learn_links.py reports GOLD.jsonl WORKSPACE            [--folds] [--write FILE]
    learn_links.py rows CODED.csv WORKSPACE EVENT_COLUMN   [--folds] [--write FILE]

WORKSPACE is that of a `recount run` over the same file; GOLD gives each report its lead incident, CODED each row its event.
Without --write nothing is written. --folds leaves out a fifth of the incidents at a time, learns on the rest and scores both the
reports left out and all of them.
"""

import argparse
import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from recount import pipeline
from recount.cli.options import settings
from recount.domain.ids import MentionId
from recount.evaluate.fitting import BIAS, Example, fit, priors
from recount.evaluate.link_entries import load_links
from recount.evaluate.link_score import b_cubed
from recount.evaluate.measures import Measure, measure
from recount.link.cluster import Constraints, cluster
from recount.link.lead import lead
from recount.link.linker import Linker
from recount.link.weights import DEFAULT, ROWS, weights

FOLDS = 5
RIDGE = 3.0
ENOUGH = 0.005
"""What F1 may lack of the best where precision and recall are nearer to each other."""
REPORTS_METHOD = """
Logistic regression over the pairs of lead incidents that blocking compares among {reports} reports with known lead incidents, a
ridge ({ridge:g}) holding every weight to what the feature is taken to mean before any example (evaluate/data/link_priors.toml);
none changes its sign. Pairs of one incident weigh together as much as its reports. The bias then moves by -1 to 1 in steps of
0.1 to the best B-cubed F1 of the clusters; of those within 0.005 of it to where precision and recall are nearest. Rounded
to 0.05.
"""
ROWS_METHOD = """
Logistic regression over the pairs that blocking compares among {reports} coded rows with known events, each pair taken with and
without its parties and its title, which not every sheet gives; a ridge ({ridge:g}) holding every weight to what the feature is
taken to mean before any example (evaluate/data/link_priors.toml); none changes its sign. The bias then moves by -1 to 1 in
steps of 0.1 to the best pair F1 of the clusters; of those within 0.005 of it to where precision and recall are nearest. Rounded
to 0.05.
"""
HEAD = """# How much each feature of a pair speaks for (above 0) or against (below 0) its being one incident. The score is the
# sum; two are taken for one where the average over their clusters is above `threshold`; `unscored` counts for a pair that was
# not compared.
"""
Labels = Mapping[MentionId, str]
"""The event of each mention that is known to tell one."""
Known = Callable[[str], bool]
"""Whether an event is known while learning."""


class Task:
    """The pairs that one linker compares, with what is known of their mentions."""

    def __init__(self, linker: Linker, version: str, events: Labels, report_of: Mapping[MentionId, str]) -> None:
        self.version, self.events, self.report_of, self.homes = version, events, report_of, linker.homes()
        self.pairs = list(linker.compared())
        self.weighs_events = version != ROWS

    def label(self, left: MentionId, right: MentionId) -> bool | None:
        """Whether the two are one; None where that is not known."""
        one, other = self.events.get(left), self.events.get(right)
        return None if one is None or other is None else one == other

    def examples(self, known: Known) -> list[Example]:
        """The pairs of which all events are known, weighed so that large incidents do not drown small ones."""
        sizes = Counter(self.events.values())
        found = []
        for left, right, features in self.pairs:
            same = self.label(left, right)
            if same is None or "point_far" in features or not (known(self.events[left]) and known(self.events[right])):
                continue  # rows of one event with points far apart are errors of coding: they teach nothing
            weight = 2 / (sizes[self.events[left]] - 1) if same and self.weighs_events else 1.0
            found.append(Example(features, same, weight))
        return found


def learn(task: Task, known: Known) -> dict[str, float]:
    """The weights from the events that are known."""
    drop: tuple[tuple[str, ...], ...] = ((),)
    if task.version == ROWS:
        drop = ((), ("row_parties", "titles"))
    shown = [
        Example({n: v for n, v in e.features.items() if not n.startswith(left_out)}, e.same, e.weight)
        for e in task.examples(known)
        for left_out in drop
    ]
    found = fit(shown, ridge=RIDGE, prior=priors()["rows" if task.version == ROWS else "reports"])
    leans = [lean / 10 for lean in range(-10, 11)]
    shown_by = {lean: quality(task, {**found, BIAS: found[BIAS] + lean}, known) for lean in leans}
    good = max(shown_by.values(), key=lambda measure: measure.f1).f1 - ENOUGH
    near = [lean for lean, measure in shown_by.items() if measure.f1 >= good]
    found[BIAS] += min(near, key=lambda lean: (round(abs(shown_by[lean].precision - shown_by[lean].recall), 4), abs(lean), lean))
    return {name: round(value * 20) / 20 for name, value in found.items()}


def fold_of(event: str) -> int:
    """The fold of an event, the same on any machine."""
    return int(hashlib.sha256(event.encode()).hexdigest(), 16) % FOLDS


def clusters_of(task: Task, found: Mapping[str, float]) -> dict[str, str]:
    """Each mention's cluster under these weights, by its first mention."""
    scores = {}
    for left, right, features in task.pairs:
        scores[min(left, right), max(left, right)] = sum(found.get(name, 0.0) * value for name, value in features.items())
    of = weights(task.version)
    groups = cluster(task.homes, scores, Constraints(), threshold=of.threshold, unscored=of.unscored)
    return {mention: members[0] for members in groups for mention in members}


def lead_clusters(task: Task, found: Mapping[str, float], known: Known) -> tuple[dict[str, str], dict[str, str]]:
    """The true and the found cluster of the reports whose event is known."""
    ours = clusters_of(task, found)
    events = {m: e for m, e in task.events.items() if known(e)}
    return {task.report_of[m]: e for m, e in events.items()}, {task.report_of[m]: ours[m] for m in events}


def pair_counts(task: Task, found: Mapping[str, float], known: Known) -> tuple[int, int, int]:
    """Right, found and true pairs among the mentions whose events are known."""
    ours = clusters_of(task, found)
    mine = [(ours[m], e) for m, e in task.events.items() if known(e)]
    return _pairs(mine), _pairs([c for c, _ in mine]), _pairs([e for _, e in mine])


def _pairs(of: Iterable[object]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(of).values())


def quality(task: Task, found: Mapping[str, float], known: Known) -> Measure:
    """B-cubed over reports, pairs over rows."""
    if task.version == ROWS:
        return measure(*pair_counts(task, found, known))
    return b_cubed(*lead_clusters(task, found, known))


def reports_task(gold: Path, workspace: Path) -> Task:
    """Reports with their lead incidents."""
    events = {k: str(e.incident) for k, e in load_links(gold).items() if e.incident}
    known, report_of = {}, {}
    with pipeline.linked(workspace, settings()) as (record, linker):
        for entry in record.reports:
            report_of.update(dict.fromkeys((i.id for i in entry.reading.incidents), entry.report.id))
            event = next((events[g] for g in entry.report.given_ids if g in events), None)
            main = lead(entry.reading, entry.report.title)
            if event is not None and main is not None:
                known[main] = event
        return Task(linker, DEFAULT, known, report_of)


def rows_task(coded: Path, workspace: Path, column: str) -> Task:
    """Rows with their events."""
    with coded.open(encoding="utf-8-sig", newline="") as file:
        events = {row["id"]: row[column] for row in csv.DictReader(file)}
    with pipeline.linked(workspace, settings()) as (record, linker):
        told = [(i.id, e) for e in record.reports for i in e.reading.incidents]
        return Task(linker, ROWS, {m: events[e.report.given_ids[0]] for m, e in told}, {m: e.report.id for m, e in told})


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")


def main() -> None:
    """Learn, measure and write as asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("reports", "rows"))
    parser.add_argument("gold", type=Path)
    parser.add_argument("workspace", type=Path)
    parser.add_argument("column", nargs="?", default="event_id")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--write", type=Path)
    asked = parser.parse_args()
    rows = asked.kind == "rows"
    task = rows_task(asked.gold, asked.workspace, asked.column) if rows else reports_task(asked.gold, asked.workspace)
    everything = learn(task, lambda _: True)
    now = quality(task, weights(task.version).of, lambda _: True).f1
    say(f"in sample: {quality(task, everything, lambda _: True).f1:.3f}; weights of the package: {now:.3f}")
    method = (ROWS_METHOD if rows else REPORTS_METHOD).format(ridge=RIDGE, reports=len(task.events))
    text = "".join(lines(everything, task.version, method))
    if asked.write:
        asked.write.write_text(text, encoding="utf-8")
    else:
        say(text)
    if asked.folds:
        cross(task)


def cross(task: Task) -> None:
    """Print what is reached on a fifth of the events by weights that were learnt on the others."""
    counts, lead, ours = [0, 0, 0], dict[str, str](), dict[str, str]()
    for fold in range(FOLDS):
        found = learn(task, lambda event, fold=fold: fold_of(event) != fold)
        held: Known = lambda event, fold=fold: fold_of(event) == fold  # noqa: E731
        counts = [a + b for a, b in zip(counts, pair_counts(task, found, held), strict=True)]
        gold, mine = lead_clusters(task, found, held)
        lead |= gold
        ours |= {report: f"{fold} {cluster}" for report, cluster in mine.items()}
        whole = quality(task, found, lambda _: True).f1
        say(f"fold {fold}: left out {quality(task, found, held).f1:.3f}, all reports {whole:.3f}")
    right, mine_of, true = counts
    say(f"left out, all folds: {2 * right / (mine_of + true) if task.version == ROWS else b_cubed(lead, ours).f1:.3f}")


def lines(found: Mapping[str, float], version: str, method: str) -> Iterator[str]:
    """The file of the weights."""
    base = weights(version)
    yield HEAD
    yield f'version = "{version}"\nmethod = """{method}"""\n'
    yield f"threshold = {base.threshold}\nunscored = {base.unscored}\n\n[weights]\n"
    for name in sorted(found, key=lambda name: (name != BIAS, name)):
        yield f"{name} = {found[name]:g}\n"


if __name__ == "__main__":
    main()
