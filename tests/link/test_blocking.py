"""Which pairs are compared."""

import factory
from recount.link.blocks import Blocks
from recount.link.facets import LinkInput, facets
from recount.link.roll import Roll
from recount.link.surroundings import surroundings

VARDIM = factory.place("Vardim", lat=36.0, lon=37.0, admin1="North")


def entry(text, *, title=None, published="2019-03-12", low=None, **fields):
    report = factory.report(text, outlet=text[:9], published=published)
    fields.setdefault("when", "2019-03-11")
    claims = [factory.claim(text, of=report, count=factory.count(low))] if low else []
    return LinkInput(
        factory.reading(factory.located(of=report, **fields), of=report, claims=claims), None, title, published, text
    )


def pairs(*entries, copies=()):
    told = facets(entries, copies)
    roll = Roll()
    for facet in told:
        roll.take_in(facet)
    blocks = Blocks(roll)
    blocks.fill(surroundings(told).rarity)
    return list(blocks.pairs())


def test_a_day_and_a_place_bring_together_also_the_day_after():
    assert pairs(entry("One", place=VARDIM), entry("Two", place=VARDIM, when="2019-03-12", published="2019-03-29")) == [(0, 1)]
    assert pairs(entry("One", place=VARDIM), entry("Two", place=VARDIM, when="2019-03-20", published="2019-03-29")) == []


def test_a_figure_and_a_day_bring_together_without_a_place():
    assert pairs(entry("One", low=17), entry("Two", low=17)) == [(0, 1)]
    assert pairs(entry("One", low=17), entry("Two", low=18)) == []


def test_a_rare_word_a_title_and_a_text_bring_together():
    assert pairs(entry("One bakery"), entry("Two bakeries"), entry("The bakery")) != []
    late = {"when": None, "published": "2019-03-15"}
    assert pairs(entry("One", title="Orchard raid"), entry("Two", title="Orchard", **late)) == [(0, 1)]
    one, other = entry("One", when=None, published=None), entry("Two", when=None, published=None)
    assert pairs(one, other, copies=[(one.reading.report_id, other.reading.report_id)]) == [(0, 1)]


def test_an_open_year_meets_any_year_but_two_years_do_not_meet():
    open_year = entry("One", place=VARDIM, when="XXXX-03-11", published=None)
    told = entry("Two", place=VARDIM), entry("Three", place=VARDIM, when="2016-03-11", published="2016-03-12")
    assert len(pairs(open_year, *told)) == 2
    assert pairs(*told) == []


def test_a_crowded_block_stays_linear():
    crowd = [entry(f"Report {n}", place=VARDIM, low=n + 1) for n in range(200)]
    assert len(pairs(*crowd)) <= 200 * 60 * 2


def test_two_of_one_report_are_never_compared():
    report = factory.report("One strike. Another strike.")
    mentions = [
        factory.located(of=report, words=words, key=key, place=VARDIM) for words, key in (("One", "i1"), ("Another", "i2"))
    ]
    assert pairs(LinkInput(factory.reading(*mentions, of=report), None, None, "2019-03-12")) == []
