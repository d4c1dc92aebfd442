"""Who is said to have done it."""

import pytest

import factory
from recount.weigh.attribution import attribution
from recount.weigh.policies import policy

HERON, GULL = factory.report("A strike. Norland did it.", outlet="Heron"), factory.report("A strike. Sarn did it.", outlet="Gull")
ARMY, RESIDENTS, MONITOR = (
    factory.source("army", "military"),
    factory.source("residents", "witness"),
    factory.source("Monitor", "monitor"),
)


def position(stance, by=None, about="attack", of=HERON):
    return factory.position(stance, about, by, of)


def said(*parties, means="airstrike"):
    incident = factory.incident(factory.located(of=HERON, parties=parties, means=means))
    word, condition = attribution(incident, policy())
    return word, condition.sentence


NORLAND = factory.party("Norland", position("alleges", RESIDENTS))


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        ([], "none"),
        ([factory.party("gunmen", position("states"), kind="non_state")], "none"),
        ([factory.party("a drone", position("states"), kind="unknown")], "none"),
        ([NORLAND], "reported"),
        ([factory.party("Norland", position("states"))], "reported"),
        ([factory.party("Norland", position("claims", ARMY))], "declared"),
        ([factory.party("Norland", position("claims", ARMY, about="harm"))], "reported"),
        ([factory.party("Norland", position("alleges", RESIDENTS), position("denies", ARMY))], "contested"),
        ([factory.party("Norland", position("alleges", RESIDENTS), position("denies", ARMY, about="harm"))], "reported"),
        ([NORLAND, factory.party("Sarn", position("alleges", MONITOR, of=GULL))], "contested"),
        ([NORLAND, factory.party("Sarn", position("alleges", RESIDENTS))], "reported"),
        ([NORLAND, factory.party("gunmen", position("states", of=GULL))], "reported"),
        ([factory.party("Norland", position("denies", ARMY))], "none"),
    ],
)
def test_attribution(parties, expected):
    assert said(*parties)[0] == expected


def test_both_sides_of_clashes_are_no_contest():
    assert said(NORLAND, factory.party("Sarn", position("alleges", MONITOR, of=GULL)), means="clashes")[0] == "reported"


def test_the_sentence_names_who_says_so():
    assert said(NORLAND)[1] == "Norland is reported responsible, according to residents."
    assert "the report itself" in said(factory.party("Norland", position("states")))[1]
