"""Quality has a floor: what is read and linked in the sample reports may not get worse.

`floors.json` holds the lowest F1 by field, `link_floors.json` that of linking, each with the digest of its annotation. Raise
them when the reader gets better; a floor is lowered only with a reason in the commit.
"""

import json
from pathlib import Path

import pytest

from recount import pipeline
from recount.evaluate.floors import broken_floors, gold_digest, load_floors
from recount.evaluate.link_entries import load_links
from recount.evaluate.link_score import score_links
from recount.evaluate.records import coded_records, load_records
from recount.evaluate.score import score
from recount.gather import Problem
from recount.settings import Settings

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"


@pytest.fixture(scope="module")
def records(settings: Settings):
    """The record of every sample report, as `recount extract` prints it."""
    items = list(pipeline.extract([str(EXAMPLES)], settings=settings))
    assert not [item for item in items if isinstance(item, Problem)]
    return items


def test_no_field_falls_below_its_floor(records):
    gold = HERE / "examples.jsonl"
    scores = score(load_records(gold), coded_records(records))
    assert [str(broken) for broken in broken_floors(load_floors(HERE / "floors.json"), scores, gold)] == []


def test_every_quote_is_words_of_its_report(records):
    for record in records:
        text = record["report"]["text"]
        for part in (*record["incidents"], *record["claims"]):
            assert part["quote"] == text[part["start"] : part["end"]]
    assert score(load_records(HERE / "examples.jsonl"), coded_records(records)).evidence == 1


def test_linking_does_not_fall_below_its_floor(settings, tmp_path):
    gold = HERE / "links.jsonl"
    pipeline.run([str(EXAMPLES)], workspace=tmp_path / "workspace", out=tmp_path, settings=settings)
    scores = score_links(load_links(gold), load_links(tmp_path / "reports.csv"))
    reached = {"linking": scores.linking.f1, "copies": scores.copies.f1, "toll": scores.toll, "origin": scores.origin}
    floors = load_floors(HERE / "link_floors.json")
    assert floors.gold == gold_digest(gold), "the floors were set on another annotation; set them anew by hand"
    assert {name: reached[name] for name, floor in floors.floors.items() if reached[name] < floor} == {}


def test_every_sample_report_is_annotated_but_the_one_without_a_reader(records):
    read = {record["report"]["id"] for record in records if record["status"] == "read"}
    assert load_records(HERE / "examples.jsonl").keys() == read
    assert [record["status"] for record in records if record["report"]["id"] not in read] == ["no reader"]


def test_the_links_are_of_the_same_texts(records):
    texts = {record["report"]["id"]: record["report"]["text"] for record in records if record["status"] == "read"}
    lines = (HERE / "links.jsonl").read_text(encoding="utf-8").splitlines()
    assert {entry["id"]: entry["text"] for entry in map(json.loads, lines)} == texts


def test_the_annotation_is_of_the_same_texts(records):
    texts = {record["report"]["id"]: record["report"]["text"] for record in records if record["status"] == "read"}
    assert {given: record.report.text for given, record in load_records(HERE / "examples.jsonl").items()} == texts
