"""Who came to harm, sentence by sentence: a row is a sentence and its claims, as their words stand in it.

A claim is written as its effect, its bounds ("12", "12..", "..20", "10..15", "?"), the victims' status and groups; a part
of another claim begins with "part", a denied one with "denied".
"""

import pytest

from read.harm_reading import claims_in


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


ACTIVE = [
    ("Guerrillas killed 12 soldiers near the border.", "killed 12 combatant"),
    ("Government troops killed at least 18 villagers in Chalatenango.", "killed 18.. civilian"),
    ("A car bomb killed four people and wounded 19 in Lisburn.", "killed 4 unknown; injured 19 unknown"),
    ("The blast killed two policemen and injured five passers-by.", "killed 2 unknown police; injured 5 civilian"),
    ("Gunmen shot dead three aid workers on the road to Afgooye.", "killed 3 civilian aid_workers"),
    ("Shells hit a bread queue, killing 22 people and wounding more than 100.", "killed 22 unknown; injured 101.. unknown"),
    ("Mortar fire killed a woman and two children in Sarajevo.", "killed 3 civilian children women"),
    ("Militiamen hacked to death at least 200 people sheltering in a church.", "killed 200.. civilian"),
    ("Insurgents slit the throats of 43 farmers.", "killed 43 civilian"),
    ("The raid cost the lives of six fishermen.", "killed 6 civilian"),
    ("The fire claimed the lives of 14 workers.", "killed 14 civilian"),
    ("A roadside bomb ripped through a patrol, killing three marines.", "killed 3 combatant"),
    ("Soldiers shot and killed a 14-year-old boy near Hebron.", "killed 1 civilian children"),
    ("Snipers killed five and wounded nine.", "killed 5 unknown; injured 9 unknown"),
    ("The bombardment left 17 dead and 40 wounded.", "killed 17 unknown; injured 40 unknown"),
    ("The storming of the village left dozens of homes destroyed and three people dead.", "killed 3 unknown"),
    ("The suicide bomber killed himself and 11 worshippers.", "killed 11 civilian"),
    ("Police opened fire on demonstrators, killing two and wounding several.", "killed 2 unknown; injured 2.. unknown"),
    ("A mine blew up under a bus and killed between 10 and 15 passengers.", "killed 10..15 civilian"),
    ("Helicopter gunships killed up to 20 rebels in the Kodori gorge.", "killed ..20 combatant"),
    ("Fighters executed 16 prisoners in Mosul.", "killed 16 unknown detainees"),
    (
        "A missile slammed into an apartment block in Kharkiv, killing a couple and their two sons.",
        "killed 2 unknown; killed 2 unknown",
    ),
    ("Militants beheaded two of the hostages.", "killed 2 civilian detainees"),
    (
        "Rockets fired from the hills killed some 30 residents and maimed dozens more.",
        "killed 30 civilian; injured 24.. civilian",
    ),
    ("The explosion killed 3 and hurt 7.", "killed 3 unknown; injured 7 unknown"),
    ("An airstrike on Saada killed at least a dozen people, mostly children.", "killed 12.. unknown children"),
    ("The attackers murdered the mayor and two of his bodyguards.", "killed 1 unknown officials; killed 2 unknown"),
    ("Soldiers opened fire at a checkpoint, killing an Italian journalist.", "killed 1 civilian journalists"),
    ("Janjaweed riders killed hundreds of villagers around Kutum.", "killed 200.. civilian"),
    ("A landmine killed one child and blinded another.", "killed 1 civilian children; injured 1 civilian children"),
    ("The drone fired two missiles, killing four suspected militants.", "killed 4 combatant"),
    wrong("The army lost 12 men in the ambush.", "killed 12 combatant", why="word of harm not known"),
    wrong(
        "Three gunmen killed 12 people before two of them were shot dead.",
        "killed 12 unknown; killed 2 combatant",
        why="pronoun part without its status",
    ),
    ("Troops shot three men, killing one.", "killed 1 unknown"),
    ("A Bosnian Serb sniper killed a boy of seven.", "killed 1 civilian children"),
    ("UVF gunmen killed six men watching football in a bar.", "killed 6 unknown men"),
]

