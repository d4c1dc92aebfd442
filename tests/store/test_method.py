"""The method of a workspace."""

from importlib.resources import files

import pytest

from recount.errors import ConfigError
from recount.store.method import Method, Scope, Weighing, read_method


def test_without_a_file_the_defaults_hold(tmp_path):
    assert read_method(tmp_path / "method.toml") == Method()


def test_the_file_of_a_new_workspace_says_the_defaults():
    assert read_method(files("recount.store") / "defaults" / "method.toml") == Method()


def test_what_the_file_says_holds_and_the_rest_is_default(tmp_path):
    file = tmp_path / "method.toml"
    file.write_text('[scope]\nmeans = ["airstrike"]\nfirst_day = "2011-03-15"\n[weighing]\nunknown_status = "unknown"\n')
    method = read_method(file)
    assert method.scope == Scope(means=("airstrike",), first_day="2011-03-15")
    assert method.weighing == Weighing(unknown_status="unknown")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[scope", "cannot be read"),
        ("[scop]\n", r"there is no section \[scop\]; the sections are scope, weighing, reading"),
        ("[scope]\nmean = []\n", r"\[scope\] has no mean; it has countries"),
        ('[scope]\nmeans = ["bomb"]\n', "bomb"),
        ('[scope]\nfirst_day = "last year"\n', "not EDTF"),
        ("scope = 3\n", "scope"),
        ('[scope]\nleast_harm = "many"\n', "least_harm"),
    ],
)
def test_what_is_no_method_is_refused_by_file_and_key(tmp_path, text, words):
    file = tmp_path / "method.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=words) as caught:
        read_method(file)
    assert "method.toml" in str(caught.value)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read"):
        read_method(tmp_path)
