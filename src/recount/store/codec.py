"""Domain values as canonical JSON bytes and back: the same value gives the same bytes on any machine."""

import hashlib
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from recount.errors import StoreError

T = TypeVar("T")


def encode(value: object) -> bytes:
    """The value as UTF-8 JSON with sorted keys and no spaces. Raises StoreError for text that is not valid Unicode."""
    try:
        return msgspec.json.encode(value, order="sorted")
    except UnicodeEncodeError as error:
        raise StoreError(f"cannot be stored, it holds half a character (a lone surrogate): {error.object[:40]!r}") from error


def decode(data: bytes | str, kind: type[T], *, where: str = "stored value") -> T:
    """The value of that type; raises StoreError naming `where` for anything else."""
    try:
        return cast("T", _decoder(cast("Hashable", kind)).decode(data))
    except (msgspec.DecodeError, ValueError) as error:
        raise StoreError(f"{where}: cannot be read: {error}; `recount verify` lists what is damaged") from error


def digest_of(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


@cache
def _decoder(kind: Hashable) -> "msgspec.json.Decoder[Any]":
    return msgspec.json.Decoder(kind)