MORE_ACTIVE = [
    ("Militiamen hacked hundreds of refugees to death in Kibeho.", "killed 200.. civilian refugees"),
    ("Soldiers burned 35 people to death, including two nurses.", "killed 35 unknown; part killed 2 civilian medical"),
    ("A court sentenced five men to death.", ""),
    ("Gunmen killed about 1,200 people and took some 250 hostages.", "killed 1200 unknown; detained 250 civilian detainees"),
    ("He took two helpers along.", ""),
    ("The jets destroyed over 60 militants.", "killed 61.. combatant"),
    ("The jets destroyed over 60 pickups.", ""),
    ("The clashes forced some 12,000 villagers from their homes.", "displaced 12000 civilian"),
    ("Some 300 fighters fled across the border.", ""),
    ("Gunmen assassinated opposition politician Boris Markov.", "killed 1 unknown"),
    (
        "Gunmen killed Col. Ahmed Khalaf, a ministry official, and his driver.",
        "killed 1 unknown officials; killed 1 civilian",
    ),
    ("The ambush killed a sergeant and wounded another.", "killed 1 combatant; injured 1 combatant"),
]

MORE_PASSIVE = [
    ("Eight soldiers were pulled from a bus and shot dead.", "killed 8 combatant"),
    ("Ten paratroopers guarding the prime minister had been tortured and killed.", "killed 10 combatant"),
    ("The mayor of Cali and two bodyguards were killed.", "killed 1 unknown officials; killed 2 unknown"),
    ("A general and four officers of the Revolutionary Guards were killed.", "killed 1 combatant; killed 4 unknown"),
    ("A Catholic taxi driver was shot dead.", "killed 1 civilian"),
    ("A workman, Samuel Craig, 45, was killed by a bomb.", "killed 1 civilian"),
    ("Two soldiers were killed and a third seriously wounded.", "killed 2 combatant; injured 1 combatant"),
    (
        "Seven aid workers were hurt, along with three patients, in the blast.",
        "injured 7 civilian aid_workers; injured 3 unknown",
    ),
    ("Five soldiers died, four from friendly fire.", "killed 5 combatant; part killed 4 combatant"),
    ("A gunman killed two men and was then shot dead.", "killed 1 combatant; killed 2 unknown men"),
    ("Mortars hit a house, killing a family of five.", "killed 5 civilian families"),
    ("Troops killed 14 rebels, 10 of whom were executed.", "killed 14 combatant; part killed 10 combatant"),
    ("Gunmen shot dead a doctor and his 12-year-old son.", "killed 1 civilian medical; killed 1 civilian children"),
    ("Some of the bodies appeared to be young men.", ""),
    ("A doctor receiving the casualties wept.", ""),
]

