"""Claims that a report makes twice."""

from dataclasses import replace

import pytest

import factory
from recount.domain.claim import Victims
from recount.link.repeats import drop_repeats

TEXT = (
    "16 killed. At least 16 people were killed, medics said. 16 dead, the Heron said. Seven children died. "
    "Dozens died. Dozens fell."
)
REPORT = factory.report(TEXT)
MEDICS, HERON = factory.source("medics", "medical"), factory.source("the Heron", "media")


def said(words, low=16, kind="exact", **fields):
    return factory.claim(words, of=REPORT, count=factory.count(low, kind=kind, words=words.split()[0]), **fields)


def test_the_fuller_quote_stays_with_the_sources_of_both_as_two_chains():
    one, other = said("16 killed", sources=(MEDICS,)), said("16 dead, the Heron said", sources=(HERON,))
    (kept,) = drop_repeats([one, other])
    assert kept.id == other.id
    assert [[s.name for s in chain] for chain in kept.chains] == [["medics"], ["the Heron"]]


def test_a_headline_without_a_source_takes_the_source_of_the_text():
    (kept,) = drop_repeats([said("16 killed"), said("16 dead, the Heron said", sources=(HERON,))])
    assert [s.name for s in kept.sources] == ["the Heron"]


def test_of_two_chains_of_one_speaker_the_longer_stays():
    longer = (MEDICS, factory.source("the Heron", "media"))
    (kept,) = drop_repeats([said("16 killed", sources=(MEDICS,)), said("16 dead, the Heron said", sources=longer)])
    assert [s.name for s in kept.sources] == ["medics", "the Heron"]
    assert {s.chain for s in kept.sources} == {1}


def test_at_least_and_plain_of_no_named_source_are_at_least():
    (kept,) = drop_repeats([said("16 killed"), said("At least 16 people", kind="at_least")])
    assert kept.count.kind == "at_least"
    assert kept.quote.text == "At least 16 people"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said("16 killed", sources=(MEDICS,)), said("At least 16 people", kind="at_least", sources=(HERON,))),
        (said("16 killed"), said("16 dead", 17)),
        (said("16 killed"), said("16 dead", effect="injured")),
        (said("16 killed"), said("16 dead", incident="i2")),
        (said("16 killed"), said("16 dead", polarity="denied", absence="denied")),
        (said("16 killed", status="civilian"), said("16 dead", status="combatant")),
        (said("16 killed", groups=("women",), status="civilian"), said("16 dead", groups=("children",), status="civilian")),
        (said("16 killed"), said("Dozens died", kind="vague")),
    ],
)
def test_other_sources_figures_effects_incidents_and_victims_are_other_claims(one, other):
    assert drop_repeats([one, other]) == (one, other)


def test_people_called_civilians_elsewhere_are_civilians_by_context():
    (kept,) = drop_repeats([said("16 killed", status="civilian"), said("16 dead, the Heron said")])
    assert (kept.victims.status, kept.victims.basis) == ("civilian", "context")


def test_groups_that_are_some_of_those_counted_go_on_the_claim_that_stays():
    whole = said("16 dead, the Heron said")
    some = replace(said("16 killed"), victims=Victims("unknown", "16", groups=("women",), groups_are="some"))
    (kept,) = drop_repeats([some, whole])
    assert (kept.victims.groups, kept.victims.groups_are) == (("women",), "some")


def test_references_follow_the_claim_that_stays():
    short, full = said("16 killed"), said("16 dead, the Heron said")
    part = said("Seven children", 7, part_of=short.id, groups=("children",), status="civilian")
    kept = drop_repeats([short, full, part])
    assert [c.part_of for c in kept] == [None, full.id]


def test_vague_words_are_one_claim_only_in_the_same_words():
    assert len(drop_repeats([said("Dozens died", 24, "vague"), said("Dozens fell", 24, "vague")])) == 1
    assert len(drop_repeats([said("Dozens died", 24, "vague"), said("16 killed", 24, "vague")])) == 2


def test_a_figure_that_leaves_out_who_they_were_is_the_same_claim_in_another_sentence():
    (kept,) = drop_repeats([said("16 killed"), said("16 dead", groups=("children",), status="civilian")])
    assert (kept.victims.groups, kept.victims.status) == (("children",), "civilian")


def test_two_equal_figures_of_one_sentence_count_two_kinds_of_people():
    both = "16 killed. At least 16 people were killed, medics said."
    claims = [
        factory.claim(both, of=REPORT, count=factory.count(16, words=words), ident=words, groups=groups, status="civilian")
        for words, groups in (("16", ()), ("16 people", ("children",)))
    ]
    assert len(drop_repeats(claims)) == 2


def test_parts_of_a_toll_told_twice_are_one_part():
    wholes = [said("16 killed", ident="c1"), said("16 dead, the Heron said", ident="c2")]
    parts = [said("Seven", 7, ident=f"c{n + 3}", part_of=whole.id, groups=("children",)) for n, whole in enumerate(wholes)]
    assert len(drop_repeats([wholes[0], parts[0], wholes[1], parts[1]])) == 2


def test_a_source_first_described_and_then_named_is_one_speaker():
    described, named = factory.source("a monitoring group", "monitor"), factory.source("Heron Watch", "monitor")
    least = said("At least 16 people", kind="at_least", sources=(described,))
    (kept,) = drop_repeats([least, said("16 dead", sources=(named,))])
    assert kept.count.kind == "at_least"
    assert [s.name for s in kept.sources] == ["Heron Watch"]


def test_two_forces_that_give_one_figure_are_two_sources_though_one_is_only_described():
    army, coalition = factory.source("army", "military"), factory.source("Norland Coalition", "military")
    (kept,) = drop_repeats([said("16 killed", sources=(army,)), said("16 dead", sources=(coalition,))])
    assert [[s.name for s in chain] for chain in kept.chains] == [["army"], ["Norland Coalition"]]


def test_a_plain_figure_that_two_sources_give_goes_with_the_headline_s_at_least():
    headline = said("At least 16 people", kind="at_least")
    two = [said("16 killed", sources=(MEDICS,)), said("16 dead", sources=(HERON,))]
    assert len(drop_repeats([headline, *two])) == 1


def test_people_listed_side_by_side_are_not_told_twice():
    listed = factory.report("Shelling killed two drivers and two guards. In all two people died.")
    drivers, guards, again = (
        factory.claim(words, of=listed, count=factory.count(2, words="two"), status=status)
        for words, status in (("two drivers", "civilian"), ("two guards", "unknown"), ("two people", "unknown"))
    )
    sentence = factory.quote(listed, "Shelling killed two drivers and two guards.")
    drivers, guards = (replace(claim, quote=sentence) for claim in (drivers, guards))
    assert drop_repeats([drivers, guards]) == (drivers, guards)
    assert len(drop_repeats([drivers, again])) == 1
