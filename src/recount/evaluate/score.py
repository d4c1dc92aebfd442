"""Predicted records against gold records: precision, recall and F1 slot by slot."""

from collections.abc import Mapping
from dataclasses import dataclass

from recount.evaluate.align import LONGEST_QUOTE, Side, align, pair_claims
from recount.evaluate.cases import Cases, Compared, Disagreement
from recount.evaluate.claim_slots import count_claims
from recount.evaluate.harm import Mistakes, mistakes
from recount.evaluate.incident_slots import count_incidents
from recount.evaluate.measures import measure
from recount.evaluate.records import NO_RECORD, CodedRecord

HEADLINE = ("claims", "incidents", "date", "place", "means", "perpetrators", "status", "sources")
"""The slots whose mean F1 is the headline figure, `record`."""


@dataclass(frozen=True, slots=True)
class SlotScore:
    """Precision, recall and F1 of one slot over all reports together, with the cases in the gold and predicted."""

    precision: float
    recall: float
    f1: float
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a prediction.

    claims        right where scope, effect, polarity, low and high all equal a gold claim's, one to one
    incidents     right where a gold incident answers to it, one to one (`align`)
    date place admin1 means site perpetrators stance
                  right where the incidents are a pair and the value agrees; stance: party and stance
    positions     party, stance and subject of each position, only on gold that has positions
    status groups sources part_of link
                  right where the claims are a pair and the value agrees
    `evidence`    share of the predicted quotes that are words of the report, at most 600 characters long, and hold the words
                  of their count: anything under 1 is a defect (design, law 2)
    `record`      mean of the F1 of `HEADLINE`
    """

    slots: Mapping[str, SlotScore]
    evidence: float
    record: float
    mistakes: Mistakes
    disagreements: tuple[Disagreement, ...]


def score(gold: Mapping[str, CodedRecord], predicted: Mapping[str, CodedRecord]) -> Scores:
    """The scores of predicted records by report id; a gold report without a prediction counts as all missed.

    Predictions for other reports are not looked at.
    """
    cases, harm, quotes, exact = Cases(), Mistakes(), 0, 0
    positioned = any(p.positions for record in gold.values() for i in record.incidents for p in i.perpetrators)
    for report_id, record in gold.items():
        compared = _compare(report_id, record, predicted.get(report_id, NO_RECORD))
        count_incidents(compared, cases, positioned=positioned)
        count_claims(compared, cases)
        harm += mistakes(compared)
        evidence = _evidence(compared.ours)
        quotes, exact = quotes + len(evidence), exact + sum(evidence)
    slots = _slot_scores(cases)
    return Scores(
        slots=slots,
        evidence=exact / quotes if quotes else 0.0,
        record=sum(slots[slot].f1 for slot in HEADLINE) / len(HEADLINE),
        mistakes=harm,
        disagreements=tuple(sorted(cases.disagreements, key=lambda disagreement: disagreement.slot)),
    )


def _compare(report_id: str, gold: CodedRecord, ours: CodedRecord) -> Compared:
    text = gold.report.text
    left, right = Side(gold, text), Side(ours, text)
    pairs = align(left, right)
    return Compared(report_id, left, right, pairs, pair_claims(left, right, pairs))


def _evidence(ours: Side) -> list[bool]:
    """For each quote, whether it is words of the report, short enough, and holds the words of its count."""
    incidents = [words.at >= 0 and words.length <= LONGEST_QUOTE for words in ours.incident_words]
    claims = [
        words.at >= 0 and words.length <= LONGEST_QUOTE and (claim.count.text or "") in (claim.quote or "")
        for words, claim in zip(ours.claim_words, ours.record.claims, strict=True)
    ]
    return incidents + claims


def _slot_scores(cases: Cases) -> dict[str, SlotScore]:
    scores = {}
    for slot, counted in cases.slots.items():
        m = measure(counted.right, counted.predicted, counted.gold)
        scores[slot] = SlotScore(m.precision, m.recall, m.f1, counted.gold, counted.predicted)
    return scores
