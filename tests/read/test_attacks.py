"""By what means, on what kind of site, and whether an attack is told again or another begins."""

import pytest

from recount.read.attacks import attack, means_of, site_hit
from recount.read.lang.en.sentences import bounds
from recount.read.tokens import sentences_of


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def read(text):
    return attack(sentences_of(text, bounds(text))[0], text)


def means_in(text):
    return means_of(read(text).means, [])


def sites_in(text):
    return [s.site for s in read(text).sites]


MEANS = [
    ("Warplanes bombed the village.", "airstrike"),
    ("An air strike hit the village.", "airstrike"),
    ("Helicopter gunships strafed the column of refugees.", "airstrike"),
    ("A barrel bomb fell on a bakery.", "airstrike"),
    wrong("Two MiGs raided the town.", "airstrike", why="means not known"),
    ("Fighter jets struck the camp.", "airstrike"),
    ("A drone strike killed two men.", "drone"),
    ("An unmanned aircraft fired on a car.", "drone"),
    ("A Shahed drone hit an apartment block.", "drone"),
    ("Artillery shells fell on the market.", "shelling"),
    ("Mortar rounds landed in the playground.", "shelling"),
    ("Grad rockets hit the suburb.", "shelling"),
    ("Tank fire killed two journalists.", "shelling"),
    ("A ballistic missile hit the station.", "missile"),
    ("A Scud missile struck a district of Aleppo.", "missile"),
    ("Cruise missiles hit the power plant.", "missile"),
    ("A car bomb exploded outside the police station.", "bombing"),
    ("A roadside bomb hit a convoy.", "bombing"),
    ("An improvised explosive device went off near a bus.", "bombing"),
    ("A parcel bomb killed a judge.", "bombing"),
    wrong("A bomb planted under his car killed the officer.", "bombing", why="means not known"),
    ("A truck packed with explosives blew up.", "bombing"),
    ("A suicide bomber blew himself up in a mosque.", "suicide_bombing"),
    ("A suicide car bomb hit the checkpoint.", "suicide_bombing"),
    ("Sarin gas killed hundreds in the suburb.", "chemical"),
    ("Helicopters dropped chlorine barrels.", "chemical"),
    ("White phosphorus shells burned the houses.", "incendiary"),
    ("Napalm was dropped on the village.", "incendiary"),
    ("Cluster bombs were scattered over the fields.", "cluster"),
    ("Gunmen opened fire on a minibus.", "small_arms"),
    ("He was shot dead by a sniper.", "small_arms"),
    ("Raiders with machetes attacked the church.", "small_arms"),
    ("They were lined up and executed.", "execution"),
    ("The hostage was beheaded.", "execution"),
    ("Two men were hanged at dawn.", "execution"),
    ("A landmine blew up under a tractor.", "mine"),
    ("Unexploded ordnance killed two boys.", "mine"),
    ("Children starved to death under siege.", "siege"),
    ("He died under torture in a police station.", "torture"),
    ("Twelve detainees died in custody.", "torture"),
    ("Gunmen kidnapped four engineers.", "abduction"),
    ("Clashes broke out between the army and rebels.", "clashes"),
    ("Soldiers and guerrillas fought a gun battle.", "clashes"),
    ("The council met on Monday.", None),
    wrong("Prices exploded.", None, why="means not known"),
]

SITES = [
    ("A shell hit a house.", ["residential"]),
    ("A missile hit an apartment building.", ["residential"]),
    ("The strike hit a school and a hospital.", ["school", "hospital"]),
    ("A bomb exploded in a crowded market.", ["market"]),
    ("A bomb exploded in a Shiite mosque.", ["religious"]),
    ("Shells fell on a camp for displaced people.", ["camp"]),
    ("They attacked a refugee camp.", ["camp"]),
    ("They attacked an army checkpoint.", ["military"]),
    ("They attacked a military base.", ["military"]),
    ("They attacked a power plant.", ["infrastructure"]),
    ("They attacked a bus.", ["vehicle"]),
    ("They bombed a wedding.", ["event"]),
    ("They bombed a funeral procession.", ["event", "event"]),
    ("They attacked a hotel.", ["other"]),
    ("They stormed a police station.", ["military"]),
    ("They shelled the town.", []),
    ("A shell hit a clinic run by a charity.", ["hospital"]),
    ("A rocket hit a kindergarten.", ["school"]),
    ("The bridge was destroyed.", ["infrastructure"]),
]


@pytest.mark.parametrize(("text", "expected"), MEANS)
def test_the_means_is_what_the_words_name(text, expected):
    assert means_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), SITES)
def test_the_site_is_the_kind_of_place_that_was_hit(text, expected):
    assert sites_in(text) == expected


@pytest.mark.parametrize(
    ("main", "others", "expected"),
    [
        wrong(
            "A blast hit the market.", ["A suicide bomber blew himself up."], "suicide_bombing", why="blast not settled by others"
        ),
        ("Shelling hit the town.", ["An air strike hit another."], "shelling"),
        ("Twelve people died.", ["An air strike hit the town."], "airstrike"),
        ("Twelve people died.", [], None),
        ("Warplanes dropped cluster bombs.", [], "cluster"),
        ("Warplanes dropped chlorine bombs.", [], "chemical"),
    ],
)
def test_other_sentences_settle_what_the_main_one_leaves_open(main, others, expected):
    assert means_of(read(main).means, [read(t).means for t in others]) == expected


@pytest.mark.parametrize(
    ("text", "again", "shift", "general"),
    [
        ("The attack killed 12 people.", True, False, False),
        ("The same raid wounded 30.", True, False, False),
        ("Elsewhere, a bomb killed two.", False, True, False),
        ("In a separate attack two died.", False, True, False),
        ("Rebels regularly shell the town.", False, False, True),
        ("The army threatened to bomb the town.", False, False, True),
        ("A bomb killed two.", False, False, False),
    ],
)
def test_an_attack_is_told_again_or_another_begins(text, again, shift, general):
    told = read(text)
    assert (told.again is not None, told.shift is not None, told.general) == (again, shift, general)


def test_a_sentence_without_attack_words_tells_of_no_attack():
    told = read("The council met on Monday.")
    assert (told.means, told.sites, told.nouns, told.verbs) == ((), (), (), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shell hit a school near the mosque.", "school"),
        ("Near the mosque, a shell hit a school.", "school"),
        ("In the market 12 people were killed.", "market"),
        ("The council met.", None),
    ],
)
def test_what_was_hit_stands_after_the_word_of_attack(text, expected):
    site = site_hit(read(text), 0)
    assert (site.site if site else None) == expected


def test_the_words_of_a_site_are_those_of_the_text():
    assert [s.words for s in read("A bomb hit the Apartment Building.").sites] == ["Apartment Building"]
