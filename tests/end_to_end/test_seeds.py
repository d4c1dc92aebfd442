"""Two real reports give the six incidents that they tell of (skipped where they are absent)."""

import pytest

from end_to_end.program import rows
from recount import pipeline


@pytest.fixture(scope="module")
def out(shared, settings, tmp_path_factory):
    out = tmp_path_factory.mktemp("seeds")
    pipeline.run([str(shared / "seeds")], workspace=out / "workspace", out=out, settings=settings)
    return out


@pytest.fixture(scope="module")
def incidents(out):
    return {(row["place"], row["means"], row["day"]): row for row in rows(out, "incidents.csv")}


def test_there_are_six_incidents(incidents):
    assert len(incidents) == 6


def toll(row, effect="killed"):
    return row[f"{effect}_all_low"], row[f"{effect}_all_high"], row[f"{effect}_all_open_top"]


def test_baghouz_has_fifty_killed_by_local_sources_through_the_state_agency(out, incidents):
    (incident,) = [
        row
        for row in incidents.values()
        if row["place"].startswith(("Baghouz", "Al-Baghuz")) and row["injured_all_said"] == "figure"
    ]
    assert incident["killed_all_high"] == "50"
    assert toll(incident, "injured") == ("40", "40", "true")  # scores
    (fifty,) = [c for c in rows(out, "claims.csv") if c["incident_id"] == incident["incident_id"] and c["low"] == "50"]
    assert fifty["chains"] == "Local sources > SANA"
    assert (fifty["effect"], fifty["status"] in ("unknown", "civilian")) == ("killed", True)


def test_the_attack_with_white_phosphorus_some_days_before_is_an_incident_of_its_own(incidents):
    (incident,) = [row for row in incidents.values() if row["means"] == "incendiary"]
    assert incident["killed_all_low"] == "2"
    assert incident["killed_all_open_top"] == "true"


def test_the_camp_was_hit_on_11_february_of_an_unknown_year(out, incidents):
    (incident,) = [row for row in incidents.values() if row["day"] == "XXXX-02-11"]
    assert toll(incident) == ("16", "16", "false")
    assert incident["killed_children_low"] == incident["killed_children_high"] == "7"
    (seven,) = [c for c in rows(out, "claims.csv") if c["incident_id"] == incident["incident_id"] and c["low"] == "7"]
    assert seven["part_of"]


def test_tal_shayr_has_a_dozen_killed_and_several_injured(incidents):
    (incident,) = [row for row in incidents.values() if row["place"] == "Tal Shayr"]
    assert toll(incident) == ("12", "12", "false")
    assert toll(incident, "injured") == ("2", "2", "true")


def test_the_school_at_khuweibra_has_at_least_eighteen_killed(incidents):
    (incident,) = [row for row in incidents.values() if row["place"] == "Khuweibra"]
    assert toll(incident) == ("18", "18", "true")
    assert incident["site_type"] == "school"


def test_the_military_sites_were_hit_on_24_may_without_a_claim_of_harm(incidents):
    (incident,) = [row for row in incidents.values() if row["day"] == "XXXX-05-24"]
    assert incident["killed_all_said"] == "nothing"


def test_no_total_over_many_incidents_is_counted_as_one(out):
    totals = [c for c in rows(out, "claims.csv") if c["scope"] == "cumulative"]
    assert [c["incident_id"] for c in totals] == [""] * len(totals)
    assert [c["low"] for c in totals] == ["40"]


def test_no_report_accuses_the_army_of_striking_itself(incidents):
    (incident,) = [row for row in incidents.values() if row["day"] == "XXXX-05-24"]
    assert "Syria" not in incident["parties"].split(" · ")[0]
