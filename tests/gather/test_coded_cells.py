import pytest

from recount.domain.count import Count
from recount.gather.coded_cells import (
    count_between,
    count_in,
    count_line,
    day_in,
    days_between,
    degrees_in,
    number_in,
    word_in,
)


@pytest.mark.parametrize(
    ("cell", "low", "high", "kind"),
    [
        ("3", 3, 3, "exact"),
        (" 3.0 ", 3, 3, "exact"),
        ("1,200", 1200, 1200, "exact"),
        ("0", 0, 0, "exact"),
        ("3-5", 3, 5, "exact"),
        ("3 – 5", 3, 5, "exact"),
        ("between 3 and 5", 3, 5, "exact"),
        ("from 3 to 5", 3, 5, "exact"),
        ("18+", 18, None, "at_least"),
        ("At least 18", 18, None, "at_least"),
        (">= 18", 18, None, "at_least"),
        ("18 or more", 18, None, "at_least"),
        (">18", 19, None, "more_than"),
        ("more than 18", 19, None, "more_than"),
        ("up to 20", None, 20, "at_most"),
        ("<20", None, 19, "at_most"),
        ("~30", 30, 30, "about"),
        ("ca. 30", 30, 30, "about"),
    ],
)
def test_a_cell_gives_a_figure(cell, low, high, kind):
    assert count_in(cell) == Count(low, high, kind, "" if kind == "exact" else cell)


@pytest.mark.parametrize("cell", ["", "  ", "-", "–", "n/a", "NA", "nan"])
def test_an_empty_cell_says_nothing(cell):
    assert count_in(cell) is None
    assert number_in(cell) is None
    assert day_in(cell, None) is None
    assert degrees_in(cell, 90) is None
    assert word_in(cell, ["a"]) is None


@pytest.mark.parametrize("cell", ["unknown", "?", "dozens", "-3", "3.5", "5-3", "=1+2", "1.200", "3 dead", "1e9", "9" * 40])
def test_what_is_no_figure_is_a_fault(cell):
    with pytest.raises(ValueError, match=r"^(is|goes)"):
        count_in(cell)


@pytest.mark.parametrize(
    ("bounds", "line"),
    [
        ((3, 5, None), ("3–5", None)),
        ((3, 5, 4), ("3–5", "best 4")),
        ((3, 3, 3), ("3", None)),
        ((None, None, 4), ("4", None)),
        ((18, None, None), ("at least 18", None)),
        ((18, None, 20), ("at least 18", "best 20")),
        ((None, 20, None), ("up to 20", None)),
        ((0, 0, 0), ("0", None)),
    ],
)
def test_bounds_and_a_best_estimate_make_one_figure(bounds, line):
    assert count_line(count_between(*bounds)) == line


def test_no_bounds_are_no_figure_and_backward_ones_a_fault():
    assert count_between(None, None, None) is None
    with pytest.raises(ValueError, match="from 5 to 3, which is backwards"):
        count_between(5, 3, None)


@pytest.mark.parametrize("cell", ["18+", "more than 18", "<20", "~30", "3-5"])
def test_the_sheet_s_words_are_kept_where_they_are_others(cell):
    said, words = count_line(count_in(cell))
    assert words in (None, cell)
    assert said != cell or words is None


@pytest.mark.parametrize(
    ("cell", "day_format", "day"),
    [
        ("2025-04-02", None, "2025-04-02"),
        ("2025-04-02T10:00:00", None, "2025-04-02"),
        ("2025-04", None, "2025-04"),
        ("2025-04-02/2025-04-03", None, "2025-04-02/2025-04-03"),
        ("02/04/2025", "%d/%m/%Y", "2025-04-02"),
        ("2 April 2025", "%d %B %Y", "2025-04-02"),
        ("2025-04-02", "%d/%m/%Y", "2025-04-02"),
    ],
)
def test_a_cell_gives_a_day(cell, day_format, day):
    assert day_in(cell, day_format) == day


@pytest.mark.parametrize(
    ("cell", "day_format"), [("02/04/2025", None), ("32/01/2025", "%d/%m/%Y"), ("April", None), ("45748", None)]
)
def test_what_is_no_day_is_a_fault(cell, day_format):
    with pytest.raises(ValueError, match=r"^is '.*', not a day"):
        day_in(cell, day_format)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2025-04-02", "2025-04-03", "2025-04-02/2025-04-03"),
        ("2025-04-02", "2025-04-02", "2025-04-02"),
        ("2025-04-02", None, "2025-04-02"),
        (None, "2025-04-02", "2025-04-02"),
        (None, None, None),
    ],
)
def test_two_cells_give_a_stretch_of_days(first, last, days):
    assert days_between(first, last) == days


def test_a_stretch_that_runs_backwards_is_a_fault():
    with pytest.raises(ValueError, match="is 2025-04-01, and the first day 2025-04-02"):
        days_between("2025-04-02", "2025-04-01")


@pytest.mark.parametrize(("cell", "most"), [("36.5", 90), ("-180", 180), ("+7.25", 90)])
def test_degrees_are_kept_as_written(cell, most):
    assert degrees_in(f" {cell} ", most) == cell


@pytest.mark.parametrize("cell", ["91", "36,5", "36° 5' N", "1e1", "inf", "٣٦"])
def test_what_is_no_degrees_is_a_fault(cell):
    with pytest.raises(ValueError, match="not degrees from -90 to 90"):
        degrees_in(cell, 90)


def test_words_of_ours_are_known_in_any_spelling():
    assert word_in("Small arms", ["small_arms", "drone"]) == "small_arms"
    with pytest.raises(ValueError, match=r"not one of small_arms, drone; .*translate"):
        word_in("rifles", ["small_arms", "drone"])
