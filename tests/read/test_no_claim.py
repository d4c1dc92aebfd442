"""Words that count nobody anew: what a careful coder reads once, reads as another harm, or does not read as a claim."""

import pytest

from recount import Report
from recount.read.reader import read_report


def shown(claim):
    marks = [word for word, holds in (("total", claim.scope == "cumulative"), ("part", claim.part_of)) if holds]
    count = claim.count
    low = "" if count.low is None else str(count.low)
    return " ".join([*marks, claim.effect, low if count.low == count.high else f"{low}.."])


def claims_in(text):
    claims = read_report(Report.of(text, published="2013-03-12")).claims
    return "; ".join(shown(c) for c in sorted(claims, key=lambda c: c.anchor.start))


TOTAL = "Since January 112 people have been killed in Mali. "
ROWS = [
    # words that only look like a plan
    ("A bomber struck a wedding as the couple were exchanging vows, killing 32 people in Gao.", "killed 32"),
    ("The attack in which gas was used had killed 130 people in Gao.", "killed 130"),
    ("With 37 people recorded killed, Gao bore the brunt of Monday's raids.", "killed 37"),
    ("The militants vowed to kill 12 hostages.", ""),
    ("He wants 12 people killed.", ""),
    # who harms somebody that is not counted
    ("The bomber reached the gate of the camp in Gao, where police killed him.", ""),
    ("Two gunmen killed their commander in Gao.", "killed 1"),
    ("A policeman shot him dead in Gao.", ""),
    # who described as wounded is not among the dead
    ("The bodies of two herders and several injured children were brought to Gao.", "killed 2; injured 2.."),
    ("A shell killed two herders and three wounded soldiers in Gao.", "killed 2; injured 3"),
    # a number before a verb of its own is not the object of the verb before
    ("One villager was among those killed and 10 were wounded in Gao.", "killed 1; injured 10"),
    ("A farmer was among the wounded in Gao.", "injured 1"),
    # the people that a toll's words name are those it counts
    ("The number of people killed in the raid on Gao rose to 21.", "killed 21"),
    ("The number of troops killed in the raid has reached 14.", "killed 14"),
    # by whom a toll grew, where no figure counts them
    ("A number of people died of their wounds in Gao, bringing the toll to 61.", "killed 61"),
    ("Two people died of their wounds in Gao, bringing the toll to 61.", "killed 2; killed 61"),
    # people among whom somebody is named
    ("Among killed fighters is a commander of the northern front.", ""),
    # unnumbered parts
    ("Doctors said that children and three women were among the dead.", "killed 3"),
    # a number beside another, and one of inhabitants
    ("Page 1195 Over 100 rebels were killed in clashes in Gao.", "killed 101.."),
    ("In Gao 300 people were killed out of a population of 350000.", "killed 300"),
    # a quotation may begin between a verb and whom it harmed
    ('The strike on Gao killed "at least 18 fighters", a monitor said.', "killed 18.."),
    # a list that lost its commas
    ("At least 30 Dogons including several women children and elderly men were shot dead in Bankass.",
     "killed 30..; part killed 2.."),
    ("On Tuesday 54 people were killed, including 9 in Saliheen 8 in Ansari and 5 in Miyassar.",
     "total killed 54; killed 9; killed 8; killed 5"),
    ("Raids on Gao and its countryside killed 54 people, including 9 in Saliheen, 8 in Ansari and 5 in Miyassar.",
     "total killed 54; killed 9; killed 8; killed 5"),
    # things that somebody counts beside people
    ("The two sides fought two wars over more than five decades and some 300 people died in Gao on Monday.", "killed 300"),
    # two of one family with one article
    ("The driver's father and brother were killed in Gao.", "killed 2"),
    ("The driver's father was killed and his brother wounded in Gao.", "killed 1; injured 1"),
    # vague words of a time that is not over
    ("The militants have killed scores of farmers in the north.", "total killed 40.."),
    ("The militants killed scores of farmers in Gao on Monday.", "killed 40.."),
    # the parts of a total, and others after it
    (TOTAL + "The deaths include 65 people killed in rebel fire.",
     "total killed 112; total part killed 65"),
    (TOTAL + "The deaths include 65 people. Another 42 people have been killed in raids.",
     "total killed 112; total part killed 65; total killed 42"),
    (TOTAL + "The toll includes two people killed in Gao on Sunday.",
     "total killed 112; killed 2"),
    # one scope for one figure, by its first telling
    ("A car bomb killed at least eight people in Gao on Monday. Eight killed in the war in Mali.", "killed 8..; killed 8"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_nobody_is_counted_twice_nor_by_another_harm(text, claims):
    assert claims_in(text) == claims
