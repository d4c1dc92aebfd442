"""Lists of people, parts of tolls and what is left unsaid: a row is a sentence and its claims, as their words stand in it.

A claim is written as in `test_harmed`: effect, bounds, status and groups; a part of another claim begins with "part".
"""

import pytest

from read.harm_reading import claims_in


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


LISTS = [
    (
        "A bomb killed three women, two men and a child.",
        "killed 3 civilian women; killed 2 unknown men; killed 1 civilian children",
    ),
    ("Three women two men and a child were killed.", "killed 3 civilian women; killed 2 unknown men; killed 1 civilian children"),
    ("Seven civilians and four soldiers died in the fighting.", "killed 7 civilian; killed 4 combatant"),
    ("The shelling killed 16 people wounded 30 in the town.", "killed 16 unknown; injured 30 unknown"),
    (
        "Two people were killed and eight, including a child, were wounded.",
        "killed 2 unknown; injured 8 unknown; part injured 1 civilian children",
    ),
    ("Rebels killed eight policemen and abducted three others.", "killed 8 unknown police; detained 3 unknown"),
    ("Nine soldiers were killed, 14 wounded and two captured.", "killed 9 combatant; injured 14 combatant; detained 2 combatant"),
    ("The strike killed 12 people in Idlib and another 23 in Hama.", "killed 12 unknown; killed 23 unknown"),
    ("Five people died in Goma, three in Bukavu and two in Uvira.", "killed 5 unknown; killed 3 unknown; killed 2 unknown"),
    (
        "A grandmother, her son and three grandchildren were killed.",
        "killed 5 civilian children women",
    ),
    ("Both drivers and a passenger were killed.", "killed 2 civilian; killed 1 civilian"),
    ("Troops killed 14 rebels, wounded 20 and captured five.", "killed 14 combatant; injured 20 combatant; detained 5 combatant"),
    ("Four were killed in the first blast and six in the second.", "killed 4 unknown; killed 6 unknown"),
    ("The dead were two brothers and a cousin.", "killed 2 unknown; killed 1 unknown"),
    ("Fighting left 40 soldiers and 60 rebels dead.", "killed 40 combatant; killed 60 combatant"),
    ("Four people died at the scene and two more in hospital.", "killed 4 unknown; killed 2 unknown"),
    (
        "The strike killed an Al Qaeda leader, his two wives and six children.",
        "killed 1 combatant; killed 2 civilian women; killed 6 civilian children",
    ),
    ("The strike killed militant leader Hamza Khan and five other fighters.", "killed 1 combatant; killed 5 combatant"),
    ("The bomb killed a policeman as well as two passers-by.", "killed 1 unknown police; killed 2 civilian"),
    ("There were 12 civilian and four military deaths.", "killed 12 civilian; killed 4 combatant"),
    ("A soldier and his wife were shot dead in Jaffna.", "killed 1 combatant; killed 1 civilian women"),
    ("A teacher was killed and his wife injured.", "killed 1 civilian; injured 1 civilian women"),
    ("Two Turks and a Kurd were killed.", "killed 2 unknown; killed 1 unknown"),
]

