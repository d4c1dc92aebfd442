"""Nothing of one machine, one registry or one gold standard stands in the repository."""

import json
import re

from contracts.sources import ROOT, shown, text_of, tracked

REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "conda" + ".anaconda.org",
    "artifact" + "ory",
)
"""Written in two parts, so that this file does not hold what it looks for."""
MACHINE = re.compile(r"(?<![\w.])/(?:root|home/\w|Users/\w|work/|opt/(?:pypi|wheels))|[A-Z]:\\Users\\")
RUN = 12
"""As many words in a row that stand in a gold text are a copy of it, and no coincidence."""


def test_no_address_of_a_package_registry_is_tracked():
    assert [shown(path) for path in tracked() if (text := text_of(path)) and any(host in text for host in REGISTRIES)] == []


def test_no_path_of_somebodys_machine_is_tracked():
    found = [
        f"{shown(path)}: {match.group()}"
        for path in tracked()
        if path.name != "test_words.py" and (text := text_of(path))
        for match in [MACHINE.search(text)]
        if match
    ]
    assert found == []


def test_no_lock_file_with_addresses_is_tracked():
    assert [shown(path) for path in tracked() if path.name in ("uv.lock", "poetry.lock", "Pipfile.lock", "pdm.lock")] == []


def test_no_build_product_is_tracked():
    products = {".pyc", ".so", ".db", ".sqlite", ".sqlite3", ".egg-info", ".whl"}
    assert [shown(path) for path in tracked() if path.suffix in products] == []


def test_no_text_of_a_gold_standard_is_tracked(shared):
    gold = set()
    for file in sorted((shared / "gold").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            gold.update(_runs((entry.get("report") or entry)["text"]))
    copied = [
        shown(path)
        for path in tracked()
        if path.suffix in (".py", ".toml", ".json", ".jsonl", ".txt", ".md") and gold.intersection(_runs(text_of(path) or ""))
    ]
    assert copied == []


def test_every_text_file_is_utf8_with_unix_line_ends():
    assert [
        shown(path) for path in tracked() if b"\r\n" in path.read_bytes() and path.suffix in (".py", ".toml", ".md", ".jsonl")
    ] == []


def test_examples_say_that_they_are_composed():
    lines = (ROOT / "examples" / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    for report in map(json.loads, lines):
        assert report["id"].startswith("composed-")
        assert "(compos" in report["outlet"]
        assert report["composed"] is True
    for path in (ROOT / "examples").glob("*.txt"):
        assert path.name.startswith("composed-")
        assert "This report was composed as an example." in path.read_text(encoding="utf-8")


def _runs(text):
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
