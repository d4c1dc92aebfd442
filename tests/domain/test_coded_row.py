import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.domain.coded_row import (
    COUNTED_VICTIMS,
    KEYS,
    RowValue,
    count_key,
    count_of,
    count_words,
    parse_row,
    row_text,
)
from recount.domain.count import Count
from recount.domain.vocabulary import EFFECTS

ROW = """unit: incident
code: TAM-7
day: 2025-04-02 (02/04/2025)
place: Goudiry
country: SN
killed: 3–5 (best 4)
killed, children: 2
note: Two strikes.

    The second hit: the market."""
VALUES = (
    RowValue("note", "Two strikes.\n\nThe second hit: the market."),
    RowValue("killed, children", "2"),
    RowValue("killed", "3–5", "best 4"),
    RowValue("country", "SN"),
    RowValue("place", "Goudiry"),
    RowValue("day", "2025-04-02", "02/04/2025"),
    RowValue("code", "TAM-7"),
    RowValue("unit", "incident"),
)


def test_a_row_is_written_a_value_a_line_in_the_order_of_its_keys():
    assert row_text(VALUES).replace("\n    \n", "\n\n") == ROW


def test_what_was_written_is_read_again_with_its_places():
    text = row_text(VALUES)
    row = parse_row(text)
    assert row.unit == "incident"
    assert (row.said("day"), row.first("day").words) == ("2025-04-02", "02/04/2025")
    assert row.said("note") == "Two strikes.\n\nThe second hit: the market."
    assert [(effect, victims, value.value) for effect, victims, value in row.counts] == [
        ("killed", "all", "3–5"),
        ("killed", "children", "2"),
    ]
    for value in row.values:
        if value.key != "note":
            assert text[value.span.start : value.span.end] == value.value
        assert text[value.line.start : value.line.end].startswith(f"{value.key}: ")


names = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).filter(lambda s: s == s.strip())
plain = st.sampled_from(["code", "row", "site", "place", "admin1", "country", "source", "reported responsible"])
counted = st.builds(count_key, st.sampled_from(EFFECTS), st.sampled_from(COUNTED_VICTIMS))


@given(st.dictionaries(plain, names), st.dictionaries(counted, st.integers(0, 9999).map(str)), st.none() | names)
def test_any_row_comes_back_as_it_was(values, counts, note):
    given_values = {"unit": "claim", **values, **counts, **({"note": note} if note else {})}
    text = row_text(RowValue(key, value) for key, value in given_values.items())
    assert {value.key: value.value for value in parse_row(text).values} == given_values


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=60))
def test_a_note_keeps_its_lines(note):
    if note.strip():
        text = row_text([RowValue("unit", "claim"), RowValue("note", note)])
        assert parse_row(text).said("note") == note


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ten people were killed.",
        "unit: incident\nkilled, dogs: 3",
        "unit: incident\ncounts: 3",
        "unit: other",
        "code: A",
        "unit: incident\nunit: claim",
        "unit: incident\nfree words",
        "unit: incident\n",
    ],
)
def test_other_texts_are_no_rows(text):
    with pytest.raises(ValueError, match="coded row"):
        parse_row(text)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(0, 0, "exact", "0"), "0"),
        (Count(3, 3, "exact", "3"), "3"),
        (Count(3, 5, "exact", "3–5"), "3–5"),
        (Count(18, None, "at_least", "at least 18"), "at least 18"),
        (Count(19, None, "more_than", "more than 18"), "more than 18"),
        (Count(None, 20, "at_most", "up to 20"), "up to 20"),
        (Count(30, 30, "about", "about 30"), "about 30"),
    ],
)
def test_figures_are_written_and_read(count, words):
    assert count_words(count.low, count.high, count.kind) == words
    assert count_of(words) == count


def test_fewer_than_is_read_as_a_highest_number():
    assert count_of("fewer than 20") == Count(None, 19, "at_most", "fewer than 20")


@pytest.mark.parametrize("words", ["", "dozens", "3-5", "-3", "3.5", "about", "5–3"])
def test_other_words_are_no_figures(words):
    with pytest.raises(ValueError, match=r"figure|empty count"):
        count_of(words)


@pytest.mark.parametrize(
    ("low", "high", "kind"), [(None, None, "exact"), (None, 3, "exact"), (None, 3, "at_least"), (3, None, "vague")]
)
def test_what_has_no_bound_cannot_be_written(low, high, kind):
    with pytest.raises(ValueError, match="no figure"):
        count_words(low, high, kind)


def test_keys_are_told_apart():
    assert len(set(KEYS)) == len(KEYS)
