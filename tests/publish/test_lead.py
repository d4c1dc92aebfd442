"""What a report gives for its lead incident."""

import pytest

import factory as f
from recount.domain.count import Count
from recount.publish.lead import lead_toll, origin_of
from recount.publish.lookup import lookup

TEXT = "Dozens died. Later 30 people died, 31 people died. Police said 20 families, nobody and 5 women died. Some were killed."
OF = f.report(TEXT, given_id="a")
DOZENS = f.claim("Dozens", of=OF, count=Count(24, None, "vague", "Dozens"))
THIRTY = f.claim("30 people", of=OF)
RISEN = f.claim("31 people", of=OF, revises=THIRTY.id, sources=(f.source("Police", "government"),))
ROUNDED = f.claim("Later", of=OF, count=Count(26, None, "more_than", "more than 25"))
FAMILIES = f.claim("20 families", of=OF, count=Count(20, 20, "exact", "20", "families"))
NOBODY = f.claim("nobody", of=OF, count=Count(0, 0, "exact", "nobody"), absence="zero")
DENIED = f.claim("died", of=OF, count=Count(None, None, "vague", "died"), polarity="denied")
PART = f.claim("5 women", of=OF, part_of=THIRTY.id)
BARE = f.claim("killed", of=OF, count=Count(None, None, "vague", "killed"))


def _toll(*claims, **kw):
    mention = f.located(of=OF)
    entry = f.entry(OF, f.reading(mention, of=OF, claims=claims), lead=kw.get("lead", mention.id))
    return lead_toll(entry, lookup(f.record(entry, rulings=kw.get("rulings"))))


@pytest.mark.parametrize(
    ("claims", "said", "low"),
    [
        ((), "nothing", None),
        ((THIRTY, PART), "figure", 30),
        ((DOZENS, THIRTY), "figure", 30),
        ((DOZENS,), "figure", 24),
        ((ROUNDED, RISEN), "figure", 31),
        ((ROUNDED, DOZENS), "figure", 26),
        ((THIRTY, RISEN), "figure", 31),
        ((FAMILIES,), "nothing", None),
        ((NOBODY,), "none", None),
        ((NOBODY, BARE), "no figure", None),
        ((DENIED,), "denied", None),
        ((DENIED, NOBODY), "none", None),
    ],
)
def test_the_toll_is_the_whole_the_latest_and_the_plainest(claims, said, low):
    toll = _toll(*claims)
    assert (toll.said, toll.low) == (said, low)


def test_the_origin_is_the_first_of_the_chain_else_the_outlet():
    assert (_toll(RISEN).origin_name, _toll(RISEN).origin_kind) == ("Police", "government")
    assert (_toll(THIRTY).origin_name, _toll(THIRTY).origin_kind) == ("Norland Daily", "media")


def test_a_well_known_outlet_has_the_kind_of_the_register():
    of = f.report("30 people died.", outlet="SANA")
    claim = f.claim("30 people", of=of)
    assert origin_of(claim, lookup(f.record(f.entry(of, f.reading(of=of, claims=[claim]))))) == ("SANA", "state_media")


def test_a_report_without_an_outlet_has_no_origin_of_its_own():
    of = f.report("30 people died.", outlet=None)
    claim = f.claim("30 people", of=of)
    assert origin_of(claim, lookup(f.record(f.entry(of, f.reading(of=of, claims=[claim]))))) == (None, None)


def test_a_round_up_leads_with_nothing():
    assert _toll(THIRTY, lead=None).said == "nothing"


def test_a_rejected_claim_is_no_toll():
    assert _toll(THIRTY, rulings=f.rulings(state={THIRTY.id: "rejected"})).said == "nothing"
