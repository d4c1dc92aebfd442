"""Which of the words that may name a place is where it happened, and what it is located to."""

import pytest

from recount.domain.place import Place, PlaceMention
from recount.read.places import place_mentions
from recount.resolve.context import Context
from recount.resolve.places import place
from resolve.atlas import Atlas

ATLAS = Atlas()


def located(text: str, before: str = "") -> Place | None:
    """Where the last sentence happened, with the one before it as context."""
    whole = f"{before} {text}"
    context = place_mentions(whole, 0, len(before)) if before else []
    own = place_mentions(whole, len(before) + 1, len(whole))
    return place(own, Context([*context, *own], ATLAS))


TABLE = [
    ("Shells fell in Harim, Syria.", "Harim", "Idlib", "SY", "settlement", "settlement"),
    ("Shells fell in Harim, Iraq.", "Harim", "Nineveh", "IQ", "settlement", "settlement"),
    ("Jets hit the village of Harim in Idlib province.", "Harim", "Idlib", "SY", "settlement", "settlement"),
    ("Jets hit targets across Idlib province.", "Idlib", "Idlib", "SY", "admin1", "admin1"),
    ("Jets hit Idlib in Syria.", "Idlib", "Idlib", "SY", "settlement", "settlement"),
    ("In the province of Aleppo jets hit the town of Manbij.", "Manbij", "Aleppo", "SY", "settlement", "settlement"),
    ("A bomb went off near Manbij in Syria.", "Manbij", "Aleppo", "SY", "settlement", "settlement"),
    ("Jets hit Tal Rumman village in Idlib province.", "Tal Rumman", "Idlib", "SY", "settlement", "admin1"),
    ("Shells hit the Marja district of Aleppo in Syria.", "Marja", "Aleppo", "SY", "settlement", "settlement"),
    ("Two died in the Aleppo suburb of Manbij.", "Manbij", "Aleppo", "SY", "settlement", "settlement"),
    ("Two died in the Homs suburb of Manbij.", "Manbij", "Aleppo", "SY", "settlement", "settlement"),
    ("ALEPPO - Shells hit the Marja district of Idlib province in Syria.", "Marja", "Idlib", "SY", "settlement", "admin1"),
    ("Shells hit the Aleppo suburb of Marja.", "Marja", "Aleppo", "SY", "settlement", "settlement"),
    ("A shell hit al-Nur hospital in Idlib.", "al-Nur hospital", "Idlib", "SY", "site", "settlement"),
    ("A shell hit the Harim border crossing in Idlib province.", "Harim border crossing", "Idlib", "SY", "site", "settlement"),
    ("Shells fell on Harim and Salqin in Idlib province.", "Idlib", "Idlib", "SY", "admin1", "admin1"),
    ("Shells fell on Marja and Sukkari in Aleppo.", "Aleppo", "Aleppo", "SY", "settlement", "settlement"),
    ("Shells hit the districts of Marja Sukkari and Midan in Aleppo.", "Aleppo", "Aleppo", "SY", "settlement", "settlement"),
    ("Shells hit Harim and Salqin in Syria.", "Idlib", "Idlib", "SY", "admin1", "admin1"),
    ("In Aleppo shells hit the Sukkari district.", "Sukkari", "Aleppo", "SY", "settlement", "settlement"),
    ("Two died in Homs in Syria. A bomb hit the Warsha quarter.", "Warsha", "Homs", "SY", "settlement", "settlement"),
    ("A bomb hit Aleppo's Sukkari camp in Syria.", "Sukkari camp", "Aleppo", "SY", "site", "settlement"),
    ("A bomb hit the Aleppo suburb of Manbij in Syria.", "Manbij", "Aleppo", "SY", "settlement", "settlement"),
    ("They met in Mosul after shells fell on Harim in Idlib, Syria.", "Harim", "Idlib", "SY", "settlement", "settlement"),
    ("Shells hit the Barkush hills in Eastern Ghouta in Syria.", "Barkush", "Rif Dimashq", "SY", "admin1", "admin2"),
    ("Shells hit the districts of Aleppo in Syria. Two fell in Marja.", "Aleppo", "Aleppo", "SY", "settlement", "settlement"),
    ("A bomb in Syria's Homs killed two in the province of Homs, in Tal Nura.", "Tal Nura", "Homs", "SY", "settlement", "admin1"),
    ("Shells fell on Old Aleppo in Syria.", "Old Aleppo", "Aleppo", "SY", "settlement", "settlement"),
    ("Shells fell in Eastern Ghouta.", "Eastern Ghouta", "Rif Dimashq", "SY", "admin2", "admin2"),
    ("Two died in Syrias Aleppo.", "Aleppo", "Aleppo", "SY", "settlement", "settlement"),
    ("Jets hit Aleppos Marja district.", "Marja", "Aleppo", "SY", "settlement", "settlement"),
    ("Two died in Marja Aleppo.", "Marja", "Aleppo", "SY", "settlement", "settlement"),
    ("Two died in Harim Idlib.", "Harim", "Idlib", "SY", "settlement", "settlement"),
    ("Two died in northern Syria.", "Syria", None, "SY", "country", "country"),
    ("Two died at a Syrian base.", "Syria", None, "SY", "country", "country"),
    ("Two who had fled from Homs died in Idlib.", "Idlib", "Idlib", "SY", "settlement", "settlement"),
    ("Gunmen positioned in Homs shelled the town of Harim, Syria.", "Harim", "Idlib", "SY", "settlement", "settlement"),
    ("Two died in San Miguel, El Salvador.", "San Miguel", "San Miguel", "SV", "settlement", "settlement"),
    ("TWO PEASANTS DIED IN SAN MIGUEL.", "SAN MIGUEL", None, None, "settlement", None),
    ("Two died in Qalat al-Madar.", "Qalat al-Madar", None, None, "settlement", None),
    ("Two died in the hills of Barkush, Syria.", "Barkush", None, "SY", "admin1", "country"),
    ("Two died in Mosul.", "Mosul", "Nineveh", "IQ", "settlement", "settlement"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "admin1", "country", "precision", "to"), TABLE, ids=[row[0] for row in TABLE])
