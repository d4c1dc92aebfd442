import json

import pytest

from evaluate.composed import write_lines
from evaluate.composed_links import entry, gold_links, write_csv
from recount.errors import InputError
from recount.evaluate.link_entries import load_links
from recount.evaluate.link_score import score_links
from recount.evaluate.links import links_report

HEADER = "given_id,lead_incident,killed_low,killed_high,origin_kind,copy_of\n"


@pytest.fixture
def scored(tmp_path):
    gold = write_lines(tmp_path / "gold.jsonl", gold_links())

    def score(entries):
        return score_links(load_links(gold), load_links(write_csv(tmp_path / "reports.csv", entries)))

    return score


def changed(given_id, **change):
    return [{**e, **change} if e["id"] == given_id else e for e in gold_links()]


def test_gold_scores_one_against_itself(scored):
    scores = scored(gold_links())
    assert (scores.linking.f1, scores.toll, scores.origin, scores.people) == (1.0, 1.0, 1.0, 1.0)
    assert (scores.reports, scores.incidents, scores.tolls, scores.origins) == (7, 3, 6, 5)
    assert (scores.copies.f1, scores.copy_pairs) == (1.0, 2)


def test_report_without_a_prediction_is_alone(scored):
    scores = scored([])
    assert scores.linking.precision == 1.0
    assert scores.linking.recall == pytest.approx((4 / 4 + 2 / 2 + 1) / 7)
    assert (scores.toll, scores.origin, scores.people, scores.copies.f1) == (0.0, 0.0, 0.0, 0.0)


def test_merged_incidents_cost_precision_and_people(scored):
    scores = scored([{**e, "incident": "X"} for e in gold_links()])
    assert scores.linking.recall == 1.0
    assert scores.linking.precision == pytest.approx((4 * 4 + 2 * 2 + 1) / 49)
    assert scores.people == pytest.approx(13 / (13 + 3 + 40))


@pytest.mark.parametrize(
    ("low", "high", "right"),
    [(16, None, True), (14, None, True), (17, None, False), (15, 15, False), (None, None, False)],
)
def test_open_toll_may_be_off_by_one(scored, low, high, right):
    assert scored(changed("a3", killed_low=low, killed_high=high)).toll == (6 if right else 5) / 6


@pytest.mark.parametrize(("low", "high"), [(13, 14), (13, 12), (11, 12)])
def test_closed_toll_may_not(scored, low, high):
    assert scored(changed("a1", killed_low=low, killed_high=high)).toll == 5 / 6


def test_invented_toll_counts(scored):
    scores = scored(changed("b2", killed_low=3, killed_high=3))
    assert (scores.toll, scores.tolls) == (6 / 7, 7)


def test_copies_are_pairs_of_known_reports(scored):
    scores = scored(changed("a3", copy_of=["a4", "a3", "unknown"]))
    assert (scores.copies.precision, scores.copies.recall) == (2 / 3, 1.0)


def test_nothing_scores_zero_without_fault():
    scores = score_links({}, {})
    assert (scores.linking.f1, scores.toll, scores.origin, scores.people) == (0.0, 0.0, 0.0, 0.0)


def test_report_is_printed_with_the_first_disagreements(tmp_path):
    gold = write_lines(tmp_path / "gold.jsonl", gold_links())
    ours = write_lines(tmp_path / "ours.jsonl", [*changed("a4", incident="E2"), entry("zz", "E9")])
    assert links_report(gold, ours, errors=2) == (
        "missed: a1 ~ a4  (E1, E1)  Title of a1 | Title of a4\n"
        "missed: a2 ~ a4  (E1, E1)  Title of a2 | Title of a4\n"
        "linking   P 0.810  R 0.786  F1 0.797   (7 reports, 3 incidents)\n"
        "toll      1.000   (6 reports)\n"
        "origin    1.000   (5 reports)\n"
        "copies    P 1.000  R 1.000  F1 1.000   (2 pairs)\n"
        "sum       1.080   (people killed, lows, predicted over gold)\n"
    )
    assert "merged: a4 ~ b1  (E1, E2)" in links_report(gold, ours, errors=9)
    assert json.loads(links_report(gold, ours, as_json=True))["copies"] == [1.0, 1.0, 1.0]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("given_id,lead_incident\n", ":1: has no column killed_low, killed_high, origin_kind, copy_of"),
        ("", ":1: has no column"),
        (HEADER + "a,E1,1,1,,\nb,E1,many,,,\n", ":3: not a row of reports"),
        (HEADER + "a,E1,1,1,,\n" + "z" * 200_000, ":3: not a row of reports"),
    ],
)
def test_bad_table_is_named_by_its_line(tmp_path, text, what):
    path = tmp_path / "reports.csv"
    path.write_text(text)
    with pytest.raises(InputError) as error:
        load_links(path)
    assert str(error.value).startswith(f"{path}{what}")


def test_short_rows_say_nothing(tmp_path):
    path = tmp_path / "reports.csv"
    path.write_text(HEADER + "a,E1\n")
    assert load_links(path)["a"].toll == (None, None)


@pytest.mark.parametrize(
    "line", ["{", "[]", "{}", '{"id": 4}', '{"id": "a", "killed_low": "many"}', '{"id": "a", "copy_of": "b"}']
)
def test_bad_line_is_named(tmp_path, line):
    path = tmp_path / "links.jsonl"
    path.write_text('{"id": "a"}\n' + line)
    with pytest.raises(InputError, match=r"links\.jsonl:2: not a report with its lead incident"):
        load_links(path)


@pytest.mark.parametrize("name", ["absent.csv", "absent.jsonl"])
def test_file_that_is_not_there_is_an_input_error(tmp_path, name):
    with pytest.raises(InputError, match="cannot be read"):
        load_links(tmp_path / name)
