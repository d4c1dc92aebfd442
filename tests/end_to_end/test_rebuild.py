"""The same archive and ledger give the same bytes, whatever the hash seed and the number of processes."""

import json
import shutil

from end_to_end.program import contents, recount, rows
from recount import pipeline


def test_rebuild_gives_the_same_bytes_under_two_hash_seeds_and_pool_sizes(root, tmp_path):
    out = tmp_path / "out"
    recount("run", root / "examples", "--out", out, "--jobs", 1, PYTHONHASHSEED="1", RECOUNT_PARTITION="4")
    first = contents(out)
    recount("rebuild", "--out", out, "--jobs", 2, PYTHONHASHSEED="2", RECOUNT_PARTITION="3")
    assert contents(out) == first
    recount("rebuild", "--out", out, "--jobs", 1, PYTHONHASHSEED="3")
    assert contents(out) == first


def test_two_workspaces_with_the_same_reports_hold_the_same_record(root, tmp_path):
    for name, seed, jobs in (("left", "1", 1), ("right", "2", 2)):
        recount("run", root / "examples", "--out", tmp_path / name, "--jobs", jobs, PYTHONHASHSEED=seed)
    assert contents(tmp_path / "left") == contents(tmp_path / "right")


def test_the_order_of_the_input_changes_no_incident_and_no_range(root, settings, tmp_path):
    lines = (root / "examples" / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for name, order in (("forward", lines), ("backward", lines[::-1])):
        file = tmp_path / f"{name}.jsonl"
        file.write_text("\n".join(order) + "\n", encoding="utf-8")
        out = tmp_path / name
        pipeline.run([str(file)], workspace=out / "workspace", out=out, settings=settings)
        found.append(sorted(json.dumps(row, sort_keys=True) for row in rows(out, "incidents.csv")))
    assert found[0] == found[1]


def test_keys_that_are_not_read_change_nothing(root, settings, tmp_path):
    folder = tmp_path / "reports"
    shutil.copytree(root / "examples", folder)
    tables = []
    for extra in ({}, {"composed": 0, "incidents": [1], "killed": 99, "meta": {"lat": 1.5}}):
        lines = [json.loads(line) for line in (root / "examples" / "reports.jsonl").read_text(encoding="utf-8").splitlines()]
        (folder / "reports.jsonl").write_text("".join(json.dumps({**line, **extra}) + "\n" for line in lines), encoding="utf-8")
        out = tmp_path / f"out{len(tables)}"
        pipeline.run([str(folder)], workspace=out / "workspace", out=out, settings=settings)
        tables.append(contents(out))
    assert tables[0] == tables[1]


def test_rebuild_refuses_under_another_program(root, tmp_path):
    recount("run", root / "examples" / "composed-12-salemata-mine.txt", "--out", tmp_path, "--jobs", 1)
    package = tmp_path / "other"
    shutil.copytree(root / "src", package, ignore=shutil.ignore_patterns("__pycache__"))
    module = package / "recount" / "__init__.py"
    module.write_text(module.read_text(encoding="utf-8").replace('__version__ = "', '__version__ = "99.'), encoding="utf-8")
    refused = recount("rebuild", "--out", tmp_path, expect=2, PYTHONPATH=str(package))
    assert "was last read with program" in refused.stderr
