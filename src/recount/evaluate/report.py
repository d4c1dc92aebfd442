"""The scores of records as lines for people or as JSON."""

import json
from collections.abc import Mapping
from pathlib import Path

from recount.evaluate.cases import SLOTS, Disagreement
from recount.evaluate.harm import Mistakes
from recount.evaluate.records import CodedRecord, load_records
from recount.evaluate.score import Scores, score

_QUOTED = 160
"""Characters of a quote that a listed disagreement shows."""


def records_report(gold_path: str | Path, predicted: Mapping[str, CodedRecord], *, errors: int = 0, as_json: bool = False) -> str:
    """The scores of predicted records (by report id) against a gold file, ready to print.

    Lists the first `errors` disagreements before them, ordered by slot. Raises InputError for a gold file that cannot be read.
    """
    scores = score(load_records(gold_path), predicted)
    return scores_json(scores) if as_json else scores_text(scores, errors=errors)


def scores_text(scores: Scores, *, errors: int = 0) -> str:
    """One line a slot, then evidence, record and what mistakes do harm, after the first `errors` disagreements."""
    lines = [_disagreement(disagreement) for disagreement in scores.disagreements[: max(errors, 0)]]
    for slot in SLOTS:
        s = scores.slots[slot]
        if s.gold or slot != "positions":
            figures = f"P {s.precision:.3f}  R {s.recall:.3f}  F1 {s.f1:.3f}"
            lines.append(f"{slot:13s} {figures}   ({s.predicted} predicted, {s.gold} gold)")
    lines += [f"evidence      {scores.evidence:.3f}", f"record        {scores.record:.3f}", *_harm(scores.mistakes)]
    return "\n".join(lines) + "\n"


def scores_json(scores: Scores) -> str:
    """All scores as one JSON object: P, R, F1, gold and predicted by slot; evidence; record; mistakes per 100 reports."""
    slots = {
        slot: {"P": s.precision, "R": s.recall, "F1": s.f1, "gold": s.gold, "predicted": s.predicted}
        for slot, s in scores.slots.items()
    }
    rates = {name: scores.mistakes.per_100(count) for name, count, _ in _named(scores.mistakes)}
    return json.dumps({**slots, "evidence": scores.evidence, "record": scores.record, "per_100_reports": rates}) + "\n"


def _disagreement(d: Disagreement) -> str:
    return f"{d.report}  {d.slot}\n    gold {d.gold!r}\n    ours {d.ours!r}\n    {d.quote[:_QUOTED]}"


def _harm(mistakes: Mistakes) -> list[str]:
    return [
        f"per 100 reports: {mistakes.per_100(count):.1f} {words} ({count} in {mistakes.reports} reports)"
        for _, count, words in _named(mistakes)
    ]


def _named(mistakes: Mistakes) -> tuple[tuple[str, int, str], ...]:
    return (
        ("wrong_parties", mistakes.wrong_parties, "parties accused that no gold incident of the report names"),
        ("invented_killed", mistakes.invented_killed, "claims of people killed that the gold does not have"),
        ("missed_killed", mistakes.missed_killed, "claims of people killed in an incident that were missed"),
    )
