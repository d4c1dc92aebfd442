"""Opening a workspace: founded, found, or refused in clear words."""

import resource
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from recount.errors import StoreError
from recount.store.database import Database
from recount.store.method import Method, read_method
from recount.store.workspace import Workspace
from store.seen import seen
from store.tampering import tamper


def test_a_new_workspace_has_its_files(workspace, folder):
    assert {path.name for path in folder.iterdir()} >= {"recount.db", "recount.toml", "method.toml", "archive"}
    assert read_method(folder / "method.toml") == Method()


def test_what_was_written_in_a_workspace_is_left_alone(folder):
    folder.mkdir()
    (folder / "method.toml").write_text("[scope]\ncountries = ['SY']\n")
    Workspace.open(folder, create=True).close()
    Workspace.open(folder, create=True).close()
    assert read_method(folder / "method.toml").scope.countries == ("SY",)


def test_a_workspace_is_opened_again(folder):
    with Workspace.open(folder, create=True) as workspace:
        workspace.add([seen()])
    with Workspace.open(folder, create=False) as workspace:
        assert len(workspace.report_ids()) == 1


@pytest.mark.parametrize("made", [False, True])
def test_a_folder_that_is_no_workspace_is_refused(folder, made):
    if made:
        folder.mkdir()
    with pytest.raises(StoreError, match=r"not a workspace, it holds no recount\.db"):
        Workspace.open(folder, create=False)
    assert folder.exists() == made


def test_a_file_where_the_workspace_should_be_is_refused(folder):
    folder.write_text("a file")
    with pytest.raises(StoreError, match="cannot be made a workspace"):
        Workspace.open(folder, create=True)


def test_a_file_that_is_no_database_is_refused(folder):
    folder.mkdir()
    (folder / "recount.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreError, match="not a database of recount"):
        Workspace.open(folder, create=False)


def test_a_database_of_something_else_is_refused(folder):
    folder.mkdir()
    tamper(folder, "CREATE TABLE accounts (id INTEGER)")
    with pytest.raises(StoreError, match="not a database of recount"):
        Workspace.open(folder, create=True)


def test_a_database_that_cannot_be_opened_is_refused(tmp_path):
    database = Database(tmp_path / "no such folder" / "recount.db")
    with pytest.raises(StoreError, match="cannot be opened; check that the folder exists"), database.reading():
        pass
    database.close()


def test_an_error_that_has_no_words_of_ours_is_told_as_it_is(workspace, folder):
    tamper(folder, "DROP TABLE reading")
    with pytest.raises(StoreError, match="no such table: reading"):
        workspace.unread("reader 1")


def run(script, *arguments):
    """Run a script; its words on standard output."""
    command = [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


OPEN = """
    import os, sys
    from pathlib import Path
    from recount.errors import StoreError
    from recount.store.workspace import Workspace
    Workspace.open(Path(sys.argv[2]), create=True).close()  # loads all that is loaded late, while Python can be read
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        Workspace.open(Path(sys.argv[1]), create=CREATE).close()
    except StoreError as error:
        print(error)
"""


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_without_the_right_to_write_is_refused(tmp_path, create):
    with TemporaryDirectory() as public:  # tmp_path lies where other users cannot look
        folder = Path(public) / "workspace"
        folder.mkdir()
        if not create:
            Workspace.open(folder, create=True).close()
        Path(public).chmod(0o755)
        folder.chmod(0o555)
        said = run(OPEN.replace("CREATE", str(create)), folder, tmp_path / "other")
        folder.chmod(0o755)
    assert "permission denied" in said or "no right to write" in said or "can be written" in said


FULL = """
    import resource, signal, sys
    from pathlib import Path
    from recount.domain.report import Report
    from recount.errors import StoreError
    from recount.store.workspace import Workspace
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with Workspace.open(Path(sys.argv[1]), create=False) as workspace:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
        try:
            workspace.add(REPORTS)
        except StoreError as error:
            print(error)
"""


@pytest.mark.parametrize(
    ("reports", "words"),
    [
        ("[Report.of(5_000 * 'Ten people were killed. ')]", "archive: the disk is full; free some space"),
        ("[Report.of(f'{n} people were killed.') for n in range(400)]", "recount.db: the disk "),
    ],
)
def test_a_full_disk_is_told_and_nothing_is_half_written(folder, reports, words):
    with Workspace.open(folder, create=True) as workspace:
        workspace.add([seen()])
    assert words in run(FULL.replace("REPORTS", reports), folder)
    with Workspace.open(folder, create=False) as workspace:
        assert len(workspace.report_ids()) == 1
        assert [problem for problem in workspace.verify() if "not in the index" not in problem] == []


KILLED = """
    import os, sys
    from pathlib import Path
    from recount.domain.report import Report
    from recount.store.workspace import Workspace
    with Workspace.open(Path(sys.argv[1]), create=True) as workspace:
        for number in range(10_000):
            print(number, flush=True)
            workspace.add([Report.of(f"{number} people were killed.")])
"""


@pytest.mark.parametrize("after", [0, 3, 11])
def test_a_process_that_is_killed_loses_nothing_that_was_stored(folder, after):
    script = [sys.executable, "-c", textwrap.dedent(KILLED), str(folder)]
    with subprocess.Popen(script, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if int(line) >= after:
                break
        process.send_signal(signal.SIGKILL)
    with Workspace.open(folder, create=True) as workspace:
        assert len(workspace.report_ids()) >= after
        workspace.reindex()
        assert workspace.verify() == []


def test_the_limits_of_a_child_are_not_ours():
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
