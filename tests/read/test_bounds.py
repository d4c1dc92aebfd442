"""Which incident of a report those who claim, deny or are blamed speak of: the last one told before."""

import pytest

from recount import Report
from recount.read.reader import read_report

TEXTS = [
    (
        (
            "A bomb injured 13 worshippers in Toeni on Friday. No group claimed responsibility. "
            "A police chief was killed in Kongoussi on Thursday. The Taliban claimed the attack."
        ),
        [set(), {"Taliban"}],
    ),
    (
        (
            "Gunmen killed ten worshippers in Narathiwat on Monday. The army chief blamed separatist militants. "
            "A man was beheaded in Yala on Tuesday."
        ),
        [{"Gunmen"}, set()],
    ),
    (
        (
            "The army of Niger said it had killed nine Boko Haram fighters in Bosso on Friday. "
            "On Sunday a bomb killed one person near the market in Diffa."
        ),
        [{"Niger"}, set()],
    ),
    (
        (
            "A suicide bomber killed 15 people in Haifa on Sunday. In Ramallah five policemen were shot dead on Monday. "
            "An official accused Israeli soldiers of killing them."
        ),
        [set(), {"Israel"}],
    ),
    (
        (
            "A car bomb killed six people in Kirkuk on Sunday. A bomb killed four in Baquba on Monday. "
            "Islamic State claimed both bombings."
        ),
        [{"ISIS"}, {"ISIS"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_who_claims_or_is_blamed_after_another_incident_speaks_of_that_one(text, expected):
    incidents = read_report(Report.of(text, published="2019-05-06")).incidents
    assert [{party.name for party in incident.parties} for incident in incidents] == expected
