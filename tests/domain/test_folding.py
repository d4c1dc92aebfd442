"""Folding the ledger: the last word on a subject counts, and what is undone counts as never said."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factory
from recount.domain.decision import ACTS, Decision
from recount.domain.folding import all_pairs, fold, in_force
from recount.domain.plain import plain
from recount.domain.rulings import Kept, Rulings, Trace


def decisions(*said):
    """Decisions numbered in order, each (act, targets, values, supersedes) with the later parts left out."""
    made = []
    for number, (act, targets, *rest) in enumerate(said, 1):
        values = rest[0] if rest else {}
        made.append(Decision(number, act, tuple(targets), values, None, "reviewer", None, rest[1] if len(rest) > 1 else None))
    return made


def kept(claim, **fields):
    return {"context": {"claims": [plain(Kept(claim, **fields))]}}


def test_an_empty_ledger_rules_nothing():
    assert fold([]) == Rulings()


@pytest.mark.parametrize(
    ("act", "state"), [("accept", "accepted"), ("reject", "rejected"), ("correct", "corrected"), ("approve", "approved")]
)
def test_an_act_sets_the_review_state(act, state):
    rulings = fold(decisions((act, ["c1", "c2"])))
    assert rulings.state == {"c1": state, "c2": state}
    assert rulings.rejected == ({"c1", "c2"} if act == "reject" else frozenset())


def test_the_last_word_on_a_claim_counts():
    assert fold(decisions(("accept", ["c1"]), ("reject", ["c1"]))).rejected == {"c1"}
    assert fold(decisions(("reject", ["c1"]), ("accept", ["c1"]))).rejected == frozenset()


def test_an_undone_decision_counts_as_never_made():
    assert fold(decisions(("reject", ["c1"]), ("undo", ["1"]))) == Rulings()


def test_an_undone_undo_brings_the_decision_back():
    rulings = fold(decisions(("reject", ["c1"]), ("undo", ["1"]), ("undo", ["2"])))
    assert rulings.rejected == {"c1"}


def test_undoing_the_last_word_brings_back_the_one_before():
    said = decisions(("accept", ["c1"]), ("reject", ["c1"], {}, 1), ("undo", ["2"]))
    assert fold(said).state == {"c1": "accepted"}


def test_a_superseded_decision_does_not_count():
    said = decisions(("merge", ["i1", "i2"], {"mentions": ["m1", "m2"]}), ("merge", ["i1", "i3"], {"mentions": ["m1", "m3"]}, 1))
    assert fold(said).same == {("m1", "m3")}


@pytest.mark.parametrize("target", ["7", "2", "x", "²"])
def test_an_undo_of_what_is_not_before_it_undoes_nothing(target):
    assert fold(decisions(("accept", ["c1"]), ("undo", [target]))).state == {"c1": "accepted"}


def test_a_decision_that_supersedes_a_later_one_supersedes_nothing():
    assert fold(decisions(("accept", ["c1"], {}, 2), ("accept", ["c2"]))).state == {"c1": "accepted", "c2": "accepted"}


def test_mints_and_forgetting_are_never_undone():
    minted = ("mint", ["i1"], {"code": "K7Q4M", "anchor": "c1", "members": ["m1", "c1"]})
    rulings = fold(decisions(minted, ("forget", ["r1"]), ("undo", ["1"]), ("undo", ["2"])))
    assert [mint.code for mint in rulings.mints] == ["K7Q4M"]
    assert rulings.forgotten == {"r1": ""}


def test_corrections_add_up_and_the_last_word_on_a_field_counts():
    said = decisions(("correct", ["c1"], {"low": 5, "high": 5}), ("correct", ["c1"], {"status": "civilian", "low": 4}))
    assert fold(said).corrections == {"c1": {"low": 4, "high": 5, "status": "civilian"}}


@pytest.mark.parametrize("last", ["same", "not_same", "undecided"])
def test_the_last_word_on_a_pair_counts(last):
    said = [(act, ["m2", "m1"]) for act in ("same", "not_same", "undecided") if act != last]
    rulings = fold(decisions(*said, (last, ["m1", "m2"])))
    assert {act: getattr(rulings, act) for act in ("same", "not_same", "undecided")} == {
        act: {("m1", "m2")} if act == last else frozenset() for act in ("same", "not_same", "undecided")
    }


def test_a_single_thing_can_be_left_undecided():
    rulings = fold(decisions(("undecided", ["c1"])))
    assert rulings.state == {"c1": "undecided"}
    assert rulings.undecided == frozenset()


def test_a_merge_joins_every_two_mentions_and_a_split_parts_them():
    merged = ("merge", ["i1", "i2"], {"mentions": ["m1", "m2", "m3"]})
    assert fold(decisions(merged)).same == {("m1", "m2"), ("m1", "m3"), ("m2", "m3")}
    rulings = fold(decisions(merged, ("split", ["i1", "m3"], {"part": ["m3"], "rest": ["m1", "m2"]})))
    assert rulings.same == {("m1", "m2")}
    assert rulings.not_same == {("m1", "m3"), ("m2", "m3")}


def test_contains_pins_and_grades_are_by_incident():
    said = decisions(
        ("contains", ["i1", "i2", "i3"]),
        ("pin_place", ["i1"], {"name": "Harim", "context": {"held": {"i1": ["m1"]}}}),
        ("pin_day", ["i1"], {"day": "2019-03-11"}),
        ("pin_count", ["i1"], {"effect": "killed", "victims": "all", "low": 3, "high": None}),
        ("pin_count", ["i1"], {"effect": "killed", "victims": "children", "low": 1, "high": 1}),
        ("grade", ["i1"], {"corroboration": "one origin"}),
    )
    rulings = fold(said)
    assert rulings.contains == {("i1", "i2"), ("i1", "i3")}
    assert rulings.pins == {
        "i1": {
            "place": {"name": "Harim"},
            "day": {"day": "2019-03-11"},
            "killed": {"effect": "killed", "victims": "all", "low": 3, "high": None},
            "killed:children": {"effect": "killed", "victims": "children", "low": 1, "high": 1},
        }
    }
    assert rulings.grades == {"i1": "one origin"}
    assert rulings.held == {"i1": ("m1",)}


def test_what_a_decision_keeps_is_found_by_report():
    claim = factory.claim()
    trace = Trace("m1", claim.report_id, 3, 9, (claim.id,))
    values = kept(claim, home="i1", seen=("b",))
    values["context"]["mentions"] = [plain(trace)]
    rulings = fold(decisions(("accept", [claim.id], values), ("accept", [claim.id], kept(claim, seen=("a",), home="i2"))))
    assert rulings.kept == {claim.report_id: (Kept(claim, seen=("a", "b"), home="i2"),)}
    assert rulings.traces == {claim.report_id: (trace,)}
    assert rulings.accepted == ((claim.id, "i1"),)


def test_an_added_claim_is_in_the_state_added_and_counts_as_accepted():
    claim = factory.claim()
    rulings = fold(decisions(("add", [claim.report_id], {"effect": "killed", **kept(claim)})))
    assert rulings.state == {claim.id: "added"}
    assert [decision.number for decision in rulings.added] == [1]
    assert rulings.accepted == ((claim.id, None),)


def test_an_added_claim_whose_words_were_forgotten_is_no_more():
    assert fold(decisions(("add", ["r1"], {"context": {"claims": []}}))).added == ()
    assert fold(decisions(("add", ["r1"], {}))).state == {}


def test_a_rejected_claim_no_longer_counts_as_accepted():
    claim = factory.claim()
    assert fold(decisions(("accept", [claim.id], kept(claim)), ("reject", [claim.id], kept(claim)))).accepted == ()


@pytest.mark.parametrize("mentions", [[], ["m1"], ["m1", "m1"]])
def test_fewer_than_two_mentions_make_no_pair(mentions):
    assert all_pairs(mentions) == frozenset()


SUBJECTS = ["c1", "c2", "c3"]
SIMPLE = ["accept", "reject", "approve", "correct"]


@st.composite
def ledgers(draw):
    """Any sequence of simple decisions, pairs and undos of anything before them."""
    made = []
    for number in range(1, draw(st.integers(0, 14)) + 1):
        act = draw(st.sampled_from([*SIMPLE, "same", "not_same", "undecided", *["undo"] * 4]))
        if act == "undo":
            targets = (str(draw(st.integers(1, number))),)
        elif act in SIMPLE:
            targets = (draw(st.sampled_from(SUBJECTS)),)
        else:
            targets = tuple(draw(st.permutations(["m1", "m2", "m3"]))[:2])
        supersedes = draw(st.none() | st.integers(1, number))
        made.append(Decision(number, act, targets, {"low": number} if act == "correct" else {}, supersedes=supersedes))
    return made


def replayed(said):
    """What the ledger amounts to, by the letter: go through it once for each decision and ask whether it stands."""

    def stands(decision):
        return not any(
            stands(later)
            and (later.supersedes == decision.number or (later.act == "undo" and later.targets == (str(decision.number),)))
            for later in said[decision.number :]
        )

    return [decision for decision in said if stands(decision)]


@settings(deadline=None)
@given(ledgers())
def test_what_stands_is_what_nothing_standing_undoes(said):
    assert list(in_force(said)) == replayed(said)


@settings(deadline=None)
@given(ledgers())
def test_folding_is_folding_what_stands(said):
    standing = [replace(d, supersedes=None) for d in in_force(said) if d.act != "undo"]
    assert fold(said) == fold(standing)


@settings(deadline=None)
@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_in_which_entries_are_handed_over_changes_nothing(said, chance):
    shuffled = list(said)
    chance.shuffle(shuffled)
    assert fold(shuffled) == fold(said)


@settings(deadline=None)
@given(ledgers())
def test_undoing_every_decision_leaves_nothing(said):
    last = len(said)
    undone = [*said]
    for decision in reversed(in_force(said)):
        last += 1
        undone.append(Decision(last, "undo", (str(decision.number),)))
    left = [d for d in in_force(undone) if d.number <= len(said)]
    assert all(d.number not in {e.number for e in in_force(said)} for d in left)


def test_every_act_can_be_folded():
    values = {
        "mint": {"code": "K7Q4M", "anchor": "c1", "members": ["c1"]},
        "merge": {"mentions": ["m1"]},
        "split": {"part": ["m1"], "rest": ["m2"]},
        "pin_count": {"effect": "killed", "low": 1, "high": 1},
        "grade": {"corroboration": "none"},
    }
    for act in ACTS:
        assert fold(decisions((act, ["i1"], values.get(act, {}))))
