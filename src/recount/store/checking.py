"""Whether the archive holds what the index says, and nothing else; every problem is a sentence."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from sqlalchemy import Connection

from recount.domain.decision import Decision
from recount.domain.ids import report_id
from recount.errors import StoreError
from recount.store import shelf
from recount.store.archive import ARRIVAL, TEXT, Archive
from recount.store.arrivals import Arrival
from recount.store.forgetting import erasure_of


def report_problems(arrivals: Sequence[Arrival], archive: Archive) -> Iterator[str]:
    """What is wrong with one report's blobs."""
    first = arrivals[0]
    name = f"report {first.report_id}"
    try:
        text = archive.get(first.text).decode()
    except StoreError as error:
        yield f"{name}: its text: {error}"
    else:
        if report_id(first.outlet, text) != first.report_id:
            yield f"{name}: is not the report of its outlet and text; run `recount rebuild`"
    for arrival in arrivals:
        try:
            archive.get(arrival.digest, ARRIVAL)
        except StoreError as error:
            yield f"{name}: a sighting: {error}"


def stray_problems(connection: Connection, archive: Archive, forgotten: Mapping[str, Decision]) -> Iterator[str]:
    """Blobs that the index does not know, and what is left of forgotten reports."""
    left = {id_: erasure_of(connection, decision) for id_, decision in forgotten.items()}
    to_go = {erasure.text: id_ for id_, erasure in left.items()}
    to_go |= {digest: id_ for id_, erasure in left.items() for digest in erasure.arrivals}
    for suffix, known_in in ((ARRIVAL, shelf.seen_in), (TEXT, shelf.texts_in)):
        for digests in _in_batches(archive.digests(suffix)):
            known = known_in(connection, digests)
            for digest in (d for d in digests if d not in known):
                where, gone = archive.path(digest, suffix), to_go.get(digest)
                if gone is not None:
                    yield f"{where}: left of report {gone}, which is forgotten; run `recount decide forget {gone}` again"
                else:
                    yield f"{where}: archived but not in the index; run `recount rebuild`"


def _in_batches(digests: Iterator[str]) -> Iterator[list[str]]:
    while batch := list(islice(digests, shelf.BATCH)):
        yield batch
