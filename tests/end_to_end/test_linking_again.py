"""A workspace that is linked run after run holds the record of one that is linked at once, whatever was decided in between."""

import json
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from recount import pipeline
from recount.errors import RecountError
from recount.review.acts import decide
from recount.store.workspace import Workspace
from store.tampering import fetch, tamper

LINES = (Path(__file__).parent / "decided.jsonl").read_text(encoding="utf-8").splitlines()
GIVEN = [json.loads(line)["id"] for line in LINES]
NOW = datetime(2025, 5, 1, tzinfo=UTC)
ONE = st.sampled_from(range(len(LINES)))
ACTS = st.sampled_from(
    ("same", "not_same", "undecided", "merge", "split", "correct", "reject", "add", "pin_day", "forget", "undo")
)


def gathered(ws, folder, numbers, settings):
    file = folder / "some.jsonl"
    file.write_text("\n".join(LINES[at] for at in numbers), encoding="utf-8")
    pipeline.add(ws, [str(file)])
    pipeline.read_reports(ws, settings)


def lead_of(record, given_id):
    """The incident that a report leads with, and its first claim."""
    entry = next(entry for entry in record.reports if given_id in entry.report.given_ids)
    return record.incident_of()[entry.lead].code, entry.reading.claims[0].id


def decided(ws, record, act, one, other):
    """One decision on the two reports, unless nobody could make it as things stand."""
    with suppress(RecountError, StopIteration):
        first, second = GIVEN[one], GIVEN[other]
        (code, claim), (beside, _) = lead_of(record, first), lead_of(record, second)
        ids, values = {
            "merge": ([code, beside], {}),
            "split": ([code, first], {}),
            "correct": ([claim], {"low": "90", "high": "95"}),
            "reject": ([claim], {}),
            "add": ([first], {"quote": "killed", "effect": "injured", "low": "3"}),
            "pin_day": ([first], {"day": "2025-03-11"}),
            "forget": ([first], {}),
            "undo": ([str(len(ws.ledger))], {}),
        }.get(act, ([first, second], {}))
        decide(ws, record, act, ids, values, reason="a test", by="tester", at=NOW)


@examples(deadline=None, max_examples=15)
@given(st.data())
def test_linked_run_after_run_and_linked_at_once_give_one_record(settings, data):
    settings = replace(settings, workers=1)
    order = data.draw(st.permutations(range(len(LINES))))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(LINES) - 1), min_size=1, max_size=3)))
    with tempfile.TemporaryDirectory() as name, Workspace.open(Path(name) / "w", create=True) as ws:
        for start, end in zip([0, *cuts], [*cuts, len(LINES)], strict=True):
            gathered(ws, Path(name), order[start:end], settings)
            pipeline.link(ws, settings)
            for act, one, other in data.draw(st.lists(st.tuples(ACTS, ONE, ONE), max_size=3)):
                decided(ws, pipeline.record_of(ws.path, settings), act, one, other)
                pipeline.link(ws, settings)
        record = pipeline.record_of(ws.path, settings)
        kept = fetch(ws.path, "SELECT report_id, mark, body FROM linked ORDER BY report_id")
        ws.links.clear()
        assert pipeline.record_of(ws.path, settings) == record
        pipeline.link(ws, settings)
        assert fetch(ws.path, "SELECT report_id, mark, body FROM linked ORDER BY report_id") == kept


def test_a_new_report_joins_without_the_others_and_a_stale_row_is_not_taken_up(settings, tmp_path):
    with Workspace.open(tmp_path / "w", create=True) as ws:
        gathered(ws, tmp_path, range(13), settings)
        assert len(pipeline.link(ws, settings).pairs) == 13
        gathered(ws, tmp_path, [13], settings)
        assert pipeline.link(ws, settings).pairs is None
        for stale in (
            "UPDATE meta SET value = replace(value, 'linking', 'another') WHERE key = 'note:linking'",
            "DELETE FROM linked WHERE report_id = (SELECT min(report_id) FROM linked)",
            "UPDATE meta SET value = '{}' WHERE key = 'note:linking'",
        ):
            tamper(ws.path, stale)
            assert len(pipeline.link(ws, settings).pairs) == 14
            assert pipeline.link(ws, settings).pairs is None
        ws.reindex()
        assert len(pipeline.link(ws, settings).pairs) == 14


def test_what_is_forgotten_leaves_no_word_in_what_linking_keeps(settings, tmp_path):
    with Workspace.open(tmp_path / "w", create=True) as ws:
        gathered(ws, tmp_path, range(14), settings)
        pipeline.link(ws, settings)
        report = next(report for report in ws.reports() if "Koungheul" in report.text)
        assert any(b"koungheul" in body for (body,) in fetch(ws.path, "SELECT body FROM linked"))
        ws.forget(report.id, reason="a test", by="tester", at=None)
        assert not any(b"koungheul" in body for (body,) in fetch(ws.path, "SELECT body FROM linked"))
        assert len(pipeline.record_of(ws.path, settings).reports) == 13
