"""Quantities: what the words say of how many, in the codebook's bounds and kinds."""

import sys
from itertools import pairwise

import pytest

from recount.read.quantities import quantities
from recount.read.sentences import bounds
from recount.read.tokens import Sentence, sentences_of, tokenize


def read(text):
    return [(q, s) for s in sentences_of(text, bounds(text)) for q in quantities(s)]


def shown(quantity):
    low, high = quantity.low, quantity.high
    said = str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return f"{said} {quantity.kind}"


def quantities_in(text):
    return "; ".join(shown(q) for q, _ in read(text))


DIGITS_AND_WORDS = [
    ("16 civilians", "16 exact"),
    ("Seven children", "7 exact"),
    ("SEVEN CHILDREN", "7 exact"),
    ("twenty-two people", "22 exact"),
    ("sixty nine people", "69 exact"),
    ("Ninety-nine dead", "99 exact"),
    ("nineteen soldiers", "19 exact"),
    ("one hundred people", "100 exact"),
    ("one hundred and twenty three people", "123 exact"),
    ("one hundred twenty-three people", "123 exact"),
    ("two hundred and six villagers", "206 exact"),
    ("three thousand five hundred people", "3500 exact"),
    ("twelve hundred prisoners", "1200 exact"),
    ("two thousand and ten prisoners", "2010 exact"),
    ("1,300 people", "1300 exact"),
    ("12,345 people", "12345 exact"),
    ("1,234,567 people", "1234567 exact"),
    ("20, 000 people", "20000 exact"),
    ("1 200 people", "1200 exact"),
    ("20 000 people", "20000 exact"),
    ("1\u00a0200 people", "1200 exact"),
    ("1.200 people", "1200 exact"),
    ("1.2 million people", "1200000 exact"),
    ("2.5 million people", "2500000 exact"),
    ("1.5m people", "1500000 exact"),
    ("200k people", "200000 exact"),
    ("200,000 people", "200000 exact"),
    ("300 thousand people", "300000 exact"),
    ("1.234.567 people", "1234567 exact"),
    ("1,20,000 people", "120000 exact"),
    ("1,5 million people", "1500000 exact"),
    ("2.3 million people", "2300000 exact"),
    ("300 000 refugees", "300000 exact"),
    ("1 234 567 people", "1234567 exact"),
    ("1,234,567 people", "1234567 exact"),
    ("1\u202f200 civilians", "1200 exact"),
    ("2bn people", "2000000000 exact"),
    ("1m Syrians", "1000000 exact"),
    ("a few hundred thousand people", "200000.. vague"),
    ("two and a half thousand people", "2500 exact"),
    ("a hundred and twenty thousand people", "120000 exact"),
    ("a thousand and one people", "1001 exact"),
    ("٣٠ people", "30 exact"),
    ("two million people", "2000000 exact"),
    ("1.7 thousand people", "1700 exact"),
    ("0.5 million people", "500000 exact"),
    ("a million people", "1000000 exact"),
    ("half a million people", "500000 exact"),
    ("one and a half million people", "1500000 exact"),
    ("a quarter of a million people", "250000 exact"),
    ("a hundred villagers", "100 exact"),
    ("a thousand men", "1000 exact"),
    ("a hundred thousand refugees", "100000 exact"),
    ("a hundred and fifty refugees", "150 exact"),
    ("a dozen people", "12 exact"),
    ("one dozen people", "12 exact"),
    ("two dozen people", "24 exact"),
    ("three dozen people", "36 exact"),
    ("half a dozen people", "6 exact"),
    ("half-a-dozen people", "6 exact"),
    ("a couple", "2 exact"),
    ("a couple of women", "2 exact"),
    ("a pair of brothers", "2 exact"),
    ("a couple of dozen people", "24 exact"),
    ("a couple of hundred people", "200 exact"),
    ("a score of people", "20 exact"),
    ("a total of 46 people", "46 exact"),
    ("all 12 passengers", "12 exact"),
    ("another 17 people", "17 exact"),
    ("a further six people", "6 exact"),
    ("six more people", "6 exact"),
    ("only three survivors", "3 exact"),
    ("exactly 40 people", "40 exact"),
    ("these 43 students", "43 exact"),
    ("our 43 students", "43 exact"),
    ("the 43 students", "43 exact"),
    ("their three children", "3 exact"),
]

