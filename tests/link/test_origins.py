"""Whom claims go back to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from recount.domain.party import Source
from recount.link.origins import origins

LOCALS, MONITOR = factory.source("local sources"), factory.source("Norland Monitor", "monitor")
REPORTS = {
    name: factory.report(f"{name} writes: 16 people were killed.", outlet=name) for name in ("SANA", "Reuters", "Heron", "Gull")
}
OUTLETS = {report.id: name for name, report in REPORTS.items()}


def claim(outlet, *sources, low=16):
    return factory.claim("16 people", of=REPORTS[outlet], sources=sources, count=factory.count(low))


def found(*claims, copies=(), **scene):
    groups = [[REPORTS[name].id for name in group] for group in copies]
    return {o.name: o for o in origins(claims, OUTLETS, groups, **scene)}


def test_one_named_source_through_three_outlets_is_one_origin():
    made = found(claim("Heron", MONITOR), claim("Gull", MONITOR), claim("Reuters", MONITOR))
    assert list(made) == ["Norland Monitor"]
    assert len(made["Norland Monitor"].reports) == 3
    assert made["Norland Monitor"].reasons == ("Norland Monitor is named as the source.",)


def test_unnamed_sources_go_back_to_the_agency_or_outlet_that_heard_them():
    assert set(found(claim("Heron", LOCALS, factory.source("SANA", "state_media")), claim("Gull", LOCALS))) == {"SANA", "Gull"}


def test_local_sources_of_two_outlets_are_two_origins_unless_the_text_is_the_same():
    claims = claim("SANA", LOCALS), claim("Reuters", LOCALS)
    assert set(found(*claims)) == {"SANA", "Reuters"}
    assert len(found(*claims, copies=[("SANA", "Reuters")])) == 1


def test_the_same_text_in_three_outlets_goes_back_to_the_agency_among_them():
    made = found(claim("Heron"), claim("Reuters"), claim("Gull"), copies=[("Heron", "Reuters", "Gull")])
    assert list(made) == ["Reuters"]
    assert "one origin" in made["Reuters"].reasons[0]


def test_an_agency_told_by_somebody_unnamed_is_the_origin():
    made = found(claim("Heron", factory.source("a hospital official", "medical"), factory.source("AFP", "media")))
    assert list(made) == ["AFP"]


def test_a_claim_with_two_chains_has_two_origins():
    one = claim("Heron", factory.source("SANA", "state_media"), factory.source("Norland Monitor", "monitor", chain=2))
    made = found(one)
    assert set(made) == {"SANA", "Norland Monitor"}
    assert all(origin.claims == (one.id,) for origin in made.values())


def test_two_enemies_who_name_the_same_figure_are_two_origins():
    made = found(
        claim("Heron", factory.source("Norland army", "military")), claim("Gull", factory.source("The Lantern", "armed_group"))
    )
    assert len(made) == 2


@pytest.mark.parametrize(
    ("one", "other"), [("SOHR", "Syrian Observatory for Human Rights"), ("the Observatory", "Norland Observatory for Rights")]
)
def test_short_and_long_names_of_one_source_are_one_origin(one, other):
    made = found(claim("Heron", factory.source(one, "monitor")), claim("Gull", factory.source(other, "monitor")))
    assert list(made) == [other]


def test_an_origin_has_the_side_it_speaks_for_where_that_side_fights():
    agency = claim("SANA")
    assert found(agency, country="SY")["SANA"].party == "Syrian government"
    assert found(agency, country="KE")["SANA"].party is None
    assert found(agency, country="KE", parties=["Syrian government"])["SANA"].party == "Syrian government"


@pytest.mark.parametrize(
    ("name", "kind", "side"),
    [
        ("Norlandic defence ministry", "military", "Norland"),
        ("the Lantern", "armed_group", "Lantern"),
        ("Norlandic doctors", "medical", None),
        ("Sarnish army", "military", None),
    ],
)
def test_an_officials_name_tells_the_side(name, kind, side):
    (origin,) = found(claim("Heron", factory.source(name, kind)), parties=["Norland", "Lantern"]).values()
    assert origin.party == side


def test_an_outlet_that_bears_a_remark_in_brackets_is_the_one_that_others_name():
    report = factory.report("16 people were killed.", outlet="Norland Monitor (composed)")
    own = factory.claim("16 people", of=report, count=factory.count(16))
    (made,) = origins([own, claim("Heron", MONITOR)], {**OUTLETS, report.id: report.outlet})
    assert made.name == "Norland Monitor (composed)"
    assert len(made.reports) == 2


def test_a_remark_in_brackets_that_tells_two_outlets_apart_is_kept():
    reports = [factory.report("16 people were killed.", outlet=name) for name in ("Metro (North)", "Metro (South)")]
    claims = [factory.claim("16 people", of=report, count=factory.count(16)) for report in reports]
    made = origins(claims, {report.id: report.outlet for report in reports})
    assert [origin.name for origin in made] == ["Metro (North)", "Metro (South)"]


def test_a_report_without_an_outlet_is_an_origin_of_its_own():
    report = factory.report("16 people died.", outlet=None)
    (origin,) = origins([factory.claim("16 people", of=report)], {report.id: None})
    assert report.id in origin.name


def test_the_kind_of_a_reports_own_voice_is_that_of_its_outlet():
    assert found(claim("SANA"))["SANA"].kind == "state_media"
    assert found(claim("Heron"))["Heron"].kind == "media"


CLAIMS = [claim("SANA", LOCALS), claim("Reuters", MONITOR), claim("Heron", LOCALS), claim("Gull"), claim("Gull", MONITOR, low=17)]


@given(st.permutations(CLAIMS))
def test_order_of_input_changes_nothing(claims):
    assert origins(claims, OUTLETS) == origins(CLAIMS, OUTLETS)


def test_a_report_whose_byline_names_another_outlet_goes_back_to_it():
    carried = {REPORTS["Heron"].id: "Gull", REPORTS["SANA"].id: "Gull"}
    made = found(claim("Heron"), claim("SANA", LOCALS), claim("Gull"), carried=carried)
    assert list(made) == ["Gull"]
    assert "The byline names Gull." in made["Gull"].reasons


def test_the_outlet_that_a_byline_names_goes_before_others_with_the_same_text():
    made = found(claim("Heron"), claim("Gull"), copies=[("Gull", "Heron")], carried={REPORTS["Gull"].id: "Heron"})
    assert list(made) == ["Heron"]


def test_what_a_person_says_of_an_outlet_goes_before_the_register_and_its_name():
    army = factory.source("Norland army", "military")
    claims = claim("SANA"), claim("Heron", army), claim("Gull", MONITOR)
    plain = found(*claims, country="SY", parties=["Norland"])
    assert (plain["SANA"].party, plain["Norland army"].party, plain["Norland Monitor"].party) == (
        "Syrian government",
        "Norland",
        None,
    )
    said = {"sana": {"side": None}, "The Norland Army": {"kind": "other", "side": None}, "Norland Monitor": {"side": "Sarn"}}
    ruled = found(*claims, country="SY", parties=["Norland"], registered=said)
    assert (ruled["SANA"].party, ruled["SANA"].kind) == (None, plain["SANA"].kind)
    assert (ruled["Norland army"].party, ruled["Norland army"].kind) == (None, "other")
    assert ruled["Norland Monitor"].party == "Sarn"
    assert ruled["Norland Monitor"].reasons[-1] == "A person has said that it is on the side of Sarn."


def test_what_a_person_says_of_one_of_two_outlets_of_a_name_is_not_said_of_the_other():
    one, other = (
        factory.report(f"{place}: 16 people were killed.", outlet=f"The Star ({place})") for place in ("Sarn", "Vardim")
    )
    claims = [factory.claim("16 people", of=report, sources=()) for report in (one, other)]
    outlets = {report.id: report.outlet for report in (one, other)}
    made = {o.name: o.party for o in origins(claims, outlets, registered={"The Star (Sarn)": {"side": "Sarn"}})}
    assert made == {"The Star (Sarn)": "Sarn", "The Star (Vardim)": None}


def test_copies_of_one_text_keep_what_a_person_has_said_of_the_outlet_that_they_go_back_to():
    made = found(claim("Heron"), claim("Reuters"), copies=[("Heron", "Reuters")], registered={"Reuters": {"side": "Norland"}})
    assert made["Reuters"].party == "Norland"


def test_a_spokesman_who_was_introduced_as_a_partys_is_on_its_side_and_the_reasons_say_so():
    spokesman = Source("Anders Okoro", "military", speaks_for=("coalition",))
    claims = claim("Heron", spokesman), claim("Gull", factory.source("Anders Okoro", "military"))
    scene = {"parties": ["Joint Eastern Command"], "coalitions": ["Joint Eastern Command"]}
    (origin,) = found(*claims, **scene).values()
    assert (origin.name, origin.party) == ("Anders Okoro", "Joint Eastern Command")
    assert "Introduced as one who speaks for Joint Eastern Command" in " ".join(origin.reasons)


def test_another_speaker_of_the_same_surname_is_on_no_side():
    spokesman = Source("Anders Okoro", "military", speaks_for=("Joint Eastern Command",))
    doctor = factory.source("Grace Okoro", "medical")
    made = found(claim("Heron", spokesman), claim("Gull", doctor), parties=["Joint Eastern Command"])
    assert (made["Anders Okoro"].party, made["Grace Okoro"].party) == ("Joint Eastern Command", None)


def test_a_person_overrules_an_introduction():
    spokesman = Source("Anders Okoro", "military", speaks_for=("Joint Eastern Command",))
    made = found(claim("Heron", spokesman), parties=["Joint Eastern Command"], registered={"Anders Okoro": {"side": None}})
    assert made["Anders Okoro"].party is None
