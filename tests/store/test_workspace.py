"""The workspace: reports in and out, readings, and what is left when something goes wrong."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factory
from recount.domain.decision import Decision
from recount.domain.incident import Mint
from recount.domain.minting import decision_of
from recount.domain.plain import plain
from recount.domain.report import Report
from recount.domain.rulings import Kept
from recount.errors import InputError, LockedError, StoreError
from recount.store import shelf
from recount.store.arrivals import arrivals_of
from recount.store.workspace import Added, Workspace
from store.seen import seen
from store.tampering import fetch, tamper

AT = "2026-11-20T08:00:00+00:00"
TEN, ELEVEN = seen("Ten people were killed.", given="ten"), seen("Eleven people were killed.", given="eleven")


def reading_of(report, count=1):
    claims = [factory.claim(report.text.split()[n], of=report, incident=None) for n in range(count)]
    return factory.reading(of=report, claims=claims)


def test_reports_come_back_in_order_of_id(workspace):
    assert workspace.add([TEN, ELEVEN]) == Added(new=2, seen=0)
    ordered = sorted([TEN, ELEVEN], key=lambda report: report.id)
    assert list(workspace.reports()) == ordered
    assert workspace.report_ids() == [report.id for report in ordered]
    assert list(workspace.reports([TEN.id, TEN.id])) == [TEN]
    assert workspace.report(ELEVEN.id) == ELEVEN


def test_adding_again_changes_nothing(workspace):
    workspace.add([TEN])
    before = workspace.archive_digest(), sorted(workspace.path.rglob("*"))
    assert workspace.add([TEN, TEN]) == Added(new=0, seen=2)
    assert (workspace.archive_digest(), sorted(workspace.path.rglob("*"))) == before


def test_a_report_seen_again_is_one_report(workspace):
    again = seen(given="other", days=[("meta", "2019-03-11")])
    assert workspace.add([TEN, again]) == Added(new=1, seen=1)
    (report,) = workspace.reports()
    assert report.given_ids == ("other", "ten")
    assert report.published.edtf == "2019-03-11"


def test_the_same_text_of_another_outlet_is_another_report(workspace):
    assert workspace.add([TEN, seen(TEN.text, outlet="Norland Times")]).new == 2
    assert len(list(workspace.archive.digests(""))) == 1


def test_reports_are_read_in_batches(workspace, claim_of):
    many = [seen(f"{n} people were killed.", given=str(n)) for n in range(shelf.BATCH + 3)]
    assert workspace.add(iter(many)) == Added(new=len(many), seen=0)
    assert [report.id for report in workspace.reports()] == sorted(report.id for report in many)
    workspace.save_readings("reader 1", [reading_of(report) for report in many])
    assert [reading.report_id for reading in workspace.readings("reader 1")] == workspace.report_ids()
    assert workspace.verify() == []


@pytest.mark.parametrize("unknown", ["r0", "", "ten"])
def test_an_unknown_report_is_named(workspace, unknown):
    workspace.add([TEN])
    with pytest.raises(InputError, match=f"no report {unknown}"):
        workspace.report(unknown)


def test_reports_are_found_by_given_id_and_by_the_beginning_of_their_id(workspace):
    workspace.add([TEN, ELEVEN, seen(given="%")])
    assert workspace.find_ids("ten") == (TEN.id,)
    assert workspace.find_ids(ELEVEN.id[:9]) == (ELEVEN.id,)
    assert workspace.find_ids("%") == (TEN.id,)
    assert workspace.find_ids("nothing") == ()
    assert workspace.find_ids("") == ()


def test_incidents_are_found_by_code_and_by_the_beginning_of_their_id(workspace):
    workspace.ledger.append_all([decision_of(Mint("i1a2b3", "K7Q4M", "c1", ("c1",))), Decision(0, "accept", ("i1a2b3",))])
    assert workspace.find_ids("k7q4m") == workspace.find_ids("i1a2") == ("i1a2b3",)


def test_what_a_reader_has_not_read_is_listed_until_it_has(workspace):
    workspace.add([TEN, ELEVEN])
    assert workspace.unread("reader 1") == workspace.report_ids()
    workspace.save_readings("reader 1", [reading_of(TEN)])
    assert workspace.unread("reader 1") == [ELEVEN.id]
    assert workspace.unread("reader 2") == workspace.report_ids()
    assert list(workspace.readings("reader 1")) == [reading_of(TEN)]
    assert list(workspace.readings("reader 2")) == []


def test_saving_nothing_is_no_error(workspace):
    workspace.save_readings("reader 1", [])


def test_a_second_reading_by_the_same_reader_replaces_the_first(workspace):
    workspace.add([TEN])
    workspace.save_readings("reader 1", [reading_of(TEN)])
    workspace.save_readings("reader 1", [reading_of(TEN, 2)])
    assert list(workspace.readings("reader 1")) == [reading_of(TEN, 2)]
    assert workspace.previous_reading(TEN.id) is None


def test_the_reading_before_the_latest_is_kept(workspace):
    workspace.add([TEN])
    assert workspace.latest_reading(TEN.id) is None
    workspace.save_readings("reader 1", [reading_of(TEN)])
    workspace.save_readings("reader 2", [reading_of(TEN, 2)])
    assert workspace.latest_reading(TEN.id) == reading_of(TEN, 2)
    assert workspace.previous_reading(TEN.id) == reading_of(TEN)


def test_a_report_can_be_read_again(workspace):
    workspace.add([TEN])
    workspace.save_readings("reader 1", [reading_of(TEN)])
    workspace.read_again(TEN.id)
    assert workspace.unread("reader 1") == [TEN.id]


def test_a_reading_of_no_report_is_refused_whole(workspace):
    workspace.add([TEN])
    with pytest.raises(StoreError, match="refused by the database"):
        workspace.save_readings("reader 1", [reading_of(TEN), reading_of(ELEVEN)])
    assert workspace.unread("reader 1") == [TEN.id]


def test_a_damaged_reading_is_named(workspace, folder):
    workspace.add([TEN])
    workspace.save_readings("reader 1", [reading_of(TEN)])
    tamper(folder, "UPDATE reading SET body = '{'")
    with pytest.raises(StoreError, match=f"the reading of report {TEN.id}: cannot be read"):
        list(workspace.readings("reader 1"))


def test_notes_are_kept_and_replaced(workspace):
    assert workspace.note("gazetteer") is None
    workspace.set_note("gazetteer", "g1")
    workspace.set_note("gazetteer", "g2")
    assert workspace.note("gazetteer") == "g2"
    assert workspace.note("format") is None


def test_the_archive_digest_follows_sightings_and_texts(workspace):
    digests = [workspace.archive_digest()]
    for report in (TEN, ELEVEN, seen(given="again")):
        workspace.add([report])
        digests.append(workspace.archive_digest())
    assert len(set(digests)) == 4


def test_the_index_is_built_again_from_the_archive_alone(workspace, folder):
    workspace.add([TEN, ELEVEN, seen(given="again", days=[("meta", "2019-03-11"), ("field", "2019-03-12")])])
    workspace.save_readings("reader 1", [reading_of(TEN)])
    before, reports = workspace.archive_digest(), list(workspace.reports())
    tamper(folder, "DELETE FROM evidence", "DELETE FROM sighting", "DELETE FROM report WHERE id = :id", id=ELEVEN.id)
    assert workspace.reindex() == 2
    assert workspace.archive_digest() == before
    assert list(workspace.reports()) == reports
    assert list(workspace.readings("reader 1")) == [reading_of(TEN)]


def test_a_workspace_moves_by_its_archive(workspace, tmp_path):
    workspace.add([TEN, ELEVEN])
    with Workspace.open(tmp_path / "other", create=True) as other:
        shutil.copytree(workspace.path / "archive", other.path / "archive", dirs_exist_ok=True)
        assert other.reindex() == 2
        assert other.archive_digest() == workspace.archive_digest()


def test_a_report_that_left_the_archive_leaves_the_index(workspace):
    workspace.add([TEN, ELEVEN])
    (arrival,) = arrivals_of(TEN)
    workspace.archive.erase(arrival.digest, ".json")
    assert workspace.reindex() == 1
    assert workspace.report_ids() == [ELEVEN.id]


class TestVerify:
    def test_a_whole_workspace_has_no_problem(self, workspace):
        workspace.add([TEN, ELEVEN, Report.of("Made in Python.")])
        assert workspace.verify() == []

    def test_an_altered_text_is_found(self, workspace):
        workspace.add([TEN])
        (arrival,) = arrivals_of(TEN)
        workspace.archive.path(arrival.text).write_text("Nobody was killed.")
        (problem,) = workspace.verify()
        assert problem.startswith(f"report {TEN.id}: its text: ")
        assert "altered" in problem

    def test_a_missing_sighting_is_found(self, workspace):
        workspace.add([TEN])
        (arrival,) = arrivals_of(TEN)
        workspace.archive.path(arrival.digest, ".json").unlink()
        (problem,) = workspace.verify()
        assert problem.startswith(f"report {TEN.id}: a sighting: ")

    def test_an_index_that_names_another_outlet_is_found(self, workspace, folder):
        workspace.add([TEN])
        tamper(folder, "UPDATE report SET outlet = 'Somebody else'")
        assert any("is not the report of its outlet and text" in problem for problem in workspace.verify())
        with pytest.raises(StoreError, match="the index does not fit the archive"):
            workspace.report(TEN.id)
        assert workspace.reindex() == 1

    def test_what_an_interrupted_run_archived_is_found_and_taken_in(self, workspace):
        (arrival,) = arrivals_of(TEN)
        workspace.archive.put_all([(TEN.text.encode(), ""), (arrival.blob, ".json")])
        assert [problem.split("; ")[-1] for problem in workspace.verify()] == ["run `recount rebuild`"] * 2
        workspace.reindex()
        assert workspace.verify() == []

    def test_a_broken_ledger_is_found(self, workspace, folder):
        workspace.ledger.append(Decision(0, "accept", ("c1",)))
        tamper(folder, "DELETE FROM ledger_payload")
        assert workspace.verify() == ["ledger entry 1: its payload is gone, and no `forget` says so"]


class TestForget:
    def forget(self, workspace, report=TEN):
        return workspace.forget(report.id, reason="asked for by the family", by="reviewer", at=AT)

    def test_the_words_are_gone_from_every_file(self, workspace, folder, claim_of):
        workspace.add([TEN, ELEVEN])
        workspace.save_readings("reader 1", [reading_of(TEN), reading_of(ELEVEN)])
        kept = [plain(Kept(claim_of(TEN))), plain(Kept(claim_of(ELEVEN)))]
        workspace.ledger.append(Decision(0, "accept", ("c1",), {"context": {"claims": kept}}))
        workspace.ledger.append(Decision(0, "correct", ("c1",), {"words": "Ten", "context": {"claims": kept[:1]}}))
        workspace.ledger.append(Decision(0, "add", (ELEVEN.id,), {"words": "Eleven", "context": {"claims": kept[1:]}}))
        workspace.ledger.append(Decision(0, "accept", ("c2",), {"context": {"held": {"i1": ["m1"]}}}))
        self.forget(workspace)
        workspace.close()
        for path in folder.rglob("*"):
            assert path.is_dir() or b"Ten people" not in path.read_bytes()
        with Workspace.open(folder, create=False) as again:
            assert again.report_ids() == [ELEVEN.id]
            assert again.unread("reader 2") == [ELEVEN.id]
            assert again.verify() == []
            both, corrected, added, other, _ = again.ledger.entries()
        assert both.values == {"context": {"claims": kept[1:]}}
        assert corrected.values == {"context": {"claims": []}}
        assert added.values == {"words": "Eleven", "context": {"claims": kept[1:]}}
        assert other.values == {"context": {"held": {"i1": ["m1"]}}}

    def test_digests_and_the_reason_stay(self, workspace):
        workspace.add([TEN])
        (arrival,) = arrivals_of(TEN)
        decision = self.forget(workspace)
        assert (decision.number, decision.act, decision.reason) == (1, "forget", "asked for by the family")
        assert decision.values == {"text": arrival.text, "arrivals": [arrival.digest], "erases": {}}

    def test_a_forgotten_report_stays_out(self, workspace):
        workspace.add([TEN])
        self.forget(workspace)
        assert workspace.add([TEN, ELEVEN]) == Added(new=1, seen=0, forgotten=1)
        assert workspace.report_ids() == [ELEVEN.id]
        assert workspace.reindex() == 1

    def test_a_text_that_another_outlet_has_too_stays_with_it(self, workspace):
        other = seen(TEN.text, outlet="Norland Times")
        workspace.add([TEN, other])
        self.forget(workspace)
        assert list(workspace.reports()) == [other]
        assert workspace.verify() == []

    def test_forgetting_again_finishes_what_was_interrupted(self, workspace):
        workspace.add([TEN])
        decision = self.forget(workspace)
        (arrival,) = arrivals_of(TEN)
        workspace.archive.put_all([(TEN.text.encode(), ""), (arrival.blob, ".json")])
        assert [f"recount decide forget {TEN.id}" in problem for problem in workspace.verify()] == [True, True]
        assert workspace.reindex() == 0
        assert self.forget(workspace) == decision
        assert workspace.verify() == []
        assert len(workspace.ledger) == 1

    def test_two_reports_can_be_forgotten(self, workspace, claim_of):
        workspace.add([TEN, ELEVEN])
        kept = [plain(Kept(claim_of(TEN))), plain(Kept(claim_of(ELEVEN)))]
        workspace.ledger.append(Decision(0, "accept", ("c1",), {"context": {"claims": kept}}))
        self.forget(workspace)
        self.forget(workspace, ELEVEN)
        assert workspace.verify() == []
        assert workspace.ledger.entries()[0].values == {"context": {"claims": []}}

    def test_an_unknown_report_is_named(self, workspace):
        with pytest.raises(InputError, match="no report"):
            self.forget(workspace)

    def test_it_waits_for_no_other_command(self, workspace):
        workspace.add([TEN])
        with workspace.lock(), pytest.raises(LockedError, match="another recount command"):
            self.forget(workspace)
        assert workspace.report_ids() == [TEN.id]


SIGHTINGS = "SELECT digest FROM sighting ORDER BY 1"
REPORTS = st.lists(
    st.builds(
        lambda text, given, outlet, days, title: seen(text, given=given, outlet=outlet, days=days, title=title),
        text=st.sampled_from(["Ten people were killed.", "Eleven people were killed."]),
        given=st.sampled_from(["a", "b", "c"]),
        outlet=st.sampled_from([None, "Norland Daily"]),
        days=st.lists(st.tuples(st.sampled_from(["field", "meta"]), st.sampled_from(["2019", "2019-03-12"])), max_size=2),
        title=st.none() | st.sampled_from(["T", "U"]),
    ),
    max_size=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(reports=REPORTS, chance=st.randoms(use_true_random=False), parts=st.integers(1, 4))
def test_the_order_and_the_grouping_of_additions_change_nothing(tmp_path_factory, reports, chance, parts):
    shuffled = list(reports)
    chance.shuffle(shuffled)
    folder = tmp_path_factory.mktemp("w")
    with Workspace.open(folder / "one", create=True) as one, Workspace.open(folder / "other", create=True) as other:
        one.add(reports)
        for part in range(parts):
            other.add(shuffled[part::parts])
        assert list(one.reports()) == list(other.reports())
        assert one.archive_digest() == other.archive_digest()
        assert fetch(one.path, "SELECT digest FROM sighting ORDER BY 1") == fetch(
            other.path, "SELECT digest FROM sighting ORDER BY 1"
        )
        one.reindex()
        assert one.archive_digest() == other.archive_digest()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)
@given(reports=REPORTS, breaks=st.lists(st.integers(0, 8), max_size=3))
def test_an_input_that_breaks_off_loses_nothing_that_was_stored(tmp_path_factory, reports, breaks):
    folder = tmp_path_factory.mktemp("w")

    def until(count):
        yield from reports[:count]
        raise KeyboardInterrupt

    for count in breaks:
        with Workspace.open(folder / "broken", create=True) as broken, pytest.raises(KeyboardInterrupt):
            broken.add(until(count))
    with Workspace.open(folder / "broken", create=True) as broken, Workspace.open(folder / "whole", create=True) as whole:
        broken.add(reports)
        whole.add(reports)
        assert broken.archive_digest() == whole.archive_digest()
        assert broken.verify() == []
