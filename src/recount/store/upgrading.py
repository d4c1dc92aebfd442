"""Tables of an older workspace become those of now, in one transaction; a newer workspace is left alone."""

from importlib.resources import files

from sqlalchemy import Connection, inspect, select, text

from recount.errors import StoreError
from recount.store.database import Database
from recount.store.schema import FORMAT, REVISIONS, meta


def upgrade(database: Database) -> None:
    """Bring the tables to the last of `REVISIONS`; nothing is written where they are. Raises StoreError for a newer workspace."""
    with database.reading() as connection:
        current = _revision(database, connection)
        if current == REVISIONS[-1]:
            _check_format(database, connection)
            return
    migrate(database)


def migrate(database: Database) -> None:
    """Run the migrations that are missing, all or none; nothing is done where another process was faster."""
    with database.writing() as connection:
        _run(connection, _revision(database, connection))


def _revision(database: Database, connection: Connection) -> str | None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreError(f"{database.path}: not a database of recount; choose another folder for the workspace")
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if revision not in REVISIONS:
        raise StoreError(
            f"{database.path}: written by a newer version of recount (tables {revision}, known up to {REVISIONS[-1]}); "
            "update recount to use this workspace"
        )
    return revision


def _check_format(database: Database, connection: Connection) -> None:
    written = connection.scalar(select(meta.c.value).where(meta.c.key == "format")) or "0"
    if not written.isdecimal() or int(written) > FORMAT:
        raise StoreError(
            f"{database.path}: written by a newer version of recount (format {written}, known up to {FORMAT}); "
            "update recount to use this workspace"
        )


def _run(connection: Connection, current: str | None) -> None:
    from alembic.operations import Operations  # noqa: PLC0415 - 190 ms that a workspace of now does not need
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415 - as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above

    script = ScriptDirectory(str(files("recount.store") / "migrations"))
    context = MigrationContext.configure(connection)
    for revision in reversed(list(script.iterate_revisions(REVISIONS[-1], current or "base"))):
        with Operations.context(context):
            revision.module.upgrade()
        context.stamp(script, revision.revision)
    if current is None:
        connection.execute(meta.insert().values(key="format", value=str(FORMAT)))
