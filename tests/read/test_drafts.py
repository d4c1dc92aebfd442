"""Which sentences of a report speak of the same incident.

A row is a report, its sentences parted by "|", and the numbers of the sentences of each incident, from 0.
"""

import pytest

from recount.domain.report import Report
from recount.read.drafts import drafts
from recount.read.facts import facts_of
from recount.read.languages import language
from recount.read.reader import read_report


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def drafts_in(text):
    facts = facts_of("\n".join(part.strip() for part in text.split("|")), language("en"))
    found = drafts(facts, [f.key for f in facts if f.has_claim])
    return "; ".join(" ".join(str(f.sentence.index) for f in d.sentences) for d in found)


ONE = [
    ("A bomb killed nine people in Kirkuk on Friday.|Two of the wounded died in a hospital in Erbil on Sunday.", "0 1"),
    ("A bomb killed 12 people in Kirkuk on Monday.", "0"),
    ("A bomb killed 12 people in Kirkuk on Monday.|The attack wounded 30.", "0 1"),
    ("A bomb killed 12 people in Kirkuk on Monday.|Thirty others were wounded.", "0 1"),
    ("Car bomb kills 12 in Kirkuk|A car bomb killed 12 people in the northern city of Kirkuk on Monday.", "0 1"),
    ("Twelve people were killed in Kirkuk on Monday.|The council met.|Police said the blast also wounded 30 people.", "0 2"),
    (
        "Gunmen killed six farmers in Borno state.|The farmers were shot in their fields near Konduga.|Two others were wounded.",
        "0 2",
    ),
    ("Shelling killed four people in Avdiivka on Sunday.|Two of the dead were children.", "0 1"),
    ("An air strike hit a market in Saada on Monday.|The strike killed 18 people, residents said.", "0 1"),
    ("Guerrillas attacked the barracks at San Miguel on 16 January.|Nine soldiers died and 14 were wounded.", "0 1"),
    ("At least 20 people were killed in Taiz.|A doctor said 20 people had been killed, among them five children.", "0 1"),
    ("A landmine killed two soldiers in Helmand.|Both soldiers were from the same regiment.", "0"),
    ("Twelve died in Kirkuk on Monday.|The death toll rose to 14 on Tuesday.", "0 1"),
    ("Soldiers opened fire on a crowd in Homs on Friday.|Seven demonstrators were killed.", "0 1"),
]

SEVERAL = [
    ("A shell killed a farmer in Zabid.|A trader was killed in Taiz.", "0; 1"),
    ("A bomb killed nine people in Kirkuk on Friday.|Gunmen shot dead two of the guards in Erbil on Sunday.", "0; 1"),
    ("A bomb killed 12 people in Kirkuk on Monday.|In Basra, gunmen shot dead a judge on Tuesday.", "0; 1"),
    ("A bomb killed 12 people in Kirkuk on Monday.|Elsewhere, two policemen were shot dead in Mosul.", "0; 1"),
    ("A bomb killed 12 people in Kirkuk on Monday.|A day earlier, a similar attack killed six people in Tikrit.", "0; 1"),
    ("A bomb killed 12 people in Kirkuk on Monday.|On Saturday a bomb in the same city killed six people.", "0; 1"),
    ("Shelling killed four people in Avdiivka on Sunday.|In a separate incident, a mine killed a farmer near Lyman.", "0; 1"),
    ("A bomb killed 12 people in Kabul.|In May 2017, a truck bomb killed 150 people in the city.", "0; 1"),
    ("Rebels killed six soldiers in Goma on Monday.|The army killed nine rebels in Bunia on Wednesday.", "0; 1"),
    ("Six people died in Gao on Monday.|Nine died in Timbuktu on Tuesday.|The Gao attack also wounded 20.", "0 2; 1"),
    ("Gunmen killed a judge in Cali on Monday.|Another judge was shot dead in Medellin on the same day.", "0; 1"),
    ("Warplanes bombed Idlib on Friday, killing seven people.|Warplanes also hit Hama, killing three.", "0; 1"),
]

