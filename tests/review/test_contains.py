"""What may contain what: no part lies in two wholes of which neither holds the other, so that sums count it once."""

import pytest

import factory
from recount.errors import InputError
from review.bench import Bench

TEXT = "On Sunday 67 died in North. On Monday 20 died in Vardim. On Tuesday 5 died in Sarn."
REPORT = factory.report(TEXT, given_id="a")
DAYS = ("2019-03-10", "2019-03-11", "2019-03-12")
WORDS = ("67 died in North", "20 died in Vardim", "5 died in Sarn")
TOLD = [
    factory.located(of=REPORT, words=words, key=f"i{n}", when=day, place=factory.place(words.split()[-1]))
    for n, (words, day) in enumerate(zip(WORDS, DAYS, strict=True), 1)
]


@pytest.fixture
def bench(workspace):
    """One report of three incidents."""
    made = Bench(workspace, REPORT)
    made.read(factory.reading(*TOLD, of=REPORT))
    return made


def codes(bench):
    of = bench.record().incident_of()
    return [of[mention.id].code for mention in TOLD]


def test_a_part_lies_in_no_second_whole_unless_the_two_are_one_within_the_other(bench):
    one, other, part = codes(bench)
    bench.decide("contains", one, part)
    with pytest.raises(InputError, match=r"lies within .* already; say which of the two contains the other"):
        bench.decide("contains", other, part)
    bench.decide("contains", one, other)
    bench.decide("contains", other, part)


def test_what_lies_within_a_part_may_be_said_to_lie_within_the_whole_too(bench):
    whole, part, inner = codes(bench)
    bench.decide("contains", part, inner)
    bench.decide("contains", whole, part)
    bench.decide("contains", whole, inner)
