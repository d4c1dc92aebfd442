"""Which incidents may contain others."""

import pytest

import factory
from recount import Report
from recount.link.across import across
from recount.link.containing import containing
from recount.link.facets import LinkInput
from recount.link.incidents import assemble
from recount.stages import read_and_locate
from resolve.atlas import Atlas

AREA = factory.place("North", "admin1", admin1="North")
TOWN = factory.place("Vardim", lat=36.0, lon=37.0, admin1="North")
ELSEWHERE = factory.place("Harun", lat=34.0, lon=37.0, admin1="South")


def incident(name, place, when, **fields):
    report = factory.report(f"{name} was hit.", outlet=name)
    return factory.incident(factory.located(of=report, words=name, place=place, when=when, **fields))


def pairs(*incidents):
    return {(found.whole.mentions, found.part.mentions) for found in containing(incidents)}


@pytest.mark.parametrize(
    ("place", "when", "means", "held"),
    [
        (TOWN, "2019-03-11", "airstrike", True),
        (TOWN, "2019-03-11", None, True),
        (TOWN, "2019-03-12", "airstrike", False),
        (TOWN, "2019-03-11/2019-03-12", "airstrike", False),
        (TOWN, "2019-03-11", "mine", False),
        (ELSEWHERE, "2019-03-11", "airstrike", False),
        (AREA, "2019-03-11", "airstrike", False),
        (None, "2019-03-11", "airstrike", False),
        (TOWN, None, "airstrike", False),
    ],
)
def test_an_area_may_hold_a_place_of_its_days_and_means(place, when, means, held):
    whole, part = incident("Sunday", AREA, "2019-03-11", means="airstrike"), incident("Bakery", place, when, means=means)
    assert pairs(whole, part) == ({(whole.mentions, part.mentions)} if held else set())


def test_what_lies_within_another_already_is_not_asked_again():
    whole = incident("Sunday", AREA, "2019-03-11")
    part = factory.incident(
        factory.located(of=factory.report("Bakery hit."), words="Bakery", place=TOWN, when="2019-03-11"), part_of=whole.id
    )
    assert pairs(whole, part) == set()


def test_the_sentence_says_why():
    (found,) = containing([incident("Sunday", AREA, "2019-03-10/2019-03-12"), incident("Bakery", TOWN, "2019-03-11")])
    assert found.sentence.endswith("Vardim lies in North, 2019-03-10/2019-03-12 covers 2019-03-11, and the means agree.")


TOTALS = [
    "67 people were killed in Aleppo province on Sunday in air strikes, the monitor said.",
    "At least 67 people, including 12 children, were killed on Sunday in air strikes in Aleppo province, the Observatory said.",
    "Air strikes killed 45 civilians in Aleppo province on Sunday, a monitor said. Warplanes struck several towns, it said.",
]
STRIKES = [
    "An air strike killed 20 people in the town of Manbij in Aleppo province on Sunday, residents said.",
    "An air strike on a market in Manbij, a town in Aleppo province, killed 20 people on Sunday, the Observatory said.",
    "Twenty people were killed on Sunday in an air strike on the town of Manbij, in Aleppo province, the monitor said.",
]


def told(number, text):
    report = Report.of(text, outlet=f"Wire {number}", title=None, published="2016-10-24")
    return LinkInput(read_and_locate(report, Atlas()), report.outlet, None, "2016-10-24", text)


@pytest.mark.parametrize("strike", STRIKES)
@pytest.mark.parametrize("total", TOTALS)
def test_the_total_of_a_province_and_one_of_its_strikes_are_two_and_the_one_may_contain_the_other(total, strike):
    entries = [told(0, total), told(1, strike)]
    mentions = {m.id: m for entry in entries for m in entry.reading.incidents}
    claims = {c.id: c for entry in entries for c in entry.reading.claims}
    found = [
        assemble(one, mentions, claims, (), factory.rulings(), incident_id=f"i{n}", code=f"C{n}")
        for n, one in enumerate(across(entries, (), factory.rulings()))
    ]
    assert len(found) == 2
    (pair,) = containing(found)
    assert (pair.whole.place.name, pair.part.place.name) == ("Aleppo", "Manbij")


def test_two_tellings_of_one_strike_stay_one_though_one_names_the_province_only():
    """The figure agrees, or grew by less than double: that is no total of several."""
    strike = told(1, "An air strike killed 20 people in the town of Manbij in Aleppo province on Sunday, residents said.")
    for later in (20, 26):
        text = f"An air strike killed {later} people in Aleppo province on Sunday, residents of the town said."
        assert len(across([strike, told(0, text)], (), factory.rulings())) == 1
