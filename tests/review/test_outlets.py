"""What a person says of an outlet or a source: its kind, its country, its side."""

import pytest

import factory
from recount.errors import InputError
from review.bench import Bench, report

AGENCY = factory.source("Norland News Agency", "state_media")
REPORT = report()
STRIKE = factory.located(of=REPORT, words="An airstrike on the market of Harim", parties=(factory.party("Norland"),))
KILLED = factory.claim("16 people", of=REPORT, sources=(factory.source(), AGENCY))
READING = factory.reading(STRIKE, of=REPORT, claims=[KILLED])


@pytest.fixture
def bench(workspace):
    """One report that quotes an agency, which quotes people who are not named."""
    made = Bench(workspace, REPORT)
    made.read(READING)
    return made


def origin(bench, name="Norland News Agency"):
    found = [o for w in bench.record().incidents for o in w.incident.origins if o.name == name]
    return found[0] if found else None


def test_a_person_says_of_which_kind_and_side_a_source_is_and_the_reasons_say_so(bench):
    before = origin(bench, "Norland News Agency")
    bench.decide("register", "the norland news agency", kind="media", side="Sarn", country="sy")
    after = origin(bench, "Norland News Agency")
    assert (before.kind, before.party) == ("state_media", "Norland")
    assert (after.kind, after.party) == ("media", "Sarn")
    assert "A person has said that it is media, of SY, on the side of Sarn." in after.reasons


def test_policies_that_ask_for_somebody_outside_the_conflict_go_by_it(bench):
    def outside():
        (weighed,) = bench.record().incidents
        return next(c.met for c in weighed.assessment.conditions if c.name == "an origin outside the conflict")

    assert not outside()
    decided = bench.decide("register", "Norland News Agency", side="none")
    assert outside()
    bench.decide("undo", str(decided.number))
    assert not outside()


def test_a_side_that_an_incident_names_is_called_as_it_is_there(bench):
    bench.decide("register", "Norland News Agency", side="the norland")
    assert origin(bench).party == "Norland"


def test_its_undoing_brings_the_register_back_and_a_later_word_changes_only_what_it_speaks_of(bench):
    before = origin(bench, "Norland News Agency")
    bench.decide("register", "Norland News Agency", kind="media", side="Norland")
    second = bench.decide("register", "Norland News Agency", side="none")
    now = origin(bench, "Norland News Agency")
    assert (now.kind, now.party) == ("media", None)
    assert now.reasons[-1] == "A person has said that it is media, on no side."
    bench.decide("undo", str(second.number))
    assert origin(bench, "Norland News Agency").party == "Norland"
    bench.decide("undo", str(second.number - 1))
    assert origin(bench, "Norland News Agency") == before


@pytest.mark.parametrize(
    ("name", "values", "words"),
    [
        ("Nobody's Gazette", {"side": "Norland"}, "no outlet and no named source of this record"),
        ("local sources", {"side": "Norland"}, "no outlet and no named source of this record"),
        ("Norland Daily", {}, "say what it is"),
        ("Norland Daily", {"kind": "newspaper"}, "it takes one of witness"),
        ("Norland Daily", {"country": "Norland"}, "two letters of ISO 3166-1"),
    ],
)
def test_what_names_nobody_or_says_nothing_is_refused(bench, name, values, words):
    with pytest.raises(InputError, match=words):
        bench.decide("register", name, **values)


def test_what_is_said_of_an_outlet_outlives_reading_again(bench):
    bench.decide("register", "Norland News Agency", side="Norland")
    bench.read(READING)
    assert origin(bench, "Norland News Agency").party == "Norland"
