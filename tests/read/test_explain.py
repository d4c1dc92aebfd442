"""Why a report reads as it does: for each field the rule that read it, and the words that the rule went by."""

import pytest
from hypothesis import given

from read.test_reader_properties import QUICK, broken
from recount import Report
from recount.domain.rules import RULES
from recount.read.explain import explained
from recount.read.reader import READER, read_report, reader_of, reading_of, worked

INCIDENT_FIELDS = {"key", "quote", "date"}
CLAIM_FIELDS = {"quote", "effect", "count", "victims", "scope", "incident", "sources"}
"""The fields that are explained whatever they say."""


def why(text, published="2019-03-12", language="en"):
    """A report's reading, and its explanation."""
    report = Report.of(text, published=published, language=language)
    work = worked(report, reader_of(report))
    reading = reading_of(report, work, READER)
    return report, reading, explained(report, work, reading)


def told(reasons, field):
    """The reasons for a field, each as its rule and the words it went by."""
    found = [f"{r.rule}: {' / '.join(q.text for q in r.words)}" if r.words else r.rule for r in reasons if r.field == field]
    return "; ".join(found)


def claims(text, field):
    _, reading, found = why(text)
    return [told(found.claims[claim.id], field) for claim in reading.claims]


def incidents(text, field):
    _, reading, found = why(text)
    return [told(found.incidents[incident.id], field) for incident in reading.incidents]


EFFECTS = [
    ("Gunmen killed nine soldiers near Harim on Monday.", ["active: killed"]),
    ("Nine soldiers were shot dead near Harim on Monday.", ["passive: shot dead"]),
    ("The death toll of the blast in Harim rose to 76.", ["toll: death toll"]),
    ("Killed were a judge and a clerk when gunmen attacked a court in Harim on Monday.", ["opening: Killed", "opening: Killed"]),
    ("A blast in Harim on Monday caused the deaths of 12 people.", ["of: deaths of"]),
    ("A shell killed 12 people in Harim, including seven children.", ["active: killed", "part: killed"]),
    ("A shell killed 12 people in Harim. Five of them were farmers.", ["active: killed", "described part: Five of them"]),
    ("No casualties were reported after shells fell on Harim on Monday.", ["nobody: No casualties"]),
    ("A deadly raid hit Harim on Monday.", ["bare: deadly"]),
]


@pytest.mark.parametrize(("text", "expected"), EFFECTS)
def test_an_effect_is_explained_by_the_word_of_harm(text, expected):
    assert claims(text, "effect") == expected


