"""Whose text a report says it carries."""

import pytest

import factory
from recount.link.bylines import carriers

WIRE = factory.report("VARDIM - A strike killed nine.", outlet="Meridian Wire (composed)")


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("VARDIM (AFP) - A strike killed nine.", "AFP"),
        ("VARDIM, Norland, April 2 (Meridian Wire) — A strike killed nine.", "Meridian Wire (composed)"),
        ("A strike killed nine.\n\nReporting by Reuters; edited by our desk", "Reuters"),
        ("A strike killed nine.\nSource: SANA", "SANA"),
        ("A strike killed nine, a doctor told AFP.", "AFP"),
        ("A strike killed nine, a doctor told the Associated Press.", "AP"),
        ("A doctor told AFP this. Another told Reuters that.", None),
        ("A strike killed nine, a minister told SANA.", None),
        ("The coalition (see map) - struck.", None),
        ("A strike killed nine.", None),
    ],
)
def test_the_byline_or_the_only_agency_that_was_told(text, carrier):
    report = factory.report(text, outlet="The Ledger")
    assert carriers([WIRE, report]).get(report.id) == carrier


def test_an_agencys_own_reports_are_carried_by_nobody():
    report = factory.report("VARDIM (Reuters) - A doctor told AFP that nine died.", outlet="Reuters")
    assert carriers([report]) == {}
