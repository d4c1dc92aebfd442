"""The surface for Python: `from recount import Report, read, run`."""

import subprocess
import sys

import pytest

import recount

IMPORTS = (
    "from recount import read",
    "from recount.read.tokens import Token",
    "import recount.read.lexicon",
    "from recount.publish.codebook import codebook_record",
)


def test_the_names_are_those_of_all():
    assert sorted(recount.__all__) == ["Record", "RecountError", "Report", "__version__", "read", "run"]
    assert all(hasattr(recount, name) for name in recount.__all__)


@pytest.mark.parametrize("first", IMPORTS)
@pytest.mark.parametrize("second", IMPORTS)
def test_read_is_the_function_in_whatever_order_the_package_of_that_name_is_imported(first, second):
    program = f"{first}\n{second}\nimport recount\nassert callable(recount.read)\nfrom recount import read\nassert callable(read)"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_errors_of_the_program_are_one_family():
    assert issubclass(recount.RecountError, Exception)
