"""Clusters of scored pairs under rulings."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.link.cluster import Constraints, cluster

MEMBERS = tuple("abcdef")
PAIRS = tuple(combinations(MEMBERS, 2))
SCORES = st.fixed_dictionaries({}, optional=dict.fromkeys(PAIRS, st.floats(-6, 6).map(lambda score: round(score, 3))))
SOME_PAIRS = st.frozensets(st.sampled_from(PAIRS), max_size=4)


def joined(scores, reports="123456", **ruled):
    report_of = dict(zip(MEMBERS, reports, strict=False))
    constraints = Constraints(**{name: frozenset(pairs) for name, pairs in ruled.items()})
    found = cluster(report_of, scores, constraints, threshold=0.0, unscored=-2.0)
    return {"".join(members) for members in found if len(members) > 1}


def test_pairs_above_the_threshold_are_joined():
    assert joined({("a", "b"): 1.0, ("c", "d"): -1.0}) == {"ab"}


def test_a_chain_of_likenesses_joins_nothing_further():
    assert joined({("a", "b"): 3.0, ("b", "c"): 1.0}) == {"ab"}


def test_two_that_are_like_a_third_join_with_it_where_they_are_like_each_other():
    assert joined({("a", "b"): 3.0, ("b", "c"): 1.0, ("a", "c"): 0.5}) == {"abc"}


def test_two_of_one_report_are_joined_by_a_person_only():
    assert joined({("a", "b"): 5.0}, reports="113456") == set()
    assert joined({("a", "b"): 5.0}, reports="113456", same=[("a", "b")]) == {"ab"}


def test_a_person_joins_what_scores_low_and_parts_what_scores_high():
    assert joined({("a", "b"): -5.0}, same=[("a", "b")]) == {"ab"}
    assert joined({("a", "b"): 5.0}, not_same=[("a", "b")]) == set()


def test_not_the_same_holds_by_way_of_others():
    scores = {("a", "b"): 5.0, ("b", "c"): 4.0, ("a", "c"): 4.0}
    assert joined(scores, not_same=[("a", "c")]) == {"ab"}


def test_undecided_pairs_are_joined_by_a_persons_word_only():
    scores = {("a", "b"): 5.0}
    assert joined(scores, undecided=[("a", "b")]) == set()
    assert joined({}, undecided=[("a", "b")], same=[("a", "c"), ("b", "c")]) == {"abc"}


def test_rulings_on_unknown_members_change_nothing():
    assert joined({("a", "b"): 1.0}, same=[("a", "z")], not_same=[("y", "z")]) == {"ab"}


@given(SCORES, SOME_PAIRS, SOME_PAIRS)
def test_no_ruling_of_not_the_same_is_ever_broken(scores, not_same, same):
    found = cluster(dict(zip(MEMBERS, "123456", strict=True)), scores, Constraints(same, not_same), threshold=0.0, unscored=-2.0)
    assert sorted(member for members in found for member in members) == sorted(MEMBERS)
    for members in found:
        assert not not_same.intersection(combinations(members, 2))


@given(SCORES, st.randoms(use_true_random=False))
def test_order_of_scores_changes_nothing(scores, chance):
    shuffled = list(scores.items())
    chance.shuffle(shuffled)
    backwards = dict(reversed(list(zip(MEMBERS, "123456", strict=True))))
    assert cluster(backwards, dict(shuffled), Constraints(), threshold=0.0, unscored=-2.0) == cluster(
        dict(zip(MEMBERS, "123456", strict=True)), scores, Constraints(), threshold=0.0, unscored=-2.0
    )


@pytest.mark.parametrize("size", [400])
def test_many_members_of_one_cluster_stay_cheap(size):
    names = [f"m{n:03}" for n in range(size)]
    scores = {(a, b): 1.0 for at, a in enumerate(names) for b in names[at + 1 : at + 20]}
    found = cluster({name: name for name in names}, scores, Constraints(), threshold=0.0, unscored=0.0)
    assert found == (tuple(names),)
