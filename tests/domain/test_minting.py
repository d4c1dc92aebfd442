"""Which id a cluster bears; the tests named in docs/rereading.md, "Incidents", stand here."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.domain.folding import fold
from recount.domain.ids import incident_code, incident_id
from recount.domain.incident import Cluster, Mint
from recount.domain.minting import Named, decision_of, inherit, mint
from recount.domain.rulings import Rulings


def cluster(*numbers):
    """A cluster of the mentions m1 … with a claim each."""
    return Cluster(tuple(f"m{n}" for n in numbers), tuple(f"c{n}" for n in numbers))


@dataclass
class Incidents:
    """A ledger's mints over several runs."""

    mints: list[Mint] = field(default_factory=list)
    accepted: tuple = ()

    def run(self, *clusters):
        """Id by the numbers of the cluster's mentions, as one run has them; new ids stay given."""
        named, new = mint(clusters, Rulings(mints=tuple(self.mints), accepted=self.accepted))
        self.mints += new
        return {one.cluster.mentions: (one.id, one.previous_ids) for one in named}

    def ids(self, *clusters):
        """The ids alone, in the order given."""
        found = self.run(*clusters)
        return [found[one.mentions][0] for one in clusters]


def test_a_new_incident_is_minted_at_its_first_claim():
    named, new = mint([cluster(1, 2)], Rulings())
    expected = incident_id("c1")
    assert named == [Named(expected, incident_code(expected), (), cluster(1, 2))]
    assert new == [Mint(expected, incident_code(expected), "c1", ("m1", "m2", "c1", "c2"))]


def test_an_incident_without_claims_is_minted_at_its_first_mention():
    _, (new,) = mint([Cluster(("m1",), ())], Rulings())
    assert (new.anchor, new.incident) == ("m1", incident_id("m1"))


def test_an_incident_keeps_its_id():
    incidents = Incidents()
    first = incidents.ids(cluster(1, 2), cluster(3))
    assert incidents.ids(cluster(1, 2), cluster(3)) == first
    assert incidents.ids(cluster(1, 2, 4), cluster(3, 5)) == first
    assert len(incidents.mints) == 2


def test_an_anchor_that_is_gone_leaves_the_id_with_most_members():
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1, 2, 3, 4))
    small, large = incidents.ids(cluster(2), cluster(3, 4))
    assert large == old
    assert small != old


def test_of_equal_parts_without_the_anchor_the_first_in_order_keeps_the_id():
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1, 2, 3))
    assert incidents.ids(cluster(3), cluster(2))[1] == old


def test_an_id_without_members_rests():
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1))
    (other,) = incidents.ids(cluster(2))
    assert other != old
    assert incidents.run(cluster(2)) == {("m2",): (other, ())}
    assert incidents.ids(cluster(1), cluster(2)) == [old, other]


def test_a_merge_keeps_the_first_id_and_both_resolve():
    incidents = Incidents()
    first, second = incidents.ids(cluster(1), cluster(2))
    assert incidents.run(cluster(1, 2)) == {("m1", "m2"): (first, (second,))}


def test_a_merge_undone_gives_back_both_ids():
    incidents = Incidents()
    before = incidents.ids(cluster(1), cluster(2))
    incidents.run(cluster(1, 2))
    assert incidents.run(cluster(1), cluster(2)) == {("m1",): (before[0], ()), ("m2",): (before[1], ())}


def test_a_split_keeps_the_id_with_the_anchor():
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1, 2, 3))
    parts = incidents.ids(cluster(1), cluster(2, 3))
    assert parts[0] == old
    assert incidents.ids(cluster(2, 3), cluster(1)) == parts[::-1]


def test_a_split_keeps_the_id_with_the_oldest_accepted_claim():
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1, 2, 3))
    incidents.accepted = (("c3", old), ("c1", old))
    one, two = incidents.ids(cluster(1, 2), cluster(3))
    assert two == old
    assert one == incident_id("c1", turn=2)
    incidents.accepted = ()
    assert incidents.ids(cluster(1, 2), cluster(3)) == [one, two], "undoing the acceptance later moves no id"


def test_a_claim_that_came_later_speaks_for_the_incident_it_was_accepted_in():
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1, 2))
    incidents.run(cluster(1, 2, 3))
    incidents.accepted = (("c3", old),)
    assert incidents.ids(cluster(1, 2), cluster(3))[1] == old


