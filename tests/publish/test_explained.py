"""Why a record says what it says: as JSON beside the record, and as lines for a terminal of any width."""

import io
import json

import pytest
from rich.console import Console

import factory as f
from recount import Report
from recount.domain.explanation import Explanation, Reason
from recount.publish.codebook import codebook_record
from recount.publish.explain_text import explained_text, rules_text
from recount.publish.explained import explained
from recount.stages import read_and_explain
from resolve.atlas import Atlas

TEXT = (
    "HARIM, Syria - Turkish jets bombed a market in Harim on Monday at dawn, killing at least 16 people, including seven "
    "children, a doctor told the Norland News Agency. Turkey denied bombing the town.\n"
    "The mayor had earlier put the toll at 11. More than 140 people have been killed in Idlib province since January."
)


def record(text=TEXT, **given):
    """The record of a report with its explanation, as `recount extract --explain --json` prints it."""
    report = Report.of(text, published="2019-03-12", title="Jets bomb market", outlet="Norland Daily", **given)
    reading, why = read_and_explain(report, Atlas())
    return codebook_record(report, reading, given_id="one") | {"explain": explained(reading, why, report.published)}


def printed(what, width=80):
    out = io.StringIO()
    Console(file=out, width=width, highlight=False, markup=False, emoji=False).print(what)
    return out.getvalue()


def test_the_reasons_stand_under_the_keys_of_the_record_and_are_plain_json():
    made = record()
    why = made["explain"]
    assert json.loads(json.dumps(why)) == why
    assert list(why["incidents"]) == [i["key"] for i in made["incidents"]]
    assert list(why["claims"]) == [c["id"] for c in made["claims"]]
    assert why["published"] == "field"


def test_every_reason_names_a_rule_that_is_told_and_words_that_stand_where_it_says():
    made = record()
    why, text = made["explain"], made["report"]["text"]
    reasons = [r for of in (why["incidents"], why["claims"]) for fields in of.values() for told in fields.values() for r in told]
    assert {r["rule"] for r in reasons} == set(why["rules"])
    assert all(rule["says"] and rule["files"] for rule in why["rules"].values())
    assert all(text[w["start"] : w["end"]] == w["text"] for r in reasons for w in r["words"])
    assert {r.get("of") for r in why["incidents"]["i1"]["perpetrators"]} == {"Turkey"}


def test_a_record_without_its_reasons_is_the_record_as_it_always_was():
    report = Report.of(TEXT, published="2019-03-12", title="Jets bomb market", outlet="Norland Daily")
    reading, _ = read_and_explain(report, Atlas())
    made = record()
    del made["explain"]
    assert made == codebook_record(report, reading, given_id="one")


def test_the_block_of_a_report_tells_its_title_its_incidents_and_its_claims_with_rules_and_words():
    shown = printed(explained_text(record()))
    for line in (
        "one  Jets bomb market",
        "Norland Daily, published 2019-03-12 (field)",
        "incident i1",
        "  date: 2019-03-11",
        "    weekday [read/day_rules.py]",
        "      “Monday at dawn”, seen from the publication on 2019-03-12 (field)",
        "  place: Harim, Idlib, SY (settlement)",
        "  means: airstrike",
        "      “jets”",
        "  what was hit: market",
        "  time of day: dawn",
        "  reported responsible: Turkey (denied)",
        "claim c1",
        "  count: at least 16",
        "      “at least 16”",
        "  according to: doctor (medical), through Norland News Agency (media)",
        "  part of: c1",
        "  scope: a total over several incidents",
        "    time summed [read/totals.py, read/scope.py]",
        "      “since January”",
    ):
        assert line in shown.splitlines()


@pytest.mark.parametrize("width", [120, 80, 60, 40])
def test_the_block_fits_its_terminal_and_loses_no_word(width):
    shown = printed(explained_text(record()), width)
    assert all(len(line) <= width and line == line.rstrip() for line in shown.splitlines())
    assert "".join(shown.split()) == "".join(printed(explained_text(record()), 500).split())


def test_what_a_field_does_not_say_is_said_to_be_unsaid():
    shown = printed(explained_text(record("Two farmers were killed by gunmen.")))
    for unsaid in ("date: not said", "place: not said", "means: not said", "what was hit: not said"):
        assert unsaid in shown
    assert "according to: the report, in its own voice" in shown


def test_a_report_that_tells_no_harm_and_one_that_cannot_be_read_say_so():
    assert "no incident, no claim" in printed(explained_text(record("The ministers met on Monday.")))
    assert "there is no reader for its language (xx)" in printed(explained_text(record("Un obus.", language="xx")))
    assert "it has no text" in printed(explained_text(record(" ")))


def test_no_report_can_steer_the_terminal():
    claim = f.claim("16 people", of=f.report())
    why = Explanation({}, {claim.id: (Reason("effect", "active", (), ("a\x1b[2Jb",), of="c\x07d"),)})
    made = codebook_record(f.report(title="x\x1b]0;y"), f.reading(of=f.report(), claims=[claim]))
    shown = printed(explained_text(made | {"explain": explained(f.reading(claims=[claim]), why, f.report().published)}))
    assert not any(ord(c) < 32 and c != "\n" for c in shown)


def test_the_rules_named_are_told_once_in_the_order_of_the_table_with_their_files():
    shown = " ".join(printed(rules_text(["weekday", "toll", "weekday"])).split())
    assert shown.count("weekday: A weekday") == 1
    assert shown.index("toll: A toll has its figure") < shown.index("weekday: A weekday")
    assert "[read/day_rules.py]" in shown
    assert printed(rules_text([])).strip() == ""
