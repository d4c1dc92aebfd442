"""What linking keeps of each report between two runs."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table, empty: the next run links everything and fills it."""
    op.create_table(
        "linked",
        sa.Column("report_id", sa.String, sa.ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("mark", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
