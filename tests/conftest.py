"""What every test can ask for: where the repository is, and the real input that may lie beside it.

Tests build their own values with `factory.py`; no test patches, and none needs a network. Real reports lie in `../shared`
on the machines of developers only: a test that asks for `shared` is skipped where they are absent.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from recount.settings import Settings, load

ROOT = Path(__file__).parent.parent

hypothesis_settings.register_profile("untimed", deadline=None)
hypothesis_settings.load_profile("untimed")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with gold standards, seeds and tools; the test is skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no ../shared on this machine")
    return folder


@pytest.fixture(scope="session")
def settings() -> Settings:
    """Settings as a user without a configuration has them: one gazetteer for all tests, built on first need."""
    return load(None, os.environ)  # noqa: TID251 - handed over here, read in recount.settings
