"""What coded rows decide, on top of what was decided before."""

from dataclasses import replace

import pytest

from recount.domain.coded_row import LANGUAGE, RowValue, row_text
from recount.domain.decision import Decision
from recount.domain.folding import fold, in_force
from recount.domain.report import Report, Sighting
from recount.importing import BY, decides, imported

WIRE = "The Composed Monitor"


def coded(code="TAM-7", *, unit="incident", outlet=WIRE, at="s.csv:2", **values):
    said = {"unit": unit, "code": code, "place": "Goudiry", "day": "2025-04-02", "killed": "3–5", **values}
    given = [RowValue(key.replace("__", ", "), value) for key, value in said.items() if value is not None]
    report = Report.of(row_text(given), outlet=outlet, language=LANGUAGE)
    return replace(report, sightings=(Sighting(code or "x", at),))


class Book:
    """A ledger in memory."""

    def __init__(self):
        self.entries = []

    def take(self, *reports):
        """Import rows; the problems."""
        made = imported(reports, self.entries)
        for decision in made.decisions:
            self.add(decision)
        return [str(problem) for problem in made.problems]

    def add(self, decision):
        self.entries.append(replace(decision, number=len(self.entries) + 1))
        return self.entries[-1]

    @property
    def rulings(self):
        return fold(self.entries)

    def pins(self):
        (pins,) = self.rulings.pins.values()
        return pins

    def acts(self, since=0):
        return [entry.act for entry in self.entries[since:]]


@pytest.fixture
def book():
    return Book()


def test_a_new_code_makes_an_incident_with_its_place_day_and_figures(book):
    assert book.take(coded(killed__children="2", lat="14.18", lon="-12.72", country="SN")) == []
    (mint,) = book.rulings.mints
    assert (mint.code, mint.sheet) == ("TAM-7", WIRE)
    pins = book.pins()
    assert pins["place"] == {
        "name": "Goudiry",
        "precision": "settlement",
        "country": "SN",
        "lat": 14.18,
        "lon": -12.72,
        "method": "coded",
    }
    assert pins["day"] == {"day": "2025-04-02"}
    assert pins["killed"] == {"effect": "killed", "victims": "all", "low": 3, "high": 5, "open_top": False}
    assert pins["killed:children"] == {"effect": "killed", "victims": "children", "low": 2, "high": 2, "open_top": False}


def test_all_decisions_are_by_import_without_a_clock_and_name_the_row(book):
    book.take(coded())
    assert {(d.by, d.at, d.reason) for d in book.entries} == {(BY, None, "s.csv:2")}


def test_the_same_rows_again_decide_nothing(book):
    book.take(coded(), coded("TAM-8"))
    before = len(book.entries)
    assert book.take(coded("TAM-8", at="other.csv:9"), coded()) == []
    assert len(book.entries) == before


def test_a_changed_row_takes_the_place_of_the_one_before(book):
    first, second = coded(), coded(killed="4–6", place="Bakel")
    book.take(first)
    before = len(book.entries)
    book.take(second)
    assert book.acts(before) == ["mint", "reject", "pin_place", "pin_count"]
    assert first.id in book.rulings.rejected
    assert second.id not in book.rulings.rejected
    (mint,) = book.rulings.mints
    assert len([member for member in mint.members if member.startswith("m")]) == 2
    assert (book.pins()["killed"]["low"], book.pins()["killed"]["high"], book.pins()["place"]["name"]) == (4, 6, "Bakel")


def test_what_a_changed_row_says_no_more_is_undone(book):
    book.take(coded(injured="7"))
    book.take(coded(day=None))
    assert set(book.pins()) == {"place", "killed"}
    book.take(coded(day=None))
    assert set(book.pins()) == {"place", "killed"}


def test_a_row_that_says_again_what_it_said_at_first_comes_back(book):
    first, second = coded(), coded(killed="4–6", day=None)
    for row in (first, second, first):
        book.take(row)
    assert (first.id in book.rulings.rejected, second.id in book.rulings.rejected) == (False, True)
    assert (book.pins()["killed"]["low"], book.pins()["day"]["day"]) == (3, "2025-04-02")
    assert len(book.rulings.mints) == 1


def person(book, act, values, supersedes=None):
    (mint,) = book.rulings.mints
    return book.add(Decision(0, act, (mint.incident,), values, "seen", "maria", "2026-11-20T10:00:00+00:00", supersedes))


def test_what_a_person_decided_since_stays_and_is_listed_where_the_sheet_changed(book):
    book.take(coded())
    number = next(d.number for d in book.entries if d.act == "pin_count")
    person(book, "pin_count", {"effect": "killed", "low": 9, "high": 9, "open_top": False}, number)
    assert book.take(coded()) == []
    assert book.take(coded(killed="4–6")) == [
        "s.csv:2: pin_count killed all of incident TAM-7 was decided by maria (decision 5); the row's value was not applied"
    ]
    assert book.pins()["killed"]["low"] == 9


def test_a_pin_that_a_person_undid_is_not_made_again(book):
    book.take(coded())
    number = next(d.number for d in book.entries if d.act == "pin_day")
    book.add(Decision(0, "undo", (str(number),), {}, "wrong", "maria", "2026-11-20T10:00:00+00:00"))
    book.take(coded())
    assert "day" not in book.pins()


def test_a_code_of_another_sheet_is_listed(book):
    book.take(coded())
    (problem,) = book.take(coded(outlet="Another Monitor", at="t.csv:2", killed="1"))
    assert problem.startswith("t.csv:2: the code 'TAM-7' is that of an incident from another sheet (The Composed Monitor); kept")
    assert len(book.rulings.mints) == 1


def test_a_code_that_the_program_gave_brings_its_incident_up_to_date(book):
    book.add(Decision(0, "mint", ("i1",), {"code": "K7Q4M", "anchor": "c1", "members": ["m1", "c1"]}))
    book.take(coded("k7q4m"))
    (mint,) = book.rulings.mints
    assert (mint.incident, mint.sheet) == ("i1", WIRE)
    ((left, right),) = book.rulings.same
    assert "m1" in (left, right)
    assert book.pins()["killed"]["low"] == 3


def test_claims_under_one_code_are_one_incident_and_pin_nothing(book):
    one, two = (coded(unit="claim", source=name, killed=figure) for name, figure in (("a hospital", "3"), ("the army", "1")))
    book.take(one, two)
    assert book.acts() == ["mint", "same"]
    book.take(coded(unit="claim", source="a resident", killed="9"))
    assert book.acts(2) == ["mint", "same"]
    assert len(book.rulings.mints) == 1
    assert book.rulings.rejected == frozenset()


def test_a_claim_with_an_id_of_its_own_takes_the_place_of_the_one_before(book):
    first = coded(unit="claim", row="17", killed="3")
    book.take(first, coded(unit="claim", row="18", killed="1"))
    book.take(coded(unit="claim", row="17", killed="4"))
    assert book.rulings.rejected == {first.id}


def test_rows_without_a_code_decide_nothing(book):
    row = coded(None, unit="claim")
    assert not decides(row)
    assert book.take(row) == []
    assert book.entries == []
    assert not decides(Report.of("code: A\nTwo died."))


def test_the_order_of_rows_changes_no_incident(book):
    other = Book()
    rows = [coded(f"T{n}", killed=str(n)) for n in range(5)]
    book.take(*rows)
    other.take(*reversed(rows))
    assert {(m.code, m.incident) for m in book.rulings.mints} == {(m.code, m.incident) for m in other.rulings.mints}
    assert len(in_force(book.entries)) == len(in_force(other.entries))
