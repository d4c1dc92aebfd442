"""A workspace for each test, closed after it."""

import pytest

from recount.store.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    """An empty workspace."""
    with Workspace.open(tmp_path / "workspace", create=True) as opened:
        yield opened
