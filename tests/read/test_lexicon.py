"""What a language leaves out of its lexicons is empty: a folder with a few words is enough."""

import pytest

from recount.read.absence_words import absence_words
from recount.read.attack_words import attack_words
from recount.read.attribution import voices
from recount.read.facts import facts_of
from recount.read.frames import saying_words
from recount.read.harms import grammar
from recount.read.languages import Language
from recount.read.lexicon import lexicon, words_of
from recount.read.number_words import number_words
from recount.read.party_words import party_words
from recount.read.person_words import person_words
from recount.read.place_words import place_words
from recount.read.scope import scope_words
from recount.read.speaker_words import speaker_words

NOWHERE = "xx"
"""A language that there is no folder for."""


def test_a_lexicon_that_is_not_there_is_empty():
    assert lexicon(NOWHERE, "harms") == {}
    assert lexicon("en", "no such lexicon") == {}


def test_a_table_that_is_not_there_is_empty_at_any_depth():
    found = lexicon("en", "harms")["no such table"]["nor list"]
    assert (dict(found), list(found), frozenset(found)) == ({}, [], frozenset())


def test_what_is_asked_for_is_not_kept():
    lexicon("en", "harms")["no such table"]["words"]
    assert "no such table" not in lexicon("en", "harms")


def test_word_lists_that_are_not_there_are_empty():
    words = words_of({"be": ["is", "was"], "limit": 3})
    assert (words["be"], words["have"], words["limit"]) == ({"is", "was"}, frozenset(), frozenset())


@pytest.mark.parametrize(
    "words",
    [
        absence_words, attack_words, saying_words, grammar, number_words, party_words, person_words, place_words, scope_words,
        speaker_words,
    ],
)  # fmt: skip
def test_a_language_without_words_has_every_table(words):
    assert words(NOWHERE)


def test_a_language_without_words_reads_nothing_and_fails_nowhere():
    text = "12 people were killed in Kano on 5 May 2013, police said.\n“No,” he said (42)."
    facts = facts_of(text, Language(NOWHERE))
    assert [fact.has_claim for fact in facts] == [False] * len(facts)
    assert voices(text, [fact.sentence for fact in facts], language=NOWHERE).said(0) == ()
