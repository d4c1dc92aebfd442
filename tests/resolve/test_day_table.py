"""Day words of whole sentences to days: a table over the ends of weeks, months, years and leap years, and what holds for all."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.domain.report import Published
from recount.domain.timespan import TimeSpan, days_of, edtf_of
from recount.read.days import day_phrases
from recount.resolve.days import when

with (Path(__file__).parent / "day_table.csv").open(encoding="utf-8", newline="") as lines:
    TABLE = list(csv.DictReader(lines))
IDS = [f"{row['said']} {row['published'] or row['event']}" for row in TABLE]
DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NUMBERS = ("two", "three", "five", "10", "a few", "several")
COUNTED = st.sampled_from(NUMBERS).flatmap(
    lambda number: st.sampled_from((f"{number} days ago", f"over the past {number} days", f"{number} weeks ago"))
)
BY_THE_DAY = COUNTED | st.sampled_from(
    ("today", "yesterday", "last night", "overnight", "this morning", "the day before yesterday", "a week ago", "48 hours ago",
     "in the past 24 hours", "in the last week", "in recent days", "hours ago")
)  # fmt: skip
BY_THE_WEEK = (
    st.sampled_from(("on {}", "late {}", "early on {}", "on {} night", "last {}", "since {}", "on {} of last week")).flatmap(
        lambda pattern: st.sampled_from(WEEKDAYS).map(pattern.format)
    )
    | st.sampled_from(("this week", "last week", "earlier this week", "at the weekend", "from Friday to Sunday"))
    | BY_THE_DAY
)
PAST = BY_THE_WEEK | st.sampled_from(
    ("on 29 February", "on 31 December", "on May 5", "in August", "last August", "in late March", "from 30 December to 2 January",
     "last month", "last year", "a month ago", "a year ago", "on New Year's Eve", "at Christmas")
)  # fmt: skip


def resolved(said: str, published: str | None, event: str | None = None) -> str | None:
    phrases = day_phrases(said, 0, len(said))
    anchors = TimeSpan(event, "told before") if event else None
    found = when(phrases[0], Published(published, "header" if published else None), anchors) if phrases else None
    return found.edtf if found is not None else None


@pytest.mark.parametrize("row", TABLE, ids=IDS)
def test_the_words_mean_that_day(row):
    assert resolved(row["said"], row["published"] or None, row["event"] or None) == (row["day"] or None)


def test_the_table_is_long_and_names_nothing_twice():
    assert len(TABLE) >= 150
    assert len({(row["said"], row["published"], row["event"]) for row in TABLE}) == len(TABLE)


@given(PAST, DAYS)
def test_what_happened_happened_by_the_day_of_publication(words, published):
    edtf = resolved(f"Shells fell {words}.", published.isoformat())
    assert edtf is not None
    first, last = days_of(edtf)
    assert first <= published
    assert last <= published or len(edtf.rstrip("~")) < len("2000-01-01")  # a month or a year may not be over


@given(BY_THE_DAY, DAYS, st.integers(-900, 900))
def test_words_that_count_days_move_with_the_publication(words, published, days):
    assert moved(words, published, days) == moved(words, published + timedelta(days), 0)


@given(BY_THE_WEEK, DAYS, st.integers(-150, 150))
def test_words_that_count_weeks_move_with_the_publication_by_weeks(words, published, weeks):
    assert moved(words, published, 7 * weeks) == moved(words, published + timedelta(weeks=weeks), 0)


@given(st.sampled_from(["on 5 May 2013", "on 2013-05-05", "in May 2013", "in 2013", "between 5 and 7 May 2013"]), DAYS)
def test_a_calendar_date_with_its_year_stays_where_it_is(words, published):
    assert resolved(f"Shells fell {words}.", published.isoformat()) == resolved(f"Shells fell {words}.", None)


def moved(words: str, published: date, days: int) -> tuple[str, bool]:
    """The days that the words mean, so many days on, and whether they are about right."""
    edtf = resolved(f"Shells fell {words}.", published.isoformat())
    assert edtf is not None
    first, last = days_of(edtf)
    return edtf_of(first + timedelta(days), last + timedelta(days)), edtf.endswith("~")
