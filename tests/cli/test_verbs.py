"""The verbs on two composed reports, the whole way."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from recount.cli.main import main

WIRE = (
    "An airstrike on the market of Goudiry in Senegal killed at least 16 people, including seven children, on 2 April 2025, "
    "a doctor said. More than 30 people were wounded."
)
OTHER = "The death toll of the airstrike on the market of Goudiry on 2 April 2025 has risen to 21, the hospital said on Thursday."


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """A folder with a blank in its name, with one report a file and one in a file of lines."""
    folder = tmp_path_factory.mktemp("my reports")
    (folder / "wire one.txt").write_text(WIRE, encoding="utf-8")
    other = {"id": "other", "title": "Toll of market bombing rises to 21", "outlet": "Meridian Wire (composed)", "text": OTHER}
    (folder / "more.jsonl").write_text(
        json.dumps({**other, "published": "2025-04-03", "language": "en"}) + "\n", encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def copy(reports, tmp_path_factory):
    """The working copy of a run, with its workspace in it."""
    out = tmp_path_factory.mktemp("out") / "copy"
    assert main(["run", str(reports), "--out", str(out), "--jobs", "1"]) == 0
    return out


def _rows(copy: Path, name: str) -> list[dict[str, str]]:
    with (copy / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _bytes(copy: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in copy.iterdir() if path.is_file()}


def test_a_run_shows_the_table_on_standard_output_and_words_on_standard_error(reports, tmp_path, capsys):
    assert main(["run", str(reports), "--out", str(tmp_path / "out"), "--jobs", "1"]) == 0
    told = capsys.readouterr()
    assert "Goudiry" in told.out
    assert "working copy: not reviewed, not for publication" in told.out
    assert "2 new and 0 known reports" in told.err


def test_running_again_adds_nothing_and_writes_the_same_bytes(reports, copy, capsys):
    before = _bytes(copy)
    assert main(["run", str(reports), "--out", str(copy), "--jobs", "1"]) == 0
    assert "0 new and 2 known reports" in capsys.readouterr().err
    assert _bytes(copy) == before


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(reports, tmp_path, capsys):
    assert main(["run", str(reports), str(tmp_path / "none.txt"), "--out", str(tmp_path / "out"), "--jobs", "1"]) == 1
    told = capsys.readouterr()
    assert "none.txt: no such file or folder" in told.err
    assert "2 new" in told.err


def _extract(*args, given=None):
    return subprocess.run(
        [sys.executable, "-m", "recount.cli.main", "extract", *args], input=given, capture_output=True, check=False
    )


def test_extract_prints_a_line_of_json_for_each_report(reports):
    done = _extract(reports, "--jobs", "1")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [r["report"]["id"] for r in records] == ["other", "wire one.txt"]
    assert [r["status"] for r in records] == ["read", "read"]


def test_extract_reads_standard_input(reports):
    done = _extract("-", given=(reports / "more.jsonl").read_bytes())
    assert json.loads(done.stdout)["report"]["id"] == "other"


def test_show_lists_every_claim_with_its_quote(copy, capsys):
    code = _rows(copy, "incidents.csv")[0]["code"]
    assert main(["show", code.lower(), "--workspace", str(copy)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    for claim in _rows(copy, "claims.csv"):
        if claim["incident_id"]:
            assert claim["claim_id"] in told
            assert " ".join(claim["quote"].split()) in told


def test_show_without_an_incident_is_the_summary_and_an_unknown_one_is_wrong_use(copy, capsys):
    assert main(["show", "--workspace", str(copy)]) == 0
    assert "Goudiry" in capsys.readouterr().out
    assert main(["show", "QQQQQ", "--workspace", str(copy)]) == 2
    assert "QQQQQ" in capsys.readouterr().err


def test_a_decision_shows_in_the_tables_and_can_be_undone(reports, tmp_path, capsys):
    out = tmp_path / "out"
    main(["run", str(reports), "--out", str(out), "--jobs", "1"])
    claim = next(c for c in _rows(out, "claims.csv") if c["effect"] == "injured")
    told = ["--workspace", str(out), "--reason", "misread", "--by", "ana"]
    capsys.readouterr()
    assert (
        main(["decide", "correct", claim["claim_id"], "--set", "low=35", "--set", "high=35", "--set", "kind=exact", *told]) == 0
    )
    assert capsys.readouterr().err.startswith("decision ")
    assert main(["publish", "--out", str(out)]) == 0
    (corrected,) = [c for c in _rows(out, "claims.csv") if c["claim_id"] == claim["claim_id"]]
    assert (corrected["low"], corrected["review_state"]) == ("35", "corrected")
    capsys.readouterr()
    main(["show", corrected["incident_id"], "--workspace", str(out)])
    shown = capsys.readouterr().out
    (line,) = [line for line in shown.splitlines() if "correct" in line and "misread" in line]
    assert main(["decide", "undo", line.split()[0], "--workspace", str(out)]) == 0
    main(["publish", "--out", str(out)])
    assert [c for c in _rows(out, "claims.csv") if c["claim_id"] == claim["claim_id"]] == [claim]


def test_a_decision_on_nothing_is_wrong_use(copy, capsys):
    assert main(["decide", "accept", "c0", "--workspace", str(copy)]) == 2
    assert main(["decide", "frobnicate", "c0", "--workspace", str(copy)]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_queue_is_listed(copy, capsys):
    assert main(["queue", "--workspace", str(copy)]) == 0
    assert "wait for a person" in capsys.readouterr().err


def test_verify_finds_a_file_that_was_changed(reports, tmp_path, capsys):
    out = tmp_path / "out"
    main(["run", str(reports), "--out", str(out), "--jobs", "1"])
    assert main(["verify", "--workspace", str(out)]) == 0
    (out / "claims.csv").write_text("changed", encoding="utf-8")
    (out / "reports.csv").unlink()
    assert main(["verify", "--workspace", str(out)]) == 1
    told = capsys.readouterr().err
    assert "claims.csv: is not the file that the manifest describes" in told
    assert "reports.csv: is missing" in told


def test_rebuild_makes_the_same_bytes(reports, tmp_path):
    out = tmp_path / "out"
    main(["run", str(reports), "--out", str(out), "--jobs", "1"])
    before = _bytes(out)
    for name in before:
        if name != "manifest.json":
            (out / name).unlink()
    assert main(["rebuild", "--workspace", str(out), "--jobs", "1"]) == 0
    assert _bytes(out) == before


def test_the_stages_one_by_one_end_where_a_run_ends(reports, copy, tmp_path):
    out = tmp_path / "out"
    assert main(["add", str(reports), "--out", str(out)]) == 0
    for stage in (["read", "--jobs", "1"], ["link"], ["weigh"], ["reindex"]):
        assert main([*stage, "--workspace", str(out)]) == 0
    assert main(["publish", "--out", str(out)]) == 0
    assert _bytes(out) == _bytes(copy)


def test_evaluate_scores_what_is_read_against_a_file_of_records(reports, tmp_path, capfdbinary):
    assert main(["extract", str(reports), "--jobs", "1"]) == 0
    gold = tmp_path / "gold.jsonl"
    gold.write_bytes(capfdbinary.readouterr().out)
    assert main(["evaluate", str(gold), "--json", "--jobs", "1"]) == 0
    scores = json.loads(capfdbinary.readouterr().out)
    assert scores["claims"]["F1"] == 1
    assert main(["evaluate", str(gold), "--predicted", str(gold)]) == 0
    assert b"record" in capfdbinary.readouterr().out
