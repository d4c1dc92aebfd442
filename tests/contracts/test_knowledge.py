"""What the project knows stands in one place."""

import ast
import tomllib
from collections import defaultdict
from typing import get_args

from contracts.sources import PACKAGE, functions, modules, shown, tree
from recount.domain import vocabulary

SAME_BODY = 4
"""Functions of so many statements with the same body are one function written twice."""
SAME_LIST = 6
"""Lists of so many words, in the same order, that stand in two modules are one list written twice."""


def test_no_function_is_written_twice():
    bodies = defaultdict(list)
    for path in modules():
        for node in functions(path):
            body = [line for line in node.body if not (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant))]
            if sum(isinstance(each, ast.stmt) for line in body for each in ast.walk(line)) >= SAME_BODY:
                bodies["\n".join(ast.dump(line) for line in body)].append(f"{shown(path)}:{node.name}")
    assert [names for names in bodies.values() if len(names) > 1] == []


def test_no_list_of_words_is_written_twice():
    lists = defaultdict(set)
    for path in modules():
        for node in ast.walk(tree(path)):
            words = _words(node)
            if words is not None and len(words) >= SAME_LIST:
                lists[words].add(shown(path))
    assert [(words, sorted(places)) for words, places in lists.items() if len(places) > 1] == []


def test_no_vocabulary_of_the_codebook_is_spelt_again():
    closed = {get_args(value): name for name, value in vars(vocabulary).items() if len(get_args(value)) >= SAME_LIST}
    again = [
        f"{shown(path)}:{node.lineno} spells {closed[words]} again"
        for path in modules()
        if path.name != "vocabulary.py"
        for node in ast.walk(tree(path))
        if (words := _words(node)) in closed
    ]
    assert again == []


def test_every_data_file_of_the_package_can_be_read():
    for path in sorted(PACKAGE.rglob("*.toml")):
        assert tomllib.loads(path.read_text(encoding="utf-8")), f"{shown(path)} is empty"


def _words(node):
    if isinstance(node, ast.Tuple | ast.List | ast.Set) and all(
        isinstance(e, ast.Constant) and isinstance(e.value, str) for e in node.elts
    ):
        return tuple(e.value for e in node.elts)
    return None
