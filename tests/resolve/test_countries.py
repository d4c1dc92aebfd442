"""Which countries a report speaks of."""

import pytest

from recount.read.places import place_mentions
from recount.resolve.countries import countries_spoken_of, votes_of
from resolve.atlas import Atlas


@pytest.mark.parametrize(
    ("own", "context", "expected"),
    [
        ("Two died in Harim.", "", ()),
        ("Two died in Harim.", "Jets flew over Syria.", ("SY",)),
        ("Two died in Harim, Iraq.", "Jets flew over Syria. Jets flew over Syria.", ("IQ",)),
        ("Two died in Harim.", "Iraqi troops and Syrian troops and Syrian tanks met.", ("SY", "IQ")),
        ("Two died in Harim.", "In Syria, in Syria and in Syria Iraqi troops met.", ("SY",)),
        ("Two died in Homs province.", "", ("SY",)),
        ("Two died in Mosul.", "", ("IQ",)),
    ],
)
def test_countries_in_order(own, context, expected):
    first, rest = (place_mentions(text, 0, len(text)) for text in (own, context))
    assert countries_spoken_of(first, votes_of(rest, Atlas(), {}), Atlas(), {}) == expected
