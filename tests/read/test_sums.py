"""A toll that the next figures add up to, each at a place of its own, is a total over several incidents."""

import pytest

from recount import Report
from recount.read.reader import read_report

TOLD = [
    (
        "Raids killed 42 people in Mopti, 16 of them children. Raids killed 19 outside Konna and another 23 in Douentza.",
        "total 42; total 16; 19; 23",
    ),
    ("Strikes killed at least 10 people. Three died in Gao. Seven were killed in Kidal.", "total 10; 3; 7"),
    ("Strikes killed at least 10 people. Three died in Gao. Six were killed in Kidal.", "10; 3; 6"),
    ("A raid on Gao killed 10 people. Four women and six men died.", "10; 4; 6"),
    ("Shells killed nine people in Gao. Four died in the hospital. Five died at once.", "9; 4; 5"),
    ("Eight people died in Gao, five in Kidal and three in Konna.", "8; 5; 3"),
]


@pytest.mark.parametrize(("text", "tolls"), TOLD)
def test_figures_at_places_of_their_own_that_add_up_to_a_toll_make_it_a_total(text: str, tolls: str) -> None:
    claims = sorted(read_report(Report.of(text, published="2013-03-12")).claims, key=lambda c: c.anchor.start)
    assert "; ".join(("total " if c.scope == "cumulative" else "") + str(c.count.low) for c in claims) == tolls
