"""How names are resolved: a table of hard spellings, invented names, and what the scores say."""

import json
from pathlib import Path

import pytest

from recount.domain.place import PlaceMention
from recount.errors import InputError
from recount.evaluate.resolution import Case, answered, resolution_report
from recount.resolve.candidates import View, interpret
from recount.store.gazetteer import open_gazetteer

SPELLINGS = Path(__file__).parent / "spellings.csv"
"""Towns of some thirty countries in the spellings that reports have for them; points are those of each town's principal name."""
INVENTED = [
    *(("SY", name) for name in ("Tal Mirfa", "Kafr Nura", "Umm Tayr", "Saraqta", "Idlun", "Manbara", "Azmaz", "Raqmun")),
    *(("IQ", name) for name in ("Mosulak", "Fallujin", "Ramadin", "Baqur", "Tikrul", "Kirkan", "Halabun", "Hitran")),
    *(("YE", name) for name in ("Taizun", "Sadun", "Maribat", "Zabidan", "Lahjun", "Adenak", "Mukalat")),
    *(("UA", name) for name in ("Kharkino", "Luhivka", "Marynsk", "Izyumets", "Bakhmutivske", "Chernihivets")),
    *(("AF", name) for name in ("Kandahun", "Lashkarabad", "Kundazi", "Ghaznak", "Mazarpur", "Helmun", "Musa Tepe")),
]  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer(settings):
    return open_gazetteer(settings.data)


def test_no_hard_spelling_is_answered_wrong_without_a_mark(gazetteer):
    text, problems = resolution_report(SPELLINGS, gazetteer, as_json=True)
    scores = json.loads(text)
    assert problems == []
    assert scores["names"] >= 700
    assert scores["wrong without a mark"] == 0
    assert scores["within 20 km"] >= 0.96
    assert scores["exact"] <= scores["within 5 km"] <= scores["within 20 km"] <= scores["within 161 km"]
    assert scores["weak"] + scores["unknown"] <= 0.035


@pytest.mark.parametrize(("country", "name"), INVENTED)
def test_a_name_that_nobody_bears_is_never_answered_without_a_mark(gazetteer, country, name):
    found = interpret(PlaceMention(name, 0, len(name), "in"), View(gazetteer, (country,)))
    assert found is None or found.entry is None or found.is_weak


def test_what_is_only_written_alike_is_a_candidate_and_no_answer(gazetteer):
    answer = answered(Case(2, "Takrit", "IQ", None, 34.6, 43.7), gazetteer)
    assert (answer.km, answer.weak, answer.wrong, answer.found) == (None, True, False, "Tikrit")


def test_the_area_tells_which_of_several_is_meant(gazetteer):
    named = answered(Case(2, "San Miguel", "PE", "Ayacucho", -13.01, -73.98), gazetteer)
    assert named.km is not None
    assert named.km <= 5


ROWS = "name,country,admin1,lat,lon\nMosul,IQ,,36.34,43.12\nTakrit,IQ,,34.6,43.68\nQwertyuiop,IQ,,33,44\nMosul,IQ,,30.5,47.8\n"


def test_the_shares_and_what_went_wrong_are_listed(gazetteer, tmp_path):
    file = tmp_path / "names.csv"
    file.write_text(ROWS)
    text, problems = resolution_report(file, gazetteer, errors=9)
    assert problems == []
    assert text.splitlines() == [
        "3  Takrit (IQ)  weak: Tikrit",
        "4  Qwertyuiop (IQ)  unknown: nothing",
        "5  Mosul (IQ)  wrong: Mosul (settlement, Nineveh, exact), 781 km off",
        "exact                    0.250   (1 of 4)",
        "within 5 km              0.250   (1 of 4)",
        "within 20 km             0.250   (1 of 4)",
        "within 161 km            0.250   (1 of 4)",
        "weak                     0.250   (1 of 4)",
        "unknown                  0.250   (1 of 4)",
        "wrong without a mark     0.250   (1 of 4)",
    ]


def test_bad_rows_are_listed_and_bad_files_told(gazetteer, tmp_path):
    file = tmp_path / "names.csv"
    file.write_text("name,country,lat,lon\nMosul,IQ,36.34,43.12\nMosul,Iraq,36.34,43.12\nMosul,IQ,north,43\n,IQ,36,43\nMosul\n")
    text, problems = resolution_report(file, gazetteer)
    assert "(1 of 1)" in text
    assert [problem.where for problem in problems] == [f"{file}:{n}" for n in (3, 4, 5, 6)]
    for content, what in (("a,b\n1,2\n", "has no column name"), ("name,country,lat,lon\n", "no row"), ("\0", "not a text")):
        file.write_text(content)
        with pytest.raises(InputError, match=what):
            resolution_report(file, gazetteer)
