"""A sum takes the whole or its parts, never both, and never neither."""

from hypothesis import given
from hypothesis import strategies as st

import factory as f
from recount.domain.tally import Tally
from recount.publish.counting import numbered, wholes
from recount.publish.totals import sums, totals


def incidents(parents, tallies=None, states=None):
    """Incidents `i0`, `i1` …, each within the one that `parents` gives for it."""
    states = states or ["unreviewed"] * len(parents)
    tallies = tallies or [f.tally(low=10**n, high=10**n) for n in range(len(parents))]
    return [
        f.weighed(f.incident(id=f"i{n}", part_of=None if p is None else f"i{p}", review_state=state), tally)
        for n, (p, tally, state) in enumerate(zip(parents, tallies, states, strict=True))
    ]


def killed(*args, **fields):
    return totals(f.record(incidents=incidents(*args), rulings=f.rulings(**fields)), "killed")


def test_of_a_whole_within_a_whole_the_outermost_counts():
    assert killed([None, 0, 1]).low == 1


def test_the_parts_of_a_whole_that_was_rejected_or_is_no_more_count():
    assert killed([None, 0, 0], None, ["rejected", "unreviewed", "unreviewed"]).low == 110
    assert killed([9, None]).low == 11


def test_what_lies_within_a_rejected_part_lies_within_its_whole():
    assert killed([None, 0, 1], None, ["unreviewed", "rejected", "unreviewed"]).low == 1


def test_the_figures_of_the_parts_stand_for_a_whole_without_one():
    found = killed([None, 0, 0], [f.tally(said="no figure"), f.tally(low=3, high=4), f.tally(said="no figure")])
    assert (found.low, found.high, found.with_figure, found.without_figure) == (3, 4, 1, 1)


def test_a_part_of_two_wholes_is_left_out_though_only_one_of_them_has_a_figure():
    tallies = [f.tally(said="no figure"), f.tally(low=9, high=9), f.tally(low=5, high=5)]
    assert killed([None, None, None], tallies, contains=frozenset({("i0", "i2"), ("i1", "i2")})).low == 9


def test_what_decisions_put_in_a_circle_counts_once():
    """Two incidents that were merged can leave one within another, and that within the first."""
    assert killed([1, 0]).low == 1
    assert killed([2, 0, 1, 2]).low == 1


def test_of_what_is_looked_at_alone_a_part_counts_where_its_whole_is_not_there():
    record = f.record(incidents=incidents([None, 0, 0]))
    assert sums(record.incidents[1:], "killed", wholes(record)).low == 110


def test_the_script_of_the_site_is_told_what_contains_what():
    record = f.record(incidents=incidents([None, 0, 1, None]))
    assert numbered(record.incidents, wholes(record)) == [[], [0], [0, 1], []]


FORESTS = st.integers(1, 9).flatmap(
    lambda size: st.tuples(*(st.one_of(st.none(), st.integers(0, n - 1)) if n else st.none() for n in range(size)))
)
SAID = st.sampled_from(["figure", "figure", "figure", "no figure", "nothing"])


@given(FORESTS, st.data())
def test_every_figure_is_counted_once_whatever_contains_what(parents, data):
    """Each figure stands for itself (a power of ten): it is in the sum, or a figure of one of its wholes is, never both."""
    said = [data.draw(SAID) for _ in parents]
    states = [data.draw(st.sampled_from(["unreviewed", "unreviewed", "rejected"])) for _ in parents]
    tallies = [Tally("killed", "all", s, *((10**n, 10**n) if s == "figure" else ())) for n, s in enumerate(said)]
    order = data.draw(st.permutations(range(len(parents))))
    made = incidents(parents, tallies, states)
    record = f.record(incidents=[made[n] for n in order])
    digits = f"{totals(record, 'killed').low:0{len(parents)}d}"[::-1]
    for n, digit in enumerate(digits):
        above = _above(n, parents)
        covered = [m for m in above if said[m] == "figure" and states[m] != "rejected"]
        own = said[n] == "figure" and states[n] != "rejected"
        assert digit == ("1" if own and not covered else "0")
        # Nobody is counted twice, and nobody is lost: exactly one figure on the way up from a leaf with a figure counts.
        if own:
            assert sum(digits[m] == "1" for m in (n, *above)) == 1


def _above(n, parents):
    found = []
    while parents[n] is not None:
        n = parents[n]
        found.append(n)
    return found
