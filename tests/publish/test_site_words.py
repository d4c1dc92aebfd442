"""The sentence that leads, what stays unknown, who is blamed, the lines of the list, the strips of the timeline."""

from itertools import pairwise

import pytest

import factory as f
from publish import many, sample
from recount.domain.rulings import Rulings
from recount.publish.lookup import lookup
from recount.publish.site.addresses import incident_pages, is_page
from recount.publish.site.choices import choices
from recount.publish.site.lines import blamed, incident_lines
from recount.publish.site.opening import opening
from recount.publish.site.timeline import timeline
from recount.publish.site.unknowns import unknowns

MANY = many.record()
LINES = incident_lines(lookup(MANY), incident_pages(MANY))


def _opening(weighed, *entries):
    return opening(weighed, lookup(f.record(*entries, incidents=[weighed])))


def test_outlets_are_counted_apart_from_origins():
    reports = [f.report(f"{name} says that 16 people died.", outlet=name) for name in ("One", "Two", "Three")]
    claims = [f.claim("16 people", of=of) for of in reports]
    origins = (f.origin("SANA", "state_media", claims[:2]), f.origin("Three", "media", claims[2:]))
    incident = f.incident(*(f.located(of=of) for of in reports), claims=claims, origins=origins)
    entries = [f.entry(of, f.reading(of=of, claims=[c])) for of, c in zip(reports, claims, strict=True)]
    words = _opening(f.weighed(incident, f.tally(set_low=(claims[0].id,), set_high=(claims[0].id,))), *entries)
    assert words == "3 outlets, 2 origins: SANA through 2, Three; 16 reported killed, no claim of people injured."


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (f.tally(said="no figure"), "people reported killed, no figure"),
        (f.tally(said="none"), "reported that nobody was killed"),
        (f.tally(said="denied", denied_by=("The army",)), "killed: denied by The army"),
        (f.tally(said="nothing"), "no claim of people killed"),
        (f.tally(low=16, high=22), "16–22 reported killed"),
    ],
)
def test_no_claim_no_figure_none_and_denied_read_differently(tally, words):
    assert words in _opening(f.weighed(None, tally), f.entry())


def test_only_the_first_origins_are_named_and_the_rest_counted():
    claim = f.claim()
    incident = f.incident(claims=[claim], origins=tuple(f.origin(f"Voice {n}", claims=[claim]) for n in range(9)))
    assert "Voice 4 through 1, and 4 more;" in _opening(f.weighed(incident), f.entry())


def test_a_party_that_only_denies_is_not_among_those_reported_responsible():
    accused = f.party("Norland", f.position("alleges"), f.position("denies"))
    denying = f.party("Southland", f.position("denies"))
    status = f.party("Westland", f.position("states", about="status"))
    assert [(b.name, b.stances) for b in blamed((accused, denying, status))] == [("Norland", "alleged, denied")]


def test_unknowns_of_an_incident_of_which_little_is_said():
    weighed = f.weighed(f.incident(f.located(when=None)), f.tally(said="no figure"), f.tally("injured", said="nothing"))
    words = " ".join(unknowns(weighed, lookup(f.record(incidents=[weighed]))))
    for said in (
        "The day: no report",
        "The place: no report",
        "The means",
        "Who is responsible",
        "How many were killed",
        "Whether people were injured",
    ):
        assert said in words


def test_unknowns_tell_an_open_range_and_a_loose_place():
    place = f.place(lat=36.0, lon=36.0, located_to="admin1", weak=True)
    incident = f.incident(f.located(place=place, when="2019-03-11~"), means="airstrike", parties=(f.party(),))
    words = unknowns(f.weighed(incident, f.tally(open_top=True)), lookup(f.record()))
    assert any("about 11 March 2019" in sentence for sentence in words)
    assert any("somewhere in the region" in sentence for sentence in words)
    assert any("fits only loosely" in sentence for sentence in words)
    assert any("no upper bound" in sentence for sentence in words)


def test_a_line_tells_the_filters_what_they_ask():
    line = LINES[0]
    assert line.facets["from"] == line.facets["to"] == "2024-03-11"
    assert (line.facets["country"], line.facets["admin1"], line.facets["means"]) == ("SY", "Idlib", "airstrike")
    assert line.facets["children"] is True
    assert line.facets["killed"] == ["figure", 16, 16, False]
    assert "strike 0-0" in line.facets["text"]
    assert "norland daily 0" in line.facets["text"]


def test_incidents_without_a_claim_of_harm_are_known_as_such():
    assert [line.number for line in LINES if not line.is_harm] == [7]


def test_a_rejected_claim_of_children_is_no_reason_to_be_found():
    of = f.report()
    claim = f.claim("Seven children", of=of, groups=("children",))
    mention = f.located(of=of)
    entry = f.entry(of, f.reading(mention, of=of, claims=[claim]))
    for state, told in (("unreviewed", True), ("rejected", False)):
        record = f.record(entry, rulings=Rulings(state={claim.id: state}))
        (line,) = incident_lines(lookup(record), incident_pages(record))
        assert line.facets["children"] is told


def test_choices_are_counted_and_the_commonest_comes_first():
    found = choices(MANY, LINES)
    assert [area.country.words for area in found.areas] == ["Syria", "Fiji"]
    assert [c.value for c in found.areas[0].admin1] == ["SY/Idlib"]
    assert [c.value for c in found.means] == ["airstrike", "shelling"]
    assert (found.first, found.last) == ("2024-01-01", "2024-12-31")
    assert (found.without_harm, found.rejected) == (1, 0)


def test_every_incident_stands_once_on_the_timeline():
    drawn = timeline(MANY, LINES)
    marks = [d.line.number for y in drawn.years for m in y.months for d in m.dots]
    loose = [line.number for y in drawn.years if y.loose for line in y.loose.lines]
    undated = [line.number for each in drawn.undated for line in each.lines]
    assert sorted(marks + loose + undated) == list(range(len(LINES)))
    assert [each.name for each in drawn.undated] == ["The year is not known", "No day is said"]


def test_marks_of_a_month_do_not_lie_upon_each_other():
    (month,) = [m for y in timeline(MANY, LINES).years for m in y.months]
    rows = {}
    for dot in month.dots:
        rows.setdefault(dot.y, []).append((min(dot.first, dot.x - dot.radius), max(dot.last, dot.x + dot.radius)))
    for held in rows.values():
        ordered = sorted(held)
        assert all(a[1] < b[0] for a, b in pairwise(ordered))
    assert all(0 < dot.y < month.height for dot in month.dots)


def test_a_span_of_days_is_drawn_over_its_days():
    (month,) = [m for y in timeline(MANY, LINES).years for m in y.months]
    spans = {(dot.first, dot.last, dot.about) for dot in month.dots}
    assert spans == {(189.0, 189.0, False), (189.0, 189.0, True), (171.0, 207.0, False), (9.0, 549.0, False)}


def test_months_say_what_they_sum():
    (year,) = timeline(sample.record(), incident_lines(lookup(sample.record()), incident_pages(sample.record()))).years
    assert year.months[0].sums == "1 incident; 16–23 or more killed"


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("index.html", True), ("incidents/K7Q4M.html", True), ("incidents/../x.html", False), ("incidents/a/b.html", False),
        ("/etc/passwd", False), ("incidents/x.csv", False), ("record.json", False), ("incidents/.html", False),
    ],
)  # fmt: skip
def test_only_names_of_pages_are_taken_for_pages(name, is_one):
    assert is_page(name) is is_one
