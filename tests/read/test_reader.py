"""Whole reports: what is read of them, and what is not."""

from dataclasses import replace

import pytest

import factory
from read.harm_reading import told
from recount import Report
from recount.domain.quote import Span
from recount.read.reader import READER, read_report


def wrong(*row, why):
    """A row that is misread so far; strict, so that an improvement is noticed."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))


def read(text, **fields):
    return read_report(Report.of(text, published="2019-03-12", **fields))


def claims_in(text):
    return "; ".join(told(c) for c in sorted(read(text).claims, key=lambda c: c.anchor.start))


WIRES = [
    (
        (
            "At least 23 people were killed and dozens wounded on Thursday when two suicide bombers attacked a mosque in "
            "Maiduguri, northeastern Nigeria, the military and witnesses said."
        ),
        "killed 23.. unknown; injured 24.. unknown",
    ),
    (
        (
            "Russian artillery pounded the southern city of Kherson overnight, killing a 62-year-old man and injuring four "
            "others, including two paramedics, the regional governor said on Friday."
        ),
        "killed 1 unknown men; injured 4 unknown; part injured 2 civilian medical",
    ),
    (
        (
            "The Provisional IRA said it had carried out the landmine attack in County Tyrone in which four soldiers of the "
            "Ulster Defence Regiment died."
        ),
        "killed 4 combatant",
    ),
    (
        (
            "A Saudi-led coalition air strike hit a bus carrying children in the north of Yemen on Thursday, killing at least"
            " 29 of them, the International Committee of the Red Cross said."
        ),
        "killed 29.. civilian children",
    ),
    (
        (
            "Two mortar bombs landed among people fetching water in the suburb of Dobrinja, killing eight and seriously "
            "wounding 13, hospital sources said."
        ),
        "killed 8 unknown; injured 13 unknown",
    ),
    wrong(
        (
            "The death squad dragged five students from a bus near Santa Ana; their bodies were found the next morning, bound"
            " and shot in the head."
        ),
        "killed 5 civilian",
        why="bodies of people told before",
    ),
    (
        (
            "Hutu militiamen armed with machetes attacked the parish at dawn and killed more than 2,000 Tutsis who had taken "
            "refuge there, survivors said."
        ),
        "killed 2001.. civilian",
    ),
    (
        (
            "Four servicemen were killed and seven wounded in Chechnya over the past day when their armoured personnel "
            "carrier hit a landmine, a military source told Interfax."
        ),
        "killed 4 combatant; injured 7 combatant",
    ),
    (
        (
            "A bomb hidden in a vegetable cart exploded in Sadr City, killing 15 people and wounding 37 others, an Interior "
            "Ministry official said on condition of anonymity."
        ),
        "killed 15 unknown; injured 37 unknown",
    ),
    (
        (
            "Afghan officials said a NATO air strike had mistakenly killed nine civilians, among them women and children, in "
            "Helmand."
        ),
        "killed 9 civilian children women",
    ),
    (
        (
            "Israeli warplanes struck a house in Rafah early Tuesday, killing a father, a mother and their four children, "
            "Palestinian health officials said."
        ),
        "killed 1 unknown; killed 1 civilian women; killed 4 civilian children",
    ),
    (
        (
            "Al-Shabaab gunmen stormed a beachfront hotel in Mogadishu, leaving at least 16 people dead and 18 injured, "
            "police said."
        ),
        "killed 16.. unknown; injured 18 unknown",
    ),
    (
        ("The Rapid Support Forces shelled a market in Omdurman, killing 54 people and wounding 158, the health ministry said."),
        "killed 54 unknown; injured 158 unknown",
    ),
    (
        (
            "Myanmar's military bombed a village in Sagaing during a ceremony attended by about 150 people, killing around "
            "100, including 30 children, residents told the BBC."
        ),
        "killed 100 unknown; part killed 30 civilian children",
    ),
    (
        (
            "Fighters of the ADF killed 41 people in attacks on villages near Beni, hacking most of them to death with "
            "machetes, a local civil society leader said."
        ),
        "killed 41 unknown",
    ),
    (
        ("Five people, including a three-year-old girl, were killed and 12 injured when a rocket hit a playground in Misrata."),
        "killed 5 unknown; part killed 1 civilian children; injured 12 unknown",
    ),
    (
        (
            "The Salvadoran Human Rights Commission reported that soldiers had murdered 12 peasants, including three minors, "
            "near Arcatao."
        ),
        "killed 12 civilian; part killed 3 civilian children",
    ),
    (
        (
            "Contra rebels ambushed a truck on the road to Jinotega, killing 11 coffee pickers and kidnapping seven, the "
            "Defense Ministry said."
        ),
        "killed 11 civilian; detained 7 civilian",
    ),
    (
        "Ukraine said 18 of its soldiers had been killed and 54 wounded in the past 24 hours.",
        "killed 18 combatant; injured 54 combatant",
    ),
    (
        "The Syrian Observatory for Human Rights put the toll at 37 dead, 14 of them civilians.",
        "killed 37 unknown; part killed 14 civilian",
    ),
    (
        "Medical charity MSF said 13 patients and 10 staff had been killed when the hospital was bombed.",
        "killed 13 unknown; killed 10 civilian",
    ),
    ("Seventeen of the wounded were in serious condition, a doctor at the hospital said.", ""),
    (
        "Three-month-old Noor and her two brothers, aged four and six, were killed in their beds.",
        "killed 3 civilian children",
    ),
    (
        "In all, 72 people were killed in the bombing, 43 of them students sitting an examination.",
        "killed 72 unknown; part killed 43 civilian",
    ),
    (
        "Earlier reports had put the number of dead at 12, but hospital officials later said 19 had died.",
        "killed 12 unknown; killed 19 unknown",
    ),
    ("Among the wounded were nine policemen, two of whom were in a critical condition.", "injured 9 unknown police"),
    ("The assault on Malha camp cost 27 lives.", "killed 27 unknown"),
    (
        "A police spokesman said that six of the attackers had been killed and the other two captured.",
        "killed 6 combatant; detained 2 combatant",
    ),
    ("Two teenagers, aged 15 and 17, were shot dead by soldiers during a protest near Nablus.", "killed 2 civilian children"),
    wrong("More than 90 percent of the 120 wounded were children.", "injured 120 unknown children", why="so many of so many"),
]


REPORTS = [
    (
        (
            "An air strike hit a market in Saada on Monday. Residents said 18 people were killed. Seven children were among "
            "the dead. At least 30 people were injured."
        ),
        "killed 18 unknown; part killed 7 civilian children; injured 30.. unknown",
    ),
    (
        "A bomb killed 12 people in Kirkuk on Monday. Five of them were policemen.",
        "killed 12 unknown; part killed 5 unknown police",
    ),
    (
        "A bomb killed 12 people in Kirkuk on Monday. The dead included three women and a child.",
        "killed 12 unknown; part killed 3 civilian women; part killed 1 civilian children",
    ),
    ("Twelve civilians were killed in Taiz on Friday. Thirty others were wounded.", "killed 12 civilian; injured 30 civilian"),
    ("A raid on the village killed 12 people on Friday. All of the dead were civilians.", "killed 12 civilian"),
    ("Gunmen attacked a bus near Mandera on Saturday. Twenty-eight of the 60 passengers were shot dead.", "killed 28 civilian"),
    wrong(
        "Soldiers stormed the church in San Vicente on 9 May. Eleven peasants died. Troops took away four more.",
        "killed 11 civilian; detained 4 civilian",
        why="ellipsis of people or verb",
    ),
    ("Suspected rebels raided the town of Beni on Tuesday. They killed nine people and burned 20 houses.", "killed 9 unknown"),
    ("A deadly raid hit the town of Goma on Friday.", "killed ? unknown"),
    ("An air strike caused casualties in Hodeidah on Friday.", "casualties ? unknown"),
    ("A massacre took place in the village of Mozote on 11 December 1981.", "killed ? unknown"),
    (
        "A car bomb exploded in Mogadishu on Saturday. Killed were a minister and four of his guards.",
        "killed 1 unknown officials; killed 4 unknown",
    ),
    wrong(
        "Reuters counted 14 bodies at the scene in Bucha. A further six lay in a yard.",
        "killed 14 unknown; killed 6 unknown",
        why="ellipsis of people or verb",
    ),
    ("The rocket struck a school in Sderot on Sunday. It caused damage but no injuries.", "injured 0 unknown"),
]


@pytest.mark.parametrize(("text", "expected"), WIRES)
def test_long_sentences_of_the_wires(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_sentences_of_a_report_are_read_together(text, expected):
    assert claims_in(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u00a0"])
def test_a_report_without_text_says_so(text):
    reading = read(text)
    assert (reading.status, reading.claims, reading.incidents) == ("no text", (), ())


@pytest.mark.parametrize("code", ["ar", "uk", "zh", "und", "EN-us", "../en", "e n", "x" * 40])
def test_a_language_without_a_reader_is_said_and_nothing_read(code):
    reading = read("Twelve people were killed.", language=code)
    assert (reading.status, reading.claims, reading.incidents) == ("no reader", (), ())


def test_a_reading_names_its_report_and_its_reader():
    report = factory.report()
    assert read_report(report).report_id == report.id
    assert read_report(report).read_by == READER
    assert read_report(report, read_by="reader 9").read_by == "reader 9"


def test_stretches_not_to_be_read_hold_no_claims():
    text = "A bomb killed 12 people in Kirkuk.\nRELATED: Quake kills 40 people in Peru"
    report = Report.of(text)
    start = text.index("RELATED")
    assert [c.count.low for c in read_report(report).claims] == [12, 40]
    assert [c.count.low for c in read_report(replace(report, unread=(Span(start, len(text)),))).claims] == [12]


def test_the_title_is_no_place_for_claims():
    assert read("The council met.", title="Bomb kills 12 in Kirkuk").claims == ()


def test_the_title_tells_which_incident_it_speaks_of():
    text = "A bomb killed 12 people in Kirkuk on Monday. In Basra, gunmen shot dead a judge on Tuesday."
    assert [i.title for i in read(text, title="Judge shot dead in Basra").incidents] == [False, True]


def test_incidents_are_numbered_as_they_are_first_spoken_of():
    text = "A bomb killed 12 people in Kirkuk on Monday. In Basra, gunmen shot dead a judge on Tuesday."
    reading = read(text)
    assert [i.key for i in reading.incidents] == ["i1", "i2"]
    assert [i.anchor.start for i in reading.incidents] == sorted(i.anchor.start for i in reading.incidents)
    assert {c.incident for c in reading.claims} == {"i1", "i2"}


def test_what_happened_before_is_background():
    text = "A bomb killed 12 people in Kirkuk on Monday. In 2006, a truck bomb in Tikrit killed 60 people."
    assert [i.background for i in read(text).incidents] == [False, True]


def test_a_claim_stands_on_its_words():
    text = "At least 18 people, including seven children, were killed in Taiz on Friday."
    whole, part = read(text).claims
    assert (whole.count.words, part.count.words) == ("At least 18", "seven")
    assert whole.quote.text == text
    assert part.part_of == whole.id
    assert text[whole.anchor.start : whole.anchor.end] == "At least 18"


def test_the_same_text_is_read_the_same_whatever_else_is_known():
    text = "A bomb killed 12 people in Kirkuk on Monday."
    plain, known = Report.of(text), Report.of(text, published="2001-01-01", title="Something else")
    assert read_report(plain).claims == read_report(known).claims


def test_two_claims_on_the_same_words_have_ids_of_their_own():
    claims = read("Twelve people were killed or wounded; the 12 were killed.\n" * 3).claims
    assert len({c.id for c in claims}) == len(claims)


def test_a_quote_is_cut_at_words_where_a_sentence_is_very_long():
    text = "and then they walked on " * 80 + "and 12 people were killed " + "and then they walked on " * 80
    claim = read(text).claims[0]
    assert len(claim.quote.text) <= 600
    assert "12 people were killed" in claim.quote.text
    assert text[claim.quote.start - 1] == " "
