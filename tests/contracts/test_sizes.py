"""Small files, small functions, few arguments."""

import ast

from contracts.sources import functions, modules, shown, tracked, tree

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 60
POSITIONAL_ARGUMENTS = 5


def test_no_python_file_is_longer_than_400_lines():
    sizes = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in tracked() if path.suffix == ".py"}
    assert {name: lines for name, lines in sizes.items() if lines > LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_60_lines():
    long = [
        f"{shown(path)}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in modules()
        for node in functions(path)
        if node.end_lineno is not None and node.end_lineno - node.lineno >= LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_no_function_takes_more_than_five_positional_arguments():
    wide = [
        f"{shown(path)}:{node.lineno} {node.name}"
        for path in modules()
        for node in functions(path)
        if len([a for a in (*node.args.posonlyargs, *node.args.args) if a.arg not in ("self", "cls")]) > POSITIONAL_ARGUMENTS
    ]
    assert wide == []


def test_every_module_says_in_one_line_what_it_holds():
    first_lines = {shown(path): (ast.get_docstring(tree(path)) or "").split("\n")[0] for path in modules()}
    assert [name for name, line in first_lines.items() if line.strip(" .").upper() in ("", "TODO")] == []


def test_no_module_is_named_for_nothing():
    empty_names = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "info"}
    assert [shown(path) for path in modules() if empty_names & {path.stem, path.parent.name}] == []
