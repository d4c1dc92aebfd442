"""Names of mentions in the forms under which a gazetteer may know them."""

import pytest

from recount.resolve.names import begins_alike, cleaned, forms, pronoun, site_root


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("Aleppo", None, ["Aleppo"]),
        ("Aleppo province", "admin1", ["Aleppo province", "Aleppo"]),
        ("Gaza City", "settlement", ["Gaza City", "Gaza"]),
        ("City of Homs", None, ["City of Homs", "Homs"]),
        ("northern Hama countryside", "admin1", ["northern Hama countryside", "northern Hama", "Hama"]),
        ("Syria's capital", "settlement", ["Syria's capital", "Syria capital", "Syria capital"]),
        ("Syrias capital", "settlement", ["Syrias capital", "Syrias capital", "Syria capital"]),
        ("Harim border crossing", "site", ["Harim border crossing"]),
    ],
)
def test_forms_go_from_the_words_to_the_bare_name(words, kind, expected):
    assert forms(words, kind) == expected


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("Marja district", "settlement", "Marja"),
        ("Yida refugee camp", "site", "Yida refugee camp"),
        ("District", None, "District"),
    ],
)
def test_a_name_is_shown_without_the_noun_of_its_kind(words, kind, name):
    assert cleaned(words, kind) == name


@pytest.mark.parametrize(
    ("words", "root"),
    [
        ("Yida refugee camp", "Yida"),
        ("Camp Bucca", "Bucca"),
        ("Deir ez-Zor military airport", "Deir ez-Zor"),
        ("Harim", None),
        ("camp", None),
    ],
)
def test_a_site_is_called_after_something(words, root):
    assert site_root(words) == root


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the city", "settlement"),
        ("the province", "admin1"),
        ("the road", "site"),
        ("the area", "region"),
        ("The Hague", None),
        ("city", None),
    ],
)
def test_pronouns_say_what_kind_they_stand_for(words, kind):
    assert pronoun(words) == kind


@pytest.mark.parametrize(
    ("name", "other", "alike"), [("Falluja", "Al Fallujah", True), ("Qana", "Qina", False), ("Kyiv", "kyiv", True)]
)
def test_names_that_begin_alike_but_for_their_article(name, other, alike):
    assert begins_alike(name, other) is alike
