"""Writing a working copy to a folder."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from publish.sample import record
from recount.errors import ConfigError, StoreError
from recount.publish.working_copy import files_of, write

NAMES = set(files_of(record()))


def names_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_every_file_is_written_and_nothing_is_left_aside(tmp_path):
    written = write(record(), tmp_path / "new folder" / "out")
    out = tmp_path / "new folder" / "out"
    assert {p.relative_to(out).as_posix() for p in written} == NAMES == names_in(out)
    assert {p.relative_to(out).as_posix(): p.read_bytes() for p in written} == files_of(record())


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


def test_pages_of_incidents_that_are_no_more_go_and_edited_ones_stay(tmp_path):
    whole = record()
    write(whole, tmp_path)
    pages = sorted((tmp_path / "incidents").iterdir())
    write(replace(whole, incidents=()), tmp_path)
    assert list((tmp_path / "incidents").iterdir()) == []
    write(whole, tmp_path)
    pages[0].write_text("notes in the margin", encoding="utf-8")
    (tmp_path / "incidents" / "mine.html").write_text("mine", encoding="utf-8")
    write(replace(whole, incidents=()), tmp_path)
    assert {p.name for p in (tmp_path / "incidents").iterdir()} == {pages[0].name, "mine.html"}


def test_a_manifest_cannot_have_other_files_taken_away(tmp_path):
    out = tmp_path / "out"
    write(record(), out)
    (tmp_path / "letter.html").write_text("mine", encoding="utf-8")
    manifest = json.loads((out / "manifest.json").read_bytes())
    sha256 = hashlib.sha256(b"mine").hexdigest()
    manifest["files"] |= {name: {"sha256": sha256} for name in ("../letter.html", "incidents/../../letter.html")}
    (out / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    write(record(), out)
    assert (tmp_path / "letter.html").exists()


def test_a_folder_of_incidents_that_is_somebody_elses_is_refused(tmp_path):
    (tmp_path / "incidents").mkdir()
    with pytest.raises(ConfigError, match="holds incidents that recount did not write"):
        write(record(), tmp_path)


def test_a_writing_that_was_cut_off_can_be_done_again(tmp_path):
    (tmp_path / ".recount-new").mkdir()
    (tmp_path / ".recount-new" / "claims.csv").write_text("half", encoding="utf-8")
    write(record(), tmp_path)
    assert names_in(tmp_path) == NAMES
    assert not (tmp_path / ".recount-new").exists()


def test_a_writing_cut_off_at_any_step_can_be_done_again(tmp_path, monkeypatch):
    taken = os.replace
    for steps in range(len(NAMES)):
        folder, left = tmp_path / str(steps), iter(range(steps))

        def replace_some(source, target, *, left=left):
            if next(left, None) is None:
                raise KeyboardInterrupt
            taken(source, target)

        monkeypatch.setattr(os, "replace", replace_some)
        with pytest.raises(KeyboardInterrupt):
            write(record(), folder)
        monkeypatch.setattr(os, "replace", taken)
        write(record(), folder)
        assert names_in(folder) == NAMES


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
