"""One report more joins without the rest being linked again, and the clusters are those of a full run."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

import factory
from recount.domain.rulings import Rulings
from recount.link.copies import Copies
from recount.link.facets import LinkInput
from recount.link.linker import Linker

TOWNS = tuple(
    factory.place(name, lat=36.0 + at / 5, lon=37.0, admin1="North") for at, name in enumerate(("Vardim", "Sarn", "Orlo"))
)
WORDS = ("bakery", "shell", "school", "orchard", "raid", "queue", "market", "bridge", "night", "convoy", "mill", "harbour")
STANDING = "The war in Norland began four years ago when soldiers fired at a march in the capital. "


def told(number, *, town, day, low, words, means=None, text=None):
    """A report of one incident, with its text."""
    text = text or f"{low} people died in {TOWNS[town].name}: {' '.join(words)}, said the report of number {number}."
    report = factory.report(text, outlet=f"o{number}", published=f"2019-03-{day + 1:02}", title=" ".join(words[:2]))
    mention = factory.located(of=report, words=text[:9], place=TOWNS[town], when=f"2019-03-{day:02}", means=means)
    claims = [factory.claim(text[:9], of=report, count=factory.count(low))]
    return report, LinkInput(
        factory.reading(mention, of=report, claims=claims), report.outlet, report.title, f"2019-03-{day + 1:02}", text
    )


TOLD = st.tuples(
    st.integers(0, 2),
    st.integers(1, 20),
    st.sampled_from((3, 4, 20, 25)),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=4),
)


def entries(drawn):
    return [told(at, town=town, day=day, low=low, words=words)[1] for at, (town, day, low, words) in enumerate(drawn)]


def one_by_one(made, *, first=0, rulings=None):
    linker = Linker(made[:first], (), rulings)
    for entry in made[first:]:
        linker.add(entry)
    return linker.clusters()


def ruled(made, pairs):
    ids = [entry.reading.incidents[0].id for entry in made]
    return frozenset(
        tuple(sorted((ids[a % len(ids)], ids[b % len(ids)]))) for a, b in pairs if ids[a % len(ids)] != ids[b % len(ids)]
    )


PAIRS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=3)


@settings(deadline=None)
@given(st.lists(TOLD, min_size=1, max_size=14), st.integers(0, 14), PAIRS, PAIRS, st.randoms(use_true_random=False))
def test_one_by_one_gives_the_clusters_of_a_full_run(drawn, first, same, apart, chance):
    made = entries(drawn)
    rulings = Rulings(same=ruled(made, same), not_same=ruled(made, apart))
    whole = Linker(made, (), rulings).clusters()
    chance.shuffle(made)
    assert one_by_one(made, first=min(first, len(made)), rulings=rulings) == whole
    for found in whole:
        assert not any(left in found.mentions and right in found.mentions for left, right in rulings.not_same)


@settings(deadline=None)
@given(st.lists(TOLD, min_size=2, max_size=10), st.lists(st.sets(st.integers(0, 9), max_size=3), max_size=5))
def test_reports_that_go_and_come_again_leave_the_clusters_of_those_that_are_there(drawn, turns):
    made = entries(drawn)
    there = set(range(len(made)))
    linker = Linker(made)
    for turn in turns:
        moved = {at % len(made) for at in turn}
        linker.change([made[at].reading.report_id for at in moved & there], [made[at] for at in sorted(moved - there)])
        there ^= moved
        assert linker.clusters() == Linker([made[at] for at in there]).clusters()


def test_a_crowd_of_one_day_and_town_is_linked_the_same_one_by_one():
    chance = random.Random(7)  # noqa: S311 - a table of cases
    made = [told(n, town=0, day=5, low=chance.randint(1, 60), words=chance.sample(WORDS, 3))[1] for n in range(124)]
    whole = Linker(made).clusters()
    assert any(len(found.mentions) > 1 for found in whole)
    assert one_by_one(made, first=119) == whole
    chance.shuffle(made)
    assert one_by_one(made, first=121) == whole


def texts(number, chance):
    """A report that is a cut and edited story, sometimes with a standing paragraph."""
    story, day = chance.randint(0, 3), chance.randint(1, 25)
    body = " ".join(WORDS[(story * 3 + n * n) % 12] + f" {story} {n % 7}" for n in range(60 + story)).split()
    cut = " ".join(word for word in body if chance.random() > 0.04)
    return factory.report(
        (STANDING if chance.random() < 0.4 else "") + cut, outlet=f"o{number}", published=f"2019-03-{day:02}", title=None
    )


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 12), st.integers(0, 12), st.randoms(use_true_random=True))
def test_copies_found_one_by_one_are_those_of_a_full_run(number, first, chance):
    made = [texts(n, chance) for n in range(number)]
    whole = Copies(made)
    chance.shuffle(made)
    grown = Copies(made[:first])
    known = dict(grown.first_of())
    for report in made[first:]:
        for ident, group in grown.add(report).items():
            known.pop(ident, None) if group is None else known.update({ident: group})
    assert (grown.groups(), grown.pairs()) == (whole.groups(), whole.pairs())
    assert known == whole.first_of()


@settings(deadline=None, max_examples=40)
@given(st.integers(2, 12), st.data(), st.randoms(use_true_random=True))
def test_copies_that_are_taken_out_leave_those_of_a_full_run_over_the_rest(number, data, chance):
    made = [texts(n, chance) for n in range(number)]
    gone = data.draw(st.sets(st.integers(0, number - 1), max_size=4))
    rest = [report for at, report in enumerate(made) if at not in gone]
    shrunk = Copies(made)
    first, *others = [made[at] for at in sorted(gone)] or [made[0]]
    shrunk.change([first.id, *(report.id for report in others[:2])], [first])  # one is told anew
    shrunk.change([first.id, *(report.id for report in others[2:])], [] if gone else [first])
    whole = Copies(rest)
    assert (shrunk.groups(), shrunk.pairs(), shrunk.first_of()) == (whole.groups(), whole.pairs(), whole.first_of())


def test_many_texts_that_hardly_differ_are_one_group_and_grow_with_their_number():
    chance = random.Random(3)  # noqa: S311 - a table of cases
    body = " ".join(chance.choice(WORDS) + str(chance.randint(0, 99)) for _ in range(150))
    made = [
        factory.report(f"{body} number {n}", outlet=f"o{n}", published=f"2019-03-{n % 9 + 1:02}", title=None) for n in range(600)
    ]
    whole = Copies(made)
    assert [len(group) for group in whole.groups()] == [600]
    grown = Copies(made[:-3])
    for report in made[-3:]:
        grown.add(report)
    assert grown.groups() == whole.groups()


def test_a_copy_that_comes_later_brings_two_reports_together():
    body = " ".join(f"{word} {n}" for n, word in enumerate(WORDS * 6))
    one, first = told(1, town=0, day=5, low=9, words=("bakery", "shell"), text=f"9 people {body}")
    two, second = told(2, town=0, day=5, low=9, words=("mill", "queue"), text=f"9 people {body} late")
    texts_of, linker = Copies([one]), Linker([first])
    linker.add(second, texts_of.add(two))
    assert linker.clusters() == Linker([first, second], Copies([one, two]).groups()).clusters()
    assert {f.name for f in linker.explain(*(e.reading.incidents[0].id for e in (first, second))).features} >= {"same_text"}