def test_where_it_happened(text, name, admin1, country, precision, to):
    found = located(text)
    assert (found.name, found.admin1, found.country, found.precision, found.located_to) == (name, admin1, country, precision, to)
    assert (found.lat is None) == (to is None)


@pytest.mark.parametrize(
    "text",
    [
        "Syrian and Iraqi soldiers fought.",
        "The Assad government said that two died.",
        "President Idlib spoke.",
        "Jets sent by Iraq killed two.",
        "It was said in March on Monday.",
        "Two people died.",
    ],
)
def test_where_no_place_is_named_there_is_none(text):
    assert located(text, "Shells fell in Harim, Syria.") is None


def test_the_report_tells_which_of_two_places_of_one_name_is_meant():
    assert located("Two died in Harim.", "Syria saw new raids.").country == "SY"
    assert located("Two died in Harim.", "Raids in Iraq went on.").country == "IQ"


def test_the_area_of_an_unknown_name_is_the_one_spoken_of_last():
    found = located("Two died in the village of Tal Rumman.", "Raids in Homs province and then in Idlib province went on.")
    assert (found.name, found.admin1, found.gazetteer_id, found.located_to) == ("Tal Rumman", "Idlib", None, "admin1")
    assert found.reasons == (
        "no gazetteer knows “Tal Rumman”",
        "the report speaks of Idlib nearby: the area is taken from there",
    )


def test_a_small_namesake_in_another_area_is_not_meant():
    found = located("Shells hit the Zahra district of Homs in Syria.")
    assert (found.name, found.admin1, found.gazetteer_id) == ("Zahra", "Homs", None)
    assert any("it is not meant" in reason for reason in found.reasons)


def test_a_match_by_likeness_counts_only_in_the_area_named_and_is_marked():
    found = located("Jets hit the town of Salkeen in Idlib province, Syria.")
    assert (found.name, found.words, found.weak) == ("Salqin", "Salkeen", True)
    assert any("weak match" in reason for reason in found.reasons)
    other = located("Jets hit the town of Salkeen in Homs province, Syria.")
    assert (other.name, other.gazetteer_id, other.weak, other.admin1) == ("Salkeen", None, False, "Homs")
    assert [entry.name for entry in other.candidates] == ["Salqin"]


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [
        ("Raids in Harim, Syria, went on.", "Two died in the town.", "Harim"),
        ("Raids in Idlib province, Syria, went on.", "Two died in the province.", "Idlib"),
        ("Raids on the Harim road in Syria went on.", "Two died on the same road.", "Harim road"),
        ("Raids in Harim, Syria, went on.", "Two died in the area.", "Harim"),
        ("Raids on the Harim road in Syria went on.", "Two died on the same road near Aleppo.", "Harim road"),
    ],
)
def test_the_town_stands_for_the_place_named_before(before, text, name):
    found = located(text, before)
    assert found.name == name
    assert "stands for" in found.reasons[0]


def test_quarters_without_their_town_take_the_one_that_the_report_speaks_of():
    found = located("Shells hit Marja and Sukkari neighbourhoods.", "In Aleppo, Syria, the truce ended.")
    assert (found.name, found.precision, found.located_to) == ("Aleppo", "settlement", "settlement")
    assert found.reasons[0] == "Marja, Sukkari were hit: the place that holds them all"


def test_a_quarter_called_after_a_city_of_another_country_stays_in_its_own():
    found = located("A bomb hit the Mosul district.", "Raids in Aleppo, Syria, went on.")
    assert (found.name, found.country) == ("Mosul", "SY")


@pytest.mark.parametrize("text", ["Iraqi jets hit the village of Tal Rumman.", "A US air strike killed two in Tal Rumman."])
def test_an_unknown_village_does_not_go_to_the_attackers_country(text):
    found = located(text)
    assert found is not None
    assert (found.name, found.country, found.lat) == ("Tal Rumman", None, None)


