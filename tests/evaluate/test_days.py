from datetime import date

import pytest

from recount.evaluate.days import days, same_date


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2019-03-11", date(2019, 3, 11), date(2019, 3, 11)),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31)),
        ("2020-02~", date(2020, 2, 1), date(2020, 2, 29)),
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2019-03-10/2019-04", date(2019, 3, 10), date(2019, 4, 30)),
        ("XXXX-02-29", date(2000, 2, 29), date(2000, 2, 29)),
        ("2019-XX-05", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_dates_are_days(edtf, first, last):
    found = days(edtf)
    assert found is not None
    assert (found.first, found.last, found.year_known) == (first, last, edtf[0] != "X")


@pytest.mark.parametrize("edtf", [None, "", "Monday", "2019-13", "2019-02-30", "2019-3-1", "9999-12", "0000"])
def test_what_is_no_date_is_none(edtf):
    assert days(edtf) is None


@pytest.mark.parametrize(
    ("gold", "ours", "same"),
    [
        ("2019-03-11", "2019-03-11", True),
        ("2019-03-11", "2019-03-12", False),
        ("2019-03-11~", "2019-03-14", True),
        ("2019-03-11~", "2019-03-15", False),
        ("2019-03-11", "2019-03-12~", False),  # only the gold gives slack
        ("2019-03-10/2019-03-11", "2019-03-11", True),
        ("2019-03-10/2019-03-12", "2019-03-11", False),
        ("2019-03", "2019-03-11", False),
        ("2019-03", "2019-03-01/2019-03-20", True),
        ("XXXX-03-11", "2019-03-11", False),
        ("XXXX-03-11", "XXXX-03-11", True),
        (None, "2019-03-11", False),
        ("2019-03-11", None, False),
    ],
)
def test_dates_agree_by_half_of_their_days(gold, ours, same):
    assert same_date(gold, ours) is same
