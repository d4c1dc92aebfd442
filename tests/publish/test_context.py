"""A quote in two sentences of context."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory as f
from recount.publish.context import in_context

TEXT = (
    "First one. The second is here. Then 16 people died in it. After that came the fourth. The fifth is last.\n\nNext paragraph."
)


def _cut(words: str, text: str = TEXT) -> tuple[str, str, str]:
    report = f.report(text)
    found = in_context(text, f.quote(report, words))
    return found.before, found.quote, found.after


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("16 people", "The second is here. Then ", " died in it. After that came the fourth."),
        ("Then 16 people died in it.", "The second is here. ", " After that came the fourth."),
        ("First one", "", ". The second is here."),
        ("Next paragraph.", "The fifth is last.\n\n", ""),
    ],
)
def test_the_rest_of_the_sentence_and_one_more_stand_on_either_side(words, before, after):
    assert _cut(words) == (before, words, after)


def test_a_text_without_sentences_is_cut_with_an_ellipsis():
    text = "word " * 300 + "16 people" + " word" * 300
    before, _, after = _cut("16 people", text)
    assert before.startswith("… ")
    assert after.endswith(" …")
    assert len(before) < 350
    assert len(after) < 350


@given(st.text(min_size=1), st.data())
def test_the_context_is_the_text_of_the_report(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = in_context(text, f.report(text).quote(start, end))
    assert found.quote == text[start:end]
    assert found.before.removeprefix("… ") + found.quote + found.after.removesuffix(" …") in text
