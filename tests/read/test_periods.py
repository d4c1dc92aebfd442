"""The period that a total sums: which day words tell it, and what they mean on the day of publication."""

import pytest

from recount import Report
from recount.read.reader import read_report
from recount.resolve.days import when

PUBLISHED = "2019-03-12"  # a Tuesday


def period_in(text):
    """The words for the period of the only total of a report and the days that they mean; None where it has none."""
    report = Report.of(text, published=PUBLISHED)
    (total,) = [c for c in read_report(report).claims if c.scope == "cumulative" and c.part_of is None]
    span = when(total.period, report.published, None)
    return None if span is None else span.edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("More than 140 people have been killed in the province since January.", "2019-01-01/2019-03-12"),
        ("More than 4,000 people have been killed since the war began in March 2015.", "2015-03-01/2019-03-12"),
        ("More than 4,000 people have died in the war, which broke out in 2015.", "2015-01-01/2019-03-12"),
        ("At least 40 people have been killed in the region since Sunday.", "2019-03-10/2019-03-12"),
        ("At least 40 people have been killed across the province in the past three days.", "2019-03-09/2019-03-12"),
        ("Fighting killed 43 people across the province last month.", "2019-02"),
        ("On Sunday, 67 people were killed across the province.", "2019-03-10"),
        ("Shelling has killed 60 people across the province since 3 March, the mayor said on Monday.", "2019-03-03/2019-03-12"),
    ],
)
def test_the_day_words_of_a_total_tell_its_period(text, edtf):
    assert period_in(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "More than 4,000 people have been killed in the civil war.",
        "More than 4,000 people have been killed across the country since the war began.",
        "More than 4,000 people have been killed across the country, the ministry said on Monday.",
    ],
)
def test_a_total_that_names_no_days_has_no_period(text):
    assert period_in(text) is None


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Landmines have killed 140 people in the province since January.", "mine"),
        ("Air strikes and shelling have killed 140 people in the province since January.", None),
        ("The fighting has killed 140 people in the province since January.", None),
    ],
)
def test_a_total_of_one_means_says_which(text, means):
    (total,) = read_report(Report.of(text, published=PUBLISHED)).claims
    assert (total.about.means if total.about else None) == means


def test_the_toll_of_an_incident_has_no_period():
    (claim,) = read_report(Report.of("A bomb killed four people in Bama on Monday.", published=PUBLISHED)).claims
    assert (claim.scope, claim.period) == ("incident", None)
