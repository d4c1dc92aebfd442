"""The register of outlets."""

import pytest

from recount.domain.vocabulary import SOURCE_KINDS
from recount.link.outlets import register


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Reuters", "Reuters"), ("reuters.com", "Reuters"), ("https://www.bbc.co.uk/news", "BBC"),
        ("Agence France-Presse", "AFP"),
        ("al-jazeera", "Al Jazeera"), ("AlJazeera", "Al Jazeera"), ("the new york times", "The New York Times"),
        ("SOHR", "Syrian Observatory for Human Rights"),
    ],
)  # fmt: skip
def test_an_outlet_is_found_by_name_alias_and_domain(written, name):
    assert register().find(written).name == name


@pytest.mark.parametrize("written", [None, "", "The Harbour Post", "local sources"])
def test_an_outlet_that_is_not_in_the_register_is_not_found(written):
    assert register().find(written) is None


def test_every_entry_has_a_kind_of_the_codebook_and_a_side_has_theatres():
    for entry in register().by_name.values():
        assert entry.kind in SOURCE_KINDS
        assert (entry.side is None) == (not entry.theatres)
        assert all(len(country) == 2 and country.isupper() for country in (*entry.theatres, entry.country or "XX"))
