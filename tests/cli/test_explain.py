"""`extract --explain` as people call it: text, JSON, input that cannot be read, a narrow terminal."""

import json
import os
import subprocess
import sys

import pytest

WIRE = "An airstrike on the market of Goudiry in Senegal killed at least 16 people, including seven children, on 2 April 2025."


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """A folder with a report of harm, one without, and one in a language that is not read."""
    folder = tmp_path_factory.mktemp("my reports")
    lines = [
        {
            "id": "wire",
            "title": "Strike on market",
            "outlet": "Meridian Wire (composed)",
            "text": WIRE,
            "published": "2025-04-03",
        },
        {"id": "quiet", "title": "Ministers meet", "text": "The ministers met in Dakar on Monday.", "language": "en"},
        {"id": "other", "text": "Pomm waren drei Leute.", "language": "xx"},
    ]
    (folder / "reports.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return folder


def extract(*args, columns="80"):
    return subprocess.run(
        [sys.executable, "-m", "recount.cli.main", "extract", *map(str, args)],
        capture_output=True, check=False, text=True, encoding="utf-8",
        env={**os.environ, "COLUMNS": columns, "PYTHONIOENCODING": "utf-8"},  # noqa: TID251 - a terminal of that width
    )  # fmt: skip


def test_every_report_has_its_block_and_the_rules_follow_once(reports):
    done = extract(reports, "--explain", "--jobs", "1")
    assert (done.returncode, done.stderr) == (0, "")
    shown = done.stdout
    assert shown.index("wire  Strike on market") < shown.index("quiet  Ministers meet") < shown.index("other  no title")
    assert "“at least 16”" in shown
    assert "nothing in it reads as harm or as an attack: no incident, no claim" in shown
    assert "not read: there is no reader for its language (xx)" in shown
    assert shown.count("the rules named above") == 1
    assert "lower bound: A number that words make the least" in shown


def test_with_json_the_records_are_those_of_extract_with_their_reasons(reports):
    plain = [json.loads(line) for line in extract(reports).stdout.splitlines()]
    done = extract(reports, "--explain", "--json", "--jobs", "2")
    made = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [{k: v for k, v in record.items() if k != "explain"} for record in made] == plain
    assert made[0]["explain"]["claims"]["c1"]["count"][0]["rule"] == "lower bound"
    assert made[1]["explain"] == {"published": None, "incidents": {}, "claims": {}, "rules": {}}


def test_json_alone_is_what_extract_prints(reports):
    assert extract(reports, "--json").stdout == extract(reports).stdout


@pytest.mark.parametrize("columns", ["60", "80"])
def test_no_line_is_wider_than_the_terminal(reports, columns):
    done = extract(reports, "--explain", columns=columns)
    assert all(len(line) <= int(columns) for line in done.stdout.splitlines())


def test_what_cannot_be_read_is_listed_and_the_rest_is_explained(reports):
    done = extract(reports / "nowhere.txt", reports, "--explain")
    assert done.returncode == 1
    assert "nowhere.txt: no such file or folder" in done.stderr
    assert "claim c1" in done.stdout


def test_wrong_use_is_told_in_words(reports):
    done = extract(reports, "--explain", "--frobnicate")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--frobnicate" in done.stderr
    assert "Traceback" not in done.stderr
