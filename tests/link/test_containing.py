"""Which incidents may contain others."""

import pytest

import factory
from recount.link.containing import containing

AREA = factory.place("North", "admin1", admin1="North")
TOWN = factory.place("Vardim", lat=36.0, lon=37.0, admin1="North")
ELSEWHERE = factory.place("Harun", lat=34.0, lon=37.0, admin1="South")


def incident(name, place, when, **fields):
    report = factory.report(f"{name} was hit.", outlet=name)
    return factory.incident(factory.located(of=report, words=name, place=place, when=when, **fields))


def pairs(*incidents):
    return {(found.whole.mentions, found.part.mentions) for found in containing(incidents)}


@pytest.mark.parametrize(
    ("place", "when", "means", "held"),
    [
        (TOWN, "2019-03-11", "airstrike", True),
        (TOWN, "2019-03-11", None, True),
        (TOWN, "2019-03-12", "airstrike", False),
        (TOWN, "2019-03-11/2019-03-12", "airstrike", False),
        (TOWN, "2019-03-11", "mine", False),
        (ELSEWHERE, "2019-03-11", "airstrike", False),
        (AREA, "2019-03-11", "airstrike", False),
        (None, "2019-03-11", "airstrike", False),
        (TOWN, None, "airstrike", False),
    ],
)
def test_an_area_may_hold_a_place_of_its_days_and_means(place, when, means, held):
    whole, part = incident("Sunday", AREA, "2019-03-11", means="airstrike"), incident("Bakery", place, when, means=means)
    assert pairs(whole, part) == ({(whole.mentions, part.mentions)} if held else set())


def test_what_lies_within_another_already_is_not_asked_again():
    whole = incident("Sunday", AREA, "2019-03-11")
    part = factory.incident(
        factory.located(of=factory.report("Bakery hit."), words="Bakery", place=TOWN, when="2019-03-11"), part_of=whole.id
    )
    assert pairs(whole, part) == set()


def test_the_sentence_says_why():
    (found,) = containing([incident("Sunday", AREA, "2019-03-10/2019-03-12"), incident("Bakery", TOWN, "2019-03-11")])
    assert found.sentence.endswith("Vardim lies in North, 2019-03-10/2019-03-12 covers 2019-03-11, and the means agree.")
