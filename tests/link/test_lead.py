"""Which incident a title speaks of."""

import pytest

import factory
from recount.link.lead import gives_figure, lead

TEXT = "Strikes killed ten in Vardim. Two died in Harun. Three died in Sarn. Last year a mine killed fifty in Olm."
REPORT = factory.report(TEXT, title="A bloody day")
PLACES = {"i1": "Vardim", "i2": "Harun", "i3": "Sarn", "i4": "Olm"}
WORDS = {"i1": "Strikes", "i2": "Two", "i3": "Three", "i4": "Last year"}


def told(key, **fields):
    return factory.located(of=REPORT, words=WORDS[key], key=key, place=factory.place(PLACES[key]), **fields)


def toll(key, low):
    return factory.claim(WORDS[key], of=REPORT, incident=key, count=factory.count(low))


def chosen(*incidents, title=REPORT.title, claims=()):
    found = lead(factory.reading(*incidents, of=REPORT, claims=claims), title)
    return next((i.key for i in incidents if i.id == found), None)


def test_a_report_without_incidents_has_no_lead():
    assert chosen() is None


def test_the_incident_that_the_title_speaks_of_leads():
    assert chosen(told("i1"), told("i2", title=True)) == "i2"


def test_the_place_in_the_title_tells_it():
    assert chosen(told("i1"), told("i2"), title="Two dead in Harun", claims=[toll("i1", 10), toll("i2", 2)]) == "i2"


def test_background_leads_only_where_there_is_nothing_else():
    assert chosen(told("i4", background=True), told("i2")) == "i2"
    assert chosen(told("i4", background=True)) == "i4"


def test_half_of_the_killed_leads_a_report_of_several():
    assert chosen(told("i1"), told("i2"), told("i3"), claims=[toll("i1", 10), toll("i2", 2), toll("i3", 3)]) == "i1"


def test_a_round_up_has_no_lead():
    assert chosen(told("i1"), told("i2"), told("i3"), claims=[toll("i1", 4), toll("i2", 4), toll("i3", 3)]) is None


def test_without_figures_the_first_told_leads():
    assert chosen(told("i2"), told("i1")) == "i1"


def test_the_figure_in_the_title_tells_it_before_flags_and_places():
    claims = [toll("i1", 10), toll("i2", 2)]
    assert chosen(told("i1", title=True), told("i2", background=True), title="2 dead in Vardim", claims=claims) == "i2"


@pytest.mark.parametrize(
    ("title", "words", "count", "expected"),
    [
        ("Strike kills 10", "ten", factory.count(10), True),
        ("Strike kills at least ten", "At least ten", factory.count(10, kind="at_least", words="At least ten"), True),
        ("More than 50 die", "Over 50", factory.count(51, kind="more_than", words="Over 50"), True),
        ("Strike kills at least 9", "At least ten", factory.count(10, kind="at_least", words="At least ten"), False),
        ("Dozens die", "Dozens", factory.count(24, kind="vague", words="Dozens"), False),
        (None, "ten", factory.count(10), False),
    ],
)
def test_a_title_gives_a_figure_in_digits_or_in_the_same_words(title, words, count, expected):
    assert gives_figure(title, factory.claim("ten", of=REPORT, count=count)) is expected
