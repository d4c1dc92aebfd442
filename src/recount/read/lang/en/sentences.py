"""Where English sentences end."""

import re

from recount.read.lexicon import lexicon

_STOP = re.compile(r"\n|[.!?…]+[\"”’')\]]*(?=\s|$)|(?<=[a-z])[.!?][\"”]?(?=[A-Z][a-z])")
_WORD_BEFORE = re.compile(r"[\w.'’-]*$")


def bounds(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence, in code points; a line's end is always a boundary."""
    found = []
    start = 0
    for match in _STOP.finditer(text):
        if match[0] != "\n" and not _ends(text, match.start(), match.end()):
            continue
        if text[start : match.end()].strip():
            found.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def _ends(text: str, stop: int, end: int) -> bool:
    """Whether the full stop at `stop` ends a sentence: not after an abbreviation or an initial, not before a small letter."""
    words = lexicon("en", "sentences")
    if text[stop] != "." or end - stop > 1:
        return True
    before = _WORD_BEFORE.search(text, max(0, stop - 24), stop)
    word = before[0].lower() if before else ""
    following = text[end : end + 40].lstrip()
    if not following:
        return True
    if word in words["always"] or (len(word) == 1 and word.isalpha()):
        return False
    if word in words["before_number"]:
        return not following[0].isdigit()
    if "." in word and word.replace(".", "").isalpha():  # "U.S." goes on before a small letter and before a name of its kind
        return following[0].isupper() and following.split(maxsplit=1)[0].lower() in words.get("openers", ())
    return not following[0].islower()
