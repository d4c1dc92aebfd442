"""The table of the rules of reading is whole: every rule, its files, and the same table in the documentation."""

import re
import tomllib
from typing import get_args

import pytest

from contracts.sources import PACKAGE, ROOT
from recount.domain import rules
from recount.domain.coded_row import ROW_RULE
from recount.publish.explained import rule_texts
from recount.review.adding import ADDED

TABLE = tomllib.loads((PACKAGE / "publish" / "data" / "rules.toml").read_text(encoding="utf-8"))
READING = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")


def test_every_rule_that_can_be_given_stands_in_the_table_and_no_other():
    assert list(TABLE) == list(rules.RULES)
    assert list(rule_texts()) == list(rules.RULES)


def test_every_list_of_rules_is_one_that_can_be_given():
    named = {rule for name, listed in vars(rules).items() if name.endswith("Rule") for rule in get_args(listed)}
    assert named == set(rules.RULES)
    assert len(rules.RULES) == len(set(rules.RULES))


def test_what_no_reader_of_prose_reads_has_its_rule_too():
    assert {ADDED, ROW_RULE} <= set(rules.RULES)


@pytest.mark.parametrize("rule", TABLE)
def test_a_rule_says_in_a_sentence_what_it_does_and_lives_in_files_that_are_there(rule):
    assert re.fullmatch(r"[A-Z].{10,119}\.", TABLE[rule]["says"])
    assert TABLE[rule]["files"]
    assert [name for name in TABLE[rule]["files"] if not (PACKAGE / name).is_file()] == []


def test_the_documentation_has_the_same_table():
    rows = re.findall(r"^\| `([^`|]+)` \| ([^|]+) \| (`\w+/[^|]+) \|$", READING, re.MULTILINE)
    documented = {name: (says, re.findall(r"`([^`]+)`", files)) for name, says, files in rows}
    assert documented == {rule: (text["says"], text["files"]) for rule, text in TABLE.items()}
