"""The table of docs/rereading.md, row by row (its rows on ids stand in tests/domain/test_minting.py)."""

from dataclasses import replace

import pytest

import factory
from recount.domain.count import Count
from recount.domain.report import DayEvidence, publication_day
from review.bench import Bench, report

REPORT = report()
STRIKE = factory.located(of=REPORT, words="An airstrike on the market of Harim", place=factory.place("Harim"))
SHELLING = factory.located(
    of=REPORT, words="On Friday shelling of Salqin", key="i2", when="2019-03-08", place=factory.place("Salqin")
)
KILLED = factory.claim("16 people", of=REPORT)
CHILDREN = factory.claim("Seven children", of=REPORT, part_of=KILLED.id, count=Count(7, 7, "exact", "Seven"))
INJURED = factory.claim("at least 30 people", of=REPORT, effect="injured", count=Count(30, None, "at_least", "at least 30"))
FOUR = factory.claim("four people", of=REPORT, incident="i2", count=Count(4, 4, "exact", "four"))
READ_AS_SIX = replace(KILLED, count=Count(6, 6, "exact", "16 people"))
READ_AS_MISSING = factory.claim("16 people", of=REPORT, effect="missing")


def reading(*claims, incidents=(STRIKE, SHELLING)):
    return factory.reading(*incidents, of=REPORT, claims=claims)


FIRST = reading(KILLED, CHILDREN, INJURED, FOUR)


@pytest.fixture
def bench(workspace):  # one report, read for the first time
    made = Bench(workspace, REPORT)
    made.read(FIRST)
    return made


def kinds(bench):
    return [item.kind for item in bench.queue()]


