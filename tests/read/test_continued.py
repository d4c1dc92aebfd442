"""What a sentence tells of people whom another sentence counted."""

import pytest

from recount import Report
from recount.read.reader import read_report


def told(claim):
    count = claim.count
    part = "part " if claim.part_of else ""
    return " ".join([f"{part}{claim.effect} {count.low}", claim.victims.status, *sorted(claim.victims.groups)])


def claims_in(text):
    claims = read_report(Report.of(text, published="2019-03-12")).claims
    return "; ".join(told(c) for c in sorted(claims, key=lambda c: c.anchor.start))


TOLL = "A bomb killed 12 people in Kirkuk on Monday. "
ROWS = [
    ("Five of them were policemen.", "killed 12 unknown; part killed 5 unknown police"),
    ("Two of them were women.", "killed 12 unknown; part killed 2 civilian women"),
    ("All were civilians.", "killed 12 civilian"),
    ("All of them were soldiers.", "killed 12 combatant"),
    ("All of those killed were members of one family.", "killed 12 civilian families"),
    ("Most of the dead were women and children.", "killed 12 unknown children women"),
    ("Most of the victims were civilians.", "killed 12 mixed"),
    ("Many of the dead were students.", "killed 12 unknown"),
    ("Thirty others were wounded.", "killed 12 unknown; injured 30 unknown"),
    ("Many of them spoke of a plot.", "killed 12 unknown"),
    ("Thirteen of them were policemen.", "killed 12 unknown"),
    ("The mayor spoke. The governor came. A minister wept. All were civilians.", "killed 12 unknown"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_toll_told_before_is_told_more_of(text, expected):
    assert claims_in(TOLL + text) == expected


@pytest.mark.parametrize("text", ["Five of them were policemen.", "All were civilians.", "Most of the dead were women."])
def test_where_no_toll_was_told_nothing_is_claimed(text):
    assert claims_in(text) == ""


def test_others_are_of_the_kind_told_in_the_sentence_before():
    text = "Gunmen killed two policemen and nine civilians in Kano on Monday. Eight others were wounded."
    assert claims_in(text).endswith("injured 8 civilian")


def test_every_telling_of_a_toll_gets_the_kind_told_of_it():
    text = "A bomb killed 12 people in Kirkuk on Monday. Police said 12 people were killed. All were civilians."
    assert claims_in(text) == "killed 12 civilian; killed 12 civilian"
