"""One incident's toll, or a total over many: the codebook's `scope` and its fourth convention."""

import pytest

from recount import Report
from recount.read.reader import read_report
from recount.read.scope import is_cumulative


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def scopes_in(text):
    """Each claim of a report as its words stand in the text: its scope, its effect and the least it says."""
    claims = sorted(read_report(Report.of(text, published="2019-03-12")).claims, key=lambda c: c.anchor.start)
    return "; ".join(f"{c.scope} {c.effect} {c.count.low if c.count.low is not None else c.count.high}" for c in claims)


INCIDENT = [
    ("A car bomb killed 12 people in Kirkuk on Monday.", "incident killed 12"),
    ("At least 18 people were killed when a shell hit a school in Taiz.", "incident killed 18"),
    ("Gunmen shot dead three farmers near Jos.", "incident killed 3"),
    ("More than 100 people died in the bombing of the market in Mogadishu on Saturday.", "incident killed 101"),
    ("The massacre at the village in December 1981 left some 800 people dead.", "incident killed 800"),
    ("Some 5,000 people were killed with gas in the town on March 16, 1988.", "incident killed 5000"),
    ("An estimated 8,000 men were executed at Srebrenica in July 1995.", "incident killed 8000"),
    ("The second strike on the hospital killed 42 people.", "incident killed 42"),
    ("A bomb near a memorial to the civil war killed two people.", "incident killed 2"),
    ("In the deadliest attack of the war, 82 people died in the market on Tuesday.", "incident killed 82"),
    ("An explosion in several storage tanks at the port killed four workers.", "incident killed 4"),
    ("The bombing was the deadliest since one in June that killed 80 people.", "incident killed 80"),
    ("It was the worst attack in the city since 2016, killing 40 people.", "incident killed 40"),
    ("The attack, the deadliest this year, killed 23 people.", "incident killed 23"),
    ("The bombing killed 11 people, the third such attack in the past month.", "incident killed 11"),
    ("A truck bomb killed 52 people in the capital on Sunday, the deadliest blast in months.", "incident killed 52"),
    ("In 2004 a bomb killed 13 people in the same square.", "incident killed 13"),
    ("A week ago, gunmen killed six people in Konduga.", "incident killed 6"),
    ("Last year a bomb in the same market killed 15 people.", "incident killed 15"),
    ("The blast killed 17 people in all.", "incident killed 17"),
    ("Altogether 17 people died when the bus was hit near Hebron.", "incident killed 17"),
    ("Nine people have been confirmed dead since the building collapsed under shelling on Friday.", "incident killed 9"),
    ("A total of 46 people died in the attack on the church.", "incident killed 46"),
    ("Twelve hours after the raid 14 people were confirmed dead.", "incident killed 14"),
    ("The army said 12 rebels were killed in the war-torn province on Tuesday.", "incident killed 12"),
    ("Five soldiers were killed in the campaign's first ambush near Vedeno.", "incident killed 5"),
    ("Earlier this month gunmen killed nine people in Konduga.", "incident killed 9"),
    ("Twin bombings killed 17 people in the city in May.", "incident killed 17"),
    ("On Saturday and Sunday air strikes killed 22 people in Raqqa.", "incident killed 22"),
    (
        "The first strike on the town since the war began in 2011 killed a nurse and two soldiers.",
        "incident killed 1; incident killed 2",
    ),
    ("A gas attack in the suburb killed 1,300 people.", "incident killed 1300"),
]

