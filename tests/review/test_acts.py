"""What each act does to the record, and what it refuses."""

from datetime import datetime

import pytest

import factory
from recount.domain.count import Count
from recount.domain.ids import claim_id
from recount.errors import InputError
from recount.review.acts import decide
from review.bench import AT, Bench, report

HARIM = factory.place("Harim", lat=36.2, lon=36.5)
REPORT, OTHER = report(), report("Norland Times", given="b")
STRIKE = factory.located(of=REPORT, words="An airstrike on the market of Harim", place=HARIM)
SHELLING = factory.located(
    of=REPORT, words="On Friday shelling of Salqin", key="i2", when="2019-03-08", place=factory.place("Salqin", weak=True)
)
KILLED = factory.claim("16 people", of=REPORT)
CHILDREN = factory.claim("Seven children", of=REPORT, part_of=KILLED.id, count=Count(7, 7, "exact", "Seven"))
FOUR = factory.claim("four people", of=REPORT, incident="i2", count=Count(4, 4, "exact", "four"))
TOTAL = factory.claim("The army", of=REPORT, incident=None)
OTHER_STRIKE = factory.located(of=OTHER, words="An airstrike on the market of Harim", place=HARIM)
OTHER_KILLED = factory.claim("16 people", of=OTHER, count=Count(20, 20, "exact", "16 people"))


@pytest.fixture
def bench(workspace):
    """Two reports on Harim, one of which tells of Salqin too and gives a total."""
    made = Bench(workspace, REPORT, OTHER)
    made.read(
        factory.reading(STRIKE, SHELLING, of=REPORT, claims=[KILLED, CHILDREN, TOTAL, FOUR]),
        factory.reading(OTHER_STRIKE, of=OTHER, claims=[OTHER_KILLED]),
    )
    return made


def incident(bench, mention=STRIKE):
    return bench.record().incident_of()[mention.id]


