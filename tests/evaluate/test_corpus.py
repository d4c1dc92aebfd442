"""A corpus is a function of its source and its seed; what agreed in the source agrees in it."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluate.composed_corpus import AREAS, SOURCES, TOWNS, SmallAtlas
from recount.errors import InputError
from recount.evaluate.corpus import SourceReport, compose, load_sources
from recount.evaluate.corpus.days import Shift
from recount.evaluate.corpus.figures import edits as figures
from recount.evaluate.corpus.words import edited


def corpus(number=30, seed=1, sources=SOURCES):
    return list(compose(sources, SmallAtlas(), number=number, seed=seed))


def told(reports, source):
    """The composed reports of one source report, a round each."""
    return [report for report in reports if report.id.endswith(f"-{source:04}")]


def test_the_same_seed_gives_the_same_reports_and_another_one_others():
    assert corpus() == corpus()
    assert {report.text for report in told(corpus(), 0)}.isdisjoint(report.text for report in corpus(seed=2))


def test_a_larger_corpus_begins_with_the_smaller_one():
    assert corpus(50)[:30] == corpus(30)


def test_all_texts_and_ids_are_distinct():
    reports = corpus(300)
    assert len({report.text for report in reports}) == len({report.id for report in reports}) == 300


def test_a_text_that_stands_twice_in_the_source_comes_once_a_round():
    again = SourceReport("again", SOURCES[0].text, "E1", None, "Third Sheet", "2025-04-08")
    texts = [report.text for report in corpus(40, sources=[*SOURCES, again])]
    assert len(set(texts)) == 40


def test_a_source_without_anything_to_swap_is_refused():
    with pytest.raises(InputError, match="only 1 distinct"):
        corpus(5, sources=[SourceReport("x", "Somebody said something.")])


def test_weekday_date_and_published_day_of_a_report_move_by_the_same():
    for report in told(corpus(60), 0):
        header = re.match(r"(\w+) (\d+) (\w+) (\d{4})\n", report.text)
        published = date.fromisoformat(report.published)
        assert published.strftime("%A %-d %B %Y") == " ".join(header.groups())
        assert published != date(2025, 4, 8)


def test_reports_of_one_incident_agree_on_day_figures_and_place():
    reports = corpus(60)
    towns = {town for listed in TOWNS.values() for town in listed}
    for one, two in zip(told(reports, 0), told(reports, 1), strict=False):
        assert one.incident == two.incident
        day, month = re.search(r"on \w+ (\d+) (\w+), residents", one.text).groups()
        assert f"on {month} {day} in a raid" in two.text
        assert re.search(r"and injured (\d+)", one.text)[1] == re.search(r"and (\d+) injured", two.text)[1]
        places = {town for town in towns if town in one.text}
        assert len(places) == 1
        assert places == {town for town in towns if town in two.text}
        assert places != {"Brindon"}


def test_a_settlement_lies_in_the_area_that_its_own_has_become():
    for report in told(corpus(60), 0):
        area = next(area for area in AREAS if area in report.text)
        assert area != "Eastmark"
        assert any(town in report.text for town in TOWNS[area])


def test_the_title_and_the_genitive_are_swapped_too():
    for report in told(corpus(60), 0):
        town = re.search(r"Raid on (\w+) kills", report.title)[1]
        assert f"{town}'s hospital" in report.text


def test_outlets_are_renamed_alike_within_a_round_and_marked_as_composed():
    reports = corpus(30)
    assert all(report.outlet.endswith(" (composed)") for report in reports)
    for one, two, three in zip(told(reports, 0), told(reports, 1), told(reports, 2), strict=False):
        assert two.outlet == three.outlet != one.outlet
        assert f"told the {one.outlet.removesuffix(' (composed)')}." in one.text
    assert "Sample Bay" not in "".join(report.text + report.outlet for report in reports)


def test_a_composed_report_says_that_it_is_composed():
    record = corpus(1)[0].record()
    assert (record["composed"], record["id"]) == (True, "composed-000-0000")
    assert record["url"].endswith(".example/report")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 31 December 2014", "on 10 January 2015"),
        ("on December 31, 2014,", "on January 10, 2015,"),
        ("on Dec. 30", "on January 9"),
        ("on the 3rd of May", "on the 13 May"),
        ("on 21 and 22 March", "on 31 March and 1 April"),
        ("April 4-6", "April 14-16"),
        ("since 2014-12-25", "since 2015-01-04"),
        ("30-12-2014 Four people died", "09-01-2015 Four people died"),
        ("05.06.2015Get it short", "15.06.2015Get it short"),
        ("6/23/2015 and 31/31/2015", "07/03/2015 and 31/31/2015"),
        ("in late May 2015", "in late May 2015"),
        ("March 20, 2015", "March 30, 2015"),
        ("in March", "in March"),
        ("on Mondays and on Friday", "on Thursdays and on Monday"),
        ("they march on, and may go on", "they march on, and may go on"),
        ("on 31 February 2014", "on 31 February 2014"),
        ("May 16:30", "May 16:30"),
    ],
)
def test_days_move_by_ten(text, expected):
    assert edited(text, Shift(10, date(2015, 5, 1)).edits(text)) == expected


def test_a_day_without_a_year_is_of_the_year_before_where_it_would_lie_ahead():
    assert edited("on 28 February", Shift(2, date(2017, 1, 10)).edits("on 28 February")) == "on 2 March"
    assert edited("on 28 February", Shift(2, date(2016, 1, 10)).edits("on 28 February")) == "on 1 March"
    assert edited("on 28 December", Shift(63, date(2017, 1, 10)).edits("on 28 December")) == "on 1 March"


def test_years_move_by_whole_years():
    assert (
        edited("since 2011, in May 2012", Shift(-1096, date(2015, 5, 1)).edits("since 2011, in May 2012"))
        == "since 2008, in May 2009"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed 12 people", "killed 18 people"),
        ("killing at least 50.", "killing at least 75."),
        ("seven of the 21", "ten of the 32"),
        ("Twenty-one were hurt", "Thirty-two were hurt"),
        ("more than 300,000 fled", "more than 400,000 fled"),
        ("one man and 1 woman", "one man and 1 woman"),
        ("a 12-year-old, aged 12", "a 12-year-old, aged 12"),
        ("at 10:30, at 5 p.m. and in 40 percent", "at 10:30, at 5 p.m. and in 40 percent"),
        ("in 2014 an S-300 and 3.5 km", "in 2014 an S-300 and 3.5 km"),
        ("sixty-six", "ninety-nine"),
        ("ninety of them", "135 of them"),
    ],
)
def test_figures_grow_by_half(text, expected):
    assert edited(text, figures(text, 1.5)) == expected


PIECES = st.sampled_from(
    ["31", "12", "2014", "9999-12-31", "0001-01-01", "1900-02-29", "29 February", "May", "in May", "-", " ", ",", ".", "and",
     "Sept.", "2,000", "٣٠", "twelve", "Twenty-one", "Monday", "12:30", "St", "\n", "é", "99999999999999999999"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=5), max_size=30), st.integers(-1200, 1200), st.floats(0.6, 1.9))
def test_any_text_can_be_swapped_and_keeps_what_lies_between(pieces, days, factor):
    text = " ".join(pieces)
    shift = Shift(days, date(2015, 5, 1))
    edits = [*shift.edits(text), *figures(text, factor)]
    assert all(0 <= start < end <= len(text) for start, end, _ in edits)
    assert isinstance(edited(text, edits), str)


def test_a_larger_figure_stays_the_larger():
    for factor in (0.6, 1.0, 1.9):
        values = [int(edited(str(value), figures(str(value), factor))) for value in range(2, 100)]
        assert values == sorted(values)


def test_a_source_file_is_read_and_a_text_taken_once(tmp_path):
    file = tmp_path / "links.jsonl"
    line = '{"id": "a", "incident": "E1", "outlet": "X", "killed_low": 3, "text": "Two died."}\n'
    file.write_text(line + line.replace('"a"', '"b"') + '{"id": "c", "text": " "}\n', encoding="utf-8")
    assert load_sources(file) == [SourceReport("a", "Two died.", "E1", None, "X", None)]


@pytest.mark.parametrize(("text", "said"), [("", "holds no report"), ('{"id": 1}\n', r":1: not a report")])
def test_a_file_that_is_no_source_is_refused(tmp_path, text, said):
    file = tmp_path / "links.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        load_sources(file)
