"""What people call things."""

from dataclasses import replace

import pytest

import factory
from recount.errors import InputError
from recount.review.targets import Names, Target

REPORT = factory.report(given_id="K7Q4M")
CLAIM = replace(factory.claim(of=REPORT), id="cabc123")
SECOND = replace(factory.claim("Seven children", of=REPORT), id="cabc456")
STRIKE = factory.located(of=REPORT, id="mabc")
READING = factory.reading(STRIKE, of=REPORT, claims=[CLAIM, SECOND])
INCIDENT = factory.incident(STRIKE, claims=[CLAIM], id="i123abc", code="K7Q4M", previous_ids=("i999",))
NAMES = Names(factory.record(factory.entry(REPORT, READING), incidents=[factory.weighed(INCIDENT)]))
ALL = ("report", "claim", "mention", "incident")


@pytest.mark.parametrize(
    ("words", "kinds", "target"),
    [
        (REPORT.id, ALL, Target("report", REPORT.id)),
        (REPORT.id[:8].upper(), ALL, Target("report", REPORT.id)),
        ("cabc123", ALL, Target("claim", "cabc123")),
        ("cabc4", ALL, Target("claim", "cabc456")),
        (" mabc ", ALL, Target("mention", "mabc")),
        ("i123", ALL, Target("incident", "i123abc")),
        ("i999", ALL, Target("incident", "i123abc")),
        ("k7q4m", ("incident",), Target("incident", "i123abc")),
        ("K7Q4M", ("report", "claim"), Target("report", REPORT.id)),
        ("12", ("decision",), Target("decision", "12")),
        (" #007", ("decision",), Target("decision", "7")),
    ],
)
def test_a_name_finds_the_one_thing_it_stands_for(words, kinds, target):
    assert NAMES.find(words, kinds) == target


@pytest.mark.parametrize(
    ("words", "kinds", "message"),
    [
        ("K7Q4M", ALL, "'K7Q4M' can be incident i123abc, report r.*; give more of the id"),
        ("cabc", ALL, "'cabc' can be claim cabc123, claim cabc456; give more"),
        ("ca", ALL, "'ca' names no report or claim or mention or incident"),
        ("", ALL, "names no"),
        ("mabc", ("claim",), "'mabc' is mention mabc; needed is: claim"),
        ("nothing", ("claim",), "'nothing' names no claim of this record"),
        ("12th", ("decision",), "'12th' is no number of a decision"),
    ],
)
def test_a_name_of_nothing_or_of_several_things_is_refused(words, kinds, message):
    with pytest.raises(InputError, match=message):
        NAMES.find(words, kinds)


def test_of_very_many_only_some_are_shown():
    claims = [replace(CLAIM, id=f"cabc{n}") for n in range(9)]
    names = Names(factory.record(factory.entry(REPORT, factory.reading(STRIKE, of=REPORT, claims=claims)), incidents=[]))
    with pytest.raises(InputError, match="claim cabc4 …; give more"):
        names.find("cabc", ("claim",))
