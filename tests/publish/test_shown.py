"""Ranges, counts, days and places in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory as f
from recount.domain.count import Count
from recount.publish.shown import (
    claim_words,
    count_words,
    day_words,
    line,
    names,
    place_words,
    plural,
    speaker_words,
    tally_words,
)


@pytest.mark.parametrize(
    ("tally", "shown"),
    [
        (f.tally(low=16, high=22), "16–22"),
        (f.tally(low=16, high=16), "16"),
        (f.tally(low=18, high=None, open_top=True), "18 or more"),
        (f.tally(low=16, high=22, open_top=True), "16–22 or more"),
        (f.tally(low=None, high=20), "up to 20"),
        (f.tally(low=1200, high=1500), "1,200–1,500"),
        (f.tally(said="no figure"), "no figure"),
        (f.tally(said="none"), "none reported"),
        (f.tally(said="denied"), "denied"),
        (f.tally(said="nothing"), "no claim"),
    ],
)
def test_a_tally_reads_as_a_range_or_as_what_is_said_in_its_place(tally, shown):
    assert tally_words(tally, {}) == shown


def test_the_four_absences_read_differently():
    said = ("nothing", "no figure", "none", "denied")
    assert len({tally_words(f.tally(said=s), {}) for s in said}) == 4


def _claims(**counts):
    return {name: f.claim("16 people", count=count, ident=name) for name, count in counts.items()}


MORE = Count(19, None, "more_than", "more than 18")
EXACT = Count(22, 22, "exact", "22")
DOZENS = Count(24, None, "vague", "Dozens")


@pytest.mark.parametrize(
    ("count", "low", "high", "open_top", "shown"),
    [
        (MORE, 19, None, True, "more than 18"),
        (Count(18, None, "at_least", "at least 18"), 18, None, True, "at least 18"),
        (Count(None, 20, "at_most", "up to 20"), None, 20, False, "up to 20"),
        (Count(None, 19, "at_most", "fewer than 20"), None, 19, False, "fewer than 20"),
        (Count(30, 30, "about", "some 30"), 27, 33, False, "some 30"),
        (DOZENS, 24, None, True, "dozens"),
        (Count(7, 7, "exact", "seven"), 7, 7, False, "7"),
        (Count(19, None, "more_than", "more than 18 " + "of the people who fled " * 3), 19, None, True, "19 or more"),
    ],
)
def test_one_claim_alone_is_shown_in_its_own_words(count, low, high, open_top, shown):
    sets = {"set_low": ("c1",) if low is not None else (), "set_high": ("c1",) if high is not None else ()}
    tally = f.tally(low=low, high=high, open_top=open_top, **sets)
    words = tally_words(tally, _claims(c1=count))
    assert words == (shown if len(count.words) < 40 else "more than 18")


def test_more_than_18_never_becomes_19_within_a_range():
    tally = f.tally(low=19, high=22, set_low=("c1",), set_high=("c2",))
    assert tally_words(tally, _claims(c1=MORE, c2=EXACT)) == "more than 18 to 22"


def test_more_than_at_the_top_of_a_range_is_open_by_its_words():
    tally = f.tally(low=16, high=19, open_top=True, set_low=("c1",), set_high=("c2",))
    assert tally_words(tally, _claims(c1=Count(16, 16, "exact", "16"), c2=MORE)) == "16 to more than 18"


def test_an_exact_figure_beside_an_open_one_keeps_the_range_open():
    same = Count(16, 16, "exact", "16")
    tally = f.tally(low=16, high=16, open_top=True, set_low=("c1",), set_high=("c1",))
    assert tally_words(tally, _claims(c1=same)) == "16 or more"


def test_an_exact_claim_is_shown_before_a_wordy_one_of_the_same_bound():
    tally = f.tally(low=19, high=22, set_low=("c1", "c3"), set_high=("c2",))
    claims = _claims(c1=MORE, c2=EXACT, c3=Count(19, 19, "exact", "19"))
    assert tally_words(tally, claims) == "19–22"


@pytest.mark.parametrize(
    ("words", "victims", "shown"),
    [
        ("villagers", "villagers", "some villagers to 22"), ("Villagers", "villagers", "some villagers to 22"),
        ("many", "many", "many to 22"), ("several", "several villagers", "several to 22"),
    ],
)  # fmt: skip
def test_a_bare_plural_is_no_word_for_a_number(words, victims, shown):
    claim = f.claim(words, of=f.report(f"It killed {words}."), count=Count(2, None, "vague", words))
    bare = replace(claim, victims=replace(claim.victims, words=victims))
    tally = f.tally(low=2, high=22, set_low=("c1",), set_high=("c2",))
    assert tally_words(tally, {"c1": bare, **_claims(c2=EXACT)}) == shown


def test_a_pinned_range_is_shown_in_figures():
    tally = f.tally(low=19, high=19, pinned=True, set_low=("c1",))
    assert tally_words(tally, _claims(c1=MORE)) == "19"


@pytest.mark.parametrize(
    ("edtf", "shown", "short"),
    [
        ("2019-03-11", "11 March 2019", "11 Mar 2019"),
        ("2019-03", "March 2019", "Mar 2019"),
        ("2014", "2014", "2014"),
        ("2019-03-08~", "about 8 March 2019", "about 8 Mar 2019"),
        ("2019-03-08?", "perhaps 8 March 2019", "perhaps 8 Mar 2019"),
        ("2019-03-10/2019-03-11", "10–11 March 2019", "10–11 Mar 2019"),
        ("2019-02-28/2019-03-03", "28 February – 3 March 2019", "28 Feb – 3 Mar 2019"),
        ("2018-12-31/2019-01-01", "31 December 2018 – 1 January 2019", "31 Dec 2018 – 1 Jan 2019"),
        ("2011-06/2011-11-11", "June – 11 November 2011", "Jun – 11 Nov 2011"),
        ("2014/2015", "2014 – 2015", "2014 – 2015"),
        ("XXXX-02-11", "11 February, year unknown", "11 Feb, no year"),
        ("XXXX-02-11~", "about 11 February, year unknown", "about 11 Feb, no year"),
        ("XXXX", "year unknown", "no year"),
        (None, "no day said", "no day"),
    ],
)
def test_a_day_in_words(edtf, shown, short):
    assert (day_words(edtf), day_words(edtf, short=True)) == (shown, short)


@pytest.mark.parametrize(
    ("claim", "shown"),
    [
        (f.claim(), "16 killed"),
        (f.claim(count=Count(None, None, "vague", "")), "killed, no figure"),
        (f.claim(count=MORE), "more than 18 killed"),
        (f.claim(count=Count(0, 0, "exact", "none"), absence="zero"), "none, says the source: killed"),
        (f.claim(count=Count(0, 0, "exact", "none"), absence="none_reported"), "no reports of any: killed"),
        (f.claim(polarity="denied", absence="denied"), "denied: killed"),
        (f.claim(count=Count(3, 3, "exact", "three", "families"), effect="displaced"), "3 families displaced"),
    ],
)
def test_a_claim_in_words(claim, shown):
    assert claim_words(claim) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Residents", "residents"), ("Local sources", "local sources"), ("Hezbollah", "Hezbollah"), ("SANA", "SANA"),
        ("A doctor", "a doctor"), ("Residents of Goudiry", "Residents of Goudiry"),
    ],
)  # fmt: skip
def test_who_is_not_named_is_written_small(name, shown):
    assert speaker_words(f.source(name, "witness")) == shown


def test_a_place_is_named_with_the_areas_that_hold_it_once():
    assert place_words(f.place("Goudiry", admin1="Tambacounda", country="SN")) == "Goudiry, Tambacounda, SN"
    assert place_words(f.place("Tambacounda", admin1="Tambacounda", country="SN")) == "Tambacounda, SN"
    assert place_words(f.place("Goudiry", admin1="Tambacounda"), short=True) == "Goudiry"
    assert place_words(None) == "no place said"


@given(st.text())
def test_no_text_can_steer_a_terminal(text):
    assert not any(c in line(text) for c in "\x1b\n\r\t\x07\x9b\u202e")


@given(st.builds(Count, st.integers(0, 99), st.none(), st.sampled_from(["at_least", "more_than", "vague"]), st.text()))
def test_any_count_has_words(count):
    assert count_words(count)


def test_small_words():
    assert (plural(1, "report"), plural(2000, "report")) == ("1 report", "2,000 reports")
    assert names(["b", "a", "b", ""]) == "b; a"
