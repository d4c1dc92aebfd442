"""The day of a sentence that sums up is the day of what is told after it, until another day is named."""

import pytest

from factory import report
from recount.read.reader import read_report

TABLE = [
    ("Jets hit several towns on Monday, killing 40 people. In Zabid 12 people were killed by a shell.", ["Monday"]),
    ("Raids went on across the north on Monday. A shell killed 12 in Zabid. A mine killed two in Taiz.", ["Monday", "Monday"]),
    ("Raids went on across the north on Monday. A shell killed 12 in Zabid on Sunday.", ["Sunday"]),
    ("At least 900 people have been killed since 27 December. A shell killed 12 people in Zabid.", [None]),
    ("ZABID - A shell killed 12 people on Sunday.\nTAIZ - A mine killed two.", ["Sunday", None]),
    ("Raids went on across the north, a monitor said on Monday. A shell killed 12 people in Zabid.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), TABLE, ids=[row[0][:60] for row in TABLE])
def test_the_day_of_what_is_told_after_a_sum(text, days):
    reading = read_report(report(text))
    assert [incident.day.words if incident.day and not incident.day.reporting else None for incident in reading.incidents] == days
