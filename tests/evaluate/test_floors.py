import pytest

from evaluate.composed import gold, write_lines
from recount.errors import InputError
from recount.evaluate.floors import Floors, broken_floors, floors_json, gold_digest, load_floors, raise_floors
from recount.evaluate.records import coded_records, load_records
from recount.evaluate.score import score


@pytest.fixture
def gold_path(tmp_path):
    return write_lines(tmp_path / "gold.jsonl", gold())


@pytest.fixture
def scores(gold_path):
    predicted = gold()
    predicted[0]["claims"][0]["count"]["low"] = 11  # seven of eight claims are right
    return score(load_records(gold_path), coded_records(predicted))


def test_floors_that_hold_are_not_told(gold_path, scores):
    assert broken_floors(Floors(gold_digest(gold_path), {"claims": 0.875, "evidence": 1.0}), scores, gold_path) == ()


def test_broken_floors_are_told_in_words(gold_path, scores):
    floors = Floors(gold_digest(gold_path), {"status": 0.9, "claims": 0.876, "date": 0.5})
    assert [str(b) for b in broken_floors(floors, scores, gold_path)] == [
        "claims: 0.8750 is below its floor of 0.876",
        "status: 0.8750 is below its floor of 0.900",
    ]


def test_floors_are_only_ever_raised(gold_path, scores):
    floors = Floors(gold_digest(gold_path), {"claims": 0.5, "status": 0.95, "record": 0.0, "groups": 0.0})
    raised = raise_floors(floors, scores, gold_path)
    assert raised.floors == {"claims": 0.875, "status": 0.95, "record": 0.927, "groups": 1.0}
    assert [b.slot for b in broken_floors(raised, scores, gold_path)] == ["status"]
    assert raise_floors(raised, scores, gold_path) == raised


def test_floors_hold_for_their_gold_file_only(gold_path, scores):
    floors = Floors("0" * 64, {"claims": 0.5})
    for act in (broken_floors, raise_floors):
        with pytest.raises(InputError, match="set on another gold file"):
            act(floors, scores, gold_path)


def test_floor_of_an_unknown_slot_is_refused(gold_path, scores):
    with pytest.raises(InputError, match="not scored: claim, dates"):
        broken_floors(Floors(gold_digest(gold_path), {"dates": 0.5, "claim": 0.5}), scores, gold_path)


def test_floors_are_written_as_they_are_read(tmp_path):
    path = tmp_path / "floors.json"
    floors = Floors("ab", {"date": 0.5, "claims": 0.75})
    path.write_text(floors_json(floors))
    assert load_floors(path) == floors
    assert path.read_text() == '{\n  "gold": "ab",\n  "floors": {\n    "claims": 0.75,\n    "date": 0.5\n  }\n}\n'


@pytest.mark.parametrize("text", ["", "[]", '{"gold": "ab"}', '{"gold": "ab", "floors": {"claims": "high"}}'])
def test_file_that_holds_no_floors_is_refused(tmp_path, text):
    (tmp_path / "floors.json").write_text(text)
    with pytest.raises(InputError, match=r"floors\.json: not a file of floors"):
        load_floors(tmp_path / "floors.json")


def test_floor_outside_zero_to_one_is_refused(tmp_path):
    (tmp_path / "floors.json").write_text('{"gold": "ab", "floors": {"claims": 75, "date": 0.5}}')
    with pytest.raises(InputError, match="outside 0 to 1: claims"):
        load_floors(tmp_path / "floors.json")


def test_absent_files_are_input_errors(tmp_path):
    with pytest.raises(InputError, match="not a file of floors"):
        load_floors(tmp_path / "absent.json")
    with pytest.raises(InputError, match="cannot be read"):
        gold_digest(tmp_path / "absent.jsonl")
