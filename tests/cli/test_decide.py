"""Values on the command line of `decide`."""

import pytest

from recount.cli.decide import parse_values
from recount.errors import ConfigError


def test_values_are_given_field_by_field():
    assert parse_values(["low=16", "words=a = b", " high = "]) == {"low": "16", "words": "a = b", "high": " "}


@pytest.mark.parametrize("given", [["low"], ["=3"], ["low=1", "low=2"]])
def test_what_is_no_pair_or_stands_twice_is_refused(given):
    with pytest.raises(ConfigError, match="--set"):
        parse_values(given)
