"""Writing a working copy to a folder."""

import subprocess
import sys

import pytest

from publish.sample import record
from recount.errors import ConfigError, StoreError
from recount.publish.working_copy import WRITERS, files_of, write

NAMES = {"manifest.json", *WRITERS}


def test_every_file_is_written_and_nothing_is_left_aside(tmp_path):
    written = write(record(), tmp_path / "new folder" / "out")
    assert {p.name for p in written} == NAMES == {p.name for p in (tmp_path / "new folder" / "out").iterdir()}
    assert {p.name: p.read_bytes() for p in written} == files_of(record())


def test_writing_again_replaces_our_files_and_touches_no_other(tmp_path):
    write(record(), tmp_path)
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "incidents.csv").write_text("edited", encoding="utf-8")
    write(record(), tmp_path)
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "incidents.csv").read_bytes() == files_of(record())["incidents.csv"]


def test_files_of_somebody_else_are_never_replaced(tmp_path):
    (tmp_path / "reports.csv").write_text("theirs", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"reports\.csv that recount did not write"):
        write(record(), tmp_path)
    assert (tmp_path / "reports.csv").read_text(encoding="utf-8") == "theirs"


def test_a_manifest_of_another_program_is_not_ours(tmp_path):
    (tmp_path / "manifest.json").write_text('{"name": "an app"}', encoding="utf-8")
    with pytest.raises(ConfigError):
        write(record(), tmp_path)


def test_a_file_where_the_folder_should_be_is_refused(tmp_path):
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match="is a file"):
        write(record(), tmp_path / "out")


def test_a_writing_that_was_cut_off_can_be_done_again(tmp_path):
    (tmp_path / ".recount-new").mkdir()
    (tmp_path / ".recount-new" / "claims.csv").write_text("half", encoding="utf-8")
    write(record(), tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == NAMES


def test_what_cannot_be_written_is_an_error_and_leaves_the_old_copy(tmp_path):
    write(record(), tmp_path)
    before = (tmp_path / "record.json").read_bytes()
    (tmp_path / ".recount-new").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be written"):
        write(record(), tmp_path)
    assert (tmp_path / "record.json").read_bytes() == before


def test_the_bytes_do_not_depend_on_the_hash_seed(root):
    code = (
        "import hashlib, sys; sys.path.insert(0, 'tests')\n"
        "from publish.sample import record\nfrom recount.publish.working_copy import files_of\n"
        "print([hashlib.sha256(d).hexdigest() for d in files_of(record()).values()])"
    )
    seeds = [{"PYTHONHASHSEED": seed} for seed in ("1", "2")]
    digests = {subprocess.check_output([sys.executable, "-c", code], env=env, cwd=root) for env in seeds}
    assert len(digests) == 1
