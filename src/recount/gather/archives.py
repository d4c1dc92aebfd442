"""Zip files to the files in them, each opened in place: nothing is written to disk, and nothing unpacks without end."""

import io
import stat
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from recount.gather.files import Found, kind_of
from recount.gather.limits import MOST_FILES, MOST_UNPACKED, size_words
from recount.gather.packed import fault_of, open_zip, total_size
from recount.gather.problem import Problem, printable

_DAMAGED = "damaged in the archive"


def members(stream: BinaryIO, found: Found) -> Iterator[tuple[Found, BinaryIO] | Problem]:
    """The files of an archive that are read, in order of their names, each with its open stream; a word on every other.

    Hidden entries are left out, as in folders. Raises ValueError where there is no archive, or one that is not to be unpacked.
    """
    with open_zip(stream) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_FILES:
            raise ValueError(f"holds {len(entries):,} files; of one archive at most {MOST_FILES:,} are read")
        if total_size(entries) > MOST_UNPACKED:
            size = f"{size_words(total_size(entries))} bytes; at most {size_words(MOST_UNPACKED)} are read"
            raise ValueError(f"would unpack to {size}: taken for a zip bomb")
        yield from _members(archive, entries, found)


def _members(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], found: Found
) -> Iterator[tuple[Found, BinaryIO] | Problem]:
    seen: set[str] = set()
    nothing = True
    for entry in sorted(entries, key=lambda e: e.filename):
        if entry.is_dir() or _is_hidden(entry.filename):
            continue
        nothing = False
        name = f"{found.name}/{printable(entry.filename)}"
        where = f"{found.where}/{printable(entry.filename)}"
        fault = _name_fault(entry, seen) or fault_of(entry)
        seen.add(entry.filename)
        if fault is not None:
            yield Problem(where, fault)
            continue
        kind = kind_of(entry.filename)
        if kind is None or kind == "archive":
            what = "not a kind of file that is read" if kind is None else "an archive within an archive"
            yield Problem(where, what, "skipped" if kind is None else "not opened")
            continue
        try:
            raw = archive.open(entry)
        except (zipfile.BadZipFile, RuntimeError, OSError, ValueError) as error:
            yield Problem(where, f"{_DAMAGED} ({str(error).lower()})")
            continue
        with io.BufferedReader(cast("io.RawIOBase", _Unpacked(raw))) as opened:
            yield Found("", kind, name, where), opened
    if nothing:
        yield Problem(found.where, "holds no file that is read", "nothing read")


def _name_fault(entry: zipfile.ZipInfo, seen: set[str]) -> str | None:
    """Why a name is not believed; nothing is ever written under it, but it would stand in the record."""
    name = entry.filename
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or name[1:2] == ":":
        return "its name leads out of the archive"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "a link"
    if name in seen:
        return "a file of the same name stands before it in the archive"
    return None


def _is_hidden(name: str) -> bool:
    """Whether a part of the name begins with a dot, or it is what macOS adds of its own."""
    return any(part.startswith(".") and part != ".." for part in name.split("/")) or name.startswith("__MACOSX/")


class _Unpacked(io.RawIOBase):
    """A file being unpacked; what is damaged raises ValueError, whichever layer below finds it."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """As the archive is."""
        return self._raw.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place, backwards by unpacking again."""
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        """The place in the unpacked file."""
        return self._raw.tell()

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override] # the base class allows any writable buffer
        """Unpack into the buffer."""
        try:
            data = self._raw.read(len(buffer))
        except Exception as error:  # zipfile, zlib and struct raise half a dozen kinds of errors on damaged data
            raise ValueError(f"{_DAMAGED} ({str(error).lower()})") from error
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the file in the archive."""
        self._raw.close()
        super().close()
