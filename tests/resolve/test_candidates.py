"""What one mention may stand for."""

import pytest

from recount.domain.place import PlaceMention
from recount.resolve.candidates import View, areas_named, entries_of, interpret
from resolve.atlas import Atlas

SYRIA = View(Atlas(), ("SY",))


def mention(words: str, kind: str | None = None, cue: str = "in") -> PlaceMention:
    return PlaceMention(words, 0, len(words), cue, kind)


@pytest.mark.parametrize(
    ("words", "kind", "first"),
    [
        ("Aleppo", None, "SY:settlement:Aleppo"),
        ("Aleppo", "settlement", "SY:settlement:Aleppo"),
        ("Aleppo", "admin1", "SY:admin1:Aleppo"),
        ("Aleppo province", "admin1", "SY:admin1:Aleppo"),
        ("Syria", None, "SY:country:Syria"),
        ("eastern Aleppo", None, "SY:settlement:Aleppo"),
    ],
)
def test_the_kind_said_chooses_among_entries_of_one_name(words, kind, first):
    assert entries_of(words, kind, SYRIA)[0].id == first


def test_a_country_not_spoken_of_is_meant_only_for_its_largest_towns():
    assert entries_of("Mosul", None, SYRIA)[0].country == "IQ"
    assert entries_of("San Miguel", None, SYRIA) == []
    assert entries_of("Mosul", None, View(Atlas()))[0].country == "IQ"
    assert entries_of("San Miguel", None, View(Atlas())) == []  # two countries have one of that size


def test_an_area_named_beside_it_chooses_among_namesakes():
    both = View(Atlas(), ("SY", "IQ"), frozenset({"Nineveh"}))
    assert entries_of("Harim", None, View(Atlas(), ("IQ",), frozenset({"Nineveh"})))[0].admin1 == "Nineveh"
    assert entries_of("Mosul", None, both)[0].admin1 == "Nineveh"


@pytest.mark.parametrize("words", ["Syrian", "the city"])
def test_adjectives_and_pronouns_name_no_place(words):
    assert interpret(mention(words), SYRIA) is None


def test_an_unknown_name_keeps_what_is_only_alike():
    found = interpret(mention("Salkeen", "settlement"), SYRIA)
    assert (found.name, found.entry, [e.name for e in found.others]) == ("Salkeen", None, ["Salqin"])


def test_a_run_without_commas_is_split_at_the_place_that_holds_the_rest():
    found = interpret(mention("Marja Aleppo"), SYRIA)
    assert (found.name, found.entry, found.inside.name) == ("Marja", None, "Aleppo")


def test_a_site_lies_in_the_town_that_it_is_called_after():
    found = interpret(mention("Harim hospital", "site"), SYRIA)
    assert (found.name, found.kind, found.inside.id) == ("Harim hospital", "site", "SY:settlement:Harim")


def test_areas_are_named_by_themselves_and_by_their_large_towns():
    assert areas_named([mention("Homs", "admin1"), mention("Manbij"), mention("Harim"), mention("X Square", "site")], SYRIA) == {
        "Homs",
        "Aleppo",
    }
