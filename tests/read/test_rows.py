import pytest

from recount.domain.coded_row import LANGUAGE, RowValue, row_text
from recount.domain.count import Count
from recount.domain.report import Report
from recount.read.rows import read_row


def row(**values):
    text = row_text(RowValue(key.replace("__", ", ").replace("_", " "), value) for key, value in values.items())
    return Report.of(text, outlet="The Composed Monitor", language=LANGUAGE)


def read(**values):
    return read_row(row(unit="claim", **values), read_by="test")


def test_every_figure_is_a_claim_with_the_line_that_says_it():
    report = row(unit="claim", killed="3–5", injured="at least 2")
    reading = read_row(report, read_by="test")
    assert [(c.effect, c.count, c.quote.text) for c in reading.claims] == [
        ("killed", Count(3, 5, "exact", "3–5"), "killed: 3–5"),
        ("injured", Count(2, None, "at_least", "at least 2"), "injured: at least 2"),
    ]
    for claim in reading.claims:
        assert report.text[claim.quote.start : claim.quote.end] == claim.quote.text
        assert report.text[claim.anchor.start : claim.anchor.end] == claim.count.words


@pytest.mark.parametrize(
    ("victims", "status", "basis", "groups"),
    [
        ("civilians", "civilian", "said", ()),
        ("fighters", "combatant", "said", ()),
        ("children", "civilian", "group", ("children",)),
        ("police", "unknown", "said", ("police",)),
    ],
)
def test_figures_for_some_people_are_parts_of_the_figure_for_all(victims, status, basis, groups):
    whole, part = read(killed="9", **{f"killed__{victims}": "2"}).claims
    assert (whole.victims.status, whole.part_of) == ("unknown", None)
    assert (part.victims.status, part.victims.basis, part.victims.groups, part.part_of) == (status, basis, groups, whole.id)


def test_a_figure_for_some_people_alone_is_no_part():
    (claim,) = read(killed__children="2").claims
    assert claim.part_of is None


def test_none_is_said_and_not_the_same_as_nothing():
    killed, *others = read(killed="0").claims
    assert (killed.absence, killed.polarity, others) == ("zero", "asserted", [])


def test_a_row_is_one_incident_with_its_places_as_mentions():
    report = row(unit="claim", site="the grain store", place="Goudiry", country="Senegal", means="airstrike", note="Long\nwords.")
    (incident,) = read_row(report, read_by="test").incidents
    assert [(m.words, m.kind) for m in incident.places] == [
        ("the grain store", "site"),
        ("Goudiry", "settlement"),
        ("Senegal", "country"),
    ]
    assert (incident.means, incident.site_words) == ("airstrike", "the grain store")
    assert incident.quote.text == report.text.removesuffix("\nnote: Long\n    words.")
    assert all(report.text[m.start : m.end] == m.words for m in incident.places)


def test_sources_spoke_each_for_themselves_and_parties_are_named_by_the_row():
    text = row_text(
        [
            RowValue("unit", "claim"),
            RowValue("source", "The Meridian Wire"),
            RowValue("source", "a hospital"),
            RowValue("source kind", "medical"),
            RowValue("reported responsible", "Northern Command"),
            RowValue("killed", "1"),
        ]
    )
    reading = read_row(Report.of(text, language=LANGUAGE), read_by="test")
    assert [(s.name, s.kind, s.chain) for s in reading.claims[0].sources] == [
        ("The Meridian Wire", "medical", 1),
        ("a hospital", "medical", 2),
    ]
    (party,) = reading.incidents[0].parties
    assert (party.name, party.stance, party.positions[0].quote.text) == (
        "Northern Command",
        "stated",
        "reported responsible: Northern Command",
    )


@pytest.mark.parametrize("text", ["Ten people were killed.", "unit: claim\nkilled: many", ""])
def test_a_text_that_is_no_row_is_broken(text):
    reading = read_row(Report.of(text, language=LANGUAGE), read_by="test")
    assert (reading.status, reading.claims, reading.incidents) == ("broken", (), ())
