"""The page of a working copy."""

import itertools
import re
from html.parser import HTMLParser

import pytest

import factory as f
from publish.sample import record
from recount.publish.page import page_bytes

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Outline(HTMLParser):
    """Tags, ids, links and headings of a page; faults in its nesting."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")


@pytest.fixture(scope="module")
def html():
    return page_bytes(record()).decode("utf-8")


@pytest.fixture(scope="module")
def outline(html):
    found = Outline()
    found.feed(html)
    return found


def test_the_page_is_well_nested_and_its_links_lead_somewhere(outline):
    ids = [a["id"] for _, a in outline.tags if "id" in a]
    targets = {a["href"][1:] for t, a in outline.tags if t == "a" and a["href"].startswith("#")}
    assert (outline.faults, outline.open) == ([], [])
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)


def test_the_page_loads_nothing_and_runs_nothing(html, outline):
    loading = {"script", "link", "img", "iframe", "object", "embed", "audio", "video", "form"}
    assert not loading & {tag for tag, _ in outline.tags}
    assert "default-src 'none'" in html
    assert not re.search(r"url\(|@import", html)


def test_text_of_reports_is_always_escaped(html):
    assert "<script>" not in html
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;" in html
    assert "<b>Goudiry</b>" not in html
    assert "&lt;b&gt;Goudiry&lt;/b&gt;" in html


def test_every_table_has_a_caption_and_its_headings_a_scope(outline):
    tags = [tag for tag, _ in outline.tags]
    assert tags.count("caption") == tags.count("table") > 4
    assert all(a.get("scope") in ("col", "row") for tag, a in outline.tags if tag == "th")
    assert dict(outline.tags)["html"] == {"lang": "en"}


def test_headings_go_down_one_level_at_a_time(outline):
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_the_page_says_what_it_is(html):
    assert "working copy: not reviewed, not for publication" in html
    assert "composed sample data: 3 of 5 reports" in html
    assert "4 of 5 reports are in languages that were read" in html
    assert "as reported, not a complete count" in html


def test_ranges_read_as_written_and_absences_look_different(html):
    assert '<span class="said-figure">16 to more than 22</span>' in html
    assert '<span class="said-none">none reported</span>' in html
    assert '<span class="said-denied">denied</span>' in html
    assert '<span class="said-no-figure">no figure</span>' in html
    assert "local sources left out: more than 22" in html
    shown = html[html.index('<section id="incidents"') :]
    assert "23" not in re.sub(r"[0-9a-f]{16}", "", shown)


def test_a_claim_stands_in_its_context_under_its_origin(html):
    assert "According to <bdi>local sources</bdi>" in html
    assert '<mark>16 people</mark><span class="around">, local sources told' in html
    assert "<bdi>local sources, through Norland News Agency</bdi>" in html
    assert "Two origins speak of it." in html


def test_a_claim_of_two_origins_stands_in_both_and_has_one_place(html):
    of = f.report()
    claim = f.claim(of=of, sources=(f.source(), f.source("UN", "un", 2)))
    mention = f.located(of=of)
    incident = f.incident(mention, claims=[claim], origins=(f.origin(claims=[claim]), f.origin("UN", "un", [claim])))
    rec = f.record(f.entry(of, f.reading(mention, of=of, claims=[claim])), incidents=[f.weighed(incident)])
    page = page_bytes(rec).decode()
    assert page.count(f'id="{claim.id}"') == 1
    assert page.count("<mark>16 people</mark>") == 2


def test_only_addresses_of_the_web_become_links():
    bad = f.report("x", given_id="b")
    object.__setattr__(bad.sightings[0], "url", "javascript:alert(1)")
    page = page_bytes(f.record(f.entry(bad, f.reading(of=bad)), incidents=())).decode()
    assert "javascript:" not in page


def test_a_record_without_incidents_says_so():
    assert "No incident was read" in page_bytes(f.record(f.entry(read=f.reading()), incidents=())).decode()