TOTALS = [
    ("More than 300,000 people have been killed since 2011.", "cumulative killed 300001"),
    ("The war has killed at least 10,000 people.", "cumulative killed 10000"),
    ("Some 70,000 people have died in the civil war.", "cumulative killed 70000"),
    ("THE WAR HAS COST THE LIVES OF MORE THAN 50,000 PEOPLE IN EIGHT YEARS.", "cumulative killed 50001"),
    ("At least 43 people were killed in the province this week.", "cumulative killed 43"),
    ("Seventeen policemen have been killed this month.", "cumulative killed 17"),
    ("Air strikes killed 60 people across the country on Sunday.", "cumulative killed 60"),
    ("Fighting has killed 230 people in the past three weeks.", "cumulative killed 230"),
    ("In the last 24 hours, 18 soldiers were killed.", "cumulative killed 18"),
    ("Over the past year, rebels have killed more than 400 civilians in Ituri.", "cumulative killed 401"),
    ("Britain lost 179 soldiers in the Iraq war.", "cumulative killed 179"),
    ("More than 200 people have been killed in clashes in Darfur.", "cumulative killed 201"),
    ("Clashes have killed at least 327 people in the province.", "cumulative killed 327"),
    ("Troops have recently killed 170 militants there.", "cumulative killed 170"),
    ("Fighting killed 35 people in northern and eastern Yemen on Sunday.", "cumulative killed 35"),
    ("Forty people were killed in the days after the town fell.", "cumulative killed 40"),
    ("In total 21 people were killed in such attacks, officials said.", "cumulative killed 21"),
    ("The Troubles claimed more than 3,500 lives.", "cumulative killed 3501"),
    ("Since October, 25,000 people have been killed in Gaza.", "cumulative killed 25000"),
    ("Since the start of the offensive, 312 civilians have died.", "cumulative killed 312"),
    ("So far this year, 112 journalists have been detained.", "cumulative detained 112"),
    ("Between 1992 and 1995, about 100,000 people were killed in Bosnia.", "cumulative killed 100000"),
    ("Between 500,000 and 800,000 people were slaughtered in a hundred days.", "cumulative killed 500000"),
    ("Two decades of conflict have left 220,000 dead.", "cumulative killed 220000"),
    (
        "The insurgency has killed more than 30,000 people and displaced two million.",
        "cumulative killed 30001; cumulative displaced 2000000",
    ),
    ("In 2014, 1,200 people were killed in Jonglei state.", "cumulative killed 1200"),
    ("Separate attacks in Baghdad and Mosul killed 22 people.", "cumulative killed 22"),
    ("Bombings in several towns killed 37 people on Thursday.", "cumulative killed 37"),
    ("Attacks in Baghdad, Baquba and Kirkuk on Tuesday killed 22 people.", "cumulative killed 22"),
    ("Some 40,000 people have fled the city.", "cumulative displaced 40000"),
    ("More than six million people have been displaced by the conflict.", "cumulative displaced 6000001"),
    ("Hundreds of people have been killed in the crackdown on protesters.", "cumulative killed 200"),
    ("An average of nine people are killed every day.", "cumulative killed 9"),
    ("The army says it has killed 1,400 militants in the campaign.", "cumulative killed 1400"),
    ("Landmines have killed 19 farmers in the district over the years.", "cumulative killed 19"),
    ("By the end of the siege, 11,541 people had been killed in Sarajevo.", "cumulative killed 11541"),
    ("During six months of bombing, 2,100 people were killed.", "cumulative killed 2100"),
    ("The death toll from the war has passed 100,000.", "cumulative killed 100000"),
    ("Nearly 3,000 people died at sea last year.", "cumulative killed 3000"),
    ("Violence in the region has killed 120 people since Monday.", "cumulative killed 120"),
    ("Weekly clashes have killed 29 people in recent months.", "cumulative killed 29"),
]

BOTH = [
    (
        "A strike killed four men off the coast on Friday. It was the fourth such strike; 21 people have been killed in all.",
        "incident killed 4; cumulative killed 21",
    ),
    (
        "Two marines died on Friday. It took to 58 the number of soldiers killed since May 23; 138 rebels have also died.",
        "incident killed 2; cumulative killed 58; cumulative killed 138",
    ),
    (
        "A roadside bomb killed two soldiers in Helmand on Monday, bringing to 120 the number of troops killed this year.",
        "incident killed 2; cumulative killed 120",
    ),
    (
        "Nine people were killed in Cali on Friday; more than 300 have died in the city this year.",
        "incident killed 9; cumulative killed 301",
    ),
    (
        "The blast in Quetta on Tuesday killed 13 people and came in a war that has killed tens of thousands of people.",
        "incident killed 13; cumulative killed 20000",
    ),
    (
        "Shelling killed four people in Avdiivka on Sunday, raising the number of dead since April 2014 to more than 6,000.",
        "incident killed 4; cumulative killed 6001",
    ),
]


@pytest.mark.parametrize(("text", "expected"), INCIDENT)
def test_one_incident_has_its_own_toll(text, expected):
    assert scopes_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), TOTALS)
def test_periods_areas_and_wars_are_summed(text, expected):
    assert scopes_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), BOTH)
def test_a_sentence_may_tell_both(text, expected):
    assert scopes_in(text) == expected


@pytest.mark.parametrize(
    ("effect", "low", "sums", "dated", "expected"),
    [
        ("killed", 12, False, False, False),
        ("killed", 12, True, True, True),
        ("killed", 3000, False, False, False),
        ("killed", 3001, False, False, True),
        ("killed", 3001, False, True, False),
        ("killed", None, False, False, False),
        ("displaced", 12, False, True, True),
    ],
)
def test_large_figures_without_day_and_place_are_totals(effect, low, sums, dated, expected):
    assert is_cumulative(effect, low, None, sums=sums, dated=dated) is expected


def test_a_total_told_again_without_its_period_stays_a_total():
    text = "Since 1992 the war has killed 14,560 people. The 14,560 dead were remembered in Sarajevo."
    assert scopes_in(text) == "cumulative killed 14560; cumulative killed 14560"
