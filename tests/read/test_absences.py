"""That nobody was harmed, that nothing is known of it, and that somebody denies it: three different things."""

import pytest

from recount import Report
from recount.read.reader import read_report


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def told(claim):
    bounds = f"{claim.count.low} to {claim.count.high}" if claim.count.low != claim.count.high else f"{claim.count.low}"
    return f"{claim.absence or 'none'} {claim.polarity} {claim.effect} {bounds} {claim.victims.status}"


def claims_in(text):
    """The claims of a report, those with an absence only."""
    claims = read_report(Report.of(text, published="2019-03-12")).claims
    return "; ".join(told(c) for c in claims if c.absence or c.count.is_zero)


ZERO = [
    ("No civilians were killed.", "zero asserted killed 0 civilian"),
    ("There were no casualties.", "zero asserted casualties 0 unknown"),
    ("THERE WERE NO CASUALTIES.", "zero asserted casualties 0 unknown"),
    ("No one was hurt.", "zero asserted injured 0 unknown"),
    ("Nobody was killed in the blast.", "zero asserted killed 0 unknown"),
    ("None of the soldiers was injured.", "zero asserted injured 0 combatant"),
    ("The attack caused no deaths.", "zero asserted killed 0 unknown"),
    ("The rocket fell in open ground without causing casualties.", "zero asserted casualties 0 unknown"),
    ("The shell did not cause any injuries.", "zero asserted injured 0 unknown"),
    ("The missile hit a field, and there were no victims.", "zero asserted casualties 0 unknown"),
    ("No lives were lost.", "zero asserted killed 0 unknown"),
    ("No one died.", "zero asserted killed 0 unknown"),
    ("No-one was injured in the Derry explosion.", "zero asserted injured 0 unknown"),
    ("There were no deaths or injuries.", "zero asserted killed 0 unknown; zero asserted injured 0 unknown"),
    ("No one was killed or injured.", "zero asserted killed 0 unknown; zero asserted injured 0 unknown"),
    ("Zero civilian casualties resulted from the strike.", "zero asserted casualties 0 civilian"),
    ("The strike left no civilian casualties.", "zero asserted casualties 0 civilian"),
    ("The bomb exploded but caused no injuries.", "zero asserted injured 0 unknown"),
    ("Nobody was hurt when shots were fired at a police station.", "zero asserted injured 0 unknown"),
    ("The building was empty and no people were harmed.", "zero asserted casualties 0 unknown"),
    ("No soldier was killed.", "zero asserted killed 0 combatant"),
    ("No Israelis were injured.", "zero asserted injured 0 unknown"),
    ("No children were among the dead.", "zero asserted killed 0 civilian"),
    ("Neither of the drivers was hurt.", "zero asserted injured 0 civilian"),
    ("All the passengers escaped unharmed.", "zero asserted casualties 0 civilian"),
    ("The crew was unhurt.", "zero asserted injured 0 unknown"),
    ("The patrol suffered no losses.", "zero asserted casualties 0 unknown"),
    ("No people died, the governor said.", "zero asserted killed 0 unknown"),
    ("Not a single civilian was killed.", "zero asserted killed 0 civilian"),
    ("Not one person was hurt.", "zero asserted injured 0 unknown"),
    ("The house was hit; there were no dead or wounded.", "zero asserted killed 0 unknown; zero asserted injured 0 unknown"),
    ("No fatalities occurred.", "zero asserted killed 0 unknown"),
    ("None of them was hurt.", "zero asserted injured 0 unknown"),
    ("No one in the house was hurt.", "zero asserted injured 0 unknown"),
    ("Nobody on board was injured.", "zero asserted injured 0 unknown"),
    ("No children or staff were injured.", "zero asserted injured 0 civilian"),
    ("There was no loss of life.", "zero asserted killed 0 unknown"),
    ("No civilians killed in raid", "zero asserted killed 0 civilian"),
    ("0 killed, 0 wounded", "zero asserted killed 0 unknown; zero asserted injured 0 unknown"),
    ("It killed nobody and wounded three guards.", "zero asserted killed 0 unknown"),
    ("The bomb went off without hurting anyone.", "zero asserted injured 0 unknown"),
    ("The troops did not kill or injure anyone.", "zero asserted killed 0 unknown; zero asserted injured 0 unknown"),
    ("The shell did not result in any deaths.", "zero asserted killed 0 unknown"),
    ("Both drivers escaped unhurt.", "zero asserted injured 0 civilian"),
    ("Police reported no injuries.", "zero asserted injured 0 unknown"),
    ("The group reported that the building was empty and no one was hurt.", "zero asserted injured 0 unknown"),
    ("The mine didnt hurt anyone.", "zero asserted injured 0 unknown"),
    ("Fortunately no one was in the school at the time.", ""),
]

