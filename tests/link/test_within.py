"""What a report tells twice of one incident."""

import pytest

import factory
from recount.link.within import join_parties, within

TEXT = (
    "Shells killed nine people in Vardim on Tuesday. Officials said that nine people died in Vardim, the capital of the north. "
    "A day earlier four people were killed in Vardim. Mortars fell on Harun as well. In Sarn, 20 people died."
)
REPORT = factory.report(TEXT)
VARDIM = factory.place("Vardim", lat=36.0, lon=37.0, admin1="North", gazetteer_id="g1")
NORTH = factory.place("North", "admin1", admin1="North")
SARN = factory.place("Sarn", lat=35.0, lon=36.0, admin1="South", gazetteer_id="g2")


def told(words, key, **fields):
    fields.setdefault("place", VARDIM)
    fields.setdefault("when", "2019-03-12")
    return factory.located(of=REPORT, words=words, key=key, **fields)


def toll(words, key, low=9, **fields):
    return factory.claim(words, of=REPORT, incident=key, count=factory.count(low), **fields)


def joined(*incidents, claims=()):
    return within(factory.reading(*incidents, of=REPORT, claims=claims))


FIRST = told("Shells killed nine people", "i1")


def test_same_place_same_day_same_toll_is_one_incident_with_the_first_id_and_one_claim():
    again = told("Officials said", "i2")
    reading = joined(FIRST, again, claims=[toll("nine people", "i1"), toll("nine people died", "i2")])
    assert [incident.id for incident in reading.incidents] == [FIRST.id]
    (claim,) = reading.claims
    assert claim.quote.text == "nine people died"
    assert claim.incident == "i1"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"place": SARN}, "another place"),
        ({"when": "2019-03-11"}, "another day"),
        ({"when": "2019-03-11", "background": True}, "background of another day"),
        ({"means": "execution"}, "means that do not agree"),
        ({"extent": "aggregate"}, "a total over an area"),
    ],
)
def test_two_incidents_stay_two(fields, reason):
    first = told("Shells killed nine people", "i1", means="shelling")
    other = told("A day earlier", "i2", **fields)
    assert len(joined(first, other).incidents) == 2, reason


@pytest.mark.parametrize(("between", "left"), [(99, 100), (100, 102)])
def test_a_long_list_of_incidents_is_looked_through_no_further_than_a_hundred(between, left):
    others = [told("Mortars fell on Harun", f"o{n}", when=f"{1900 + n}-03-12") for n in range(between)]
    reading = joined(FIRST, *others, told("In Sarn, 20 people died", "i2"))
    assert len(reading.incidents) == left


def test_two_exact_tolls_keep_two_incidents_of_one_place_and_day_apart():
    other = told("A day earlier", "i2")
    assert len(joined(FIRST, other, claims=[toll("nine people", "i1"), toll("four people", "i2", 4)]).incidents) == 2


def test_a_toll_that_revises_the_other_is_of_the_same_incident():
    other = told("A day earlier", "i2")
    first = toll("nine people", "i1")
    claims = [first, toll("four people", "i2", 4, revises=first.id)]
    assert len(joined(FIRST, other, claims=claims).incidents) == 1


def test_a_nested_place_joins_and_the_most_specific_stays():
    reading = joined(told("Shells killed nine people", "i1", place=NORTH), told("Officials said", "i2"))
    assert [incident.place.name for incident in reading.incidents] == ["Vardim"]


def test_two_figures_of_two_sources_are_of_one_incident():
    claims = [
        toll("nine people", "i1", sources=(factory.source("medics", "medical"),)),
        toll("four people", "i2", 4, sources=(factory.source("Norland army", "military"),)),
    ]
    assert len(joined(FIRST, told("A day earlier", "i2"), claims=claims).incidents) == 1


def test_an_incident_without_a_place_joins_with_the_same_toll_or_the_same_day_and_means():
    shelled = (
        told("Shells killed nine people", "i1", means="shelling"),
        told("Officials said", "i2", place=None, means="shelling"),
    )
    assert len(joined(*shelled).incidents) == 1
    nowhere = told("Officials said", "i2", place=None)
    assert len(joined(FIRST, nowhere).incidents) == 2
    assert len(joined(FIRST, nowhere, claims=[toll("nine people", "i1"), toll("nine people died", "i2")]).incidents) == 1


def test_keys_follow_the_order_of_first_mention_and_after_follows_its_incident():
    later = told("In Sarn", "i1", place=SARN)
    first = told("Shells killed nine people", "i2")
    back = told("A day earlier", "i3", when="2019-03-11", after="i2", background=True)
    reading = joined(later, first, back, claims=[toll("20 people", "i1", 20), toll("nine people", "i2")])
    assert [(i.key, i.id) for i in reading.incidents] == [("i1", first.id), ("i2", back.id), ("i3", later.id)]
    assert reading.incidents[1].reported.after == "i1"
    assert {claim.count.low: claim.incident for claim in reading.claims} == {20: "i3", 9: "i1"}


def test_merged_incidents_join_means_parties_and_flags():
    denial = factory.position("denies", by=factory.source("army", "military"))
    one = told("Shells killed nine people", "i1", means="other", parties=(factory.party(),), background=False)
    other = told("Officials said", "i2", means="shelling", parties=(factory.party("Norland", denial),), title=True)
    (incident,) = joined(one, other).incidents
    assert incident.reported.means == "shelling"
    assert incident.reported.title
    (party,) = incident.reported.parties
    assert party.stance == "denied"
    assert len(party.positions) == 2


def test_join_parties_keeps_every_party_once_with_its_class():
    unknown = factory.party("the Lantern", kind="unknown")
    known = factory.party("Lantern", factory.position("claims"), kind="non_state")
    (party,) = join_parties([unknown, known])
    assert party.kind == "non_state"
    assert len(party.positions) == 2


def test_cumulative_claims_hang_on_nothing():
    total = factory.claim("20 people", of=REPORT, incident=None)
    assert joined(FIRST, claims=[total]).claims == (total,)


def test_a_toll_of_another_size_keeps_two_incidents_apart_where_at_least_would_allow_it():
    other = told("Officials said", "i2", place=NORTH, when=None)
    claims = [
        toll("nine people", "i1", 40),
        factory.claim("nine people died", of=REPORT, incident="i2", count=factory.count(5, None, kind="at_least")),
    ]
    assert len(joined(FIRST, other, claims=claims).incidents) == 2


def test_what_is_told_as_another_incident_stays_one_of_its_own():
    other = told("Officials said", "i2", apart=True)
    claims = [toll("nine people", "i1"), toll("nine people died", "i2")]
    assert len(joined(FIRST, other, claims=claims).incidents) == 2
