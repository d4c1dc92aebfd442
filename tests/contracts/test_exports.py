"""What a package offers is what its `__all__` says."""

import ast
import importlib
import types

import pytest

from contracts.sources import PACKAGE, tree

PACKAGES = sorted(
    ".".join(("recount", *path.parent.relative_to(PACKAGE).parts))
    for path in PACKAGE.rglob("__init__.py")
    if "__pycache__" not in path.parts
)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_offers_what_it_imports_for_others(name):
    package = importlib.import_module(name)
    path = PACKAGE.joinpath(*name.split(".")[1:], "__init__.py")
    offered = {
        alias.asname or alias.name
        for node in tree(path).body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("recount")
        for alias in node.names
        if not (alias.asname or alias.name).startswith("_")
    }
    offered |= {
        node.name
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    }
    listed = getattr(package, "__all__", None)
    if offered or listed is not None:
        assert listed is not None, f"{name} offers {sorted(offered)} and has no __all__"
        assert offered <= set(listed)
        assert [each for each in listed if not hasattr(package, each)] == []
        assert len(listed) == len(set(listed))


def test_the_package_offers_what_the_readme_shows():
    recount = importlib.import_module("recount")
    assert {"Report", "read", "run"} <= set(recount.__all__)
    assert [
        name for name in recount.__all__ if not name.startswith("__") and not (getattr(recount, name).__doc__ or "").strip()
    ] == []


def test_dir_shows_the_same_names():
    recount = importlib.import_module("recount")
    public = {
        name for name in dir(recount) if not name.startswith("_") and not isinstance(getattr(recount, name), types.ModuleType)
    }
    assert public == {name for name in recount.__all__ if not name.startswith("_")}
