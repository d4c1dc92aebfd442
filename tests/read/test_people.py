"""Groups of people in a sentence: how many, of what status, in which groups; and what numbers count no people."""

import pytest

from recount import Report
from recount.read.people import people, status_of
from recount.read.quantities import quantities
from recount.read.reader import read_report
from recount.read.sentences import bounds
from recount.read.tokens import sentences_of


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def shown(group):
    low, high = group.low, group.high
    said = str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    unit = group.unit if group.unit != "people" else ""
    return " ".join(filter(None, ["" if group.counted else "bare", said, unit, group.status, *sorted(group.groups)]))


def groups_in(text):
    return [g for s in sentences_of(text, bounds(text)) for g in people(s, quantities(s))]


def claims_in(text):
    """The claims of a text as their words stand in it: effect and how many."""
    claims = sorted(read_report(Report.of(text, published="2019-03-12")).claims, key=lambda c: c.anchor.start)
    return "; ".join(f"{c.effect} {c.count.low}" for c in claims)


def people_in(text):
    return "; ".join(shown(g) for g in groups_in(text))


CIVILIANS = [
    ("16 civilians", "16 civilian"),
    ("sixteen innocent people", "16 civilian"),
    ("three women and a child", "3 civilian women; 1 civilian children"),
    ("a mother and her three children", "1 civilian women; 3 civilian children"),
    ("12 villagers", "12 civilian"),
    ("at least eight refugees", "8.. civilian refugees"),
    ("two journalists", "2 civilian journalists"),
    ("a Japanese photographer", "1 civilian journalists"),
    ("four doctors and five nurses", "4 civilian medical; 5 civilian medical"),
    ("three Red Cross workers", "3 civilian aid_workers"),
    ("six local aid workers", "6 civilian aid_workers"),
    ("seven White Helmets rescuers", "7 civilian rescuers"),
    ("two firefighters", "2 civilian rescuers"),
    ("a family of seven", "7 civilian families"),
    ("a family of six people", "6 civilian families"),
    ("four members of the same family", "4 civilian families"),
    ("four members of one family", "4 civilian families"),
    ("10,000 families", "10000 families civilian families"),
    ("two hundred households", "200 families civilian families"),
    ("11 elderly people", "11 civilian elderly"),
    ("nine old people", "9 civilian elderly"),
    ("hundreds of Tamil men, women and children", "200.. civilian children men women"),
    ("nine men, women, and children", "9 civilian children men women"),
    ("two sailors of an oil tanker", "2 civilian"),
    ("three merchant seamen", "3 civilian"),
    ("two sailors on a merchant ship", "2 civilian"),
    ("a camerawoman and two media workers", "1 civilian journalists; 2 civilian journalists"),
    ("a newspaper editor", "1 civilian journalists"),
    ("two ambulance workers", "2 civilian medical"),
    ("nine United Nations workers", "9 civilian aid_workers"),
    ("an elderly woman", "1 civilian elderly women"),
    ("a 70-year-old woman", "1 civilian women"),
    ("a two-year-old girl", "1 civilian children"),
    ("five boys aged between nine and 14", "5 civilian children"),
    ("31 schoolgirls", "31 civilian children"),
    ("nine students and their teacher", "9 civilian; 1 civilian"),
    ("four farmers", "4 civilian"),
    ("six Jesuit priests", "6 civilian"),
    ("two foreign nationals", "2 civilian"),
    ("15 internally displaced people", "15 civilian displaced"),
    ("20 civilians and rescue workers", "20 civilian rescuers"),
    ("12 pilgrims on their way to Karbala", "12 civilian"),
    ("30 worshippers at Friday prayers", "30 civilian"),
    ("a trade unionist", "1 civilian"),
    ("three coffee pickers", "3 civilian"),
    ("seven shepherds", "7 civilian"),
    ("civilians", "bare 2.. civilian"),
    ("women and children", "bare 2.. civilian children women"),
    ("some of the passengers", "2.. civilian"),
    ("eight UN staff", "8 civilian aid_workers"),
]

