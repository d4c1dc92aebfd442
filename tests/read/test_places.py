"""Words that may name a place, in one sentence, with their cues, kinds and ranks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.domain.place import PlaceMention
from recount.read.places import CONTEXT, place_mentions


def mentions(text: str) -> list[PlaceMention]:
    return place_mentions(text, 0, len(text))


def named(text: str) -> list[tuple[str, str, str | None]]:
    """What may be where it happened: words, cue, kind."""
    return [(m.words, m.cue, m.kind) for m in mentions(text) if m.rank < CONTEXT]


TABLE = [
    ("Shells fell in Harim.", [("Harim", "in", None)]),
    ("Jets struck Harim on Monday.", [("Harim", "target", None)]),
    ("The shelling of Harim went on.", [("Harim", "of", None)]),
    ("A bomb went off near Harim.", [("Harim", "near", None)]),
    ("An attack on Harim killed two.", [("Harim", "target", None)]),
    ("Jets hit the rebel-held village of Harim.", [("Harim", "target", "settlement")]),
    ("A raid hit Harim village in Idlib province.", [("Harim", "target", "settlement"), ("Idlib province", "in", "admin1")]),
    ("It fell in the besieged northern town of Nubl, Aleppo.", [("Nubl", "in", "settlement"), ("Aleppo", "in", None)]),
    ("A mine went off in the Donetsk region of Ukraine.", [("Donetsk", "in", "region"), ("Ukraine", "in", None)]),
    ("Shells hit the Kafr Souseh district of Damascus.",
     [("Kafr Souseh", "target", "settlement"), ("Damascus", "target", "settlement")]),
    ("Shells hit a camp in the governorate of Diyala.", [("Diyala", "in", "admin1")]),
    ("It struck the Rukban refugee camp.", [("Rukban refugee camp", "target", "site")]),
    ("It struck Camp Bucca.", [("Camp Bucca", "target", "site")]),
    ("It struck al-Quds hospital in Aleppo.", [("al-Quds hospital", "target", "site"), ("Aleppo", "in", None)]),
    ("A rocket hit Bagram Air Base.", [("Bagram Air Base", "target", "site")]),
    ("A rocket hit the Bab al-Hawa border crossing.", [("Bab al-Hawa border crossing", "target", "site")]),
    ("Two died in Douma and Harasta.", [("Douma", "in", None), ("Harasta", "in", None)]),
    ("Two died in the towns of Douma and Harasta.", [("Douma", "in", "settlement"), ("Harasta", "in", "settlement")]),
    ("Clashes raged south of Taiz.", [("Taiz", "near", None)]),
    ("A truck burned 15 kilometres from Taiz.", [("Taiz", "near", None)]),
    ("Two died close to the town of Marib.", [("Marib", "near", "settlement")]),
    ("Guerrillas entered the town of Corinto, north of San Miguel.",
     [("Corinto", "target", "settlement"), ("San Miguel", "near", None)]),
    ("They fired on the building of Nile Hotel in Goma.", [("Nile Hotel", "target", "site"), ("Goma", "in", None)]),
    ("Gunmen positioned in Salah neighbourhood shelled Midan village.",
     [("Salah", "in", "settlement"), ("Midan", "target", "settlement")]),
    ("They targeted with ten rockets Hadid village.", [("Hadid", "target", "settlement")]),
    ("Two died in Syrias northern city of Manbij.", [("Syrias", "in", None), ("Manbij", "in", "settlement")]),
    ("Two died in Syria's northern city of Manbij.", [("Syria", "in", None), ("Manbij", "in", "settlement")]),
    ("Two died in the Syrian capital.", [("Syrian capital", "in", "settlement")]),
    ("Two died in the city.", [("the city", "in", "settlement")]),
    ("Two died on the same road.", [("the road", "target", "site")]),
    ("Two died in South Sudan.", [("South Sudan", "in", None)]),
    ("Two died in the Democratic Republic of the Congo.", [("Democratic Republic of the Congo", "in", None)]),
    ("Two died in Deir ezzor province.", [("Deir ezzor province", "in", "admin1")]),
    ("Two died in rural Hama.", [("rural Hama", "in", "admin1")]),
    ("Two died in the Damascus countryside.", [("Damascus countryside", "in", "admin1")]),
    ("Two died in St. Petersburg.", [("St. Petersburg", "in", None)]),
    ("Two died in Santa Cruz de la Sierra.", [("Santa Cruz de la Sierra", "in", None)]),
    ("TWO PEASANTS DIED IN THE TOWN OF CORINTO.", [("CORINTO", "in", "settlement")]),
    ("Jets targeted Monday the town of Harim.", [("Harim", "target", "settlement")]),
    ("A car bomb killed two in the CAR.", [("CAR", "in", None)]),
    ("A shell slammed into Harim.", [("Harim", "target", None)]),
    ("Rockets were fired into Kiryat Gat.", [("Kiryat Gat", "target", None)]),
    ("Jets hit Yemens rebel-held Zabid district.", [("Yemens", "target", None), ("Zabid", "target", "settlement")]),
    ("A bus burned between Kirkuk and Tuz.", [("Kirkuk", "near", None), ("Tuz", "near", None)]),
    ("Two died in Zabid, state television said.", [("Zabid", "in", None)]),
    ("Two died in Zabid state television said.", [("Zabid", "in", None)]),
    ("Two died. Later in the evening Harim shook.", [("Harim", "bare", None)]),
    ("Car Bomb Kills Ten Near Police Headquarters in Mosul Monday.", [("Mosul", "in", None)]),
    ("Gunmen came to a New Year's Eve party in Istanbul.", [("Istanbul", "in", None)]),
    ("GUNNERS SHELLED SAIGON EARLY TODAY.", [("SAIGON", "target", None)]),
    ("SAIGON, FEB. 23 -- GUNNERS SHELLED THE TOWN OF BIEN HOA EARLY TODAY.",
     [("SAIGON", "dateline", None), ("BIEN HOA", "target", "settlement")]),
    ("Gunmen burst into the al-Nur mosque.", [("al-Nur mosque", "target", "site")]),
    ("Rockets hit houses near the Saigon River.", [("Saigon River", "near", "region")]),
    ("A shell hit Goma's central market.", [("Goma", "target", None)]),
    ("Missiles hit the centre of Kyiv.", [("Kyiv", "target", None)]),
    ("NEW DELHI, Nov. 1 — Police found a bomb in Trilokpuri.", [("NEW DELHI", "dateline", None), ("Trilokpuri", "in", None)]),
    ("The USS Vincennes fired.", [("Vincennes", "bare", None)]),
    ("Two died in the Black Sea port of Kerch.", [("Black Sea", "in", None), ("Kerch", "in", None)]),
    ("Two died near Piana degli Albanesi.", [("Piana degli Albanesi", "near", None)]),
    ("Two died in Newry in Northern Ireland.", [("Newry", "in", None), ("Northern Ireland", "in", None)]),
    ("A lorry burned on the road from Kuito to Camacupa.", [("Kuito", "near", None), ("Camacupa", "bare", None)]),
    ("The toll from the Kharkiv mortar attack rose to nine.", [("Kharkiv", "of", None)]),
    ("The toll from the Taliban attack in Ghazni rose to nine.", [("Ghazni", "in", None)]),
    ("A bomb killed nine in a Baghdad market.", [("Baghdad", "of", None)]),
    ("Gunmen attacked a Dogon village.", [("Dogon", "of", None)]),
    ("Jets hit Let Yet village.", [("Let Yet", "target", "settlement")]),
    ("Two died along the Line of Control in Poonch.", [("Poonch", "in", None)]),
    ("A TRUCK BOMB DESTROYED A BUILDING HOUSING FRENCH PARATROOPERS IN BEIRUT.",
     [("HOUSING", "target", None), ("BEIRUT", "in", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[row[0] for row in TABLE])
def test_places_and_what_leads_them_in(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "President Omar Hassan spoke of two dead.",
        "Spokesman Rami Saleh said two died.",
        "The Syrian army killed two Iraqi fighters.",
        "The Ministry of Defence said two died.",
        "The Syrian Observatory for Human Rights said two died.",
        "Two SDF fighters were killed by ISIS.",
        "Two died on Monday in March.",
        "Two Kurds and a Palestinian died.",
        "US-led and Turkish-backed forces killed two.",
        "Damascus said two died.",
        "The Assad government killed two.",
        "The Islamic State in Iraq and the Levant killed two.",
        "The Free Army (FA) killed two.",
        "Car bomb kills two.",
        "Al-Qaedas men killed two.",
        "Two died in the Assad clan's palace.",
        "",
    ],
)
def test_persons_parties_and_days_are_no_places(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two who fled from Homs were killed in Hama.", "Homs"),
        ("Jets sent by Russia killed two in Hama.", "Russia"),
        ("Gunmen positioned in Homs killed two in Hama.", "Homs"),
    ],
)
def test_whence_and_by_whom_rank_behind_where(text, words):
    ranks = {m.words: m.rank for m in mentions(text)}
    assert ranks[words] > ranks["Hama"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Talks between Ankara and Athens went on after two died in Hama.", "Ankara"),
        ("After a conference in Geneva he said two died in Hama.", "Geneva"),
        ("Shells fell across Hama, especially Salamiyah.", "Salamiyah"),
        ("A commander in Homs was killed in Hama.", "Homs"),
        ("A bus burned between Hama and Homs.", "Homs"),
    ],
)
def test_where_somebody_is_or_only_one_of_several_ranks_behind_where(text, words):
    ranks = {m.words: m.rank for m in mentions(text)}
    assert ranks[words] > ranks["Hama"]


def test_the_noun_that_says_the_kind_is_kept():
    assert [m.noun for m in mentions("Shells hit the towns of Harim and Salqin and Zahra district.")] == [
        "towns", "towns", "district",
    ]  # fmt: skip


def test_the_ends_of_a_way_are_no_list():
    assert [m.listed for m in mentions("A bus burned between Kirkuk and Tuz.")] == [False, False]


def test_adjectives_are_context_and_tell_whether_they_go_with_a_place():
    syrian, iraqi = (m for m in mentions("Two died in the Syrian town as Iraqi soldiers fled.") if m.rank >= CONTEXT)
    assert (syrian.words, syrian.cue, syrian.kind) == ("Syrian", "of", "country")
    assert (iraqi.words, iraqi.cue) == ("Iraqi", "bare")


def test_the_place_in_the_name_of_an_organisation_is_context():
    assert [(m.words, m.rank) for m in mentions("A source at Aleppo Police Command spoke.")] == [("Aleppo", CONTEXT)]


def test_a_list_is_marked_and_a_holder_after_a_comma_ranks_behind():
    first, second, third = mentions("Two died in Douma and Harasta, Damascus.")
    assert (first.listed, second.listed, third.listed) == (False, True, True)
    assert first.rank == second.rank < third.rank


def test_a_dateline_ranks_behind():
    found = {m.words: m for m in mentions("BEIRUT (Reuters) - Shells fell in Harim.")}
    assert found["BEIRUT"].cue == "dateline"
    assert found["BEIRUT"].rank > found["Harim"].rank


@pytest.mark.parametrize(
    "text",
    [
        "A US air strike killed two.",
        "Kenyan fighter jets killed two.",
        "Israel's army killed two.",
        "Two Russian soldiers died.",
        "Two were killed by Turkey.",
        "Two were killed in a US air strike.",
        "Two were killed in the US air strike.",
    ],
)
def test_whose_soldiers_and_strikes_they_are_tells_nothing_of_where(text):
    (found,) = mentions(text)
    assert found.rank > CONTEXT + 1


@pytest.mark.parametrize("text", ["In Yemen air strikes killed two.", "In the Philippines troops killed two."])
def test_a_country_that_is_led_in_is_where_it_was(text):
    assert [m.rank for m in mentions(text)] == [0]


@pytest.mark.parametrize("text", ["Two Syrian farmers died.", "Egyptian police said so.", "It is a Syrian army base."])
def test_other_words_of_a_nation_do(text):
    assert [m.rank for m in mentions(text)] == [CONTEXT + 1]


@pytest.mark.parametrize(
    "text",
    [
        "Three of the wounded were taken to hospitals in Sukkur.",
        "Three succumbed to their wounds at a Karachi hospital.",
        "A hospital in Abs had received 44 wounded.",
        "Twenty-six wounded were in the Prizren hospital.",
        "Two were treated at Bashair hospital.",
    ],
)
def test_where_the_wounded_were_treated_is_no_place_of_the_attack(text):
    assert [m.rank for m in mentions(text) if m.rank < 6] == []


def test_a_hospital_that_was_hit_is_one():
    (found,) = mentions("Rockets hit a hospital in Kunduz, killing the wounded.")
    assert found.rank == 0


ROUND_UP = "KIRKUK - A bomb killed four people.\nMOSUL - Police found five bodies.\n* Hilla - Gunmen shot a teacher near Tikrit."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ROUND_UP, [["KIRKUK"], ["MOSUL"], ["Tikrit"]]),
        ("KIRKUK - A bomb killed four people.\nPolice found five bodies.", [[], []]),
        ("BEIRUT (Reuters) - A bomb killed four people.\nBEIRUT (Reuters) - Police found five bodies.", [[], []]),
    ],
    ids=["round-up", "one dateline", "no items"],
)
def test_an_item_of_a_round_up_happened_at_its_dateline_or_at_a_place_that_it_names(text, expected):
    starts = [0, *(n + 1 for n, letter in enumerate(text) if letter == "\n"), len(text)]
    found = [place_mentions(text, start, end) for start, end in pairwise(starts)]
    assert [[m.words for m in own if m.rank < 4] for own in found] == expected


def test_only_the_stretch_asked_for_is_read_and_words_are_those_of_the_text():
    text = "Shells fell in Harim. Shells fell in Taiz."
    (found,) = place_mentions(text, 22, len(text))
    assert text[found.start : found.end] == found.words == "Taiz"


WORDS = st.sampled_from(
    [
        "in",
        "the",
        "Aleppo",
        "al-Bab",
        "village",
        "of",
        "and",
        ",",
        "Syrian",
        "capital",
        "near",
        "'s",
        "Camp",
        "(",
        "SDF",
        ")",
        ".",
    ]
)


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=200))
def test_any_text_gives_mentions_in_order_within_it(text):
    found = mentions(text)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