COUNTS = [
    ("A shell killed 12 people in Harim.", ["number: 12"]),
    ("A shell killed at least 12 people in Harim.", ["lower bound: at least 12"]),
    ("A shell killed up to 12 people in Harim.", ["upper bound: up to 12"]),
    ("A shell killed about 30 people in Harim.", ["rounded number: about 30"]),
    ("A shell killed dozens of people in Harim.", ["vague number: dozens"]),
    ("A shell killed a farmer in Harim.", ["single person: a farmer"]),
    ("Shells killed villagers in Harim on Monday.", ["bare plural: villagers"]),
    ("His wife and three daughters were killed by a shell in Harim.", ["worked out: His wife and three daughters"]),
    ("A deadly raid hit Harim on Monday.", ["no figure: deadly"]),
    ("No casualties were reported after shells fell on Harim on Monday.", ["none counted: No casualties"]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_a_count_is_explained_by_its_words(text, expected):
    assert claims(text, "count") == expected


KINDS = [
    ("A shell killed 12 people in Harim.", ["kind unsaid: 12 people"]),
    ("A shell killed 12 villagers in Harim.", ["kind said: 12 villagers"]),
    ("A shell killed 12 children in Harim.", ["kind of a group: 12 children"]),
    (
        "A shell killed three villagers and wounded two others in Harim.",
        ["kind said: three villagers", "kind from context: two others / three villagers"],
    ),
    (
        "A shell killed 12 people in Harim. All of the dead were civilians.",
        ["kind from context: 12 people / civilians"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_a_status_is_explained_by_the_words_for_the_people_and_for_those_whose_status_it_is(text, expected):
    assert claims(text, "victims") == expected


SCOPES = [
    ("Shells killed 12 people in Harim on Monday.", ["no sum"]),
    ("A bomb killed 12 people in Harim on Monday.", ["one attack: bomb"]),
    ("More than 140 people have been killed in the province since January.", ["time summed: since January"]),
    ("Sixty people died in several separate attacks on Monday.", ["firm sum: separate attacks"]),
    ("Some 4,000 people fled their homes near Harim.", ["people displaced: Some 4,000"]),
    ("The fighting has killed 300,000 people.", ["large figure: 300,000"]),
    ("A shell killed 12 people in Harim, including seven children.", ["one attack: shell", "scope of its whole: 12"]),
    ("More than 140 people have been killed since January. At least 58 of them were civilians.",
     ["time summed: since January", "part of a total: More than 140"]),
    ("Shelling on Monday killed 42 people, including 19 in Harim and 23 in Manbij.",
     ["places included: 19", "told apart: 42", "told apart: 42"]),
    ("Raids killed 42 people on Monday.\nA shell killed 19 people in Harim.\nA bomb killed 23 people in Manbij.",
     ["figures add up: 19 / 23", "figures add up: 42", "figures add up: 42"]),
    ("At least 40 people were killed in air strikes across Idlib last week. On Monday a bomb killed 40 people in Harim.",
     ["time summed: last week", "figure told before: At least 40"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SCOPES)
def test_a_scope_is_explained_by_the_words_that_sum_or_by_the_other_figures(text, expected):
    assert claims(text, "scope") == expected


SOURCES = [
    ("A shell killed 12 people in Harim, the mayor said.", ["verb of saying: the mayor said"]),
    ("According to the mayor, a shell killed 12 people in Harim.", ["according to: According to the mayor"]),
    ("It is claimed that a shell killed 12 people in Harim.", ["hearsay: It is claimed"]),
    ("The ministry put the death toll of the blast in Harim at 12.", ["verb of saying: The ministry put"]),
    ("Norland television, citing a doctor, said a shell killed 12 people in Harim.",
     ["citing: Norland television, citing a doctor"]),
    ("The mayor said nine people were wounded by a shell in Harim, adding that 12 people were killed.",
     ["verb of saying: The mayor said", "saying goes on: adding"]),
    ("A shell killed 12 people in Harim.", ["own voice"]),
    ("“A shell hit a market in Harim,” the mayor said. “Twelve people were killed.”", ["carried on: the mayor said"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_a_source_is_explained_by_the_words_of_saying(text, expected):
    assert claims(text, "sources") == expected


TIES = [
    ("A shell killed 12 people in Harim, including seven children.", "part_of", ["", "part in its sentence: 12"]),
    ("A shell killed 15 people in Harim. Five of them were farmers.", "part_of", ["", "part of the toll before: 15"]),
    ("A bomb killed 15 people in Harim on Monday. The mayor had earlier put the toll at 11.", "revises",
     ["revises: 11 / had earlier", ""]),
    ("The army denied that its jets had killed 30 villagers in Harim on Monday.", "absence", ["denied: denied"]),
    ("Shells hit Harim on Monday. The army said no civilians were harmed.", "absence",
     ["denied by a side: no civilians were harmed"]),
    ("No casualties were reported after shells fell on Harim on Monday.", "absence", ["none said: No casualties"]),
    ("More than 140 people have been killed in the province since January.", "incident", ["no incident"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field", "expected"), TIES)
def test_what_a_claim_is_to_others_is_explained(text, field, expected):
    assert claims(text, field) == expected


HOMES = [
    ("A shell killed 12 people in Harim on Monday. Six died on the way to a hospital.",
     ["first told", "no other place: A shell killed 12 people in Harim on Monday."]),
    ("A shell killed 12 people in Harim on Monday. Elsewhere, a mine killed two farmers in Salqin.",
     ["first told", "turns elsewhere"]),
    ("A bomb killed 12 people in Harim on Monday. The blast wounded 30 others.",
     ["first told", "the attack again: A bomb killed 12 people in Harim on Monday."]),
    ("A bomb killed 12 people in Harim on Monday. Gunmen killed five people in Manbij.", ["first told", "another place"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOMES)
def test_the_incident_of_a_claim_is_explained_by_how_its_sentence_follows_on_those_before(text, expected):
    assert claims(text, "incident") == expected


FIELDS = [
    ("A shell killed 12 people in Harim on Monday.", "date", ["weekday: Monday"]),
    ("A shell killed 12 people in Harim on 3 March.", "date", ["calendar day: 3 March"]),
    ("A shell killed 12 people in Harim two days earlier.", "date", ["days counted: two days earlier"]),
    ("A shell killed 12 people in Harim.", "date", ["no day words"]),
    ("A shell killed 12 people in Harim, the mayor said on Monday.", "date", ["reporting day: Monday; weekday: Monday"]),
    ("A shell hit a market in Harim at dawn, killing 12 people.", "time", ["time of day: at dawn"]),
    ("A shell hit a market in Harim, killing 12 people.", "site_type", ["hit after attack: market"]),
    ("An air strike killed 12 people in Harim.", "means", ["sure word of means: air strike"]),
    ("A strike killed 12 people in Harim.", "means", ["unsure word of means: strike"]),
    ("Twelve people were killed in Harim.", "means", [""]),
    ("Turkish jets bombed a market in Harim, killing 12 people.", "perpetrators",
     ["party attacked: Turkish jets bombed; report states: Turkish jets bombed a market in Harim, killing 12 people."]),
    ("A shell killed 12 people in Harim on Monday. Residents blamed the Northern Front.", "perpetrators",
     ["attacker elsewhere: blamed the Northern Front; source alleges: Residents blamed the Northern Front."]),
    ("The Northern Front claimed responsibility for a bomb that killed 12 people in Harim.", "perpetrators",
     [("party claims: Northern Front claimed; "
      "own claim: The Northern Front claimed responsibility for a bomb that killed 12 people in Harim.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field", "expected"), FIELDS)
def test_the_fields_of_an_incident_are_explained_by_their_words(text, field, expected):
    assert incidents(text, field) == expected


def test_a_day_that_was_named_before_is_inherited_and_says_so():
    found = incidents("Raids went on across the province on Monday.\nA shell killed 12 people in Harim.", "date")
    assert found == ["weekday: Monday; inherited day: Monday"]


def test_day_words_say_what_they_count_and_from_what():
    _, reading, found = why("A shell killed 12 people in Harim on Monday. A day earlier, a mine killed two farmers in Salqin.")
    notes = [r.notes for r in found.incidents[reading.incidents[1].id] if r.rule == "days counted"]
    assert notes == [("-1 days from the day of the incident told before",)]


def test_each_party_has_its_words_and_its_positions():
    text = "Turkish jets bombed Harim on Monday, killing 12 people, residents said. Turkey denied bombing the town."
    _, reading, found = why(text)
    (incident,) = reading.incidents
    reasons = [r for r in found.incidents[incident.id] if r.field == "perpetrators"]
    assert {r.of for r in reasons} == {"Turkey"}
    assert [(r.rule, r.notes) for r in reasons if "about the attack" in " ".join(r.notes)] == [
        ("source alleges", ("residents: alleges, about the attack",)),
        ("own denial", ("Turkey: denies, about the attack",)),
    ]


def test_a_sentence_that_tells_two_incidents_is_explained_by_its_stretches():
    text = "Shells killed 19 people in Harim and another 23 in Manbij on Monday."
    assert incidents(text, "key") == [
        "first told: Shells killed 19 people in Harim",
        "more people harmed: another 23 in Manbij on Monday.",
    ]


def test_a_text_without_harm_has_nothing_to_explain():
    _, _, found = why("The ministers met on Monday.")
    assert (found.incidents, found.claims) == ({}, {})


@QUICK
@given(broken)
def test_every_field_of_every_reading_has_a_reason_and_every_word_of_it_stands_in_the_text(text):
    report = Report.of(text, published="2019-03-12")
    rules = reader_of(report)
    if isinstance(rules, str):
        return
    work = worked(report, rules)
    reading = reading_of(report, work, READER)
    found = explained(report, work, reading)
    assert reading == read_report(report)
    assert {said.rule for said in (*reading.claims, *reading.incidents)} <= set(RULES)
    assert set(found.incidents) == {i.id for i in reading.incidents}
    assert set(found.claims) == {c.id for c in reading.claims}
    assert all({r.field for r in reasons} >= INCIDENT_FIELDS for reasons in found.incidents.values())
    assert all({r.field for r in reasons} >= CLAIM_FIELDS for reasons in found.claims.values())
    for reasons in (*found.incidents.values(), *found.claims.values()):
        for reason in reasons:
            assert reason.rule in RULES
            assert all(report.text[q.start : q.end] == q.text for q in reason.words)
