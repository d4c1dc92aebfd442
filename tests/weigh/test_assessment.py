"""Corroboration under the policy origins-1."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from recount.domain.rulings import Rulings
from recount.weigh.assessment import assess

TEXT = "16 people killed. 5 fighters killed. 9 people hurt. Nobody harmed, the army says."
REPORT = factory.report(TEXT)
DEAD = factory.claim("16 people", of=REPORT)
FIGHTERS = factory.claim("5 fighters", of=REPORT, status="combatant", count=factory.count(5))
NOBODY = factory.claim("Nobody", of=REPORT, count=factory.count(0), absence="zero")
DENIAL = factory.claim("Nobody harmed", of=REPORT, count=factory.count(0), polarity="denied", absence="denied", status="civilian")
ARMY = factory.source("Norland army", "military")
MONITOR = factory.origin("Norland Monitor", "monitor", [DEAD])
WITNESSES = factory.origin("Heron", "media", [DEAD])
MINISTRY = factory.origin("Norland army", "military", [DEAD], party="Norland")
STATE_NEWS = factory.origin("NNA", "state_media", [DEAD], party="Norland")


def graded(*origins, claims=(DEAD,), parties=(), rulings=None):
    incident = factory.incident(factory.located(parties=tuple(parties)), claims=claims)
    return assess(incident, claims, origins, rulings)


@pytest.mark.parametrize(
    ("origins", "expected"),
    [
        ([MONITOR], "one origin"),
        ([MONITOR, WITNESSES], "several origins"),
        ([MONITOR, MINISTRY], "several origins"),
        ([MINISTRY, STATE_NEWS], "one origin"),
        ([], "one origin"),
    ],
)
def test_several_origins_need_one_outside_the_conflict(origins, expected):
    assert graded(*origins).corroboration == expected


def test_no_harm_to_people_who_may_be_civilians_is_no_grade():
    assert graded(factory.origin("Heron", "media", [FIGHTERS]), claims=[FIGHTERS]).corroboration == "none"
    assert graded(claims=[]).corroboration == "none"
    assert graded(factory.origin("Heron", "media", [NOBODY]), claims=[NOBODY]).corroboration == "none"


@pytest.mark.parametrize(
    ("position", "accepted"),
    [
        (factory.position("claims", "harm", ARMY), True),
        (factory.position("claims", "attack", ARMY), False),
        (factory.position("alleges", "harm", factory.source()), False),
        (factory.position("claims", "harm", factory.source("residents", "witness")), False),
        (factory.position("claims", "harm", None), False),
        (factory.position("claims", "harm", factory.source("Norland News", "state_media")), False),
        (factory.position("claims", "harm", factory.source("Sarn", "government")), False),
        (factory.position("claims", "harm", factory.source("Sarn Spokesman", "military")), False),
    ],
)
def test_only_the_partys_own_word_on_the_harm_is_acceptance(position, accepted):
    theirs = factory.origin("Sarn Spokesman", "military", [DEAD], party="Sarn")
    found = graded(MONITOR, theirs, parties=[factory.party("Norland", position), factory.party("Sarn")])
    assert (found.corroboration == "accepted by the party") is accepted


def test_harm_that_one_origin_reports_and_another_denies_is_contested():
    army = factory.origin("Norland army", "military", [DENIAL])
    assert graded(MONITOR, army, claims=[DEAD, DENIAL]).corroboration == "contested"
    denies = factory.party("Norland", factory.position("denies", "harm", ARMY))
    assert graded(MONITOR, parties=[denies]).corroboration == "contested"


def test_a_denial_does_not_undo_several_origins():
    army = factory.origin("Norland army", "military", [DENIAL])
    found = graded(MONITOR, WITNESSES, army, claims=[DEAD, DENIAL])
    assert found.corroboration == "several origins"
    (dispute,) = [c for c in found.conditions if c.name == "undisputed"]
    assert (dispute.met, "Norland army" in dispute.sentence) == (False, True)


def test_rejected_claims_do_not_count():
    assert graded(MONITOR, rulings=Rulings(rejected=frozenset({DEAD.id}))).corroboration == "none"


def test_discounted_is_given_by_a_person_only_and_says_so():
    incident = factory.incident(claims=[DEAD])
    found = assess(incident, [DEAD], [MONITOR], Rulings(grades={incident.id: "discounted"}))
    assert (found.corroboration, found.graded) == ("discounted", True)
    assert not assess(incident, [DEAD], [MONITOR]).graded


def test_every_condition_has_a_sentence_and_the_policy_is_named():
    found = graded(MONITOR)
    assert found.policy == "origins-1"
    assert [c.name for c in found.conditions] == [
        "attribution", "harm reported", "accepted by the party", "several origins", "an origin outside the conflict",
        "undisputed",
    ]  # fmt: skip
    assert all(c.sentence.endswith(".") and "{" not in c.sentence for c in found.conditions)


POSITIONS = st.builds(
    factory.position,
    st.sampled_from(("alleges", "claims", "denies", "states")),
    st.sampled_from(("attack", "harm", "status", "means")),
    st.sampled_from((None, ARMY, factory.source(), factory.source("Norland", "government"))),
)


@given(
    st.lists(POSITIONS, min_size=1, max_size=4),
    st.lists(st.sampled_from([MONITOR, WITNESSES, MINISTRY]), unique_by=lambda o: o.name),
)
def test_nothing_is_accepted_unless_the_party_speaks_of_the_harm(positions, origins):
    found = graded(*origins, parties=[factory.party("Norland", *positions)])
    if found.corroboration == "accepted by the party":
        assert any(p.stance == "claims" and p.about == "harm" and p.by is not None for p in positions)
