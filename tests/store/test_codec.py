"""Canonical bytes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factory
from recount.domain.decision import Decision
from recount.domain.reading import LocatedReading
from recount.domain.report import Report
from recount.errors import StoreError
from recount.store.codec import decode, digest_of, encode

REPORT = factory.report(given_id="a")
READING = factory.reading(factory.located(place=factory.place(lat=36.0, lon=36.5)), claims=[factory.claim()])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def test_keys_are_sorted_and_nothing_is_spaced():
    assert encode({"b": [1, "ä"], "a": None}) == '{"a":null,"b":[1,"ä"]}'.encode()


@pytest.mark.parametrize(
    "value",
    [
        factory.report(given_id="a"),
        factory.reading(factory.located(place=factory.place(lat=36.0, lon=36.5)), claims=[factory.claim()]),
    ],
)
def test_a_domain_value_comes_back(value):
    assert decode(encode(value), type(value)) == value


@settings(deadline=None)
@given(st.dictionaries(st.text(), JSON))
def test_the_values_of_a_decision_come_back_and_give_the_same_bytes(values):
    decision = Decision(1, "accept", ("c1",), values)
    back = decode(encode(decision), Decision)
    assert back == decision
    assert encode(back) == encode(decision)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"report_id":1}', encode(factory.report()).replace(b"An airstrike", b"A strike")]
)
@pytest.mark.parametrize("kind", [LocatedReading, Report])
def test_what_is_no_value_is_named(data, kind):
    with pytest.raises(StoreError, match="the reading of r1: cannot be read"):
        decode(data, kind, where="the reading of r1")


def test_half_a_character_is_refused():
    with pytest.raises(StoreError, match="half a character"):
        encode(["\ud800"])


def test_a_digest_is_sha_256():
    assert digest_of(b"").startswith("e3b0c442")
