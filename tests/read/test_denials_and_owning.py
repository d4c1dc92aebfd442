"""Who denies, who owns to an attack and who to the harm, and groups that are known by what is set beside their names."""

import pytest

from read.party_reading import read, stances, taken

STANCES = [
    (
        "Africa Chad Security 12-05-2011 0930 AM Fighters of the Harim Front killed five.",
        {("Harim Front", "stated")},
    ),
    ("A bomb killed 12 people. Lashkar-e-Saba, a Sunni militant group, claimed responsibility.", {("Lashkar-e-Saba", "claimed")}),
    ("Fighters of Ubwato, an armed group active in the hills, killed nine villagers.", {("Ubwato", "stated")}),
    ("A bomb killed 12 people. Ahmed Ali, a militia commander, claimed responsibility.", set()),
    ("An air strike killed nine people in Nyala. The army denied carrying out the strike.", {("government forces", "denied")}),
    ("A car bomb killed six in Kandahar. A Taliban spokesman denied the group was involved.", {("Taliban", "denied")}),
    ("A bomber killed 50 people in Damaturu. Police said it bore the hallmarks of Boko Haram.", {("Boko Haram", "alleged")}),
    (
        "Army shells killed 38 civilians, a doctor said. The military accused the Tamil Tigers of firing from among civilians.",
        {("government forces", "alleged")},
    ),
    ("Rebels of the ousted junta killed 45 people in Tombudu, doctors said.", {("Rebels", "alleged")}),
    (
        "Security forces killed 19 rebels. The rebels' leader said from Lebanon that he knew of it.",
        {("government forces", "stated")},
    ),
    (
        "Gunmen killed 25 people in Ahvaz. The Ahvaz National Resistance and the Taliban both claimed the attack.",
        {("Ahvaz National Resistance", "claimed"), ("Taliban", "claimed")},
    ),
    ("Three soldiers were killed in fighting with Fatah al-Islam fighters.", {("Fatah al-Islam", "stated")}),
    (
        "LEFTIST GUERRILLAS ATTACKED A NATIONAL GUARD POST, KILLING SEVEN SOLDIERS, THE ARMED FORCES SAID.",
        {("LEFTIST GUERRILLAS", "alleged")},
    ),
]
HARM = [
    (
        "The US-led coalition acknowledged that its strike killed civilians.",
        ("US-led coalition", "US-led coalition", "claims", "harm"),
    ),
    ("The Israeli army admitted killing seven aid workers in Gaza.", ("Israel", "Israel Defense Forces", "claims", "harm")),
    ("NATO apologised for the deaths of nine civilians in an air strike.", ("NATO", "NATO", "claims", "harm")),
    ("The Kenyan military regretted the loss of civilian lives in its strike.", ("Kenya", "Kenya", "claims", "harm")),
]


@pytest.mark.parametrize(("text", "expected"), STANCES)
def test_the_positions_on_a_party_sum_up_to_its_stance(text: str, expected: set[tuple[str, str]]) -> None:
    assert stances(text) == expected


@pytest.mark.parametrize(("text", "position"), HARM)
def test_a_party_owns_to_the_harm(text: str, position: tuple[str, str, str, str]) -> None:
    assert position in taken(text)


OWNED_ATTACK_ONLY = [
    "The Taliban claimed responsibility for the attack, in which 20 civilians died.",
    "The coalition acknowledged a strike but denied that civilians were killed.",
    "Turkey confirmed that its jets killed 30 fighters.",
    "The army admitted shelling the town; residents said eight children were killed.",
]


@pytest.mark.parametrize("text", OWNED_ATTACK_ONLY)
def test_who_owns_to_an_attack_does_not_own_to_the_harm(text: str) -> None:
    assert not [q for p in read(text) for q in p.positions if (q.stance, q.about) == ("claims", "harm")]
