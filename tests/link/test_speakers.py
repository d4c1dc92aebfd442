"""Who is named, and who is not."""

import pytest

import factory
from recount.link.speakers import is_unnamed, side_by_name, side_introduced, whole_name


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


@pytest.mark.parametrize(
    ("name", "kind", "parties", "side"),
    [
        ("Russian defence ministry", "military", ["Russia"], "Russia"),
        ("Syrian army", "military", ["Turkey", "Syrian government"], "Syrian government"),
        ("Saudi military", "military", ["Saudi-led coalition"], "Saudi-led coalition"),
        ("the Joint Eastern Command", "military", ["Joint Eastern Command"], "Joint Eastern Command"),
        ("Syrian army", "military", ["Syrian Democratic Forces"], None),
        ("Eastern Region police", "government", ["Joint Eastern Command"], None),
        ("Russian Institute", "monitor", ["Russia"], None),
    ],
)
def test_an_official_speakers_name_tells_a_side_only_where_it_holds_all_that_tells_the_party(name, kind, parties, side):
    assert side_by_name(name, kind, parties) == side


@pytest.mark.parametrize(
    ("speaks_for", "parties", "coalitions", "side"),
    [
        (["the Joint Eastern Command"], ["Joint Eastern Command"], [], "Joint Eastern Command"),
        (["coalition"], ["Joint Eastern Command", "Falémé Front"], ["Joint Eastern Command"], "Joint Eastern Command"),
        (["Front"], ["Joint Eastern Command", "Falémé Front"], [], "Falémé Front"),
        (["Turkey", "Turkish government"], ["Turkey"], [], "Turkey"),
        (["coalition"], ["Joint Eastern Command"], [], None),
        (["coalition"], ["Eastern Coalition", "US-led coalition"], ["Eastern Coalition", "US-led coalition"], None),
        (["Front"], ["Falémé Front", "Levant Front"], [], None),
        (["Iraq", "Iraqi government"], ["Turkey"], [], None),
        (["Okoro"], ["Joint Eastern Command"], ["Joint Eastern Command"], None),
        ([], ["Joint Eastern Command"], ["Joint Eastern Command"], None),
    ],
)
def test_an_introduction_tells_a_side_where_one_party_alone_can_be_meant(speaks_for, parties, coalitions, side):
    assert side_introduced(speaks_for, parties, coalitions) == side