AT_LEAST = [
    ("at least 18 people", "18.. at_least"),
    ("At least eighteen people", "18.. at_least"),
    ("AT LEAST 18 PEOPLE", "18.. at_least"),
    ("at least a dozen people", "12.. at_least"),
    ("at least two dozen people", "24.. at_least"),
    ("at least another 17 people", "17.. at_least"),
    ("at least 1.2 million people", "1200000.. at_least"),
    ("no fewer than 12 people", "12.. at_least"),
    ("no less than 12 people", "12.. at_least"),
    ("not less than 12 people", "12.. at_least"),
    ("not fewer than a dozen people", "12.. at_least"),
    ("a minimum of 40 people", "40.. at_least"),
    ("18 or more people", "18.. at_least"),
    ("18 people or more", "18.. at_least"),
    ("100+ people", "100.. at_least"),
    ("18 armed men or more", "18.. at_least"),
    ("as few as 18 people", "18.. at_least"),
    ("≥ 50 people", "50.. at_least"),
    ("killed 18 people at least 3 of them children", "18 exact; 3.. at_least"),
    ("killed 18 at least 3 of them children", "18 exact; 3.. at_least"),
    ("100-plus people", "100.. at_least"),
    ("100 plus people", "100.. at_least"),
    ("18 at least", "18.. at_least"),
]

MORE_THAN = [
    ("more than 18 people", "19.. more_than"),
    ("More than eighteen people", "19.. more_than"),
    ("over 18 people", "19.. more_than"),
    ("well over 100 people", "101.. more_than"),
    ("just over 100 people", "101.. more_than"),
    ("upwards of 100 people", "101.. more_than"),
    ("in excess of 2,000 people", "2001.. more_than"),
    ("above 100 people", "101.. more_than"),
    ("more than a dozen people", "13.. more_than"),
    ("more than half a dozen people", "7.. more_than"),
    ("more than two dozen people", "25.. more_than"),
    ("more than a hundred people", "101.. more_than"),
    ("more than a quarter of a million people", "250001.. more_than"),
    ("over half a million people", "500001.. more_than"),
    ("more than 1.3 million people", "1300001.. more_than"),
    ("far more than 50 people", "51.. more_than"),
    ("> 50 people", "51.. more_than"),
]

AT_MOST = [
    ("up to 20 people", "..20 at_most"),
    ("as many as 20 people", "..20 at_most"),
    ("as many as 1,300 people", "..1300 at_most"),
    ("at most 20 people", "..20 at_most"),
    ("a maximum of 20 people", "..20 at_most"),
    ("no more than 20 people", "..20 at_most"),
    ("not more than 20 people", "..20 at_most"),
    ("up to two dozen people", "..24 at_most"),
    ("up to half a million people", "..500000 at_most"),
    ("fewer than 20 people", "..19 at_most"),
    ("less than a dozen people", "..11 at_most"),
    ("under 20 people", "..19 at_most"),
]

ABOUT = [
    ("about 30 people", "30 about"),
    ("around 30 people", "30 about"),
    ("some 30 people", "30 about"),
    ("some 865 people", "865 about"),
    ("some two dozen people", "24 about"),
    ("nearly 30 people", "30 about"),
    ("almost 30 people", "30 about"),
    ("roughly 30 people", "30 about"),
    ("approximately 30 people", "30 about"),
    ("an estimated 30,000 people", "30000 about"),
    ("close to 300 people", "300 about"),
    ("perhaps 40 people", "40 about"),
    ("just under 100 people", "100 about"),
    ("30 or so people", "30 about"),
    ("30 people or so", "30 about"),
    ("thirty-odd people", "30 about"),
    ("something like 30 people", "30 about"),
    ("30-odd people", "30 about"),
    ("~30 people", "30 about"),
    ("in the region of 300 people", "300 about"),
    ("about a hundred people", "100 about"),
    ("nearly half a million people", "500000 about"),
]

RANGES = [
    ("between 10 and 15 people", "10..15 exact"),
    ("between ten and fifteen people", "10..15 exact"),
    ("from 10 to 15 people", "10..15 exact"),
    ("10 to 15 people", "10..15 exact"),
    ("10-15 people", "10..15 exact"),
    ("10–15 people", "10..15 exact"),
    ("10 - 15 people", "10..15 exact"),
    ("1,000-1,500 people", "1000..1500 exact"),
    ("between 1,000 and 1,500 people", "1000..1500 exact"),
    ("two to three dozen people", "24..36 exact"),
    ("between two and three hundred people", "200..300 exact"),
    ("20 to 30 thousand people", "20000..30000 exact"),
    ("1 to 2 million people", "1000000..2000000 exact"),
    ("1.5 to 2 million people", "1500000..2000000 exact"),
    ("from 500 to 2 thousand people", "500..2000 exact"),
    ("12 or 13 people", "12..13 exact"),
    ("13 or 12 people", "13 exact; 12 exact"),
    ("one or more people", "1.. at_least"),
    ("from 10 to more than 30 people", "10.. at_least"),
    ("between 10 and about 15 people", "10..15 exact"),
    ("anywhere from 50 to 70 people", "50..70 exact"),
    ("three or four people", "3..4 exact"),
    ("five or six men", "5..6 exact"),
    ("two or three dozen people", "24..36 exact"),
]

