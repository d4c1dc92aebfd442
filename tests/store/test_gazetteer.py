"""The gazetteer as it is built from GeoNames and the committed tables."""

import csv
import pickle
import shutil

import pytest

from recount.errors import StoreError
from recount.read.places import place_mentions
from recount.resolve.context import Context
from recount.resolve.places import place
from recount.store.gazetteer import SqliteGazetteer, open_gazetteer
from recount.store.gazetteer_build import inputs_key
from recount.store.gazetteer_sources import nations, tables


@pytest.fixture(scope="module")
def gazetteer(settings):
    return open_gazetteer(settings.data)


@pytest.mark.parametrize(
    ("name", "country", "kind", "expected"),
    [
        ("Aleppo", None, "settlement", ("Aleppo", "Aleppo", "exact")),
        ("Halab", None, "settlement", ("Aleppo", "Aleppo", "alternate")),
        ("حلب", None, "settlement", ("Aleppo", "Aleppo", "alternate")),
        ("Douma", "SY", "settlement", ("Duma", "Rif Dimashq", "alternate")),
        ("Khan Younis", None, "settlement", ("Khan Yunis", "Gaza Strip", "alternate")),
        ("Mosul", None, "settlement", ("Mosul", "Nineveh", "exact")),
        ("Kharkov", None, "settlement", ("Kharkiv", "Kharkiv", "alternate")),
        ("San Salvador", None, "settlement", ("San Salvador", "San Salvador", "exact")),
        ("Ayacucho", "PE", "settlement", ("Ayacucho", "Ayacucho", "exact")),
        ("El Fasher", None, "settlement", ("El Fasher", "North Darfur", "exact")),
        ("Dayr al-Zawr", None, "admin1", ("Deir ez-Zor", "Deir ez-Zor", "alternate")),
        ("Donetsk", "UA", "admin1", ("Donetsk", "Donetsk", "exact")),
        ("West Bank", None, "admin1", ("West Bank", "West Bank", "exact")),
        ("North Kivu", None, "admin1", ("North Kivu", "North Kivu", "exact")),
        ("Eastern Ghouta", None, "admin2", ("Eastern Ghouta", "Rif Dimashq", "exact")),
        ("Donbass", None, "region", ("Donbas", None, "alternate")),
        ("Syria", None, "country", ("Syria", None, "exact")),
        ("Côte d’Ivoire", None, "country", ("Ivory Coast", None, "alternate")),
        ("Syrian capital", None, "settlement", ("Damascus", "Damascus", "alternate")),
        ("capital", "CO", "settlement", ("Bogotá", "Bogotá", "alternate")),
        ("Mayadeen", "SY", "settlement", ("Al Mayadin", "Deir ez-Zor", "folded")),
        ("Saraqab", "SY", "settlement", ("Saraqib", "Idlib", "skeleton")),
    ],
)  # fmt: skip
def test_names_are_found(gazetteer, name, country, kind, expected):
    entry = next(e for e in gazetteer.find(name, country=country) if e.kind == kind)
    assert (entry.name, entry.admin1, entry.match) == expected
    assert country in (None, entry.country)


def test_the_best_match_and_the_largest_place_come_first(gazetteer):
    entries = gazetteer.find("San Miguel")
    order = ["exact", "alternate", "folded"]
    assert [(order.index(e.match), -e.population) for e in entries] == sorted(
        (order.index(e.match), -e.population) for e in entries
    )
    assert len(entries) <= 40


def test_weak_matches_need_a_country(gazetteer):
    assert {e.match for e in gazetteer.find("Saraqab", country="SY")} == {"skeleton"}
    assert gazetteer.find("Saraqab") == ()


@pytest.mark.parametrize("name", ["", "   ", "'", "北", "Qwertyuiop", "a" * 10_000, "\x00", "' OR 1=1 --"])
def test_what_is_no_name_finds_nothing(gazetteer, name):
    assert gazetteer.find(name) == ()
    assert gazetteer.find(name, country="XX") == ()
    assert gazetteer.admin1_of(name) is None
    assert gazetteer.country_of(name) is None


@pytest.mark.parametrize(
    ("name", "country", "area"),
    [
        ("Deir Ezzor", None, "Deir ez-Zor"), ("Rural Damascus", None, "Rif Dimashq"), ("Hasakeh", None, "Al-Hasakah"),
        ("Nineveh", None, "Nineveh"), ("Unity", None, "Unity"), ("Punjab", None, None), ("Punjab", "PK", "Punjab"),
        ("Gaza", None, None), ("Gaza", "PS", "Gaza Strip"), ("Nowhere", None, None), ("Manbij", "SY", None),
    ],
)  # fmt: skip
def test_areas_in_their_usual_spellings_and_none_where_there_are_several(gazetteer, name, country, area):
    found = gazetteer.admin1_of(name, country=country)
    assert (found.name if found else None) == area


