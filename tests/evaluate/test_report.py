import json

import pytest

from evaluate.composed import gold, write_lines
from recount.errors import InputError
from recount.evaluate.records import coded_records
from recount.evaluate.report import records_report


@pytest.fixture
def gold_path(tmp_path):
    return write_lines(tmp_path / "gold.jsonl", gold())


def predicted():
    records = gold()
    records[0]["claims"][0]["count"]["low"] = 11
    records[0]["incidents"][0]["place"] = None
    return coded_records(records)


def test_one_line_a_slot_is_printed_and_then_what_mistakes_cost(gold_path):
    lines = records_report(gold_path, predicted()).splitlines()
    assert lines[0] == "claims        P 0.875  R 0.875  F1 0.875   (8 predicted, 8 gold)"
    assert lines[3] == "place         P 1.000  R 0.667  F1 0.800   (2 predicted, 3 gold)"
    assert lines[9] == "positions     P 1.000  R 1.000  F1 1.000   (2 predicted, 2 gold)"
    assert lines[15:] == [
        "evidence      1.000",
        "record        0.902",
        "per 100 reports: 0.0 parties accused that no gold incident of the report names (0 in 3 reports)",
        "per 100 reports: 33.3 claims of people killed that the gold does not have (1 in 3 reports)",
        "per 100 reports: 33.3 claims of people killed in an incident that were missed (1 in 3 reports)",
    ]


def test_positions_are_left_out_where_the_gold_has_none(tmp_path):
    path = write_lines(tmp_path / "gold.jsonl", gold()[1:])
    assert "positions" not in records_report(path, {})


def test_disagreements_are_listed_by_slot(gold_path):
    text = records_report(gold_path, predicted(), errors=2)
    assert text.startswith(
        "n1  admin1\n    gold 'vestmark'\n    ours None\n    Shells fell on the market of Marvik on 3 May, killing 12 civilians\n"
        "n1  claim invented\n    gold ('incident', 'killed', 'asserted', 11, 12)\n    ours '12 civilians'\n    Shells"
    )
    assert records_report(gold_path, predicted(), errors=-1) == records_report(gold_path, predicted())
    assert records_report(gold_path, predicted(), errors=99).count("\n    gold ") == 5


def test_json_holds_all_numbers(gold_path):
    scores = json.loads(records_report(gold_path, predicted(), as_json=True))
    assert scores["claims"] == {"P": 0.875, "R": 0.875, "F1": 0.875, "gold": 8, "predicted": 8}
    assert scores["evidence"] == 1.0
    assert scores["per_100_reports"] == {
        "wrong_parties": 0.0,
        "invented_killed": pytest.approx(100 / 3),
        "missed_killed": pytest.approx(100 / 3),
    }


def test_gold_that_is_none_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        records_report(tmp_path / "absent.jsonl", {})
