"""Whether two places, times and means go together."""

import pytest

import factory
from recount.domain.timespan import TimeSpan
from recount.link.agreement import days_between, kilometres, means_agree, most_specific_means, share_a_day, tie

A = factory.place("Vardim", lat=36.0, lon=37.0, admin1="North", gazetteer_id="g1")
A_AGAIN = factory.place("al-Vardim", lat=36.001, lon=37.0, admin1="North", gazetteer_id="g9")
NEAR = factory.place("Tell Vardim", lat=36.02, lon=37.0, admin1="North", gazetteer_id="g2")
FAR = factory.place("Sarn", lat=36.5, lon=37.0, admin1="North", gazetteer_id="g3")
FAR_NAMESAKE = factory.place("Vardim", lat=38.5, lon=37.0, admin1="North", gazetteer_id="g4")
ELSEWHERE = factory.place("Harun", lat=33.0, lon=36.0, admin1="South", gazetteer_id="g5")
UNFOUND = factory.place("Kafr Olm", lat=36.0, lon=37.0, located_to="admin1", admin1="North")
NORTH = factory.place("North", "admin1", admin1="North")
SOUTH = factory.place("South", "admin1", admin1="South")
COUNTRY = factory.place("Norland", "country")
ABROAD = factory.place("Vardim", country="TR")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (A, A, "same"), (A, A_AGAIN, "same"), (A, NEAR, "near"), (A, FAR, "apart"), (A, FAR_NAMESAKE, "apart"),
        (A, ELSEWHERE, "apart"), (A, UNFOUND, "unknown"), (A, NORTH, "nested"), (A, SOUTH, "apart"), (A, COUNTRY, "nested"),
        (NORTH, SOUTH, "apart"), (NORTH, COUNTRY, "nested"), (A, ABROAD, "apart"), (A, None, "unknown"),
        (UNFOUND, NORTH, "nested"),
    ],
)  # fmt: skip
def test_tie_of_two_places_is_the_same_from_either_side(left, right, expected):
    assert tie(left, right) == tie(right, left) == expected


def test_kilometres_are_those_along_the_ground():
    assert kilometres(A, FAR) == pytest.approx(55.6, abs=0.1)
    assert kilometres(A, NORTH) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2019-03-11", "2019-03-11", 0), ("2019-03-11", "2019-03-13", 2), ("2019-03", "2019-03-11", 0),
        ("XXXX-03-11", "2019-03-12", 1), ("XXXX-02-29", "2019-02-28", 0), ("XXXX-03-11", "XXXX-03-11", 0),
    ],
)  # fmt: skip
def test_days_between_takes_an_open_year_from_the_other(left, right, expected):
    one, other = TimeSpan(left, "said"), TimeSpan(right, "said")
    assert days_between(one, other) == days_between(other, one) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2019-03-11", "2019-03-11", True),
        ("2019-03-11", "2019-03-12", False),
        ("2019-03-11~", "2019-03-13", True),
        (None, "2019-03-11", None),
    ],
)
def test_share_a_day_is_not_known_where_one_says_nothing(left, right, expected):
    one, other = (TimeSpan(value, "said") if value else None for value in (left, right))
    assert share_a_day(one, other) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("airstrike", "airstrike", True), ("airstrike", None, True), ("airstrike", "other", True),
        ("airstrike", "chemical", True),
        ("airstrike", "drone", True), ("airstrike", "suicide_bombing", False), ("shelling", "execution", False),
    ],
)  # fmt: skip
def test_means_agree_within_a_family(left, right, expected):
    assert means_agree(left, right) is means_agree(right, left) is expected


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ((), None),
        (("other",), "other"),
        (("other", "airstrike"), "airstrike"),
        (("airstrike", "chemical"), "chemical"),
        (("cluster", "incendiary"), "incendiary"),
    ],
)
def test_the_more_specific_weapon_stands_for_all(named, expected):
    assert most_specific_means(named) == expected
