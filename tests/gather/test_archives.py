import io
import stat
import zipfile

import pytest

from gather.tables_of import archive
from recount.gather.archives import members
from recount.gather.files import Found
from recount.gather.problem import Problem


def read(stream):
    """Names with their content, and problems as lines."""
    found = Found("in/a.zip", "archive", "a.zip", "in/a.zip")
    return [str(item) if isinstance(item, Problem) else (item[0].name, item[1].read()) for item in members(stream, found)]


def entry(name, **attributes):
    info = zipfile.ZipInfo(name)
    for key, value in attributes.items():
        setattr(info, key, value)
    return info


def test_files_are_read_in_order_of_their_names():
    assert read(archive({"b.txt": "B", "a/x.jsonl": "X", "a/": "", ".hidden.txt": "", "__MACOSX/a.txt": ""})) == [
        ("a.zip/a/x.jsonl", b"X"),
        ("a.zip/b.txt", b"B"),
    ]


@pytest.mark.parametrize("name", ["../out.txt", "a/../../out.txt", "/etc/out.txt", "a\\..\\out.txt", "C:/out.txt"])
def test_names_that_lead_out_are_not_read_and_their_neighbours_are(name):
    problem, other = sorted(read(archive({name: "x", "ok.txt": "y"})), key=lambda item: isinstance(item, tuple))
    assert problem.endswith("its name leads out of the archive; skipped")
    assert other == ("a.zip/ok.txt", b"y")


def test_links_are_not_followed():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(entry("link.txt", external_attr=(stat.S_IFLNK | 0o777) << 16, create_system=3), "/etc/passwd")
    assert read(out) == ["in/a.zip/link.txt: a link; skipped"]


def test_archives_within_archives_are_not_opened():
    inner = archive({"x.txt": "x"}).getvalue()
    assert read(archive({"inner.zip": inner})) == ["in/a.zip/inner.zip: an archive within an archive; not opened"]


def test_other_kinds_are_listed():
    assert read(archive({"a.pdf": "x"})) == ["in/a.zip/a.pdf: not a kind of file that is read; skipped"]


def test_of_two_files_of_one_name_the_first_is_read():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("a.txt", "one")
        with pytest.warns(UserWarning, match="Duplicate name"):
            packed.writestr("a.txt", "two")
    first, second = read(out)
    assert first == ("a.zip/a.txt", b"one")
    assert second == "in/a.zip/a.txt: a file of the same name stands before it in the archive; skipped"


def test_encrypted_files_are_listed():
    data = bytearray(archive({"a.txt": "x"}).getvalue())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    assert read(io.BytesIO(data)) == ["in/a.zip/a.txt: is encrypted; skipped"]


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_listed(packing):
    (problem,) = read(archive({"a.txt": "x" * 100}, packing=packing))
    assert "is packed in a way that is not read" in problem


def test_a_bomb_is_not_unpacked_and_its_neighbours_are():
    bomb, other = read(archive({"a.txt": b"\0" * 50_000_000, "b.txt": "B"}))
    assert bomb == "in/a.zip/a.txt: would unpack to more than 200 times its size: taken for a zip bomb; skipped"
    assert other == ("a.zip/b.txt", b"B")


def test_an_archive_that_would_unpack_without_end_is_refused():
    data = bytearray(archive({f"{n}.txt": "x" for n in range(3)}).getvalue())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:  # the size that each entry claims
        data[at + 24 : at + 28] = (0xFFFFFFF0).to_bytes(4, "little")
        at += 4
    with pytest.raises(ValueError, match=r"would unpack to 12,884\.9 million bytes; at most 4,000\.0 million are read"):
        read(io.BytesIO(data))


def test_a_file_is_no_longer_than_its_entry_says():
    data = bytearray(archive({"a.txt": "x" * 1000}).getvalue())
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    found = Found("in/a.zip", "archive", "a.zip", "in/a.zip")
    for _, opened in members(io.BytesIO(data), found):
        with pytest.raises(ValueError, match="damaged in the archive"):
            opened.read()


def test_damaged_files_are_told_when_they_are_read():
    data = bytearray(archive({"a.txt": "some words that pack " * 20}).getvalue())
    data[40] ^= 0xFF
    data[45] ^= 0xFF
    with pytest.raises(ValueError, match="damaged in the archive"):
        read(io.BytesIO(data))


def test_archives_of_too_many_files_are_refused():
    data = archive({"a.txt": ""}).getvalue()
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    directory = data[start:end] * 200_001
    many = data[:start] + directory + data[end : end + 12] + len(directory).to_bytes(4, "little") + data[end + 16 :]
    with pytest.raises(ValueError, match="holds 200,001 files; of one archive at most 200,000"):
        read(io.BytesIO(many))


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x03\x04" + b"\0" * 50])
def test_what_is_no_archive_is_refused(data):
    with pytest.raises(ValueError, match="no zip file, or a damaged one"):
        read(io.BytesIO(data))


@pytest.mark.parametrize("entries", [{}, {"a/": ""}])
def test_an_archive_without_files_says_so(entries):
    assert read(archive(entries)) == ["in/a.zip: holds no file that is read; nothing read"]
