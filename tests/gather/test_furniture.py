import json

import pytest

from recount.gather.furniture import unread_spans

PROSE = (
    "At least nine people were killed on Tuesday when shells hit the fish market of Kidira, the town's hospital said. "
    "Two of them were children. The army did not comment on the reports, and witnesses said that the shells had come from "
    "its positions across the river. The governor spoke of a tragedy and promised an inquiry into what had happened there."
)


def unread(text, **options):
    return [text[span.start : span.end] for span in unread_spans(text, **options)]


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "» Read more «",
        "ADVERTISEMENT",
        "Tags: Kidira, shelling, army",
        "Read also: Mine kills three near Bakel",
        "Related: Mine kills three near Bakel",
        "Follow us on the network of your choice",
        "Sign up for our newsletter and get the news every morning.",
        "We use cookies to make this site better. OK",
        "© 2025 The Composed Daily",
        "Skip to main content",
    ],
)
def test_lines_of_furniture_are_not_read(line):
    text = f"{PROSE}\n{line}\n{PROSE}"
    assert unread(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The two sides agreed to share power.",
        "Related deaths were counted by the hospital.",
        "More than 20 people were killed.",
        "Tags and papers of the dead were lost in the fire, the hospital said.",
        "The minister's comments caused anger.",
        "Follow-up strikes killed three.",
        "Search teams found nine bodies.",
        "Home guards shot four men dead.",
        "Watch towers were shelled and two guards killed.",
        "Print workers were among the dead.",
    ],
)
def test_what_may_be_a_sentence_of_the_report_is_read(line):
    assert unread(f"{PROSE}\n{line}\n{PROSE}") == []
    assert unread(line) == []


def test_headlines_of_other_reports_are_not_read_and_prose_after_them_is():
    text = f"{PROSE}\n\nRelated news\nMine kills three shepherds near Bakel\nShelling of Goudiry kills 20\n\n{PROSE}"
    assert unread(text) == ["Related news\nMine kills three shepherds near Bakel\nShelling of Goudiry kills 20"]


def test_readers_are_not_read():
    text = f"{PROSE}\n3 Comments\nThey killed 50 people there.\nAll know that, and more."
    assert unread(text) == ["3 Comments\nThey killed 50 people there.\nAll know that, and more."]


def test_a_menu_with_comments_before_the_report_costs_only_itself():
    assert unread(f"Comments\n{PROSE}") == []
    assert unread(f"Home\nLatest news\nComments\n{PROSE}") == ["Home\nLatest news\nComments"]


def test_the_foot_of_a_page_without_lines_is_not_read():
    foot = (
        "Related News Shelling of Goudiry kills 20 Mine kills three near Bakel Follow us on all networks. Subscribe "
        "Terms of Use Privacy Policy"
    )
    assert unread(f"{PROSE} {PROSE} {foot}") == [foot]


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE} Related deaths are counted by another body. It was founded in 1990. {PROSE}",
        f"{PROSE} He was asked to comment via telephone. Related attacks followed. {PROSE}",
        f"{PROSE} Tags were found. They said that all rights reserved to them were gone. {PROSE}",
    ],
)
def test_prose_without_lines_is_read(text):
    assert unread(text) == []


def test_words_of_buttons_are_cut_out_where_a_text_has_no_lines():
    assert unread(f"3 April 2025 Print this page {PROSE}") == ["Print this page"]


WALL = (
    "We value your privacy\nThis article is for subscribers. Log in to continue reading.\nEmail\nPassword\nForgot your password?"
)


def test_a_page_that_is_a_wall_is_not_read_at_all():
    title = "Nine killed in Kidira\n\n"
    assert unread(title + WALL, head=len(title)) == [title + WALL]
    assert unread("Nine killed in Kidira\n\n", head=23) == ["Nine killed in Kidira\n\n"]


def test_what_a_wall_lets_through_is_read():
    title = "Nine killed in Kidira\n\n"
    text = f"{title}At least nine people were killed on Tuesday.\n{WALL}"
    assert unread(text, head=len(title)) == [WALL]


@pytest.mark.parametrize("text", ["", "\n\n", " ", "x", "Share"])
def test_short_texts(text):
    assert "".join(unread(text)) in ("", text)


@pytest.mark.parametrize(
    "text", ["Related News " * 70_000, "Tags\n" * 200_000, "Comments\n" * 100_000, "Latest news\nx\n" * 60_000]
)
def test_long_texts_of_nothing_but_furniture_come_to_an_end(text):
    assert all(0 <= span.start < span.end <= len(text) for span in unread_spans(text))


def test_no_quote_of_an_annotated_report_lies_in_furniture(shared):
    quotes = lost = 0
    for file in ("train.jsonl", "dev.jsonl", "dev_other.jsonl"):
        for record in map(json.loads, (shared / "gold" / file).read_text(encoding="utf-8").splitlines()):
            text = record["report"]["text"]
            spans = unread_spans(text)
            for told in (*record["claims"], *record["incidents"]):
                at = text.find(told["quote"])
                quotes += 1
                lost += at >= 0 and any(span.start < at + len(told["quote"]) and at < span.end for span in spans)
    assert quotes > 1400
    assert lost <= quotes / 1000
