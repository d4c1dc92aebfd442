"""A report explained the whole way: what was read, where and when it was, and what was drawn together."""

import pytest

import factory as f
from recount import Report
from recount.domain.coded_row import LANGUAGE
from recount.stages import read_and_explain, read_and_locate
from resolve.atlas import Atlas

ATLAS = Atlas()


def why(text, published="2019-03-12", **given):
    """The reading of a report, and the reasons of its incidents and of its claims."""
    report = Report.of(text, published=published, **given)
    reading, found = read_and_explain(report, ATLAS)
    assert reading == read_and_locate(report, ATLAS)
    return [found.incidents[i.id] for i in reading.incidents], [found.claims[c.id] for c in reading.claims]


def rules(reasons, field):
    return [reason.rule for reason in reasons if reason.field == field]


def notes(reasons, field):
    return " | ".join(note for reason in reasons if reason.field == field for note in reason.notes)


PLACES = [
    ("A shell killed 12 people in Harim, Syria.", ["place in", "place resolved"], "Harim (settlement, Idlib, SY, 20,000 people)"),
    ("A shell killed 12 people near Homs in Syria.", ["place near", "place resolved"], "exact match, taken"),
    ("Shells hit Manbij in Syria on Monday, killing 12 people.", ["place hit", "place resolved"], "exact match, taken"),
    ("Shells killed 12 people near Salkeen in Syria.", ["place near", "place resolved"],
     "Salqin (settlement, Idlib, SY, 24,000 people): skeleton match, not taken, weak"),
    ("Shells killed 12 people near Salkeen in Idlib province, Syria.", ["place near", "place resolved"],
     "the match is weak: it is only written alike | Salqin (settlement, Idlib, SY, 24,000 people): skeleton match, taken"),
    ("A farmer was killed by a shell.", ["no place named"], ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "noted"), PLACES)
def test_a_place_is_explained_by_its_words_and_by_what_the_gazetteer_has(text, expected, noted):
    incidents, _ = why(text)
    assert rules(incidents[0], "place") == expected
    assert noted in notes(incidents[0], "place")


def test_a_place_that_the_report_names_before_says_so():
    incidents, _ = why("Shells killed two people in Manbij, Syria, on Monday.\nOn Sunday gunmen shot dead a farmer.")
    assert rules(incidents[1], "place") == ["place in", "place named before", "place resolved"]
    assert "it is the last one named before them" in notes(incidents[1], "place")


def test_the_entries_that_were_not_taken_are_listed_with_how_well_they_fit():
    incidents, _ = why("A shell killed 12 people in Idlib, Syria.")
    assert "Idlib (admin1, SY, 440,000 people): exact match, not taken" in notes(incidents[0], "place")


def test_a_day_is_explained_by_what_it_was_counted_from_and_by_what_told_the_day_of_publication():
    incidents, _ = why("A shell killed 12 people in Harim, Syria, on Monday.")
    assert rules(incidents[0], "date") == ["weekday", "day resolved"]
    assert notes(incidents[0], "date") == (
        "“Monday”, seen from the publication on 2019-03-12 (field) | field “2019-03-12” says that it was published on 2019-03-12"
    )


def test_without_a_day_of_publication_the_explanation_says_so():
    incidents, _ = why("A shell killed 12 people in Harim, Syria, on 3 March.", published=None)
    assert notes(incidents[0], "date") == "“3 March”; the year is not known, as the report has no date"


def test_day_words_that_name_no_day_say_why():
    incidents, _ = why("A shell killed 12 people in Harim, Syria, on Monday.", published=None)
    assert rules(incidents[0], "date") == ["weekday", "day resolved"]
    assert notes(incidents[0], "date") == "the words cannot be counted to a day, as the report has no day of publication"


TWICE = "A shell killed 12 people in Harim, Syria, on Monday.\nIn Harim a shell killed at least 12 people, the mayor said."


def test_a_claim_that_is_told_twice_has_the_other_telling_and_its_source():
    _, claims = why(TWICE)
    assert len(claims) == 1
    assert "told twice" in rules(claims[0], "quote")
    assert set(rules(claims[0], "sources")) == {"own voice", "verb of saying"}


def test_a_status_that_only_the_other_telling_gives_has_its_words():
    text = "A shell killed 12 people in Harim, Syria, on Monday, the mayor of the town said.\nIn Harim 12 villagers were killed."
    reading, found = read_and_explain(Report.of(text, published="2019-03-12"), ATLAS)
    (claim,) = reading.claims
    assert claim.victims.status == "civilian"
    assert rules(found.claims[claim.id], "victims") == ["kind unsaid", "kind said"]


HEADED = (
    "Landmine kills three villagers near Harim\n\nThree villagers were killed and two others injured on March 8 when their "
    "cart hit a landmine on a track near Harim, in northern Syria, a nurse said."
)


def test_incidents_that_are_one_say_so_and_each_field_has_the_reasons_of_the_telling_that_gives_it():
    (incident,), claims = why(HEADED)
    assert rules(incident, "key") == ["first told", "one incident", "another place"]
    assert rules(incident, "date") == ["calendar day", "day resolved"]
    assert [rules(claim, "incident") for claim in claims] == [["another place", "one incident"]] * 2


def test_a_figure_says_what_it_stands_for_in_a_range():
    _, claims = why("A shell killed about 30 people in Harim, Syria. Dozens were wounded.")
    assert [notes([r for r in reasons if r.rule == "convention"], "count") for reasons in claims] == [
        "under recount-1 it stands for at least 27, at most 33 in a range",
        "under recount-1 it stands for at least 24 in a range",
    ]


def test_a_total_has_the_period_and_the_area_that_it_sums():
    _, claims = why("More than 140 people have been killed in Idlib, Syria, since January.")
    assert rules(claims[0], "about") == ["period of a total", "area of a total"]


@pytest.mark.parametrize("report", [f.report("Un obus a tué trois personnes.", language="xx"), f.report(" ", title=None)])
def test_what_is_not_read_has_nothing_to_explain(report):
    reading, found = read_and_explain(report, ATLAS)
    assert reading.status in ("no reader", "no text")
    assert (found.incidents, found.claims) == ({}, {})


def test_a_coded_row_is_explained_by_its_lines():
    row = "unit: incident\nday: 2019-03-11\nplace: Harim\ncountry: Syria\nkilled: 12\nreported responsible: Northern Front"
    reading, found = read_and_explain(f.report(row, language=LANGUAGE), ATLAS)
    (claim,), (incident,) = reading.claims, reading.incidents
    reasons = (*found.incidents[incident.id], *found.claims[claim.id])
    assert {r.rule for r in reasons} == {"coded row"}
    assert {"date", "place", "perpetrators", "effect", "count"} <= {r.field for r in reasons}
    assert [q.text for q in found.claims[claim.id][0].words] == ["killed: 12"]
