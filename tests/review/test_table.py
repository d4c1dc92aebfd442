"""The table of acts and the types of its values."""

import pytest

from recount.domain.decision import ACTS
from recount.domain.vocabulary import EFFECTS
from recount.errors import InputError
from recount.review.table import ActRule, ValueRule, acts
from recount.review.values import read_values


def test_every_act_but_the_programs_own_is_in_the_table():
    assert set(acts()) == set(ACTS) - {"mint"}
    assert all(rule.says.endswith(".") for rule in acts().values())


def test_every_type_of_value_can_be_read():
    for rule in acts().values():
        for name in rule.values:
            with pytest.raises(InputError, match=f"{name} is .* it takes"):
                read_values(ActRule("", (), values={name: rule.values[name]}), {name: {"no": "such value"}})


def test_the_first_target_can_be_of_another_kind():
    split = acts()["split"]
    assert split.kinds_at(0) == ("incident",)
    assert split.kinds_at(1) == ("mention", "claim", "report")
    assert acts()["merge"].kinds_at(0) == ("incident",)


SOURCE = {"name": "SANA", "kind": "state_media"}


def read(kind, raw, *, empty=False):
    """One value of a type, as a decision has it."""
    return read_values(ActRule("", (), values={"it": ValueRule(kind, empty=empty)}), {"it": raw})["it"]


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("whole", 5, 5),
        ("whole", "5", 5),
        ("text", "near the bakery", "near the bakery"),
        ("effect", "killed", "killed"),
        ("latitude", "36.2", 36.2),
        ("longitude", -180, -180.0),
        ("edtf", "2019-03~", "2019-03~"),
        ("country", "sy", "SY"),
        ("groups", "women, children", ["children", "women"]),
        ("groups", ["medical"], ["medical"]),
        ("sources", [SOURCE], [{**SOURCE, "chain": 1}]),
        ("sources", '[{"name": "SANA", "kind": "state_media", "chain": 2}]', [{**SOURCE, "chain": 2}]),
        ("victims", "civilian_said", "civilian_said"),
        ("corroboration", "several origins", "several origins"),
    ],
)
def test_a_value_is_read_as_the_ledger_has_it(kind, raw, value):
    assert read(kind, raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "words"),
    [
        ("whole", "many", "it takes a whole number from 0"),
        ("whole", -1, "it takes a whole number from 0"),
        ("whole", 1.5, "it takes a whole number from 0"),
        ("whole", True, "it takes a whole number from 0"),
        ("text", 5, "it takes words"),
        ("effect", "dead", f"it takes one of {', '.join(EFFECTS)}"),
        ("effect", ["killed"], "it takes one of"),
        ("latitude", "91", "it takes degrees from -90 to 90"),
        ("longitude", "nan", "it takes degrees from -180 to 180"),
        ("longitude", False, "it takes degrees from -180 to 180"),
        ("edtf", "Monday", "it takes a day such as"),
        ("country", "SYR", "it takes two letters"),
        ("country", "١٢", "it takes two letters"),
        ("groups", "babies", "it takes a list"),
        ("groups", 3, "it takes a list"),
        ("sources", "SANA", "it takes a list such as"),
        ("sources", [{"name": "SANA"}], "it takes a list such as"),
        ("sources", [{"name": "SANA", "kind": "newspaper"}], "it takes a list such as"),
        ("sources", [{**SOURCE, "mood": "angry"}], "it takes a list such as"),
        ("sources", ["SANA"], "it takes a list such as"),
        ("effect", "none", "it cannot be empty; it takes one of"),
        ("effect", None, "it cannot be empty"),
    ],
)
def test_a_wrong_value_is_named_with_what_would_be_right(kind, raw, words):
    with pytest.raises(InputError, match=words):
        read(kind, raw)


@pytest.mark.parametrize("raw", [None, "", "none", "None", "null"])
def test_a_value_can_be_emptied_where_the_table_says_so(raw):
    assert read("whole", raw, empty=True) is None
    assert read("groups", raw, empty=True) == []
    assert read("sources", raw, empty=True) == []


def test_a_missing_and_an_unknown_value_are_named():
    rule = acts()["pin_day"]
    with pytest.raises(InputError, match="the value 'day' is missing; it takes a day such as"):
        read_values(rule, {})
    with pytest.raises(InputError, match="there is no value 'date' for this act; its values are: day"):
        read_values(rule, {"date": "2019"})
    with pytest.raises(InputError, match="its values are: none"):
        read_values(acts()["merge"], {"date": "2019"})
