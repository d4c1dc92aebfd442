"""From a cluster to an incident of the record."""

import pytest

import factory
from recount.domain.incident import Cluster
from recount.domain.rulings import Rulings
from recount.domain.timespan import TimeSpan, TimeWords
from recount.link.incidents import assemble, day_of, place_of

REPORTS = [factory.report(f"Report {n} of a strike.", outlet=f"Outlet {n}") for n in range(4)]
VARDIM = factory.place("Vardim", lat=36.0, lon=37.0, admin1="North", gazetteer_id="g1")
NORTH = factory.place("North", "admin1", admin1="North")
SARN = factory.place("Sarn", lat=36.5, lon=37.0, admin1="North", gazetteer_id="g3")


def told(report, **fields):
    return factory.located(of=REPORTS[report], **fields)


def made(*mentions, claims=(), rulings=None):
    cluster = Cluster(tuple(m.id for m in mentions), tuple(c.id for c in claims))
    by_id = {m.id: m for m in mentions}
    return assemble(
        cluster,
        by_id,
        {c.id: c for c in claims},
        [factory.origin()],
        rulings or Rulings(),
        incident_id="i1",
        code="K7Q4M",
        previous_ids=["i0"],
    )


def test_the_most_specific_place_that_most_agree_on_stands_with_the_reason():
    place = place_of([told(0, place=NORTH), told(1, place=VARDIM), told(2, place=VARDIM), told(3, place=SARN)])
    assert place.name == "Vardim"
    assert place.reasons[-1] == "3 of 4 reports that name a place name this one or an area that holds it."


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["2019-03-11", "2019-03-11", "2019-03-12"], "2019-03-11"),
        (["2019-03", "2019-03-11"], "2019-03-11"),
        (["2019-03-11", "2019-03-13"], "2019-03-11/2019-03-13"),
        (["XXXX-03-11", "2019-03-11"], "2019-03-11"),
        ([None, "2019-03-11"], "2019-03-11"),
        ([None, None], None),
    ],
)
def test_the_narrowest_day_that_most_agree_on_or_all_days_where_evenly_split(days, expected):
    found = day_of([told(n, when=day) for n, day in enumerate(days)])
    assert (found.edtf if found else None) == expected


def test_an_even_split_says_so():
    assert "evenly split" in day_of([told(0, when="2019-03-11"), told(1, when="2019-03-13")]).basis


def test_means_site_time_and_extent_are_those_of_most_and_the_weapon_is_the_most_specific():
    dawn = TimeWords("at dawn", "dawn")
    incident = made(
        told(0, means="airstrike", site_type="other"),
        told(1, means="airstrike", site_type="school", time=dawn),
        told(2, means="chemical"),
    )
    assert (incident.means, incident.site_type, incident.time, incident.extent) == ("chemical", "school", dawn, "event")


def test_one_stray_report_does_not_name_the_weapon_of_many():
    assert made(told(0, means="airstrike"), *(told(n, means="airstrike") for n in (1, 2))).means == "airstrike"


def test_parties_keep_the_positions_of_all_reports():
    denial = factory.position("denies", by=factory.source("army", "military"), of=REPORTS[1])
    incident = made(told(0, parties=(factory.party(),)), told(1, parties=(factory.party("Norland", denial),)))
    (party,) = incident.parties
    assert len(party.positions) == 2


def test_reports_claims_ids_and_origins_are_there():
    claim = factory.claim("Report", of=REPORTS[0])
    incident = made(told(0), told(1), claims=[claim])
    assert incident.reports == tuple(sorted(r.id for r in REPORTS[:2]))
    assert (incident.id, incident.code, incident.claims, incident.previous_ids) == ("i1", "K7Q4M", (claim.id,), ("i0",))


def test_pins_go_before_what_reports_say():
    pins = {
        "i1": {
            "place": {"name": "Olm", "lat": 36.1, "lon": 37.1, "precision": "site", "method": "satellite image"},
            "day": {"day": "2019-03-10"},
        }
    }
    incident = made(told(0, place=VARDIM), rulings=Rulings(pins=pins))
    assert (incident.place.name, incident.place.located_to, incident.place.admin1) == ("Olm", "site", "North")
    assert incident.place.reasons == ("Pinned by a person: satellite image.",)
    assert incident.when == TimeSpan("2019-03-10", "pinned by a person")


def test_review_state_and_containing_incident_come_from_rulings():
    incident = made(told(0), rulings=Rulings(state={"i1": "approved"}, contains=frozenset({("i9", "i1"), ("i1", "i5")})))
    assert (incident.review_state, incident.part_of) == ("approved", "i9")


def test_a_cluster_that_says_nothing_of_place_and_day_has_none():
    incident = made(told(0, when=None))
    assert (incident.place, incident.when) == (None, None)
