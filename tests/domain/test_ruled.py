"""A reading with people's decisions applied; the rows of docs/rereading.md are tested in tests/review/test_rereading.py."""

from dataclasses import replace

import pytest

import factory
from recount.domain.count import Count
from recount.domain.quote import Quote
from recount.domain.ruled import aligned, correct, dated, ruled, set_aside
from recount.domain.rulings import Kept, Rulings, Trace
from recount.errors import StageError

REPORT = factory.report()
KILLED = factory.claim("16 people")
CHILDREN = factory.claim("Seven children", part_of=KILLED.id, count=Count(7, 7, "exact", "Seven"))
INJURED = factory.claim("at least 30 people", effect="injured")
STRIKE = factory.located(words="An airstrike on the market of Harim")
DENIAL = factory.located(words="The army denied the attack", key="i2")


def rulings(*kept, **fields):
    return Rulings(kept={REPORT.id: tuple(kept)}, **fields)


def trace(mention, *claims, ident=None):
    quote = mention.reported.quote
    return Trace(ident or mention.id, REPORT.id, quote.start, quote.end, tuple(c.id for c in claims))


def test_a_reading_that_nobody_decided_on_is_handed_back_as_it_is():
    reading = factory.reading(STRIKE, claims=[KILLED, INJURED])
    assert ruled(reading, Rulings()) is reading
    assert ruled(reading, Rulings(rejected=frozenset({KILLED.id}))) is reading


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"low": 5, "high": 6}, lambda c: (c.count.low, c.count.high) == (5, 6)),
        ({"low": 5, "high": None, "kind": "at_least"}, lambda c: (c.count.kind, c.count.high) == ("at_least", None)),
        ({"unit": "bodies", "words": "16"}, lambda c: (c.count.unit, c.count.words) == ("bodies", "16")),
        ({"effect": "injured"}, lambda c: c.effect == "injured"),
        ({"polarity": "denied", "absence": "denied"}, lambda c: (c.polarity, c.absence) == ("denied", "denied")),
        ({"status": "civilian"}, lambda c: c.victims.status == "civilian"),
        ({"groups": ["children"]}, lambda c: c.victims.groups == ("children",)),
        ({"groups_are": "some"}, lambda c: c.victims.groups_are == "some"),
        ({"groups": []}, lambda c: c.victims.groups == ()),
        ({"sources": [{"name": "SANA", "kind": "state_media"}]}, lambda c: c.sources == (factory.source("SANA", "state_media"),)),
        ({"said_on": "2019-03-12"}, lambda c: c.said_on == "2019-03-12"),
        ({"incident": None}, lambda c: (c.scope, c.incident) == ("cumulative", None)),
        ({"incident": DENIAL.id}, lambda c: (c.scope, c.incident) == ("incident", "i2")),
        ({"incident": "m-gone"}, lambda c: (c.scope, c.incident) == ("incident", "i1")),
    ],
)  # fmt: skip
def test_a_correction_changes_its_field_and_no_other(values, said):
    reading = factory.reading(STRIKE, DENIAL, claims=[KILLED, INJURED])
    found, other = ruled(reading, Rulings(corrections={KILLED.id: values}), REPORT).claims
    assert said(found)
    assert found.id == KILLED.id
    assert other == INJURED


def test_a_correction_that_makes_no_count_names_its_claim():
    with pytest.raises(StageError, match=f"{KILLED.id}: its correction cannot be applied: empty count: 20 to 16"):
        correct(KILLED, {"low": 20}, {})


def test_a_cumulative_claim_can_be_hung_on_an_incident():
    total = factory.claim("16 people", incident=None)
    found = correct(total, {"incident": STRIKE.id}, {STRIKE.id: "i1"})
    assert (found.scope, found.incident) == ("incident", "i1")


def test_a_part_can_be_given_another_whole():
    reading = factory.reading(STRIKE, claims=[KILLED, CHILDREN, INJURED])
    found = ruled(reading, Rulings(corrections={CHILDREN.id: {"part_of": INJURED.id}}))
    assert found.claims[1].part_of == INJURED.id


def test_what_refers_to_a_claim_that_is_gone_refers_to_nothing():
    orphan = replace(INJURED, against=KILLED.id, revises=KILLED.id)
    reading = factory.reading(STRIKE, claims=[CHILDREN, orphan])
    children, injured = ruled(reading, Rulings(corrections={CHILDREN.id: {"status": "civilian"}})).claims
    assert (children.part_of, injured.against, injured.revises) == (None, None, None)


def test_a_kept_claim_comes_back_where_its_words_stand():
    reading = factory.reading(STRIKE, claims=[KILLED, INJURED])
    found = ruled(reading, rulings(Kept(CHILDREN, STRIKE)), REPORT)
    assert [claim.id for claim in found.claims] == [KILLED.id, CHILDREN.id, INJURED.id]


def test_a_kept_claim_follows_its_incident_to_another_key():
    moved = replace(STRIKE, reported=replace(STRIKE.reported, key="i7"))
    reading = factory.reading(moved, claims=[replace(KILLED, incident="i7", count=Count(6, 6, "exact", "6"))])
    (found,) = ruled(reading, rulings(Kept(KILLED, STRIKE))).claims
    assert (found.incident, found.count) == ("i7", KILLED.count)


