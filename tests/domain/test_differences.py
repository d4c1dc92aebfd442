"""Whether two readings of one claim say the same."""

from dataclasses import replace

import pytest

import factory
from recount.domain.differences import FIELDS, content, differences, fingerprint

CLAIM = factory.claim("16 people", groups=("children", "women"))


def changed(**fields):
    return replace(CLAIM, **fields)


@pytest.mark.parametrize(
    ("other", "fields"),
    [
        (CLAIM, ()),
        (changed(count=replace(CLAIM.count, low=15)), ("low",)),
        (changed(count=replace(CLAIM.count, low=15, high=None, kind="at_least")), ("low", "high", "kind")),
        (changed(victims=replace(CLAIM.victims, status="civilian")), ("status",)),
        (changed(sources=(factory.source(),)), ("sources",)),
        (changed(polarity="denied", absence="denied"), ("polarity", "absence")),
        (changed(part_of="c-whole"), ("part_of",)),
        (changed(scope="cumulative", incident=None), ("scope",)),
        (changed(incident="i2"), ()),
        (changed(victims=replace(CLAIM.victims, words="16", groups=("women", "children"))), ()),
        (changed(hedge="could not be verified", rule="another rule"), ()),
    ],
)
def test_readings_differ_in_what_they_say_and_not_in_how_it_was_read(other, fields):
    assert differences(CLAIM, other) == fields
    assert (fingerprint(CLAIM) == fingerprint(other)) == (fields == ())


def test_every_field_that_is_compared_is_there():
    assert tuple(content(CLAIM)) == FIELDS
