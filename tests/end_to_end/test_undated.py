"""A report without a date resolves what it can, and is completed when its date becomes known."""

import json

import pytest

from end_to_end.program import recount, row

TEXT = "Two farmers were killed on Monday when a shell hit a barn near Aleppo, Syria."


@pytest.fixture
def workspace(tmp_path):
    """A folder with the working copy of one report that nobody dated."""
    save(tmp_path / "first.jsonl")
    run(tmp_path, "first.jsonl")
    assert day(tmp_path) == ""
    return tmp_path


def save(file, **fields):
    file.write_text(json.dumps({"id": "a", "outlet": "Daily", "text": TEXT, **fields}) + "\n", encoding="utf-8")


def run(folder, *files):
    recount("run", *(folder / file for file in files), "--out", folder / "out", "--jobs", 1)


def day(folder):
    return row(folder / "out", "incidents.csv")["day"]


def test_a_decision_on_the_day_of_publication_completes_it(workspace):
    recount("decide", "pin_day", "a", "--set", "day=2024-03-05", "--by", "tester", "--workspace", workspace / "out")
    run(workspace, "first.jsonl")
    assert day(workspace) == "2024-03-04"


def test_a_second_copy_with_a_date_completes_it(workspace):
    save(workspace / "second.jsonl", published="2024-03-05")
    run(workspace, "second.jsonl")
    assert day(workspace) == "2024-03-04"


def test_what_is_undone_is_open_again(workspace):
    recount("decide", "pin_day", "a", "--set", "day=2024-03-05", "--by", "tester", "--workspace", workspace / "out")
    recount("decide", "undo", "2", "--by", "tester", "--workspace", workspace / "out")
    run(workspace, "first.jsonl")
    assert day(workspace) == ""