FIGHTERS = [
    ("12 soldiers", "12 combatant"),
    ("seven Salvadoran guerrillas", "7 combatant"),
    ("two British soldiers", "2 combatant"),
    ("an army officer", "1 combatant"),
    ("A SERGEANT AND TWO PRIVATES", "1 combatant; 2 combatant"),
    ("three US marines", "3 combatant"),
    ("at least 40 militants", "40.. combatant"),
    ("nine Taliban", "9 combatant"),
    ("15 Taliban fighters", "15 combatant"),
    ("six ISIS members", "6 combatant"),
    ("four members of the security forces", "4 combatant"),
    ("12 security forces", "12 combatant"),
    ("12 rebel forces", "12 combatant"),
    ("five pro-government militiamen", "5 combatant"),
    ("two army recruits", "2 combatant"),
    ("a suicide bomber", "1 combatant"),
    ("two gunmen", "2 combatant"),
    ("10 armed men", "10 combatant men"),
    ("three army personnel", "3 combatant"),
    ("six crew members of a helicopter gunship", "6 unknown"),
    ("a senior commander", "1 combatant"),
    ("13 Russian servicemen", "13 combatant"),
    ("eight Hezbollah operatives", "8 combatant"),
    ("a Hutu militiaman", "1 combatant"),
    ("two IRA men", "2 combatant men"),
    ("30 unarmed conscripts", "30 combatant"),
    ("two sailors of a frigate", "2 combatant"),
    wrong("a UDR man", "1 combatant men", why="force or trade not known"),
]

UNKNOWN = [
    ("16 people", "16 unknown"),
    ("five persons", "5 unknown"),
    ("12 bodies", "12 bodies unknown"),
    ("the bodies of 12 men", "12 unknown men"),
    ("the remains of 30 victims", "30 unknown"),
    ("22 men", "22 unknown men"),
    ("three youths", "3 unknown"),
    ("three policemen", "3 unknown police"),
    ("four police officers", "4 unknown police"),
    ("five demonstrators", "5 unknown protesters"),
    ("a district official", "1 unknown officials"),
    ("45 prisoners", "45 unknown detainees"),
    ("17 patients", "17 unknown"),
    ("twelve lives", "12 unknown"),
    ("two brothers", "2 unknown"),
    ("seven Alawites were", "7 unknown"),
    ("40 Palestinians were", "40 unknown"),
    ("three Turks were", "3 unknown"),
    ("killed 19", "19 unknown"),
    ("dozens were", "24.. unknown"),
    ("a bodyguard", "1 unknown"),
    ("a police commander", "1 unknown police"),
]

NO_PEOPLE = [
    ("12 houses", ""),
    ("three tanks", ""),
    ("40 rockets", ""),
    ("12 km", ""),
    ("30 miles north of the city", ""),
    ("8 percent", ""),
    ("8%", ""),
    ("12th", ""),
    ("the 3rd Brigade", ""),
    ("at 10 p.m. local time", ""),
    ("at 10 a.m. on Sunday", ""),
    ("at around 3pm", ""),
    ("at 0600 GMT", ""),
    ("two hours later", ""),
    ("in three days", ""),
    ("two of the largest blasts", ""),
    ("one of the deadliest attacks", ""),
    ("aged 12", ""),
    ("Ali, 42, was", ""),
    ("Ali, 42, from Basra, was", ""),
    ("12-year-old", ""),
    ("12 years old", ""),
    ("a rebel position", ""),
    ("a refugee camp", ""),
    ("two refugee camps", ""),
    ("three police stations", ""),
    ("two children's hospitals", ""),
    ("two army bases", ""),
    ("a 500-pound bomb", ""),
    ("a 122mm rocket", ""),
    ("two Mirage jets", ""),
    ("a death", ""),
    ("a 12-1 vote", ""),
    ("MH17", ""),
    ("G8", ""),
]


