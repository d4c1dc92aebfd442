"""What holds of every reading, however broken, long or strange the text is."""

import re
import sys
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recount import Report
from recount.read.people import people
from recount.read.quantities import quantities
from recount.read.reader import read_report
from recount.read.sentences import bounds
from recount.read.tokens import sentences_of, tokenize

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LONGEST_QUOTE = 600


SENTENCES = (
    "At least 18 people, including seven children and a woman, were killed when shells hit a market in Taiz on Friday.",
    "Guerrillas killed nine soldiers and wounded 14 near San Miguel, the army said.",
    "SAN SALVADOR, 16 JAN (AFP) -- TWO SOLDIERS WERE KILLED.",
    "The death toll rose from 41 to 54, and between 10 and 15 people are missing.",
    "“They killed my brother,” said Omar Haddad, 42, a farmer.",
    "The coalition denied that its aircraft had killed 30 villagers in Kunduz on 3 May.",
    "No casualties were reported.",
    "More than 300,000 people have been killed and 1.2 million displaced since 2011.",
    "Twelve of the dead were women; Father Miguel Santos was among them.",
    "A day earlier, a suicide bomber blew himself up in Kano, killing dozens of people.",
    "Elsewhere, gunmen abducted a family of seven and two aid workers.",
    "Some 20, 000 people fled the village of Beni in North Kivu.",
    "He said 12 were killed 30 wounded in Idlib Aleppo and Hama.",
)
FRENCH = (
    "Au moins 18 personnes, dont sept enfants et une femme, ont été tuées vendredi dans le bombardement d'un marché à Taëz.",
    "Des hommes armés ont tué neuf soldats et enlevé quatorze villageois près d'Ansongo, a indiqué à l'AFP un élu local.",
    "Le bilan s'alourdit de 41 à 54 morts ; entre 10 et 15 personnes sont portées disparues.",
    "« Ils ont tué mon frère », a raconté Oumar Diallo, 42 ans, un berger.",
    "L'armée dément avoir tué une trentaine de civils à Tessit le 3 mai.",
    "Aucune victime n'a été signalée dans l'immédiat.",
    "La veille, un kamikaze s'est fait exploser à Kano, faisant des dizaines de morts.",
    "Bangui : quatre-vingt-douze corps retrouvés, selon la Croix-Rouge",
)
POOL = (*SENTENCES, *FRENCH)
WORDS = sorted({word for sentence in POOL for word in sentence.split()})
languages = st.sampled_from(("en", "fr"))
"""The language that a text is read as: any text may be given any."""
MARKUP = ("<p>", "</p>", "<br/>", "&nbsp;", "&amp;", "<a href='#'>", "<!--", "-->", "\u200b", "\u00ad", "[1]", "{", "|")

reports = st.lists(st.sampled_from(POOL), min_size=1, max_size=6).map(" ".join)
shuffled = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)
cut = st.builds(lambda text, start, end: text[start : len(text) - end], reports, st.integers(0, 120), st.integers(0, 120))
commaless = reports.map(lambda text: re.sub(r"[,'’“”]", "", text))
marked_up = st.lists(st.sampled_from([*WORDS, *MARKUP]), min_size=1, max_size=60).map("".join)
broken = st.one_of(
    reports, shuffled, cut, commaless, marked_up, reports.map(str.upper), reports.map(str.lower), st.text(max_size=300)
)


def read(text, language="en"):
    report = Report.of(text, published="2019-03-12", language=language)
    return report, read_report(report)


def figures(reading):
    return [(c.effect, c.count, c.anchor, c.victims, c.scope) for c in reading.claims]


@QUICK
@given(broken, languages)
def test_every_claim_stands_on_words_of_the_text(text, language):
    report, reading = read(text, language)
    for claim in reading.claims:
        quote, anchor = claim.quote, claim.anchor
        assert report.text[quote.start : quote.end] == quote.text
        assert len(quote.text) <= LONGEST_QUOTE
        assert quote.span.holds(anchor)
        assert report.text[anchor.start : anchor.end] == claim.count.words
        assert claim.victims.words in report.text


