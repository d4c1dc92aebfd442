"""What is known of a language stands in its folder: the shared code of reading names none and hands on the one it is given."""

import ast

from contracts.sources import PACKAGE, functions, modules, shown, tree

READ = PACKAGE / "read"
SHARED = [path for path in modules() if path.parent == READ]
ENGLISH = "en"


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