class TestClaims:
    def test_rejecting_a_claim_takes_it_out_of_the_range(self, bench):
        code = incident(bench).code
        assert bench.tally(code) == (16, 20)
        bench.decide("reject", OTHER_KILLED.id)
        assert bench.tally(code) == (16, 16)
        bench.decide("accept", OTHER_KILLED.id)
        assert bench.tally(code) == (16, 20)

    def test_accepting_says_so(self, bench):
        decision = bench.decide("accept", KILLED.id, CHILDREN.id[:9], incident(bench).code.lower())
        assert decision.targets == (KILLED.id, CHILDREN.id, incident(bench).id)
        assert [bench.state(target) for target in decision.targets] == ["accepted"] * 3
        assert (decision.by, decision.at, decision.reason) == ("reviewer", "2026-11-20T08:00:00+00:00", "seen on page 2")

    @pytest.mark.parametrize(
        ("values", "count"),
        [
            ({"low": "15", "high": "15"}, (15, 15, "exact")),
            ({"low": 15, "high": None}, (15, None, "at_least")),
            ({"low": "none"}, (None, 16, "at_most")),
            ({"low": "none", "high": "none"}, (None, None, "vague")),
            ({"low": 10, "high": 15, "kind": "about"}, (10, 15, "about")),
            ({"kind": "about"}, (16, 16, "about")),
            ({"high": 20}, (16, 20, "exact")),
        ],
    )
    def test_correcting_a_count_keeps_bounds_and_kind_together(self, bench, values, count):
        bench.decide("correct", KILLED.id, **values)
        found = bench.claim(KILLED.id).count
        assert (found.low, found.high, found.kind) == count
        assert bench.state(KILLED.id) == "corrected"

    def test_a_figure_can_be_given_where_none_was_read(self, bench):
        vague = factory.claim("at least 30 people", of=REPORT, effect="injured")
        bench.read(factory.reading(STRIKE, of=REPORT, claims=[vague]))
        bench.decide("correct", vague.id, low=30)
        assert (bench.claim(vague.id).count.low, bench.claim(vague.id).count.high) == (30, 30)

    def test_corrections_of_other_fields_add_up(self, bench):
        bench.decide("correct", KILLED.id, status="civilian", groups="children,women", words="16")
        bench.decide("correct", KILLED.id, effect="injured", sources='[{"name": "SANA", "kind": "state_media"}]')
        found = bench.claim(KILLED.id)
        assert (found.victims.status, found.victims.groups) == ("civilian", ("children", "women"))
        assert (found.effect, found.sources, found.count.words) == ("injured", (factory.source("SANA", "state_media"),), "16")

    @pytest.mark.parametrize("name", ["i2", SHELLING.id, "code"])
    def test_a_claim_can_be_moved_to_another_incident_of_its_report(self, bench, name):
        code = incident(bench, SHELLING).code
        bench.decide("correct", CHILDREN.id, incident=code if name == "code" else name, part_of="none")
        assert CHILDREN.id in incident(bench, SHELLING).claims
        assert bench.claim(CHILDREN.id).part_of is None

    def test_a_claim_can_be_made_a_total_or_part_of_another(self, bench):
        bench.decide("correct", FOUR.id, incident="none")
        bench.decide("correct", CHILDREN.id, part_of=FOUR.id)
        assert bench.claim(FOUR.id).scope == "cumulative"
        assert bench.claim(CHILDREN.id).part_of == FOUR.id

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ({}, "a correction needs a value"),
            ({"low": 20}, 'a count from 20 to 16 is empty; give low and high both, high=none for "at least"'),
            ({"words": "seventeen"}, "the quote of claim .* does not have the count's words 'seventeen'"),
            ({"part_of": KILLED.id}, "cannot be part of itself"),
            ({"part_of": OTHER_KILLED.id}, "is of another report"),
            ({"part_of": STRIKE.id}, "needed is: claim"),
            ({"incident": OTHER_STRIKE.id}, r"does not tell .* once; its reported incidents are: i1 \(m"),
            ({"incident": "i9"}, "names no mention or incident"),
        ],
    )
    def test_a_correction_that_makes_no_sense_is_refused(self, bench, values, words):
        with pytest.raises(InputError, match=words):
            bench.decide("correct", KILLED.id, **values)
        assert bench.workspace.ledger.entries()[-1].act == "mint"

    def test_the_new_reading_can_be_accepted_only_where_there_is_one(self, bench):
        bench.decide("accept", KILLED.id)
        bench.decide("correct", FOUR.id, low=5, high=5)
        bench.read(factory.reading(STRIKE, SHELLING, of=REPORT, claims=[FOUR]))
        with pytest.raises(InputError, match="is not in the latest reading"):
            bench.decide("accept", KILLED.id, reading="new")
        with pytest.raises(InputError, match="was corrected; undo the correction first"):
            bench.decide("accept", FOUR.id, reading="new")

    def test_a_claim_can_be_decided_on_in_a_record_made_without_the_workspace(self, bench):
        record = bench.record()
        bench.workspace.read_again(REPORT.id)
        decision = decide(bench.workspace, record, "accept", [KILLED.id], {}, reason=None, by="reviewer", at=AT)
        assert decision.values["context"]["claims"][0]["seen"] == []

    def test_a_total_can_be_accepted(self, bench):
        decision = bench.decide("accept", TOTAL.id)
        assert decision.values["context"]["claims"][0]["incident"] is None
        assert bench.state(TOTAL.id) == "accepted"

    def test_what_a_decision_keeps_leaves_out_places_not_chosen(self, bench):
        decision = bench.decide("accept", FOUR.id)
        assert decision.values["context"]["claims"][0]["incident"]["place"]["candidates"] == []


