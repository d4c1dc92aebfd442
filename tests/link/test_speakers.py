"""Who is named, and who is not."""

import pytest

import factory
from recount.link.speakers import is_unnamed, whole_name


@pytest.mark.parametrize(
    "name",
    [
        "local sources",
        "Activists",
        "a hospital official",
        "two medics",
        "pro-opposition activists",
        "security sources",
        "residents of the quarter",
        "a caretaker",
        "two women",
    ],
)
def test_speakers_by_trade_or_place_only_are_unnamed(name):
    assert is_unnamed(factory.source(name))


@pytest.mark.parametrize(
    "name",
    [
        "Norland Monitor",
        "Reuters",
        "AFP",
        "Doctor Salim Nadir",
        "Norlandic army",
        "police",
        "the regional hospital",
        "the mayor's office",
        "A Band of Brothers",
        "مصادر",
    ],
)
def test_names_are_named(name):
    assert not is_unnamed(factory.source(name))


def test_a_short_name_is_not_lengthened_where_two_longer_ones_hold_it():
    among = [factory.source(name, "monitor") for name in ("Norland Rights Monitor", "Sarn Rights Monitor", "Monitor")]
    assert whole_name(among[2], among) == "Monitor"
