"""Ages are how old people are, not how many."""

import pytest

from recount.read.quantities import quantities
from recount.read.sentences import bounds
from recount.read.tokens import sentences_of


def quantities_in(text):
    """The bounds of a text's quantities, "12..13" for a range."""
    found = [q for s in sentences_of(text, bounds(text)) for q in quantities(s)]
    return "; ".join(_bounds(q.low, q.high) for q in found)


def _bounds(low, high):
    return str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"


AGES = [
    "aged 12 and 14",
    "aged 16, 17 and 20",
    "aged four and six",
    "aged between 12 and 14",
    "ages ranging from 2 to 17",
    "between the ages of 8 and 12",
    "at the age of five",
    "under the age of five",
    "as young as four",
    "children younger than 5",
    "children under five were hurt",
    "men over 60",
    "a 70-year-old man",
    "a 9-month-old baby",
    "12- and 14-year-olds",
    "12 years old",
    "five years of age",
    "a girl of six",
    "in his 20s",
    "in his 20's",
    "he was 42",
    "the youngest was four",
    "Omar Hassan (42) died",
    "Omar Hassan (42) and Ali Hassan (17) died",
    "Omar Hassan, 42, died",
    "killed Omar Hassan, 42, and Ali Hassan, 17.",
    "her sons, 11 and 14.",
    "her sons, 11, 13 and 14, died",
]

NO_AGES = [
    ("two boys aged 12 and 14 men", "2; 14"),
    ("a boy aged 12, three women and four men", "3; 4"),
    ("Two boys, aged 12 and 14, and six women", "2; 6"),
    ("under five people", "..4"),
    ("killed over 60", "61.."),
    ("a family of six", "6"),
    ("killed her sons, 11 and 14 neighbours", "11; 14"),
    ("killed her sons, 11 soldiers and a guard", "11"),
    ("a child of three brothers", "3"),
    ("Omar and 42 others", "42"),
    ("in Deir Ezzor (42)", "42"),
    ("in Aleppo (12) and Tel Rifaat (4)", "12; 4"),
    ("civilians (12)", "12"),
    ("In Tel Aviv, 42 people", "42"),
]


@pytest.mark.parametrize("text", AGES)
def test_ages_count_nobody(text):
    assert quantities_in(text) == ""


@pytest.mark.parametrize(("text", "expected"), NO_AGES)
def test_numbers_beside_ages_still_count(text, expected):
    assert quantities_in(text) == expected
