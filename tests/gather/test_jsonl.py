import io
import json

import pytest

from recount.gather.fields import Fields
from recount.gather.jsonl import read_lines, utf8_lines


def read(data):
    return list(read_lines(utf8_lines(io.BytesIO(data)), name="f.jsonl", where="in/f.jsonl"))


def told(data):
    return [item.text if isinstance(item, Fields) else str(item) for item in read(data)]


def line(**given):
    return json.dumps(given).encode() + b"\n"


def test_reports_and_records_are_read_alike():
    report = {"id": "a", "text": "x"}
    plain, record = read(line(**report) + line(report=report, incidents=[], claims=[]))
    assert (plain.text, plain.given_id) == (record.text, record.given_id) == ("x", "a")
    assert (plain.name, record.where) == ("f.jsonl:1", "in/f.jsonl:2")


def test_broken_lines_do_not_stop_the_rest():
    data = line(text="one") + b"\n  \r\n" + b'{"text": "two"\n' + b"[1]\n" + b'"x"\n' + line(text=4) + line(text="three").strip()
    assert told(data) == [
        "one",
        "in/f.jsonl:4: broken JSON at character 16: expecting ',' delimiter; skipped",
        "in/f.jsonl:5: not a JSON object; skipped",
        "in/f.jsonl:6: not a JSON object; skipped",
        "in/f.jsonl:7: text is a number, not text; skipped",
        "three",
    ]


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (b'{"a": ' * 100_000, "JSON nested too deeply"),
        (b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}", "JSON nested too deeply"),
        (b'{"text": "\\ud800"}', "text holds half a character (a lone surrogate)"),
        (b'{"text": "a\\u0000"}', "text holds a NUL character"),
        (b'{"text": "a\0"}', "not a text: it holds NUL characters (UTF-16 needs its byte order mark)"),
        (b'{"report": 4}', "has no text"),
    ],
)
def test_hostile_lines_are_problems(bad, what):
    assert told(line(text="before") + bad + b"\n" + line(text="after")) == ["before", f"in/f.jsonl:2: {what}; skipped", "after"]


def test_numbers_of_any_length_in_unknown_keys_do_not_matter():
    assert told(b'{"text": "x", "n": ' + b"9" * 6000 + b', "m": NaN}') == ["x"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
def test_lines_of_any_encoding_are_read(encoding):
    texts = ["“One – two” in the town’s market\nand more", "Three\u2028four"[: None if encoding != "cp1252" else 5]]
    data = "".join(json.dumps({"text": t}, ensure_ascii=False) + "\r\n" for t in texts)
    if encoding == "utf-16-be":
        data = "\ufeff" + data
    assert told(data.encode(encoding)) == texts


def test_line_with_broken_utf8_is_kept_and_listed():
    data = '{"text": "Größe über alles, öfter größer"}'.encode().replace("ö".encode(), b"\xc3", 1)
    loss = "in/f.jsonl:1: 1 broken UTF-8 characters, the first at byte 12; kept with U+FFFD in their place"
    assert told(data) == [loss, "Gr\ufffdße über alles, öfter größer"]


@pytest.mark.parametrize("data", [b"", b"\n\n  \n"])
def test_file_without_a_line_says_so(data):
    assert told(data) == ["in/f.jsonl: holds no line with a report; nothing read"]