PASSIVE = [
    ("Twelve people were killed when a bomb exploded in a market.", "killed 12 unknown"),
    ("More than 40 people have been killed and 200 injured.", "killed 41.. unknown; injured 200 unknown"),
    ("Two British soldiers were shot dead outside a barracks.", "killed 2 combatant"),
    ("Four nuns and a driver were murdered on the airport road.", "killed 4 civilian women; killed 1 civilian"),
    ("A family of seven was wiped out by a single shell.", "killed 7 civilian families"),
    ("Nine people were reported killed and 13 missing.", "killed 9 unknown; missing 13 unknown"),
    ("At least five civilians were reportedly killed in overnight shelling.", "killed 5.. civilian"),
    ("Eleven miners were blown up by a roadside bomb near Gao.", "killed 11 civilian"),
    ("Three men were found shot dead in South Armagh.", "killed 3 unknown men"),
    ("A pregnant woman was hit by a stray bullet and died.", "killed 1 civilian women"),
    ("Some 60 people were burned alive in a church in Gikongoro.", "killed 60 unknown"),
    ("Sixteen soldiers and seven insurgents were killed.", "killed 16 combatant; killed 7 combatant"),
    ("Ten people, among them four children, were killed.", "killed 10 unknown; part killed 4 civilian children"),
    ("As many as 1,300 people were gassed to death.", "killed ..1300 unknown"),
    ("No fewer than 12 traders were gunned down at the market in Konduga.", "killed 12.. civilian"),
    wrong("Five peasants were dragged from their homes and shot.", "killed 5 civilian", why="word of harm not known"),
    ("Seven firefighters were killed as they fought a blaze set by shelling.", "killed 7 civilian rescuers"),
    ("Hundreds of people were slaughtered in Nyamata.", "killed 200.. unknown"),
    ("One soldier was killed and another was seriously wounded.", "killed 1 combatant; injured 1 combatant"),
    ("Three Kurds were hanged in Urmia.", "killed 3 unknown"),
    ("A Japanese photographer was killed.", "killed 1 civilian journalists"),
    ("Three Chinese engineers were killed in Gilgit.", "killed 3 civilian"),
    ("The commander was killed along with four fighters.", "killed 1 combatant; killed 4 combatant"),
    ("Two doctors and a nurse were among those killed.", "killed 2 civilian medical; killed 1 civilian medical"),
    ("Up to 30 people were thought to have been killed.", "killed ..30 unknown"),
    ("Thirty-one people are known to have been killed.", "killed 31 unknown"),
    ("A five-year-old was killed.", "killed 1 civilian children"),
    ("A 16-year-old was shot dead by troops.", "killed 1 civilian children"),
    ("An Israeli was stabbed to death.", "killed 1 unknown"),
    ("Twelve people were killed by three gunmen in Goma.", "killed 12 unknown"),
    ("Three men were shot and wounded in Derry.", "injured 3 unknown men"),
    ("Ten Rohingya men were lined up and shot.", "killed 10 unknown men"),
    ("Twin girls were killed.", "killed 2 civilian children"),
]

DYING = [
    ("Seven people died when a shell hit their house.", "killed 7 unknown"),
    ("Three of the wounded later died in hospital.", "killed 3 unknown"),
    ("Fourteen workers lost their lives in the blast.", "killed 14 civilian"),
    ("A baby girl died of her wounds on Tuesday.", "killed 1 civilian children"),
    ("At least 25 prisoners have died in custody.", "killed 25.. unknown detainees"),
    ("Four UN peacekeepers perished in the ambush.", "killed 4 combatant"),
    ("Dozens drowned when the ferry was strafed.", "killed 24.. unknown"),
    ("Two women bled to death after troops blocked the ambulance.", "killed 2 civilian women"),
    ("A third man succumbed to his injuries.", "killed 1 unknown men"),
    ("More than 300 children starved to death in the besieged enclave.", "killed 301.. civilian children"),
    ("Twenty people were dead and many more trapped.", "killed 20 unknown"),
    ("Eight people are dead after gunmen stormed a hotel.", "killed 8 unknown"),
]

