"""What was hit, as the sentences of an incident tell."""

import pytest

from recount.read.attribution import voices
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
    ("Gunmen fired on two minibuses.", "vehicle"),
    ("A drone strike on a car killed two men.", "vehicle"),
    ("Gunmen fired from a car and killed two men.", None),
    ("A car bomb killed two men.", None),
    ("A lorry loaded with explosives blew up and killed two men.", None),
    ("A lorry loaded with melons hit a mine and two men were killed.", "vehicle"),
    ("Two men were killed when their jeep struck a roadside bomb.", "vehicle"),
    ("The van was attacked and two men were killed.", "vehicle"),
    ("Two men on a tractor were killed.", None),
    ("Troops opened fire on protesters and killed two.", "event"),
    ("Troops killed two protesters.", None),
    ("Rebels attacked an army post and killed two men.", "military"),
    ("A shell fell near a mosque and killed two men.", None),
    ("A car bomb near a mosque killed two men.", "religious"),
    ("Two of those hit by the blast died in hospital.", None),
    ("Raiders killed 12 people who had taken refuge in a church.", "religious"),
    ("Twelve people died.\nA clinic with 30 patients was hit.", "hospital"),
]

SPOKEN = [
    ("Rebels killed 12 people, a source at the hospital said.", None),
    ("Rebels killed 12 people, the defence ministry said.", None),
    ("According to the governor's office, rebels killed 12 people.", None),
    ("Rebels killed 12 people in a school, a source at the hospital said.", "school"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_was_hit_stands_after_the_word_of_attack(text, expected):
    site = site_of(facts_of(text, language("en")))
    assert (site.word.site if site else None) == expected


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_what_describes_the_speaker_was_not_hit(text, expected):
    facts = facts_of(text, language("en"))
    site = site_of(facts, heard=voices(text, [f.sentence for f in facts]))
    assert (site.word.site if site else None) == expected
