import pytest

from evaluate.composed import claim, incident, place
from recount.evaluate.align import Side, Words, align
from recount.evaluate.records import coded_records

TEXT = "Two people died in Marvik on Monday. Five died in Ostby. " + "x" * 700


def side(*incidents, claims=()):
    record = {"report": {"id": "n"}, "incidents": list(incidents), "claims": list(claims)}
    return Side(coded_records([record])["n"], TEXT)


@pytest.mark.parametrize(
    ("left", "right", "overlap"),
    [
        (Words(0, 10), Words(5, 10), True),
        (Words(0, 10), Words(6, 10), False),
        (Words(0, 100), Words(90, 10), True),
        (Words(0, 10), Words(10, 10), False),
        (Words(-1, 10), Words(0, 10), False),
        (Words(0, 601), Words(0, 10), False),
        (Words(-1, 0), Words(-1, 0), False),
    ],
)
def test_quotes_overlap_by_half_of_the_shorter(left, right, overlap):
    assert left.overlap(right) is right.overlap(left) is overlap


def test_incidents_are_a_pair_on_words_or_figure_or_place_and_day():
    gold = side(incident("i1", "Two people died in Marvik"))
    assert align(gold, side(incident("a", "people died in Marvik on Monday"))) == {"i1": "a"}
    assert align(gold, side(incident("a", "Five died in Ostby"))) == {}
    gold = side(incident("i1", "", place=place("Marvik"), date="2026-05-04"))
    assert align(gold, side(incident("a", "", place=place("Marvik"), date="2026-05-04"))) == {"i1": "a"}
    assert align(gold, side(incident("a", "", place=place("Marvik")))) == {}
    figure = claim(1, "i1", "killed", 2, 2, words="Two", quote="Two")
    gold = side(incident("i1", ""), claims=[figure])
    assert align(gold, side(incident("a", ""), claims=[{**figure, "incident": "a"}])) == {"i1": "a"}
    vague = {**figure, "count": {"low": None, "high": None}}
    assert align(side(incident("i1", ""), claims=[vague]), side(incident("i1", ""), claims=[vague])) == {}


def test_best_pair_is_taken_first():
    gold = side(incident("i1", "Two people died"), incident("i2", "Two people died", place=place("Marvik"), means="mine"))
    ours = side(incident("a", "Two people died", place=place("Marvik"), means="mine"), incident("b", "Two people died"))
    assert align(gold, ours) == {"i2": "a", "i1": "b"}


def test_tie_goes_to_the_first():
    gold = side(incident("i1", "Two people died"))
    assert align(gold, side(incident("b", "Two people died"), incident("a", "Two people died"))) == {"i1": "b"}