def test_a_kept_claim_without_its_incident_stays_where_it_is_read():
    other = replace(KILLED, incident="i2")
    reading = factory.reading(DENIAL, claims=[other])
    assert ruled(reading, rulings(Kept(KILLED, STRIKE))).claims == (other,)
    assert ruled(reading, rulings(Kept(KILLED))).claims == (other,)
    assert ruled(factory.reading(DENIAL), rulings(Kept(KILLED))).claims == (KILLED,)


def test_an_incident_that_comes_back_takes_a_free_key():
    third = factory.located(words="Seven children", key="i3")
    reading = factory.reading(replace(DENIAL, reported=replace(DENIAL.reported, key="i1")), third)
    found = ruled(reading, rulings(Kept(KILLED, STRIKE), Kept(CHILDREN, STRIKE)))
    assert [incident.key for incident in found.incidents] == ["i1", "i3", "i2"]
    assert [claim.incident for claim in found.claims] == ["i2", "i2"]


def test_a_kept_cumulative_claim_hangs_on_nothing():
    total = factory.claim("16 people", incident=None)
    assert ruled(factory.reading(STRIKE), rulings(Kept(total, None))).claims == (total,)


def test_a_kept_quote_that_the_report_does_not_have_is_refused():
    quote = KILLED.quote
    forged = replace(KILLED, quote=Quote(REPORT.id, quote.start, quote.end, "x" * len(quote.text)))
    reading = factory.reading(STRIKE, claims=[KILLED])
    with pytest.raises(StageError, match=f"{REPORT.id}: .* words that the report does not have"):
        ruled(reading, rulings(Kept(forged, STRIKE)), REPORT)
    assert ruled(reading, rulings(Kept(forged, STRIKE))).claims == (forged,)


def test_a_rejected_claim_follows_the_reading_and_is_not_brought_back():
    reading = factory.reading(STRIKE, claims=[INJURED])
    found = ruled(reading, rulings(Kept(KILLED, STRIKE), rejected=frozenset({KILLED.id})))
    assert found.claims == (INJURED,)


def test_only_other_claims_on_the_words_of_one_that_is_gone_are_set_aside():
    same_words = factory.claim("16 people", effect="injured")
    beside = factory.claim("16 people", effect="missing")
    reading = factory.reading(STRIKE, claims=[same_words, beside, INJURED])
    kept = Kept(KILLED, STRIKE, beside=(beside.id,))
    assert set_aside(reading, rulings(kept)) == (same_words,)
    assert set_aside(replace(reading, claims=(KILLED, *reading.claims)), rulings(kept)) == ()
    assert set_aside(reading, rulings(kept, rejected=frozenset({KILLED.id}))) == ()
    assert set_aside(reading, rulings(kept, Kept(same_words))) == ()


def test_a_mention_that_moved_goes_to_the_one_with_its_claims():
    strike = replace(STRIKE, reported=replace(STRIKE.reported, id="m-new"))
    denial = replace(DENIAL, reported=replace(DENIAL.reported, id="m-other"))
    reading = factory.reading(strike, denial, claims=[KILLED, replace(INJURED, incident="i2")])
    old = trace(DENIAL, KILLED, ident="m-old")
    assert aligned(reading, [old]) == {"m-new": "m-old"}
    assert [i.id for i in ruled(reading, Rulings(traces={REPORT.id: (old,)})).incidents] == ["m-old", "m-other"]


def test_a_mention_that_moved_goes_to_the_one_over_its_words_where_no_claim_helps():
    reading = factory.reading(STRIKE, DENIAL)
    assert aligned(reading, [trace(DENIAL, ident="m-old")]) == {DENIAL.id: "m-old"}


def test_a_mention_still_read_at_its_words_is_left_alone():
    reading = factory.reading(STRIKE, DENIAL, claims=[KILLED])
    assert aligned(reading, [trace(STRIKE), trace(DENIAL, KILLED, ident="m-old")]) == {DENIAL.id: "m-old"}
    assert aligned(reading, [trace(STRIKE), Trace("m-old", REPORT.id, 0, 3, (KILLED.id,))]) == {}


def test_a_mention_with_no_counterpart_is_left_out():
    gone = Trace("m-old", REPORT.id, 0, 3, ())
    assert aligned(factory.reading(DENIAL), [gone]) == {}


def test_of_two_mentions_read_as_one_the_one_with_more_of_its_claims_is_found():
    reading = factory.reading(STRIKE, claims=[KILLED, CHILDREN, INJURED])
    one, two = Trace("m-1", REPORT.id, 0, 5, (INJURED.id,)), Trace("m-2", REPORT.id, 90, 99, (KILLED.id, CHILDREN.id))
    assert aligned(reading, [one, two]) == {STRIKE.id: "m-2"}
    assert aligned(reading, [one, replace(two, claims=(KILLED.id,))]) == {STRIKE.id: "m-1"}


def test_a_trace_is_aligned_with_one_mention_only():
    other = factory.located(words="Seven children", key="i2")
    reading = factory.reading(STRIKE, other, claims=[KILLED, CHILDREN, replace(INJURED, incident="i2")])
    old = Trace("m-old", REPORT.id, 0, 5, (KILLED.id, CHILDREN.id, INJURED.id))
    assert aligned(reading, [old]) == {STRIKE.id: "m-old"}


def test_a_pinned_day_of_publication_goes_before_the_evidence():
    found = dated(REPORT, Rulings(pins={REPORT.id: {"day": {"day": "2019-03-13"}}}))
    assert (found.published.edtf, found.published.basis) == ("2019-03-13", "decision")
    assert found.published.evidence[1:] == REPORT.published.evidence
    assert dated(REPORT, Rulings()) is REPORT
