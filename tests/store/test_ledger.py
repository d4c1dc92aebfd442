"""The ledger: chained, only ever added to, and nothing goes unnoticed."""

import sqlite3
import threading
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recount.domain.decision import Decision
from recount.domain.incident import Mint
from recount.domain.minting import decision_of
from recount.domain.plain import plain
from recount.domain.rulings import Kept
from recount.errors import StoreError
from recount.store.codec import digest_of
from recount.store.ledger import EMPTY, Payload, link
from recount.store.workspace import Workspace
from store.seen import seen
from store.tampering import fetch, tamper

AT = "2026-11-20T08:00:00+00:00"


def decision(act="accept", *targets, **fields):
    return Decision(0, act, targets or ("c1",), **{"by": "reviewer", "at": AT, **fields})


def test_an_empty_ledger_has_no_entries_and_a_head_of_zeros(workspace):
    assert workspace.ledger.entries() == ()
    assert workspace.ledger.head == EMPTY
    assert len(workspace.ledger) == 0
    assert workspace.ledger.verify() == []


def test_decisions_are_numbered_in_order_and_come_back(workspace):
    first = workspace.ledger.append(decision(values={"low": 5, "context": {"held": {"i1": ["m1"]}}}, reason="see page 2"))
    second, third = workspace.ledger.append_all([decision("reject", "c2"), decision("undo", "1", supersedes=1)])
    assert [first.number, second.number, third.number] == [1, 2, 3]
    assert workspace.ledger.entries() == (first, second, third)
    assert workspace.ledger.entries(until=2) == (first, second)
    assert len(workspace.ledger) == 3


def test_an_empty_list_writes_nothing(workspace):
    assert workspace.ledger.append_all([]) == ()
    assert workspace.ledger.head == EMPTY


def test_the_head_is_chained_over_the_payloads_digests(workspace, folder):
    workspace.ledger.append_all([decision(), decision("reject")])
    digests = [row[0] for row in fetch(folder, "SELECT payload FROM ledger ORDER BY number")]
    assert workspace.ledger.head == link(link(EMPTY, digests[0]), digests[1])


def test_the_same_decisions_give_the_same_chain(tmp_path):
    heads = set()
    for name in ("one", "two"):
        with Workspace.open(tmp_path / name, create=True) as workspace:
            workspace.ledger.append_all([decision_of(Mint("i1", "K7Q4M", "c1", ("m1", "c1"))), decision()])
            heads.add(workspace.ledger.head)
    assert len(heads) == 1


def test_all_of_a_batch_is_written_or_none(workspace):
    with pytest.raises(StoreError, match="half a character"):
        workspace.ledger.append_all([decision(), decision(reason="\ud800")])
    assert workspace.ledger.entries() == ()


def test_the_database_refuses_to_change_or_delete_an_entry(workspace, folder):
    workspace.ledger.append(decision())
    for statement in ("UPDATE ledger SET act = 'reject'", "DELETE FROM ledger"):
        with (
            closing(sqlite3.connect(folder / "recount.db")) as connection,
            pytest.raises(sqlite3.IntegrityError, match="only ever"),
        ):
            connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "problems"),
    [
        ("UPDATE ledger_payload SET body = replace(body, 'c2', 'c9')", ["ledger entry 2: its payload was altered"]),
        ("DELETE FROM ledger_payload WHERE number = 2", ["ledger entry 2: its payload is gone, and no `forget` says so"]),
        (
            "UPDATE ledger_payload SET erased = 1 WHERE number = 2",
            ["ledger entry 2: its payload was erased, and no `forget` says so"],
        ),
        ("UPDATE ledger SET act = 'accept'", ["ledger entry 2: its row says other than its payload"]),
        ("UPDATE ledger SET by = 'somebody' WHERE number = 2", ["ledger entry 2: its row says other than its payload"]),
        (
            "UPDATE ledger SET payload = '0' WHERE number = 2",
            [
                "ledger entry 2: the chain is broken; this entry or one before it was changed",
                "ledger entry 2: its payload was altered",
            ],
        ),
        (
            "UPDATE ledger SET chain = '0' WHERE number = 2",
            [
                "ledger entry 2: the chain is broken; this entry or one before it was changed",
                "ledger entry 3: the chain is broken; this entry or one before it was changed",
            ],
        ),
        (
            "DELETE FROM ledger WHERE number = 2",
            ["ledger entry 3: stands where entry 2 should; entries were removed or added"],
        ),
    ],
)  # fmt: skip
def test_every_change_behind_its_back_is_found(workspace, folder, statement, problems):
    workspace.ledger.append_all([decision(), decision("reject", "c2"), decision("accept", "c3")])
    tamper(folder, statement)
    assert workspace.ledger.verify() == problems


