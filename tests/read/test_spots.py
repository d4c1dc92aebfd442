"""Where words of one kind stand in a sentence."""

import pytest

from recount.read.spots import Spots

SPOTS = Spots([9, 3, 5, 3])


def test_they_are_counted_in_a_half_open_stretch():
    assert [SPOTS.count(0, 20), SPOTS.count(3, 9), SPOTS.count(4, 5), SPOTS.count(6, 2)] == [3, 2, 0, 0]


def test_the_neighbours_of_a_place():
    assert (SPOTS.last_before(3), SPOTS.last_before(4), SPOTS.first_from(5), SPOTS.first_from(10)) == (None, 3, 5, None)


@pytest.mark.parametrize(
    ("words", "within", "expected"),
    [
        ((6, 8), (0, 20), 1),
        ((3, 4), (0, 20), 0),
        ((12, 14), (0, 20), 3),
        ((12, 14), (0, 9), 7),
        ((12, 14), (10, 20), None),
        ((0, 2), (0, 20), 2),
    ],
)
def test_the_gap_is_that_to_the_nearest_in_a_stretch(words, within, expected):
    assert SPOTS.gap(words, within) == expected
