"""Tolls as figures of their own."""

import pytest

from recount.read.people import people
from recount.read.quantities import quantities
from recount.read.sentences import bounds
from recount.read.tokens import sentences_of
from recount.read.tolls import tolls


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def shown(toll):
    low, high = toll.people.low, toll.people.high
    said = str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return f"{toll.effect} {said}"


def tolls_in(text):
    return "; ".join(shown(t) for s in sentences_of(text, bounds(text)) for t in tolls(s, people(s, quantities(s))))


ROWS = [
    ("The death toll rose to 76.", "killed 76"),
    ("The death toll has risen to 76 people.", "killed 76"),
    ("The death toll from the blast climbed to 76 on Tuesday.", "killed 76"),
    ("The death toll climbed from 41 to 54.", "killed 54"),
    ("The death toll rose to 54 from 41.", "killed 54"),
    ("The toll now stands at 19.", "killed 19"),
    ("The toll reached at least 120.", "killed 120.."),
    ("The death toll passed 1,000.", "killed 1000"),
    ("The death toll exceeded 1,000.", "killed 1000"),
    ("The death toll has topped 300.", "killed 300"),
    ("Police put the death toll at 12.", "killed 12"),
    ("Officials revised the death toll down to 31.", "killed 31"),
    ("Death toll in Kano blasts climbs to 178", "killed 178"),
    ("Death toll hits 43", "killed 43"),
    ("DEATH TOLL RISES TO 12", "killed 12"),
    ("The number of dead rose to 45.", "killed 45"),
    ("The number of those killed has reached 33.", "killed 33"),
    ("The number of people killed in the attack has risen to 54.", "killed 54"),
    ("The number of wounded stands at 90.", "injured 90"),
    ("The number of injured rose to more than 200.", "injured 201.."),
    ("They put the toll at between 10 and 15.", "killed 10..15"),
    ("A toll of 23 was given.", "killed 23"),
    ("It gave a death toll of 23.", "killed 23"),
    wrong("The bombing had a 76 death toll.", "killed 76", why="toll before its own noun"),
    ("The toll is nine.", "killed 9"),
    ("The final toll was 43 dead.", "killed 43"),
    ("The death toll had reached some 800.", "killed 800"),
    ("A bomb killed two soldiers, bringing the death toll this year to 120.", "killed 120"),
    ("The fatality count rose to 17.", "killed 17"),
    ("The body count stands at 17.", "killed 17"),
    ("This brought the total number of dead to 17.", "killed 17"),
    ("The tally of dead rose to 17.", "killed 17"),
    ("The casualty toll rose to 17.", "casualties 17"),
    ("The number of casualties rose to 17.", "casualties 17"),
    ("The casualty toll, 17 people killed since May, is rising.", "killed 17"),
    ("It brought to 120 the number of troops killed this year.", "killed 120"),
    ("It brought to at least 120 the number of troops killed this year.", "killed 120.."),
    ("The number of children wounded since May rose to 31.", "injured 31"),
    ("The number of missing stood at 14.", "missing 14"),
    ("The total number of displaced has reached 1.2 million.", "displaced 1200000"),
    ("The number of activists detained rose to 12.", "detained 12"),
    ("Death toll from blast now 178", "killed 178"),
    ("Death toll in clash: 44", "killed 44"),
    ("Killed: 4. Wounded: 12.", "killed 4; injured 12"),
    ("Dead: 4, injured: 12", "killed 4; injured 12"),
    ("The death toll climbed past 100.", "killed 100"),
    ("Number of dead rises to 12", "killed 12"),
    ("There was a high number of casualties.", ""),
    ("A large number of people were killed and 12 wounded.", ""),
    ("At least 10 people were hurt and the death toll could rise.", ""),
    ("The number of raids rose to 12, killing soldiers.", ""),
    ("The number killed: nobody knows, 12 sources said.", ""),
    ("The death toll was still rising.", ""),
    ("The death toll rose by six.", ""),
    ("The death toll could reach 100.", ""),
    ("The death toll is expected to rise above 100.", ""),
    ("There was no death toll.", ""),
    ("The toll road was closed for 12 hours.", ""),
    ("The war took its toll on the 43 villages.", ""),
    ("The attack is taking a heavy toll, 30 aid groups said.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_toll_is_the_figure_that_it_reaches(text, expected):
    assert tolls_in(text) == expected


def test_a_toll_names_the_group_that_it_counts():
    text = "The death toll rose to 76 people."
    sentence = sentences_of(text, bounds(text))[0]
    groups = people(sentence, quantities(sentence))
    toll = tolls(sentence, groups)[0]
    assert groups[toll.group].start == toll.people.start
