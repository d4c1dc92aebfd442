"""The scores of linking as lines for people or as JSON."""

import itertools
import json
from collections.abc import Mapping
from pathlib import Path

from recount.evaluate.link_entries import LinkEntry, load_links
from recount.evaluate.link_score import LinkDisagreement, LinkScores, link_disagreements, score_links
from recount.evaluate.measures import Measure


def links_report(gold_path: str | Path, predicted_path: str | Path, *, errors: int = 0, as_json: bool = False) -> str:
    """The scores of a file of predicted links (a release's reports.csv or lines of JSON) against a gold file, ready to print.

    Lists the first `errors` pairs that only one of the two links before them. Raises InputError for files that cannot be read.
    """
    gold, predicted = load_links(gold_path), load_links(predicted_path)
    scores = score_links(gold, predicted)
    return links_json(scores) if as_json else _listed(gold, predicted, errors) + links_text(scores)


def links_text(scores: LinkScores) -> str:
    """One line a measure."""
    lines = [
        f"linking   {_line(scores.linking)}   ({scores.reports} reports, {scores.incidents} incidents)",
        f"toll      {scores.toll:.3f}   ({scores.tolls} reports)",
        f"origin    {scores.origin:.3f}   ({scores.origins} reports)",
        f"copies    {_line(scores.copies)}   ({scores.copy_pairs} pairs)",
        f"sum       {scores.people:.3f}   (people killed, lows, predicted over gold)",
    ]
    return "\n".join(lines) + "\n"


def links_json(scores: LinkScores) -> str:
    """All scores as one JSON object; `linking` and `copies` are precision, recall and F1."""
    figures = {
        "linking": _triple(scores.linking),
        "toll": scores.toll,
        "origin": scores.origin,
        "copies": _triple(scores.copies),
        "sum": scores.people,
        "reports": scores.reports,
        "incidents": scores.incidents,
        "tolls": scores.tolls,
        "origins": scores.origins,
        "copy_pairs": scores.copy_pairs,
    }
    return json.dumps(figures) + "\n"


def _listed(gold: Mapping[str, LinkEntry], predicted: Mapping[str, LinkEntry], errors: int) -> str:
    listed = itertools.islice(link_disagreements(gold, predicted), max(errors, 0))
    return "".join(f"{_disagreement(disagreement)}\n" for disagreement in listed)


def _disagreement(d: LinkDisagreement) -> str:
    ids = f"{d.left.id} ~ {d.right.id}  ({d.left.incident}, {d.right.incident})"
    return f"{'missed' if d.missed else 'merged'}: {ids}  {(d.left.title or '')[:60]} | {(d.right.title or '')[:60]}"


def _line(measure: Measure) -> str:
    return f"P {measure.precision:.3f}  R {measure.recall:.3f}  F1 {measure.f1:.3f}"


def _triple(measure: Measure) -> tuple[float, float, float]:
    return measure.precision, measure.recall, measure.f1
