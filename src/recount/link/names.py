"""Names brought to one form, so that spellings of one name compare equal."""

import re
import unicodedata
from functools import lru_cache

_ARTICLE = re.compile(r"^(?:the|al|el|an|ar|as|ash|at|ad|az)[\s\-'’]+(?=\w)")
_OUTSIDE = re.compile(r"[^\w]+")
_BRACKET = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")
_APOSTROPHES = re.compile(r"['’ʼ`‘]")


def unbracketed(name: str) -> str:
    """The name without what stands in brackets behind it: those who speak to "The Example (London)" name it "the Example"."""
    return _BRACKET.sub("", name)


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """The name in lower case without marks, punctuation and a leading article; words joined by single spaces."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = _APOSTROPHES.sub("", plain).strip()
    bare = _ARTICLE.sub("", plain)
    return _OUTSIDE.sub(" ", bare).strip() or plain
