"""Several incidents in one sentence: each toll with a place of its own is told of that place."""

import pytest

from recount import Report
from recount.read.divided import divided
from recount.read.facts import facts_of
from recount.read.languages import language
from recount.read.reader import read_report


def told_in(text):
    """The incidents of a report by their first place, each with its tolls; totals last."""
    reading = read_report(Report.of(text, published="2019-03-12"))
    found = []
    for incident in reading.incidents:
        tolls = [f"{c.effect} {c.count.low}" for c in reading.claims if c.incident == incident.key]
        found.append(f"{incident.places[0].words if incident.places else '?'}: {', '.join(tolls)}")
    totals = [f"{c.effect} {c.count.low}" for c in reading.claims if c.incident is None]
    return "; ".join([*found, *(f"total: {total}" for total in totals)])


SEVERAL = [
    ("The raids killed 19 people outside Saada and another 23 in Hajjah.", "Saada: killed 19; Hajjah: killed 23"),
    ("Thirty rebels were killed around Bunia and another five outside Goma.", "Bunia: killed 30; Goma: killed 5"),
    ("Gunmen killed six farmers in Konduga and wounded two policemen in Damboa.", "Konduga: killed 6; Damboa: injured 2"),
    ("A shell killed three children in Gao and in Timbuktu gunmen shot dead a teacher.", "Gao: killed 3; Timbuktu: killed 1"),
    ("Eight people died in Basra, five in Mosul and three in Kirkuk.", "Basra: killed 8; Mosul: killed 5; Kirkuk: killed 3"),
    ("Eight people died, five in Mosul and three in Kirkuk.", "Mosul: killed 5; Kirkuk: killed 3; total: killed 8"),
    (
        "Air strikes on Aleppo killed 54 people including 9 in the neighborhood of Ansari, five in Marjah and 2 in Saliheen.",
        "Ansari: killed 9; Marjah: killed 5; Saliheen: killed 2; total: killed 54",
    ),
]

ONE = [
    "A bomb killed 12 people and wounded 30 in Cali.",
    "A bomb killed 12 people in Cali and wounded 30.",
    "Twelve people were killed in the market of Gao and 30 wounded were taken to a hospital in Bamako.",
    "Shelling killed 12 people in the Siloe district of Cali and wounded 30 in Cali.",
    "Air strikes killed 12 people in Saada province and wounded 30 in the town of Razih.",
    "A bomb killed 12 people in Cali, including three children from Palmira.",
    "The council met in Cali.",
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_each_toll_with_a_place_of_its_own_is_an_incident(text, expected):
    assert told_in(text) == expected


@pytest.mark.parametrize("text", ONE)
def test_a_sentence_about_one_place_is_not_divided(text):
    (fact,) = facts_of(text, language("en"))
    assert divided(fact) == [fact]


def test_a_day_and_a_means_told_once_are_those_of_all():
    reading = read_report(
        Report.of("Air strikes killed 19 people outside Saada and another 23 in Hajjah on Sunday.", published="2019-03-12")
    )
    assert [(i.means, i.day.words) for i in reading.incidents] == [("airstrike", "Sunday"), ("airstrike", "Sunday")]


def test_stretches_have_keys_quotes_and_ids_of_their_own():
    reading = read_report(Report.of("The raids killed 19 people outside Saada and another 23 in Hajjah."))
    first, second = reading.incidents
    assert (first.quote.text, second.quote.text) == ("The raids killed 19 people outside Saada", "another 23 in Hajjah.")
    assert first.id != second.id


def test_another_attack_of_which_no_toll_is_told_takes_its_means_and_place_with_it():
    text = "The list has the attack on a bus near Goma on 14 June, in which 15 people died, and the car bomb at a bank in Bukavu."
    (incident,) = read_report(Report.of(text, published="2013-07-01")).incidents
    assert incident.means is None
    assert [m.words for m in incident.places] == ["Goma"]
