"""Names brought to one form, so that spellings of one name compare equal."""

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

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


_GOVERNMENT = " government"
_STEM = 4
"""Letters that the adjective of a country has in common with its name at least …"""
_ENDING = 3
"""… and so many letters of the name at most are not among them ("Turkish", "Turkey")."""


@lru_cache(maxsize=1 << 14)
def one_party(left: str, right: str) -> bool:
    """Whether two folded names may be of one party: alike, or a state and its government ("syria", "syrian government")."""
    if left == right:
        return True
    for government, state in ((left, right), (right, left)):
        adjective = government.removesuffix(_GOVERNMENT)
        if adjective != government and not state.endswith(_GOVERNMENT):
            shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(adjective, state, strict=False)))
            return shared >= _STEM and (shared == len(adjective) or shared >= len(state.split()[0]) - _ENDING)
    return False