class TestAdd:
    def test_an_added_claim_counts_and_says_where_its_words_are(self, bench):
        bench.decide(
            "add", "a", quote="at least 30 people were injured", words="at least 30", effect="injured", low=30, high="none",
            incident="i1", status="civilian", groups="women", part_of=KILLED.id, sources='[{"name": "SANA", "kind": "media"}]',
        )  # fmt: skip
        start = REPORT.text.index("at least 30")
        found = bench.claim(claim_id(REPORT.id, "injured", start, start + len("at least 30")))
        assert (found.quote.text, found.count) == (
            "at least 30 people were injured",
            Count(30, None, "at_least", "at least 30"),
        )
        assert (found.victims.status, found.victims.groups, found.part_of) == ("civilian", ("women",), KILLED.id)
        assert bench.state(found.id) == "added"
        assert bench.tally(incident(bench).code, "injured")[0] == 30

    def test_without_words_of_the_count_the_quote_stands_for_it(self, bench):
        bench.decide("add", "b", quote="The army denied the attack", effect="killed", low=0, polarity="denied", absence="denied")
        (found,) = [c for c in bench.record().claims().values() if c.absence == "denied"]
        assert (found.count, found.incident) == (Count(0, 0, "exact", "The army denied the attack"), "i1")

    def test_a_total_hangs_on_no_incident(self, bench):
        bench.decide("add", "a", quote="killed four people", effect="killed", low=4, incident="none")
        (found,) = [c for c in bench.record().claims().values() if c.rule == "added by a person"]
        assert found.scope == "cumulative"

    @pytest.mark.parametrize("told", [(), (STRIKE,)])
    def test_a_claim_can_bring_an_incident_that_no_reader_saw(self, bench, told):
        bench.read(factory.reading(*told, of=REPORT))
        values = {"incident": "new"} if told else {}
        bench.decide("add", "a", quote="shelling of Salqin killed four people", words="four", effect="killed", low=4, **values)
        new = [w.incident for w in bench.record().incidents if w.incident.mentions[0] not in (STRIKE.id, OTHER_STRIKE.id)]
        assert [len(one.claims) for one in new] == [1]
        bench.decide("pin_place", new[0].code, name="Salqin", precision="settlement", country="SY")
        assert "Salqin" in {w.incident.place.name for w in bench.record().incidents if w.incident.place}

    def test_words_that_stand_twice_are_placed_by_their_start(self, bench):
        with pytest.raises(InputError, match=r"the words 'people' stand 3 times in report .*; say where: start="):
            bench.decide("add", "a", quote="people", effect="killed", low=4, incident="i1")
        start = REPORT.text.rindex("people")
        bench.decide("add", "a", quote="people", start=start, effect="missing", low=4, incident="i2")
        (found,) = [c for c in bench.record().claims().values() if c.effect == "missing"]
        assert found.quote.start == start

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ({"quote": "Seventeen people"}, "does not have the words 'Seventeen people'; a quote is exact"),
            ({"quote": "16 people", "start": 3}, "does not have the words"),
            ({"quote": "16 people", "words": "17"}, "the quote does not have the count's words '17'"),
            ({"quote": "16 people", "incident": "i1"}, "these words are read already, as claim c.*; accept or correct it"),
            ({"quote": "16 people were", "incident": "i1"}, "does not have the words"),
            ({"quote": "killed 16 people"}, r"say which incident: incident=i1, of i1 \(m.*\), i2 \(m.*\), or incident=new"),
            ({"quote": "killed 16 people", "incident": "i1", "high": 3}, "a count from 4 to 3 is empty"),
            ({"quote": "killed 16 people", "incident": "i1", "part_of": OTHER_KILLED.id}, "is of another report"),
        ],
    )
    def test_an_added_claim_that_does_not_fit_its_report_is_refused(self, bench, values, words):
        with pytest.raises(InputError, match=words):
            bench.decide("add", "a", **{"effect": "killed", "low": 4, **values})


class TestPairs:
    def test_a_claim_stands_for_its_mention_and_a_report_for_its_lead(self, bench):
        decision = bench.decide("same", "b", FOUR.id)
        assert decision.targets == (OTHER_STRIKE.id, SHELLING.id)
        assert incident(bench, SHELLING).mentions == incident(bench, OTHER_STRIKE).mentions

    def test_an_incident_told_once_stands_for_its_mention(self, bench):
        decision = bench.decide("not_same", incident(bench, SHELLING).code, STRIKE.id)
        assert decision.targets == (SHELLING.id, STRIKE.id)

    def test_what_is_undecided_stays_apart_and_waits(self, bench):
        decision = bench.decide("undecided", STRIKE.id, OTHER_STRIKE.id)
        assert incident(bench) != incident(bench, OTHER_STRIKE)
        (item,) = bench.queue("undecided")
        assert (set(item.subjects), item.decisions) == ({STRIKE.id, OTHER_STRIKE.id}, (decision.number,))
        bench.decide("same", STRIKE.id, OTHER_STRIKE.id)
        assert bench.queue("undecided") == ()

    @pytest.mark.parametrize("name", [KILLED.id, "code"])
    def test_a_single_claim_or_incident_can_be_undecided(self, bench, name):
        decision = bench.decide("undecided", incident(bench).code if name == "code" else name)
        assert bench.state(decision.targets[0]) == "undecided"

    @pytest.mark.parametrize(
        ("ids", "words"),
        [
            ((STRIKE.id,), "this act is about 2 or more .*; 1 given"),
            ((STRIKE.id, STRIKE.id), "mention m.* is named twice"),
            ((KILLED.id, CHILDREN.id), "all of them are the same reported incident"),
            ((TOTAL.id, STRIKE.id), "is cumulative and hangs on no incident"),
            (("code", SHELLING.id), "is told 2 times; use `merge` or `split`, or name claims or reports"),
        ],
    )
    def test_pairs_that_are_none_are_refused(self, bench, ids, words):
        code = incident(bench).code
        with pytest.raises(InputError, match=words):
            bench.decide("same", *(code if one == "code" else one for one in ids))

    def test_a_report_without_a_lead_is_refused(self, bench):
        bench.read(factory.reading(of=REPORT), factory.reading(OTHER_STRIKE, of=OTHER))
        with pytest.raises(InputError, match="has no lead incident"):
            bench.decide("same", "a", "b")
        with pytest.raises(InputError, match=r"report .* alone cannot be undecided"):
            bench.decide("undecided", "a")


