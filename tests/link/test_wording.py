"""Words, shingles and sentences."""

import factory
from recount.domain.quote import Span
from recount.domain.report import Report
from recount.link.wording import common_words, content, readable, sentences, shingles, words


def test_words_lose_case_and_apostrophes_inside():
    assert words("Norland's army: 16 DEAD") == ["norlands", "army", "16", "dead"]


def test_shingles_are_the_same_numbers_on_any_machine():
    assert shingles(["nine", "people", "were", "killed", "here"]) == [1240869948, 271026456]
    assert shingles(["too", "few"]) == []


def test_sentences_are_cut_at_marks_and_lines():
    assert sentences("Nine died. Ten fled!\nHeadline\n\n") == [["nine", "died"], ["ten", "fled"], ["headline"]]


def test_content_is_numbers_and_longer_words():
    assert content(["in", "16", "vardim", "the"]) == {"16", "vardim"}


def test_what_is_not_to_be_read_is_left_out():
    report = factory.report("Log in. Nine died. More stories")
    cut = Report(report.id, report.outlet, report.text, "en", None, report.published, (Span(0, 8), Span(4, 8), Span(19, 31)))
    assert readable(cut).split() == ["Nine", "died."]


def test_common_words_are_words_that_are_compared():
    assert all(word == word.casefold() and len(word) >= 3 for word in common_words())
