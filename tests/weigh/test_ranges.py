"""Rules of the range, and what holds of every range."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from recount.weigh.ranges import RangeRule, available, range_rule
from recount.weigh.tallies import tallies

TEXT = "16 people, 17 people, 18 people, 19 people, 20 people, 21 people, 22 people died."


def told(*figures, **fields):
    """A claim and an origin for each figure: low and high, or low, high and best estimate."""
    of = [factory.report(f"{TEXT} {n}", outlet=f"o{n}", published="2019-03-12") for n in range(len(figures))]
    claims = []
    for report, (low, high, *best) in zip(of, figures, strict=True):
        words = f"{low}–{high} (best {best[0]})" if best else str(low)
        kind = "exact" if high is not None else "at_least"
        claims.append(factory.claim("16 people", of=report, count=factory.count(low, high, kind, words), **fields))
    return claims, [factory.origin(f"origin {n}", claims=[claim]) for n, claim in enumerate(claims)]


def killed(claims, origins, rule="stated", **options):
    found = tallies(claims, origins, span=range_rule(rule), **options)
    return next(t for t in found if (t.effect, t.victims) == ("killed", "all"))


@pytest.mark.parametrize(
    ("figures", "stated", "most_frequent", "majority"),
    [
        ([(9, 9), (9, 9), (14, 14)], (9, 14), (9, 9), (9, 9)),
        ([(9, 9), (14, 14)], (9, 14), (9, 14), (9, 14)),
        ([(9, 9), (9, 9), (14, 14), (20, 20)], (9, 20), (9, 9), (9, 20)),
        ([(9, 9), (9, 9), (14, 14), (14, 14), (20, 20)], (9, 20), (9, 14), (9, 20)),
        ([(27, 33, 30), (30, 30), (50, 50)], (27, 50), (30, 30), (30, 30)),
        ([(0, 0), (0, 0), (3, 3)], (0, 3), (0, 0), (0, 0)),
    ],
)
def test_a_rule_chooses_the_figures_that_set_the_range(figures, stated, most_frequent, majority):
    for rule, expected in (("stated", stated), ("most-frequent", most_frequent), ("majority", majority)):
        found = killed(*told(*figures), rule)
        assert (found.low, found.high) == expected, rule


def test_an_origin_counts_once_for_a_figure_that_it_gives_again():
    claims, _ = told((9, 9), (9, 9), (14, 14))
    origins = [factory.origin("ministry", claims=claims[:2]), factory.origin("hospital", claims=claims[2:])]
    found = killed(claims, origins, "most-frequent")
    assert (found.low, found.high) == (9, 14)


def test_every_rule_of_the_package_names_its_own_version_and_others_are_refused():
    assert available("ranges") == ["majority", "most-frequent", "stated"]
    assert [range_rule(name).version for name in available("ranges")] == available("ranges")
    with pytest.raises(ValueError, match="no range named 'median'"):
        range_rule("median")
    with pytest.raises(KeyError):
        RangeRule("own", "", "loudest").choose([])


FIGURES = st.lists(
    st.tuples(st.integers(0, 40), st.one_of(st.none(), st.integers(0, 10))).map(
        lambda pair: (pair[0], None if pair[1] is None else pair[0] + pair[1])
    ),
    min_size=1,
    max_size=6,
)


@given(FIGURES)
def test_leaving_out_an_origin_never_widens_the_range(figures):
    found = killed(*told(*figures))
    for without in found.without:
        if without.low is not None:
            assert without.low >= found.low
            assert (without.high or 0) <= found.high
            assert found.open_top or not without.open_top


@given(FIGURES, st.randoms(use_true_random=False), st.sampled_from(available("ranges")))
def test_the_order_of_claims_and_origins_changes_no_tally(figures, chance, rule):
    claims, origins = told(*figures)
    shuffled, others = list(claims), list(origins)
    chance.shuffle(shuffled)
    chance.shuffle(others)
    assert tallies(shuffled, others, span=range_rule(rule)) == tallies(claims, origins, span=range_rule(rule))


@given(st.integers(1, 40), st.lists(st.integers(1, 40), min_size=1, max_size=3))
def test_a_part_is_never_counted_twice(whole, parts):
    report = factory.report(TEXT)
    words = ["16 people", "17 people", "18 people", "19 people"]
    total = factory.claim(words[0], of=report, count=factory.count(max(whole, *parts)))
    of = [
        factory.claim(word, of=report, count=factory.count(part), groups=("children",), part_of=total.id)
        for word, part in zip(words[1:], parts, strict=False)
    ]
    found = killed([total, *of], [factory.origin("monitor", claims=[total, *of])])
    assert (found.low, found.high) == (max(whole, *parts), max(whole, *parts))
    assert all(a <= b for a, b in pairwise([found.low, found.high]))
