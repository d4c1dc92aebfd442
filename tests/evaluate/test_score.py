import pytest

from evaluate.composed import claim, gold, incident, party, place
from recount.evaluate.records import coded_records
from recount.evaluate.score import HEADLINE, score


def scored(predicted, against=None):
    return score(coded_records(gold() if against is None else against), coded_records(predicted))


def without(records, number):
    return [{**r, "claims": [c for c in r["claims"] if c["id"] != f"c{number}"]} for r in records]


def figures(slot):
    return slot.precision, slot.recall, slot.gold, slot.predicted


def test_gold_scores_one_against_itself():
    scores = scored(gold())
    assert {slot: s.f1 for slot, s in scores.slots.items()} == dict.fromkeys(scores.slots, 1.0)
    assert (scores.evidence, scores.record, scores.disagreements) == (1.0, 1.0, ())


@pytest.mark.parametrize("predicted", [[], [{"report": {"id": "n1"}}], [{**gold()[0], "report": {"id": "other"}}]])
def test_what_is_not_predicted_is_missed(predicted):
    scores = scored(predicted)
    assert {slot: s.f1 for slot, s in scores.slots.items()} == dict.fromkeys(scores.slots, 0.0)
    assert (scores.slots["claims"].gold, scores.slots["claims"].predicted, scores.evidence, scores.record) == (8, 0, 0.0, 0.0)
    assert {d.slot for d in scores.disagreements} == {"claim missed", "incident missed"}


def test_nothing_against_nothing_scores_zero_without_fault():
    assert scored([], against=[]).record == 0.0
    assert scored(gold()[2:], against=gold()[2:]).record == 0.0


def test_missed_claim_costs_recall_of_its_slots():
    scores = scored(without(gold(), 1))  # c1 of two reports
    assert figures(scores.slots["claims"]) == (1.0, 6 / 8, 8, 6)
    assert figures(scores.slots["status"]) == (1.0, 6 / 8, 8, 6)
    assert figures(scores.slots["sources"]) == (1.0, 3 / 6, 6, 3)
    assert figures(scores.slots["part_of"]) == (0.0, 0.0, 1, 0)  # the whole is gone, so the part hangs on nothing
    assert figures(scores.slots["link"]) == (1.0, 5 / 7, 7, 5)
    assert scores.record == sum(scores.slots[slot].f1 for slot in HEADLINE) / 8


@pytest.mark.parametrize(
    ("number", "change", "right"),
    [
        (1, {"count": {"low": 12, "high": None, "text": "12 civilians"}}, 7),
        (1, {"count": {"low": 11, "high": 12, "text": "12 civilians"}}, 7),
        (1, {"effect": "injured"}, 7),
        (3, {"polarity": "asserted"}, 7),
        (6, {"scope": "incident", "incident": "i1"}, 7),
        (1, {"count": {"low": 12, "high": 12, "text": "killing 12"}}, 8),
        (1, {"quote": "residents told Radio Fjord"}, 8),
        (1, {"incident": "i2"}, 8),
    ],
)
def test_claim_is_right_by_scope_effect_polarity_low_and_high(number, change, right):
    predicted = gold()
    predicted[0]["claims"][number - 1].update(change)
    assert scored(predicted).slots["claims"].precision == right / 8


def test_one_claim_answers_to_one_claim_only():
    predicted = gold()
    predicted[0]["claims"].append({**predicted[0]["claims"][0], "id": "c9"})
    scores = scored(predicted)
    assert figures(scores.slots["claims"]) == (8 / 9, 1.0, 8, 9)
    assert [(d.slot, d.gold, d.ours) for d in scores.disagreements] == [
        ("claim invented", ("incident", "killed", "asserted", 12, 12), "12 civilians")
    ]