class TestClaims:
    def test_undecided_claims_follow_the_new_reading(self, bench):
        bench.read(reading(READ_AS_SIX))
        assert bench.claim(KILLED.id).count.low == 6
        assert bench.claim(FOUR.id) is None
        assert bench.queue() == ()

    def test_accepted_and_read_the_same(self, bench):
        bench.decide("accept", KILLED.id)
        bench.read(FIRST)
        assert bench.state(KILLED.id) == "accepted"
        assert bench.queue() == ()

    def test_accepted_and_read_differently_keeps_what_was_accepted(self, bench):
        decision = bench.decide("accept", KILLED.id)
        bench.read(reading(READ_AS_SIX, CHILDREN, INJURED, FOUR))
        assert bench.claim(KILLED.id).count.low == 16
        (item,) = bench.queue()
        assert (item.kind, item.subjects, item.decisions) == ("read differently", (KILLED.id,), (decision.number,))
        assert (item.decided.count.low, item.read.count.low) == (16, 6)
        assert "low, high" in item.sentence

    def test_accepted_and_gone_stays(self, bench):
        bench.decide("accept", KILLED.id)
        bench.read(reading(INJURED, FOUR))
        assert bench.claim(KILLED.id) == KILLED
        assert bench.state(KILLED.id) == "accepted"
        assert kinds(bench) == ["not read any more"]

    def test_accepted_and_read_as_another_effect_keeps_the_accepted_one(self, bench):
        bench.decide("accept", KILLED.id)
        bench.read(reading(READ_AS_MISSING, CHILDREN, INJURED, FOUR))
        assert bench.claim(KILLED.id) == KILLED
        assert bench.claim(READ_AS_MISSING.id) is None
        (item,) = bench.queue()
        assert (item.kind, item.subjects) == ("read as another claim", (KILLED.id, READ_AS_MISSING.id))
        assert (item.decided, item.read) == (KILLED, READ_AS_MISSING)

    def test_corrected_and_read_the_same(self, bench):
        bench.decide("correct", KILLED.id, low=15, high=15)
        bench.read(FIRST)
        assert bench.claim(KILLED.id).count.low == 15
        assert bench.queue() == ()

    def test_corrected_and_read_differently_keeps_the_correction(self, bench):
        bench.decide("correct", KILLED.id, status="civilian")
        bench.read(reading(READ_AS_SIX, CHILDREN, INJURED, FOUR))
        found = bench.claim(KILLED.id)
        assert (found.count.low, found.victims.status) == (16, "civilian")
        (item,) = bench.queue()
        assert (item.decided, item.read.count.low) == (found, 6)

    def test_corrected_and_now_read_as_corrected(self, bench):
        bench.decide("correct", KILLED.id, low=6, high=6)
        bench.read(reading(READ_AS_SIX, CHILDREN, INJURED, FOUR))
        assert bench.claim(KILLED.id).count.low == 6
        assert bench.queue() == ()

    def test_corrected_and_gone_stays(self, bench):
        bench.decide("correct", KILLED.id, low=15, high=15)
        bench.read(reading(INJURED, FOUR))
        assert bench.claim(KILLED.id).count.low == 15
        assert kinds(bench) == ["not read any more"]

    def test_rejected_and_read_the_same(self, bench):
        bench.decide("reject", KILLED.id)
        bench.read(FIRST)
        assert bench.claim(KILLED.id) == KILLED
        assert KILLED.id in bench.record().rulings.rejected
        assert bench.queue() == ()

    def test_rejected_and_read_differently_stays_rejected(self, bench):
        bench.decide("reject", KILLED.id)
        bench.read(reading(READ_AS_SIX, CHILDREN, INJURED, FOUR))
        assert bench.claim(KILLED.id) == READ_AS_SIX
        assert bench.state(KILLED.id) == "rejected"
        assert kinds(bench) == ["read differently"]

    def test_rejected_and_gone_is_silent(self, bench):
        bench.decide("reject", KILLED.id)
        bench.read(reading(INJURED, FOUR))
        assert bench.claim(KILLED.id) is None
        assert bench.queue() == ()
        bench.read(FIRST)
        assert bench.state(KILLED.id) == "rejected"

    def test_rejected_and_read_as_another_effect_is_new(self, bench):
        bench.decide("reject", KILLED.id)
        bench.read(reading(READ_AS_MISSING, INJURED, FOUR))
        assert bench.claim(READ_AS_MISSING.id) == READ_AS_MISSING
        assert bench.state(READ_AS_MISSING.id) == "unreviewed"
        (item,) = bench.queue()
        assert (item.kind, item.subjects) == ("read as another claim", (KILLED.id, READ_AS_MISSING.id))

    def test_added_and_still_not_read(self, bench):
        bench.read(reading(KILLED, CHILDREN, INJURED))
        added = self.add_four(bench)
        bench.read(reading(KILLED, CHILDREN, INJURED))
        assert bench.claim(added).count.low == 4
        assert bench.state(added) == "added"
        assert bench.queue() == ()

    def test_added_and_now_read_is_not_counted_twice(self, bench):
        bench.read(reading(KILLED, CHILDREN, INJURED))
        added = self.add_four(bench)
        assert added == FOUR.id
        bench.read(FIRST)
        assert [claim for claim in bench.record().claims() if claim == added] == [added]
        assert bench.queue() == ()
        bench.read(reading(KILLED, CHILDREN, INJURED, replace(FOUR, count=Count(40, 40, "exact", "four people"))))
        assert bench.claim(added).count.low == 4
        assert kinds(bench) == ["read differently"]

    def add_four(self, bench):
        decision = bench.decide(
            "add", "a", quote="shelling of Salqin killed four people", words="four people", effect="killed", low=4, incident="i2"
        )
        return decision.values["context"]["claims"][0]["claim"]["id"]

    def test_a_new_claim_is_unreviewed(self, bench):
        bench.decide("accept", KILLED.id)
        army = factory.claim("The army", of=REPORT, effect="casualties")
        bench.read(reading(KILLED, CHILDREN, INJURED, army, FOUR))
        assert bench.state(army.id) == "unreviewed"
        assert bench.queue() == ()

    def test_a_part_outlives_its_whole(self, bench):
        bench.decide("accept", CHILDREN.id)
        bench.read(reading(replace(CHILDREN, part_of=None), INJURED, FOUR))
        assert bench.claim(CHILDREN.id).part_of is None
        assert bench.queue() == ()

    def test_a_part_of_a_decided_whole_keeps_its_whole(self, bench):
        bench.decide("accept", CHILDREN.id, KILLED.id)
        bench.read(reading(replace(CHILDREN, part_of=None), INJURED, FOUR))
        assert bench.claim(CHILDREN.id).part_of == KILLED.id
        assert kinds(bench) == ["not read any more"]

    def test_a_part_that_is_read_as_none_is_queued_while_its_whole_is_read(self, bench):
        bench.decide("accept", CHILDREN.id)
        bench.read(reading(KILLED, replace(CHILDREN, part_of=None), INJURED, FOUR))
        assert bench.claim(CHILDREN.id).part_of == KILLED.id
        assert kinds(bench) == ["read differently"]

    @pytest.mark.parametrize(
        ("act", "later", "again", "low"),
        [
            ("accept", [READ_AS_SIX], KILLED.id, 16),
            ("accept", [], KILLED.id, 16),
            ("accept", [READ_AS_MISSING], KILLED.id, 16),
            ("reject", [READ_AS_SIX], KILLED.id, 6),
            ("reject", [READ_AS_MISSING], READ_AS_MISSING.id, 16),
        ],
    )
    def test_a_difference_seen_is_not_asked_again(self, bench, act, later, again, low):
        bench.decide(act, KILLED.id)
        bench.read(reading(*later, CHILDREN, INJURED, FOUR))
        assert len(bench.queue()) == 1
        bench.decide(act, again)
        assert bench.queue() == ()
        assert bench.claim(again).count.low == low

    def test_accepting_the_new_reading_replaces_the_kept_one(self, bench):
        bench.decide("accept", KILLED.id)
        bench.read(reading(READ_AS_SIX, CHILDREN, INJURED, FOUR))
        bench.decide("accept", KILLED.id, reading="new")
        assert bench.claim(KILLED.id) == READ_AS_SIX
        assert bench.state(KILLED.id) == "accepted"
        assert bench.queue() == ()

    def test_undoing_gives_the_claim_back_to_the_reader(self, bench):
        decision = bench.decide("accept", KILLED.id)
        bench.read(reading(READ_AS_SIX, CHILDREN, INJURED, FOUR))
        bench.decide("undo", str(decision.number))
        assert bench.claim(KILLED.id) == READ_AS_SIX
        assert bench.queue() == ()


