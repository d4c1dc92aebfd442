"""A workspace for each test, closed after it."""

import pytest

import factory
from recount.store.workspace import Workspace


@pytest.fixture
def folder(tmp_path):
    """Where the workspace is, or will be."""
    return tmp_path / "workspace"


@pytest.fixture
def workspace(folder):
    """An empty workspace."""
    with Workspace.open(folder, create=True) as opened:
        yield opened


@pytest.fixture
def claim_of():
    """A claim on the first two words of a report, by the name of c1."""
    return lambda report: factory.claim(" ".join(report.text.split()[:2]), of=report, ident="c1")
