"""Day words of English: phrases, times of day, and the report's own header date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.domain.timespan import DayPhrase
from recount.read.day_headers import header_day
from recount.read.day_times import time_words
from recount.read.days import day_phrases


def phrases(text: str) -> list[DayPhrase]:
    return day_phrases(text, 0, len(text))


def said(phrase: DayPhrase) -> dict[str, object]:
    """The fields of a phrase that differ from their defaults."""
    fields = ("anchor", "approximate", "reporting", "year", "month", "day", "weekday", "shift", "low", "high", "period")
    default = DayPhrase("weekday", "", 0, 0)
    return {name: getattr(phrase, name) for name in fields if getattr(phrase, name) != getattr(default, name)}


EVENT = {"anchor": "event"}
TABLE = [
    ("Shells fell on Monday.", "Monday", "weekday", {"weekday": 0}),
    ("Shells fell Tuesday in the north.", "Tuesday", "weekday", {"weekday": 1}),
    ("They died late on Wednesday night.", "Wednesday night", "weekday", {"weekday": 2}),
    ("They were hit early Thursday morning.", "early Thursday morning", "weekday", {"weekday": 3}),
    ("Friday's attack killed four.", "Friday's", "weekday", {"weekday": 4}),
    ("Saturdays strike killed four.", "Saturdays", "weekday", {"weekday": 5}),
    ("SHELLS FELL ON SUNDAY.", "SUNDAY", "weekday", {"weekday": 6}),
    ("It was hit last Monday.", "last Monday", "weekday", {"weekday": 0, "high": -1}),
    ("It was hit on Monday of last week.", "Monday of last week", "weekday", {"weekday": 0, "shift": -1}),
    ("The raid Wednesday before dawn killed one.", "Wednesday before dawn", "weekday", {"weekday": 2}),
    ("On 12 February a bomb went off.", "12 February", "calendar", {"month": 2, "day": 12}),
    ("On February 12 a bomb went off.", "February 12", "calendar", {"month": 2, "day": 12}),
    ("A bomb went off on the 4th of April.", "the 4th of April", "calendar", {"month": 4, "day": 4}),
    ("It fell on Feb. 12, 2013, they said.", "Feb. 12, 2013", "calendar", {"year": 2013, "month": 2, "day": 12}),
    ("It fell on Sept 3.", "Sept 3", "calendar", {"month": 9, "day": 3}),
    ("It fell on 2014-04-05.", "2014-04-05", "calendar", {"year": 2014, "month": 4, "day": 5}),
    ("It fell on 12.02.2014.", "12.02.2014", "calendar", {"year": 2014, "month": 2, "day": 12}),
    ("It fell on 25/02/2014.", "25/02/2014", "calendar", {"year": 2014, "month": 2, "day": 25}),
    ("It fell on 02/25/2014.", "02/25/2014", "calendar", {"year": 2014, "month": 2, "day": 25}),
    ("The village fell on Tuesday, 3 June 2014.", "Tuesday, 3 June 2014", "calendar", {"year": 2014, "month": 6, "day": 3}),
    ("The village fell on Monday November 13.", "Monday November 13", "calendar", {"month": 11, "day": 13}),
    ("A June 19 bombing killed six.", "June 19", "calendar", {"month": 6, "day": 19}),
    ("Scores died in August 2013.", "August 2013", "calendar", {"year": 2013, "month": 8}),
    ("Scores died in February.", "in February", "calendar", {"month": 2}),
    ("Scores died last July.", "last July", "calendar", {"month": 7}),
    ("Scores died in late December.", "in late December", "calendar", {"month": 12}),
    ("In August last year a bomb killed 27.", "In August last year", "calendar", {"month": 8, "shift": -1, "period": "year"}),
    ("Thousands were killed in 1988.", "in 1988", "calendar", {"year": 1988}),
    ("Survivors of the 1982 massacre spoke.", "the 1982", "calendar", {"year": 1982}),
    ("A bus was hit on Christmas Eve.", "Christmas Eve", "calendar", {"month": 12, "day": 24}),
    ("A bus was hit yesterday.", "yesterday", "offset_days", {"low": -1, "high": -1}),
    ("Yesterdays raid killed three.", "Yesterdays", "offset_days", {"low": -1, "high": -1}),
    ("A bus was hit today.", "today", "offset_days", {}),
    ("A bus was hit earlier this morning.", "earlier this morning", "offset_days", {}),
    ("A bus was hit last night.", "last night", "offset_days", {"low": -1, "high": -1}),
    ("Raids overnight killed five.", "overnight", "offset_days", {"low": -1}),
    ("Five died in the past 24 hours.", "in the past 24 hours", "offset_days", {"low": -1}),
    ("Five died over the last 48 hours.", "over the last 48 hours", "offset_days", {"low": -2}),
    ("Five died during the past three days.", "during the past three days", "offset_days", {"low": -3}),
    ("Five died in recent days.", "in recent days", "offset_days", {"low": -3, "approximate": True}),
    ("Five died over the past week.", "over the past week", "offset_days", {"low": -7}),
    ("Two days ago a shell fell.", "Two days ago", "offset_days", {"low": -2, "high": -2}),
    ("A shell fell a few days ago.", "a few days ago", "offset_days", {"low": -3, "high": -3, "approximate": True}),
    ("A shell fell two weeks ago.", "two weeks ago", "offset_days", {"low": -14, "high": -14, "approximate": True}),
    ("A day earlier a shell fell.", "A day earlier", "offset_days", {**EVENT, "low": -1, "high": -1}),
    ("A shell fell the day before.", "the day before", "offset_days", {**EVENT, "low": -1, "high": -1}),
    ("The previous day a shell fell.", "The previous day", "offset_days", {**EVENT, "low": -1, "high": -1}),
    ("The next day a shell fell.", "The next day", "offset_days", {**EVENT, "low": 1, "high": 1}),
    ("A shell fell the following day.", "the following day", "offset_days", {**EVENT, "low": 1, "high": 1}),
    ("Two days later a shell fell.", "Two days later", "offset_days", {**EVENT, "low": 2, "high": 2}),
    ("Hours later a shell fell.", "Hours later", "offset_days", EVENT),
    ("Earlier in the day a shell fell.", "Earlier in the day", "offset_days", EVENT),
    ("A shell fell on the same day.", "on the same day", "offset_days", EVENT),
    ("It came only a day after a bomb killed ten.", "only a day after", "offset_days", {**EVENT, "low": -1, "high": -1}),
    ("It came a few days after jets hit the town.", "a few days after", "offset_days",
     {**EVENT, "low": -3, "high": -3, "approximate": True}),
    ("A day after the attack, jets came back.", "A day after", "offset_days", {**EVENT, "low": 1, "high": 1}),
    ("Scores died last week.", "last week", "period", {"period": "week", "shift": -1}),
    ("Scores died this month.", "this month", "period", {"period": "month"}),
    ("Scores died earlier this week.", "earlier this week", "period", {"period": "week", "high": -1}),
    ("Scores died late last month.", "late last month", "period", {"period": "month", "shift": -1}),
    ("Scores died last year.", "last year", "period", {"period": "year", "shift": -1}),
    ("Scores died two months ago.", "two months ago", "period", {"period": "month", "shift": -2}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "form", "fields"), TABLE, ids=[row[0] for row in TABLE])
def test_day_words_say(text, words, form, fields):
    (phrase,) = phrases(text)
    assert (phrase.words, phrase.form, said(phrase)) == (words, form, fields)
    assert text[phrase.start : phrase.end].strip() == words


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Forty died between Friday and Sunday.", "Friday and Sunday", {"weekday": 4}, {"weekday": 6}),
        ("Forty died on Thursday and Friday.", "Thursday and Friday", {"weekday": 3}, {"weekday": 4}),
        ("They fell overnight Wednesday and into Thursday morning.", "overnight Wednesday and into Thursday morning",
         {"weekday": 2}, {"weekday": 3}),
        ("Forty died from 5 to 7 May 2013.", "5 to 7 May 2013", {"year": 2013, "month": 5, "day": 5},
         {"year": 2013, "month": 5, "day": 7}),
        ("Forty died on May 5-7.", "May 5-7", {"month": 5, "day": 5}, {"month": 5, "day": 7}),
        ("Forty died from 30 December to 2 January 2013.", "30 December to 2 January 2013",
         {"year": 2012, "month": 12, "day": 30}, {"year": 2013, "month": 1, "day": 2}),
        ("Forty died over the weekend.", "over the weekend", {"weekday": 5}, {"weekday": 6}),
        ("Weekend raids killed forty.", "Weekend", {"weekday": 5}, {"weekday": 6}),
        ("Forty have died since Friday.", "Friday", {"weekday": 4}, {}),
        ("Forty have died since 2011.", "since 2011", {"year": 2011}, {}),
    ],
)  # fmt: skip
def test_two_days_joined_are_one_stretch(text, words, first, last):
    (phrase,) = phrases(text)
    assert (phrase.words, phrase.form, said(phrase.first), said(phrase.last)) == (words, "between", first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Ten were killed, the ministry said on Monday.",
        "Ten were killed the monitor said Sunday.",
        "A doctor told the agency on Tuesday that ten were killed.",
        "Ten were killed, it said in a statement issued on Friday.",
        "On Thursday, the ministry condemned the strikes.",
        "The ministry on Monday said that ten were killed.",
        "A Monday statement put the toll at ten.",
        "The toll was ten, according to Friday's report.",
    ],
)
def test_the_day_of_a_statement_is_marked(text):
    assert [p.reporting for p in phrases(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry condemned Tuesday's attack.",
        "The monitor said Wednesdays strike destroyed a house.",
        "On Saturday ten people were killed, it said.",
        "Ten people were killed on Saturday.",
        "The office condemned weekend air raids.",
        "Elsewhere on Thursday the monitor said ten people were killed.",
    ],
)
def test_the_day_of_an_event_is_not(text):
    assert [p.reporting for p in phrases(text)] == [False]


def test_a_day_counted_from_one_in_the_same_sentence_keeps_it():
    text = "On February 12, the ministry denounced strikes carried out a day earlier. A day later more fell."
    first, earlier, later = phrases(text)
    assert (first.reporting, earlier.first, later.first) == (True, first, None)


def test_what_is_told_a_day_after_lies_a_day_before_the_day_named():
    _, earlier = phrases("Jets struck on Thursday, a day after a bomb killed ten.")
    assert (earlier.low, earlier.high) == (-1, -1)


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.", "They sat in the sun and mon ami said nothing.", "It happens every Friday.", "Good Friday prayers.",
        "A 2000 pound bomb fell.", "Talks begin next Monday.", "", "   ", "Over 1988 people died.", "30 February", "31/04/2014",
        "He was killed two days before peace talks began.", "04/05/2014",
    ],
)  # fmt: skip
def test_other_words_are_no_days(text):
    assert phrases(text) == []


def test_header_and_dateline_are_no_days_of_events():
    text = "Published June 11 2016 ALEPPO, Syria, Aug. 3 (Reuters) - Shells fell on Monday."
    assert [p.words for p in phrases(text)] == ["Monday"]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("26.11.2014 Shells fall on a town", "26.11.2014", "2014-11-26"),
        ("03-11-2014 Shells fall", "03-11-2014", "2014-11-03"),
        ("18.10.2014Get short URL 0 13", "18.10.2014", "2014-10-18"),
        ("25/12/2014 Shells fall", "25/12/2014", "2014-12-25"),
        ("12/25/2014 Shells fall", "12/25/2014", "2014-12-25"),
        ("2014-03-05 Shells fall", "2014-03-05", "2014-03-05"),
        ("Published August 2 2016 SEND Shells fall", "August 2 2016", "2016-08-02"),
        ("Published on August 2, 2016", "August 2, 2016", "2016-08-02"),
        ("Date of publication 20 September 2016 Shells", "20 September 2016", "2016-09-20"),
        ("Last updated at Jul 172015 Shells fall", "Jul 172015", "2015-07-17"),
        ("Updated 12:30, 5 March 2013 Shells fall", "5 March 2013", "2013-03-05"),
        ("Shells fall on town\nThu Nov 10, 2011 3:00pm EST\nA town", "Thu Nov 10, 2011", "2011-11-10"),
        ("Shells fall on town\non Nov 10, 2011\nA town was hit", "Nov 10, 2011", "2011-11-10"),
        ("Shells fall on town Monitor Reuters Monday 31 Oct 2016 A town", "Monday 31 Oct 2016", "2016-10-31"),
        ("SAN SALVADOR, 16 JAN 90 (AFP) -- [TEXT] A TOWN WAS HIT ON 5 JANUARY", "16 JAN 90", "1990-01-16"),
        ("LIMA, 7 JUL 89 (EFE) -- [TEXT] A TOWN WAS HIT", "7 JUL 89", "1989-07-07"),
        ("http: / / www. example. org / 2011 / 11 / 10 / a-town.html\nShells fall", "2011 / 11 / 10", "2011-11-10"),
        ("April 5 2017 by A. Writer", "April 5 2017", "2017-04-05"),
    ],
)
def test_the_header_date_is_found(text, words, edtf):
    found = header_day(text)
    assert found is not None
    assert found[:2] == (words, edtf)
    assert text[found[2] : found[3]] == words


@pytest.mark.parametrize(
    "text",
    [
        "On 5 May 2013 a bomb went off in the market.",
        "The October 13, 2016 attack killed four.",
        "A picture taken on May 5 2013 shows the market.",
        "ALEPPO, Syria, Aug. 3 (Reuters) - Shells fell.",
        "8/2/2016 Shells fall",
        "Shells fell. " * 40 + "5 May 2013",
        "A toll of 16 dec 12 people",
        "",
    ],
)
def test_other_dates_are_no_header(text):
    assert header_day(text) is None


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("Shells fell at dawn.", "at dawn", "dawn"),
        ("Shells fell before dawn on Monday.", "before dawn", "dawn"),
        ("Shells fell on Monday evening.", "evening", "evening"),
        ("Raids overnight killed five.", "overnight", "night"),
        ("It went off around noon.", "around noon", "afternoon"),
        ("It went off at 3 p.m. in a square.", "3 p.m.", "afternoon"),
        ("It went off at 5:30am.", "5:30am", "dawn"),
        ("It went off at 2200 local time.", "2200", "night"),
        ("They died late on Monday.", "late on", None),
        ("They died early Sunday.", "early", None),
    ],
)
def test_times_of_day(text, words, part):
    found = time_words(text, 0, len(text))
    assert (found.words, found.part) == (words, part)


@pytest.mark.parametrize("text", ["The late president spoke.", "Early results came in.", "It weighed 25 pm.", ""])
def test_other_words_are_no_times(text):
    assert time_words(text, 0, len(text)) is None


def test_only_the_stretch_asked_for_is_read():
    text = "On Monday one died. On Tuesday two died."
    assert [p.words for p in day_phrases(text, 20, len(text))] == ["Tuesday"]
    assert day_phrases(text, 0, 0) == []


WORDS = st.sampled_from(
    [
        "Monday",
        "a day",
        "earlier",
        "after",
        "on",
        "5",
        "May",
        "2013",
        "and",
        "the",
        "since",
        "last",
        "week",
        "ago",
        ",",
        ".",
        "\n",
        "12/",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_any_text_gives_phrases_in_order_with_their_own_words(text):
    found = phrases(text)
    assert [p.start for p in found] == sorted(p.start for p in found)
    for phrase in found:
        assert phrase.words.strip() == text[phrase.start : phrase.end].strip()
    time_words(text, 0, len(text))
    header_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "ADEN, March 3 - Shells fell.",
        "ADEN, March 3 -- Shells fell.",
        "Aden, Yemen, 3 March – Shells fell.",
        "Al-Hudaydah, 3 March - Shells fell.",
        "A bomb went off in Aden.\nTAIZ, March 3 - Shells fell.",
    ],
)
def test_a_place_a_day_and_a_dash_are_a_dateline(text):
    assert phrases(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, March 3 - market day - shells fell.",
        "Shells fell in Aden, March 3 - and in Taiz.",
        "March 3 - Shells fell in Aden.",
    ],
)
def test_a_day_in_a_sentence_or_alone_before_a_dash_is_none(text):
    assert [(p.month, p.day) for p in phrases(text)] == [(3, 3)]