@QUICK
@given(broken, languages)
def test_claims_and_incidents_hang_together(text, language):
    _, reading = read(text, language)
    claims = {c.id: c for c in reading.claims}
    keys = [i.key for i in reading.incidents]
    assert len(claims) == len(reading.claims)
    assert keys == [f"i{n}" for n in range(1, len(keys) + 1)]
    assert len({i.id for i in reading.incidents}) == len(keys)
    for claim in reading.claims:
        assert claim.incident is None or claim.incident in keys
        if claim.part_of is not None:
            assert claims[claim.part_of].part_of is None
    for incident in reading.incidents:
        assert text[incident.quote.start : incident.quote.end] == incident.quote.text
        assert incident.after is None or incident.after in keys


@QUICK
@given(broken, languages)
def test_places_stand_where_they_say(text, language):
    _, reading = read(text, language)
    for mention in reading.places:
        assert text[mention.start : mention.end] == mention.words


@QUICK
@given(broken)
def test_the_same_text_gives_the_same_reading(text):
    assert read(text) == read(text)


@QUICK
@given(broken, st.text(max_size=40))
def test_the_title_changes_no_claim(text, title):
    named = read_report(Report.of(text, published="2019-03-12", title=title))
    assert named.claims == read(text)[1].claims


@QUICK
@given(reports)
def test_a_sentence_without_harm_changes_no_claim_before_it(text):
    assert figures(read(f"{text}\nThe council will meet again.")[1]) == figures(read(text)[1])


@QUICK
@given(st.one_of(broken, st.text(alphabet=' \n.?!…"”’)A1aé', max_size=80)), languages)
def test_sentences_cover_the_text_in_order(text, language):
    found = bounds(text, language)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


@QUICK
@given(st.one_of(broken, st.text()), languages)
def test_tokens_cover_everything_but_white_space(text, language):
    tokens = tokenize(text, language=language)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert "".join(t.text for t in tokens) == "".join(re.split(r"\s+", text))


@QUICK
@given(broken, languages)
def test_quantities_and_people_lie_apart_within_their_sentence(text, language):
    for sentence in sentences_of(text, bounds(text, language), language=language):
        found = quantities(sentence, language=language)
        spans = [(q.start, q.end) for q in found]
        assert all(0 <= q.start < q.end <= len(sentence.tokens) for q in found)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
        assert all(q.low is None or q.high is None or q.low <= q.high for q in found)
        for group in people(sentence, found, language=language):
            assert 0 <= group.start <= group.count_start < group.count_end <= len(sentence.tokens)


STRANGE = [
    "At least 1.2.3 people were killed.",
    "Population 1.234.567; 20, ²²² people were killed.",
    "²²²² people and ² 1999 people were killed.",
    "٣٤٥ people and Ⅻ people and ½ people and 𝟙𝟚 people were killed.",
    "At least" + " " * 700 + "12 people were killed.",
    "Twelve" + "\t" * 700 + "people were killed.",
    "Twelve rebel forces were killed and dozens of opposition forces were hurt.",
    "Dozens of rebel forces were killed.",
    "\x00killed\x0012\x00people",
    "\ud800 12 people were killed \udfff",
    "İSTANBUL: 12 KİŞİ killed",
    "9" * 5000 + " people were killed.",
    "-" * 5000,
    "killed",
    "12",
    "of",
    "including",
    "and 12",
    ", 12 ,",
    "between 12 and",
    "from 12 to",
    "no",
    "a",
    "family of",
    "members of",
    "“",
    "a number of",
    "the death toll",
    "d'",
    "l'",
    "entre 10 et",
    "une famille de",
    "aucun",
    "il y a",
]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("text", STRANGE)
def test_strange_text_is_read_without_a_crash(text, language):
    report, reading = read(text, language)
    assert reading.status == "read"
    assert all(report.text[c.quote.start : c.quote.end] == c.quote.text for c in reading.claims)


