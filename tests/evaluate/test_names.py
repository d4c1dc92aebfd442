import pytest

from recount.evaluate.names import fold, party, table
from recount.evaluate.places import admin1_of, place_names, same_place
from recount.evaluate.records import CodedPlace


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Al-Ḥasakah", "hasakah"),
        ("Deir ez-Zor", "deir ez zor"),
        ("Da’ra  (city)", "dara city"),
        ("Ar Raqqah", "raqqah"),
        (None, ""),
    ],
)
def test_names_are_folded(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Islamic State militants", "isis"),
        ("Syrian rebels", "rebels"),
        ("Syrian army", "syrian government"),
        ("the US-led coalition", "us-led coalition"),
        ("the coalition", "us-led coalition"),
        ("U.S. forces", "united states"),
        ("bus drivers", "bus drivers"),
        ("Taliban insurgents", "taliban"),
        ("the armed terrorists", "terrorists"),
        ("unidentified gunmen", "militants"),
        ("Opposition forces", "rebels"),
        ("the Ravn Front", "ravn front"),
        ("suspected men", "suspected men"),
        (None, ""),
    ],
)
def test_party_is_what_the_name_means_and_a_label_stays_a_label(name, means):
    assert party(name) == means


@pytest.mark.parametrize(
    ("admin1", "means"),
    [
        ("Dayr az Zawr Governorate", "deir ez zor"),
        ("Idleb", "idlib"),
        ("Vestmark province", "vestmark"),
        ("state", None),
        (None, None),
    ],
)
def test_area_has_one_spelling(admin1, means):
    assert admin1_of(CodedPlace(admin1=admin1)) == means
    assert admin1_of(None) is None


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (CodedPlace("Marvik", "there"), CodedPlace("MARVIK"), True),
        (CodedPlace("Marvik", "the old port"), CodedPlace("Ostby", "old port"), True),
        (CodedPlace("eastern Marvik district"), CodedPlace("the city of Marvik"), True),
        (CodedPlace("Marvik North"), CodedPlace("Marvik"), False),
        (CodedPlace("the city"), CodedPlace("the town"), False),
        (CodedPlace(), CodedPlace(), False),
        (None, CodedPlace("Marvik"), False),
        (None, None, False),
    ],
)
def test_places_agree_by_name_or_telling_words(left, right, same):
    assert same_place(place_names(left), place_names(right)) is same


def test_tables_of_the_package_are_folded_already():
    for spelling, name in table("places")["admin1"].items():
        assert (fold(spelling), fold(name)) == (spelling, name)
