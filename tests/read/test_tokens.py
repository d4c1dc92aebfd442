"""Words with their places in the text."""

import pytest

from recount.read.tokens import Sentence, sentences_of, tokenize


def tokens_in(text):
    return [t.text for t in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed 12 people", ["killed", "12", "people"]),
        ("20,000 people", ["20,000", "people"]),
        ("20, 000 people", ["20", ",", "000", "people"]),
        ("1.2 million", ["1.2", "million"]),
        ("at 10:30", ["at", "10:30"]),
        ("12th", ["12", "th"]),
        ("a 12-year-old", ["a", "12", "-", "year-old"]),
        ("10-15", ["10", "-", "15"]),
        ("10–15", ["10", "–", "15"]),
        ("don't", ["don't"]),
        ("don’t", ["don’t"]),
        ("al-Qaeda's men", ["al-Qaeda's", "men"]),
        ("the U.S. Army", ["the", "U.S.", "Army"]),
        ("the U.S.-led coalition", ["the", "U.S.", "-", "led", "coalition"]),
        ("p.m.", ["p.m."]),
        ("Mr. Smith", ["Mr", ".", "Smith"]),
        ("“two dead”", ["“", "two", "dead", "”"]),
        ("Su-25", ["Su-25"]),
        ("MH17", ["MH17"]),
        ("(12)", ["(", "12", ")"]),
        ("100+", ["100", "+"]),
        ("$5,000", ["$", "5,000"]),
        ("8%", ["8", "%"]),
        ("killed...", ["killed", ".", ".", "."]),
        ("a_b", ["a_b"]),
        ("_", ["_"]),
        ("naïve Čapljina", ["naïve", "Čapljina"]),
        ("دمشق 12", ["دمشق", "12"]),
        ("<b>12</b>", ["<", "b", ">", "12", "<", "/", "b", ">"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_a_text_is_words_numbers_and_marks(text, expected):
    assert tokens_in(text) == expected


def test_tokens_stand_where_they_say():
    text = "  Twelve people\u2014all of them “civilians”\u2014died.\n"
    assert all(text[t.start : t.end] == t.text for t in tokenize(text))


def test_a_stretch_of_text_keeps_its_places():
    text = "One. Two people died."
    assert [(t.text, t.start) for t in tokenize(text, 5, 15)] == [("Two", 5), ("people", 9)]


@pytest.mark.parametrize(("text", "expected"), [("Don’t", "don't"), ("KILLED", "killed"), ("Al-Qaeda’s", "al-qaeda's")])
def test_the_low_form_is_small_with_a_plain_apostrophe(text, expected):
    assert tokenize(text)[0].low == expected


@pytest.mark.parametrize(
    ("text", "word", "number", "capital"),
    [("Killed", True, False, True), ("killed", True, False, False), ("12", False, True, False), (",", False, False, False)],
)
def test_a_token_is_a_word_or_a_number_or_a_mark(text, word, number, capital):
    token = tokenize(text)[0]
    assert (token.is_word, token.is_number, token.is_capital) == (word, number, capital)


def test_the_group_named_is_is_no_verb():
    sentence = sentences_of("IS said it is there", [(0, 19)])[0]
    assert sentence.lows() == ["IS", "said", "it", "is", "there"]


def test_a_sentence_finds_the_token_at_a_place():
    sentence = sentences_of("Two people died", [(0, 15)])[0]
    assert [sentence.at(p) for p in (0, 2, 3, 4, 14, 15, 99)] == [0, 0, 1, 1, 2, 3, 3]


def test_stretches_without_words_are_no_sentences():
    text = "*** Twelve died. --- 14."
    found = sentences_of(text, [(0, 3), (3, 16), (16, 20), (20, 24)])
    assert [(s.index, text[s.start : s.end]) for s in found] == [(0, "Twelve died."), (1, "14.")]
    assert all(isinstance(s, Sentence) for s in found)
