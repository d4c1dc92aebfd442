import pytest

from gather.tables_of import mapping, row
from recount.errors import MalformedReport
from recount.gather.coded_rows import row_fields
from recount.gather.field_map import field_map

FULL = {"Code": "TAM-7", "Day": "2025-04-02", "Town": "Goudiry", "Country": "SN", "Min": "3", "Max": "5"}


def read(fields=None, **cells):
    return row_fields(row(**{**FULL, **cells}), fields or mapping())


def fault(fields=None, **cells):
    with pytest.raises(MalformedReport) as error:
        read(fields, **cells)
    assert error.value.where == "in/s.csv:2"
    return error.value.what


def test_a_row_is_written_out_as_a_text():
    fields = read()
    assert fields.text == "unit: incident\ncode: TAM-7\nday: 2025-04-02\nplace: Goudiry\ncountry: SN\nkilled: 3–5"
    assert (fields.given_id, fields.code, fields.coded) == ("TAM-7", "TAM-7", True)


def test_the_same_cells_give_the_same_text_whatever_blanks_stand_around_them():
    assert read(Code=" TAM-7 ", Town="Goudiry\n", Min="3.0").text == read().text


def test_a_report_row_has_the_text_of_its_column():
    fields = field_map({"columns": {"text": "Body", "title": "Head"}, "constants": {"outlet": "The Composed Daily"}})
    made = row_fields(row(Body=" Two died.\r\n", Head="Two dead"), fields)
    assert (made.text, made.title, made.outlet, made.coded) == (" Two died.\n", "Two dead", "The Composed Daily", False)


def test_a_report_row_without_a_text_is_a_fault():
    with pytest.raises(MalformedReport, match="has no text"):
        row_fields(row(Head="x"), field_map({"columns": {"text": "Body", "title": "Head"}}))


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ({"Min": "some"}, "Min is 'some', not a whole number from 0"),
        ({"Min": "7"}, "Max goes from 7 to 5, which is backwards"),
        ({"Day": "2 April"}, "Day is '2 April', not a day such as 2019-03-11"),
        ({"Code": " "}, 'has no code; with row = "incident" every row brings the code of its incident'),
        ({"Day": "", "Town": "", "Country": "", "Min": "", "Max": ""}, "says no day, no place and no figure"),
    ],
)
def test_a_wrong_cell_is_named_with_its_column(cells, what):
    assert fault(**cells) == what


def test_points_need_both_numbers():
    fields = mapping(columns={"code": "Code", "lat": "Y", "lon": "X"})
    assert fault(fields, Y="14.1", X="") == "has one of latitude and longitude and not the other"
    assert fault(fields, Y="99", X="1") == "Y is '99', not degrees from -90 to 90"
    assert "lat: 14.1\nlon: -12.7" in read(fields, Y="14.1", X="-12.7").text


def test_words_are_translated_and_the_sheet_s_own_are_kept():
    fields = mapping(
        columns={"code": "Code", "means": "Weapon", "country": "Country", "precision": "Geo"},
        values={"means": {"Air raid": "airstrike"}, "country": {"Senegal": "SN"}, "precision": {"3": "admin2"}},
    )
    text = read(fields, Weapon="Air raid", Country="Senegal", Geo="3.0").text
    assert "means: airstrike (Air raid)" in text
    assert "country: SN\n" in text
    assert "precision: admin2 (3.0)" in text
    assert fault(fields, Weapon="Balloons", Geo="").startswith("Weapon is 'Balloons', not one of airstrike, drone")


def test_figures_of_several_people_and_harms():
    fields = mapping(
        counts=[
            {"effect": "killed", "count": "dead"},
            {"effect": "killed", "victims": "children", "count": "kids"},
            {"effect": "injured", "low": "hurt", "best": "hurt2"},
        ]
    )
    text = read(fields, dead="18+", kids="", hurt="4", hurt2="6").text
    assert text.endswith("killed: at least 18 (18+)\ninjured: at least 4 (best 6)")


def test_effect_and_victims_come_from_columns():
    fields = mapping(
        row="claim",
        counts=[{"effect": {"column": "harm"}, "victims": {"column": "who"}, "count": "n"}],
        values={"effect": {"deaths": "killed"}},
    )
    assert read(fields, harm="deaths", who="children", n="2").text.endswith("killed, children: 2")
    assert fault(fields, harm="", who="all", n="2") == "harm is empty, and there is a figure"
    assert fault(fields, harm="deaths", who="dogs", n="2").startswith("who is 'dogs', not one of all")
    assert "killed" not in read(fields, harm="", who="", n="").text


def test_one_figure_given_twice_is_a_fault():
    counts = [{"effect": "killed", "count": "a"}, {"effect": "killed", "count": "b"}]
    assert fault(mapping(counts=counts), a="1", b="2") == "gives killed twice"


def test_sources_parties_and_notes():
    fields = mapping(
        columns={"code": "Code", "day": "Day", "source": "S", "reported_responsible": "P", "note": "N", "id": "Nr"}, counts=[]
    )
    text = read(fields, S="a hospital; The Meridian Wire;a hospital", P=" Northern  Command ", N="One.\r\nTwo.", Nr="17").text
    assert text == (
        "unit: incident\ncode: TAM-7\nrow: 17\nday: 2025-04-02\nreported responsible: Northern Command\n"
        "source: a hospital\nsource: The Meridian Wire\nnote: One.\n    Two."
    )


def test_two_columns_make_a_stretch_of_days():
    fields = mapping(columns={"code": "Code", "first_day": "A", "last_day": "B"}, day_format="%d/%m/%Y", counts=[])
    assert "day: 2025-04-02/2025-04-04" in read(fields, A="02/04/2025", B="04/04/2025").text
    assert fault(fields, A="04/04/2025", B="02/04/2025").startswith("B is 2025-04-02, and the first day 2025-04-04")


def test_a_wrong_day_of_publication_costs_only_itself():
    fields = mapping(columns={"code": "Code", "day": "Day", "published": "Pub"}, counts=[])
    assert read(fields, Pub="2025-04-03").published == "2025-04-03"
    assert read(fields, Pub="next week").published == "next week"  # listed later, where the report is made


def test_the_apostrophe_before_a_formula_s_sign_is_no_part_of_a_value():
    assert "code: -7\n" in read(Code="'-7").text
    assert "place: 'Ayn\n" in read(Town="'Ayn").text
