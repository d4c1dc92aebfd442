"""From a reading in words to a located reading."""

from dataclasses import replace

import pytest

from factory import claim, raw_reading, report, reported
from recount.domain.claim import Claim
from recount.domain.place import PlaceMention
from recount.domain.reading import LocatedReading, ReportedIncident
from recount.domain.report import Published
from recount.domain.timespan import DayPhrase
from recount.read.days import day_phrases
from recount.read.places import place_mentions
from recount.resolve.resolve import locate
from resolve.atlas import Atlas

TEXT = (
    "On 12 February a bomb killed two in Harim, Syria. A day earlier three died in Idlib. Four more died in raids there. "
    "In all, 30 people have been killed in Aleppo province since 1 February."
)
REPORT = report(TEXT)
PUBLISHED = Published("2019-03-12", "header")
A_DAY_EARLIER = DayPhrase("offset_days", "a day earlier", 0, 13, anchor="event", low=-1, high=-1)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def day(words: str) -> DayPhrase:
    return day_phrases(TEXT, *span(words))[0]


def places(words: str) -> tuple[PlaceMention, ...]:
    return tuple(place_mentions(TEXT, *span(words)))


FIRST = "On 12 February a bomb killed two in Harim, Syria."
SECOND = "A day earlier three died in Idlib."
THIRD = "Four more died in raids there."
FOURTH = "In all, 30 people have been killed in Aleppo province since 1 February."
ALL = places(FIRST) + places(SECOND) + places(THIRD) + places(FOURTH)


def located(*incidents: ReportedIncident, published: Published = PUBLISHED, claims: tuple[Claim, ...] = ()) -> LocatedReading:
    reading = replace(raw_reading(*incidents, of=REPORT, claims=claims), places=ALL)
    return locate(reading, published, Atlas())


def incident(key: str, words: str, **fields: object) -> ReportedIncident:
    return reported(words=words, of=REPORT, key=key, **fields)


def test_places_and_days_are_filled_in():
    first = incident("i1", FIRST, day=day(FIRST), places=places(FIRST))
    second = incident("i2", SECOND, day=day(SECOND), places=places(SECOND))
    found = located(first, second)
    assert [(i.place.name, i.when.edtf) for i in found.incidents] == [("Harim", "2019-02-12"), ("Idlib", "2019-02-11")]
    assert found.incident("i2").when.basis == "“A day earlier”, counted from the incident of 2019-02-12"


def test_a_day_counts_from_the_incident_that_is_named():
    first = incident("i1", FIRST, day=day(FIRST))
    second = incident("i2", SECOND, day=A_DAY_EARLIER, after="i3")
    third = incident("i3", THIRD, day=DayPhrase("weekday", "Friday", 0, 6, weekday=4))
    found = located(first, second, third)
    assert [i.when.edtf for i in found.incidents] == ["2019-02-12", "2019-03-07", "2019-03-08"]


def test_a_circle_of_days_has_none():
    first = incident("i1", FIRST, day=A_DAY_EARLIER, after="i2")
    second = incident("i2", SECOND, day=A_DAY_EARLIER, after="i1")
    found = located(first, second)
    assert [i.when for i in found.incidents] == [None, None]


def test_an_incident_that_names_no_place_takes_the_last_one_and_says_so():
    third = incident("i1", THIRD, places=places(THIRD))
    found = located(third)
    assert found.incidents[0].place.name == "Idlib"
    assert found.incidents[0].place.reasons[0].startswith("the words about the incident name no place")


def test_nothing_said_nothing_known():
    found = located(incident("i1", FIRST))
    assert (found.incidents[0].place, found.incidents[0].when) == (None, None)


def test_a_cumulative_claim_gets_its_period_and_area():
    total = claim("30 people have been killed in Aleppo province since 1 February", of=REPORT, incident=None, period=day(FOURTH))
    found = located(claims=(total,))
    about = found.claims[0].about
    assert (about.date, about.place, about.admin1, about.country) == ("2019-02-01/2019-03-12", "Aleppo", "Aleppo", "SY")


def test_the_day_of_a_statement_is_when_it_was_said():
    said = claim("two", of=REPORT, period=DayPhrase("weekday", "Friday", 0, 6, weekday=4, reporting=True))
    found = located(incident("i1", FIRST), claims=(said,))
    assert found.claims[0].said_on == "2019-03-08"


@pytest.mark.parametrize("published", [Published(), Published("2019", "field")])
def test_without_a_day_of_publication_no_day_is_made_up(published):
    first = incident("i1", FIRST, day=DayPhrase("weekday", "Friday", 0, 6, weekday=4))
    found = located(first, published=published)
    assert found.incidents[0].when is None