@pytest.mark.parametrize(
    ("word", "code"),
    [("Syrian", "SY"), ("Iraqis", "IQ"), ("U.S.", "US"), ("Burma", "MM"), ("South Sudanese", "SS"), ("Kurdish", None)],
)
def test_countries_by_name_adjective_and_people(gazetteer, word, code):
    assert gazetteer.country_of(word) == code


def test_every_country_has_a_word_and_every_area_its_country_and_its_point():
    codes = set(nations())
    with tables()[0].open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {row["country"] for row in rows} <= codes
    assert len({(row["country"], row["code"]) for row in rows}) == len(rows) > 3000
    assert all(-90 <= float(row["lat"]) <= 90 and -180 <= float(row["lon"]) <= 180 and row["name"] for row in rows)


def test_regions_lie_in_areas_that_exist():
    areas, regions = (
        list(csv.DictReader(file.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
        for file in tables()[:2]
    )
    known = {(row["country"], row["code"]) for row in areas}
    assert [row["name"] for row in regions if row["admin1"] and (row["country"], row["admin1"]) not in known] == []


def test_the_file_is_named_for_its_inputs_and_its_content(gazetteer):
    assert gazetteer.file.name == f"gazetteer-{inputs_key()}-{gazetteer.digest[:16]}.sqlite"
    assert gazetteer.file.stat().st_size < 600_000_000


def test_it_can_be_sent_to_another_process(gazetteer):
    again = pickle.loads(pickle.dumps(gazetteer))  # noqa: S301 - our own bytes
    assert again.digest == gazetteer.digest
    assert again.find("Aleppo") == gazetteer.find("Aleppo")


def test_an_existing_file_is_used(gazetteer, tmp_path):
    shutil.copy(gazetteer.file, tmp_path)
    assert open_gazetteer(tmp_path).file.parent == tmp_path
    assert [path.name for path in tmp_path.iterdir()] == [gazetteer.file.name]


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(StoreError, match="give another data folder"):
        open_gazetteer(blocked / "data")


@pytest.mark.parametrize("content", [b"", b"not a database"])
def test_a_broken_file_is_told(tmp_path, content):
    file = tmp_path / "gazetteer-x-y.sqlite"
    file.write_bytes(content)
    with pytest.raises(StoreError, match="delete it to have it built again"):
        SqliteGazetteer(file)


REAL = [
    ("Shelling in Khan Younis in the southern Gaza Strip killed six.", "Khan Yunis", "Gaza Strip", "PS"),
    ("A missile hit a clinic in Kramatorsk in Ukraine's Donetsk region.", "Kramatorsk", "Donetsk", "UA"),
    ("A raid hit the town of Haydan in Saada province, Yemen.", "Haydan", "Saada", "YE"),
    ("Gunmen attacked a village near Maiduguri in Nigeria's Borno state.", "Maiduguri", "Borno", "NG"),
    ("A bomb went off in the Karrada district of Baghdad.", "Karrada", "Baghdad", "IQ"),
    ("Militiamen burned the village of Kishanga in North Kivu.", "Kishanga", "North Kivu", "CD"),
    ("GUERRILLAS ATTACKED THE TOWN OF APOPA, NORTH OF SAN SALVADOR, EL SALVADOR.", "Apopa", "San Salvador", "SV"),
    ("Two farmers were shot in Ayacucho, Peru.", "Ayacucho", "Ayacucho", "PE"),
    ("Clashes in Abidjan, Ivory Coast, left three dead.", "Abidjan", "Abidjan", "CI"),
    ("Two were hacked to death in Eldoret in Kenya's Rift Valley.", "Eldoret", "Uasin Gishu", "KE"),
    ("Police fired on a crowd in Kunduz city, Afghanistan.", "Kunduz", "Kunduz", "AF"),
    ("An air strike hit a market in Tigray, Ethiopia.", "Tigray", "Tigray", "ET"),
    ("A drone hit the El Geneina hospital in West Darfur.", "El Geneina hospital", "West Darfur", "SD"),
    ("Soldiers burned houses in Maungdaw in Myanmar's Rakhine state.", "Maungdaw", "Rakhine", "MM"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "admin1", "country"), REAL, ids=[row[0] for row in REAL])
def test_sentences_of_other_wars_are_located(gazetteer, text, name, admin1, country):
    own = place_mentions(text, 0, len(text))
    found = place(own, Context(own, gazetteer))
    assert (found.name, found.admin1, found.country) == (name, admin1, country)
