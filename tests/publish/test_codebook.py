"""One report's record in the codebook's JSON."""

import json
import subprocess
import sys

import factory as f
from publish.sample import record
from recount.domain.count import Count
from recount.domain.timespan import DayPhrase, TimeWords
from recount.publish.codebook import codebook_record

TEXT = (
    "On Monday at dawn an airstrike hit Harim, local sources told SANA. "
    "It killed 16 people, seven of them children. The army denied it."
)
OF = f.report(TEXT, given_id="given")
SIXTEEN = f.claim("16 people", of=OF, sources=(f.source(), f.source("SANA", "state_media"), f.source("UN", "un", 2)))
SEVEN = f.claim("seven", of=OF, count=Count(7, 7, "exact", "seven"), part_of=SIXTEEN.id, groups=("children",), status="civilian")
WRONG = f.claim("It", of=OF, polarity="denied", absence="corrected", against=SIXTEEN.id, revises=SEVEN.id, hedge="denied")
TOTAL = f.claim("children", of=OF, incident=None, about=f.about(country="SY"), said_on="2019-03-11")
PARTY = f.party("Norland", f.position("denies", by=f.source("The army", "military"), of=OF), words="The army")
MENTION = f.located(
    of=OF,
    when="2019-03-11",
    place=f.place(lat=36.2000001, lon=36.5),
    day=DayPhrase("weekday", "Monday", 3, 9, weekday=0),
    time=TimeWords("at dawn", "dawn"),
    parties=(PARTY,),
    means="airstrike",
)


def _record():
    return codebook_record(OF, f.reading(MENTION, of=OF, claims=[SIXTEEN, SEVEN, WRONG, TOTAL]))


def test_the_report_stands_first_under_its_given_id():
    assert _record()["report"] == {
        "id": "given", "title": "Airstrike kills 16 in Harim", "outlet": "Norland Daily", "published": "2019-03-12",
        "language": "en", "text": TEXT,
    }  # fmt: skip
    assert codebook_record(OF, f.reading(of=OF), given_id="other")["report"]["id"] == "other"
    assert codebook_record(f.report(), f.reading())["report"]["id"] == f.report().id


def test_an_incident_has_its_day_place_parties_and_words():
    (incident,) = _record()["incidents"]
    assert (incident["key"], incident["date"], incident["date_text"]) == ("i1", "2019-03-11", "Monday")
    assert incident["place"] == {
        "name": "Harim", "text": "Harim", "admin1": None, "country": "SY", "lat": 36.2, "lon": 36.5, "precision": "settlement",
    }  # fmt: skip
    (party,) = incident["perpetrators"]
    assert (party["name"], party["class"], party["stance"], party["text"]) == ("Norland", "state", "denied", "The army")
    assert party["positions"][0]["by"] == {"name": "The army", "kind": "military"}
    assert (incident["time"], incident["extent"]) == ({"text": "at dawn", "part": "dawn"}, "event")
    assert TEXT[incident["start"] : incident["end"]] == incident["quote"]


def test_claims_are_numbered_and_point_at_each_other_by_these_numbers():
    sixteen, seven, wrong, total = _record()["claims"]
    assert [c["id"] for c in (sixteen, seven, wrong, total)] == ["c1", "c2", "c3", "c4"]
    assert (sixteen["part_of"], seven["part_of"]) == (None, "c1")
    assert (wrong["against"], wrong["revises"], wrong["absence"], wrong["hedge"]) == ("c1", "c2", "corrected", "denied")
    assert [(s["name"], s["chain"]) for s in sixteen["sources"]] == [("local sources", 1), ("SANA", 1), ("UN", 2)]
    assert sixteen["count"] == {"low": 16, "high": 16, "text": "16 people", "kind": "exact", "unit": "people"}
    assert (total["incident"], total["said_on"], total["about"]["place"]["country"]) == (None, "2019-03-11", "SY")


def test_keys_that_are_not_known_are_left_out():
    assert not {"absence", "against", "hedge", "about"} & set(_record()["claims"][0])


def test_a_report_without_a_reader_has_empty_lists_and_says_so():
    made = codebook_record(OF, f.reading(of=OF, status="no reader"))
    assert (made["status"], made["incidents"], made["claims"]) == ("no reader", [], [])


def test_the_codebooks_validator_finds_no_fault(shared, tmp_path):
    made = [_record(), *(codebook_record(e.report, e.reading) for e in record().reports)]
    file = tmp_path / "records.jsonl"
    file.write_text("".join(json.dumps(m) + "\n" for m in made), encoding="utf-8")
    done = subprocess.run([sys.executable, shared / "tools" / "validate.py", file], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("6 records, 0 faults\n", 0)
