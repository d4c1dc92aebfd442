"""Names in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.link.names import fold


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
