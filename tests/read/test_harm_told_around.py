"""Who came to harm, and who only stands beside: speakers after a list, owners, bodies, headings, people seized or gone."""

import pytest

from read.harm_reading import claims_in


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


BESIDE = [
    ("The number of people known to have died in the fire has passed 230.", "killed 230 unknown"),
    ("Police found 20 bodies, some of them burned beyond recognition.", "killed 20 unknown"),
    ("Twenty people were hurt, some of them badly burned.", "injured 20 unknown; injured 2.. unknown"),
    ("Rebels seized eight travellers at a roadblock.", "detained 8 civilian"),
    ("Gunmen snatched 14 pupils from a school.", "detained 14 civilian children"),
    ("Rebels seized a depot with 20 rifles.", ""),
    ("Two fishermen could not be found after the attack.", "missing 2 civilian"),
    ("He is the ninth soldier to be killed this year.", ""),
    ("Gunmen killed a tribal elder and his two sons.", "killed 1 civilian; killed 2 unknown"),
    ("Two men were shot dead and a third was seriously wounded.", "killed 2 unknown men; injured 1 unknown men"),
    ("Two sons of a rebel leader were killed.", "killed 2 unknown"),
    ("Rescuers recovered the bodies of a woman and her baby.", "killed 2 civilian children women"),
    ("Militiamen hacked to death 60 people, a camp leader and a resident said.", "killed 60 unknown"),
    ("Shelling killed six people, a doctor in the town, Dr Paul Obi, said.", "killed 6 unknown"),
    ("Shelling killed a teacher and his wife, police said.", "killed 1 civilian; killed 1 civilian women"),
    ("Casualties: 4 killed, 11 wounded.", "killed 4 unknown; injured 11 unknown"),
    ("The blast killed nine and wounded 17, the regional governor, Amina Idris, said.", "killed 9 unknown; injured 17 unknown"),
    wrong(
        "The blast killed nine and wounded 17, a baker and a teacher among them.",
        "killed 9 unknown; injured 17 unknown; part injured 1 civilian; part injured 1 civilian",
        why="the first of two told before 'among them' stands for himself",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_who_is_only_told_beside_did_not_come_to_harm(text, expected):
    assert claims_in(text) == expected
