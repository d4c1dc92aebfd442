"""Cells of CSV files."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.publish.cells import csv_bytes, joined, number, written


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_text_never_becomes_a_formula(start):
    assert written(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""), (True, "true"), (False, "false"), (-3, "-3"), (-12.71575, "-12.71575"), (0.1 + 0.2, "0.3"),
        (35.0, "35"), (-0.0000001, "0"), (0.000001, "0.000001"), ("a-b", "a-b"), ("", ""), ("caf\udce9", "caf\\udce9"),
    ],
)  # fmt: skip
def test_a_value_as_the_text_of_a_cell(value, cell):
    assert written(value) == cell


@given(st.lists(st.fixed_dictionaries({"a": st.text(), "b": st.text() | st.integers() | st.none()}), max_size=5))
def test_whatever_is_written_can_be_read_again(rows):
    data = csv_bytes(("a", "b"), rows).decode("utf-8")
    back = list(csv.DictReader(io.StringIO(data, newline="")))
    assert [r["a"] for r in back] == [written(r["a"]) for r in rows]
    assert [r["b"] for r in back] == [written(r["b"]) for r in rows]


def test_lines_end_in_lf_and_there_is_no_bom():
    data = csv_bytes(("a", "b"), [{"a": 'x,"y"', "b": 1}])
    assert data == b'a,b\n"x,""y""",1\n'


def test_numbers_have_six_places_and_lists_are_joined():
    assert (number(1.23456789), number(None)) == (1.234568, None)
    assert (joined(("a", "b")), joined(())) == ("a;b", None)