ON_ITS_OWN = [
    ("An air strike killed 12 people in Gao on Monday.|Another nine were killed in air strikes on Timbuktu.", "0; 1"),
    ("A car bomb killed 12 people in Cali on Monday.|A similar bombing in the same square killed seven in March.", "0; 1"),
    ("A car bomb killed 12 people in Cali on Monday.|Shelling of the eastern districts of the city killed four.", "0; 1"),
    ("Gunmen killed six people in Goma.|In Bunia a shell killed one policeman.", "0; 1"),
    ("A bomb killed 12 people in Cali on Monday.|Also in Bolivar, a judge was shot dead.", "0; 1"),
    ("A bomb killed 12 people in Cali on Monday.|Another 20 people were wounded.", "0 1"),
    ("A bomb killed 12 people in Gao on Monday.|Three children were killed, the minister told reporters in Bamako.", "0 1"),
    ("Shells hit Gao on Monday.|Three shells hit the Siloe camp.|Nobody was hurt in the camp.", "0 1 2"),
    ("Gunmen killed three men in Gao.|The three men who were killed were traders from Mopti.", "0 1"),
    ("Gunmen killed a man in Gao.|Another man was killed on Sunday.", "0; 1"),
    ("A shell killed 40 people in Gao.|Hours earlier, three men died when shells hit a school.", "0; 1"),
    ("A car bomb killed 12 people in Cali on Monday.|Thirty wounded were taken to a hospital in Palmira.", "0 1"),
    ("A suicide bomber killed 20 at a wedding in Hasakah.|A suicide bomber blew himself up at the wedding in Tawil.", "0 1"),
    ("Warplanes bombed Idlib on Friday, killing seven.|Warplanes also bombed a factory in Hama.", "0; 1"),
    ("A bomb killed three people in Gao.|In Mopti, a bomb killed three others.", "0; 1"),
    ("A bomb killed 12 people in Gao on Monday.|The attack came a day after a raid killed 26 people in the region.", "0; 1"),
    (
        "A bomb killed 12 in Gao on Monday.|The attack came a week after raids killed 26 in Mopti.|The bomb also wounded 40.",
        "0 2; 1",
    ),
    (
        "A bomb killed 12 in Gao on Monday.|In March a shell killed six people in Mopti.|The blast also wounded 40.",
        "0 2; 1",
    ),
    ("Three people died in a blast in the Siloe district.|Doctors said the blast killed three people in Cali.", "0 1"),
    ("A bomb killed 12 people in Cali on Monday.|The bomb exploded near the police station in the Siloe district.", "0 1"),
]

NONE = [
    ("The council met on Monday.", ""),
    ("The coalition has bombed the country since 2014.", ""),
    ("Rebels threatened to attack Goma.", ""),
    ("The war has killed more than 100,000 people since 2011.", "0"),
    ("The army shelled Homs on Friday.", "0"),
    ("Troops moved towards Grozny on Friday.", ""),
    ("In June rebels launched an attack on Grozny with rockets.", ""),
    ("Since January rockets have hit Grozny.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_sentences_that_go_on_belong_to_one_incident(text, expected):
    assert drafts_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_another_place_or_day_begins_another_incident(text, expected):
    assert drafts_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), ON_ITS_OWN)
def test_another_attack_that_counts_more_is_another_incident(text, expected):
    assert drafts_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), NONE)
def test_an_incident_needs_harm_or_an_attack_at_a_place_and_day(text, expected):
    assert drafts_in(text) == expected


def test_what_a_report_tells_as_another_attack_is_marked_so() -> None:
    text = "A shell killed four people in Gao on Monday. A separate attack on Gao killed five people."
    assert [i.apart for i in read_report(Report.of(text, published="2013-03-12")).incidents] == [False, True]
