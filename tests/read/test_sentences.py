"""Where English sentences end."""

from itertools import pairwise

import pytest

from recount.read.sentences import bounds


def sentences_in(text):
    """The sentences of a text, without the white space around them."""
    return [text[start:end].strip() for start, end in bounds(text)]


TWO = [
    "Twelve died.| Thirty were hurt.",
    "Twelve died!| Thirty were hurt?| Nobody knows.",
    "Twelve died…| Thirty were hurt.",
    "Twelve died...| Thirty were hurt.",
    '"Twelve died."| He left.',
    "“Twelve died.”| He left.",
    "(Twelve died.)| He left.",
    "Twelve died\n|Thirty were hurt",
    "Headline without a stop\n\n|Twelve died.",
    "Twelve died.|The army denied it.",
    "It began at 10 p.m.| The army denied it.",
    "It happened in the U.S.| The army denied it.",
    "It happened in Washington, D.C.| Police said two died.",
    "He named No. 2.| Then two died.",
    "It fell 12.5 km away.| Two died.",
    "Twelve died in 1982.| Two were hurt in 1983.",
    "It was Jan. 16.| Two died.",
    "TWO SOLDIERS DIED.| FIVE WERE HURT.",
    "The dead were men, women, etc.| Two were hurt.",
    "Twelve died.| 30 were hurt.",
    "Twelve died. |“We ran,” he said.",
    "He works for Acme Inc.| Two died.",
    "Twelve died.[1]| Thirty were hurt.",
    "Twelve died.[1][23]| Thirty were hurt.",
    "Twelve died.[citation needed]| Thirty were hurt.",
    "They met in Trenton, N.J.| Police said two died.",
    "Two men...| Twelve died.",
    "One died in St. Louis.| Two died in St. Paul.",
    "It came from the U.N.| In Geneva, two died.",
    "The attack came at dawn. |At 6 a.m. |He died.",
]

ONE = [
    "Mr. Smith and Mrs. Jones died.",
    "Gen. Ali and Lt. Col. Omar died.",
    "Maj. Gen. Igor Petrov died.",
    "It happened on Feb. 12 in Hama.",
    "The blast on Sept. 11 killed two.",
    "SAN SALVADOR, 16 JAN (AFP) -- TWO SOLDIERS DIED.",
    "GAZA, Jan. 16 (Reuters) - Two died.",
    "J. R. Smith died.",
    "John F. Kane died.",
    "The U.S. Army said 12 died.",
    "The U.N. Security Council met.",
    "The U.S.-led coalition killed 12.",
    "About 1.2 million fled.",
    "No. 12 Platoon lost two men.",
    "In St. Petersburg two died.",
    "Two died, i.e. both drivers.",
    "Weapons, e.g. rockets, killed two.",
    "Some 12 died (approx. 5 of them men).",
    "It began at 10 p.m. on Monday.",
    "At 6 a.m. Monday two died.",
    "Two died at www.example.org/page.html on Monday.",
    "Mr. K. died.",
    "Martin Luther Ross Jr. died.",
    "Fighters of the P.K.K. killed two.",
    "Two men... died.",
    "Two men… died.",
    "“Twelve died!” he said.",
    "“Twelve died?” the mayor asked.",
    "The general, U.S. Central Command, said two died.",
    "Acme Ltd. lost two drivers.",
    "Sgt. Maj. Lee died of his wounds.",
    "The aircraft, an A.C. 130, killed two.",
]


@pytest.mark.parametrize("text", TWO)
def test_a_sentence_ends_here(text):
    assert sentences_in(text.replace("|", "")) == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize("text", ONE)
def test_no_sentence_ends_within(text):
    assert sentences_in(text) == [text]


def test_bounds_lie_within_the_text_and_do_not_overlap():
    text = "Dr. Haddad died. “Two more,” he said. \n\nAt 10 p.m. The U.S. said no."
    found = bounds(text)
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(start < end for start, end in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t"])
def test_no_text_has_no_sentence(text):
    assert bounds(text) == []


@pytest.mark.parametrize("text", [".", "...x", '."', '."x', "a.", "D.C. ", "Mr. ", ".[1]", "[1]", "\n", "!?"])
def test_any_run_of_marks_is_cut_up_in_linear_time(text):
    assert bounds(100_000 * text + "x")[-1][1] == 100_000 * len(text) + 1


@pytest.mark.parametrize("text", [5000 * "two men and ", 60_000 * "7", 30_000 * "-’", 20_000 * "  x"])
def test_a_sentence_without_an_end_is_cut_and_nothing_of_it_is_lost(text):
    found = bounds(text)
    assert max(end - start for start, end in found) <= 4000
    assert "".join(text[start:end] for start, end in found) == text
    assert all(text[end - 1] == " " for _, end in found[:-1] if " " in text)
