"""Whether day words of two sentences may mean one day."""

from datetime import date

import pytest

from recount.domain.timespan import DayPhrase
from recount.read.facts import facts_of
from recount.read.languages import language
from recount.read.same_day import is_long_ago, same_day


def days_of(*texts):
    return [facts_of(f"A bomb killed two people {t}.", language("en"))[0].event_days[0] for t in texts]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("on Monday", "on Monday", True),
        ("on Monday", "on Tuesday", False),
        ("on 3 May", "on May 3", True),
        ("on 3 May", "on 4 May", False),
        ("in May", "on 4 May", True),
        ("in 2014", "in 2015", False),
        ("yesterday", "today", False),
    ],
)
def test_days_are_the_same_as_far_as_their_words_tell(left, right, expected):
    first, second = days_of(left, right)
    assert isinstance(first, DayPhrase)
    assert same_day(first, second) is expected
    assert same_day(second, first) is expected


def test_no_day_may_be_any_day():
    assert same_day(None, days_of("on Monday")[0])
    assert same_day(None, None)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("on Monday", "on 11 March", True),
        ("on Monday", "on 12 March", False),
        ("on Monday", "on 12 October", False),
        ("yesterday", "on 12 March", True),
        ("yesterday", "on 3 March", False),
        ("on Monday", "on 30 February", True),
        ("on Monday", "on 29 February", True),
    ],
)
def test_a_weekday_is_compared_with_a_date_through_the_day_of_publication(left, right, expected):
    first, second = days_of(left, right) if "30" not in right else (days_of(left)[0], None)
    assert same_day(first, second, date(2019, 3, 13)) is expected
    assert same_day(second, first, date(2019, 3, 13)) is expected


def test_without_a_day_of_publication_a_weekday_may_be_any_date():
    assert same_day(*days_of("on Monday", "on 12 October"))


def test_a_month_is_no_day():
    assert not same_day(*days_of("on Monday", "in October"), date(2019, 3, 13))


@pytest.mark.parametrize(("words", "expected"), [("in May", True), ("in 2014", True), ("last month", True), ("on Monday", False)])
def test_months_years_and_periods_that_are_over_are_background(words, expected):
    assert is_long_ago(days_of(words)[0]) is expected
