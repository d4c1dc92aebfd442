"""Which reported incidents of different reports are one incident."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from recount.domain.rulings import Rulings
from recount.link.across import across, explain, pair_scores
from recount.link.facets import LinkInput

VARDIM = factory.place("Vardim", lat=36.0, lon=37.0, admin1="North", gazetteer_id="g1")
HARUN = factory.place("Harun", lat=36.6, lon=37.0, admin1="North", gazetteer_id="g2")


def entry(text, outlet, *, place=VARDIM, when="2019-03-11", low=9, published="2019-03-12", **fields):
    report = factory.report(text, outlet=outlet, published=published, title=None)
    mention = factory.located(of=report, words=text, place=place, when=when, **fields)
    claims = [factory.claim(text, of=report, count=factory.count(low))] if low is not None else []
    return LinkInput(factory.reading(mention, of=report, claims=claims), outlet, None, published, text)


def linked(*entries, copies=(), rulings=None):
    """The outlets of each cluster with two or more mentions, joined."""
    outlet = {m.id: e.outlet for e in entries for m in e.reading.incidents}
    found = across(entries, copies, rulings)
    return {"+".join(sorted(outlet[m] for m in c.mentions)) for c in found if len(c.mentions) > 1}


STRIKE = entry("A shell struck the bakery of Vardim and killed nine", "Heron", means="shelling", site_type="market")
AGAIN = entry("Nine dead as bakery in Vardim is shelled", "Gull", means="shelling")
RISEN = entry("Death toll of bakery shelling in Vardim rises to 11", "Tern", low=11, published="2019-03-13")
OTHER_TOWN = entry("Raid on Harun leaves three dead", "Wren", place=HARUN, low=3, means="airstrike")
SAME_TOWN = entry("Gunmen executed 30 captives near Vardim", "Crow", low=30, means="execution")
NEXT_WEEK = entry("Nine killed by a shell in Vardim", "Swan", when="2019-03-18", published="2019-03-19", means="shelling")
NOWHERE = entry("Officials spoke of losses", "Lark", place=None, when=None, low=None, published="2019-03-12")
ALL = (STRIKE, AGAIN, RISEN, OTHER_TOWN, SAME_TOWN, NEXT_WEEK, NOWHERE)


def test_the_same_place_day_and_toll_is_one_incident_and_a_risen_toll_joins_it():
    assert linked(*ALL) == {"Gull+Heron+Tern"}


def test_an_incident_with_neither_place_nor_day_links_through_figure_and_words():
    vague = entry("Nine dead as bakery in Vardim is shelled, 14 wounded", "Lark", place=None, when=None)
    assert linked(AGAIN, vague) == {"Gull+Lark"}
    assert linked(AGAIN, NOWHERE) == set()


def test_copies_help_to_link_what_says_little():
    bare = entry("Nine dead in shelling", "Lark", place=None)
    assert linked(STRIKE, bare, copies=[(STRIKE.reading.report_id, bare.reading.report_id)]) == {"Heron+Lark"}


def mention(of):
    return of.reading.incidents[0].id


def pair(one, other):
    return frozenset({tuple(sorted((mention(one), mention(other))))})


def test_rulings_join_part_and_leave_undecided():
    assert linked(STRIKE, OTHER_TOWN, rulings=Rulings(same=pair(STRIKE, OTHER_TOWN))) == {"Heron+Wren"}
    assert linked(STRIKE, AGAIN, rulings=Rulings(not_same=pair(STRIKE, AGAIN))) == set()
    assert linked(STRIKE, AGAIN, rulings=Rulings(undecided=pair(STRIKE, AGAIN))) == set()


def test_two_incidents_of_one_report_stay_two():
    text = "Nine died in Vardim. Nine died in Vardim."
    report = factory.report(text, outlet="Heron")
    mentions = [
        factory.located(of=report, words=words, key=key, place=VARDIM) for words, key in (("Nine", "i1"), ("Vardim", "i2"))
    ]
    assert linked(LinkInput(factory.reading(*mentions, of=report), "Heron", None, "2019-03-12", text)) == set()


def test_an_open_year_is_taken_from_the_other():
    assert linked(STRIKE, entry("Nine dead as bakery in Vardim is shelled", "Gull", when="XXXX-03-11", published=None)) == {
        "Gull+Heron"
    }


def test_clusters_hold_all_mentions_and_claims_once_in_order_of_report():
    found = across(ALL)
    assert sorted(m for c in found for m in c.mentions) == sorted(mention(e) for e in ALL)
    assert sorted(c for f in found for c in f.claims) == sorted(c.id for e in ALL for c in e.reading.claims)
    report_of = {mention(e): e.reading.report_id for e in ALL}
    firsts = [report_of[c.mentions[0]] for c in found]
    assert firsts == sorted(firsts)


@given(st.permutations(ALL))
def test_order_of_input_changes_nothing(entries):
    assert across(entries) == across(ALL)


@given(st.sets(st.sampled_from([(a, b) for a in range(7) for b in range(a + 1, 7)]), max_size=5))
def test_what_is_not_the_same_never_comes_together(numbers):
    ruled = frozenset(p for a, b in numbers for p in pair(ALL[a], ALL[b]))
    for found in across(ALL, (), Rulings(not_same=ruled)):
        assert not any({a, b} <= set(found.mentions) for a, b in ruled)


def test_scores_add_up_and_every_feature_says_why():
    scores = pair_scores(ALL)
    assert scores
    for score in scores:
        assert score.score == pytest.approx(sum(f.weight for f in score.features), abs=1e-5)
        assert all(f.sentence.endswith(".") for f in score.features)


def test_explain_scores_a_pair_that_linking_never_compares():
    found = explain(mention(STRIKE), mention(NEXT_WEEK), ALL)
    assert {f.name for f in found.features} >= {"place_same", "day_apart", "figures_same_large", "means_same"}
    assert found.score < 0
