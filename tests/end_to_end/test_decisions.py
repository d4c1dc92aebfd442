"""Every act of a person works from the command line, shows in the tables, and holds when a changed reader reads again."""

import re
import shutil
from pathlib import Path

import pytest

from end_to_end.program import recount, row, rows

REPORTS = Path(__file__).parent / "decided.jsonl"
"""Composed reports of one sentence or two; two outlets tell of Tambacounda, of Kolda and of Louga."""


class Desk:
    """A workspace and its working copy, and the ways in which a person names things in it."""

    def __init__(self, folder):
        self.out = folder

    def run(self, **variables):
        recount("run", REPORTS, "--out", self.out, "--jobs", 1, **variables)

    def decide(self, act, *ids, **values):
        settings = [part for field, value in values.items() for part in ("--set", f"{field}={value}")]
        done = recount("decide", act, *ids, *settings, "--reason", "a test", "--by", "tester", "--workspace", self.out)
        return re.search(r"decision (\d+)", done.stderr)[1]

    def claim(self, given, words):
        return self.claim_row(given, words)["claim_id"]

    def incident(self, given):
        """The incident that a report leads with."""
        return row(self.out, "reports.csv", given_id=given)["lead_incident"]

    def cells(self, given):
        """The row of the incident that a report leads with."""
        return row(self.out, "incidents.csv", incident_id=self.incident(given))

    def code(self, given):
        return self.cells(given)["code"]

    def claim_row(self, given, words):
        (found,) = [c for c in rows(self.out, "claims.csv") if c["given_id"] == given and c["count_words"].startswith(words)]
        return found


@pytest.fixture(scope="module")
def changed(root, tmp_path_factory):
    """The program with another reader: "dozens" is read as 30 at least, and nobody is missing any more."""
    package = tmp_path_factory.mktemp("changed")
    shutil.copytree(root / "src" / "recount", package / "recount", ignore=shutil.ignore_patterns("__pycache__"))
    for file, old, new in (
        ("read/reader.py", 'READER = "recount-reader ', 'READER = "recount-reader 99.'),
        ("read/lang/en/quantities.toml", "\ndozens = 24\n", "\ndozens = 30\n"),
        ("read/lang/en/harms.toml", '"still missing", ', ""),
        ("read/lang/en/harms.toml", '"are missing", ', ""),
        ("read/lang/en/harms.toml", 'adjective = ["missing", ', "adjective = ["),
    ):
        path = package / "recount" / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} no longer holds {old!r}: choose another word to change"
        path.write_text(text.replace(old, new), encoding="utf-8")
    return package


