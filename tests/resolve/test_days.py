"""Day phrases against the day of publication or another event's day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.domain.report import Published
from recount.domain.timespan import DayPhrase, TimeSpan, days_of
from recount.resolve.days import when

TUESDAY = "2016-09-20"


def phrase(form: str, **fields: object) -> DayPhrase:
    return DayPhrase(form, "some words", 0, 10, **fields)


def resolved(of: DayPhrase, published: str | None = TUESDAY, event: str | None = None) -> str | None:
    anchors = TimeSpan(event, "told before") if event else None
    found = when(of, Published(published, "header" if published else None), anchors)
    return found.edtf if found else None


MONDAY, FRIDAY, SUNDAY = (phrase("weekday", weekday=n) for n in (0, 4, 6))
MAY_5, MAY_7 = (phrase("calendar", month=5, day=n) for n in (5, 7))


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        (MONDAY, "2016-09-19"),
        (phrase("weekday", weekday=1), "2016-09-20"),
        (phrase("weekday", weekday=2), "2016-09-14"),
        (phrase("weekday", weekday=1, high=-1), "2016-09-13"),
        (phrase("weekday", weekday=2, shift=-1), "2016-09-14"),
        (phrase("weekday", weekday=0, reporting=True), "2016-09-19~"),
        (phrase("calendar", year=1988), "1988"),
        (phrase("calendar", year=2013, month=8), "2013-08"),
        (phrase("calendar", year=2013, month=8, day=21), "2013-08-21"),
        (phrase("calendar", month=2, day=12), "2016-02-12"),
        (phrase("calendar", month=9, day=20), "2016-09-20"),
        (phrase("calendar", month=9, day=21), "2015-09-21"),
        (phrase("calendar", month=9), "2016-09"),
        (phrase("calendar", month=10), "2015-10"),
        (phrase("calendar", month=2, day=29), "2016-02-29"),
        (phrase("calendar", month=2, day=30), None),
        (phrase("calendar", month=8, period="year", shift=-1), "2015-08"),
        (phrase("offset_days"), "2016-09-20"),
        (phrase("offset_days", low=-1, high=-1), "2016-09-19"),
        (phrase("offset_days", low=-1), "2016-09-19/2016-09-20"),
        (phrase("offset_days", low=-3, high=-3, approximate=True), "2016-09-17~"),
        (phrase("offset_days", low=-1, high=-1, anchor="event"), None),
        (phrase("period", period="week"), "2016-09-19/2016-09-20"),
        (phrase("period", period="week", high=-1), "2016-09-19"),
        (phrase("period", period="week", shift=-1), "2016-09-12/2016-09-18"),
        (phrase("period", period="month"), "2016-09"),
        (phrase("period", period="month", shift=-1), "2016-08"),
        (phrase("period", period="month", shift=-9), "2015-12"),
        (phrase("period", period="year", shift=-1), "2015"),
        (phrase("between", first=FRIDAY, last=SUNDAY), "2016-09-16/2016-09-18"),
        (phrase("between", first=FRIDAY, last=phrase("offset_days")), "2016-09-16/2016-09-20"),
        (phrase("between", first=MAY_5, last=MAY_7), "2016-05-05/2016-05-07"),
        (phrase("between", first=MAY_7, last=MAY_5), "2015-05-07/2016-05-05"),
        (phrase("between", first=phrase("calendar", year=2011), last=phrase("offset_days")), "2011-01-01/2016-09-20"),
    ],
)
def test_words_are_seen_from_the_publication(words, edtf):
    assert resolved(words) == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        (MONDAY, None),
        (phrase("offset_days", low=-1, high=-1), None),
        (phrase("period", period="week"), None),
        (phrase("calendar", month=2, day=12), "XXXX-02-12"),
        (phrase("calendar", month=7), "XXXX-07"),
        (phrase("calendar", year=2014, month=2, day=12), "2014-02-12"),
        (phrase("between", first=MAY_5, last=MAY_7), "XXXX-05-05/XXXX-05-07"),
        (phrase("between", first=FRIDAY, last=SUNDAY), None),
        (phrase("offset_days", low=-1, high=-1, anchor="event", first=phrase("calendar", month=2, day=12)), "XXXX-02-11"),
        (phrase("offset_days", low=-1, high=-1, anchor="event", first=phrase("calendar", month=3, day=1)), "XXXX-02-29"),
    ],
)
def test_without_a_publication_the_year_stays_open(words, edtf):
    assert resolved(words, None) == edtf


@pytest.mark.parametrize(
    ("words", "event", "edtf"),
    [
        (phrase("offset_days", low=-1, high=-1, anchor="event"), "2016-09-18", "2016-09-17"),
        (phrase("offset_days", low=1, high=1, anchor="event"), "2016-09-30", "2016-10-01"),
        (phrase("offset_days", anchor="event"), "2016-09-18~", "2016-09-18~"),
        (phrase("offset_days", low=-1, high=-1, anchor="event"), "XXXX-02-12", "XXXX-02-11"),
        (phrase("offset_days", low=1, high=1, anchor="event"), "2016-09-17/2016-09-18", "2016-09-18/2016-09-19"),
        (phrase("offset_days", low=-1, high=-1, anchor="event"), "2014", None),
        (phrase("period", period="year", shift=-1, anchor="event"), "2013-08-21", "2012"),
        (phrase("period", period="year", shift=-1, anchor="event"), "XXXX-08-21", None),
    ],
)
def test_words_count_from_the_event_told_before(words, event, edtf):
    assert resolved(words, event=event) == edtf


def test_the_year_of_the_incident_before_serves_where_the_report_has_no_date():
    assert resolved(phrase("calendar", month=11, day=5), None, "2005-11-01") == "2005-11-05"
    assert resolved(phrase("calendar", month=11, day=5), TUESDAY, "2005-11-01") == "2015-11-05"


@pytest.mark.parametrize("published", ["2014", "2014-05", "XXXX-05-03"])
def test_a_publication_that_is_no_day_tells_no_weekday(published):
    assert resolved(MONDAY, published) is None
    assert resolved(phrase("offset_days", low=-1, high=-1), published) is None


def test_a_year_of_publication_still_tells_the_year():
    assert resolved(phrase("calendar", month=2, day=12), "2014") == "2014-02-12"


def test_no_words_no_day():
    assert when(None, Published(TUESDAY, "header"), TimeSpan("2016-09-18", "told before")) is None


def test_the_basis_says_how_it_was_found():
    found = when(MONDAY, Published(TUESDAY, "header"), None)
    assert found.basis == "“some words”, seen from the publication on 2016-09-20 (header)"
    assert found.words == "some words"


def test_days_before_the_first_year_are_none():
    assert resolved(phrase("offset_days", low=-400, high=-400), "0001-01-05") is None


PHRASES = st.builds(
    phrase,
    st.sampled_from(["weekday", "offset_days", "period", "calendar"]),
    weekday=st.integers(0, 6),
    month=st.integers(1, 12),
    day=st.integers(1, 31),
    year=st.none() | st.integers(1900, 2030),
    shift=st.integers(-3, 0),
    low=st.integers(-40, 0),
    period=st.sampled_from(["week", "month", "year"]),
    approximate=st.booleans(),
    reporting=st.booleans(),
)


@given(PHRASES, st.dates(date(1950, 1, 1), date(2030, 12, 31)))
def test_nothing_that_is_not_dated_lies_after_the_publication(words, published):
    edtf = resolved(words, published.isoformat())
    named = words.form == "calendar" and (words.year is not None or words.period is not None)
    if edtf is not None and not named:
        first, last = days_of(edtf)
        assert first <= published
        assert words.form in ("period", "calendar") or last <= published