class TestIncidents:
    def test_a_merge_joins_and_its_undoing_parts_again(self, bench):
        one, two = incident(bench), incident(bench, SHELLING)
        decision = bench.decide("merge", one.code, two.code)
        whole = incident(bench)
        assert set(whole.mentions) == {*one.mentions, *two.mentions}
        assert {whole.id, *whole.previous_ids} == {one.id, two.id}
        assert bench.decide("accept", whole.previous_ids[0]).targets == (whole.id,)
        bench.decide("undo", f"#{decision.number}")
        assert (incident(bench).id, incident(bench, SHELLING).id) == (one.id, two.id)

    @pytest.mark.parametrize("name", ["b", OTHER_STRIKE.id, OTHER_KILLED.id])
    def test_a_split_takes_reports_mentions_or_claims_out(self, bench, name):
        before = incident(bench)
        decision = bench.decide("split", before.code, name)
        assert decision.targets == (before.id, OTHER_STRIKE.id)
        assert incident(bench).mentions == (STRIKE.id,)
        assert incident(bench, OTHER_STRIKE).mentions == (OTHER_STRIKE.id,)

    @pytest.mark.parametrize(
        ("ids", "words"),
        [
            (("a", "b"), "would be left with nothing"),
            ((SHELLING.id,), "is not part of incident"),
            ((TOTAL.id,), "hangs on no incident"),
        ],
    )
    def test_a_split_that_parts_nothing_is_refused(self, bench, ids, words):
        with pytest.raises(InputError, match=words):
            bench.decide("split", incident(bench).code, *ids)

    def test_an_incident_can_contain_another(self, bench):
        whole, part = incident(bench), incident(bench, SHELLING)
        bench.decide("contains", whole.code, part.code)
        assert incident(bench, SHELLING).part_of == whole.id
        with pytest.raises(InputError, match="already contains"):
            bench.decide("contains", part.code, whole.code)

    def test_pins_go_before_what_the_reports_say(self, bench):
        code = incident(bench, SHELLING).code
        assert [item.subjects for item in bench.queue("weak place")] == [(incident(bench, SHELLING).id,)]
        accepted = bench.decide("accept", code)
        assert bench.queue("weak place") == ()
        bench.decide("undo", str(accepted.number))
        bench.decide("pin_place", code, name="Salqin al-Balad", precision="settlement", country="sy", lat="36.1", lon=36.4)
        bench.decide("pin_day", code, day="2019-03-07")
        bench.decide("pin_count", code, effect="killed", low=3, high=5)
        found = incident(bench, SHELLING)
        assert (found.place.name, found.place.lat, found.when.edtf) == ("Salqin al-Balad", 36.1, "2019-03-07")
        assert bench.tally(code) == (3, 5)
        assert bench.queue("weak place") == ()

    def test_a_second_pin_supersedes_the_first_of_its_kind_only(self, bench):
        code = incident(bench).code
        bench.decide("pin_place", code, name="Harim", precision="settlement")
        first = bench.decide("pin_count", code, effect="killed", low=3, high="none")
        children = bench.decide("pin_count", code, effect="killed", victims="children", low=3, high=3)
        second = bench.decide("pin_count", code, effect="killed", low=4, high=4)
        assert (first.supersedes, children.supersedes, second.supersedes) == (None, None, first.number)
        bench.decide("undo", str(second.number))
        assert bench.tally(code) == (3, None)

    def test_an_incident_can_be_approved_and_graded(self, bench):
        code = incident(bench).code
        accepted = bench.decide("accept", code)
        approved = bench.decide("approve", code)
        assert approved.supersedes == accepted.number
        bench.decide("grade", code, corroboration="several origins")
        assert incident(bench).review_state == "approved"
        (assessment,) = [w.assessment for w in bench.record().incidents if w.incident.code == code]
        assert (assessment.corroboration, assessment.graded) == ("several origins", True)

    @pytest.mark.parametrize(
        ("act", "values", "words"),
        [
            ("pin_place", {"name": "Harim"}, "the value 'precision' is missing"),
            ("pin_place", {"name": "Harim", "precision": "site", "lat": 3}, "a point needs both lat and lon"),
            ("pin_count", {"effect": "killed", "low": 5, "high": 3}, "a range from 5 to 3 is empty"),
            ("pin_day", {"day": "Monday"}, "day is 'Monday'; it takes a day such as"),
            ("grade", {"corroboration": "true"}, "it takes one of accepted by the party"),
        ],
    )
    def test_values_that_make_no_sense_are_refused(self, bench, act, values, words):
        with pytest.raises(InputError, match=words):
            bench.decide(act, incident(bench).code, **values)


