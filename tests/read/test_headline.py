"""What a headline says shortly and the text says again is one claim."""

import pytest

from recount.domain.quote import Span
from recount.domain.report import Report
from recount.read.headline import headline
from recount.read.reader import read_report

TITLE = "Car bomb kills six in Nimule"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Car bomb kills six in Nimule\n\nSix people died.", "Car bomb kills six in Nimule\n\n"),
        ("Mon 4 May 2015 Car bomb kills six in Nimule. Six people died.", "Car bomb kills six in Nimule. "),
        ("CAR BOMB KILLS SIX IN NIMULE Six people died.", "CAR BOMB KILLS SIX IN NIMULE "),
        ("Car bomb kills six in Nimule, a town on the border.", None),
        ("Car bomb kills six in Nimule as talks go on.", None),
        ("Six people died in Nimule.", None),
        ("", None),
    ],
)
def test_the_title_at_the_beginning_of_the_text_is_the_headline(text: str, found: str | None) -> None:
    span = headline(text, TITLE)
    assert (text[span.start : span.end] if span else None) == found


def test_a_short_title_and_none_are_no_headline() -> None:
    assert headline("News of today", "News") is None
    assert headline("News of today", None) is None
    assert headline("News of today", "News of today") == Span(0, 13)


SAID = [
    # headline, text, what is left of both: effect and words of the count
    ("Car bomb kills six in Nimule", "At least six people were killed in Nimule.", ["killed At least six"]),
    ("Over 50 rebels killed in Nimule clashes", "At least 50 rebels were killed in Nimule.", ["killed At least 50"]),
    ("Hundreds dead in Nimule air raid", "An air raid on Nimule killed 346 people.", ["killed 346"]),
    ("Raid kills 42, nine of them children", "A raid killed 42 people, among them nine children.", ["killed 42", "killed nine"]),
    ("Raid kills six in Nimule", "A raid on Nimule killed seven people.", ["killed six", "killed seven"]),
    ("Raid kills six in Nimule", "A raid on Nimule wounded six people.", ["killed six", "injured six"]),
    ("Raid kills six in Nimule", "Dozens of people were killed by a raid on Nimule.", ["killed six", "killed Dozens"]),
    ("Dozens killed in Nimule raid", "A raid on Nimule killed six people.", ["killed Dozens", "killed six"]),
    ("No one hurt in Nimule raid", "A raid on Nimule killed six people.", ["injured No one hurt", "killed six"]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "claims"), SAID)
def test_a_headline_s_figure_is_kept_where_the_text_does_not_say_it_again(title: str, text: str, claims: list[str]) -> None:
    reading = read_report(Report.of(f"{title}\n\n{text}", title=title))
    assert [f"{c.effect} {c.count.words}" for c in reading.claims] == claims


def test_a_headline_without_a_full_stop_does_not_run_into_the_text() -> None:
    text = "Raid kills 42 including 16 children in Nimule Monday A raid killed 42 people, among them 16 children and 9 women."
    reading = read_report(Report.of(text, title="Raid kills 42 including 16 children in Nimule"))
    assert [c.count.words for c in reading.claims] == ["42", "16", "9"]
    whole, *parts = reading.claims
    assert {part.part_of for part in parts} == {whole.id}
