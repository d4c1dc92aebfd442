"""Who stands on a side, and what claims speak of."""

import pytest

import factory
from recount.domain.tally import VICTIM_CLASSES
from recount.weigh.relevance import counts_people, is_harm, speaks_of
from recount.weigh.sides import is_inside, is_of_a_party


@pytest.mark.parametrize(
    ("origin", "of_a_party", "inside"),
    [
        (factory.origin("Norland", "government"), True, True),
        (factory.origin("NNA", "state_media", party="Norland"), True, True),
        (factory.origin("TASS", "state_media", party="Russia"), False, True),
        (factory.origin("Sarn army", "military"), False, True),
        (factory.origin("Xinhua", "state_media"), False, False),
        (factory.origin("Monitor", "monitor"), False, False),
    ],
)
def test_sides(origin, of_a_party, inside):
    assert (is_of_a_party(origin, ["norland"]), is_inside(origin, ["norland"])) == (of_a_party, inside)


def of(**fields):
    return factory.claim("16 people", **{"count": factory.count(16)} | fields)


@pytest.mark.parametrize(
    ("claim", "classes"),
    [
        (of(), {"all", "civilian_presumed"}),
        (of(status="civilian", groups=("children",)), {"all", "civilian_said", "civilian_presumed", "children"}),
        (of(status="combatant"), {"all", "fighters", "status_contested"}),
        (of(count=factory.count(0)), {"all", "civilian_said", "civilian_presumed"}),
        (of(count=factory.count(0), status="civilian"), {"civilian_said", "civilian_presumed"}),
        (of(polarity="denied", status="civilian"), {"all", "civilian_said", "civilian_presumed"}),
    ],
)
def test_which_classes_a_claim_speaks_of(claim, classes):
    assert {victims for victims in VICTIM_CLASSES if speaks_of(claim, victims)} == classes


@pytest.mark.parametrize(
    ("claim", "counts", "harm"),
    [
        (of(), True, True),
        (of(count=factory.count(0), absence="zero"), True, False),
        (of(count=factory.count(0), absence="none_reported"), False, False),
        (of(count=factory.count(None, None, "vague", "dead")), False, True),
        (of(count=factory.count(2, unit="families")), False, True),
        (of(polarity="denied"), True, False),
    ],
)
def test_which_claims_count_people_and_which_say_harm(claim, counts, harm):
    assert (counts_people(claim), is_harm(claim)) == (counts, harm)
