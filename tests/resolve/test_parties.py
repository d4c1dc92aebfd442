"""Forces of nobody named: those of the country where it happened, where that is sure."""

import pytest

from recount import Report
from recount.link.within import within
from recount.read.reader import read_report
from recount.resolve.resolve import locate
from resolve.atlas import Atlas


def parties(text: str) -> list[tuple[str, str, list[str]]]:
    report = Report.of(text, published="2019-05-06")
    located = within(locate(read_report(report), report.published, Atlas()))
    return [(p.name, p.named_by, [q.stance for q in p.positions]) for i in located.incidents for p in i.reported.parties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police shot dead four marchers in Mosul.", [("Iraq", "place", ["states"])]),
        ("Police shot dead four marchers in Harim.", [("government forces", "nothing", ["states"])]),
        ("Police shot dead four marchers in Umm Nowhere.", [("government forces", "nothing", ["states"])]),
        ("Rebels killed four policemen in Mosul.", [("Rebels", "words", ["states"])]),
    ],
)
def test_forces_of_nobody_named_are_those_of_a_country_that_is_sure(text, expected):
    assert parties(text) == expected


def test_a_state_that_the_report_names_is_the_same_party():
    text = "Police shot dead four marchers in Mosul. Iraq denied that it had shot anyone."
    assert [name for name, _, _ in parties(text)] == ["Iraq"]
