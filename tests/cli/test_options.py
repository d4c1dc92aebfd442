"""Where commands look for a workspace."""

from pathlib import Path

import pytest

from recount.cli.options import existing_workspace, settings, workers, workspace_for
from recount.errors import ConfigError


def _found(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "recount.db").touch()
    return folder


def test_a_run_keeps_its_workspace_within_the_working_copy_unless_told_otherwise(tmp_path):
    assert workspace_for(tmp_path / "out", None) == tmp_path / "out" / "workspace"
    assert workspace_for(tmp_path / "out", tmp_path / "ws") == tmp_path / "ws"


def test_a_workspace_is_found_by_its_name_by_its_working_copy_or_here(tmp_path, monkeypatch):
    within = _found(tmp_path / "my out" / "workspace")
    assert existing_workspace(within) == within
    assert existing_workspace(tmp_path / "my out") == within
    monkeypatch.chdir(tmp_path / "my out")
    assert existing_workspace(None) == Path("workspace")
    monkeypatch.chdir(within)
    assert existing_workspace(None) == Path()


def test_the_default_is_the_workspace_in_out(tmp_path, monkeypatch):
    _found(tmp_path / "out" / "workspace")
    monkeypatch.chdir(tmp_path)
    assert existing_workspace(None) == Path("out/workspace")


def test_without_any_the_error_says_what_founds_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"recount run PATH… --out DIR"):
        existing_workspace(None)
    with pytest.raises(ConfigError, match="is no workspace"):
        existing_workspace(tmp_path)


def test_the_option_for_processes_goes_before_the_settings():
    chosen = settings()
    assert workers(3, chosen) == 3
    assert workers(None, chosen) >= 1
