"""How a range came about, in sentences."""

import factory as f
from recount.domain.count import Count
from recount.publish.account import account
from recount.publish.lookup import lookup
from recount.weigh.tallies import tallies

TEXT = (
    "At least 16 people, 7 children, 21 people, 12 fighters, 24 civilians, dozens, 10 civilians and 5 soldiers were killed. "
    "No civilians were harmed."
)
OF = f.report(TEXT)


def told(words, count=None, **fields):
    return f.claim(words, of=OF, count=count, **fields)


def sentences(*by_origin, effect="killed", parties=(), of_party=None, stamp=None, **fields):
    """The account of an incident whose origins make these claims: (name, claims) each."""
    claims = [claim for _, own in by_origin for claim in own]
    origins = [
        f.origin(name, "military" if name == of_party else "media", own, "Norland" if name == of_party else None)
        for name, own in by_origin
    ]
    incident = f.incident(claims=claims, origins=tuple(origins), parties=tuple(f.party(name) for name in parties))
    made = tallies(claims, origins, parties=parties, **fields)
    record = f.record(f.entry(OF, f.reading(f.located(of=OF), of=OF, claims=claims)), incidents=[f.weighed(incident, *made)])
    return account(record.incidents[0], effect, lookup(record))


TWENTY_ONE = told("21 people")
SIXTEEN = told("16 people", f.count(16, kind="at_least", words="at least 16"))


def test_it_names_who_sets_the_ends_and_why_the_top_is_open():
    found = sentences(("Wire", [SIXTEEN]), ("hospital", [TWENTY_ONE]))
    assert found[0].startswith("Each origin speaks once, with its latest word")
    assert "Lowest: at least 16 killed (Wire)." in found
    assert "Highest: 21 killed (hospital)." in found
    assert "There is no upper bound, since not all say that there were no more: at least 16 killed (Wire)." in found


def test_one_figure_is_no_range():
    assert sentences(("hospital", [TWENTY_ONE])) == ("The figure: 21 killed (hospital).",)


def test_what_gave_way_what_is_vague_and_what_is_a_part_are_told_apart():
    early = SIXTEEN
    late = told("21 people", revises=early.id)
    dozens = told("dozens", f.count(24, kind="vague", words="dozens"))
    children = told("7 children", Count(7, 7, "exact", "7"), part_of=late.id, groups=("children",), status="civilian")
    found = sentences(("hospital", [early, late, dozens, children]))
    assert "1 figure gave way to a later word of the same origin: at least 16 killed (hospital)." in found
    assert "Vague words set no bound where their origin gives a number: dozens killed (hospital)." in found
    assert "Parts are counted within their wholes and never added: 7 children (hospital)." in found


def test_those_who_cannot_overlap_are_added_and_it_says_so():
    civilians, soldiers = told("10 civilians", status="civilian"), told("5 soldiers", status="combatant")
    found = sentences(("mayor", [civilians, soldiers]))
    assert found[0] == "The figure: 15, added up, since nobody can be both: 10 killed (mayor); 5 killed (mayor)."


def test_why_people_stand_under_status_contested():
    fighters = told("12 fighters", status="combatant")
    found = sentences(("Wire", [SIXTEEN]), ("Anders Okoro", [fighters]), parties=["Norland"], of_party="Anders Okoro")
    assert found[-1] == (
        "Status contested: nobody calls them fighters but a party to the attack, or its media "
        "(Anders Okoro, on the side of Norland)."
    )


def test_a_denial_is_told_in_its_words():
    denial = told(
        "No civilians were harmed", f.count(0, words="no civilians"), polarity="denied", absence="denied", status="civilian"
    )
    found = sentences(("hospital", [TWENTY_ONE]), ("army", [denial]))
    assert found[-1] == "army denies harm: “no civilians”. A denial takes no figure away."
    assert sentences(("army", [denial]))[0].startswith("Nobody gives a figure")


def test_no_figure_none_and_nothing_are_three_things():
    assert sentences(("mayor", [told("dozens", Count(None, None, "vague", "deaths"))])) == (
        "People are reported, and nobody gives their number. That is not zero.",
    )
    nobody = told("dozens", f.count(0, words="nobody"), absence="zero")
    assert sentences(("mayor", [nobody]))[0] == "That there were none is a figure of 0, and it is said by mayor."
    assert sentences(("mayor", [TWENTY_ONE]), effect="injured") == ()


def test_where_nobody_counts_all_people_it_says_of_whom_the_range_is():
    nobody = told("No civilians were harmed", f.count(0, words="no civilians"), absence="zero", status="civilian")
    found = sentences(("mayor", [nobody]))
    assert found == ("That there were none is a figure of 0, and it is said by mayor.",)


def test_what_a_person_set_or_rejected_is_told():
    assert sentences(("mayor", [TWENTY_ONE]), pins={"killed": {"low": 20, "high": 20}}) == (
        "A person has set this range; the claims are shown and do not move it.",
    )