@pytest.mark.parametrize("home", [None, "i-unknown"])
def test_an_accepted_claim_of_no_incident_speaks_for_none(home):
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1))
    incidents.accepted = (("c2", home), ("c9", old))
    assert incidents.ids(cluster(1), cluster(2))[0] == old


def test_an_accepted_claim_does_not_carry_the_id_into_another_incident():
    incidents = Incidents()
    first, second = incidents.ids(cluster(1, 2), cluster(3))
    incidents.accepted = (("c2", first),)
    assert incidents.ids(cluster(1), cluster(2, 3)) == [first, second]


def test_a_split_undone_gives_back_the_old_id():
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1, 2))
    _, new = incidents.ids(cluster(1), cluster(2))
    assert incidents.run(cluster(1, 2)) == {("m1", "m2"): (old, (new,))}
    assert incidents.ids(cluster(1), cluster(2)) == [old, new]


def test_an_id_whose_members_went_over_to_a_later_one_resolves_to_it():
    incidents = Incidents()
    (old,) = incidents.ids(cluster(1))
    incidents.run(cluster(1, 2))
    incidents.accepted = (("c2", old),)
    one, two = incidents.ids(cluster(1), cluster(2))
    assert two == old
    assert incidents.run(cluster(1)) == {("m1",): (one, (old,))}


def test_a_code_that_is_taken_is_lengthened():
    ident = incident_id("c1")
    taken = Mint("i-other", incident_code(ident), "c9", ("c9",))
    _, (new,) = mint([cluster(1)], Rulings(mints=(taken,)))
    assert new.code == incident_code(ident, length=6)


def test_the_ledger_entry_of_a_new_id_has_no_clock_and_folds_back():
    _, (new,) = mint([cluster(1)], Rulings())
    entry = decision_of(new)
    assert (entry.at, entry.by) == (None, "program")
    assert fold([entry]).mints == (new,)


MERGED = [Named("i1", "AAAAA", ("i2", "i3"), cluster(1, 2, 3))]


def test_pins_of_a_merged_incident_hold_where_there_is_none():
    pins = {"i1": {"day": {"day": "2019"}}, "i2": {"day": {"day": "2018"}, "place": {"name": "Harim"}}, "i9": {}}
    rulings = inherit(Rulings(pins=pins, grades={"i2": "one origin", "i3": "none"}, state={"i2": "accepted"}), MERGED)
    assert rulings.pins["i1"] == {"day": {"day": "2019"}, "place": {"name": "Harim"}}
    assert rulings.grades["i1"] == "one origin"
    assert "i1" not in rulings.state


def test_what_contains_a_merged_incident_contains_the_whole():
    rulings = Rulings(contains=frozenset({("i2", "i1"), ("i8", "i2"), ("i3", "i9")}))
    assert inherit(rulings, MERGED).contains == {("i8", "i1"), ("i1", "i9")}


def test_without_a_merge_the_rulings_stay_as_they_are():
    rulings = Rulings(grades={"i1": "none"})
    assert inherit(rulings, [Named("i1", "AAAAA", (), cluster(1))]) is rulings


@st.composite
def partitions(draw):
    """The mentions m1 to m6, or some of them, in clusters."""
    homes = draw(st.lists(st.integers(0, 3), min_size=1, max_size=6))
    present = draw(st.lists(st.booleans(), min_size=len(homes), max_size=len(homes)))
    groups = {}
    for number, (home, is_there) in enumerate(zip(homes, present, strict=True), 1):
        if is_there:
            groups.setdefault(home, []).append(number)
    return [cluster(*group) for group in groups.values()]


@settings(deadline=None)
@given(st.lists(partitions(), max_size=5), st.randoms(use_true_random=False))
def test_ids_are_unique_stable_and_the_same_in_any_order(runs, chance):
    incidents, shuffled = Incidents(), Incidents()
    for clusters in runs:
        found = incidents.run(*clusters)
        assert incidents.run(*clusters) == found, "the same clusters again bear the same ids, and need no new ones"
        mixed = list(clusters)
        chance.shuffle(mixed)
        assert shuffled.run(*mixed) == found
        named = [ident for ident, _ in found.values()]
        previous = [old for _, olds in found.values() for old in olds]
        assert len({*named, *previous}) == len(named) + len(previous)
    assert shuffled.mints == incidents.mints
    assert len({m.code for m in incidents.mints}) == len({m.incident for m in incidents.mints}) == len(incidents.mints)
