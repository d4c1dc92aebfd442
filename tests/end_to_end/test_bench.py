"""`make bench` measures everything it says it does; how fast things are is no test's business."""

import re
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def said(root, settings, tmp_path_factory):
    asked = [sys.executable, "-m", "benchmarks", "--number", "6", "--more", "12", "--repeats", "1", "--no-gazetteer"]
    sources = ["--source", str(root / "tests" / "golden" / "links.jsonl")]
    return subprocess.run([*asked, *sources], cwd=root, capture_output=True, text=True, check=True).stdout


def test_what_was_measured_stands_first(said):
    head = said.split("\n\n")[0]
    assert f"Python {sys.version.split()[0]}" in head
    assert re.search(r"6 reports composed from \d+ of links\.jsonl, seed 1; pages of \d+\.\d kB", head)


@pytest.mark.parametrize("stage", ["gather", "read", "resolve", "link", "weigh", "publish"])
def test_every_stage_has_its_line(said, stage):
    assert re.search(rf"^{stage} +[\d,]+ +[\d.]+ +\d+$", said, re.MULTILINE)


def test_the_ratios_and_the_memory_are_printed(said):
    assert re.search(r"/ trafilatura, fast, with metadata \([\d.]+ ms a page\): \d+\.\d\d \(from \d", said)
    assert re.search(r"/ spaCy blank English \+ sentencizer(?: \([\d.]+ ms a report\): \d|: not measured)", said)
    assert re.search(r"^ +12 / 6: \d\.\d\d ", said, re.MULTILINE)
    assert re.search(r"^resolve / read: \d+\.\d\d; \d+ incidents in 6 reports$", said, re.MULTILINE)


def test_growth_is_measured_for_every_size_and_step(root, settings):
    asked = [sys.executable, "-m", "benchmarks.growth", "--claims", "300", "--steps", "1"]
    sources = ["--source", str(root / "tests" / "golden" / "links.jsonl")]
    said = subprocess.run([*asked, *sources], cwd=root, capture_output=True, text=True, check=True).stdout
    (less, more) = re.findall(r"^ +([\d,]+) +(?:6|60) +\d+ +[01]\.\d{3} +[\d.]+ +\d+ +[\d.]+ +\d+$", said, re.MULTILINE)
    assert re.search(rf"^{more} / {less} claims: time [\d.]+, memory [\d.]+ ", said, re.MULTILINE)
    assert len(re.findall(r"^  [\d,]+ claims: \d\.\d\d s, \d\.\d\d s, \d\.\d\d s, \d\.\d\d s$", said, re.MULTILINE)) == 2
