"""Domain values as plain JSON and back."""

import json

import pytest

import factory
from recount.domain.claim import Claim
from recount.domain.party import Source
from recount.domain.plain import built, plain
from recount.domain.reading import LocatedReading
from recount.domain.report import Report
from recount.domain.timespan import DayPhrase


@pytest.mark.parametrize(
    "value",
    [
        factory.report(given_id="a"),
        factory.claim(sources=(factory.source(), factory.source(chain=2)), about=factory.about(date="2019")),
        factory.reading(factory.located(place=factory.place(lat=36, lon=36.5)), claims=[factory.claim()]),
        DayPhrase("between", "from Friday to Sunday", 0, 5, first=DayPhrase("weekday", "Friday", 0, 2, weekday=4)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_comes_back_from_its_json(value):
    through = json.loads(json.dumps(plain(value)))
    assert built(type(value), through) == value


def test_unknown_keys_are_left_aside():
    assert built(Source, {"name": "SANA", "kind": "state_media", "mood": "angry"}) == Source("SANA", "state_media")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Source, {"name": "SANA", "kind": "newspaper"}),
        (Source, {"name": "SANA"}),
        (Source, {"name": 3, "kind": "media"}),
        (Source, ["SANA", "media"]),
        (Source, None),
        (Source, {"name": "SANA", "kind": "media", "chain": True}),
        (Claim, {"id": "c1"}),
        (LocatedReading, {**plain(factory.reading()), "claims": "none"}),
        (Report, {**plain(factory.report()), "id": "r0"}),
        (int, "3"),
    ],
)
def test_what_does_not_fit_is_refused(kind, value):
    with pytest.raises(ValueError, match=r"not|missing|report id"):
        built(kind, value)


def test_a_whole_number_is_taken_where_degrees_are_expected():
    assert built(type(factory.place()), {**plain(factory.place()), "lat": 36, "lon": 36}).lat == 36.0
    with pytest.raises(ValueError, match="not float"):
        built(type(factory.place()), {**plain(factory.place()), "lat": "36", "lon": 36})


def test_mappings_become_objects_sets_sorted_lists_and_other_things_are_refused():
    assert plain({"a": (1, None)}) == {"a": [1, None]}
    assert plain(frozenset({("b", "c"), ("a", "d")})) == [["a", "d"], ["b", "c"]]
    with pytest.raises(TypeError, match="no JSON for a object"):
        plain({"a": object()})