def test_tie_between_equal_claims_goes_to_the_same_incident_then_to_the_same_words():
    records = [
        {
            "report": {"id": "n", "text": "One died here. One died there. One died."},
            "incidents": [incident("i1", "One died here."), incident("i2", "One died there.")],
            "claims": [
                claim(1, "i1", "killed", 1, 1, words="One", quote="One died here."),
                claim(2, "i2", "killed", 1, 1, words="One", quote="One died there.", status="civilian"),
            ],
        }
    ]
    turned = [{**records[0], "claims": records[0]["claims"][::-1]}]
    scores = scored(turned, against=records)
    assert (scores.slots["link"].f1, scores.slots["status"].f1) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("change", "slot", "f1"),
    [
        ({"date": "2026-05-04"}, "date", 2 / 3),
        ({"date": None}, "date", 4 / 5),
        ({"place": place("Velle", "Vestmark")}, "place", 2 / 3),
        ({"place": place("town of Marvik", "Vestmark province")}, "place", 1.0),
        ({"place": place("Marvik", "Nordmark")}, "admin1", 1 / 2),
        ({"means": "airstrike"}, "means", 2 / 3),
        ({"site_type": "school"}, "site", 0.0),
        ({"perpetrators": [party("Sudland")]}, "perpetrators", 2 / 3),
        ({"perpetrators": [party("Norland", "claimed")]}, "stance", 2 / 3),
        ({"perpetrators": [party("Norland", positions=[("alleges", "attack")])]}, "positions", 2 / 3),
    ],
)
def test_slot_of_an_incident_is_right_where_its_value_agrees(change, slot, f1):
    predicted = gold()
    predicted[0]["incidents"][0].update(change)
    scores = scored(predicted)
    assert scores.slots["incidents"].f1 == 1.0
    assert scores.slots[slot].f1 == pytest.approx(f1)
    if f1 < 1:
        assert slot in {d.slot for d in scores.disagreements}


def test_stance_differs_only_where_the_parties_are_the_same():
    predicted = gold()
    predicted[0]["incidents"][0]["perpetrators"] = [party("Sudland", "claimed")]
    assert {d.slot for d in scored(predicted).disagreements} == {"perpetrators", "positions"}


def test_positions_are_scored_only_where_the_gold_has_them():
    plain = gold()
    del plain[0]["incidents"][0]["perpetrators"][0]["positions"]
    assert figures(scored(gold(), against=plain).slots["positions"]) == (0.0, 0.0, 0, 0)


def test_invented_incident_costs_precision():
    predicted = gold()
    predicted[2]["incidents"] = [incident("i1", "The committee met on Tuesday", date="2026-05-05")]
    scores = scored(predicted)
    assert figures(scores.slots["incidents"]) == (3 / 4, 1.0, 3, 4)
    assert [(d.report, d.slot, d.ours) for d in scores.disagreements] == [("n3", "incident invented", None)]


@pytest.mark.parametrize(
    ("change", "evidence"),
    [
        ({"quote": "killing 12 civilians"}, 11 / 11),
        ({"quote": "killing twelve civilians"}, 10 / 11),
        ({"quote": ""}, 10 / 11),
        ({"quote": None}, 10 / 11),
        ({"quote": "residents told Radio Fjord"}, 10 / 11),  # it does not hold "12 civilians"
        ({"count": {"low": 12, "high": 12, "text": None}, "quote": "residents told Radio Fjord"}, 11 / 11),
    ],
)
def test_evidence_is_a_quote_that_stands_in_the_text_and_holds_its_figure(change, evidence):
    predicted = gold()
    predicted[0]["claims"][0].update(change)
    assert scored(predicted).evidence == evidence


def test_quote_of_more_than_600_characters_is_no_evidence():
    text = "One died. " + "x" * 600
    records = [{"report": {"id": "n", "text": text}, "claims": [claim(1, None, "killed", 1, 1, words="One", quote=text[:600])]}]
    assert scored(records, against=records).evidence == 1.0
    records[0]["claims"][0]["quote"] = text[:601]
    assert scored(records, against=records).evidence == 0.0


def test_mistakes_that_do_harm_are_counted():
    predicted = gold()
    predicted[0]["incidents"][0]["perpetrators"] = [party("Sudland"), party("Norland")]
    predicted[0]["incidents"][1]["perpetrators"] = [party("Sudland"), party("Norland")]  # Norland is named in the report
    predicted[1]["claims"].append(claim(3, "i1", "killed", 5, 5, words="five", quote="five nurses"))
    predicted[0]["claims"][3]["count"] = {"low": 2, "high": 2, "text": "one"}  # one missed, one invented
    del predicted[0]["claims"][5]  # cumulative: not counted
    found = scored(predicted).mistakes
    assert (found.reports, found.wrong_parties, found.invented_killed, found.missed_killed) == (3, 1, 2, 1)
    assert found.per_100(found.invented_killed) == pytest.approx(200 / 3)
