"""The summary in the terminal."""

import io

import pytest
from rich.console import Console

import factory as f
from publish.sample import record
from recount.publish.table import LONGEST, summary


def _printed(width, of=None):
    out = io.StringIO()
    Console(file=out, width=width).print(summary(of or record(), width))
    return out.getvalue()


@pytest.mark.parametrize("width", [200, 80, 60, 40])
def test_the_table_fits_its_terminal_and_loses_no_word(width):
    shown = _printed(width)
    assert all(len(line) <= width for line in shown.splitlines())
    words = " ".join(shown.split())
    for said in ("16 to", "Goudiry", "several", "31 Mar 2025", "working copy: not reviewed"):
        assert said in words


@pytest.mark.parametrize("width", [200, 100, 80, 76])
def test_no_word_of_a_place_is_cut_where_the_terminal_has_room_for_it(width):
    names = ["Longhurstburgh", "Upper Longhurstburgh", "Goudiry"]
    incidents = [f.weighed(f.incident(id=f"i{n}", code=f"K{n:04}", place=f.place(name))) for n, name in enumerate(names)]
    shown = _printed(width, f.record(incidents=incidents))
    assert all(len(line) <= width for line in shown.splitlines())
    assert shown.split().count("Longhurstburgh") == 2 or width < 80
    assert "corroboration" in shown


def test_the_table_names_outlets_origins_and_what_is_said_in_place_of_a_figure():
    words = " ".join(_printed(100).split())
    assert "2 / 2 several origins" in words
    assert "none reported" in words
    assert "no figure" in words
    assert "4 of 5 reports are in languages that were read" in words


def test_a_report_cannot_steer_the_terminal():
    place = f.place("Harim\x1b[31m", "settlement", words="Harim")
    shown = _printed(80, f.record(incidents=[f.weighed(f.incident(place=place))]))
    assert "\x1b" not in shown
    assert "Harim" in shown


def test_a_long_record_is_listed_in_part_and_says_so():
    many = f.record(incidents=[f.weighed(f.incident(id=f"i{n}", code=f"K{n:04}")) for n in range(LONGEST + 3)])
    shown = _printed(80, many)
    assert "and 3 incidents more" in shown
    assert f"K{LONGEST:04}" not in shown


def test_without_incidents_the_summary_says_so():
    assert "No incident was read" in _printed(80, f.record(f.entry(read=f.reading()), incidents=()))
