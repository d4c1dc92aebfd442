"""Linking coded rows: by document, place names and points, days and figures as they are coded."""

import pytest

import factory
from recount.domain.coded_row import LANGUAGE, RowValue, row_text
from recount.link.across import across, explain
from recount.link.facets import LinkInput, facets
from recount.read.rows import read_row
from recount.resolve.rows import locate_row
from resolve.atlas import Atlas

STRIKE = {"day": "2019-03-11", "place": "Vardim", "lat": "36.1", "lon": "37.2", "country": "SY", "killed": "9"}


def row(title, outlet=None, **cells):
    """A row of claims coded from the document of that title."""
    cells.setdefault("row", title or "0")
    text = row_text([RowValue("unit", "claim"), *(RowValue(key.replace("_", " "), value) for key, value in cells.items())])
    report = factory.report(text, outlet=outlet, title=title, published=None, language=LANGUAGE)
    located = locate_row(read_row(report, read_by="test"), report, Atlas())
    return LinkInput(located, outlet, title, None, text)


def mention(of):
    return of.reading.incidents[0].id


def joined(*rows):
    """The titles of each cluster with two or more rows."""
    title = {mention(each): each.title for each in rows}
    return {"+".join(sorted(title[m] for m in found.mentions)) for found in across(rows) if len(found.mentions) > 1}


def features(one, other):
    return {f.name for f in explain(mention(one), mention(other), [one, other]).features}


def test_rows_of_two_documents_with_one_place_day_and_figure_are_one_incident():
    assert joined(row("Heron, nine dead", **STRIKE), row("Gull, toll of nine", **STRIKE)) == {
        "Gull, toll of nine+Heron, nine dead"
    }


def test_a_document_tells_each_incident_once():
    one, other = row("Survey", **STRIKE, row="1"), row("Survey", **STRIKE, row="2")
    assert joined(one, other) == set()
    assert joined(one, row("Survey", outlet="Another house", **STRIKE)) == {"Survey+Survey"}


def test_without_a_title_an_outlet_that_cites_its_day_is_a_document():
    one, other = (row(None, "The Heron (2019-03-12) Nine dead", **STRIKE, row=number) for number in "12")
    assert facets([one])[0].home == facets([other])[0].home
    plain = [row(None, "The Heron", **STRIKE, row=number) for number in "12"]
    assert len({facets([each])[0].home for each in plain}) == 2


def test_another_town_or_another_week_is_another_incident():
    far = {**STRIKE, "place": "Sarn", "lat": "36.9"}
    late = {**STRIKE, "day": "2019-03-19"}
    assert joined(row("A", **STRIKE), row("B", **far), row("C", **late)) == set()


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({}, "row_place_same"),
        ({"site": "Mill quarter"}, "row_town_same"),
        ({"place": "Sarn"}, "row_places_differ"),
        ({"lat": "36.11"}, "point_near"),
        ({"lat": "38.0"}, "point_far"),
        ({"day": "2019-03-11/2019-03-20"}, "row_day_in_span"),
        ({"day": "2019-03-12"}, "row_day_next"),
        ({"killed": "0"}, "row_killed_many_or_none"),
        ({"killed": "7–12"}, "row_killed_overlap"),
        ({"killed": "40"}, "row_killed_far"),
        ({"killed": "11"}, "row_killed_close"),
        ({"reported_responsible": "Norland"}, "row_parties_differ"),
    ],
)
def test_cells_are_compared_as_they_are_coded(cells, name):
    base = {**STRIKE, "reported_responsible": "Sarland"}
    assert name in features(row("A", **base), row("B", **{**base, **cells}))


def test_a_document_that_tells_many_incidents_of_one_place_and_day_says_less():
    several = [row("Survey", **STRIKE, row=str(number)) for number in range(3)]
    report = row("A", **STRIKE)
    crowded = explain(mention(report), mention(several[0]), [report, *several])
    alone = explain(mention(report), mention(several[0]), [report, several[0]])
    assert "Three" not in str(crowded)
    assert {f.name for f in crowded.features} >= {"row_crowd_3"}
    assert crowded.score < alone.score


def test_a_row_and_a_written_report_of_one_strike_are_one_incident():
    text = "Nine people died when a shell hit Vardim on Monday."
    report = factory.report(text, outlet="Tern", published="2019-03-12", title="Shell kills nine in Vardim")
    place = factory.place("Vardim", lat=36.1, lon=37.2)
    told = factory.located(of=report, words="Nine people", place=place, when="2019-03-11")
    claims = [factory.claim("Nine people", of=report, count=factory.count(9))]
    written = LinkInput(factory.reading(told, of=report, claims=claims), "Tern", report.title, "2019-03-12", text)
    assert features(row("Survey", **STRIKE), written) >= {"place_same", "day_same", "figures_same_large"}


def test_a_row_whose_words_were_erased_is_compared_like_any_report():
    erased = LinkInput(row("A", **STRIKE).reading, None, "A", None, "")
    assert facets([erased])[0].cells is None
