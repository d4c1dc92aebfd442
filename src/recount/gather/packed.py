"""What zip files and spreadsheets, which are zip files too, are checked for before anything is unpacked."""

import zipfile
from collections.abc import Sequence
from typing import BinaryIO

from recount.gather.limits import HIGHEST_RATIO, unpacks_too_far

READ_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of packing that are unpacked piece by piece: the standard library unpacks others a whole block at a time."""
_ENCRYPTED = 0x1


def open_zip(stream: BinaryIO) -> zipfile.ZipFile:
    """The zip file in the stream; raises ValueError where there is none, or it is damaged."""
    try:
        return zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OverflowError) as error:
        raise ValueError(f"no zip file, or a damaged one ({str(error).lower()})") from error


def fault_of(entry: zipfile.ZipInfo) -> str | None:
    """Why one file of an archive is not unpacked, None where nothing speaks against it.

    That a file is no longer than its entry says is seen to by the standard library when it reads.
    """
    if entry.flag_bits & _ENCRYPTED:
        return "is encrypted"
    if entry.compress_type not in READ_PACKINGS:
        return f"is packed in a way that is not read (method {entry.compress_type})"
    if unpacks_too_far(entry.compress_size, entry.file_size):
        return f"would unpack to more than {HIGHEST_RATIO} times its size: taken for a zip bomb"
    return None


def total_size(entries: Sequence[zipfile.ZipInfo]) -> int:
    """Bytes that the files unpack to, all together."""
    return sum(entry.file_size for entry in entries)
