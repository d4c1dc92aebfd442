"""What the page of an incident says of its place: how precise, why this one, and what else it might be."""

import re

import pytest

from recount.cli.main import main

BOMB = "Two people were killed on 5 May 2024 when a bomb went off"


@pytest.fixture
def where(tmp_path):
    """The words of the page of the one incident of a report about where it was."""

    def shown(text):
        report, out = tmp_path / "report.txt", tmp_path / "out"
        report.write_text(text)
        assert main(["run", str(report), "--out", str(out), "--jobs", "1"]) == 0
        pages = [file.read_text() for file in out.rglob("*.html") if 'id="where"' in file.read_text()]
        (page,) = pages
        found = re.search(r'id="where-title">(.*?)</section>', page, re.DOTALL)
        return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split())

    return shown


def test_a_place_that_is_known_says_how_it_is_known(where):
    words = where(f"{BOMB} in Mosul, Iraq.")
    assert "Mosul , Nineveh, Iraq settlement, as named" in words
    assert "the gazetteer knows “Mosul” as Mosul (settlement, Nineveh, IQ; exact)" in words


def test_a_place_that_is_only_written_alike_is_told_and_not_taken(where):
    words = where(f"{BOMB} in the town of Takrit in Iraq.")
    assert "Takrit" in words
    assert "no gazetteer knows “Takrit”" in words
    assert "only written alike, and for a person to decide: Tikrit, settlement, Salah ad-Din, Iraq" in words


def test_an_area_for_an_unknown_place_is_told(where):
    words = where(f"{BOMB} in the village of Tal Mirfa in Idlib province, Syria.")
    assert "settlement, as named; " in words
    assert "no gazetteer knows “Tal Mirfa”" in words
    assert "somewhere in the region" in words
    assert "it is named as lying in Idlib" in words


def test_places_of_one_name_are_told(where):
    words = where(f"{BOMB} in San Miguel, El Salvador.")
    assert "San Miguel" in words
    assert "other places of that name: " in words
