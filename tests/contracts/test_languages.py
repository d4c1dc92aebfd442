"""What is known of a language stands in its folder: the shared code of reading names none and hands on the one it is given."""

import ast
import re
import tomllib
from typing import get_args

import pytest

from contracts.sources import PACKAGE, functions, modules, shown, tree
from recount.domain import timespan, vocabulary

READ = PACKAGE / "read"
SHARED = [path for path in modules() if path.parent == READ]
ENGLISH = "en"
LANGUAGES = sorted(path.name for path in (READ / "lang").iterdir() if path.is_dir() and path.name not in (ENGLISH, "shared"))
OF_WORDS = {
    "about", "after", "before", "capitals", "cardinals", "coalitions", "fixed", "forms", "groups", "holidays", "later",
    "leads", "more", "nations", "numbers", "pairs", "phrase", "refers", "scales", "short", "singular", "speaks_for",
    "states", "units", "vague",
    *get_args(vocabulary.SourceKind),
}  # fmt: skip
"""Tables whose entries are words with what they mean, not lists by their names."""
OF_SHEETS = {"rows.py"}
"""What a coded row says is said in the terms of sheets, in no language."""
CUTTING = {"endswith", "startswith", "removesuffix", "removeprefix"}


def asked(path):
    """The functions of a module that ask for a language, by name, with the place of that parameter."""
    return {
        node.name: [arg.arg for arg in node.args.args].index("language") if "language" in arguments(node.args.args) else None
        for node in functions(path)
        if "language" in arguments([*node.args.args, *node.args.kwonlyargs]) and "self" not in arguments(node.args.args)
    }


def imported(path):
    """The functions that a module takes from another one of reading and that ask for a language."""
    return {
        name.name: places[name.name]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("recount.read.")
        for places in (asked(READ / f"{node.module.split('.')[-1]}.py"),)
        for name in node.names
        if name.name in places
    }


def arguments(args):
    return [arg.arg for arg in args]


def test_the_language_of_a_report_is_handed_on():
    """Where a default is English, a call that says no language would read every report as English."""
    left_out = [
        f"{shown(path)}:{node.lineno} calls {node.func.id} without a language"
        for path in SHARED
        for wants in (asked(path) | imported(path),)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in wants
        and not any(isinstance(arg, ast.Starred) for arg in node.args)
        and "language" not in [word.arg for word in node.keywords]
        and (wants[node.func.id] is None or len(node.args) <= wants[node.func.id])
    ]
    assert left_out == []


def test_no_language_is_named_but_as_a_default():
    named = [
        f"{shown(path)}:{node.lineno}"
        for path in SHARED
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and node.value == ENGLISH and node not in defaults(path)
    ]
    assert named == []


def defaults(path):
    return [
        default for node in functions(path) for default in (*node.args.defaults, *node.args.kw_defaults) if default is not None
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_names_its_lists_as_english_does(language):
    """A list that English does not name is one that nobody reads: English names all, empty where it has no words."""
    unknown = [
        f"{file.stem}: {name}"
        for file in sorted((READ / "lang" / language).glob("*.toml"))
        for name in lists(tomllib.loads(file.read_text(encoding="utf-8")))
        - lists(tomllib.loads((READ / "lang" / ENGLISH / file.name).read_text(encoding="utf-8")))
    ]
    assert unknown == []


def lists(table):
    """The names of the lists and settings of a lexicon: what stands in its tables, but for entries that are words themselves."""
    return {
        name if words is None else f"{name}.{words}"
        for name, entries in table.items()
        if name not in OF_WORDS
        for words in (entries if isinstance(entries, dict) else [None])
    }


def test_no_word_of_a_report_is_looked_for_by_the_shared_code():
    """What the code compares with is a term of its own or of the codebook; words of a report are compared with a lexicon."""
    known = terms()
    spelt = [
        f"{shown(path)}:{node.lineno} {word!r}"
        for path in SHARED
        if path.name not in OF_SHEETS
        for node in ast.walk(tree(path))
        for word in compared(node)
        if word not in known
    ]
    assert spelt == []


def compared(node):
    """The words with letters that an expression compares with."""
    if isinstance(node, ast.Compare):
        return words([node.left, *node.comparators])
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CUTTING:
        return words(node.args)
    return []


def words(nodes):
    found = [each.value for node in nodes for each in spelt_in(node)]
    return [word for word in found if isinstance(word, str) and re.search("[a-z]", word)]


def terms():
    """The terms of the codebook, the groups and keys of patterns, and what the code itself gives to what it finds."""
    codebook = {word for value in (*vars(vocabulary).values(), *vars(timespan).values()) for word in get_args(value)}
    patterns = (READ / "lang" / ENGLISH / "days.toml").read_text(encoding="utf-8")
    code = (READ / "day_patterns.py").read_text(encoding="utf-8")
    groups = {name for names in re.findall(r"\?P<(\w+)>|^(\w+) =", patterns + code, re.MULTILINE) for name in names}
    return codebook.union(groups, *(own(tree(path)) for path in modules() if path.is_relative_to(READ)))


def own(node):
    """The strings of some code that it does not compare with and does not look up."""
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    parts = ast.iter_child_nodes(node)
    if isinstance(node, ast.Compare) or (isinstance(node, ast.Subscript) and not is_literal(node)):
        parts = [part for part in parts if not isinstance(part, ast.Constant | ast.Tuple | ast.List | ast.Set)]
    return set().union(*(own(part) for part in parts))


def is_literal(node):
    return isinstance(node.value, ast.Name) and node.value.id == "Literal"


def spelt_in(node):
    """The constants of an expression, but for the names of what it looks up."""
    if isinstance(node, ast.Constant):
        yield node
    parts = [node.value] if isinstance(node, ast.Subscript) else ast.iter_child_nodes(node)
    for part in parts:
        yield from spelt_in(part)
