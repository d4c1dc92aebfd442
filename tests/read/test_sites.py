"""What was hit, as the sentences of an incident tell."""

import pytest

from recount.read.facts import facts_of
from recount.read.languages import language
from recount.read.sites import site_of

ROWS = [
    ("A shell hit a school near the mosque.", "school"),
    ("Near the mosque, a shell hit a school.", "school"),
    ("In the market 12 people were killed.", "market"),
    ("The council met.", None),
    ("A shell killed 12 people and 30 were taken to a hospital.", None),
    ("Rockets fired on the Siloe neighborhood killed two people.", "residential"),
    ("A car bomb in the Siloe neighborhood killed two people.", None),
    ("Twelve people died.\nThe shell hit a school.", "school"),
    ("A shell hit a school.\nThe wounded were brought to a clinic.", "school"),
    ("Gunmen attacked a police station.", "other"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_was_hit_stands_after_the_word_of_attack(text, expected):
    site = site_of(facts_of(text, language("en")))
    assert (site.word.site if site else None) == expected
