import io
import logging
from contextlib import suppress

import pytest

from recount.gather.pages import page_text, read_page
from recount.gather.problem import Problem

FIRST = "An airstrike on the market of Goudiry killed at least 16 people, including seven children, on Wednesday, a doctor said."
SECOND = (
    "More than 30 people were wounded, and the town’s only hospital was running out of beds, its director told this newspaper."
)
THIRD = (
    "The army said that it had struck a depot of weapons outside the town, and that no civilians were harmed in the operation."
)


def page(*, head="", body="", lang=' lang="en"', title="Market struck in Goudiry"):
    article = f"<article><h1>{title}</h1><p>{FIRST}</p><p>{SECOND}</p>{body}<p>{THIRD}</p></article>"
    return f"<!DOCTYPE html><html{lang}><head><title>{title}</title>{head}</head><body>{article}</body></html>"


def read(html):
    data = html if isinstance(html, bytes) else html.encode()
    return list(read_page(io.BytesIO(data), name="a.html", where="in/a.html"))


def test_a_page_is_its_title_and_what_it_is_about():
    navigation = '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>'
    (fields,) = read(page().replace("<article>", f"{navigation}<article>"))
    assert fields.text.startswith("Market struck in Goudiry\n")
    assert [line for line in fields.text.splitlines() if line][1:] == [FIRST, SECOND, THIRD]
    assert (fields.title, fields.language, fields.name) == ("Market struck in Goudiry", "en", "a.html")


def test_a_title_stands_before_a_text_that_does_not_begin_with_it():
    (fields,) = read(page(head='<meta property="og:title" content="Goudiry: 16 dead">', title="16 dead"))
    assert fields.text.startswith("Goudiry: 16 dead\n\n16 dead\n")
    assert fields.text[fields.head :].startswith("16 dead\n")


def test_what_a_page_says_of_itself():
    head = (
        '<meta property="og:site_name" content="The Composed Daily"><link rel="canonical" '
        'href="https://daily.example/2025/04/04/market"><meta property="article:published_time" content="2025-04-03T08:00:00Z">'
    )
    (fields,) = read(page(head=head, lang=' lang="en-GB"'))
    assert (fields.outlet, fields.url, fields.language) == (
        "The Composed Daily",
        "https://daily.example/2025/04/04/market",
        "en-GB",
    )
    assert [(e.basis, e.edtf) for e in fields.evidence] == [("meta", "2025-04-03")]
    assert fields.detect


def test_the_address_that_a_browser_saved_a_page_from_is_its_address():
    (fields,) = read("<!-- saved from url=(0044)https://daily.example/2025/04/04/market.html -->\n" + page())
    assert fields.url == "https://daily.example/2025/04/04/market.html"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", ""), ("utf-8", "utf-8"), ("cp1252", "iso-8859-1"), ("cp1252", "windows-1252"), ("cp1252", ""), ("utf-16", ""),
     ("utf-8", "iso-8859-1"), ("cp1252", "no-such-encoding")],
)  # fmt: skip
def test_pages_in_any_usual_encoding_are_read(encoding, declared):
    html = page(head=f'<meta charset="{declared}">' if declared else "")
    assert page_text(html.encode(encoding)).text == html


def test_a_declared_encoding_is_believed_where_the_bytes_are_no_utf8():
    html = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>Погибли 18 человек</html>'
    )
    assert page_text(html.encode("cp1251")).text == html


def test_an_xml_declaration_does_no_harm():
    (fields,) = read('<?xml version="1.0" encoding="utf-8"?>\n' + page())
    assert FIRST in fields.text


def test_a_page_that_breaks_off_is_read_as_far_as_it_goes():
    problem, fields = read(page().split(THIRD, maxsplit=1)[0])
    assert str(problem) == "in/a.html: the page breaks off: it has no </html> at its end; read as far as it goes"
    assert FIRST in fields.text


@pytest.mark.parametrize(
    "html",
    ["<html><head><title>Nothing here</title></head><body></body></html>", "<html><body><div><img src='x'></div></body></html>"],
)
def test_a_page_without_a_text_is_told_and_kept(html):
    problem, fields = read(html)
    assert str(problem) == "in/a.html: no text was found in the page; archived without a text"
    assert fields.text[fields.head :].strip() == ""


@pytest.mark.parametrize("data", [b"", b"  \n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"])
def test_what_is_no_page_is_refused(data):
    with pytest.raises(ValueError, match=r"an empty file|not a text"):
        read(data)


def test_a_page_of_very_many_bytes_is_refused():
    with pytest.raises(ValueError, match=r"over 20\.0 million bytes"):
        read(b"<html>" + b" " * 20_000_001)


def test_a_page_whose_text_is_too_long_is_listed():
    (problem,) = read(page(body=f"<p>{'Words of a very long report. ' * 36_000}</p>"))
    assert isinstance(problem, Problem)
    assert "a report has at most 1.0 million" in str(problem)


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 20_000 + "x" + "</div>" * 20_000 + "</body></html>",
        "<html><body>" + "<p>One two three.</p>" * 20_000 + "</body></html>",
        "<html><body><p>" + "<b><i>" * 5_000 + "x</p></body></html>",
        "<html>" + "<" * 200_000 + "</html>",
        "<html>&" + "amp;" * 100_000 + "</html>",
    ],
)
def test_odd_pages_come_to_an_end(html):
    with suppress(ValueError):
        *_, fields = read(html)
        assert len(fields.text) <= len(html)


def test_half_characters_and_nuls_named_by_entities_are_replaced():
    *_, fields = read(
        page(body="<p>He said &#xD800; and &#0; and nothing else was said by anybody in the town that evening.</p>")
    )
    fields.text.encode()
    assert "\0" not in fields.text


def test_nothing_is_said_behind_our_back(caplog):
    with caplog.at_level(logging.DEBUG):
        read("<html><body></body></html>")
    root = [record for record in caplog.records if record.name == "root"]
    assert root == []


def test_the_same_page_says_the_same_again():
    assert read(page()) == read(page())