NOMINAL = [
    ("He condemned the deaths of three children.", "killed 3 civilian children"),
    ("The army confirmed the death of a soldier in Grozny.", "killed 1 combatant"),
    ("Unions protested at the killing of two teachers.", "killed 2 civilian"),
    ("Survivors described the massacre of some 800 villagers.", "killed 800 civilian"),
    ("The video shows the execution of 11 captured soldiers.", "killed 11 combatant"),
    ("The bodies of 12 men were found in a ditch near Tuzla.", "killed 12 unknown men"),
    ("Twelve bodies were found in a mass grave.", "killed 12 unknown"),
    ("Rescuers pulled 14 bodies from the rubble.", "killed 14 unknown"),
    ("The headless bodies of five youths were dumped by the road.", "killed 5 unknown"),
    ("There were seven deaths and 20 injuries.", "killed 7 unknown; injured 20 unknown"),
    ("The attack caused more than 30 casualties.", "casualties 31.. unknown"),
    ("The battle ended with 12 fatalities.", "killed 12 unknown"),
    ("The crash of the shelled bus led to the loss of 14 lives.", "killed 14 unknown"),
    ("Hospital officials counted nine dead and 31 wounded.", "killed 9 unknown; injured 31 unknown"),
    ("The abduction of 20 schoolgirls shocked the town.", "detained 20 civilian children"),
    ("The corpses of two journalists were recovered.", "killed 2 civilian journalists"),
    ("The ministry listed 48 dead, 112 injured and six missing.", "killed 48 unknown; injured 112 unknown; missing 6 unknown"),
    ("The clashes resulted in the death of 10 gunmen and the injury of 15 others.", "killed 10 combatant; injured 15 combatant"),
    ("Seven civilian deaths were recorded in Taiz.", "killed 7 civilian"),
    ("There are 19 confirmed dead.", "killed 19 unknown"),
    ("Ambulances carried away 20 wounded people.", "injured 20 unknown"),
    ("Villagers buried 18 people after the raid.", "killed 18 unknown"),
]

HEADLINES = [
    ("Car bomb kills 12 in Kandahar", "killed 12 unknown"),
    ("12 killed, 30 wounded in Mosul market blast", "killed 12 unknown; injured 30 unknown"),
    ("Twelve dead, 30 hurt in Belfast bombing", "killed 12 unknown; injured 30 unknown"),
    ("TWO DEAD AS GUNMEN ATTACK BUS", "killed 2 unknown"),
    ("Five soldiers killed in ambush", "killed 5 combatant"),
    ("2 Killed, 5 Hurt in Attack", "killed 2 unknown; injured 5 unknown"),
    ("At least 15 dead after blast: police", "killed 15.. unknown"),
    ("Ten killed, including three children, in shelling", "killed 10 unknown; part killed 3 civilian children"),
    ("Nigeria: 43 Farmers Killed In Borno", "killed 43 civilian"),
    ("Airstrike on wedding kills 20+", "killed 20.. unknown"),
    ("Landmine kills four", "killed 4 unknown"),
    ("Dozens killed in fresh fighting", "killed 24.. unknown"),
    ("Roadside bomb kills governor, 4 guards", "killed 1 unknown officials; killed 4 unknown"),
    ("Three policemen slain", "killed 3 unknown police"),
    ("19 people confirmed killed", "killed 19 unknown"),
    ("Killed: 4. Wounded: 12.", "killed 4 unknown; injured 12 unknown"),
    ("Kabul blast: 4 dead, 12 hurt", "killed 4 unknown; injured 12 unknown"),
    ("Seven Killed as Militants Raid Village", "killed 7 unknown"),
    ("One dead, several injured in Donetsk shelling", "killed 1 unknown; injured 2.. unknown"),
    ("Mortar attack leaves 6 dead", "killed 6 unknown"),
    ("Gaza strike: mother and four children dead", "killed 1 civilian women; killed 4 civilian children"),
    ("Suicide attack on Kabul mosque kills at least 21: police", "killed 21.. unknown"),
    ("Two killed in drone attack on Belgorod, governor says", "killed 2 unknown"),
    ("Death toll from Kano attack now 178", "killed 178 unknown"),
    ("Death toll in Jolo clash: 44", "killed 44 unknown"),
]

