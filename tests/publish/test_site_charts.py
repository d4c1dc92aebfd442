"""The range drawn claim by claim, and claims in blocks by quote."""

from dataclasses import replace

import pytest

import factory as f
from publish.many import KINDS
from recount.domain.count import Count
from recount.publish.claim_rows import origin_groups
from recount.publish.lookup import lookup
from recount.publish.site.claim_blocks import Drawing, origin_view
from recount.publish.site.claim_chart import SIGN_WORDS, axis, signs, strip
from recount.publish.site.display import cut, paragraphs, visible
from recount.weigh.conventions import convention

HERE = convention()
AXIS = axis([], f.tally(low=16, high=40))


def _claim(count, **fields):
    of = f.report(f"Then {count.words} died there.")
    return f.claim(count.words, of=of, count=count, **fields)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_count_has_its_own_sign(kind):
    drawn = strip(_claim(KINDS[kind]), AXIS, HERE)
    assert drawn.sign == kind
    assert kind in SIGN_WORDS
    assert 0 <= drawn.first <= drawn.last <= 320


def test_a_denial_and_a_claim_called_wrong_are_drawn_as_such():
    assert strip(_claim(KINDS["exact"], polarity="denied"), AXIS, HERE).sign == "denied"
    assert strip(_claim(KINDS["exact"], absence="corrected"), AXIS, HERE).sign == "denied"
    assert strip(_claim(KINDS["none"], absence="none_reported"), AXIS, HERE).sign == "none"


def test_more_than_eighteen_is_drawn_from_eighteen_on():
    assert strip(_claim(KINDS["more_than"]), AXIS, HERE).first == AXIS.at(18)
    assert strip(_claim(KINDS["at_least"]), AXIS, HERE).first == AXIS.at(18)


def test_a_rounded_figure_reaches_as_far_as_the_convention_says():
    drawn = strip(_claim(KINDS["about"]), AXIS, HERE)
    assert (drawn.first, drawn.x, drawn.last) == (AXIS.at(27), AXIS.at(30), AXIS.at(33))


@pytest.mark.parametrize(
    ("highest", "top", "ticks"),
    [(0, 1, 2), (1, 1, 2), (4, 4, 5), (7, 8, 5), (16, 20, 5), (23, 25, 6), (97, 100, 6), (1429, 1500, 4), (10**6, 10**6, 6)],
)
def test_the_axis_reaches_the_highest_figure_in_even_steps(highest, top, ticks):
    drawn = axis([], f.tally(low=0, high=highest))
    assert drawn.top == top
    assert len(drawn.ticks) == ticks
    assert drawn.ticks[0].words == "0"


def test_the_band_is_the_range_and_only_a_figure_has_one():
    drawn = axis([], f.tally(low=16, high=None, open_top=True))
    assert (drawn.low, drawn.high, drawn.open_top) == (drawn.at(16), drawn.at(16), True)
    assert axis([], f.tally(said="none")).low is None


def test_the_legend_names_the_signs_that_are_drawn():
    drawn = [strip(_claim(KINDS[kind]), AXIS, HERE) for kind in ("vague", "exact", "exact")]
    assert [sign for sign, _ in signs(drawn)] == ["exact", "vague"]


def _view(*reports, words=("16 people", "Seven children")):
    claims, entries, mentions = [], [], []
    for of in reports:
        sixteen = f.claim(words[0], of=of)
        seven = f.claim(words[1], of=of, count=Count(7, 7, "exact", "Seven"), part_of=sixteen.id)
        mention = f.located(of=of)
        claims += [sixteen, seven]
        mentions.append(mention)
        entries.append(f.entry(of, f.reading(mention, of=of, claims=[sixteen, seven])))
    incident = f.incident(*mentions, claims=claims, origins=(f.origin(claims=claims),))
    found = lookup(f.record(*entries, incidents=[f.weighed(incident)]))
    (group,) = origin_groups(incident, found)
    tally = f.tally(set_low=(claims[0].id,), set_high=(claims[0].id,))
    return origin_view(group, Drawing("killed", {c.id: c for c in claims}, AXIS, HERE, tally, {claims[1].id})).blocks


def test_the_same_words_in_several_reports_stand_once_with_all_reports():
    blocks = _view(f.report(outlet="One", title=None), f.report(outlet="Two", title=None))
    # The first of the two copies sets the range, and its part was replaced: what differs stands apart.
    assert [len(block.voices) for block in blocks] == [1, 1, 1, 1]
    assert blocks[0].claims[0].sets == "sets the range"
    assert any(view.superseded for block in blocks for view in block.claims)


def test_claims_of_one_quote_share_it_and_copies_that_weigh_the_same_are_one():
    text = "The strike killed 16 people, seven children among them."
    reports = [f.report(text, outlet=name) for name in ("One", "Two", "Three")]
    claims = []
    for of in reports:
        whole = of.quote(0, len(text))
        sixteen, seven = f.claim("16 people", of=of), f.claim("seven children", of=of, count=Count(7, 7, "exact", "seven"))
        claims += [_on(whole, sixteen), _on(whole, seven)]
    incident = f.incident(f.located(of=reports[0]), claims=claims, origins=(f.origin(claims=claims),))
    entries = [f.entry(of, f.reading(of=of, claims=[c for c in claims if c.report_id == of.id])) for of in reports]
    found = lookup(f.record(*entries, incidents=[f.weighed(incident)]))
    (group,) = origin_groups(incident, found)
    (block,) = origin_view(group, Drawing("killed", {c.id: c for c in claims}, AXIS, HERE, f.tally(), set())).blocks
    assert [view.words for view in block.claims] == ["16 killed", "7 killed"]
    assert [len(view.anchors) for view in block.claims] == [3, 3]
    assert sorted(voice.outlet for voice in block.voices) == ["One", "Three", "Two"]
    assert [words for words, is_count in block.pieces if is_count] == ["16 people", "seven children"]
    assert "".join(words for words, _ in block.pieces) == text


def _on(quote, claim):
    return replace(claim, quote=quote)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("61\u202e16", "61[U+202E]16"), ("a\x00\x1b", "a[U+0000][U+001B]"), ("tab\tline\n", "tab\tline\n"), ("عربي", "عربي")],
)
def test_characters_that_act_and_do_not_show_are_made_visible(text, shown):
    assert visible(text) == shown


def test_long_names_are_cut_and_gaps_between_paragraphs_closed():
    assert cut("x" * 100, 10) == "x" * 9 + "…"
    assert cut("short", 10) == "short"
    assert paragraphs("One.\n\n  \n Two.") == "One.\nTwo."
