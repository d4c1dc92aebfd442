"""Old workspaces become those of now; newer ones are left alone."""

import subprocess
import sys
from contextlib import closing
from importlib.resources import files

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from recount.errors import StoreError
from recount.store.database import Database
from recount.store.schema import REVISIONS, metadata
from recount.store.upgrading import migrate, upgrade
from recount.store.workspace import Workspace
from store.seen import seen
from store.tampering import fetch, tamper


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "workspace"


def test_the_revisions_are_those_of_the_scripts_in_order():
    script = ScriptDirectory(str(files("recount.store") / "migrations"))
    assert tuple(r.revision for r in reversed(list(script.walk_revisions()))) == REVISIONS
    assert script.get_heads() == [REVISIONS[-1]]


def test_the_scripts_make_the_tables_that_the_program_uses(folder):
    Workspace.open(folder, create=True).close()
    engine = create_engine(f"sqlite:///{folder / 'recount.db'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_a_new_workspace_has_the_last_revision_and_an_empty_table_of_persons(folder):
    Workspace.open(folder, create=True).close()
    assert fetch(folder, "SELECT version_num FROM alembic_version") == [(REVISIONS[-1],)]
    assert fetch(folder, "SELECT count(*) FROM person") == [(0,)]


def test_a_workspace_whose_tables_were_never_made_gets_them(folder):
    folder.mkdir()
    (folder / "recount.db").touch()
    with Workspace.open(folder, create=False) as workspace:
        assert workspace.report_ids() == []


def test_a_workspace_of_the_first_revision_gets_the_tables_of_now_and_keeps_its_reports(folder):
    with Workspace.open(folder, create=True) as workspace:
        workspace.add([seen()])
    tamper(folder, "DROP TABLE linked", "UPDATE alembic_version SET version_num = '0001'")
    with Workspace.open(folder, create=False) as workspace:
        assert len(workspace.report_ids()) == 1
        assert workspace.links.kept("any").marks == {}
    assert fetch(folder, "SELECT version_num FROM alembic_version") == [(REVISIONS[-1],)]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE alembic_version SET version_num = '0099'", "newer version of recount .tables 0099, known up to"),
        ("UPDATE meta SET value = '99'", "newer version of recount .format 99, known up to"),
        ("UPDATE meta SET value = 'two'", "newer version of recount .format two"),
        ("DELETE FROM alembic_version", "newer version of recount .tables None"),
    ],
)
def test_a_newer_workspace_is_refused_and_left_alone(folder, statement, words):
    Workspace.open(folder, create=True).close()
    tamper(folder, statement)
    before = (folder / "recount.db").read_bytes()
    with pytest.raises(StoreError, match=words):
        Workspace.open(folder, create=True)
    assert (folder / "recount.db").read_bytes() == before


def test_a_process_that_comes_second_has_nothing_to_do(folder):
    folder.mkdir()
    first, second = Database(folder / "recount.db"), Database(folder / "recount.db")
    with closing(first), closing(second):
        upgrade(first)
        migrate(second)
    assert fetch(folder, "SELECT value FROM meta WHERE key = 'format'") == [("1",)]


def test_opening_a_workspace_of_now_does_not_load_the_migrations(folder):
    Workspace.open(folder, create=True).close()
    script = "import sys; from pathlib import Path; from recount.store.workspace import Workspace\n"
    script += "Workspace.open(Path(sys.argv[1]), create=False).close(); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
