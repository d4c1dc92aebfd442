"""What is furniture of a page is passed over: in no claim, in no quote; a report that is nothing else has no text."""

from dataclasses import replace

import pytest

from recount.domain.quote import Span
from recount.domain.report import Report
from recount.read.reader import read_report

LEDE = "A bomb killed nine people in Kidira on Monday, residents said."
OTHER = "Shelling kills 20 people in Bakel"
TEXT = f"{LEDE}\nRelated news\n{OTHER}\nThe army killed three farmers in Goudiry on Tuesday, the mayor said."


def report(*spans, text=TEXT):
    return replace(Report.of(text, published="2025-04-02"), unread=tuple(Span(*span) for span in spans))


def figures(of):
    return [claim.count.low for claim in read_report(of).claims]


def place(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_everything_is_read_where_nothing_is_furniture():
    assert figures(report()) == [9, 20, 3]


def test_lines_of_furniture_are_passed_over():
    assert figures(report(place(f"Related news\n{OTHER}"))) == [9, 3]


def test_furniture_cuts_the_sentence_that_it_stands_in():
    text = "A bomb killed nine people in Kidira on Monday 13 Tags Kidira bombs killed 40 people"
    assert figures(report((text.index("13 Tags"), len(text)), text=text)) == [9]


def test_the_order_of_the_spans_does_not_matter():
    one, two = place(OTHER), place(LEDE)
    assert figures(report(one, two)) == figures(report(two, one)) == [3]


@pytest.mark.parametrize("spans", [((0, len(TEXT)),), ((0, 40), (40, len(TEXT))), ((0, len(LEDE)), (len(LEDE) + 1, len(TEXT)))])
def test_a_report_that_is_nothing_but_furniture_has_no_text(spans):
    reading = read_report(report(*spans))
    assert (reading.status, reading.claims) == ("no text", ())
