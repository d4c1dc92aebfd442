"""The tables of `recount.db`, as they are now; how older ones become so stands in `migrations`."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

FORMAT = 1
"""The layout of the archive and of what the ledger's values mean; raised when an older program would misread them."""
REVISIONS = ("0001", "0002")
"""All revisions of the tables in order, the last one being those below."""

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

report = Table(
    "report",
    metadata,
    Column("id", String, primary_key=True),
    Column("outlet", Text),
    Column("text", String, nullable=False),
)

sighting = Table(
    "sighting",
    metadata,
    Column("digest", String, primary_key=True),
    Column("report_id", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("given_id", Text),
    Column("origin", Text),
    Column("title", Text),
    Column("published", Text),
    Column("url", Text),
    Column("language", Text),
    Column("report_title", Text),
    Column("report_language", Text, nullable=False),
    Column("unread", Text, nullable=False),
    Column("previous", String),
    Column("handling", String, nullable=False),
    Index("sighting_report", "report_id"),
    Index("sighting_given_id", "given_id"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("sighting", String, ForeignKey("sighting.digest", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("basis", String, nullable=False),
    Column("words", Text, nullable=False),
    Column("edtf", String, nullable=False),
)

reading = Table(
    "reading",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("report_id", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("reader", String, nullable=False),
    Column("body", Text, nullable=False),
    Index("reading_reader_report", "reader", "report_id", unique=True),
    Index("reading_report", "report_id"),
    sqlite_autoincrement=True,
)

linked = Table(
    "linked",
    metadata,
    Column("report_id", String, ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Column("mark", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("act", String, nullable=False),
    Column("targets", Text, nullable=False),
    Column("payload", String, nullable=False),
    Column("chain", String, nullable=False),
    Column("at", String),
    Column("by", String, nullable=False),
    Index("ledger_act", "act"),
)

ledger_payload = Table(
    "ledger_payload",
    metadata,
    Column("number", Integer, ForeignKey("ledger.number"), primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("erased", Boolean, nullable=False, default=False),
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("claim", String, nullable=False),
    Column("report_id", String, ForeignKey("report.id", ondelete="CASCADE"), nullable=False),
    Column("name", Text),
    Column("age", Text),
    Column("sex", String),
    Column("role", Text),
    Column("fate", String),
    Column("quote_start", Integer, nullable=False),
    Column("quote_end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("restricted", Boolean, nullable=False, default=True),
    Index("person_claim", "claim"),
)