def test_a_payload_that_is_no_decision_is_found_though_its_digests_fit(workspace, folder):
    workspace.ledger.append(decision())
    body = '{"act":"guess"}'
    digest = digest_of(body.encode())
    tamper(
        folder,
        "UPDATE ledger_payload SET body = :body",
        "UPDATE ledger SET payload = :digest, chain = :chain",
        body=body,
        digest=digest,
        chain=link(EMPTY, digest),
    )
    assert workspace.ledger.verify() == ["ledger entry 1: its row says other than its payload"]
    with pytest.raises(StoreError, match="ledger entry 1: cannot be read"):
        workspace.ledger.entries()


def test_what_forget_left_of_a_payload_is_guarded_too(workspace, folder, claim_of):
    report = seen()
    workspace.add([report])
    kept = {"claims": [plain(Kept(claim_of(report)))], "held": {}}
    workspace.ledger.append(decision(values={"context": kept}))
    workspace.forget(report.id, reason="asked for", by="reviewer", at=AT)
    assert workspace.ledger.verify() == []
    tamper(folder, "UPDATE ledger_payload SET body = replace(body, 'c1', 'c9') WHERE number = 1")
    assert workspace.ledger.verify() == ["ledger entry 1: what `forget` left of its payload was altered"]
    tamper(folder, "UPDATE ledger_payload SET body = replace(body, 'asked', 'begged') WHERE number = 2")
    assert workspace.ledger.verify() == [
        "ledger entry 1: its payload was erased, and no `forget` says so",
        "ledger entry 2: its payload was altered",
    ]


def test_a_forget_that_erased_no_payload_covers_none(workspace):
    workspace.ledger.append(decision("forget", "r1", values={"erases": None}))
    assert workspace.ledger.verify() == []


def test_decisions_made_at_the_same_time_all_find_their_place(folder, workspace):
    def append(name):
        with Workspace.open(folder, create=False) as own:
            for _ in range(5):
                own.ledger.append(decision(by=name))

    threads = [threading.Thread(target=append, args=(f"reviewer {n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [entry.number for entry in workspace.ledger.entries()] == list(range(1, 21))
    assert workspace.ledger.verify() == []


VALUES = st.dictionaries(st.text(max_size=5), st.none() | st.integers(-9, 9) | st.text(max_size=5), max_size=3)
DECISIONS = st.lists(
    st.builds(
        Decision,
        number=st.just(0),
        act=st.sampled_from(["accept", "reject", "undo", "same"]),
        targets=st.lists(st.text(max_size=4), max_size=3).map(tuple),
        values=VALUES,
        reason=st.none() | st.text(max_size=9),
        by=st.text(max_size=5),
        at=st.none() | st.text(max_size=5),
        supersedes=st.none() | st.integers(1, 9),
    ),
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(batches=st.lists(DECISIONS, max_size=4))
def test_whatever_is_appended_comes_back_in_order_and_is_whole(tmp_path_factory, batches):
    with Workspace.open(tmp_path_factory.mktemp("w") / "w", create=True) as workspace:
        for batch in batches:
            workspace.ledger.append_all(batch)
        said = [Payload.of(entry) for batch in batches for entry in batch]
        assert [Payload.of(entry) for entry in workspace.ledger.entries()] == said
        assert workspace.ledger.verify() == []
