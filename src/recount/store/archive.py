"""The archive: files named by the SHA-256 of their content, written whole or not at all, and never changed."""

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from recount.errors import StoreError
from recount.store.codec import digest_of

TEXT = ""
ARRIVAL = ".json"
_SUFFIXES = (TEXT, ARRIVAL)
_HEX = frozenset("0123456789abcdef")


class Archive:
    """Blobs under `ab/cdef…`; a text has no suffix, what was said of it at one sighting ends in `.json`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put_all(self, blobs: Iterable[tuple[bytes, str]]) -> None:
        """Write (content, suffix) pairs that are not there yet; then they are on disk. Raises StoreError where it refuses."""
        touched: set[Path] = set()
        try:
            for data, suffix in blobs:
                path = self.path(digest_of(data), suffix)
                if not _is_there(path, len(data)):
                    _write_whole(path, data)
                    touched.add(path.parent)
            for folder in sorted(touched):
                _sync_folder(folder)
            if touched:
                _sync_folder(self.root)
        except OSError as error:
            raise StoreError(why_unwritten(self.root, error)) from error

    def get(self, digest: str, suffix: str = TEXT) -> bytes:
        """The content; raises StoreError where the file is missing or is not what its name says."""
        path = self.path(digest, suffix)
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise StoreError(f"{path}: missing from the archive; restore it from a backup") from error
        except OSError as error:
            raise StoreError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
        if digest_of(data) != digest:
            raise StoreError(f"{path}: its content was altered; restore it from a backup")
        return data

    def erase(self, digest: str, suffix: str = TEXT) -> None:
        """Delete a blob, for `forget` only; one that is gone already is no error."""
        path = self.path(digest, suffix)
        try:
            path.unlink(missing_ok=True)
            if path.parent.is_dir():
                _sync_folder(path.parent)
        except OSError as error:
            raise StoreError(f"{path}: cannot be erased: {(error.strerror or str(error)).lower()}") from error

    def has(self, digest: str, suffix: str = TEXT) -> bool:
        """Whether a file of that name is there, whatever it holds."""
        return self.path(digest, suffix).is_file()

    def digests(self, suffix: str) -> Iterator[str]:
        """The names of all blobs with the suffix, in order; other files are passed over."""
        for folder in sorted(self.root.glob("??")):
            for path in sorted(folder.iterdir()):
                digest = folder.name + path.name.removesuffix(suffix)
                if path.suffix == suffix and len(digest) == 64 and _HEX.issuperset(digest):
                    yield digest

    def path(self, digest: str, suffix: str = TEXT) -> Path:
        """Where the blob is or would be."""
        return self.root / digest[:2] / (digest[2:] + suffix)


def _is_there(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except FileNotFoundError:
        return False


def _write_whole(path: Path, data: bytes) -> None:
    """Under another name first, and renamed when it is on disk: a process that dies leaves no half file under the name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.parent / f".{path.name}.{os.getpid()}"
    try:
        with unfinished.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def why_unwritten(root: Path, error: OSError) -> str:
    """Why nothing can be written under `root`, and what to do, in words for people."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"{root}: the disk is full; free some space and start again, what was stored before is whole"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{root}: no right to write there; change the folder's rights or choose another workspace"
    return f"{root}: cannot be written: {(error.strerror or str(error)).lower()}"