def test_a_village_known_in_the_attackers_country_alone_lies_there():
    found = located("Syrian army helicopters hit Salqin.")
    assert found is not None
    assert (found.name, found.country) == ("Salqin", "SY")


@pytest.mark.parametrize("before", ["Two died in Mosul in Iraq.", "Iraqi officials met."])
def test_the_country_told_with_the_name_decides(before):
    found = located("Two died in the Syrian town of Harim.", before)
    unknown = located("Two died in the Syrian town of Tal Rumman.", before)
    assert found is not None
    assert unknown is not None
    assert (found.country, unknown.country) == ("SY", "SY")


def test_a_town_of_a_country_only_mentioned_is_known():
    found = located("Two died in Mosul.", "In Idlib, Syria, in Homs, Syria, and in Aleppo, Syria, two Iraqi farmers died.")
    assert found is not None
    assert (found.name, found.country) == ("Mosul", "IQ")


def test_a_town_of_the_first_sentence_goes_before_a_smaller_one_told_far_below():
    far = " The council met and did no more than that for a long while." * 5
    found = located(f"Two died in Homs in Syria.{far} Shells fell in Harim too.")
    assert found is not None
    assert found.name == "Homs"


def test_the_capital_alone_names_no_place():
    assert located("Shells hit the capital.") is None


def test_a_name_that_two_countries_have_in_like_size_is_known_only_where_one_is_spoken_of():
    alone, told = located("Two died in San Miguel."), located("Two died in San Miguel.", "Salvadoran farmers met.")
    assert alone is not None
    assert told is not None
    assert (alone.country, told.country) == (None, "SV")


def test_a_city_of_the_world_is_known_beside_the_areas_of_another_country():
    found = located("A bomb went off in the city of Mosul.", "Raids in Idlib province, Syria, went on. Syria is at war.")
    assert (found.name, found.admin1, found.country) == ("Mosul", "Nineveh", "IQ")


def test_the_region_stands_for_the_area_named_before_it_and_not_for_a_town():
    found = located("Forty people have died in the region.", "A shell fell in Harim, a town in the Idlib province of Syria.")
    assert (found.name, found.precision) == ("Idlib", "admin1")


def test_the_town_alone_stands_for_nothing():
    assert located("Two died in the town.") is None


def test_words_are_kept_as_written_and_candidates_are_told():
    found = located("Two died in Harim, Syria.")
    assert (found.words, found.gazetteer_id) == ("Harim", "SY:settlement:Harim")
    assert [entry.id for entry in found.candidates] == ["SY:settlement:Harim"]
    assert found.reasons == ("the gazetteer knows “Harim” as Harim (settlement, Idlib, SY; exact)",)


def test_order_of_the_context_changes_nothing():
    own = [PlaceMention("Harim", 100, 105, "in")]
    context = [
        PlaceMention("Iraq", 0, 4, "in", None, 0),
        PlaceMention("Syria", 10, 15, "in", None, 0),
        PlaceMention("Idlib", 20, 25, "in"),
    ]
    assert place(own, Context(context, ATLAS)).country == place(own, Context(context[::-1], ATLAS)).country == "SY"


def test_a_long_report_is_looked_at_around_the_incident_only():
    own = [PlaceMention("Harim", 900_000, 900_005, "in")]
    near = [PlaceMention("Iraq", 899_000 + n, 899_004 + n, "in") for n in range(60)]
    far = [PlaceMention("Syria", 100 * n, 100 * n + 5, "in") for n in range(1000)]
    assert place(own, Context([*far, *near], ATLAS)).country == "IQ"


@pytest.mark.parametrize(
    ("text", "country", "because"),
    [
        ("Two died in San Miguel in El Salvador.", "SV", "PE has one of that name too; SV is likelier here"),
        ("Two died in Harim in Idlib, Syria.", "SY", None),
    ],
)
def test_why_one_of_several_places_of_a_name_is_taken(text, country, because):
    found = located(text)
    assert found.country == country
    assert found.reasons[1:] == ((because,) if because else ())


def test_why_none_of_several_is_taken():
    found = located("Two died in San Miguel.")
    assert found is not None
    assert found.reasons == ("there is a “San Miguel” in PE, SV, and nothing tells which is meant",)


def test_a_hundred_thousand_mentions_are_no_trouble():
    names = ("Harim", "Aleppo", "Salqin", "the town", "Nowhere", "Homs")
    own = [PlaceMention(names[n % 6], 20 * n, 20 * n + 6, "in", listed=n % 2 == 1) for n in range(100_000)]
    found = place(own[-300:], Context(own, ATLAS))
    assert found is not None
    assert found.country == "SY"
    assert place([PlaceMention("A" * 10_000, 0, 10_000, "in")], Context(own, ATLAS)).gazetteer_id is None


def test_no_mentions_no_place():
    assert place([], Context([], ATLAS)) is None
