"""Harm without a figure."""

import pytest

from recount import Report
from recount.read.reader import read_report


def claims_in(text):
    claims = read_report(Report.of(text, published="2019-03-12")).claims
    return [(c.effect, c.count.low, c.count.high, c.victims.status, c.count.words) for c in claims]


ROWS = [
    ("A deadly raid hit the town of Goma on Friday.", [("killed", None, None, "unknown", "deadly")]),
    ("Shelling in Hodeidah on Friday caused civilian casualties.", [("casualties", None, None, "civilian", "casualties")]),
    (
        "Warplanes bombed a market in Saada on Friday. There were casualties.",
        [("casualties", None, None, "unknown", "casualties")],
    ),
    ("An air strike on a market in Saada on Friday caused deaths.", [("killed", 2, None, "unknown", "deaths")]),
    ("A deadly raid hit the town of Goma on Friday. The raid killed nine people.", [("killed", 9, 9, "unknown", "nine")]),
    ("The deadly raid on the town of Goma on Friday was condemned.", []),
    ("An air strike on Goma could cause casualties.", []),
    ("Such raids are deadly.", []),
    ("It was the deadliest raid on Goma since May.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_harm_is_told_without_a_figure(text, expected):
    assert claims_in(text) == expected
