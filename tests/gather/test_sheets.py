import io
import zipfile
from datetime import UTC, date, datetime, time

import pytest

from gather.tables_of import archive, mapping, told, workbook
from recount.gather.sheets import read_sheets

HEADER = ["Code", "Day", "Town", "Country", "Min", "Max"]


def read(stream, fields=None):
    return list(read_sheets(stream, fields, name="s.xlsx", where="in/s.xlsx"))


def parts(stream):
    """The parts of a workbook, to be changed and packed again."""
    with zipfile.ZipFile(stream) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def changed(stream, part, old, new):
    """The workbook with something else in one of its parts."""
    entries = parts(stream)
    assert old in entries[part]
    return archive({**entries, part: entries[part].replace(old, new)})


def test_a_sheet_of_reports_is_read():
    stream = workbook(Reports=[["id", "text"], [7, "Two died."], [None, None], ["b", "Three\ndied."]])
    first, second = read(stream)
    assert (first.given_id, first.text, first.name) == ("7", "Two died.", "s.xlsx:2")
    assert (second.text, second.name) == ("Three\ndied.", "s.xlsx:4")


def test_values_are_written_as_rows_have_them():
    day = datetime(2025, 4, 2, tzinfo=UTC).replace(tzinfo=None)
    stream = workbook(S=[["Incidents"], HEADER, [12.0, day, "Goudiry", "SN", 3.0, 5]])
    (fields,) = read(stream, mapping())
    assert fields.text == "unit: incident\ncode: 12\nday: 2025-04-02\nplace: Goudiry\ncountry: SN\nkilled: 3–5"
    assert fields.name == "s.xlsx:3"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2025, 4, 2, 10, 30), "2025-04-02T10:30:00"),  # noqa: DTZ001 - spreadsheets know no time zones
        (date(2025, 4, 2), "2025-04-02"),
        (time(10, 30), "10:30:00"),
        (True, "true"),
        (1.5, "1.5"),
        ("#N/A", "#N/A"),
    ],
)
def test_other_values_become_text(value, text):
    (fields,) = read(workbook(S=[["text"], [value]]))
    assert fields.text == text


def test_every_sheet_with_the_columns_is_read_unless_one_is_named():
    stream = workbook(Notes=[["about"], ["this"]], North=[["text"], ["One."]], South=[["text"], ["Two."]])
    assert [(f.text, f.name) for f in read(stream)] == [("One.", "s.xlsx:North:2"), ("Two.", "s.xlsx:South:2")]
    one = mapping(row="report", columns={"text": "text"}, counts=[], sheet="South")
    assert told(read(stream, one)) == ["Two."]


def test_a_sheet_that_is_not_there_and_a_missing_column_are_named():
    stream = workbook(North=[["Body"], ["One."]])
    sheet = mapping(row="report", columns={"text": "Body"}, counts=[], sheet="South")
    assert told(read(stream, sheet)) == ["in/s.xlsx: has no sheet 'South'; its sheets are 'North'; nothing read"]
    assert told(read(stream)) == [
        "in/s.xlsx: has no column 'text' (--fields says which column holds what); its columns are 'Body'; nothing read"
    ]


def test_a_formula_is_never_worked_out():
    stream = workbook(S=[HEADER, ["A", "2025-04-02", "G", "SN", "=1+2", 5], ["B", "2025-04-02", "G", "SN", 1, 2]])
    assert told(read(stream, mapping()))[0] == "in/s.xlsx:2: Min is '=1+2', not a whole number from 0; skipped"


def test_the_value_stored_with_a_formula_is_read():
    stream = workbook(S=[HEADER, ["A", "2025-04-02", "G", "SN", "=1+2", 5]])
    stored = changed(stream, "xl/worksheets/sheet1.xml", b"<f>1+2</f><v></v>", b"<f>1+2</f><v>3</v>")
    (fields,) = read(stored, mapping())
    assert fields.text.endswith("killed: 3–5")


def test_where_a_row_claims_to_stand_is_not_believed():
    stream = workbook(S=[["text"], ["One."]])
    far = changed(stream, "xl/worksheets/sheet1.xml", b'<row r="2"', b'<row r="999999999999"')
    assert told(read(far)) == ["in/s.xlsx: holds no row with a report; nothing read"]


def test_a_size_that_a_sheet_claims_is_not_believed():
    stream = workbook(S=[["text"], ["One."]])
    wide = changed(stream, "xl/worksheets/sheet1.xml", b'<dimension ref="A1:A2"', b'<dimension ref="A1:XFD1048576"')
    assert told(read(wide)) == ["One."]


def test_a_row_of_very_many_columns_is_refused():
    stream = workbook(S=[["text"], ["One."]])
    wide = changed(stream, "xl/worksheets/sheet1.xml", b'r="A2"', b'r="XFD2"')
    with pytest.raises(ValueError, match="row 2 has 16,384 cells"):
        read(wide)


def test_a_workbook_that_would_unpack_too_far_is_refused():
    bomb = archive({**parts(workbook(S=[["text"]])), "xl/worksheets/sheet1.xml": b"<!-- " + b" " * 50_000_000 + b"-->"})
    with pytest.raises(ValueError, match="more than 200 times its size: taken for a zip bomb"):
        read(bomb)


def test_entities_are_not_expanded():
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    entries = parts(workbook(S=[["text"], ["One."]]))
    sheet = entries["xl/worksheets/sheet1.xml"].replace(b"One.", b"&b;")
    entries["xl/worksheets/sheet1.xml"] = head + sheet.split(b"?>", 1)[-1] if sheet.startswith(b"<?xml") else head + sheet
    with pytest.raises(ValueError, match="no workbook, or a damaged one"):
        read(archive(entries))


@pytest.mark.parametrize(
    "stream", [io.BytesIO(b"no workbook"), io.BytesIO(b""), archive({"a.txt": "x"}), io.BytesIO(b"PK\x05\x06" + b"\0" * 18)]
)
def test_what_is_no_workbook_is_refused(stream):
    with pytest.raises(ValueError, match=r"no zip file|no workbook"):
        read(stream)


def test_rows_before_the_damage_are_kept():
    stream = workbook(S=[["text"], *[["One."] for _ in range(2000)]])
    damaged = changed(stream, "xl/worksheets/sheet1.xml", b'<row r="2000"', b"<row < >")
    found = read_sheets(damaged, None, name="s.xlsx", where="in/s.xlsx")
    assert next(found).text == "One."
    with pytest.raises(ValueError, match="no workbook, or a damaged one"):
        list(found)
