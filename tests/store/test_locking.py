"""One command at a time writes derived data."""

import subprocess
import sys

import pytest

from recount.errors import LockedError, StoreError
from recount.store.locking import locked


def test_a_second_holder_is_told_at_once_which_workspace_is_held(tmp_path):
    with locked(tmp_path), pytest.raises(LockedError, match=f"{tmp_path}: another recount command .* wait"), locked(tmp_path):
        pass


def test_a_lock_is_free_again_after_its_holder(tmp_path):
    with locked(tmp_path):
        pass
    with pytest.raises(ZeroDivisionError), locked(tmp_path):
        raise ZeroDivisionError
    with locked(tmp_path):
        pass


def test_a_lock_dies_with_its_process(tmp_path):
    script = "import os, sys; from pathlib import Path; from recount.store.locking import locked\n"
    script += "with locked(Path(sys.argv[1])):\n    os._exit(0)"
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True)
    with locked(tmp_path):
        pass


def test_a_folder_that_cannot_hold_a_lock_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be locked"), locked(tmp_path / "file"):
        pass
