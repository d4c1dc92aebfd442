"""The first tables: reports with their sightings, readings, the ledger, and persons, who are filled in later."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create all tables; the ledger's rows can be added and never changed."""
    op.create_table("meta", sa.Column("key", sa.String, primary_key=True), sa.Column("value", sa.Text, nullable=False))
    _reports()
    _readings()
    _ledger()
    _persons()


def _reports() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("outlet", sa.Text),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_table(
        "sighting",
        sa.Column("digest", sa.String, primary_key=True),
        sa.Column("report_id", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
        sa.Column("given_id", sa.Text),
        sa.Column("origin", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("report_title", sa.Text),
        sa.Column("report_language", sa.Text, nullable=False),
        sa.Column("unread", sa.Text, nullable=False),
        sa.Column("previous", sa.String),
        sa.Column("handling", sa.String, nullable=False),
    )
    op.create_index("sighting_report", "sighting", ["report_id"])
    op.create_index("sighting_given_id", "sighting", ["given_id"])
    op.create_table(
        "evidence",
        sa.Column("sighting", sa.String, sa.ForeignKey("sighting.digest", ondelete="CASCADE"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("basis", sa.String, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("edtf", sa.String, nullable=False),
    )


def _readings() -> None:
    op.create_table(
        "reading",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("report_id", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("reading_reader_report", "reading", ["reader", "report_id"], unique=True)
    op.create_index("reading_report", "reading", ["report_id"])


def _ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("targets", sa.Text, nullable=False),
        sa.Column("payload", sa.String, nullable=False),
        sa.Column("chain", sa.String, nullable=False),
        sa.Column("at", sa.String),
        sa.Column("by", sa.String, nullable=False),
    )
    op.create_index("ledger_act", "ledger", ["act"])
    op.create_table(
        "ledger_payload",
        sa.Column("number", sa.Integer, sa.ForeignKey("ledger.number"), primary_key=True, autoincrement=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("erased", sa.Boolean, nullable=False),
    )
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER ledger_no_{verb.lower()} BEFORE {verb} ON ledger "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END"
        )


def _persons() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("claim", sa.String, nullable=False),
        sa.Column("report_id", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.Text),
        sa.Column("age", sa.Text),
        sa.Column("sex", sa.String),
        sa.Column("role", sa.Text),
        sa.Column("fate", sa.String),
        sa.Column("quote_start", sa.Integer, nullable=False),
        sa.Column("quote_end", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("restricted", sa.Boolean, nullable=False),
    )
    op.create_index("person_claim", "person", ["claim"])
