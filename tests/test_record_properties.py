"""What holds of a whole record, whatever its reports say and people decide: readings in, tallies, grades and totals out."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factory as f
from recount.domain.ids import IncidentId
from recount.domain.party import Source
from recount.domain.rulings import Rulings
from recount.publish.counting import wholes
from recount.publish.cumulative import cumulative_totals
from recount.publish.totals import totals
from recount.recording import Rules, assemble_record
from recount.weigh.conventions import convention
from recount.weigh.policies import policy
from recount.weigh.ranges import range_rule
from recount.weigh.relevance import counts_people
from recount.weigh.tallies import tallies

few = settings(max_examples=60)
"""Whole records take their time."""

OUTLETS = ("Heron Daily", "Gull Times", "Norland News", "Meridian Wire", None)
PLACES = (
    f.place("Vardim", lat=36.0, lon=37.0, admin1="North"),
    f.place("Sarn", lat=35.0, lon=38.0, admin1="North"),
    f.place("North", "admin1", admin1="North"),
    None,
)
DAYS = ("2019-03-10", "2019-03-11", "2019-03-10/2019-03-11", None)
PARTIES = ("Norland", "Sarn Front", "Joint Command")
OFFICIALS = ("military", "government", "armed_group", "state_media")
SPEAKERS = (
    Source("local sources", "local"),
    Source("Norland Monitor", "monitor"),
    Source("Vardim hospital", "medical"),
    Source("Norland", "military"),
    Source("Norland army", "military"),
    Source("Norland News", "state_media"),
    Source("Sarn Front", "armed_group"),
    Source("Idrissa Ba", "armed_group", speaks_for=("Front",)),
    Source("Anders Okoro", "military", speaks_for=("coalition",)),
    Source("Anders Okoro", "military"),
    Source("Grace Okoro", "medical"),
    Source("mayor's office", "government"),
)
NUMBERS = 12
TEXT = "Reports speak of an attack: " + "; ".join(f"figure {n:02d} of the dead" for n in range(NUMBERS)) + "."

COUNTS = st.one_of(
    st.integers(0, 40).map(f.count),
    st.tuples(st.integers(1, 40), st.integers(0, 9)).map(lambda n: f.count(n[0], n[0] + n[1])),
    st.integers(1, 40).map(lambda n: f.count(n, kind="at_least")),
    st.integers(2, 40).map(lambda n: f.count(n, kind="more_than")),
    st.integers(1, 40).map(lambda n: f.count(n, kind="about")),
    st.integers(1, 40).map(lambda n: f.count(None, n, "at_most", str(n))),
    st.just(f.count(24, kind="vague", words="dozens")),
    st.just(f.count(None, None, "vague", "deaths")),
    st.just(f.count(3, unit="families", words="3 families")),
)
CHAINS = st.one_of(
    st.just(()),
    st.lists(st.sampled_from(SPEAKERS), min_size=1, max_size=2, unique_by=lambda s: s.name).map(tuple),
    st.tuples(st.sampled_from(SPEAKERS), st.sampled_from(SPEAKERS)).map(lambda pair: (pair[0], replace(pair[1], chain=2))),
)
POSITIONS = st.tuples(
    st.sampled_from(("alleges", "claims", "claims", "denies", "states")),
    st.sampled_from(("attack", "harm", "harm", "status", "means")),
    st.one_of(st.none(), st.sampled_from(SPEAKERS)),
)


@st.composite
def report(draw, number):
    """A report with its reading: one or two incidents, claims of them with wholes and parts, totals, parties with positions."""
    outlet = draw(st.sampled_from(OUTLETS))
    day = draw(st.sampled_from(("2019-03-11", "2019-03-12", "2019-03-14", None)))
    of = f.report(f"{number}. {TEXT}", outlet=outlet, title=None, published=day, given_id=f"g{number}")
    incidents = []
    for n in range(draw(st.integers(1, 2))):
        parties = tuple(
            f.party(name, *(f.position(*p, of=of) for p in draw(st.lists(POSITIONS, max_size=3))), kind=kind)
            for name, kind in zip(PARTIES, ("state", "non_state", "coalition"), strict=True)
            if draw(st.booleans())
        )
        place, when, means = (
            draw(st.sampled_from(PLACES)),
            draw(st.sampled_from(DAYS)),
            draw(st.sampled_from(("airstrike", None))),
        )
        words = "Reports speak" if n == 0 else "an attack"
        incidents.append(f.located(of=of, words=words, key=f"i{n + 1}", place=place, when=when, means=means, parties=parties))
    return of, f.reading(*incidents, of=of, claims=draw(claims(of, len(incidents))))


@st.composite
def claims(draw, of, incidents):
    """A figure of people killed and up to eight further claims of a report, parts after their wholes."""
    made = [f.claim("figure 00", of=of, count=f.count(draw(st.integers(1, 40))), sources=draw(CHAINS))]
    for n in range(1, draw(st.integers(1, 9))):
        home = (
            draw(st.sampled_from(["i1", "i1", "i2", None])) if incidents > 1 else draw(st.sampled_from(["i1", "i1", "i1", None]))
        )
        effect = draw(st.sampled_from(("killed", "killed", "killed", "injured", "casualties", "missing")))
        whole = [c for c in made if c.incident == home and c.effect == effect and c.part_of is None]
        fields = {"count": draw(COUNTS), "sources": draw(CHAINS), "said_on": draw(st.sampled_from((None, None, "2019-03-12")))}
        if draw(st.integers(0, 7)) == 0:
            fields |= {"polarity": "denied", "absence": "denied", "count": f.count(0)}
        elif whole and draw(st.booleans()):
            fields["part_of"] = whole[0].id
        if home is None:
            fields["about"] = f.about(date="2019-03", place="North", admin1="North", country="SY", precision="admin1")
        status = draw(st.sampled_from(("unknown", "unknown", "civilian", "combatant", "mixed")))
        groups = draw(st.sampled_from(((), (), ("children",), ("women",), ("journalists",))))
        made.append(f.claim(f"figure {n:02d}", of=of, incident=home, effect=effect, status=status, groups=groups, **fields))
    return tuple(made)


@st.composite
def archives(draw):
    """Two to four reports."""
    return [draw(report(number)) for number in range(draw(st.integers(2, 4)))]


def assembled(pairs, rulings=None, *, under="origins-1"):
    """The record of the reports under the rulings, and the ids that it gave."""
    rules = Rules(policy(under), convention("recount-1"), range_rule("stated"))
    return assemble_record(pairs, rulings or Rulings(), f.stamp(), rules)


def record(pairs, rulings, **fields):
    """The record of the reports under the rulings."""
    return assembled(pairs, rulings, **fields).record


@st.composite
def decided(draw):
    """Reports with what people decided: claims and incidents rejected, outlets put on sides, incidents within others."""
    pairs = draw(archives())
    first = assembled(pairs)
    incidents = [w.incident.id for w in first.record.incidents]
    claim_ids = [c.id for _, reading in pairs for c in reading.claims]
    rejected = draw(st.sets(st.sampled_from(claim_ids), max_size=2)) if claim_ids else set()
    out = draw(st.sets(st.sampled_from(incidents), max_size=1))
    within = (n for n in range(1, len(incidents)) if draw(st.integers(0, 3)))
    forest = {(draw(st.sampled_from(incidents[:n])), incidents[n]) for n in within}
    sides = st.fixed_dictionaries({"side": st.sampled_from((*PARTIES, None))})
    registered = draw(st.dictionaries(st.sampled_from(("Norland News", "Norland Monitor", "Norland army")), sides, max_size=2))
    state = dict.fromkeys((*rejected, *out), "rejected")
    ruled = Rulings(mints=first.minted, rejected=frozenset(state), state=state, contains=frozenset(forest), registered=registered)
    return pairs, ruled


def within(inner, outer):
    """Whether a range lies in another."""
    low = inner.low is None or (outer.low is not None and outer.low <= inner.low)
    high = inner.high is None or (outer.high is not None and inner.high <= outer.high)
    return low and high and (outer.open_top or not inner.open_top)


@few
@given(decided())
def test_leaving_out_an_origin_never_widens_the_range(made):
    pairs, rulings = made
    for weighed in record(pairs, rulings).incidents:
        for tally in weighed.tallies:
            assert all(within(rest, tally) for rest in tally.without), (tally.effect, tally.victims)


@few
@given(decided(), st.randoms(use_true_random=False))
def test_the_order_of_input_changes_neither_tallies_nor_totals(made, chance):
    pairs, rulings = made
    straight = record(pairs, rulings)
    shuffled = [(of, replace(reading, claims=_shuffled(reading.claims, chance))) for of, reading in _shuffled(pairs, chance)]
    other = record(shuffled, rulings)
    assert [w.tallies for w in other.incidents] == [w.tallies for w in straight.incidents]
    assert [w.assessment for w in other.incidents] == [w.assessment for w in straight.incidents]
    assert [w.incident.origins for w in other.incidents] == [w.incident.origins for w in straight.incidents]
    for effect in ("killed", "injured"):
        assert totals(other, effect) == totals(straight, effect)
    assert cumulative_totals(other) == cumulative_totals(straight)


def _shuffled(items, chance):
    mixed = list(items)
    chance.shuffle(mixed)
    return tuple(mixed)


@few
@given(decided())
def test_an_incident_within_another_is_counted_once_or_in_its_whole(made):
    """The sum is that of a plain walk: an incident counts unless one that it lies in, however far up, counts."""
    pairs, rulings = made
    found = record(pairs, rulings)
    above = wholes(found)
    figures = {
        w.incident.id: tally
        for w in found.incidents
        for tally in w.tallies
        if (tally.effect, tally.victims, tally.said) == ("killed", "all", "figure") and w.incident.review_state != "rejected"
    }
    parent = {part: whole for whole, part in rulings.contains}

    def covered(ident):
        while (ident := parent.get(ident)) is not None:
            if ident in figures:
                return True
        return False

    counted = {ident for ident in figures if not covered(ident)}
    total = totals(found, "killed")
    assert total.with_figure == len(counted)
    assert total.low == sum(figures[ident].low or 0 for ident in counted)
    # Nobody is in the sum twice, and nobody who has a figure is in none.
    for ident in figures:
        assert (ident in counted) + sum(whole in counted for whole in above.get(IncidentId(ident), ())) == 1


@pytest.mark.parametrize("under", ["origins-1", "sides-1"])
@few
@given(made=decided())
def test_no_harm_is_accepted_by_a_party_that_does_not_speak_of_it(under, made):
    """A party speaks by its own name or by somebody whom an origin of the incident, or an introduction, puts on its side."""
    pairs, rulings = made
    for weighed in record(pairs, rulings, under=under).incidents:
        if weighed.assessment.corroboration != "accepted by the party":
            continue
        said = [
            (party, position.by)
            for party in weighed.incident.parties
            for position in party.positions
            if (position.stance, position.about) == ("claims", "harm") and position.by is not None
        ]
        assert any(_may_speak_for(by, party, weighed.incident) for party, by in said)


def _may_speak_for(by, party, incident):
    sides = {origin.party for origin in incident.origins if origin.name == by.name and origin.party is not None}
    if by.name in {other.name for other in incident.parties}:
        return by.name == party.name
    return party.name in sides if sides else by.kind in ("military", "government", "armed_group")


@few
@given(decided())
def test_totals_over_a_period_enter_nothing(made):
    found = record(*made)
    told = found.claims()
    for tally in (tally for weighed in found.incidents for tally in weighed.tallies):
        assert all(told[c].scope == "incident" for c in (*tally.set_low, *tally.set_high, *tally.superseded))
    assert all(told[c].scope == "incident" for w in found.incidents for o in w.incident.origins for c in o.claims)


@few
@given(decided())
def test_parts_and_denials_change_nothing_of_all_people_where_somebody_counts_the_whole(made):
    pairs, rulings = made
    found = record(pairs, rulings)
    told = found.claims()
    for incident in (weighed.incident for weighed in found.incidents):
        claims = [told[c] for c in incident.claims if c in told and c not in rulings.rejected]
        plain = [c for c in claims if c.part_of is None and c.polarity == "asserted"]
        counted = {c.effect for c in plain if counts_people(c) and c.absence is None}
        with_parts, without = (_of_all(of, incident) for of in (claims, plain))
        assert {e: r for e, r in with_parts.items() if e in counted} == {e: r for e, r in without.items() if e in counted}


def _of_all(claims, incident):
    found = tallies(claims, incident.origins, parties=[party.name for party in incident.parties])
    return {t.effect: (t.low, t.high, t.open_top) for t in found if t.victims == "all"}
