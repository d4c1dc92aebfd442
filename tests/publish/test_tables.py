"""reports.csv, incidents.csv and claims.csv."""

import csv
import io

import pytest

import factory as f
from publish.sample import MARKET, record
from recount.publish import claims_csv, incidents_csv, reports_csv


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.fixture(scope="module")
def reports():
    return {r["given_id"]: r for r in _rows(reports_csv.reports_csv(record()))}


@pytest.fixture(scope="module")
def incidents():
    return {r["place"]: r for r in _rows(incidents_csv.incidents_csv(record()))}


@pytest.fixture(scope="module")
def claims():
    return {r["count_words"]: r for r in _rows(claims_csv.claims_csv(record()))}


@pytest.mark.parametrize(
    ("module", "make"),
    [
        (reports_csv, reports_csv.reports_csv),
        (incidents_csv, incidents_csv.incidents_csv),
        (claims_csv, claims_csv.claims_csv),
    ],
)
def test_the_columns_stand_in_the_order_declared_and_every_one_is_documented(module, make, root):
    header = make(record()).decode().split("\n", 1)[0].split(",")
    documented = (root / "docs" / "columns.md").read_text(encoding="utf-8")
    assert header == list(module.COLUMNS)
    assert [name for name in module.COLUMNS if f"`{name}`" not in documented] == []


def test_a_report_has_a_row_for_every_given_id_in_their_order(reports):
    assert list(reports) == sorted(reports) == ["g1", "g2", "g3", "g5", "notes/kidira road.txt"]


def test_a_report_gives_its_lead_incident_and_the_whole_toll_of_it(reports):
    row = reports["g1"]
    assert (row["lead_day"], row["lead_place"], row["lead_admin1"], row["lead_country"]) == (
        "2025-03-31", "Goudiry", "Tambacounda", "SN",
    )  # fmt: skip
    assert (row["killed_said"], row["killed_low"], row["killed_high"]) == ("figure", "16", "16")
    assert (row["origin_kind"], row["origin_name"]) == ("local", "local sources")
    assert row["lead_incident"] == reports["g3"]["lead_incident"] != ""


def test_an_open_figure_has_no_high(reports):
    assert (reports["g3"]["killed_low"], reports["g3"]["killed_high"]) == ("23", "")


def test_none_and_nothing_and_no_reader_are_told_apart(reports):
    assert reports["notes/kidira road.txt"]["killed_said"] == "none"
    assert (reports["g5"]["killed_said"], reports["g5"]["status"]) == ("nothing", "no reader")


def test_copies_name_each_other(reports):
    assert (reports["g1"]["copy_of"], reports["g2"]["copy_of"], reports["g3"]["copy_of"]) == ("g2", "g1", "")


def test_a_title_that_looks_like_a_formula_is_kept_as_text(reports):
    assert reports["g2"]["title"] == "'=Market struck"


def test_an_incident_carries_its_ranges(incidents):
    row = incidents["Goudiry"]
    assert [row[f"killed_all_{figure}"] for figure in incidents_csv.FIGURES] == ["figure", "16", "23", "true"]
    assert [row[f"killed_children_{figure}"] for figure in incidents_csv.FIGURES] == ["figure", "7", "7", "false"]
    assert [row[f"killed_fighters_{figure}"] for figure in incidents_csv.FIGURES] == ["denied", "", "", ""]
    assert [row[f"killed_women_{figure}"] for figure in incidents_csv.FIGURES] == ["nothing", "", "", ""]
    assert incidents["Kidira road"]["injured_all_said"] == "no figure"


def test_an_incident_says_where_who_and_how_well(incidents):
    row = incidents["Goudiry"]
    assert (row["lat"], row["lon"], row["located_to"]) == ("14.183881", "-12.71575", "settlement")
    assert row["parties"] == "Norland · alleged · local sources; Norland · denied · The army"
    assert (row["denied_by"], row["outlets"], row["origins"], row["reports"]) == ("The army", "2", "2", "2")
    assert (row["attribution"], row["corroboration"], row["review_state"]) == ("contested", "several origins", "unreviewed")
    assert (row["first_reported"], incidents["Kidira road"]["first_reported"]) == ("2019-03-12", "")
    assert (incidents["Kidira road"]["lat"], incidents["Kidira road"]["outlets"]) == ("", "1")


def test_a_position_about_status_is_no_accusation():
    party = f.party("Norland", f.position("denies", "status", f.source("UN", "un")), f.position("alleges", by=f.source()))
    rec = f.record(incidents=[f.weighed(f.incident(parties=(party,)))])
    (row,) = _rows(incidents_csv.incidents_csv(rec))
    assert row["parties"] == "Norland · alleged · local sources"


def test_a_party_without_positions_is_stated_by_the_outlet():
    party = f.party("Norland", words="Norland")
    rec = f.record(incidents=[f.weighed(f.incident(parties=(party,)))])
    (row,) = _rows(incidents_csv.incidents_csv(rec))
    assert row["parties"] == "Norland · stated · Norland Daily"


def test_a_claim_carries_its_words_and_its_sources(claims):
    row, part = claims["16 people"], claims["Seven children"]
    assert (row["low"], row["high"], row["kind"], row["unit"]) == ("16", "16", "exact", "people")
    assert (row["chains"], row["origin"]) == ("local sources > Norland News Agency", "local sources")
    assert (part["part_of"], part["groups"], part["status_basis"]) == (row["claim_id"], "children", "group")
    assert (row["given_id"], row["review_state"], row["read_by"]) == ("g1", "unreviewed", "reader 0")
    assert row["incident_id"] == claims["More than 22"]["incident_id"]


def test_a_quote_stands_at_its_place_in_the_text(claims):
    row = claims["at least 30"]
    assert MARKET[int(row["start"]) : int(row["end"])] == row["quote"]


def test_a_total_hangs_on_no_incident(claims):
    assert (claims["More than 240"]["incident_id"], claims["More than 240"]["scope"]) == ("", "cumulative")


def test_a_zero_is_a_claim(claims):
    assert (claims["Nobody"]["low"], claims["Nobody"]["high"], claims["Nobody"]["absence"]) == ("0", "0", "zero")
