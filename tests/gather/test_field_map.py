import re

import pytest

from gather.tables_of import CODED
from recount.errors import ConfigError
from recount.gather.field_map import PLAIN, field_map, read_field_map


def test_a_mapping_of_incidents_names_its_columns_in_order():
    made = field_map(CODED)
    assert made.row == "incident"
    assert made.needed == ("Code", "Day", "Town", "Country", "Min", "Max")


def test_effect_and_victims_may_stand_in_columns():
    made = field_map(
        {
            "row": "claim",
            "columns": {"code": "c"},
            "counts": [{"effect": {"column": "harm"}, "victims": {"column": "who"}, "count": "n"}],
        }
    )
    (count,) = made.counts
    assert (count.effect, count.effect_column, count.victims_column, count.cells) == (None, "harm", "who", {"count": "n"})
    assert made.needed == ("c", "n", "harm", "who")


def test_a_table_without_a_mapping_needs_a_text_only():
    assert PLAIN.needed == ("text",)
    assert PLAIN.row == "report"


REPORTS = {"columns": {"text": "Body"}}
CLAIM = {"row": "claim", "columns": {"day": "d"}}


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        ({}, "columns.text is missing"),
        ({"rows": 1}, "no 'rows' in the mapping; it takes row, sheet"),
        ({**REPORTS, "row": "event"}, "row is 'event'; it is one of report, claim, incident"),
        ({"columns": {"text": "Body", "place": "Town"}}, "no 'place' in columns"),
        ({"columns": {"text": 3}}, "columns.text is 3; it must be text in quotes"),
        ({"columns": "text"}, "columns is no table"),
        ({**REPORTS, "counts": [{"effect": "killed", "count": "n"}]}, "counts are of coded rows"),
        ({"row": "incident", "columns": {"day": "d"}}, "columns.code is missing"),
        ({"row": "claim", "columns": {"code": "c"}}, "nothing says what a row tells"),
        ({"row": "claim", "columns": {"lat": "y"}}, "lat needs lon"),
        ({"row": "claim", "columns": {"last_day": "y", "country": "c"}}, "last_day needs first_day"),
        ({"row": "claim", "columns": {"day": "a", "first_day": "b"}}, "two ways to say the same"),
        ({**CLAIM, "constants": {"day": "2019"}}, "day is given both as a column and as a constant"),
        ({**CLAIM, "counts": {"effect": "killed"}}, "counts is no list of tables"),
        ({**CLAIM, "counts": [3]}, "counts 1 is no table"),
        ({**CLAIM, "counts": [{"count": "n"}]}, "counts 1 says no effect; it is one of killed"),
        ({**CLAIM, "counts": [{"effect": "dead", "count": "n"}]}, "counts 1: effect is 'dead'; it is one of killed"),
        ({**CLAIM, "counts": [{"effect": "killed", "victims": "dogs", "count": "n"}]}, "victims is 'dogs'; it is one of all"),
        ({**CLAIM, "counts": [{"effect": "killed"}]}, "either as count, or as low, high and best"),
        ({**CLAIM, "counts": [{"effect": "killed", "count": "n", "low": "m"}]}, "either as count, or as low, high and best"),
        ({**CLAIM, "counts": [{"effect": "killed", "count": "n", "of": "m"}]}, "no 'of' in counts 1"),
        ({**CLAIM, "values": {"colour": {}}}, "no 'colour' in values"),
        ({**CLAIM, "values": {"means": {"a": 1}}}, "means.a is 1; it must be text in quotes"),
        ({**CLAIM, "sheet": 1}, "sheet is 1; it must be text in quotes"),
        ({**CLAIM, "day_format": ""}, "day_format is ''; it must be text in quotes"),
    ],
)
def test_a_wrong_mapping_is_told_in_words(raw, what):
    with pytest.raises(ValueError, match=re.escape(what)):
        field_map(raw)


def test_a_mapping_is_read_from_its_file(tmp_path):
    path = tmp_path / "map.toml"
    path.write_text('row = "report"\nsheet = "Reports"\n[columns]\ntext = "Body"\n[values.language]\nEnglish = "en"\n')
    made = read_field_map(path)
    assert (made.sheet, made.columns, made.values) == ("Reports", {"text": "Body"}, {"language": {"English": "en"}})


@pytest.mark.parametrize("content", [b"row = ", b"\xff\xfe", b'row = "event"'])
def test_a_wrong_file_is_named(tmp_path, content):
    path = tmp_path / "map.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"map\.toml: "):
        read_field_map(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ConfigError, match=r"absent\.toml: cannot be read as a mapping"):
        read_field_map(tmp_path / "absent.toml")
