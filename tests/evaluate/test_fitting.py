"""Weights from examples: logistic regression held to what features are taken to mean."""

import math

import pytest

from recount.evaluate.fitting import Example, fit

EXAMPLES = [Example({"bias": 1.0, "near": float(near)}, same) for near, same, times in (
    (1, True, 6), (1, False, 2), (0, True, 1), (0, False, 7),
) for _ in range(times)]  # fmt: skip


def test_without_a_ridge_the_weights_are_the_log_odds_of_the_examples():
    found = fit(EXAMPLES, ridge=0.0)
    assert found["bias"] == pytest.approx(math.log(1 / 7), abs=1e-4)
    assert found["bias"] + found["near"] == pytest.approx(math.log(3), abs=1e-4)


def test_a_strong_ridge_holds_a_weight_to_what_it_was_before():
    assert fit(EXAMPLES, ridge=1e6, prior={"near": 1.0})["near"] == pytest.approx(1.0, abs=1e-3)


def test_a_feature_that_would_change_its_sign_is_left_out():
    found = fit(EXAMPLES, ridge=0.1, prior={"near": -0.5})
    assert "near" not in found
    assert found["bias"] == pytest.approx(math.log(7 / 9), abs=1e-4)


def test_weight_counts_as_so_many_examples():
    once = [Example({"bias": 1.0}, same=True, weight=3.0), Example({"bias": 1.0}, same=False)]
    assert fit(once, ridge=0.0)["bias"] == pytest.approx(math.log(3), abs=1e-4)
