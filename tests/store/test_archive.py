"""The archive: whole files under the digest of their content."""

import errno
import hashlib
import os

import pytest

from recount.errors import StoreError
from recount.store.archive import ARRIVAL, TEXT, Archive, why_unwritten


@pytest.fixture
def archive(tmp_path):
    root = tmp_path / "archive"
    root.mkdir()
    return Archive(root)


def digest(data):
    return hashlib.sha256(data).hexdigest()


def test_a_blob_is_named_by_the_digest_of_its_content(archive):
    archive.put_all([(b"text", TEXT), (b"{}", ARRIVAL)])
    name = digest(b"text")
    assert (archive.root / name[:2] / name[2:]).read_bytes() == b"text"
    assert archive.get(name) == b"text"
    assert archive.get(digest(b"{}"), ARRIVAL) == b"{}"
    assert archive.has(name)
    assert not archive.has(name, ARRIVAL)


def test_blobs_are_listed_in_order_by_kind_and_nothing_else_is(archive):
    texts = [f"text {n}".encode() for n in range(20)]
    archive.put_all([(text, TEXT) for text in texts] + [(b"{}", ARRIVAL)])
    folder = archive.path(digest(texts[0])).parent
    (folder / "README").write_text("not a blob")
    (folder / f".{'0' * 62}.4711").write_text("left by a process that died")
    assert list(archive.digests(TEXT)) == sorted(map(digest, texts))
    assert list(archive.digests(ARRIVAL)) == [digest(b"{}")]


def test_putting_a_blob_again_leaves_the_file_alone(archive):
    archive.put_all([(b"text", TEXT)])
    before = archive.path(digest(b"text")).stat()
    archive.put_all([(b"text", TEXT)])
    after = archive.path(digest(b"text")).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_blob_cut_short_is_written_again(archive):
    archive.put_all([(b"text", TEXT)])
    archive.path(digest(b"text")).write_bytes(b"te")
    archive.put_all([(b"text", TEXT)])
    assert archive.get(digest(b"text")) == b"text"


def test_an_altered_blob_is_not_handed_out(archive):
    archive.put_all([(b"text", TEXT)])
    archive.path(digest(b"text")).write_bytes(b"tex!")
    with pytest.raises(StoreError, match="its content was altered"):
        archive.get(digest(b"text"))


def test_a_missing_blob_is_named(archive):
    with pytest.raises(StoreError, match="missing from the archive"):
        archive.get(digest(b"text"))


def test_a_blob_that_cannot_be_read_is_named(archive):
    archive.path(digest(b"text")).mkdir(parents=True)
    with pytest.raises(StoreError, match="cannot be read: is a directory"):
        archive.get(digest(b"text"))


def test_an_erased_blob_is_gone_and_erasing_again_is_no_error(archive):
    archive.put_all([(b"text", TEXT)])
    archive.erase(digest(b"text"))
    archive.erase(digest(b"text"))
    archive.erase(digest(b"never there"))
    assert not archive.has(digest(b"text"))


def test_a_blob_that_cannot_be_erased_is_named(archive):
    archive.path(digest(b"text")).mkdir(parents=True)
    with pytest.raises(StoreError, match="cannot be erased"):
        archive.erase(digest(b"text"))


def test_a_file_where_a_folder_should_be_is_told(archive):
    (archive.root / digest(b"text")[:2]).write_text("in the way")
    with pytest.raises(StoreError, match="archive: cannot be written"):
        archive.put_all([(b"text", TEXT)])


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full; free some space"),
        (errno.EDQUOT, "the disk is full; free some space"),
        (errno.EACCES, "no right to write there; change the folder's rights"),
        (errno.EROFS, "no right to write there; change the folder's rights"),
        (errno.ENOTDIR, "cannot be written: not a directory"),
    ],
)
def test_what_the_disk_refuses_is_told_in_words(tmp_path, number, words):
    assert why_unwritten(tmp_path, OSError(number, os.strerror(number))).startswith(f"{tmp_path}: {words}")


def test_a_blob_that_cannot_take_its_name_leaves_nothing_behind(archive):
    path = archive.path(digest(b"text"))
    (path / "in the way").mkdir(parents=True)
    with pytest.raises(StoreError, match="archive: cannot be written"):
        archive.put_all([(b"text", TEXT)])
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
