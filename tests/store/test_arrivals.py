"""One report from all its sightings, in whatever order they came."""

from itertools import permutations

import pytest

from recount.domain.quote import Span
from recount.domain.report import DayEvidence, Report
from recount.store.arrivals import arrivals_of, together
from store.seen import seen

FIELD_EARLY = seen(given="b", title="From the field, early", days=[("field", "2019-03-10")])
FIELD_LATE = seen(given="a", title="From the field, late", days=[("field", "2019-03-12")])
META = seen(given="c", title="From the page", days=[("meta", "2019-03-11")], language="ar", url="u")
PLAIN = Report.of("Ten people were killed.", outlet="Norland Daily")


def joined(*reports):
    return together([arrival for report in reports for arrival in arrivals_of(report)])


def test_a_report_seen_once_comes_back():
    report = seen(days=[("field", "2019-03-12")], unread=(Span(0, 3),), previous="r0", handling="restricted")
    assert joined(report).with_text(report.text) == report


def test_a_report_made_in_python_comes_back():
    assert joined(PLAIN).with_text(PLAIN.text) == PLAIN


@pytest.mark.parametrize("order", list(permutations([FIELD_EARLY, FIELD_LATE, META, PLAIN])))
def test_the_order_of_sightings_changes_nothing(order):
    assert joined(*order) == joined(FIELD_EARLY, FIELD_LATE, META, PLAIN)


def test_the_strongest_evidence_speaks_first():
    report = joined(FIELD_EARLY, FIELD_LATE, META)
    assert (report.title, report.language) == ("From the page", "ar")
    assert (report.published.edtf, report.published.basis) == ("2019-03-11", "meta")
    assert [(e.basis, e.edtf) for e in report.published.evidence] == [
        ("meta", "2019-03-11"), ("field", "2019-03-10"), ("field", "2019-03-12"),
    ]  # fmt: skip
    assert report.published.conflict


def test_of_equally_strong_ones_the_smallest_sighting_speaks():
    report = joined(FIELD_EARLY, FIELD_LATE)
    assert report.title == "From the field, late"
    assert report.published.edtf == "2019-03-10"


def test_all_sightings_are_kept_once_and_in_order():
    report = joined(META, FIELD_LATE, FIELD_LATE, FIELD_EARLY)
    assert [sighting.given_id for sighting in report.sightings] == ["a", "b", "c"]


def test_a_field_comes_from_the_first_that_has_it():
    bare = seen(given="0", title=None)
    full = seen(given="1", title="T", unread=(Span(0, 3),), previous="r0")
    report = joined(bare, full)
    assert (report.title, report.unread, report.previous) == ("T", (Span(0, 3),), "r0")


def test_the_strictest_handling_holds():
    assert joined(seen(given="a"), seen(given="b", handling="confidential"), seen(given="c", handling="restricted")).handling == (
        "confidential"
    )


def test_a_sighting_without_a_field_comes_before_one_with_it():
    assert joined(seen(given="a", title="", url="u"), seen(given="a", title="", url=None)).sightings[0].url is None


def test_evidence_in_another_order_is_the_same_arrival():
    one = seen(days=[("meta", "2019-03-11"), ("field", "2019-03-12")])
    published = type(one.published)("2019-03-11", "meta", tuple(reversed(one.published.evidence)))
    other = seen(days=[("meta", "2019-03-11"), ("field", "2019-03-12")], published=published)
    assert arrivals_of(one)[0].sighting == arrivals_of(other)[0].sighting
    assert arrivals_of(one)[0].digest == arrivals_of(other)[0].digest


def test_a_text_that_is_not_the_reports_own_is_refused():
    with pytest.raises(ValueError, match="not that of its outlet and text"):
        joined(PLAIN).with_text("Eleven people were killed.")


def test_the_same_evidence_twice_counts_once():
    assert joined(seen(given="a", days=[("url", "2019")]), seen(given="b", days=[("url", "2019")])).published.evidence == (
        DayEvidence("url", "on 2019", "2019"),
    )
