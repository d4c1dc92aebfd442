"""Totals, coverage and the marking of composed reports."""

from dataclasses import replace

import factory as f
from publish.sample import record
from recount.publish.counting import wholes
from recount.publish.totals import composed_words, coverage_words, is_composed, remainder, totals, totals_words


def _record(*tallies, **fields):
    return f.record(incidents=[f.weighed(f.incident(id=f"i{n}", **fields), t) for n, t in enumerate(tallies)])


def test_lows_and_highs_are_summed_apart():
    found = totals(_record(f.tally(low=10, high=12), f.tally(low=5, high=5)), "killed")
    assert found.words == "15–17 killed in 2 incidents"


def test_a_range_without_a_top_opens_the_sum_and_unknown_figures_are_counted():
    found = totals(
        _record(f.tally(low=1000, high=None, open_top=True), f.tally(said="no figure"), f.tally(said="nothing")), "killed"
    )
    assert found.words == "1,000 or more killed in 1 incident, no figure in 1 incident"


def test_without_any_figure_the_total_says_so():
    assert totals(_record(f.tally(said="no figure")), "killed").words == "no figure of people killed in 1 incident"
    assert totals(_record(f.tally(said="none")), "killed").words == "no figure of people killed"


def test_rejected_incidents_are_not_summed():
    assert totals(_record(f.tally(), review_state="rejected"), "killed").with_figure == 0


def test_the_totals_say_that_they_are_no_complete_count():
    assert totals_words(record()).endswith("(as reported, not a complete count)")


def test_coverage_counts_the_languages_read():
    assert coverage_words(record()) == "4 of 5 reports are in languages that were read"


def test_coverage_tells_of_reports_that_failed_or_are_empty():
    entries = [f.entry(of := f.report(s), f.reading(of=of, status=s)) for s in ("read", "broken", "no text", "no reader")]
    words = coverage_words(f.record(*entries, incidents=()))
    assert words == "3 of 4 reports are in languages that were read; 1 of them could not be read; 1 of them without text"


def test_composed_reports_are_known_by_outlet_title_or_their_last_words():
    assert is_composed(f.report(outlet="Wire (composed)"))
    assert is_composed(f.report(outlet="Lettre (composé)"))
    assert is_composed(f.report(title="News (composed)"))
    assert is_composed(f.report("A text.\n\nThis report was composed as an example. Nothing in it is real."))
    assert not is_composed(f.report())
    assert composed_words(record()) == "composed sample data: 3 of 5 reports tell of nothing that happened"
    assert composed_words(replace(record(), reports=())) is None


def test_a_total_takes_the_whole_or_its_parts_and_the_whole_says_what_is_left():
    whole = f.weighed(f.incident(id="i1"), f.tally(low=60, high=67))
    parts = [
        f.weighed(f.incident(id=f"i{n}", code=code, part_of="i1"), f.tally(low=low, high=high))
        for n, code, low, high in ((2, "AAAAA", 20, 24), (3, "BBBBB", 10, 10))
    ]
    assert totals(f.record(incidents=[whole, *parts]), "killed").words == "60–67 killed in 1 incident"
    within = wholes(f.record(incidents=[whole, *parts]))
    assert remainder(whole, parts, "killed", within) == (
        "contains AAAAA, BBBBB, with 30–34 killed in 2 incidents; 26–37 of its killed are told nowhere else"
    )
    assert remainder(f.weighed(f.incident(id="i1"), f.tally(said="no figure")), parts, "killed", within) is None
