"""From claims to ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from recount.domain.tally import VICTIM_CLASSES
from recount.weigh.standing import Order
from recount.weigh.tallies import tallies

TEXT = " ".join(f"w{n}" for n in range(40))
FIRST, LATER, THIRD = (factory.report(f"{TEXT} {n}", outlet=name) for n, name in enumerate(("Heron", "Gull", "Tern")))
ORDER = Order({FIRST.id: "2019-03-11", LATER.id: "2019-03-13"})


def said(at, low=16, *, of=FIRST, kind="exact", high=-1, **fields):
    fields.setdefault("count", factory.count(low, high, kind))
    return factory.claim(f"w{at} ", of=of, **fields)


def weigh(by_origin, **options):
    """The tallies by effect and class, of claims by origin's name; an origin with a star is a party's."""
    claims = {c.id: c for own in by_origin.values() for c in own}
    origins = [
        factory.origin(n.strip("*"), "local", own, party="Norland" if n.endswith("*") else None) for n, own in by_origin.items()
    ]
    options.setdefault("order", ORDER)
    options.setdefault("parties", ["Norland"])
    return {(t.effect, t.victims): t for t in tallies(list(claims.values()), origins, **options)}


def killed(by_origin, victims="all", **options):
    return weigh(by_origin, **options)["killed", victims]


def span(tally):
    return tally.said, tally.low, tally.high, tally.open_top


def test_lowest_and_highest_figure_of_all_origins_with_the_claims_that_set_them():
    low, high = said(1, 16), said(2, 20)
    tally = killed({"A": [low], "B": [high], "C": [said(3, 18)]})
    assert span(tally) == ("figure", 16, 20, False)
    assert (tally.set_low, tally.set_high) == ((low.id,), (high.id,))


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (factory.count(18, kind="at_least"), ("figure", 18, 18, True)),
        (factory.count(None, 20, "at_most", "20"), ("figure", None, 20, False)),
        (factory.count(30, kind="about"), ("figure", 27, 33, False)),
        (factory.count(10, 15), ("figure", 10, 15, False)),
        (factory.count(24, kind="vague", words="dozens"), ("figure", 24, 24, True)),
        (factory.count(None, None, "vague", "casualties"), ("no figure", None, None, False)),
        (factory.count(2, unit="families"), ("no figure", None, None, False)),
        (factory.count(0), ("none", 0, 0, False)),
    ],
)
def test_what_the_words_of_a_count_come_to(count, expected):
    assert span(killed({"A": [said(1, count=count)]})) == expected


def test_up_to_lowers_a_bound_but_sets_none():
    claims = {"A": [said(1, count=factory.count(None, 5, "at_most", "5"))], "B": [said(2, 10, kind="at_least")]}
    assert span(killed(claims)) == ("figure", 5, 10, True)


def test_a_later_figure_of_the_same_origin_supersedes_and_another_origins_does_not():
    early, late = said(1, 12), said(1, 15, of=LATER)
    tally = killed({"A": [early, late], "B": [said(2, 13)]})
    assert span(tally) == ("figure", 13, 15, False)
    assert tally.superseded == (early.id,)


def test_a_vague_word_beside_a_number_and_a_part_beside_a_whole_are_not_superseded():
    dozens = said(1, count=factory.count(24, kind="vague", words="dozens"))
    assert killed({"A": [dozens, said(2, 16)]}).superseded == ()
    children = said(2, 7, part_of=said(1, 16).id, status="civilian", groups=("children",))
    called = said(3, 20, status="civilian")
    assert weigh({"A": [said(1, 16), children], "B": [called]})["killed", "civilian_said"].superseded == ()


def test_a_vague_word_before_a_later_number_is_superseded():
    dozens = said(1, count=factory.count(24, kind="vague", words="dozens"))
    assert killed({"A": [dozens, said(2, 16, of=LATER)]}).superseded == (dozens.id,)


def test_a_revision_within_a_report_supersedes():
    early = said(1, 12)
    assert span(killed({"A": [early, said(2, 15, revises=early.id)]})) == ("figure", 15, 15, False)


def test_a_revision_is_believed_although_the_source_is_called_otherwise():
    early = said(1, 12)
    assert span(killed({"hospital": [early], "director": [said(2, 15, revises=early.id)]})) == ("figure", 15, 15, False)


def test_figures_of_one_origin_whose_order_is_not_known_stand_side_by_side():
    assert span(killed({"A": [said(1, 12), said(1, 15, of=THIRD)]})) == ("figure", 12, 15, False)


def test_a_later_version_of_the_same_page_supersedes():
    order = Order({FIRST.id: "2019-03-11", THIRD.id: "2019-03-11"}, {THIRD.id: FIRST.id})
    assert span(killed({"A": [said(1, 12), said(1, 15, of=THIRD)]}, order=order)) == ("figure", 15, 15, False)


def test_the_day_on_which_it_was_said_goes_before_the_day_of_publication():
    claims = {"A": [said(1, 12, said_on="2019-03-14"), said(1, 15, of=LATER)]}
    assert span(killed(claims)) == ("figure", 12, 12, False)


def test_a_vague_figure_counts_only_where_its_origin_gave_no_other():
    vague = said(1, 24, kind="vague")
    assert span(killed({"A": [vague, said(2, 16)]})) == ("figure", 16, 16, False)
    assert span(killed({"A": [vague], "B": [said(2, 16)]})) == ("figure", 16, 24, True)


def test_that_no_civilian_was_hurt_says_nothing_of_all_people():
    nobody = said(1, count=factory.count(0, 0), status="civilian", effect="casualties", absence="zero")
    made = weigh({"A": [nobody], "B": [said(2, 6, status="combatant")]})
    assert span(made["killed", "all"]) == ("figure", 6, 6, False)
    assert span(made["killed", "civilian_said"]) == ("none", 0, 0, False)


def test_no_civilian_and_so_many_fighters_of_one_origin_are_so_many_people():
    nobody = said(1, count=factory.count(0, 0), status="civilian", absence="zero")
    assert span(killed({"A": [nobody, said(2, 12, status="combatant")]})) == ("figure", 12, 12, False)


def test_parts_never_add_to_wholes():
    whole = said(1, 16)
    part = said(2, 7, part_of=whole.id, groups=("children",), status="civilian", basis="group")
    made = weigh({"A": [whole, part]})
    assert span(made["killed", "all"]) == ("figure", 16, 16, False)
    assert span(made["killed", "children"]) == ("figure", 7, 7, False)
    assert span(made["killed", "civilian_said"]) == ("figure", 7, 7, True)
    assert span(made["killed", "civilian_presumed"]) == ("figure", 16, 16, False)


def test_a_part_is_a_lower_bound_of_all_only_where_no_whole_is_known():
    part = said(2, 7, part_of="c0", groups=("children",), status="civilian")
    assert span(killed({"A": [part]})) == ("figure", 7, 7, True)
    assert span(killed({"A": [part], "B": [said(1, 16)]})) == ("figure", 16, 16, False)


def test_figures_that_cannot_overlap_add_up_where_no_whole_is_given():
    made = weigh({"A": [said(1, 10, status="civilian"), said(2, 5, status="combatant")]})
    assert span(made["killed", "all"]) == ("figure", 15, 15, False)
    assert span(made["killed", "civilian_presumed"]) == ("figure", 10, 10, False)
    assert span(made["killed", "fighters"]) == ("figure", 5, 5, False)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(("children",), ("women",), 7), (("children",), (), 4), (("journalists",), ("women",), 4)],
)
def test_groups_add_up_only_where_nobody_can_be_in_both(one, other, expected):
    claims = [said(1, 4, status="civilian", groups=one), said(2, 3, status="civilian", groups=other)]
    assert killed({"A": claims}).low == expected


def test_fighters_that_are_a_part_leave_the_presumed_civilians():
    whole = said(1, 16)
    soldiers = said(2, 5, part_of=whole.id, status="combatant")
    assert span(killed({"A": [whole, soldiers]}, "civilian_presumed")) == ("figure", 11, 11, False)


def test_of_a_mixed_toll_only_the_top_of_the_presumed_civilians_is_known():
    assert span(killed({"A": [said(1, 16, status="mixed")]}, "civilian_presumed")) == ("figure", None, 16, False)


def test_fighters_by_the_word_of_a_party_only_are_contested():
    claim = said(1, 16, status="combatant")
    assert span(killed({"Ministry*": [claim]}, "status_contested")) == ("figure", 16, 16, False)
    assert killed({"Ministry*": [claim]}, "fighters").said == "nothing"
    made = weigh({"Ministry*": [claim], "Monitor": [said(2, 14, status="combatant")]})
    assert span(made["killed", "fighters"]) == ("figure", 14, 16, False)
    assert made["killed", "status_contested"].said == "nothing"


def test_zero_is_a_figure_and_no_reports_of_harm_is_none():
    assert span(killed({"A": [said(1, 0, absence="zero")], "B": [said(2, 16)]})) == ("figure", 0, 16, False)
    silent = said(1, 0, absence="none_reported")
    assert span(killed({"A": [silent]})) == ("none", None, None, False)
    assert span(killed({"A": [silent], "B": [said(2, 16)]})) == ("figure", 16, 16, False)


def test_nothing_said_no_figure_and_a_denial_are_told_apart():
    denied = said(1, 16, polarity="denied", absence="denied", status="civilian")
    made = weigh({"Ministry*": [denied]})
    assert (made["killed", "civilian_said"].said, made["killed", "civilian_said"].denied_by) == ("denied", ("Ministry",))
    assert made["killed", "fighters"].said == "nothing"
    assert made["injured", "all"].said == "nothing"


def test_no_casualties_speaks_of_killed_and_injured():
    made = weigh({"A": [said(1, 0, effect="casualties", absence="zero")]})
    assert made["killed", "all"].said == made["injured", "all"].said == "none"
    assert ("casualties", "all") in made


def test_cumulative_and_rejected_claims_never_enter():
    total, wrong = said(1, 300, incident=None), said(2, 99)
    assert span(killed({"A": [total, wrong, said(3, 16)]}, rejected={wrong.id})) == ("figure", 16, 16, False)


def test_killed_and_injured_are_always_there_and_others_where_claimed():
    assert set(weigh({})) == {(effect, victims) for effect in ("killed", "injured") for victims in VICTIM_CLASSES}
    assert ("detained", "all") in weigh({"A": [said(1, 3, effect="detained")]})


def test_the_range_without_each_origin_is_given():
    tally = killed({"A": [said(1, 16)], "B": [said(2, 20)]})
    assert [(w.origin, w.low, w.high) for w in tally.without] == [("A", 20, 20), ("B", 16, 16)]


def test_a_claim_of_two_origins_stays_when_one_is_put_aside():
    shared = said(1, 16)
    assert [(w.origin, w.low) for w in killed({"A": [shared], "B": [shared]}).without] == [("A", 16), ("B", 16)]


def test_pins_replace_and_say_so():
    made = weigh({"A": [said(1, 16)]}, pins={"killed": {"low": 14, "high": 15}, "killed:children": {"low": 2}})
    assert (span(made["killed", "all"]), made["killed", "all"].pinned) == (("figure", 14, 15, False), True)
    assert span(made["killed", "children"]) == ("figure", 2, None, True)


def test_a_claim_without_an_origin_stands_for_its_report():
    (tally, *_) = tallies([said(1, 16)], [])
    assert tally.without[0].origin == f"report {FIRST.id}"


COUNTS = st.one_of(
    st.integers(0, 50).map(factory.count),
    st.integers(1, 50).map(lambda n: factory.count(n, kind="at_least")),
    st.integers(1, 50).map(lambda n: factory.count(n, kind="about")),
    st.integers(1, 50).map(lambda n: factory.count(None, n, "at_most", str(n))),
    st.just(factory.count(24, kind="vague", words="dozens")),
    st.just(factory.count(None, None, "vague", "deaths")),
)


@st.composite
def told(draw):
    """Claims of up to four origins in three reports: wholes, parts, groups, denials."""
    by_origin = {}
    for at in range(draw(st.integers(1, 7))):
        fields = {"count": draw(COUNTS), "status": draw(st.sampled_from(("unknown", "civilian", "combatant", "mixed")))}
        fields["groups"] = draw(st.sampled_from(((), (), ("children",), ("women",), ("journalists",))))
        fields["effect"] = draw(st.sampled_from(("killed", "killed", "injured", "casualties")))
        if draw(st.booleans()):
            fields["part_of"] = "c-parent"
        if draw(st.integers(0, 6)) == 0:
            fields |= {"polarity": "denied", "absence": "denied"}
        name = draw(st.sampled_from(("A", "B", "C*", "D*")))
        claim = said(at, of=draw(st.sampled_from((FIRST, LATER, THIRD))), **fields)
        by_origin.setdefault(name, []).append(claim)
    return by_origin


def within(inner, outer):
    low = inner.low is None or (outer.low is not None and outer.low <= inner.low)
    high = inner.high is None or (outer.high is not None and inner.high <= outer.high)
    return low and high and (outer.open_top or not inner.open_top)


@given(told())
def test_leaving_out_an_origin_never_widens_the_range(by_origin):
    for tally in weigh(by_origin).values():
        assert all(within(rest, tally) for rest in tally.without)


@given(told(), st.randoms(use_true_random=False))
def test_order_of_input_changes_nothing(by_origin, chance):
    shuffled = list(by_origin.items())
    chance.shuffle(shuffled)
    backwards = {name: own[::-1] for name, own in shuffled}
    assert weigh(backwards) == weigh(by_origin)


@given(told())
def test_the_highest_of_all_is_never_more_than_all_claims_of_wholes_together(by_origin):
    tally = killed(by_origin)
    claims = [c for own in by_origin.values() for c in own if c.effect == "killed" and c.count.has_figure]
    wholes = [c for c in claims if c.part_of is None and c.polarity == "asserted"] or claims
    reach = sum(max(c.count.low or 0, c.count.high or 0) * 11 // 10 for c in wholes)
    assert (tally.high or 0) <= reach


@given(told())
def test_the_bounds_are_set_by_claims_and_a_range_is_never_empty(by_origin):
    for tally in weigh(by_origin).values():
        assert (tally.low is None) == (not tally.set_low)
        assert (tally.high is None) == (not tally.set_high)
        assert tally.said != "nothing" or not (tally.set_low or tally.denied_by)


@given(st.integers(1, 40), st.lists(st.integers(1, 40), min_size=1, max_size=4))
def test_parts_are_never_counted_twice(whole, parts):
    total = said(0, whole)
    pieces = [said(n, size, part_of=total.id, status="civilian", groups=("children",)) for n, size in enumerate(parts, 1)]
    assert span(killed({"A": [total, *pieces]})) == ("figure", whole, whole, False)
    assert killed({"A": pieces}).low == max(parts)


def test_the_example_of_the_documentation():
    wire = said(1, kind="at_least")
    children = said(2, 7, part_of=wire.id, status="civilian", groups=("children",), basis="group")
    early, late = said(3, 16), said(4, 21, of=LATER)
    mayor = said(5, 20, of=LATER, kind="at_least", status="civilian")
    coalition = said(6, 12, of=LATER, status="combatant")
    monitor = said(7, 24, of=THIRD, status="civilian")
    nine = said(8, 9, of=THIRD, part_of=monitor.id, status="civilian", groups=("children",), basis="group")
    five = said(9, 5, of=THIRD, part_of=monitor.id, status="civilian", groups=("women",), basis="group")
    told = {"Wire": [wire, children], "director": [early, late], "mayor": [mayor], "coalition*": [coalition]}
    made = weigh(told | {"Monitor": [monitor, nine, five]})
    assert span(made["killed", "civilian_said"]) == ("figure", 20, 24, True)
    assert span(made["killed", "all"]) == ("figure", 12, 24, True)
    assert {w.origin: (w.low, w.high) for w in made["killed", "all"].without}["coalition"] == (16, 24)
    assert span(made["killed", "status_contested"]) == ("figure", 12, 12, False)
    assert (made["killed", "children"].high, made["killed", "women"].high) == (9, 5)
