"""What linking keeps between two runs: a row for each report, and what it was made of, so that nothing stale is taken up."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from recount.domain.ids import ReportId
from recount.errors import StoreError
from recount.link.kept import KeptReport, KeptRulings
from recount.store.codec import decode, encode
from recount.store.database import Database
from recount.store.schema import linked, meta

_HEAD = "note:linking"


@dataclass(frozen=True, slots=True)
class _Head:
    """What all rows were made with, how many they are, and the rulings of then."""

    stamp: str
    reports: int
    rulings: KeptRulings


@dataclass(frozen=True, slots=True)
class Linked:
    """All that was kept: the rows, the mark of each report (whatever its row hangs on), and the rulings of then."""

    reports: Sequence[KeptReport]
    marks: Mapping[ReportId, str]
    rulings: KeptRulings


class Links:
    """The rows of one workspace. They can be thrown away at any time: the next run makes them anew."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def kept(self, stamp: str) -> Linked:
        """All that was kept; nothing where that was done under another stamp, or where a row is missing."""
        with self._database.reading() as connection:
            head, marks = _marks(connection, stamp)
            bodies = connection.scalars(select(linked.c.body).order_by(linked.c.report_id)) if marks else ()
            return Linked([decode(body, KeptReport, where="a row of linking") for body in bodies], marks, head.rulings)

    def save(
        self,
        stamp: str,
        rulings: KeptRulings,
        rows: Mapping[ReportId, tuple[str, KeptReport]],
        *,
        gone: Collection[ReportId] = (),
        whole: bool = False,
    ) -> None:
        """Store marks and rows in one transaction; `whole`: these are all, `gone`: those that are there no more."""
        with self._database.writing() as connection:
            if whole:
                connection.execute(delete(linked))
            for report in gone:
                connection.execute(delete(linked).where(linked.c.report_id == report))
            values = [{"report_id": id_, "mark": mark, "body": encode(kept)} for id_, (mark, kept) in rows.items()]
            if values:
                added = insert(linked)
                new = {"mark": added.excluded.mark, "body": added.excluded.body}
                connection.execute(added.on_conflict_do_update(index_elements=["report_id"], set_=new), values)
            number = len(connection.scalars(select(linked.c.report_id)).all())
            connection.execute(delete(meta).where(meta.c.key == _HEAD))
            connection.execute(meta.insert().values(key=_HEAD, value=encode(_Head(stamp, number, rulings)).decode()))

    def clear(self) -> None:
        """Throw everything away."""
        with self._database.writing() as connection:
            clear_in(connection)


def clear_in(connection: Connection) -> None:
    """Throw everything away, within a transaction."""
    connection.execute(delete(linked))
    connection.execute(delete(meta).where(meta.c.key == _HEAD))


def _marks(connection: Connection, stamp: str) -> tuple[_Head, dict[ReportId, str]]:
    nothing = _Head(stamp, 0, KeptRulings())
    value = connection.scalar(select(meta.c.value).where(meta.c.key == _HEAD))
    try:
        head = decode(value, _Head) if value is not None else nothing
    except StoreError:  # written by another version of the program: its stamp is another too
        return nothing, {}
    if head.stamp != stamp:
        return nothing, {}
    marks = {ReportId(id_): mark for id_, mark in connection.execute(select(linked.c.report_id, linked.c.mark))}
    return (head, marks) if len(marks) == head.reports else (nothing, {})