@pytest.fixture(scope="module")
def desks(changed, tmp_path_factory):
    """The desk after every act, and the same desk after a changed reader has read again; with the ids as they were before."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.run()
    before = {each["given_id"]: each["lead_incident"] for each in rows(desk.out, "reports.csv")}
    code = desk.code("tamba-1")
    desk.decide("accept", desk.claim("tamba-1", "dozens"))
    desk.decide("accept", desk.claim("tamba-2", "Two"))
    desk.decide("correct", desk.claim("tamba-1", "15"), low=16, high=17)
    desk.decide("reject", desk.claim("tamba-2", "12"))
    desk.decide("add", "tamba-2", quote="Shells hit a market in Tambacounda", effect="injured", low=3, high="none")
    desk.decide("undecided", desk.claim("matam", "Six"))
    desk.decide("accept", desk.code("matam"))
    desk.decide("pin_place", desk.code("matam"), name="Ourossogui", precision="settlement", country="SN", lat=15.6, lon=-13.3)
    desk.decide("pin_day", desk.code("matam"), day="2025-03-13")
    desk.decide("pin_count", desk.code("matam"), effect="killed", low=5, high=9)
    desk.decide("approve", desk.code("kaffrine"))
    desk.decide("grade", desk.code("koungheul"), corroboration="discounted")
    desk.decide("contains", desk.code("kaffrine"), desk.code("koungheul"))
    desk.decide("same", "bakel", "kidira")
    desk.decide("not_same", "kolda-1", "kolda-2")
    desk.decide("merge", desk.code("bignona"), desk.code("linguere"))
    desk.decide("split", desk.code("louga-1"), "louga-2")
    desk.decide("register", "police", kind="military", side="Norland")
    desk.decide("forget", "podor")
    desk.decide("undo", desk.decide("reject", code))
    after = {}
    for phase in ("decided", "read again"):
        if phase == "decided":
            recount("publish", "--out", desk.out)
        else:
            desk.run(PYTHONPATH=str(changed))
        kept = tmp_path_factory.mktemp("kept")
        for table in ("reports.csv", "incidents.csv", "claims.csv", "record.json", "index.html"):
            shutil.copy(desk.out / table, kept)
        after[phase] = Desk(kept)
    return before, after, desk


@pytest.fixture(params=["decided", "read again"])
def desk(request, desks):
    return desks[1][request.param]


@pytest.fixture
def before(desks):
    return desks[0]


def test_the_changed_reader_reads_otherwise(desks):
    decided, again = desks[1]["decided"], desks[1]["read again"]
    assert [d.claim_row("matam", "Dozens")["low"] for d in (decided, again)] == ["24", "30"]


def test_an_accepted_claim_stays_as_it_was_accepted(desk):
    claim = desk.claim_row("tamba-1", "dozens")
    assert (claim["review_state"], claim["low"]) == ("accepted", "24")


def test_an_accepted_claim_that_is_not_read_any_more_stays(desk):
    claim = desk.claim_row("tamba-2", "Two")
    assert (claim["review_state"], claim["effect"], claim["low"]) == ("accepted", "missing", "2")


def test_a_corrected_claim_says_what_the_person_said(desk):
    claim = desk.claim_row("tamba-1", "15")
    assert (claim["review_state"], claim["low"], claim["high"]) == ("corrected", "16", "17")
    assert desk.cells("tamba-1")["killed_all_high"] == "17"


def test_a_rejected_claim_is_shown_and_not_counted(desk):
    assert desk.claim_row("tamba-2", "12")["review_state"] == "rejected"
    assert desk.cells("tamba-2")["killed_all_low"] == "11"


def test_an_added_claim_is_counted(desk):
    (added,) = [c for c in rows(desk.out, "claims.csv") if c["review_state"] == "added"]
    assert (added["given_id"], added["effect"], added["low"], added["high"]) == ("tamba-2", "injured", "3", "")
    assert added["quote"] == "Shells hit a market in Tambacounda"
    assert desk.cells("tamba-2")["injured_all_low"] == "3"


def test_a_claim_can_be_left_undecided(desk):
    assert desk.claim_row("matam", "Six")["review_state"] == "undecided"


def test_an_accepted_incident_says_so(desk, before):
    assert row(desk.out, "incidents.csv", incident_id=before["matam"])["review_state"] == "accepted"


def test_place_day_and_count_can_be_pinned(desk, before):
    cells = row(desk.out, "incidents.csv", incident_id=before["matam"])
    assert (cells["place"], cells["lat"], cells["day"]) == ("Ourossogui", "15.6", "2025-03-13")
    assert (cells["killed_all_low"], cells["killed_all_high"]) == ("5", "9")


def test_an_approved_incident_says_so(desk, before):
    assert row(desk.out, "incidents.csv", incident_id=before["kaffrine"])["review_state"] == "approved"


def test_a_grade_goes_before_the_policy(desk, before):
    assert row(desk.out, "incidents.csv", incident_id=before["koungheul"])["corroboration"] == "discounted"


def test_an_incident_can_contain_another(desk, before):
    assert row(desk.out, "incidents.csv", incident_id=before["koungheul"])["part_of"] == before["kaffrine"]


def test_reports_said_to_be_of_the_same_incident_are_one(desk, before):
    assert before["bakel"] != before["kidira"]
    assert desk.incident("bakel") == desk.incident("kidira") in (before["bakel"], before["kidira"])


def test_reports_said_to_be_of_different_incidents_are_two(desk, before):
    assert before["kolda-1"] == before["kolda-2"]
    assert desk.incident("kolda-1") != desk.incident("kolda-2")
    assert before["kolda-1"] in (desk.incident("kolda-1"), desk.incident("kolda-2"))


def test_merged_incidents_are_one_and_both_ids_resolve(desk, before):
    assert desk.incident("bignona") == desk.incident("linguere") == before["bignona"]
    assert row(desk.out, "incidents.csv", incident_id=before["bignona"])["previous_ids"] == before["linguere"]


def test_what_is_split_off_is_an_incident_of_its_own(desk, before):
    assert before["louga-1"] == before["louga-2"] == desk.incident("louga-1")
    assert desk.incident("louga-2") not in before.values()


def test_a_source_is_on_the_side_that_a_person_says(desk):
    record = (desk.out / "record.json").read_text(encoding="utf-8")
    assert "A person has said that it is military, on the side of Norland." in record


def test_forgotten_words_are_nowhere(desk):
    assert [c for c in rows(desk.out, "claims.csv") if c["given_id"] == "podor"] == []
    for table in ("claims.csv", "record.json", "index.html"):
        assert "landmine near Podor" not in (desk.out / table).read_text(encoding="utf-8")


def test_an_undone_decision_does_not_count(desk, before):
    assert row(desk.out, "incidents.csv", incident_id=before["tamba-1"])["review_state"] == "unreviewed"


def test_forgotten_words_are_not_in_the_workspace_nor_on_any_page(desks):
    assert (desks[2].out / "incidents").is_dir()
    for path in desks[2].out.rglob("*"):
        if path.is_file():
            assert b"landmine near Podor" not in path.read_bytes(), path.name


def test_the_queue_asks_about_what_was_decided_and_is_read_otherwise(desks):
    asked = recount("queue", "--workspace", desks[2].out).stdout
    assert desks[1]["decided"].claim("tamba-1", "dozens") in asked


def test_the_ledger_and_the_working_copy_are_whole_after_all(desks):
    recount("verify", "--out", desks[2].out)


def test_the_same_bytes_come_out_of_the_ledger_again(desks, changed, tmp_path):
    out = desks[2].out
    expected = (out / "record.json").read_bytes()
    recount("rebuild", "--workspace", out / "workspace", "--out", tmp_path, PYTHONPATH=str(changed), PYTHONHASHSEED="7")
    assert (tmp_path / "record.json").read_bytes() == expected
