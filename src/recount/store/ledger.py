"""The ledger: decisions in the order they were made, each chained to the one before, only ever added to."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from recount.domain.decision import Act, Decision, Json
from recount.errors import StoreError
from recount.store.codec import decode, digest_of, encode
from recount.store.database import Database
from recount.store.schema import ledger, ledger_payload

EMPTY = "0" * 64
"""The head of a ledger without entries."""


@dataclass(frozen=True, slots=True)
class Payload:
    """What a decision says; its place in the ledger is not part of it."""

    act: Act
    targets: tuple[str, ...]
    values: Mapping[str, Json] = field(default_factory=dict)
    reason: str | None = None
    by: str = "program"
    at: str | None = None
    supersedes: int | None = None

    @classmethod
    def of(cls, decision: Decision) -> "Payload":
        """The decision without its number."""
        values = dict(decision.values)
        return cls(decision.act, decision.targets, values, decision.reason, decision.by, decision.at, decision.supersedes)

    def as_decision(self, number: int) -> Decision:
        """The decision with its number."""
        return Decision(number, self.act, self.targets, self.values, self.reason, self.by, self.at, self.supersedes)


def link(chain: str, payload_digest: str) -> str:
    """The chain's next digest: SHA-256 over the one before and the digest of the payload."""
    return hashlib.sha256((chain + payload_digest).encode()).hexdigest()


class Ledger:
    """The decisions of one workspace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, decision: Decision) -> Decision:
        """Add a decision at the end, whatever number it bears; the decision with its number."""
        return self.append_all([decision])[0]

    def append_all(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        """Add decisions at the end, all or none; the decisions with their numbers. Nothing is written for an empty list."""
        if not decisions:
            return ()
        with self._database.writing() as connection:
            return append_in(connection, decisions)

    def entries(self, until: int | None = None) -> tuple[Decision, ...]:
        """All decisions in order, or those up to number `until`; raises StoreError where a payload cannot be read."""
        with self._database.reading() as connection:
            return tuple(entries_in(connection, until=until))

    @property
    def head(self) -> str:
        """The digest that stands for the whole ledger; 64 zeros for an empty one."""
        with self._database.reading() as connection:
            return last_in(connection)[1]

    def __len__(self) -> int:
        """How many decisions there are."""
        with self._database.reading() as connection:
            return last_in(connection)[0]

    def verify(self) -> list[str]:
        """Every problem, a sentence each; empty for a ledger that is whole."""
        with self._database.reading() as connection:
            rows = connection.execute(_ROWS).all()
        return list(_problems(rows))


_ROWS = select(
    ledger.c.number, ledger.c.act, ledger.c.targets, ledger.c.payload, ledger.c.chain, ledger.c.at, ledger.c.by,
    ledger_payload.c.body, ledger_payload.c.erased,
).select_from(ledger.outerjoin(ledger_payload)).order_by(ledger.c.number)  # fmt: skip


def append_in(connection: Connection, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Add decisions within a transaction that the caller holds."""
    number, chain = last_in(connection)
    numbered = []
    for decision in decisions:
        number += 1
        payload = Payload.of(decision)
        body = encode(payload)
        chain = link(chain, digest_of(body))
        connection.execute(
            ledger.insert().values(
                number=number,
                act=payload.act,
                targets=encode(payload.targets).decode(),
                payload=digest_of(body),
                chain=chain,
                at=payload.at,
                by=payload.by,
            )
        )
        connection.execute(ledger_payload.insert().values(number=number, body=body.decode(), erased=False))
        numbered.append(decode(body, Payload).as_decision(number))
    return tuple(numbered)


def entries_in(connection: Connection, *, until: int | None = None, act: Act | None = None) -> Iterator[Decision]:
    """The decisions as a connection sees them, all or those of one act."""
    rows = select(ledger_payload.c.number, ledger_payload.c.body).order_by(ledger_payload.c.number)
    if until is not None:
        rows = rows.where(ledger_payload.c.number <= until)
    if act is not None:
        rows = rows.join(ledger, ledger.c.number == ledger_payload.c.number).where(ledger.c.act == act)
    for number, body in connection.execute(rows):
        yield decode(body, Payload, where=f"ledger entry {number}").as_decision(number)


def last_in(connection: Connection) -> tuple[int, str]:
    """Number and chain digest of the last entry; 0 and `EMPTY` where there is none."""
    last = select(func.max(ledger.c.number)).scalar_subquery()
    row = connection.execute(select(ledger.c.number, ledger.c.chain).where(ledger.c.number == last)).first()
    return (0, EMPTY) if row is None else (row.number, row.chain)


_LedgerRow = Any  # number, act, targets, payload, chain, at, by, body, erased


def _problems(rows: Sequence[_LedgerRow]) -> Iterator[str]:
    covered = _redactions(rows)
    chain = EMPTY
    for place, row in enumerate(rows, 1):
        name = f"ledger entry {row.number}"
        if row.number != place:
            yield f"{name}: stands where entry {place} should; entries were removed or added"
            chain = row.chain  # told once
            continue
        expected = link(chain, row.payload)
        if row.chain != expected:
            yield f"{name}: the chain is broken; this entry or one before it was changed"
        chain = row.chain
        yield from (f"{name}: {problem}" for problem in _payload_problems(row, covered.get(row.number)))


def _redactions(rows: Sequence[_LedgerRow]) -> dict[int, str]:
    """What later `forget` entries left of earlier payloads: their digests by number; the last one counts."""
    covered: dict[int, str] = {}
    for row in rows:
        if row.act == "forget" and row.body is not None and digest_of(row.body.encode()) == row.payload:
            erases = decode(row.body, Payload).values.get("erases")
            covered |= {int(number): str(left) for number, left in erases.items()} if isinstance(erases, dict) else {}
    return covered


def _payload_problems(row: _LedgerRow, left: str | None) -> Iterator[str]:
    if row.body is None:
        yield "its payload is gone, and no `forget` says so"
        return
    found = digest_of(row.body.encode())
    if row.erased and left is None:
        yield "its payload was erased, and no `forget` says so"
    elif row.erased and found != left:
        yield "what `forget` left of its payload was altered"
    elif not row.erased and found != row.payload:
        yield "its payload was altered"
    elif not _says_the_same(row, row.body):
        yield "its row says other than its payload"


def _says_the_same(row: _LedgerRow, body: str) -> bool:
    try:
        payload = decode(body, Payload)
    except StoreError:
        return False
    return (row.act, row.targets, row.at, row.by) == (payload.act, encode(payload.targets).decode(), payload.at, payload.by)
