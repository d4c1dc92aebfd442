"""Settings from a workspace's file and the environment."""

from importlib.resources import files
from pathlib import Path

import pytest

from recount.errors import ConfigError
from recount.settings import Settings, load

HOME = {"HOME": "/home-of-somebody"}
DATA = Path("/home-of-somebody/.local/share/recount")


def test_without_a_workspace_the_defaults_hold():
    assert load(None, HOME) == Settings(DATA)


def test_without_a_home_in_the_environment_there_is_still_a_data_folder():
    assert load(None, {}).data == Path.home() / ".local" / "share" / "recount"


def test_the_file_of_a_new_workspace_says_the_defaults(tmp_path):
    (tmp_path / "recount.toml").write_bytes((files("recount.store") / "defaults" / "recount.toml").read_bytes())
    assert load(tmp_path, HOME) == load(tmp_path / "nothing", HOME) == Settings(DATA)


def test_the_environment_outdoes_the_file(tmp_path):
    (tmp_path / "recount.toml").write_text('workers = 3\npartition = 50\nby = "anna"\ndata = "/from-the-file"\n')
    assert load(tmp_path, HOME) == Settings(Path("/from-the-file"), 3, 50, "anna")
    said = {"RECOUNT_WORKERS": "1", "RECOUNT_PARTITION": "7", "RECOUNT_BY": " ben ", "RECOUNT_DATA": "/from-outside"}
    assert load(tmp_path, {**HOME, **said}) == Settings(Path("/from-outside"), 1, 7, "ben")


@pytest.mark.parametrize(("shared", "data"), [("/shared", Path("/shared/recount")), ("not/absolute", DATA), ("", DATA)])
def test_the_data_folder_follows_the_users_own(shared, data):
    assert load(None, {**HOME, "XDG_DATA_HOME": shared}).data == data


@pytest.mark.parametrize(
    ("text", "environ", "words"),
    [
        ("workers = ", {}, "recount.toml: cannot be read"),
        ("jobs = 3", {}, "there is no setting jobs; the settings are workers"),
        ('workers = "many"', {}, "recount.toml: workers is 'many'; it must be a whole number from 0"),
        ("workers = true", {}, "workers is True"),
        ("partition = 0", {}, "partition is 0; it must be a whole number from 1"),
        ("by = ''", {}, "by is ''; it must be text"),
        ("data = 3", {}, "data is 3; it must be text"),
        ("", {"RECOUNT_WORKERS": "-1"}, "RECOUNT_WORKERS is '-1'"),
        ("", {"RECOUNT_BY": " "}, "RECOUNT_BY is ' '"),
    ],
)
def test_a_wrong_setting_is_named_with_its_source(tmp_path, text, environ, words):
    (tmp_path / "recount.toml").write_text(text)
    with pytest.raises(ConfigError, match=words):
        load(tmp_path, {**HOME, **environ})
