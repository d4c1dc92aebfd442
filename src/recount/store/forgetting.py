"""What `forget` erases: a report's words, wherever the workspace holds them; digests and reasons stay."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, select

from recount.domain.decision import Decision, Json
from recount.store.codec import digest_of, encode
from recount.store.ledger import Payload, append_in, entries_in
from recount.store.schema import ledger_payload, report, sighting


@dataclass(frozen=True, slots=True)
class Erasure:
    """A `forget` as the ledger has it, and the archive's blobs that are to go: the text, unless another report has it too."""

    decision: Decision
    text: str | None
    arrivals: tuple[str, ...]


def forget_in(connection: Connection, decision: Decision) -> Erasure:
    """Write the `forget`, cut the report's words from earlier payloads and drop its rows, within the caller's transaction."""
    report_id = decision.targets[0]
    text = connection.scalar(select(report.c.text).where(report.c.id == report_id))
    arrivals = connection.scalars(
        select(sighting.c.digest).where(sighting.c.report_id == report_id).order_by(sighting.c.digest)
    ).all()
    erases: dict[str, Json] = {}
    for earlier in entries_in(connection):
        rest = without_words(earlier, report_id)
        if rest != earlier:
            body = encode(Payload.of(rest))
            erases[str(earlier.number)] = digest_of(body)
            change = ledger_payload.update().where(ledger_payload.c.number == earlier.number)
            connection.execute(change.values(body=body.decode(), erased=True))
    values: dict[str, Json] = {"text": text, "arrivals": list(arrivals), "erases": erases}
    (written,) = append_in(connection, [replace(decision, values=values)])
    connection.execute(delete(report).where(report.c.id == report_id))
    return erasure_of(connection, written)


def erasure_of(connection: Connection, decision: Decision) -> Erasure:
    """What is to be erased from the archive for a `forget` that the ledger holds."""
    values: Any = decision.values
    shared = connection.scalar(select(report.c.id).where(report.c.text == values["text"]).limit(1))
    return Erasure(decision, None if shared is not None else values["text"], tuple(values["arrivals"]))


def forgotten_in(connection: Connection) -> dict[str, Decision]:
    """Report id → its `forget`."""
    return {target: d for d in entries_in(connection, act="forget") for target in d.targets}


def without_words(decision: Decision, report_id: str) -> Decision:
    """The decision without what it keeps of the report: the claims as they were read, and the values set on them."""
    context: Any = decision.values.get("context")
    if not isinstance(context, dict):
        return decision
    claims: list[Any] = context.get("claims", [])
    others = [kept for kept in claims if kept["claim"]["report_id"] != report_id]
    if len(others) == len(claims):
        return decision
    values = decision.values if others else {}  # values such as a correction's speak of one claim
    return replace(decision, values={**values, "context": {**context, "claims": others}})
