import io

import pytest

from gather.tables_of import mapping, told
from recount.gather.csv_lines import csv_rows, read_csv
from recount.gather.problem import Problem

PLAIN = "id,text,outlet\nn1,Two died.,The Composed Daily\nn2,Three died.,\n"


def read(data, fields=None):
    data = data if isinstance(data, bytes) else data.encode()
    return list(read_csv(io.BytesIO(data), fields, name="s.csv", where="in/s.csv"))


def rows(text, delimiter=","):
    return [
        str(item) if isinstance(item, Problem) else (item[0], list(item[1]))
        for item in csv_rows(iter(io.StringIO(text, newline="")), delimiter, "s.csv")
    ]


def test_a_table_with_a_report_s_columns_needs_no_mapping():
    first, second = read(PLAIN)
    assert (first.given_id, first.text, first.outlet, first.name) == ("n1", "Two died.", "The Composed Daily", "s.csv:2")
    assert (second.outlet, second.where) == (None, "in/s.csv:3")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_is_read(encoding):
    text = PLAIN.replace("Two died.", "Two died in the café, “a massacre”. ".replace("“", '""').replace("”", '""'))
    text = text.replace("Two died in", '"Two died in').replace('"". ', '""."')
    (first, *_) = read(text.encode(encoding))
    assert first.text == 'Two died in the café, "a massacre".'


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_usual_separator_and_line_end_is_read(separator, end):
    assert told(read(PLAIN.replace(",", separator).replace("\n", end))) == ["Two died.", "Three died."]


def test_a_cell_may_hold_lines_and_rows_are_called_by_the_line_they_begin_on():
    first, second = read('id,text\nn1,"Two\r\ndied, ""all"" of them."\nn2,Three died.\n')
    assert (first.text, first.name, second.name) == ('Two\ndied, "all" of them.', "s.csv:2", "s.csv:4")


def test_a_header_may_stand_below_a_title():
    data = 'Incidents of the north,,,,,\n"as of May 2025",,,,,\nCode,DAY,Town , Country,Min,Max\nA,2025-04-02,Goudiry,SN,3,5\n'
    (fields,) = read(data, mapping())
    assert (fields.code, fields.name) == ("A", "s.csv:4")


def test_blank_rows_are_passed_over():
    assert len(read(PLAIN + "\n,,\n  \n")) == 2


def test_wrong_rows_are_listed_by_line_and_cost_only_themselves():
    rows = ("A,2025-04-02,G,SN,3,5", "B,tomorrow,G,SN,3,5", "C,2025-04-02,G", "D,2025-04-02,G,SN,1,1,9", "E,,G,SN,,")
    data = "\n".join(["Code,Day,Town,Country,Min,Max", *rows])
    assert told(read(data, mapping()))[1:-1] == [
        "in/s.csv:3: Day is 'tomorrow', not a day such as 2019-03-11; skipped",
        "in/s.csv:4: has 3 cells, too few for its columns; skipped",
        "in/s.csv:5: has 7 cells, more than there are columns (6); skipped",
    ]


@pytest.mark.parametrize(
    ("data", "fields", "what"),
    [
        ("a,b\n1,2\n", None, "has no column 'text' (--fields says which column holds what); its columns are 'a', 'b'"),
        ("Code,Day,Town\nA,2025,G\n", mapping(), "has no column 'Country', 'Min', 'Max'; its columns are 'Code', 'Day', 'Town'"),
        ("", None, "holds no table"),
        ("\n\n", None, "holds no table"),
        ("text\n", None, "holds no row with a report"),
    ],
)
def test_a_missing_column_is_named(data, fields, what):
    (problem,) = read(data, fields)
    assert str(problem) == f"in/s.csv: {what}; nothing read"


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_what_follows():
    assert rows('a,b\n1,"open\n2,x\n3,y\n') == [
        (1, ["a", "b"]),
        "s.csv:2: broken CSV: a quotation mark is never closed; skipped",
        (3, ["2", "x"]),
        (4, ["3", "y"]),
    ]


def test_a_quotation_mark_within_a_cell_is_listed():
    first, problem, last = rows('x,y\n1,"a"b\n2,z\n')
    assert (first, last) == ((1, ["x", "y"]), (3, ["2", "z"]))
    assert problem.startswith("s.csv:2: broken CSV: a quotation mark within a cell")


def test_a_file_of_broken_rows_is_given_up():
    found = rows('"a"b\n' * 50)
    assert len(found) == 22
    assert found[-1] == "s.csv: more than 20 broken rows; nothing read after line 21"


def test_a_row_of_very_many_cells_is_listed():
    assert rows("," * 3000 + "\n1,2\n") == ["s.csv:1: has 3,001 cells; a table has at most 2,000; skipped", (2, ["1", "2"])]


def test_formulas_are_words_and_no_figures():
    data = "Code,Day,Town,Country,Min,Max\n=1+1,2025-04-02,@G,SN,=SUM(1),5\n+A,2025-04-02,-G,SN,1,1\n"
    problem, fields = read(data, mapping())
    assert str(problem) == "in/s.csv:2: Min is '=SUM(1)', not a whole number from 0; skipped"
    assert "code: +A\nday: 2025-04-02\nplace: -G" in fields.text


@pytest.mark.parametrize("data", [b"te\0xt\nab\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0"])
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(ValueError, match="not a text"):
        read(data)


def test_a_line_without_end_is_no_table():
    with pytest.raises(ValueError, match=r"more than 16\.0 million bytes"):
        read(b"text," + b"x" * 16_000_001)


def test_broken_utf8_is_kept_and_told():
    *found, problem = read("id,text\nn1,Zwölf Tote, größer als Übermorgen\n".replace(", g", " g").encode() + b"n2,caf\xc3 ist\n")
    assert len(found) == 2
    assert "broken UTF-8" in str(problem)


def test_a_nul_costs_its_row_only():
    found = told(read(b"id,text\nn1,One.\nn2,T\0wo.\nn3,Three.\n"))
    assert found == ["One.", "in/s.csv:3: text holds a NUL character; skipped", "Three."]


def test_rows_after_bytes_that_are_no_text_are_kept():
    first, second, last, problem = told(read(b"id,text\nn1,One.\nn2,\xff\0\xfe\nn3,Three.\n"))
    assert (first, second, last) == ("One.", "\ufffd\ufffd\ufffd", "Three.")
    assert problem == "in/s.csv: 3 broken characters; kept with U+FFFD in their place"
