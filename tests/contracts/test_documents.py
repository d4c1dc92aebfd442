"""The documents say what the program does: every command, option, act, column and word."""

import re
import tomllib

import pytest
import typer

from contracts.sources import PACKAGE, ROOT, text_of, tracked
from recount.cli.main import app
from recount.domain.decision import ACTS
from recount.publish import claims_csv, incidents_csv, reports_csv

DOCS = ROOT / "docs"
COMMANDS = (DOCS / "commands.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
TABLES = {"reports.csv": reports_csv.COLUMNS, "incidents.csv": incidents_csv.COLUMNS, "claims.csv": claims_csv.COLUMNS}


def verbs(group=None, before=()):
    """Every command with the words that call it, groups walked through."""
    group = group or typer.main.get_command(app)
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from verbs(command, (*before, name))
        else:
            yield " ".join((*before, name)), command


VERBS = dict(verbs())


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_has_its_section(verb):
    assert f"\n### {verb}\n" in COMMANDS
    assert f"`recount {verb}" in COMMANDS


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_of_a_command_stands_in_its_section(verb):
    section = COMMANDS.split(f"\n### {verb}\n", 1)[1].split("\n#", 1)[0]
    options = {option for parameter in VERBS[verb].params for option in parameter.opts if option.startswith("--")}
    assert {option for option in options - {"--help"} if option not in section} == set()


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_says_in_help_what_it_does(verb):
    assert VERBS[verb].help


def test_no_section_describes_a_command_that_is_gone():
    assert set(re.findall(r"^### (.+)$", COMMANDS, re.MULTILINE)) == set(VERBS)


def test_every_command_that_the_readme_names_exists():
    named = set(re.findall(r"`(?:\.venv/bin/)?recount (\w+)", README))
    assert named <= {verb.split()[0] for verb in VERBS}


def test_every_act_is_documented_with_the_values_that_it_sets():
    rows = {
        act: row for row in COMMANDS.splitlines() if row.startswith("| `") for act in re.findall(r"`(\w+)`", row.split("|")[1])
    }
    assert [act for act in ACTS if act != "mint" and act not in rows] == []
    acts = tomllib.loads((PACKAGE / "review" / "acts.toml").read_text(encoding="utf-8"))
    shared = set(acts["correct"]["values"])
    missing = {
        act: sorted(
            value
            for value in says.get("values", {})
            if f"`{value}`" not in rows[act] and f"`{value}=" not in rows[act] and (act != "add" or value not in shared)
        )
        for act, says in acts.items()
    }
    assert {act: values for act, values in missing.items() if values} == {}


@pytest.mark.parametrize(("table", "column"), [(table, column) for table, columns in TABLES.items() for column in columns])
def test_every_column_is_documented_under_its_table(table, column):
    text = (DOCS / "columns.md").read_text(encoding="utf-8")
    section = text.split(f"## {table}", 1)[1].split("\n## ", 1)[0]
    assert f"`{column}`" in section


def test_no_column_is_documented_that_no_table_has():
    text = (DOCS / "columns.md").read_text(encoding="utf-8")
    for table, columns in TABLES.items():
        section = text.split(f"## {table}", 1)[1].split("\n## ", 1)[0]
        rows = [row.split("|")[1] for row in section.splitlines() if row.startswith("| `")]
        assert {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)} <= set(columns), table


def test_every_test_that_the_rereading_table_names_is_there():
    named = {
        name
        for row in (DOCS / "rereading.md").read_text(encoding="utf-8").splitlines()
        if row.startswith("|")
        for name in re.findall(r"`([a-z]+(?:_[a-z]+){2,})`", row.rstrip("|").split("|")[-1])
    }
    defined = {
        name
        for path in tracked()
        if path.name.startswith("test_")
        for name in re.findall(r"def test_(\w+)\(", path.read_text(encoding="utf-8"))
    }
    assert named - defined == set()


def test_links_between_documents_lead_somewhere():
    broken = [
        f"{path.name}: {target}"
        for path in tracked()
        if path.suffix == ".md"
        for target in re.findall(r"\]\(([^)#:\s]+)\)", text_of(path) or "")
        if not (path.parent / target).exists()
    ]
    assert broken == []


def test_every_test_that_a_document_names_is_there():
    named = {name for path in tracked() if path.suffix == ".md" for name in re.findall(r"`(tests/[\w/.]+)`", text_of(path) or "")}
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_place_that_contributing_names_is_there():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if row.startswith("| ")]
    named = {name for row in rows for name in re.findall(r"`((?:src|docs|tests)/[^`]+)`", row.split("|")[2])}
    assert [name for name in sorted(named) if not list(ROOT.glob(name.replace("<code>", "en")))] == []
