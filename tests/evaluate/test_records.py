import json

import pytest

from evaluate.composed import gold, write_lines
from recount.errors import InputError
from recount.evaluate.records import coded_records, load_records


def test_records_are_read_from_lines_and_from_objects_alike(tmp_path):
    assert load_records(write_lines(tmp_path / "gold.jsonl", gold())) == coded_records(gold())


def test_blank_lines_and_a_mark_do_not_matter(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b"\xef\xbb\xbf\r\n" + json.dumps(gold()[0]).encode() + b"\r\n\n  \n")
    assert list(load_records(path)) == ["n1"]


def test_last_record_of_an_id_counts(tmp_path):
    path = write_lines(tmp_path / "gold.jsonl", [gold()[0], {"report": {"id": "n1", "text": "x"}}])
    assert load_records(path)["n1"].report.text == "x"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "Input data was truncated"),
        ("[]", "Expected `object`, got `array`"),
        ("{}", "missing required field `report`"),
        ('{"report": {"id": 3}}', r"Expected `str`, got `int` - at `\$.report.id`"),
        ('{"report": {"id": "a"}, "claims": [{"id": "c1"}]}', r"missing required field `scope` - at `\$.claims\[0\]`"),
        ('{"report": {"id": "a"}, "incidents": null}', r"Expected `array`, got `null` - at `\$.incidents`"),
        ('{"x": ' + "[" * 100_000, "recursion"),
        ('{"report": {"id": "\\ud800"}}', "not a record of the codebook"),
    ],
)
def test_bad_line_is_named(tmp_path, line, what):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(gold()[0]) + "\n\n" + line + "\n")
    with pytest.raises(InputError, match=what) as error:
        load_records(path)
    assert str(error.value).startswith(f"{path}:3: ")


def test_line_that_is_no_utf8_is_named(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b'{"report": {"id": "caf\xe9"}}')
    with pytest.raises(InputError, match=r"gold\.jsonl:1: "):
        load_records(path)


def test_bad_object_is_named():
    with pytest.raises(InputError, match="record 2: not a record of the codebook"):
        coded_records([gold()[0], {"report": "x"}])


@pytest.mark.parametrize("name", ["absent.jsonl", ".", "a\0b"])
def test_file_that_cannot_be_read_is_named(tmp_path, name):
    with pytest.raises(InputError, match="cannot be read"):
        load_records(f"{tmp_path}/{name}")