OTHER = report("Norland Times", given="b")
OTHER_STRIKE = factory.located(
    of=OTHER, words="An airstrike on the market of Harim", place=factory.place("Harim")
)  # fmt: skip
OTHER_KILLED = factory.claim("16 people", of=OTHER)
MOVED = replace(STRIKE, reported=replace(STRIKE.reported, id="m-moved"))


class TestMentions:
    @pytest.fixture
    def bench(self, workspace):
        """Two reports on Harim, one of which also tells of Salqin, with a ruling that they are not the same."""
        made = Bench(workspace, REPORT, OTHER)
        made.read(FIRST, self.other())
        made.decide("not_same", STRIKE.id, OTHER_STRIKE.id)
        return made

    def other(self, *claims):
        return factory.reading(OTHER_STRIKE, of=OTHER, claims=[OTHER_KILLED])

    def homes(self, bench):
        return {mention: incident.id for mention, incident in bench.record().incident_of().items()}

    def test_a_ruling_on_mentions_holds_when_read_the_same(self, bench):
        bench.read(FIRST, self.other())
        homes = self.homes(bench)
        assert homes[STRIKE.id] != homes[OTHER_STRIKE.id]
        assert bench.queue() == ()

    def test_a_mention_that_moved_keeps_its_id(self, bench):
        bench.read(reading(KILLED, FOUR, incidents=(MOVED, SHELLING)), self.other())
        homes = self.homes(bench)
        assert "m-moved" not in homes
        assert homes[STRIKE.id] != homes[OTHER_STRIKE.id]
        assert bench.queue() == ()

    def test_a_mention_that_is_gone_is_queued(self, bench):
        bench.read(reading(FOUR, incidents=(SHELLING,)), self.other())
        (item,) = bench.queue()
        assert (item.kind, item.subjects) == ("reported incident gone", (STRIKE.id, REPORT.id))
        assert [bench.workspace.ledger.entries()[n - 1].act for n in item.decisions] == ["not_same"]
        bench.read(FIRST, self.other())
        assert bench.queue() == ()
        assert self.homes(bench)[STRIKE.id] != self.homes(bench)[OTHER_STRIKE.id]

    def test_two_mentions_read_as_one(self, bench):
        bench.decide("not_same", SHELLING.id, OTHER_STRIKE.id)
        one = replace(MOVED, reported=replace(MOVED.reported, quote=factory.quote(REPORT, "killed four people"), key="i1"))
        bench.read(reading(KILLED, CHILDREN, INJURED, replace(FOUR, incident="i1"), incidents=(one,)), self.other())
        assert STRIKE.id in self.homes(bench)
        assert [(item.kind, item.subjects[0]) for item in bench.queue()] == [("reported incident gone", SHELLING.id)]

    def test_a_kept_claim_brings_its_mention_back(self, bench):
        bench.decide("accept", KILLED.id)
        bench.read(reading(FOUR, incidents=(replace(SHELLING, reported=replace(SHELLING.reported, key="i1")),)), self.other())
        found = bench.record().mentions()[STRIKE.id]
        assert found.place == STRIKE.place
        assert bench.claim(KILLED.id).incident == found.key
        assert kinds(bench) == ["not read any more"]