PARTS = [
    ("An airstrike killed 16 civilians, including seven children.", "killed 16 civilian; part killed 7 civilian children"),
    (
        "The attack killed 31 people including 12 women and nine children.",
        "killed 31 unknown; part killed 12 civilian women; part killed 9 civilian children",
    ),
    ("Twenty people were killed, nine of them children.", "killed 20 unknown; part killed 9 civilian children"),
    ("Twenty people, of whom nine were children, were killed.", "killed 20 unknown; part killed 9 civilian children"),
    ("Forty people were wounded, five of them critically.", "injured 40 unknown"),
    ("Forty people were wounded, five critically.", "injured 40 unknown"),
    ("Eleven people were killed, a woman among them.", "killed 11 unknown; part killed 1 civilian women"),
    ("Eleven people were killed; among them was a journalist.", "killed 11 unknown; part killed 1 civilian journalists"),
    ("At least 50 people, half of them children, were killed.", "killed 50.. unknown children"),
    ("Fifteen people were killed, including women and children.", "killed 15 unknown children women"),
    ("Fifteen civilians, mostly women, were killed.", "killed 15 civilian women"),
    ("The blast killed 10 people, all of them soldiers.", "killed 10 combatant"),
    (
        "The blast killed 10 people: seven soldiers and three civilians.",
        "killed 10 mixed; part killed 7 combatant; part killed 3 civilian",
    ),
    (
        "Ten people were killed - seven soldiers and three civilians.",
        "killed 10 mixed; part killed 7 combatant; part killed 3 civilian",
    ),
    ("Of the 24 dead, nine were women.", "killed 24 unknown; part killed 9 civilian women"),
    ("Nine of the 24 dead were women.", "part killed 9 civilian women; killed 24 unknown"),
    ("The dead included two children.", "killed 2 civilian children"),
    ("Among the dead were two children.", "killed 2 civilian children"),
    (
        "At least 40 people were killed, among them 11 women and 15 children.",
        "killed 40.. unknown; part killed 11 civilian women; part killed 15 civilian children",
    ),
    ("Gunmen killed 12 people, three of them policemen.", "killed 12 unknown; part killed 3 unknown police"),
    (
        "Some 30 people, among them many women, died in the raid on Darfur's Tawila.",
        "killed 30 unknown; part killed 2.. civilian women",
    ),
    ("Seventeen people, 12 of them soldiers, were killed.", "killed 17 unknown; part killed 12 combatant"),
    ("A total of 46 people were killed, 21 of whom were civilians.", "killed 46 unknown; part killed 21 civilian"),
    ("Six people were killed, two of them under the age of five.", "killed 6 unknown; part killed 2 civilian children"),
    ("Ten people including the attackers were killed.", "killed 10 unknown"),
    ("Twelve people, eight of them from one family, were killed.", "killed 12 unknown; part killed 8 civilian families"),
    (
        "The bomb killed two people, one of them a child, and wounded 14.",
        "killed 2 unknown; part killed 1 civilian children; injured 14 unknown",
    ),
    ("At least 13 people, all of them civilians, were killed in the raid.", "killed 13.. civilian"),
    ("At least 13 people, all civilians, were killed in the raid.", "killed 13.. civilian"),
    (
        "Nine people - five policemen and four bystanders - were killed.",
        "killed 9 unknown; part killed 5 unknown police; part killed 4 civilian",
    ),
    (
        "Nine people (five policemen and four bystanders) were killed.",
        "killed 9 unknown; part killed 5 unknown police; part killed 4 civilian",
    ),
    (
        "The attack killed 21 civilians, among them women and children, and destroyed 12 houses.",
        "killed 21 civilian children women",
    ),
    (
        "Fighting left 100 people dead, among them 40 soldiers and 60 civilians.",
        "killed 100 mixed; part killed 40 combatant; part killed 60 civilian",
    ),
    (
        "Russian missiles killed seven and injured 41, including five children.",
        "killed 7 unknown; injured 41 unknown; part injured 5 civilian children",
    ),
    ("More than 100 were wounded, 20 of them seriously.", "injured 101.. unknown"),
    ("Twenty-eight of the 60 passengers were shot dead.", "killed 28 civilian"),
    ("Two of the three attackers were killed.", "killed 2 combatant"),
    ("All but two of the 14 passengers were killed.", "killed 12 civilian"),
    ("Only two of the 14 passengers survived.", ""),
]

OTHERS = [
    ("Two women were killed and 12 others were wounded.", "killed 2 civilian women; injured 12 civilian"),
    ("A soldier was killed and two others hurt.", "killed 1 combatant; injured 2 combatant"),
    ("Four civilians died and six more were injured.", "killed 4 civilian; injured 6 civilian"),
    ("A bomb killed a colonel and wounded three other officers.", "killed 1 combatant; injured 3 combatant"),
    wrong(
        "Three children were killed and as many wounded.",
        "killed 3 civilian children; injured 3 civilian",
        why="ellipsis of people or verb",
    ),
    ("The rest of the family survived, but a neighbour was killed.", "killed 1 civilian"),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_of_people_are_a_claim_each(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_numbered_parts_are_claims_and_unnumbered_ones_lend_their_groups(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_others_are_of_the_kind_named_before(text, expected):
    assert claims_in(text) == expected


TOGETHER = [
    ("A woman and a child were killed.", "killed 2 civilian children women"),
    ("A little boy, a little girl and two women were killed in Sarajevo.", "killed 4 civilian children women"),
    ("The mortar killed a farmer's wife and two daughters.", "killed 3 civilian children women"),
    ("Two women and two soldiers were killed.", "killed 2 civilian women; killed 2 combatant"),
    ("A soldier and a woman were killed.", "killed 1 combatant; killed 1 civilian women"),
    ("A woman was killed and a child wounded.", "killed 1 civilian women; injured 1 civilian children"),
    ("The shell killed a mayor and a teacher.", "killed 1 unknown officials; killed 1 civilian"),
    (
        "At least six people were killed, including a woman and a child.",
        "killed 6.. unknown; part killed 1 civilian women; part killed 1 civilian children",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), TOGETHER)
def test_single_people_of_one_list_are_one_claim_and_kinds_and_parts_are_not(text: str, claims: str) -> None:
    assert claims_in(text) == claims


SHELTERED = [
    ("The shell killed 40 people seeking shelter in a school in Goma.", "killed 40 civilian"),
    ("A raid killed six people playing football in Goma.", "killed 6 civilian"),
    ("A raid killed six soldiers sheltering in a school in Goma.", "killed 6 combatant"),
    ("A raid killed six people in a school in Goma.", "killed 6 unknown"),
]


@pytest.mark.parametrize(("text", "claims"), SHELTERED)
def test_people_who_sought_shelter_are_civilians_by_context(text: str, claims: str) -> None:
    assert claims_in(text) == claims
