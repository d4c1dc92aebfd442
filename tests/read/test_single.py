"""People without a number: one person by an article, a name or the grammar of a headline; bare plurals."""

import pytest

from recount import Report
from recount.read.people import people
from recount.read.quantities import quantities
from recount.read.reader import read_report
from recount.read.sentences import bounds
from recount.read.tokens import sentences_of


def people_in(text):
    found = []
    for s in sentences_of(text, bounds(text)):
        for g in people(s, quantities(s)):
            words = text[s.tokens[g.start].start : s.tokens[g.end - 1].end]
            found.append((words, g.low, g.status, *g.groups))
    return found


ROWS = [
    ("A farmer was shot dead.", [("A farmer", 1, "civilian")]),
    ("Another farmer was shot dead.", [("Another farmer", 1, "civilian")]),
    ("Another was shot dead.", [("Another", 1, "unknown")]),
    ("One attack after another shook the town.", []),
    ("Another hospital was hit.", []),
    ("A Kurd was hanged.", [("A Kurd", 1, "unknown")]),
    ("An Israeli was stabbed.", [("An Israeli", 1, "unknown")]),
    ("An Israeli tank was hit.", []),
    ("A Christian school was burned.", []),
    ("The journalist Anna Petrova was shot.", [("The journalist Anna Petrova", 1, "civilian", "journalists")]),
    ("The journalist was shot on Sunday.", [("The journalist", 1, "civilian", "journalists")]),
    ("A soldier Sunday shot a boy.", [("A soldier", 1, "combatant"), ("a boy", 1, "civilian", "children")]),
    ("Bishop Paul Kamau was shot.", [("Bishop Paul Kamau", 1, "civilian")]),
    ("Father Paul Kamau was shot.", [("Father Paul Kamau", 1, "civilian")]),
    ("Leader Omar al Haddad was shot.", [("Leader Omar al Haddad", 1, "combatant")]),
    ("A 16-year-old was shot.", [("A 16-year-old", 1, "civilian", "children")]),
    ("A 26-year-old was shot.", [("A 26-year-old", 1, "unknown")]),
    ("A three-year-old was shot.", [("A three-year-old", 1, "civilian", "children")]),
    ("A three-year-old Palestinian was shot.", [("A three-year-old Palestinian", 1, "civilian", "children")]),
    ("A three-year-old truce ended.", []),
    ("A wounded soldier was flown out.", [("A wounded soldier", 1, "combatant")]),
    ("Bomb kills governor in Kano", [("governor", 1, "unknown", "officials")]),
    ("Judge shot dead in Cali", [("Judge", 1, "civilian")]),
    (
        "Raid on camp: mother and three children dead",
        [("mother", 1, "civilian", "women"), ("three children", 3, "civilian", "children")],
    ),
    ("Driver error caused the crash.", []),
    ("Both drivers were shot.", [("Both drivers", 2, "civilian")]),
    ("Both sides lost men.", [("men", 2, "unknown", "men")]),
    ("Twin girls were born.", [("Twin girls", 2, "civilian", "children")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_people_are_told_without_a_number(text, expected):
    assert people_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said a farmer, Ali Musa, was killed.", ["civilian"]),
        ("Police said a woman, aged 30, was killed.", ["civilian"]),
        ("Nine were killed, said a farmer, Ali Musa, who fled.", ["unknown"]),
    ],
)
def test_somebody_of_whom_harm_is_told_between_commas_after_said_does_not_speak(text, expected):
    assert [
        c.victims.status for c in read_report(Report.of(text, published="2019-03-12")).claims if c.effect == "killed"
    ] == expected
