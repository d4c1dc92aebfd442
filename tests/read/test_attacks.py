"""By what means, on what kind of site, and whether an attack is told again or another begins."""

import pytest

from recount.read.attacks import attack
from recount.read.means import means_of, spoken_of
from recount.read.sentences import bounds
from recount.read.tokens import sentences_of


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
    ("Two MiGs raided the town.", "airstrike"),
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
    ("A bomb planted under his car killed the officer.", "bombing"),
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
    ("Raiders with machetes attacked the church.", "other"),
    ("The farmers were hacked to death.", "other"),
    ("Men with axes and knives attacked the hamlet.", "other"),
    ("A lorry ploughed into the procession.", "other"),
    ("They slit the throats of four herders.", "execution"),
    ("Raiders sprayed the bar with automatic fire.", "small_arms"),
    ("Gunmen shot dead two farmers and abducted a third.", "small_arms"),
    ("Two robbers died in a shootout with troops.", "clashes"),
    ("Rebels ambushed a patrol.", "clashes"),
    ("A long-range missile hit the depot.", "missile"),
    ("A mortar bomb exploded in the yard.", "shelling"),
    ("The depot was hit from the air.", "airstrike"),
    ("A minibus drove over a mine.", "mine"),
    ("A tractor hit an anti-tank mine.", "mine"),
    ("A bomb killed two shepherds.", "bombing"),
    ("The lorry blew up at a junction.", "bombing"),
    ("A coal mine was flooded.", None),
    ("The wounded were evacuated by military helicopter.", None),
    ("The injured were flown to the capital in two planes.", None),
    ("Rebels shot down a helicopter.", None),
    ("The helicopter crashed into a ridge.", None),
    ("Strikes were carried out by aircraft.", "airstrike"),
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
    ("Prices exploded.", None),
    ("Workers went on strike at the bomb factory.", None),
    ("The general strike hit the capital.", None),
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
    ("They bombed a funeral procession.", ["event"]),
    ("They attacked a hotel.", ["other"]),
    ("They stormed a police station.", ["other"]),
    ("They shelled the town.", []),
    ("A shell hit a clinic run by a charity.", ["hospital"]),
    ("A rocket hit a kindergarten.", ["school"]),
    ("The bridge was destroyed.", ["infrastructure"]),
    ("A market trader was shot.", []),
    ("A bomb killed two school teachers.", []),
    ("Gunmen shot a pilgrim on his way home.", []),
    ("The minister told a news conference of the raid.", []),
    ("They bombed a school bus.", ["vehicle"]),
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
        ("A blast hit the market.", ["A suicide bomber blew himself up."], "suicide_bombing"),
        ("A car bomb hit the market.", ["A suicide bomber was driving."], "suicide_bombing"),
        ("The assault killed 12 people.", ["Air strikes hit the town."], "airstrike"),
        ("The assault killed 12 people.", [], "clashes"),
        ("Shelling hit the town.", ["An air strike hit another."], "shelling"),
        ("Twelve people died.", ["An air strike hit the town."], "airstrike"),
        ("Twelve people died.", [], None),
        ("Warplanes dropped cluster bombs.", [], "cluster"),
        ("Warplanes dropped chlorine bombs.", [], "chemical"),
    ],
)
def test_other_sentences_settle_what_the_main_one_leaves_open(main, others, expected):
    assert means_of(read(main).means, [read(t).means for t in others]) == expected


def test_what_a_report_speaks_of_most_settles_what_its_sentences_leave_open():
    around = spoken_of(
        [read("A car bomb exploded.").means, read("A truck bomb was found.").means, read("An air strike hit.").means]
    )
    assert means_of(read("The bombing killed 12 people.").means, [], around=around) == "bombing"
    assert means_of(read("The bombing killed 12 people.").means, []) == "airstrike"


def test_a_bombing_is_on_the_ground_where_nothing_is_known_of_aircraft():
    assert means_of(read("The bombing killed 12 people.").means, [], by_air=None) == "bombing"
    assert means_of(read("The village was bombed.").means, [], by_air=None) == "airstrike"
    assert means_of(read("A strike killed 12 people.").means, [], by_air=None) == "airstrike"
    assert means_of(read("A raid killed 12 people.").means, [], by_air=None) is None


def test_who_has_no_aircraft_attacks_from_none():
    assert means_of(read("The bombing killed 12 people.").means, [], by_air=False) == "bombing"
    assert means_of(read("The rebels' bombardment killed 12 people.").means, [], by_air=False) == "shelling"
    assert means_of(read("An air strike killed 12 people.").means, [], by_air=False) == "airstrike"


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


def test_the_words_of_a_site_are_those_of_the_text():
    assert [s.words for s in read("A bomb hit the Apartment Building.").sites] == ["Apartment Building"]