CAPITALS = [
    (
        "SAN SALVADOR, 16 JAN (AFP) -- GUERRILLAS KILLED NINE SOLDIERS AND WOUNDED 14 IN AN AMBUSH NEAR SUCHITOTO.",
        "killed 9 combatant; injured 14 combatant",
    ),
    ("GUATEMALA CITY, 3 MAR (ACAN-EFE) -- SIX PEASANTS WERE MURDERED BY UNIDENTIFIED MEN.", "killed 6 civilian"),
    ("BOGOTA, 22 AUG -- TWO JUDGES WERE ASSASSINATED TODAY IN MEDELLIN.", "killed 2 civilian"),
    ("A BOMB EXPLODED OUTSIDE THE BANK, INJURING AT LEAST FIVE PERSONS.", "injured 5.. unknown"),
    ("THE MILITARY SAID 12 TERRORISTS AND TWO SOLDIERS DIED IN THE CLASH.", "killed 12 combatant; killed 2 combatant"),
    (
        "LIMA, 9 FEB (EFE) -- SHINING PATH TERRORISTS KILLED A MAYOR AND THREE PEASANTS.",
        "killed 1 unknown officials; killed 3 civilian",
    ),
    ("THERE WERE NO CASUALTIES.", "casualties 0 unknown"),
    ("BOGOTA, 18 AUG (EFE) -- LUIS GALVEZ WAS ASSASSINATED IN SOACHA.", "killed 1 unknown"),
    ("26 PERSONS, MOST OF THEM CIVILIANS, DIED.", "killed 26 mixed"),
    ("THE ARMY REPORTED THE CAPTURE OF TWO REBELS.", "detained 2 combatant"),
    ("THE CAPTURE OF SAN VICENTE WAS CONFIRMED.", ""),
    ("A POWER PYLON WAS BLOWN UP.", ""),
    ("MANAGUA, 1 JUN -- EIGHT CONTRAS WERE KILLED AND 10 CAPTURED.", "killed 8 combatant; detained 10 combatant"),
]

MISSING_TAKEN_DRIVEN = [
    ("Three fishermen are missing.", "missing 3 civilian"),
    ("Up to 50 people are feared dead.", "missing ..50 unknown"),
    ("Some 20 people remain unaccounted for.", "missing 20 unknown"),
    ("At least 11 people were still trapped under the rubble.", "missing 11.. unknown"),
    ("Two journalists disappeared near Kerch.", "missing 2 civilian journalists"),
    ("Gunmen abducted at least 50 students from a school.", "detained 50.. civilian"),
    ("Eight engineers were kidnapped in the delta.", "detained 8 civilian"),
    ("Troops detained 30 protesters.", "detained 30 unknown protesters"),
    ("The rebels took 14 policemen hostage.", "detained 14 unknown police"),
    ("Militants are holding 21 hostages.", "detained 21 civilian detainees"),
    ("Security forces rounded up hundreds of men.", "detained 200.. unknown men"),
    ("More than 3,000 people were forced to flee their homes.", "displaced 3001.. unknown"),
    ("Some 20,000 people fled the fighting in Kivu.", "displaced 20000 unknown"),
    ("The flooding of the trenches left 5,000 people homeless.", "displaced 5000 unknown"),
    ("The fighting displaced 10,000 families.", "displaced 10000 civilian families"),
    ("Two hundred families have been driven from their homes.", "displaced 200 civilian families"),
    ("Thousands of refugees crossed into Chad.", "displaced 2000.. civilian refugees"),
    ("Residents fled.", ""),
    ("A million people are besieged in the city.", ""),
]

TOGETHER = [
    ("The shelling killed or wounded 40 people.", "casualties 40 unknown"),
    ("Dozens were killed or injured.", "casualties 24.. unknown"),
    ("The raid killed and wounded dozens of civilians.", "casualties 24.. civilian"),
    ("Some 70 people were killed and wounded in the bombing.", "casualties 70 unknown"),
    ("There were 35 casualties.", "casualties 35 unknown"),
    ("Killing and injuring dozens of people, the blast tore through a market.", "casualties 24.. unknown"),
    ("At least 60 people were either killed or injured.", "casualties 60.. unknown"),
]

