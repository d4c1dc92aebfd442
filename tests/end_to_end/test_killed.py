"""A run that is killed at any moment and started again ends in the record of an undisturbed run."""

import multiprocessing
import os
import random
import shutil
import signal
import time
from dataclasses import replace

from end_to_end.program import contents
from recount import pipeline

MOMENTS = 25


def some_reports(root, folder):
    """A folder with half of the sample reports: enough for every stage, few enough for 50 runs."""
    folder.mkdir()
    for path in (root / "examples").glob("*.txt"):
        shutil.copy(path, folder)
    lines = (root / "examples" / "reports.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "reports.jsonl").write_text("".join(lines[:4]), encoding="utf-8")
    return folder


def test_a_run_killed_at_25_moments_ends_in_the_same_record(root, settings, tmp_path):
    settings = replace(settings, partition=2)  # several transactions
    fork = multiprocessing.get_context("fork")
    moments = random.Random(20250402)  # noqa: S311 - moments, no secrets
    reports = some_reports(root, tmp_path / "reports")

    def run(folder):
        pipeline.run([str(reports)], workspace=folder / "workspace", out=folder, settings=settings)

    run(tmp_path / "first")  # what is loaded on first need is loaded now
    began = time.monotonic()
    run(tmp_path / "undisturbed")
    whole = time.monotonic() - began
    expected = contents(tmp_path / "undisturbed")
    killed = 0
    for number in range(MOMENTS):
        folder = tmp_path / str(number)
        child = fork.Process(target=run, args=(folder,))
        child.start()
        child.join(whole * (number + moments.random()) / MOMENTS)
        if child.is_alive():
            os.kill(child.pid, signal.SIGKILL)
            killed += 1
        child.join()
        run(folder)
        assert contents(folder) == expected, f"killed after {number / MOMENTS:.0%} of the run"
    assert killed >= MOMENTS // 3, "most runs had ended before they were to be killed: nothing was tested"