NOT_COUNTED = [
    ("The attack destroyed 12 houses.", ""),
    ("Twelve tanks were hit.", ""),
    ("Fighters killed 12 km from the border were buried.", ""),
    ("The shelling killed 200 sheep.", ""),
    ("The shelling killed three dogs and a horse.", ""),
    ("Rebels fired 40 rockets at the town.", ""),
    ("The 82nd Brigade attacked at 10 p.m.", ""),
    ("Oil fell 12 percent after the deadly clashes.", ""),
    ("The government paid $5,000 for each soldier killed.", ""),
    ("The victim, 42, lived in Derry.", ""),
    ("Two died-in-the-wool hawks spoke.", ""),
    ("The bill was killed in committee by 12 votes.", ""),
    ("He was dead tired after 20 interviews.", ""),
    ("Four ambulances were destroyed and a driver was killed.", "killed 1"),
    ("Two people were killed at Camp 17.", "killed 2"),
    ("Iran Air Flight 655 was shot down, killing 290 people.", "killed 290"),
    ("Troops on Route 9 killed two men.", "killed 2"),
    wrong("Article 3 forbids the killing of prisoners.", "", why="law and talk read as harm"),
    ("Channel 4 said two people died.", "killed 2"),
    ("Two brothers, aged 12 and 14, were killed.", "killed 2"),
    ("Omar Hassan (42) was killed.", "killed 1"),
    ("A man in his 20s was shot dead.", "killed 1"),
    ("One of the deadliest attacks killed 12 people.", "killed 12"),
    ("The kidnappers of the engineers made seven demands.", ""),
    ("Two attacks killed 12 people.", "killed 12"),
    ("Gunmen on two motorcycles killed a judge.", "killed 1"),
    ("In the 1980s, soldiers killed his father.", "killed 1"),
    ("On 16/01/1989 two people were killed.", "killed 2"),
    ("At 4.30 pm two people were killed.", "killed 2"),
    ("The 1982 massacre left 30 people dead.", "killed 30"),
    ("A 500-pound bomb killed five people.", "killed 5"),
    ("Of 40 rockets fired, two hit the school and killed a guard.", "killed 1"),
    ("Three Palestinians, aged 16, 17 and 20, were killed.", "killed 3"),
    ("Three people aged 16 to 20 were killed.", "killed 3"),
]


@pytest.mark.parametrize(("text", "expected"), CIVILIANS)
def test_civilians_are_those_whom_the_words_call_so(text, expected):
    assert people_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), FIGHTERS)
def test_soldiers_fighters_and_their_like_are_combatants(text, expected):
    assert people_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), UNKNOWN)
def test_people_men_police_and_bodies_are_of_unknown_status(text, expected):
    assert people_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), NO_PEOPLE)
def test_numbers_of_other_things_count_no_people(text, expected):
    assert people_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_COUNTED)
def test_only_people_are_harmed_by_a_word_of_harm(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "two others",
        "12 more people",
        "another soldier",
        "a further six people",
        "several of them",
    ],
)
def test_others_point_back_to_people_named_before(text):
    assert [g.other for g in groups_in(text)] == [True]


@pytest.mark.parametrize("text", ["six people", "a child", "the soldiers", "dozens of people"])
def test_people_who_are_no_others_point_back_to_nobody(text):
    assert [g.other for g in groups_in(text)] == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the soldiers", True), ("their children", True), ("soldiers", False), ("a child", False), ("the child", True)],
)
def test_a_definite_article_tells_that_people_were_named_before(text, expected):
    assert [g.definite for g in groups_in(text)] == [expected]


@pytest.mark.parametrize(
    ("words", "status"),
    [(["colonel", "bekov"], "combatant"), (["dr", "haddad"], "unknown"), (["judge", "duarte"], "civilian"), ([], "unknown")],
)
def test_a_title_tells_the_status_of_its_bearer(words, status):
    assert status_of(words)[0] == status


@pytest.mark.parametrize("text", ["at least 12 other soldiers", "a family of seven", "a child", "members of the security forces"])
def test_the_words_of_a_count_are_within_those_of_its_people(text):
    for group in groups_in(text):
        assert group.start <= group.count_start < group.count_end <= group.end
