"""Places and days of coded rows: the row's own word first, the gazetteer where it says nothing."""

import pytest

from recount.domain.coded_row import LANGUAGE, RowValue, parse_row, row_text
from recount.domain.report import Report
from recount.read.rows import read_row
from recount.resolve.rows import coded_day, coded_place, locate_row
from resolve.atlas import Atlas


def text_of(**values):
    return row_text(RowValue(key, value) for key, value in {"unit": "claim", "killed": "1", **values}.items())


def located(**values):
    report = Report.of(text_of(**values), language=LANGUAGE)
    (incident,) = locate_row(read_row(report, read_by="test"), report, Atlas()).incidents
    return incident


def test_the_row_s_own_point_and_names_stand():
    place = located(place="Harim", country="SY", admin1="The North", lat="36.1", lon="36.6", precision="settlement").place
    assert (place.name, place.country, place.admin1, place.lat, place.lon) == ("Harim", "SY", "The North", 36.1, 36.6)
    assert (place.precision, place.located_to, place.gazetteer_id) == ("settlement", "settlement", None)


def test_a_place_without_a_point_gets_that_of_the_gazetteer_under_the_row_s_name():
    place = located(place="Harim", country="Syria").place
    assert (place.name, place.country) == ("Harim", "SY")
    assert place.lat is not None
    assert place.gazetteer_id is not None


def test_a_name_that_no_gazetteer_knows_stays_a_name():
    place = located(place="Qwertyburg", country="SY").place
    assert (place.name, place.country, place.gazetteer_id) == ("Qwertyburg", "SY", None)


@pytest.mark.parametrize(
    ("values", "name", "precision"),
    [
        ({"site": "the mill", "place": "Harim"}, "the mill", "site"),
        ({"admin1": "Aleppo", "country": "SY"}, "Aleppo", "admin1"),
        ({"country": "Syria"}, "Syria", "country"),
        ({"place": "Harim", "precision": "admin2"}, "Harim", "admin2"),
        ({"lat": "36.1", "lon": "36.6"}, "36.1, 36.6", "site"),
    ],
)
def test_the_smallest_name_is_the_place(values, name, precision):
    place = coded_place(parse_row(text_of(**values)))
    assert (place.name, place.precision) == (name, precision)


def test_a_row_without_a_place_or_a_day_has_none():
    incident = located()
    assert (incident.place, incident.when) == (None, None)


def test_the_day_is_as_coded_with_the_sheet_s_words():
    text = row_text([RowValue("unit", "claim"), RowValue("day", "2025-04-02/2025-04-03", "2-3 April")])
    day = coded_day(parse_row(text))
    assert (day.edtf, day.words) == ("2025-04-02/2025-04-03", "2-3 April")


def test_a_text_that_is_no_row_has_no_incidents():
    report = Report.of("No row.", language=LANGUAGE)
    reading = locate_row(read_row(report, read_by="test"), report, Atlas())
    assert (reading.status, reading.incidents) == ("broken", ())