class TestUndo:
    def test_only_a_decision_that_stands_can_be_undone(self, bench):
        decision = bench.decide("accept", KILLED.id)
        bench.decide("undo", str(decision.number))
        last = len(bench.workspace.ledger)
        for number, words in [
            (str(decision.number), "does not count any more"),
            ("1", "is a `mint`, which cannot be undone"),
            ("99", f"there is no decision 99; the last one is {last}"),
            ("x", "'x' is no number of a decision"),
            ("²", "is no number of a decision"),
        ]:
            with pytest.raises(InputError, match=words):
                bench.decide("undo", number)
        assert len(bench.workspace.ledger) == last

    def test_forgetting_cannot_be_undone(self, bench):
        decision = bench.decide("forget", "b")
        with pytest.raises(InputError, match="is a `forget`"):
            bench.decide("undo", str(decision.number))

    def test_forgetting_again_finishes_what_was_interrupted(self, bench):
        decision = bench.decide("forget", "b")
        bench.workspace.archive.put_all([(b"left behind", "")])
        assert bench.decide("forget", OTHER.id) == decision
        with pytest.raises(InputError, match="'b' names no report"):
            bench.decide("forget", "b")


class TestFrame:
    @pytest.mark.parametrize("act", ["mint", "guess", ""])
    def test_what_is_no_act_of_people_is_refused(self, bench, act):
        with pytest.raises(InputError, match=f"there is no act '{act}' for people; the acts are accept, reject"):
            bench.decide(act, KILLED.id)

    @pytest.mark.parametrize("reason", [None, "", " "])
    def test_an_act_that_needs_a_reason_has_one(self, bench, reason):
        with pytest.raises(InputError, match="this act needs a reason"):
            bench.decide("reject", KILLED.id, reason=reason)
        assert bench.decide("accept", KILLED.id, reason=None).reason is None

    def test_a_decision_says_who_and_when(self, bench):
        with pytest.raises(InputError, match="needs the pseudonym"):
            bench.decide("accept", KILLED.id, by=" ")
        with pytest.raises(InputError, match="needs its offset from UTC"):
            bench.decide("accept", KILLED.id, at=datetime(2026, 11, 20))  # noqa: DTZ001 - what is to be refused

    @pytest.mark.parametrize(
        ("act", "ids", "words"),
        [
            ("accept", (), r"this act is about 1 or more \(claim, incident\); 0 given"),
            ("correct", (KILLED.id, FOUR.id), r"this act is about 1 \(claim\); 2 given"),
            ("merge", ("a", "b"), "'a' is report r.*; needed is: incident"),
        ],
    )
    def test_targets_are_counted_and_of_the_right_kind(self, bench, act, ids, words):
        with pytest.raises(InputError, match=words):
            bench.decide(act, *ids, low=1) if act == "correct" else bench.decide(act, *ids)

    def test_a_report_id_and_its_given_id_are_the_same_report(self, bench):
        assert bench.decide("same", REPORT.id, OTHER_STRIKE.id).targets == bench.decide("same", "a", OTHER_STRIKE.id).targets
