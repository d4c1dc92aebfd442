import pytest
from lxml.html import document_fromstring

from recount.gather.page_days import day_from_words, days_in_page


def days(head, body=""):
    tree = document_fromstring(f"<html><head>{head}</head><body><p>x</p>{body}</body></html>")
    return [(day.edtf, day.words) for day in days_in_page(tree)]


@pytest.mark.parametrize(
    ("content", "day"),
    [
        ("2025-04-03", "2025-04-03"),
        ("2025-04-03T23:30:00+02:00", "2025-04-03"),
        ("20250403", "2025-04-03"),
        ("20250403T101500Z", "2025-04-03"),
        ("Thu, 03 Apr 2025 10:15:00 GMT", "2025-04-03"),
    ],
)
def test_days_are_read_in_the_usual_forms(content, day):
    assert days(f'<meta name="pubdate" content="{content}">') == [(day, f"meta pubdate: {content}")]


@pytest.mark.parametrize(
    "content", ["", "yesterday", "2025-02-30", "03/04/2025", "1425-04-03", "2025-04-031", "April 2025", "Th" * 500]
)
def test_what_is_no_day_is_no_evidence(content):
    assert days(f'<meta name="pubdate" content="{content}">') == []


def test_all_witnesses_are_kept_in_order_of_their_days():
    head = (
        '<meta property="article:published_time" content="2025-04-03T08:00:00Z">'
        '<meta itemprop="datePublished" content="2025-04-02">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished" : "2025-04-03T07:55:00Z"}</script>'
    )
    body = '<time itemprop="datePublished" datetime="2025-04-04">today</time>'
    assert days(head, body) == [
        ("2025-04-02", "meta datepublished: 2025-04-02"),
        ("2025-04-03", "datePublished: 2025-04-03T07:55:00Z"),
        ("2025-04-03", "meta article:published_time: 2025-04-03T08:00:00Z"),
        ("2025-04-04", "time: 2025-04-04"),
    ]


def test_days_of_change_and_other_reports_times_are_no_witnesses():
    head = '<meta property="article:modified_time" content="2025-04-05"><script>{"datePublished": "2025-04-06"}</script>'
    assert days(head, '<time datetime="2025-04-07">related</time>') == []


def test_the_words_of_a_page_are_asked_last():
    tree = document_fromstring("<html><body><p>Published: 3 April 2025</p></body></html>")
    assert [(d.basis, d.edtf) for d in day_from_words(tree, None, None)] == [("meta", "2025-04-03")]
    assert [d.edtf for d in day_from_words(tree, "2025-04-02", None)] == ["2025-04-02"]
    assert day_from_words(document_fromstring("<html><body><p>No day.</p></body></html>"), None, None) == ()
