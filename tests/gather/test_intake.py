import io
import json
import os
import shutil
import tempfile
import tracemalloc
from pathlib import Path

import pytest

from recount.domain.ids import report_id
from recount.domain.report import Report
from recount.gather.intake import gather
from recount.gather.problem import Problem

TEXT = "Two people were killed in an air strike on a village market, residents said."


def no_header(text, language):
    return None


def take(*paths, stdin=None, header=no_header):
    return list(gather([str(p) for p in paths], stdin=None if stdin is None else io.BytesIO(stdin), header=header))


def reports(items):
    return [item for item in items if isinstance(item, Report)]


def problems(items):
    return [str(item) for item in items if isinstance(item, Problem)]


def lines(path, *objects):
    path.write_text("".join(json.dumps(o) + "\n" for o in objects))
    return path


def test_text_file_is_a_report_under_its_relative_path(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.txt").write_bytes(TEXT.encode())
    (report,) = take(tmp_path)
    assert report.id == report_id(None, TEXT)
    assert (report.text, report.language, report.title, report.outlet, report.unread) == (TEXT, "en", None, None, ())
    (sighting,) = report.sightings
    assert (sighting.given_id, sighting.origin) == ("a/b/c.txt", "a/b/c.txt")
    assert take(tmp_path / "a" / "b" / "c.txt")[0].given_ids == ("c.txt",)


def test_line_is_a_report_with_its_fields(tmp_path):
    given = {
        "id": "n1", "title": "T", "outlet": "The Composed Wire", "published": "2019-03-12T10:00Z", "language": "en-GB",
        "url": "https://wire.example/2019/03/12/x", "text": TEXT, "killed": 2,
    }  # fmt: skip
    (report,) = take(lines(tmp_path / "f.jsonl", given))
    assert report.id == report_id("The Composed Wire", TEXT)
    assert (report.title, report.language, report.published.edtf, report.published.basis) == ("T", "en", "2019-03-12", "url")
    (sighting,) = report.sightings
    assert (sighting.given_id, sighting.origin, sighting.published) == ("n1", "f.jsonl:1", "2019-03-12T10:00Z")
    assert (sighting.title, sighting.url, sighting.language) == ("T", "https://wire.example/2019/03/12/x", "en-GB")


def test_unknown_keys_change_nothing(tmp_path):
    plain = take(lines(tmp_path / "f.jsonl", {"text": TEXT}))
    assert take(lines(tmp_path / "f.jsonl", {"text": TEXT, "killed": 2, "x": {"text": "y"}})) == plain


def test_line_without_an_id_is_called_by_its_place(tmp_path):
    lines(tmp_path / "f.jsonl", {"text": "one"}, {"text": "two", "id": " "})
    assert [r.given_ids for r in reports(take(tmp_path))] == [("f.jsonl:1",), ("f.jsonl:2",)]


def test_header_of_the_text_is_asked_for(tmp_path):
    path = lines(tmp_path / "f.jsonl", {"text": TEXT, "published": "2019-03-12", "language": "xx"})
    (report,) = take(path, header=lambda text, language: ("11 March", "2019-03-11") if (text, language) == (TEXT, "xx") else None)
    assert (report.published.edtf, report.published.basis, report.published.conflict) == ("2019-03-11", "header", True)


def test_bad_values_are_listed_and_the_report_kept(tmp_path):
    path = lines(tmp_path / "f.jsonl", {"text": TEXT, "published": "yesterday", "language": "English", "title": 4}, {"text": "x"})
    items = take(path)
    assert problems(items) == [
        f"{path}:1: title is a number, not text; kept without it",
        f"{path}:1: language is not a tag such as en: 'English'; found out from the text",
        f"{path}:1: published is not a day in EDTF such as 2019-03-12: 'yesterday'; kept without it",
    ]
    first, _ = reports(items)
    assert (first.language, first.published.edtf, first.published.evidence) == ("en", None, ())
    assert first.sightings[0].published == "yesterday"


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff"])
def test_blank_text_is_a_report(tmp_path, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    problem, report = take(tmp_path)
    assert (report.text, report.language) == (text.removeprefix("\ufeff"), "und")
    what = "nothing but blanks" if text else "an empty file"
    assert str(problem) == f"{tmp_path}/a.txt: {what}; archived without a text"


def test_same_text_twice_is_the_same_report_twice(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    first, second = take(tmp_path)
    assert first.id == second.id
    assert first.given_ids + second.given_ids == ("a.txt", "b.txt")
    assert problems(take(tmp_path, tmp_path)) == []


def test_id_given_to_two_texts_is_listed_and_both_are_kept(tmp_path):
    path = lines(tmp_path / "f.jsonl", {"id": "a", "text": "one"}, {"id": "a", "text": "two"}, {"id": "a", "text": "one"})
    items = take(path)
    assert [r.text for r in reports(items)] == ["one", "two", "one"]
    assert problems(items) == [f"{path}:2: the id 'a' was given to another text or outlet before; both kept"]


def test_faults_do_not_stop_the_neighbours(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x89PNG\0\0\0\r")
    (tmp_path / "b.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "c.txt")
    (tmp_path / "d.jsonl").write_bytes(b'{"text": "one"}\n{"text": \n\xff\xff\n{"text": "two"}')
    (tmp_path / "e.pdf").write_bytes(b"%PDF")
    (tmp_path / "f.txt").write_text("three")
    items = take("absent", tmp_path, "-")
    assert [r.text for r in reports(items)] == ["one", "two", "three"]
    assert [item.where.removeprefix(f"{tmp_path}/") for item in items if isinstance(item, Problem)] == [
        "absent", "a.txt", "b.txt", "c.txt", "d.jsonl:2", "d.jsonl:3", "e.pdf", "-",
    ]  # fmt: skip


def test_file_that_vanishes_is_a_problem(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (tmp_path / name).write_text(TEXT)
    items = gather([str(tmp_path)], header=no_header)
    next(items)
    (tmp_path / "b.txt").unlink()
    (tmp_path / "c.txt").unlink()
    (tmp_path / "c.txt").mkdir()
    problem, report = items
    assert str(problem) == f"{tmp_path / 'b.txt'}: no such file or folder; skipped"
    assert report.given_ids == ("d.txt",)


def test_folder_and_file_without_rights_are_problems():
    folder = Path(tempfile.mkdtemp())  # not tmp_path: its parents are closed to the user that rights are dropped to
    try:
        (folder / "locked").mkdir()
        (folder / "locked" / "a.txt").write_text(TEXT)
        (folder / "mine.txt").write_text(TEXT)
        (folder / "open.txt").write_text(TEXT)
        folder.chmod(0o755)
        (folder / "locked").chmod(0)
        (folder / "mine.txt").chmod(0)
        root = os.geteuid() == 0
        take(folder)  # what is imported late is imported with rights
        if root:
            os.seteuid(65534)
        try:
            items = take(folder)
        finally:
            if root:
                os.seteuid(0)
        assert [r.given_ids for r in reports(items)] == [("open.txt",)]
        assert problems(items) == [f"{folder / name}: no right to read it; skipped" for name in ("locked", "mine.txt")]
    finally:
        (folder / "locked").chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.parametrize("blank", [b"", b"\n  \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n \t"])
def test_standard_input_may_be_lines(blank):
    items = take("-", stdin=blank + b'{"text": "one"}\n{"id": "b", "text": "two"}\n{')
    assert [r.text for r in reports(items)] == ["one", "two"]
    assert [r.given_ids[0] for r in reports(items)] == [f"-:{blank.count(10) + 1}", "b"]
    assert len(problems(items)) == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_standard_input_may_be_wide_lines(encoding):
    assert [r.text for r in take("-", stdin='{"text": "one"}\n{"text": "two"}\n'.encode(encoding))] == ["one", "two"]


@pytest.mark.parametrize("text", ["", "\n\n", "\n Two died.\n{not json}\n", "one"])
def test_standard_input_may_be_one_text(text):
    *told, report = take("-", stdin=text.encode())
    assert (report.text, report.given_ids) == (text, ("-",))
    assert len(told) == (not text.strip())


@pytest.mark.parametrize("data", [b"a\0b", b"\xff\xfea"])
def test_standard_input_that_is_no_text_is_a_problem(data):
    assert [type(item) for item in take("-", stdin=data)] == [Problem]


def test_text_of_fifty_megabytes_is_no_report_and_its_neighbours_are_read(tmp_path):
    text = "The dead were many. " * 2_500_000
    (tmp_path / "a.txt").write_text(text)
    path = lines(tmp_path / "b.jsonl", {"text": text}, {"text": TEXT}, {"text": text[:1_100_000]})
    items = take(tmp_path)
    assert [r.text for r in reports(items)] == [TEXT]
    assert problems(items) == [
        f"{tmp_path}/a.txt: one text of more than 4.0 million bytes; skipped; give its reports one by one",
        f"{path}:1: a line of more than 16.0 million bytes; skipped",
        f"{path}:3: one text of 1.1 million characters; a report has at most 1.0 million; skipped; give its reports one by one",
    ]


def test_text_of_a_million_characters_is_a_report(tmp_path):
    (tmp_path / "a.txt").write_text("The dead were many. " * 50_000)
    (report,) = take(tmp_path)
    assert len(report.text) == 1_000_000


def test_memory_does_not_grow_with_the_number_of_reports(tmp_path):
    with (tmp_path / "f.jsonl").open("w") as file:
        file.writelines(
            json.dumps({"id": f"n{n}", "language": "en", "text": f"Report {n}. {'x' * 2000}"}) + "\n" for n in range(4000)
        )
    tracemalloc.start()
    try:
        count = sum(isinstance(item, Report) for item in gather([str(tmp_path)], header=no_header))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 4000
    assert peak < 1_000_000  # the file has 8 MB


def test_gold_file_can_be_read_directly(shared):
    gold = shared / "gold" / "dev_other.jsonl"
    records = [json.loads(line) for line in gold.read_text().splitlines()]
    items = take(gold)
    assert [(r.given_ids[0], r.text) for r in items] == [(r["report"]["id"], r["report"]["text"]) for r in records]
