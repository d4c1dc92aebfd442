"""Precision, recall and F1 from counted cases."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision (right of what was predicted), recall (right of what the gold has) and their harmonic mean, from 0 to 1."""

    precision: float
    recall: float
    f1: float


def measure(right: int, predicted: int, gold: int) -> Measure:
    """The measure of counted cases; 0 where there are none to divide by."""
    return measure_of(right / predicted if predicted else 0.0, right / gold if gold else 0.0)


def measure_of(precision: float, recall: float) -> Measure:
    """The measure of a precision and a recall."""
    both = precision + recall
    return Measure(precision, recall, 2 * precision * recall / both if both else 0.0)