class TestIncidents:
    @pytest.fixture
    def bench(self, workspace):
        """Two reports that link takes for one incident, and a second incident."""
        made = Bench(workspace, REPORT, OTHER)
        made.read(FIRST, factory.reading(OTHER_STRIKE, of=OTHER, claims=[OTHER_KILLED]))
        return made

    def incident(self, bench, mention):
        return bench.record().incident_of()[mention]

    def test_an_accepted_incident_that_grew_is_queued(self, workspace):
        bench = Bench(workspace, REPORT, OTHER)
        bench.read(FIRST)
        code = self.incident(bench, STRIKE.id).code
        bench.decide("accept", code)
        assert bench.queue() == ()
        bench.read(FIRST, factory.reading(OTHER_STRIKE, of=OTHER, claims=[OTHER_KILLED]))
        (item,) = bench.queue()
        assert (item.kind, item.subjects) == ("incident changed", (self.incident(bench, STRIKE.id).id,))
        assert "1 reported incidents have come to it and 0 have gone" in item.sentence
        bench.decide("accept", code)
        assert bench.queue() == ()

    def test_an_id_without_members_rests_and_is_listed(self, bench):
        incident = self.incident(bench, SHELLING.id)
        bench.decide("pin_day", incident.code, day="2019-03-08")
        bench.read(
            reading(KILLED, CHILDREN, INJURED, incidents=(STRIKE,)),
            factory.reading(OTHER_STRIKE, of=OTHER, claims=[OTHER_KILLED]),
        )
        (item,) = bench.queue()
        assert (item.kind, item.subjects) == ("incident gone", (incident.id,))

    def test_decisions_on_a_merged_incident_are_listed(self, bench):
        one, two = self.incident(bench, STRIKE.id), self.incident(bench, SHELLING.id)
        bench.decide("merge", one.code, two.code)
        assert bench.queue() == ()
        bench.decide("undo", str(len(bench.workspace.ledger)))
        bench.decide("pin_place", two.code, name="Salqin", precision="settlement")
        bench.decide("merge", one.code, two.code)
        whole = self.incident(bench, STRIKE.id)
        (old,) = whole.previous_ids
        assert whole.place.name == "Salqin"
        (item,) = bench.queue()
        assert (item.kind, item.subjects) == ("incident merged", (whole.id, old))
        bench.decide("accept", whole.code)
        assert bench.queue() == ()

    def test_a_split_holds_when_read_again(self, bench):
        code = self.incident(bench, STRIKE.id).code
        assert len(self.incident(bench, STRIKE.id).mentions) == 2
        bench.decide("split", code, "b")
        before = self.incident(bench, OTHER_STRIKE.id).id
        bench.read(FIRST, factory.reading(OTHER_STRIKE, of=OTHER, claims=[OTHER_KILLED]))
        assert self.incident(bench, STRIKE.id).mentions == (STRIKE.id,)
        assert self.incident(bench, OTHER_STRIKE.id).id == before

    def test_contradicting_rulings_are_queued(self, bench):
        third = report("Norland Post", given="c")
        bench.workspace.add([third])
        strike = factory.located(of=third, words="An airstrike on the market of Harim", place=factory.place("Harim"))
        bench.read(FIRST, factory.reading(OTHER_STRIKE, of=OTHER), factory.reading(strike, of=third))
        numbers = [
            bench.decide("same", STRIKE.id, OTHER_STRIKE.id).number,
            bench.decide("same", strike.id, OTHER_STRIKE.id).number,
        ]
        numbers.append(bench.decide("not_same", STRIKE.id, strike.id).number)
        (item,) = bench.queue()
        assert (item.kind, set(item.subjects)) == ("contradiction", {STRIKE.id, strike.id})
        assert item.decisions == tuple(numbers)