BOTH = "none_reported asserted killed 0 unknown; none_reported asserted injured 0 unknown"
NONE_REPORTED = [
    ("There were no reports of casualties.", "none_reported asserted casualties 0 unknown"),
    ("There were no immediate reports of casualties.", "none_reported asserted casualties 0 unknown"),
    ("No casualties were reported.", "none_reported asserted casualties 0 unknown"),
    ("No injuries have been reported.", "none_reported asserted injured 0 unknown"),
    ("No civilian casualties were immediately reported.", "none_reported asserted casualties 0 civilian"),
    ("There was no immediate word on casualties.", "none_reported asserted casualties 0 unknown"),
    ("There was no word of any deaths.", "none_reported asserted killed 0 unknown"),
    ("No deaths or injuries were immediately reported.", BOTH),
    ("No evidence of civilian casualties was found.", "none_reported asserted casualties 0 civilian"),
    ("There were no reports that anyone was injured.", "none_reported asserted injured 0 unknown"),
    ("It has not received any reports of deaths.", "none_reported asserted killed 0 unknown"),
    ("No Israeli casualties were reported.", "none_reported asserted casualties 0 unknown"),
    ("No reports of injuries were received.", "none_reported asserted injured 0 unknown"),
    (
        "There were no reports of deaths or injuries.",
        "none_reported asserted killed 0 unknown; none_reported asserted injured 0 unknown",
    ),
    ("There were no known casualties.", "none_reported asserted casualties 0 unknown"),
    ("There was no information on casualties.", "none_reported asserted casualties 0 unknown"),
    ("No details of casualties were available.", ""),
    ("Casualties were not immediately known.", ""),
    ("It was not clear whether there were casualties.", ""),
    ("It was not immediately known if anyone was hurt.", ""),
]

DENIED = [
    ("The army denied killing 12 civilians in Kajo Keji.", "denied denied killed 12 civilian"),
    ("The coalition denied that its aircraft had killed 30 villagers in Kunduz.", "denied denied killed 30 civilian"),
    ("The ministry rejected reports that 20 prisoners had been executed in Evin.", "denied denied killed 20 unknown"),
    ("A spokesman denied that any civilians had been killed in Grozny.", "denied denied killed 0 civilian"),
    ("The coalition said that its strike on Raqqa had killed no civilians.", "denied denied killed 0 civilian"),
    ("Moscow dismissed as lies claims that its jets had killed 40 people in Idlib.", "denied denied killed 40 unknown"),
    ("The Israeli army denied it had shot dead two teenagers in Jenin.", "denied denied killed 2 civilian"),
    ("The ministry denied reports of civilian casualties in Marib.", "denied denied casualties 0 civilian"),
    ("The ministry denied that there had been any casualties in Marib.", "denied denied casualties 0 unknown"),
    ("Rebels denied causing any deaths in Marib.", "denied denied killed 0 unknown"),
    (
        "The police denied killing or wounding any protesters in Osh.",
        "denied denied killed 0 unknown; denied denied injured 0 unknown",
    ),
    ("The army rejected claims that its raid on Bor had hurt any civilians.", "denied denied injured 0 civilian"),
    ("The army denied, however, that 12 villagers had been killed in Bor.", "denied denied killed 12 civilian"),
    ("The army denied the charge, saying rebels killed 12 villagers in Bor.", ""),
    ("The army denied carrying out the attack that killed 12 villagers in Bor.", ""),
    ("The wounded were denied treatment and 12 of them died in Bor.", ""),
    ("In the disputed region of Bor 12 villagers were killed.", ""),
    ("The army denied any role in the deaths in Bor.", ""),
    ("The army denied heavy casualties in Bor.", ""),
    ("The rebels denied responsibility for the attack, in which nine people died.", ""),
    ("The army denied involvement in the killing of six villagers in Cocorna.", ""),
    ("The general denied knowledge of the massacre of 200 peasants.", ""),
]

NOT_NOBODY = [
    ("No group claimed the attack, which killed 12 people.", ""),
    ("There was no doubt that 12 people were killed.", ""),
    ("The blast left no building standing.", ""),
    ("No arrests were made.", ""),
    ("No fewer than 12 people were killed.", ""),
    ("No sooner had they arrived than two men were killed.", ""),
    ("No one has claimed the killing of the judge.", ""),
    ("No one knows how many were killed.", ""),
    ("Nobody came to bury the dead.", ""),
    ("The doctor had no medicine for the wounded.", ""),
    ("There is no water, and 12 people were killed queueing for it.", ""),
    ("No aid has reached the wounded.", ""),
    ("There will be no peace while people are killed.", ""),
    ("No other casualties were reported.", ""),
    ("There were no survivors.", ""),
    ("No one else was hurt.", ""),
    ("No further injuries were reported.", ""),
    ("No serious injuries were reported.", ""),
    ("No one was seriously hurt.", ""),
    ("None of the dead were soldiers.", ""),
    ("None of the injured was in danger.", ""),
    ("No casualty figures were given.", ""),
    ("There was no immediate death toll.", ""),
    ("There is no death penalty in Bor.", ""),
    ("The bodies had no marks of injuries.", ""),
    ("The hostages were released unharmed.", ""),
    ("The minister escaped unhurt.", ""),
    ("No buildings were harmed.", ""),
    ("Pilots make sure that no civilians are harmed.", ""),
    ("If no one is hurt, talks will go on.", ""),
    ("No one would be hurt, he promised.", ""),
    ("No one killed the judge, he said.", ""),
    ("Nobody knows whether anyone was hurt.", ""),
    ("The army did not say whether any civilians were killed.", ""),
    ("Neither side reported casualties.", ""),
    ("The group vowed not to harm civilians.", ""),
    ("No. 12 Platoon was wounded.", ""),
    ("No one was arrested for the deaths.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ZERO)
def test_none_came_to_harm(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), NONE_REPORTED)
def test_nobody_is_reported_to_have_come_to_harm(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_a_denial_takes_the_figure_that_it_denies(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_NOBODY)
def test_other_negations_say_nothing_of_harm(text, expected):
    assert claims_in(text) == expected
