"""One version everywhere, and a lock that holds what the project asks for."""

import importlib.metadata
import re
import tomllib

import recount
from contracts.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_newest_entry_of_the_changelog_is_the_version_of_the_package():
    headings = re.findall(r"^## \[?([\w.]+)\]?", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    versions = [heading for heading in headings if heading != "Unreleased"]
    assert versions[0] == recount.__version__


def test_the_distribution_has_the_version_of_the_package():
    assert importlib.metadata.version("recount-harm") == recount.__version__


def test_the_lock_holds_names_and_versions_only():
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", line)] == []
    assert not [line for line in lines if line.startswith("recount")]


def test_the_lock_pins_every_package_that_the_project_asks_for():
    pinned = {_plain(line.split("==")[0]) for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()}
    asked = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"], *PROJECT["build-system"]["requires"]]
    assert {_plain(re.split(r"[<>=!~\[; ]", each, maxsplit=1)[0]) for each in asked} - pinned == set()


def _plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()
