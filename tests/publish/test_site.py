"""The pages of the site, as they are written."""

import itertools
import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from posixpath import dirname, join, normpath

import pytest

import factory as f
from publish import hostile, many, sample
from publish.outline import Outline
from recount.domain.count import Count
from recount.domain.incident import Mint
from recount.domain.party import Position
from recount.publish.lookup import lookup
from recount.publish.sections import incident_section
from recount.publish.site.effects import effect_views
from recount.publish.site.frame import policy
from recount.publish.site.pages import site_files

WORST = hostile.record()


def outlines(record):
    return {name: Outline(html.decode("utf-8")) for name, html in site_files(record).items()}


SITES = {
    "sample": outlines(sample.record()),
    "hostile": outlines(WORST),
    "many": outlines(many.record()),
    "empty": outlines(f.record(f.entry(read=f.reading()), incidents=())),
}
PAGES = [(site, name) for site, pages in SITES.items() for name in pages]


def page(name, site="sample"):
    return SITES[site][name]


def incident_page(site="sample", number=0):
    return [page for name, page in SITES[site].items() if name.startswith("incidents/")][number]


@pytest.mark.parametrize(("site", "name"), PAGES)
def test_a_page_is_well_nested_and_names_nothing_twice(site, name):
    found = page(name, site)
    assert (found.faults, found.open) == ([], [])
    assert [ident for ident, times in Counter(found.ids()).items() if times > 1] == []


@pytest.mark.parametrize(("site", "name"), PAGES)
def test_every_link_leads_somewhere(site, name):
    pages = SITES[site]
    broken = []
    for link in page(name, site).links():
        if link.startswith("https://"):
            continue
        target, _, fragment = link.partition("#")
        to = normpath(join(dirname(name), target)) if target else name
        if to not in pages or (fragment and fragment not in pages[to].ids()):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize(("site", "name"), PAGES)
