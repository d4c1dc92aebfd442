"""Whether place words of two sentences may mean one place."""

import pytest

from recount.domain.place import PlaceMention
from recount.read.same_place import Named, names, near, shared


def mention(words, kind="settlement"):
    return PlaceMention(words, 0, len(words), 0, kind=kind)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aleppo", "Aleppo city"),
        ("northern Aleppo", "the city of Aleppo"),
        ("Deir ez-Zor", "Deir Ez Zor"),
        ("Aleppo’s", "Aleppo"),
    ],
)
def test_names_of_one_place_share_a_word_that_is_no_kind_of_place(left, right):
    assert shared(mention(left), mention(right))
    assert near([mention(left)], [mention(right)])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aleppo", "Idlib"),
        ("the city", "the town"),
        ("Khan Younis", "Khan Sheikhoun"),
        ("San Salvador", "San Miguel"),
        ("Beit Hanoun", "Beit Lahia"),
    ],
)
def test_names_of_two_places_share_none(left, right):
    assert not shared(mention(left), mention(right))
    assert not near([mention(left)], [mention(right)])


def test_no_place_is_near_nothing():
    assert not near([], [mention("Aleppo")])
    assert not near([mention("Aleppo")], [])


@pytest.mark.parametrize(
    ("one", "other"), [("San Salvador", "San Salvador"), ("Syrias", "Syria"), ("Port", "Port"), ("the city", "the city")]
)
def test_a_whole_name_told_again_is_the_same(one, other):
    assert shared(mention(one), mention(other)) is (one != "the city")


def test_a_name_is_told_by_its_words_but_for_kinds_and_common_beginnings():
    assert names(mention("Khan Younis refugee camp")) == {"youni"}
    assert names(mention("the city")) == frozenset()


def test_the_city_is_the_one_named_before():
    named = Named()
    assert named.meant([mention("the city")]) == ()
    named.meant([mention("Cali"), mention("Siloe square", "site")])
    assert [m.words for m in named.meant([mention("the city")])] == ["Cali"]
    assert [m.words for m in named.meant([mention("the square", "site")])] == ["Siloe square"]
