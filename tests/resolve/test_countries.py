"""Which countries a report speaks of."""

import pytest

from recount.domain.place import GazetteerEntry
from recount.read.places import place_mentions
from recount.resolve.countries import attackers, countries_spoken_of, is_ambiguous, told_with, votes_of
from resolve.atlas import Atlas


@pytest.mark.parametrize(
    ("own", "context", "expected"),
    [
        ("Two died in Harim.", "", ()),
        ("Two died in Harim.", "Jets flew over Syria.", ("SY",)),
        ("Two died in Harim, Iraq.", "Jets flew over Syria. Jets flew over Syria.", ("IQ",)),
        ("Two died in Harim.", "Iraqi farmers and Syrian farmers and Syrian traders met.", ("SY", "IQ")),
        ("Two died in Harim.", "In Syria, in Syria and in Syria Iraqi traders met.", ("SY",)),
        ("Two died in Homs province.", "", ("SY",)),
        ("Two died in Mosul.", "", ("IQ",)),
        ("Two died in Harim.", "An Iraqi air strike hit it.", ()),
        ("Two died in Harim.", "Iraq's fighter jets flew by, and two were killed by Iraq.", ()),
        ("Two Syrian farmers died in an Iraqi drone strike in Harim.", "", ("SY",)),
        ("Two died in the Mosul quarter.", "", ()),
        ("Shells hit the capital.", "", ()),
    ],
)
def test_countries_in_order(own, context, expected):
    first, rest = (place_mentions(text, 0, len(text)) for text in (own, context))
    assert countries_spoken_of(first, votes_of(rest, Atlas(), {}), Atlas(), {}) == expected


def test_whose_soldiers_and_strikes_are_told():
    text = "Iraqi jets and Iraqi drones killed two Syrian soldiers and a Salvadoran farmer."
    assert attackers(place_mentions(text, 0, len(text)), Atlas()) == ("IQ", "SY")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two died in the eastern Iraqi city of Harim.", {"Harim": "IQ"}),
        ("Two died in Manbij and in the Iraqi border town of Harim.", {"Harim": "IQ"}),
        ("Two Iraqi farmers died in Harim.", {}),
        ("Two died in the Iraq border village of Harim.", {}),
        ("Two died in the Iraq village of Harim.", {"Harim": "IQ"}),
        ("Two died in the Iraqi port city of Harim.", {"Harim": "IQ"}),
        ("Two died at an Iraqi hospital in Harim.", {}),
    ],
)
def test_the_country_by_which_a_place_is_named(text, expected):
    found = told_with(place_mentions(text, 0, len(text)), Atlas())
    assert {text[start:].split()[0].strip("."): country for start, country in found.items()} == expected


def test_a_great_city_is_known_though_smaller_places_have_its_name():
    def town(country, people):
        return GazetteerEntry(country, "Kalomba", "settlement", country, None, None, None, people)

    assert is_ambiguous(town("CO", 170_000), [town("CO", 170_000), town("AR", 80_000)])
    assert not is_ambiguous(town("LK", 650_000), [town("LK", 650_000), town("BR", 210_000)])
    assert is_ambiguous(town("LK", 650_000), [town("LK", 650_000), town("BR", 520_000)])
    assert not is_ambiguous(town("CO", 170_000), [town("CO", 170_000), town("AR", 8_000)])