INJURED = [
    ("Nineteen people were taken to hospital with shrapnel wounds.", "injured 19 unknown"),
    ("Six children suffered burns.", "injured 6 civilian children"),
    ("Thirty villagers were treated for gas inhalation.", "injured 30 civilian"),
    ("Two medics were hurt.", "injured 2 civilian medical"),
    ("The blast injured scores of people.", "injured 40.. unknown"),
    ("Four people sustained injuries.", "injured 4 unknown"),
    ("Doctors treated 23 people for gunshot wounds.", "injured 23 unknown"),
    ("A cameraman was shot in the leg.", "injured 1 civilian journalists"),
    ("Three policemen were slightly wounded.", "injured 3 unknown police"),
    ("Several people were in critical condition.", ""),
]

SPEAKERS = [
    ("The blast wounded 12 people, a doctor said.", "injured 12 unknown"),
    ("The blast killed 12 people and wounded 30, a police officer said.", "killed 12 unknown; injured 30 unknown"),
    ("The blast killed 12 people and wounded 30, police said.", "killed 12 unknown; injured 30 unknown"),
    ("The blast killed 12 people, the mayor said.", "killed 12 unknown"),
    ("The blast killed 12 people, a senior army officer told reporters.", "killed 12 unknown"),
    ("The blast killed 12 people, two witnesses said.", "killed 12 unknown"),
    ("The raid killed nine fighters, a commander said.", "killed 9 combatant"),
    ("The raid killed nine people, officials and residents said.", "killed 9 unknown"),
    ("Police arrested nine men, the minister said.", "detained 9 unknown men"),
    ("Shelling killed a woman, a resident of the village said.", "killed 1 civilian women"),
    ("The deaths of 12 people were confirmed by a doctor.", "killed 12 unknown"),
    ("The blast killed 12 people, according to a doctor.", "killed 12 unknown"),
    ("A doctor said the blast had killed 12 people.", "killed 12 unknown"),
    ("Two policemen said they saw a man shot dead.", "killed 1 unknown men"),
]

NOT_SO = [
    ("The strike could kill thousands of people.", ""),
    ("He threatened to kill 10 hostages.", ""),
    ("The rebels vowed to execute two prisoners every day.", ""),
    ("The group planned to bomb a stadium and kill hundreds of fans.", ""),
    ("If the dam breaks, 5,000 people will die.", ""),
    ("The bomb failed to explode and would have killed dozens.", ""),
    ("Doctors fear that 300 children may die of hunger.", ""),
    ("Police foiled a plot to kidnap three diplomats.", ""),
    ("The mine was designed to maim soldiers.", ""),
    ("No soldier was killed.", "killed 0 combatant"),
    ("Nobody has been arrested for the crime.", ""),
    ("The army denied killing 12 civilians in Kajo Keji.", "denied killed 12 civilian"),
    ("The coalition rejected claims that it had killed 30 villagers.", "denied killed 30 civilian"),
    ("Rescuers saved 12 people from the rubble.", ""),
    ("Twelve people survived the attack.", ""),
    ("The 12 wounded soldiers were flown home.", "injured 12 combatant"),
]


@pytest.mark.parametrize(("text", "expected"), [*ACTIVE, *MORE_ACTIVE])
def test_people_follow_the_verb_that_harms_them(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), [*PASSIVE, *MORE_PASSIVE])
def test_people_stand_before_a_passive_verb(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), DYING)
def test_people_stand_before_a_verb_of_dying(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOMINAL)
def test_people_belong_to_a_noun_of_harm(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines_leave_words_out(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), CAPITALS)
def test_wires_in_capitals_are_read_like_others(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), MISSING_TAKEN_DRIVEN)
def test_people_go_missing_are_taken_and_driven_out(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_killed_and_injured_told_together_are_casualties(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), INJURED)
def test_people_are_injured_in_many_words(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_says_so_is_no_victim(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_SO)
def test_harm_that_did_not_happen_is_no_claim(text, expected):
    assert claims_in(text) == expected