class TestReports:
    def test_a_report_seen_again_is_one_report(self, workspace):
        bench = Bench(workspace, REPORT, report(given="z"))
        bench.read(FIRST)
        assert [entry.report.given_ids for entry in bench.record().reports] == [("a", "z")]

    def test_a_conflict_of_publication_days_is_queued_until_a_day_is_pinned(self, workspace):
        evidence = (*REPORT.published.evidence, DayEvidence("header", "10 March", "2019-03-10"))
        bench = Bench(workspace, replace(REPORT, published=publication_day(evidence)))
        bench.read(FIRST)
        (item,) = bench.queue()
        assert (item.kind, item.subjects) == ("publication day", (REPORT.id,))
        assert "2019-03-10 (header), 2019-03-12 (field)" in item.sentence
        bench.decide("pin_day", "a", day="2019-03-10")
        assert workspace.unread(bench.reader) == [REPORT.id], "day words are resolved against the day of publication"
        bench.read(FIRST)
        assert bench.record().reports[0].report.published.basis == "decision"
        assert bench.queue() == ()
        bench.decide("undo", str(len(workspace.ledger)))
        assert workspace.unread(bench.reader) == [REPORT.id]

    def test_a_forgotten_report_stays_out(self, workspace):
        bench = Bench(workspace, REPORT, OTHER)
        bench.read(FIRST, factory.reading(OTHER_STRIKE, of=OTHER, claims=[OTHER_KILLED]))
        bench.decide("accept", KILLED.id, OTHER_KILLED.id)
        bench.decide("forget", "a")
        record = bench.record()
        assert [entry.report.id for entry in record.reports] == [OTHER.id]
        assert list(record.claims()) == [OTHER_KILLED.id]
        assert record.state(OTHER_KILLED.id) == "accepted"
        assert workspace.add([REPORT]).forgotten == 1
        assert bench.queue() == ()
        assert workspace.verify() == []

    def test_decisions_on_an_earlier_text_are_queued(self, workspace):
        later = replace(report(text=f"{factory.TEXT} Updated.", given="later"), previous=REPORT.id)
        bench = Bench(workspace, REPORT, later)
        bench.read(FIRST, factory.reading(of=later))
        decision = bench.decide("accept", KILLED.id)
        (item,) = bench.queue()
        assert (item.kind, item.subjects, item.decisions) == ("earlier text", (later.id, KILLED.id), (decision.number,))
        killed = factory.claim("16 people", of=later)
        strike = factory.located(of=later, words="An airstrike on the market of Harim")
        bench.read(FIRST, factory.reading(strike, of=later, claims=[killed]))
        bench.decide("accept", killed.id)
        assert bench.queue() == ()