def test_a_page_loads_nothing_and_runs_only_our_own_script(site, name):
    found = page(name, site)
    assert not {"link", "img", "iframe", "object", "embed", "audio", "video", "base"} & {tag for tag, _ in found.tags}
    assert not [a for _, a in found.tags if any(key.startswith("on") or key in ("src", "style", "srcdoc") for key in a)]
    assert [a["href"] for _, a in found.tags if "href" in a and not re.match(r"https://|[\w./-]*(#|$)", a["href"])] == []
    scripts = [a for tag, a in found.tags if tag == "script"]
    assert [a for a in scripts if a] in ([], [{"type": "application/json", "id": "facets"}])
    (content,) = [a["content"] for tag, a in found.tags if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
    assert content == policy(scripted=bool(scripts))
    assert "default-src 'none'" in content
    assert "unsafe" not in content


@pytest.mark.parametrize(("site", "name"), PAGES)
def test_every_page_says_what_it_is(site, name):
    words = page(name, site).words()
    assert "working copy: not reviewed, not for publication" in words
    assert "not a complete count" in words
    assert "in languages that were read" in words
    if site == "sample":
        assert "composed sample data: 3 of 5 reports" in words


@pytest.mark.parametrize(("site", "name"), PAGES)
def test_a_page_can_be_walked_by_landmarks_and_headings(site, name):
    found = page(name, site)
    tags = [tag for tag, _ in found.tags]
    assert [tags.count(tag) for tag in ("main", "header", "footer", "h1")] == [1, 1, 1, 1]
    assert dict(found.tags)["html"] == {"lang": "en"}
    skip = next(a for tag, a in found.tags if tag == "a")
    assert (skip["class"], skip["href"]) == ("skip", "#main")
    assert all(b - a <= 1 for a, b in itertools.pairwise(found.levels()))
    assert tags.count("caption") == tags.count("table")
    assert all(a.get("scope") in ("col", "row") for tag, a in found.tags if tag == "th")


def test_hostile_texts_are_shown_as_text():
    for name, html in site_files(WORST).items():
        data = html.decode("utf-8")
        assert "<script>alert" not in data, name
        assert not re.search("[\x00\x1b\u202e]", data), name
    shown = incident_page("hostile").words()
    assert "</script><script>alert(1)</script>" in shown
    assert "[U+202E]61" in shown
    assert "a[U+0000]b[U+001B]" in shown


def test_data_for_the_filters_cannot_end_its_element():
    html = site_files(WORST)["index.html"].decode("utf-8")
    facets = html.split('id="facets">', 1)[1].split("</script>", 1)[0]
    assert not re.search("[<>&]", facets)
    assert "</script>" in json.loads(facets)[0]["text"]


def test_codes_that_are_no_plain_names_do_not_become_file_names():
    names = [name for name in SITES["hostile"] if name.startswith("incidents/")]
    assert names == [f"incidents/i{number:016x}.html" for number in range(5)]


def test_the_page_of_an_incident_has_its_code_for_a_name():
    codes = [w.incident.code for w in sample.record().incidents]
    assert [name for name in SITES["sample"] if name.startswith("incidents/")] == [f"incidents/{code}.html" for code in codes]


def test_the_code_of_a_merged_incident_leads_to_what_it_is_now():
    record = sample.record()
    first = record.incidents[0]
    merged = replace(first, incident=replace(first.incident, previous_ids=("i00000000000000aa",)))
    mints = (Mint("i00000000000000aa", "W2W2W", "m1", ("m1",)), Mint("i00000000000000bb", "Z3Z3Z", "m2", ("m2",)))
    pages = outlines(replace(record, incidents=(merged, *record.incidents[1:]), rulings=f.rulings(mints=mints)))
    assert "incidents/Z3Z3Z.html" not in pages
    assert f"../incidents/{first.incident.code}.html" in pages["incidents/W2W2W.html"].links()


def test_an_incident_leads_with_who_carries_it_and_whom_it_goes_back_to():
    assert (
        "2 outlets, 2 origins: local sources through 1, a doctor through 1; 16 to more than 22 reported killed"
        in incident_page().words()
    )


def test_a_claim_stands_in_its_context_with_the_words_of_its_count():
    html = site_files(sample.record())[f"incidents/{sample.record().incidents[0].incident.code}.html"].decode()
    assert "<mark><b>16 people</b></mark>" in html
    assert "An airstrike on the market of Goudiry on Monday killed" in html
    assert "local sources, through Norland News Agency" in incident_page().words()


def test_absences_read_and_look_different():
    list_page = site_files(sample.record())["index.html"].decode()
    for style, words in (
        ("figure", "16 to more than 22"),
        ("none", "none reported"),
        ("no-figure", "no figure"),
        ("nothing", "no claim"),
    ):
        assert f'<span class="said-{style}">{words}</span>' in list_page
    assert "denied" in incident_page().words()


def test_positions_name_who_accuses_and_who_denies():
    words = incident_page().words()
    assert "alleged (about the attack) by local sources" in words
    assert "denied (about the attack) by The army" in words


def test_a_position_names_the_reports_that_have_its_words():
    words = incident_page().words()
    assert "told the Norland News Agency Norland Daily (composed), 12 Mar 2019" in words


def test_what_one_speaker_says_in_several_reports_is_one_position_and_the_same_words_stand_once():
    said = f.report("Residents blamed the army. They had seen its jets.", outlet="Norland Daily")
    copy = f.report("Residents blamed the army. They had seen its jets.", outlet="Harbour Courier")
    other = f.report("The army did it, residents said.", outlet="Meridian Wire")
    positions = [
        Position(f.source(name, "witness"), "alleges", "attack", f.quote(of, words))
        for name, of, words in (
            ("Residents", said, "Residents blamed the army."),
            ("Residents", copy, "Residents blamed the army."),
            ("residents", other, "The army did it, residents said."),
        )
    ]
    weighed = f.weighed(f.incident(parties=(f.party("Norland", *positions),)))
    entries = [f.entry(each, f.reading(of=each)) for each in (said, copy, other)]
    (row,) = incident_section(weighed, lookup(f.record(*entries, incidents=(weighed,)))).parties
    assert (row.by, row.stance, [quote.text for quote in row.quotes]) == (
        "residents", "alleged", ["Residents blamed the army.", "The army did it, residents said."],
    )  # fmt: skip
    assert [outlet for _, outlet, _ in row.quotes[0].reports] == ["Norland Daily", "Harbour Courier"]


def test_an_effect_of_which_something_is_said_for_civilians_only_is_headed_so():
    none = f.claim("16 people", effect="casualties", absence="zero", count=Count(0, 0, "exact", "none"))
    weighed = f.weighed(f.incident(claims=[none]), f.tally("casualties", "civilian_said", said="none"))
    found = lookup(f.record(f.entry(f.report(), f.reading(claims=[none])), incidents=(weighed,)))
    (view,) = effect_views(weighed, incident_section(weighed, found), found)
    assert (view.figure.words, view.counted) == ("none reported", "civilians, as said")


def test_conditions_say_whether_they_are_met():
    words = incident_page().words()
    assert "met Two origins speak of it." in words
    assert "not met No party accepts it." in words


def test_what_stays_unknown_is_said():
    words = incident_page(number=1).words()
    assert "The year: no report says it." in words
    assert "How many were injured: reports speak of them without a figure." in words


def test_incidents_without_a_point_are_listed_beside_the_map_as_such():
    words = page("map.html").words()
    assert "The place is named, but no gazetteer knows it" in words
    assert "Kidira road" in words.split("no gazetteer knows it", 1)[1]


def test_claims_over_periods_are_kept_apart():
    words = page("totals.html").words()
    assert "More than 240" in words.split("counted in no incident", 1)[1]
    assert "the period is not known" in words


def test_a_total_that_is_compared_leads_to_the_incidents_known_there():
    of = f.report("Fighting killed 40 people in March.", given_id="g1")
    total = f.claim(
        "40 people", of=of, incident=None, about=f.about(date="2019-03", place="Syria", country="SY", precision="country")
    )
    known = f.weighed(f.incident(place=f.place(), code="ABCDE"), f.tally(low=16, high=22))
    made = site_files(f.record(f.entry(of, f.reading(of=of, claims=[total])), incidents=[known]))["totals.html"].decode()
    assert "18–24 not told by them" in made
    assert '<a href="incidents/ABCDE.html">' in made
    assert '<rect class="band"' in made


def test_the_page_of_an_incident_says_how_its_range_came_about():
    words = incident_page().words()
    assert "How this range came about" in words
    assert "16 killed (local sources)" in words


def test_the_page_of_a_whole_says_what_its_parts_leave():
    whole = f.weighed(f.incident(id="i1", code="WHOLE"), f.tally(low=60, high=67))
    part = f.weighed(f.incident(id="i2", code="PARTS", part_of="i1"), f.tally(low=20, high=20))
    files = site_files(f.record(f.entry(read=f.reading()), incidents=[whole, part]))
    assert (
        "It contains PARTS, with 20 killed in 1 incident; 40–47 of its killed are told nowhere else."
        in Outline(files["incidents/WHOLE.html"].decode()).words()
    )


def test_only_addresses_of_the_web_become_links():
    bad = f.report("x", given_id="b")
    object.__setattr__(bad.sightings[0], "url", "javascript:alert(1)")
    html = site_files(f.record(f.entry(bad, f.reading(of=bad)), incidents=()))["reports.html"].decode()
    assert "javascript:" not in html


def test_a_record_without_incidents_says_so():
    assert "No incident was read" in page("index.html", "empty").words()


def test_the_bytes_do_not_depend_on_the_hash_seed(root):
    code = (
        "import hashlib, sys; sys.path.insert(0, 'tests')\nfrom publish import hostile, many, sample\n"
        "from recount.publish.site.pages import site_files\n"
        "print([hashlib.sha256(d).hexdigest() for r in (sample, hostile, many) for d in site_files(r.record()).values()])"
    )
    seeds = [{"PYTHONHASHSEED": seed} for seed in ("1", "2")]
    assert len({subprocess.check_output([sys.executable, "-c", code], env=env, cwd=root) for env in seeds}) == 1


def test_a_party_that_only_denies_is_not_called_responsible():
    of = f.report()
    mention = f.located(of=of, parties=(f.party("Norland", f.position("denies", by=f.source("The army", "military"), of=of)),))
    pages = outlines(f.record(f.entry(of, f.reading(mention, of=of, claims=[f.claim(of=of)]))))
    (words,) = [page.words() for name, page in pages.items() if name.startswith("incidents/")]
    assert "Nobody is reported responsible." in words
    assert "denied (about the attack) by The army" in words
    assert "nobody named" in pages["index.html"].words()