REPEATED = [
    "killed ",
    "12 ",
    "including ",
    "12 people ",
    "12 killed ",
    "12 people were killed ",
    "12 people were killed including a child ",
    "12 people, ",
    "1",
    "1,000,",
    "one hundred and ",
    "no casualties ",
    "fled ",
    "12 fled ",
    "missing ",
    "killed and wounded ",
    "bodies of ",
    "members of ",
    "was killed by ",
    "death toll rose to 12 ",
    "denied killing ",
    "“",
    "“he said ",
    "she said ",
    "(",
    "Xy ",
    "in Xy ",
    "on Monday ",
    "since 2011 ",
    "the army said ",
    "of them ",
    "both ",
    "two of them children ",
    "five of them ",
    "and 2 in Kano ",
    "another was killed ",
    "all were civilians ",
    "Killed: 4 ",
    "a year-old ",
    "an Israeli and ",
    "Omar Haddad and ",
    "Omar Haddad, 42, was killed, ",
    "(two women and two men ",
    "12 people were killed. All were civilians. Two of them were women.\n",
    "There were casualties.\n",
    "A deadly raid hit Goma on Friday.\n",
    "5 killed in Gao, 7 killed in Mopti, ",
    "12 killed since May and ",
    "The town of Gao was hit. Shelling of the city killed 12.\n",
    "the wounded were taken to Gao ",
    "Mr. ",
    "<b>12</b> ",
    "12 people were killed in Kano on Monday.\n",
    "An airstrike hit Aleppo on Monday.\n",
    "A bomb killed 12 people in Kirkuk.\nGunmen killed a judge in Basra.\n",
    "“Twelve people were killed,” he said.\n",
    "The army said 12 people were killed in Aleppo. He said so.\n",
]
REPEATED_FRENCH = [
    "tué ",
    "une trentaine de ",
    "cent mille ",
    "12 morts et ",
    "dont trois enfants ",
    "d'",
    "l'armée dément avoir tué des civils ",
    "« a-t-il dit ",
    "a indiqué à l'AFP ",
    "selon des habitants ",
    "à Gao et à Mopti ",
    "dans la nuit de samedi à dimanche ",
    "par des hommes armés ",
    "aucun ",
    "douze personnes ont été tuées à Gao et ",
    "Des hommes armés ont tué huit villageois à Koro dimanche, a indiqué un élu.\n",
    "Trois d'entre eux étaient des enfants.\n",
]
SIZE = 6000


def work(text, language="en"):
    """The calls that reading a text takes, of Python and of C functions; the same on every machine."""
    calls = 0

    def count(frame, event, arg):
        nonlocal calls
        calls += 1

    report = Report.of(text, published="2019-03-12", language=language)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_report(report)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(("unit", "language"), [*((u, "en") for u in REPEATED), *((u, "fr") for u in REPEATED_FRENCH)])
def test_twice_the_text_takes_about_twice_the_work(unit, language):
    read(unit * 3, language)  # lexicons are read once
    once, twice = (work(unit * (size // len(unit)), language) for size in (SIZE, 2 * SIZE))
    assert twice <= 3 * once


@pytest.mark.parametrize(("unit", "language"), [("7", "en"), ("“he said “", "en"), ("12, ", "en"), ("l'", "fr"), ("« ", "fr")])
def test_a_megabyte_on_one_line_is_read(unit, language):
    report, reading = read(unit * (1_000_000 // len(unit)), language)
    assert reading.status == "read"
    assert all(report.text[c.quote.start : c.quote.end] == c.quote.text for c in reading.claims)


MANY_PLACES = ["A bomb killed {0} people in {1} on Monday.\n", "5 killed in {1}, ", "Warplanes bombed {1} on Monday.\n"]


@pytest.mark.parametrize("line", MANY_PLACES)
def test_twice_the_places_take_about_twice_the_work(line):
    heads = [f"{a}{b}".capitalize() for a in ("ka", "lo", "mi", "ru", "te") for b in ("ba", "do", "fi", "gu")]
    names = [f"{head}{tail}" for tail in ("na", "po", "si", "ra", "ve", "lu") for head in heads]
    lines = [line.format(5 + n, name) for n, name in enumerate(names)]
    read("".join(lines[:3]))
    assert work("".join(lines)) <= 3 * work("".join(lines[: len(lines) // 2]))
