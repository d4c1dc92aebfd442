"""Totals over periods and areas stand beside the sum of the incidents that lie in both, and enter nothing."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory as f
from recount.publish.cumulative import cumulative_totals
from recount.publish.cumulative_csv import COLUMNS, cumulative_csv
from recount.publish.cumulative_words import brief, sentence
from recount.publish.totals import totals

TEXT = (
    "Fighting killed 40 people, among them 12 children and 9 women. More than 40 died, others say, or hundreds; 7 families fled."
)
SYRIA = {"place": "Syria", "country": "SY", "precision": "country"}
HOMS = {"place": "Homs", "country": "SY", "admin1": "Homs", "precision": "admin1"}


def total(words="40 people", about=None, of=None, **fields):
    """A cumulative claim on words of the text."""
    return f.claim(words, of=of or f.report(TEXT), incident=None, about=None if about is None else f.about(**about), **fields)


def known(
    ident, day="2019-03-11", low=16, high=16, *, place="Harim", admin1="Idlib", precision="settlement", country="SY", **fields
):
    """An incident with one range of people killed."""
    where = None if place is None else f.place(place, precision, admin1=admin1, country=country)
    tally = f.tally(low=low, high=high, **{k: fields.pop(k) for k in ("effect", "victims", "open_top", "said") if k in fields})
    when = None if day is None else f.day(day)
    return f.weighed(f.incident(id=ident, code=f"C{ident}", place=where, when=when, **fields), tally)


def beside(claims, *incidents, **rulings):
    """The totals of a record of one report with these claims, and of these incidents."""
    of = f.report(TEXT, published="2019-04-01")
    return cumulative_totals(
        f.record(f.entry(of, f.reading(of=of, claims=claims)), incidents=incidents, rulings=f.rulings(**rulings))
    )


def words(claims, *incidents):
    return sentence(beside(claims, *incidents)[0], {c.id: c for c in claims})


MARCH = {"date": "2019-03", **SYRIA}


def test_a_total_stands_beside_the_incidents_of_its_area_and_period():
    claim = total(about=MARCH)
    inside, two = known("i1"), known("i2", "2019-03-20/2019-03-21", 3, 5)
    elsewhere, before = known("i3", country="IQ"), known("i4", "2019-02-28")
    assert words([claim], inside, two, elsewhere, before) == (
        "40 killed, reported for March 2019, Syria; incidents known to this record: 2, together 19–21 killed; "
        "19–21 not told by them"
    )


def test_what_may_lie_in_it_is_told_and_not_summed():
    claim = total(about=MARCH)
    over_the_edge, somewhere, some_day = known("i2", "2019-02-27/2019-03-02"), known("i3", place=None), known("i4", day=None)
    (found,) = beside([claim], known("i1"), over_the_edge, somewhere, some_day)
    assert (found.known.codes, found.known.unsure) == (("Ci1",), 3)
    assert "; 3 others may lie in it" in sentence(found, {claim.id: claim})


def test_an_incident_without_a_day_that_was_told_of_before_the_period_is_not_in_it():
    early = f.report("Old news.", published="2019-01-05")
    of = f.report(TEXT)
    record = f.record(
        f.entry(of, f.reading(of=of, claims=[total(about=MARCH)])),
        f.entry(early, f.reading(of=early)),
        incidents=[known("i1", day=None, reports=(early.id,)), known("i2", day=None, reports=(of.id,))],
    )
    assert cumulative_totals(record)[0].known.unsure == 1


@pytest.mark.parametrize(
    ("about", "why"),
    [
        (None, "no period"),
        (SYRIA, "no period"),
        ({"date": "XXXX-03-11", **SYRIA}, "no period"),
        ({"date": "2019-03"}, "no area"),
        ({"date": "2019-03", "place": "the coast", "country": "SY", "admin1": "Tartus", "precision": "admin1"}, "no area"),
    ],
)
def test_without_a_period_or_an_area_nothing_is_summed_and_it_says_so(about, why):
    (found,) = beside([total(about=about)], known("i1"))
    assert (found.why, found.known, found.beyond) == (why, None, None)
    assert "not compared: the" in sentence(found, {})


@pytest.mark.parametrize(
    ("place", "admin1", "precision", "held"),
    [
        ("Homs", "Homs", "settlement", "inside"),
        ("Talbiseh", "Homs", "settlement", "inside"),
        ("Homs", "Homs", "admin1", "inside"),
        ("Harim", "Idlib", "settlement", "outside"),
        ("Syria", None, "country", "unsure"),
        ("Talbiseh", None, "settlement", "unsure"),
    ],
)
def test_an_area_holds_what_lies_in_it(place, admin1, precision, held):
    (found,) = beside([total(about={"date": "2019-03", **HOMS})], known("i1", place=place, admin1=admin1, precision=precision))
    assert (found.known.sums.with_figure, found.known.unsure) == {"inside": (1, 0), "outside": (0, 0), "unsure": (0, 1)}[held]


def test_only_incidents_whose_means_agree_are_set_beside_a_total_of_one_means():
    claim = total(about={**MARCH, "means": "mine"})
    mine, strike, unsaid = known("i1", means="mine"), known("i2", means="airstrike"), known("i3")
    assert beside([claim], mine, strike, unsaid)[0].known.codes == ("Ci1", "Ci3")


def test_the_whole_counts_or_its_parts():
    incidents = [known("i1", "2019-03-11/2019-03-12", 20, 24, place="Idlib", precision="admin1"), known("i2", part_of="i1")]
    assert beside([total(about=MARCH)], *incidents)[0].known.sums.low == 20
    day = {"date": "2019-03-11", **SYRIA}
    assert beside([total(about=day)], *incidents)[0].known.sums.low == 16  # of that day only the part is told for sure


def test_claims_of_one_period_and_area_stand_together_and_parts_set_no_range():
    first = total(about=MARCH)
    more = total("More than 40", about=MARCH, count=f.count(41, None, "more_than", "More than 40"))
    vague = total("hundreds", about=MARCH, count=f.count(200, None, "vague", "hundreds"))
    part = total("9 women", about=MARCH, part_of=first.id)
    (found,) = beside([first, more, vague, part], known("i1"))
    assert len(found.claims) == 4
    assert (found.reported.low, found.reported.high, found.reported.open_top, found.beyond) == (40, 41, True, (24, 25))


def test_a_part_that_says_neither_when_nor_where_is_of_the_period_of_its_whole():
    whole = total(about=MARCH)
    part = total("12 children", part_of=whole.id, groups=("children",), status="civilian")
    children = known("i1", low=5, high=5, victims="children")
    found = {t.victims: t for t in beside([whole, part], children)}
    assert (found["children"].known.sums.low, found["children"].beyond) == (5, (7, 7))


def test_civilians_are_set_beside_those_said_and_presumed_to_be_and_fighters_beside_fighters():
    civilians = total(about=MARCH, status="civilian")
    fighters = total("12 children", about=MARCH, status="combatant")
    presumed, contested = (
        known("i1", low=5, high=9, victims="civilian_presumed"),
        known("i2", low=3, high=3, victims="status_contested"),
    )
    found = {t.victims: t for t in beside([civilians, fighters], presumed, contested)}
    assert (found["civilian_presumed"].known.sums.figure, found["fighters"].known.sums.figure) == ("5–9", "3")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"effect": "casualties"}, "killed or injured"),
        ({"groups": ("medical",), "status": "civilian"}, "another group"),
        ({"count": f.count(7, 7, "exact", "7 families", unit="families")}, "not people"),
        ({"count": f.count(None, None, "vague", "people")}, "no figure"),
    ],
)
def test_what_no_incident_is_weighed_by_is_not_compared(fields, why):
    assert beside([total(about=MARCH, **fields)], known("i1"))[0].why == why


def test_rejected_and_denied_totals_are_none_and_rejected_incidents_are_not_known():
    claim, denied = total(about=MARCH), total("12 children", about=MARCH, polarity="denied")
    assert beside([denied]) == ()
    assert beside([claim], state={claim.id: "rejected"}) == ()
    assert beside([claim], known("i1", review_state="rejected"))[0].known.codes == ()


@pytest.mark.parametrize(
    ("low", "high", "open_top", "said"),
    [
        (40, 40, False, "nobody beyond them"),
        (47, 57, False, "they tell of 7–17 beyond it"),
        (30, 50, False, "up to 10 not told by them"),
        (10, None, True, "up to 30 not told by them"),
    ],
)
def test_the_difference_is_put_neutrally(low, high, open_top, said):
    assert words([total(about=MARCH)], known("i1", low=low, high=high, open_top=open_top)).endswith(said)


def test_where_both_are_open_upwards_the_difference_says_so():
    claim = total("More than 40", about=MARCH, count=f.count(41, None, "more_than", "More than 40"))
    assert words([claim], known("i1", low=10, high=None, open_top=True)).endswith(
        "31 not told by them; both figures are open upwards"
    )


def test_a_total_enters_no_range_and_no_sum():
    of = f.report(TEXT)
    record = f.record(f.entry(of, f.reading(of=of, claims=[total(about=MARCH)])), incidents=[known("i1")])
    assert totals(record, "killed").words == "16 killed in 1 incident"


def test_the_terminal_shows_the_first_and_says_how_many_there_are():
    claims = [total(about=MARCH), total("12 children", about=None), total("9 women", about={"date": "2019-03", **HOMS})]
    found = beside(claims, known("i1"))
    record = f.record(f.entry(f.report(TEXT), f.reading(of=f.report(TEXT), claims=claims)), incidents=[])
    shown = brief(record, found, 1)
    assert len(shown) == 2
    assert shown[1] == "2 more in cumulative.csv; 1 of them can be compared with no incidents"
    assert brief(record, (), 1) == []


def test_the_table_has_a_row_a_total():
    of = f.report(TEXT, given_id="g1")
    claims = [total(about=MARCH, of=of), total("12 children", of=of)]
    record = f.record(f.entry(of, f.reading(of=of, claims=claims)), incidents=[known("i1", low=16, high=20)])
    first, second = csv.DictReader(io.StringIO(cumulative_csv(record).decode()))
    assert tuple(first) == COLUMNS
    assert (first["period"], first["compared"], first["incidents"], first["known_low"]) == ("2019-03", "true", "1", "16")
    assert (first["beyond_low"], first["beyond_high"], first["reports"]) == ("20", "24", "g1")
    assert (second["compared"], second["why_not"], second["incidents"]) == ("false", "the period is not known", "")


DAYS = st.integers(1, 28)
SPANS = st.tuples(DAYS, DAYS).map(sorted)
INCIDENTS = st.lists(
    st.tuples(
        st.one_of(st.none(), SPANS), st.sampled_from(["SY", "IQ", None]), st.integers(0, 9), st.integers(0, 3),
        st.sampled_from(["figure", "figure", "no figure", "nothing"]), st.one_of(st.none(), st.integers(0, 20)),
    ),
    max_size=12,
)  # fmt: skip


@given(INCIDENTS, SPANS)
def test_what_is_summed_is_what_going_through_all_incidents_gives(drawn, span):
    """The running sums by first and last day, against the plain rule."""
    made = []
    for n, (days, country, low, more, said, whole) in enumerate(drawn):
        day = None if days is None else f"2019-03-{days[0]:02d}/2019-03-{days[1]:02d}"
        part_of = f"i{whole:02d}" if whole is not None and whole < n else None
        place = None if country is None else "Harim"
        made.append(known(f"i{n:02d}", day, low + 1, low + 1 + more, place=place, country=country, said=said, part_of=part_of))
    about = {"date": f"2019-03-{span[0]:02d}/2019-03-{span[1]:02d}", **SYRIA}
    (found,) = beside([total(about=about)], *made)
    harmed = [w for w in made if w.tallies[0].said in ("figure", "no figure")]
    inside = [w for w, d in _with_days(harmed) if _country(w) == "SY" and d and span[0] <= d[0] and d[1] <= span[1]]
    perhaps = [
        w for w, d in _with_days(harmed) if _country(w) in ("SY", None) and (not d or (d[0] <= span[1] and span[0] <= d[1]))
    ]
    figures = [w for w in inside if w.tallies[0].said == "figure" and not _above(w, made, inside, ("figure",))]
    others = [w for w in inside if w.tallies[0].said == "no figure" and not _above(w, made, inside, ("figure", "no figure"))]
    sums = found.known.sums
    assert (sums.with_figure, sums.without_figure) == (len(figures), len(others))
    assert sums.low == sum(w.tallies[0].low for w in figures)
    assert sums.high == sum(w.tallies[0].high for w in figures)
    assert found.known.unsure == len(perhaps) - len(inside)


def _with_days(made):
    for w in made:
        when = w.incident.when
        yield w, None if when is None else tuple(d.day for d in when.days)


def _country(weighed):
    return None if weighed.incident.place is None else weighed.incident.place.country


def _above(weighed, made, inside, said):
    by_id = {w.incident.id: w for w in made}
    at = by_id.get(weighed.incident.part_of)
    while at is not None:
        if at in inside and at.tallies[0].said in said:
            return True
        at = by_id.get(at.incident.part_of)
    return False
