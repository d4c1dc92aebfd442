"""incidents.geojson, record.json and manifest.json."""

import hashlib
import json
from dataclasses import replace

import pytest

import factory as f
from publish.sample import record
from recount.publish import incidents_csv
from recount.publish.geojson import geojson_bytes
from recount.publish.manifest import manifest_bytes
from recount.publish.record_json import canonical, record_bytes
from recount.publish.shown import BANNER
from recount.publish.working_copy import files_of


def test_points_are_longitude_first_and_carry_the_columns_of_the_table():
    content = json.loads(geojson_bytes(record()))
    located, unlocated = content["features"]
    assert content["type"] == "FeatureCollection"
    assert located["geometry"] == {"type": "Point", "coordinates": [-12.71575, 14.183881]}
    assert sorted(located["properties"]) == sorted(incidents_csv.COLUMNS)
    assert (located["properties"]["killed_all_low"], located["properties"]["killed_all_open_top"]) == (16, True)
    assert located["id"] == located["properties"]["incident_id"]
    assert unlocated["geometry"] is None


def test_an_empty_record_is_a_map_without_points():
    assert json.loads(geojson_bytes(f.record(f.entry(read=f.reading()), incidents=())))["features"] == []


def test_the_record_holds_everything_in_one_canonical_form():
    data = record_bytes(record())
    content = json.loads(data)
    assert data.endswith(b"\n")
    assert record_bytes(record()) == data
    assert list(content) == sorted(content) == ["incidents", "reports", "rulings", "stamp"]
    assert len(content["reports"]) == 5
    assert content["incidents"][0]["incident"]["place"]["lat"] == 14.183881
    assert content["reports"][0]["report"]["text"]


def test_sets_are_sorted_and_unknown_values_refused():
    rulings = f.rulings(same=frozenset({("m2", "m3"), ("m1", "m2")}), rejected=frozenset({"c2", "c1"}))
    content = json.loads(canonical(rulings))
    assert (content["same"], content["rejected"]) == ([["m1", "m2"], ["m2", "m3"]], ["c1", "c2"])
    with pytest.raises(TypeError):
        canonical(object())


def test_the_manifest_names_every_other_file_with_its_digest_and_no_clock():
    files = files_of(record())
    content = json.loads(files["manifest.json"])
    others = {name: data for name, data in files.items() if name != "manifest.json"}
    assert content["files"] == {n: {"sha256": hashlib.sha256(d).hexdigest(), "bytes": len(d)} for n, d in others.items()}
    assert (content["banner"], content["kind"]) == (BANNER, "working copy")
    assert content["coverage"] == "4 of 5 reports are in languages that were read"
    assert content["counts"]["reports_by_status"] == {"no reader": 1, "read": 4}
    assert content["stamp"] == {
        "archive": "a0", "convention": "recount-1", "gazetteer": "g0", "last_decision_at": None, "ledger_entries": 0,
        "ledger_head": "", "policy": "origins-1", "program": "0",
        "range": "stated",
    }  # fmt: skip


def test_the_manifest_changes_with_the_stamp_alone():
    one, other = record(), record()
    other = replace(other, stamp=f.stamp(ledger_entries=3))
    assert manifest_bytes(one, {}) != manifest_bytes(other, {})
