"""Names in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.link.names import fold, one_party


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Vardim", "vardim"),
        ("the Lantern", "LANTERN"),
        ("Médecins", "medecins"),
        ("B'Tselem", "btselem"),
        ("U.S.-led  coalition", "u s led coalition"),
    ],
)
def test_spellings_of_one_name_are_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize("name", ["Alan", "Elba", "Asia", "Andes", "al"])
def test_letters_that_only_look_like_an_article_stay(name):
    assert fold(name) == name.casefold()


@given(st.text(max_size=40))
def test_any_text_can_be_folded(text):
    assert fold(text) == fold(text).strip()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("syria", "syrian government", True),
        ("south sudanese government", "south sudan", True),
        ("turkey", "turkish government", True),
        ("burkina faso", "burkinabe government", True),
        ("iran", "iraqi government", False),
        ("syrian government", "turkish government", False),
        ("russia", "syrian government", False),
        ("m23", "m23", True),
    ],
)
def test_a_state_and_its_government_may_be_one_party(one, other, same):
    assert one_party(one, other) is same
