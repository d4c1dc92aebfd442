"""Days, years, names of things, sums of money and footnotes count nobody."""

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


NO_QUANTITY = [
    ("1.2.3", ""),
    ("in 2014", ""),
    ("since 2011", ""),
    ("by late 2013", ""),
    ("in the summer of 1995", ""),
    ("(2012)", ""),
    ("12 January 2015", ""),
    ("January 12, 2015", ""),
    ("on January 12", ""),
    ("Jan. 16", ""),
    ("SAN SALVADOR, 16 JAN (AFP)", ""),
    ("on 7 October", ""),
    ("the 1982 massacre", ""),
    ("the 1992-95 war", ""),
    ("the 1980s", ""),
    ("16/01/1989", ""),
    ("2015-01-12", ""),
    ("the 1982 killings", ""),
    ("in 2014 people fled", ""),
    ("2014 was bloody", ""),
    ("By 2014 rebels held the town", ""),
    ("2014-2015", ""),
    ("the 1994–96 famine", ""),
    ("since the '80s", ""),
    ("January 12-14", ""),
    ("12 and 13 January", ""),
    ("between 12 and 14 May", ""),
    ("January 12, 13 and 14", ""),
    ("on 12th January", ""),
    ("9/11", ""),
    ("12.05.2014", ""),
    ("12-05-2014", ""),
    ("the 12th day", ""),
    ("Article 3", ""),
    ("Resolution 1701", ""),
    ("Flight 103", ""),
    ("No. 12", ""),
    ("a reward of $500", ""),
    ("died.[12]", ""),
    ("7.62 rounds", ""),
    ("call 555-1234-12", ""),
    ("zero casualties", ""),
    ("0 dead", ""),
    ("<b>", ""),
    ("1.5m high", ""),
    ("at 10:30", ""),
    ("at 0600 GMT", ""),
    ("the number of dead", ""),
    ("the high numbers of dead", ""),
    ("an F-16", ""),
    ("an AK-47", ""),
    ("12:45:03", ""),
    ("5 7 9 11", ""),
    ("call 20, ²²² now", "20"),
]

BESIDE_DAYS = [
    ("2000 people fled", "2000"),
    ("killed 12 and 2000 people fled", "12; 2000"),
    ("attended by 2000 people", "2000"),
    ("the 2000 Syrian refugees", "2000"),
    ("1900-2000 people", "1900..2000"),
    ("In January, 12 people died", "12"),
    ("In January 12 people died", "12"),
    ("On January 12, 13 people died", "13"),
    ("On 12 January 2015 30 people died", "30"),
    ("On January 12 and 13 people", "13"),
    ("12 may have died", "12"),
    ("0 85 12 people died", "12"),
    ("killed 12 30 wounded", "12; 30"),
    ("killed 670 40% of them children", "670; 40"),
    ("killed 12 200 wounded", "12; 200"),
    ("killed 12, 200 wounded", "12; 200"),
    ("<b>12</b> people", "12"),
]


@pytest.mark.parametrize(("text", "expected"), NO_QUANTITY)
def test_years_dates_times_and_names_are_no_quantities(text, expected):
    assert quantities_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), BESIDE_DAYS)
def test_numbers_beside_days_and_in_rows_still_count(text, expected):
    assert quantities_in(text) == expected
