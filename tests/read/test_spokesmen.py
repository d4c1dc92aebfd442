"""For whom a speaker speaks, by the words that introduce him."""

import pytest

from recount import Report
from recount.domain.party import Source
from recount.read.reader import read_report
from recount.read.spokesmen import speaks_for


@pytest.mark.parametrize(
    ("name", "kind", "introduced", "sides"),
    [
        ("Anders Okoro", "military", "the coalition's spokesman, Colonel Anders Okoro", ("coalition",)),
        ("Anders Okoro", "military", "Anders Okoro, a spokesman for the Joint Eastern Command,", ("Joint Eastern Command",)),
        ("Anders Okoro", "military", "Joint Eastern Command spokesman Anders Okoro", ("Joint Eastern Command",)),
        ("John Marlow", "military", "US-led coalition spokesman John Marlow", ("US-led coalition",)),
        ("Idrissa Ba", "government", "Front spokesman Idrissa Ba", ("Front",)),
        ("Abu Musa", "armed_group", "Abu Musa, a Boko Haram commander", ("Boko Haram",)),
        ("Samir Haddad", "military", "Iraqi army spokesman Samir Haddad", ("Iraq", "Iraqi government")),
        ("Rami Noor", "military", "Turkey's defence minister, Rami Noor", ("Turkey", "Turkish government")),
        ("Turkish defence ministry", "military", "the Turkish defence ministry", ("Turkey", "Turkish government")),
        ("Mervan Ali", "armed_group", "Syrian Democratic Forces spokesman Mervan Ali", ("Syrian Democratic Forces",)),
        ("spokesman for the Lantern Brigade", "armed_group", "a spokesman for the Lantern Brigade", ("Lantern Brigade",)),
    ],
)
def test_the_words_that_introduce_a_speaker_name_his_side(name, kind, introduced, sides):
    assert speaks_for(Source(name, kind), introduced, "en") == sides


@pytest.mark.parametrize(
    ("name", "kind", "introduced"),
    [
        ("Samir Haddad", "military", "army spokesman Samir Haddad"),
        ("Samir Haddad", "military", "Army spokesman Colonel Samir Haddad"),
        ("Hulusi Demir", "military", "the defence minister, Hulusi Demir,"),
        ("Jordan Wolf", "military", "Colonel Jordan Wolf"),
        ("Ali Haidar", "government", "Ali Haidar, a former Syrian army general,"),
        ("Ali Haidar", "government", "the Syrian opposition's spokesman, Ali Haidar,"),
        ("Salma Ba", "medical", "Salma Ba, a doctor at the Syrian army hospital"),
        ("Anders Okoro", "un", "UN spokesman Anders Okoro"),
        ("Omar Said", "other", "Omar Said, who lost his shop in the strike by the Joint Eastern Command,"),
    ],
)
def test_titles_without_a_side_and_people_of_no_side_name_none(name, kind, introduced):
    assert speaks_for(Source(name, kind), introduced, "en") == ()


def sources_in(text):
    claims = read_report(Report.of(text, published="2025-04-03")).claims
    return {source.name: source.speaks_for for claim in claims for source in claim.sources}


def test_a_spokesman_who_was_introduced_once_speaks_for_his_side_throughout():
    text = (
        "The Joint Eastern Command struck a depot near Goudiry on Wednesday, the coalition's spokesman, Anders Okoro, said. "
        "Twelve fighters were killed in the strike on Goudiry, Okoro said."
    )
    assert sources_in(text) == {"Anders Okoro": ("coalition",)}


def test_a_spokesman_of_a_party_that_attacked_claims_the_attack():
    text = (
        "An air strike by the Joint Eastern Command killed 12 fighters in Goudiry on Monday, Anders Okoro, a spokesman for the "
        "Joint Eastern Command, said."
    )
    (incident,) = read_report(Report.of(text, published="2025-04-03")).incidents
    (position,) = incident.parties[0].positions
    assert (position.by.name, position.stance) == ("Anders Okoro", "claims")