VAGUE = [
    ("dozens of people", "24.. vague"),
    ("several dozen people", "24.. vague"),
    ("a few dozen people", "24.. vague"),
    ("many dozens of people", "24.. vague"),
    ("scores of people", "40.. vague"),
    ("hundreds of people", "200.. vague"),
    ("several hundred people", "200.. vague"),
    ("a few hundred people", "200.. vague"),
    ("many hundreds of people", "200.. vague"),
    ("thousands of people", "2000.. vague"),
    ("tens of people", "20.. vague"),
    ("tens of thousands of people", "20000.. vague"),
    ("hundreds of thousands of people", "200000.. vague"),
    ("many thousands of people", "2000.. vague"),
    ("several thousand people", "2000.. vague"),
    ("millions of people", "2000000.. vague"),
    ("several people", "2.. vague"),
    ("a few people", "2.. vague"),
    ("a handful of people", "2.. vague"),
    ("many people", "2.. vague"),
    ("numerous people", "2.. vague"),
    ("some people", "2.. vague"),
    ("multiple people", "2.. vague"),
    ("a number of people", "2.. vague"),
    ("a large number of people", "2.. vague"),
    ("large numbers of people", "2.. vague"),
    ("unknown numbers of people", "2.. vague"),
    ("hit the camp and a number of people", "2.. vague"),
    ("an unknown number of people", "2.. vague"),
    ("at least several people", "2.. vague"),
    ("at least dozens of people", "24.. vague"),
    ("dozens, possibly hundreds", "24.. vague; 200.. vague"),
]


REPEATED = [
    "12 ", "no ", "the death toll ", "1,000,", "1,", "12 thousand ", "hundred ", "one hundred ", "zero ", "12 and ", "aged 12, ",
    "1-", "1/", "at least ", "12 or ", "12 (", "a ", "Omar Hassan (42) ", "12-", "1.5 thousand ", "²", "1 000 ",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DIGITS_AND_WORDS)
def test_numbers_in_digits_and_words_are_exact(text, expected):
    assert quantities_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), AT_LEAST)
def test_at_least_opens_the_top(text, expected):
    assert quantities_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), MORE_THAN)
def test_more_than_adds_one_and_opens_the_top(text, expected):
    assert quantities_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), AT_MOST)
def test_at_most_opens_the_bottom(text, expected):
    assert quantities_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), ABOUT)
def test_about_keeps_the_number_and_says_so(text, expected):
    assert quantities_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges_have_two_bounds(text, expected):
    assert quantities_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), VAGUE)
def test_vague_words_have_the_least_they_say(text, expected):
    assert quantities_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 18 people died.", ["At least 18"]),
        ("Between ten and fifteen people died.", ["Between ten and fifteen"]),
        ("Dozens of people died.", ["Dozens of"]),
        ("More than a dozen people died.", ["More than a dozen"]),
        ("Some 20, 000 people fled.", ["Some 20, 000"]),
        ("As many as 1.2 million people fled.", ["As many as 1.2 million"]),
        ("At least another 17 people died.", ["At least another 17"]),
        ("Two to three dozen people died.", ["Two to three dozen"]),
        ("Twelve people died and 30 or more were hurt.", ["Twelve", "30 or more"]),
        ("Four of the 12 died.", ["Four", "the 12"]),
    ],
)
def test_the_words_of_a_quantity_hold_what_moves_its_bounds(text, expected):
    assert [text[s.tokens[q.start].start : s.tokens[q.end - 1].end] for q, s in read(text)] == expected


def test_no_two_quantities_overlap():
    text = "At least 12, or between 10 and 15, or a dozen or more, or 20, 000, or two to three dozen of 1.2 million."
    spans = [(q.start, q.end) for q, _ in read(text)]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_numbers_beyond_all_people_are_no_quantities():
    assert quantities_in("9999999999999999999 people and 12 people") == "12 exact"


def work(sentence):
    """The calls that finding the quantities of a sentence takes, of Python and of C functions."""
    calls = 0

    def count(frame, event, arg):
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        quantities(sentence)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("text", REPEATED)
def test_twice_the_words_take_twice_the_work(text):
    once, twice = (Sentence(0, 0, n * len(text), tokenize(n * text)) for n in (600, 1200))
    quantities(once)  # lexicons are read once
    assert work(twice) <= 2.2 * work(once)
