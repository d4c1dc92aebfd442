"""Bytes to text: UTF-8 first, then what charset-normalizer finds; nothing but BOM and CR LF is changed."""

import codecs
from dataclasses import dataclass

BOM = "\ufeff"
REPLACEMENT = "\ufffd"
UTF8_BOM = codecs.BOM_UTF8
_MARKS = (  # the longer mark first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_USUAL = (
    "cp1252", "cp1256", "cp1251", "koi8_r", "koi8_u", "cp1250", "cp1254", "cp1255", "cp1253", "cp1257", "cp1258", "cp874",
    "iso8859_6", "iso8859_8", "iso8859_5", "iso8859_7", "iso8859_2", "gb18030", "big5", "euc_kr", "shift_jis", "euc_jp", "cp866",
)  # fmt: skip
"""Encodings that pages and office programs write, the likelier first: the order settles what the bytes leave open."""

_NULS = "not a text: it holds NUL characters (UTF-16 needs its byte order mark)"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what had to be replaced to get it (None: nothing)."""

    text: str
    loss: str | None = None


def tidy(text: str) -> str:
    """The text as it is stored: without a BOM at its head, CR LF as LF, else unchanged (design, "Offsets")."""
    return text.removeprefix(BOM).replace("\r\n", "\n")


def is_wide(head: bytes) -> bool:
    """Whether the bytes begin with the mark of UTF-16 or UTF-32, in which a line does not end at a byte 10."""
    return any(head.startswith(mark) for mark, _ in _MARKS)


def decode(data: bytes, *, utf8_before: int = 0) -> Decoded:
    """The text that the bytes hold, tidied; raises ValueError where they hold none.

    `utf8_before` is how many characters beyond ASCII were read as UTF-8 before these bytes of the same file.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_strictly(data[len(mark) :], encoding))
    if b"\0" in data:
        raise ValueError(_NULS)
    try:
        return Decoded(tidy(data.decode("utf-8")))
    except UnicodeDecodeError as error:
        return _broken_utf8(data, error.start, utf8_before) or _checked(_guess(data, _USUAL) or _guess(data, ()))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"begins as {encoding.upper()} and breaks off at byte {error.start}") from error


def replaced(data: bytes) -> Decoded:
    """The text with U+FFFD for whatever is no UTF-8, and for NUL: for the rest of a file that began as a text."""
    text = data.decode("utf-8", "replace").replace("\0", REPLACEMENT)
    return Decoded(tidy(text), f"{text.count(REPLACEMENT)} broken characters")


def _broken_utf8(data: bytes, first: int, before: int) -> Decoded | None:
    """UTF-8 that was cut or damaged: no other encoding has so many whole UTF-8 characters by chance."""
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    whole = before + sum(c > "\x7f" for c in text) - broken
    if whole < 2 * broken:
        return None
    return Decoded(tidy(text), f"{broken} broken UTF-8 characters, the first at byte {first}")


def _guess(data: bytes, encodings: tuple[str, ...]) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms that input in UTF-8 never needs

    matches = list(from_bytes(data, cp_isolation=list(encodings) or None, preemptive_behaviour=False))
    if not matches:
        return None
    rank = {encoding: place for place, encoding in enumerate(encodings)}
    best = min(matches, key=lambda m: (m.chaos, -m.coherence, _rank(m.could_be_from_charset, rank)))
    return str(best)


def _rank(names: list[str], rank: dict[str, int]) -> int:
    """The place of the likeliest encoding among those that give the same text."""
    return min((rank.get(name, len(rank)) for name in names), default=len(rank))


def _checked(text: str | None) -> Decoded:
    if text is None:
        raise ValueError("not a text in any known encoding")
    if "\0" in text:
        raise ValueError(_NULS)
    return Decoded(tidy(text))
