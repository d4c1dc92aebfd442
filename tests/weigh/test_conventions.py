"""What the words of a count come to under a named convention."""

import pytest

import factory
from recount.domain.count import Count
from recount.weigh.conventions import Convention, Interval, convention
from recount.weigh.policies import policy
from recount.weigh.ranges import available


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (factory.count(16), Interval(16, 16)),
        (factory.count(30, kind="about"), Interval(27, 33)),
        (factory.count(12, kind="about"), Interval(11, 13)),
        (factory.count(4, kind="about"), Interval(4, 4)),
        (factory.count(19, kind="more_than", words="18"), Interval(19, None)),
        (factory.count(24, kind="vague", words="dozens"), Interval(24, None)),
        (Count(None, 20, "at_most", "20"), Interval(None, 20)),
        (Count(None, None, "vague", "dead"), Interval(None, None)),
    ],
)
def test_recount_1_keeps_the_codebooks_bounds_and_widens_about_by_a_tenth(count, expected):
    assert convention("recount-1").interval(count) == expected


def test_another_convention_reads_vague_words_its_own_way():
    other = Convention("other", 0.0, {"dozens": 12})
    assert other.interval(factory.count(24, kind="vague", words="Dozens of people")) == Interval(12, None)


def test_a_name_that_the_package_does_not_hold_is_refused():
    with pytest.raises(ValueError, match="no convention named 'recount-0'"):
        convention("recount-0")
    with pytest.raises(ValueError, match="no policy named 'none-1'"):
        policy("none-1")


def test_files_name_their_own_version_and_policies_a_convention_that_exists():
    assert convention("recount-1").version == "recount-1"
    assert policy("origins-1").version == "origins-1"
    assert convention(policy("origins-1").convention)


@pytest.mark.parametrize(
    ("words", "low"),
    [("tens of people", 10), ("dozens", 12), ("hundreds", 100), ("tens of thousands", 10000), ("scores", 40), ("several", 2)],
)
def test_acled_reads_tens_dozens_and_hundreds_its_own_way(words, low):
    codebook = {"scores": 40, "several": 2}.get(words, 20)
    assert convention("acled-1").interval(factory.count(codebook, kind="vague", words=words)) == Interval(low, None)


def test_every_policy_says_each_of_the_conditions_that_its_grades_need():
    for name in available("policies"):
        of = policy(name)
        needed = {condition for grade in of.grades for condition in (*grade.needs, *grade.without)}
        assert (of.version, needed - of.sentences.keys()) == (name, set())


def test_the_best_estimate_of_a_sheet_is_read_from_its_words():
    assert Convention.best(factory.count(27, 33, words="27–33 (best 30)")) == 30
    assert Convention.best(factory.count(27, 33, words="27–33")) is None
