"""Where sentences end."""

import re
from collections.abc import Iterator
from functools import cache

from recount.read.lexicon import lexicon

_LONGEST = 4000
"""Code points: a stretch without an end is cut after as many at most, so that no text takes longer than its length to read."""
_CLOSING = "\"”’'"
_WORD_BEFORE = re.compile(r"[\w.'’-]*$")


@cache
def _stops(language: str) -> re.Pattern[str]:
    """What may end a sentence: a line's end, or a mark with the quotes and footnotes after it."""
    notes = "|".join((r"\w{1,3}", *lexicon(language, "sentences")["notes"]))
    end = rf"(?<![.!?…].)[.!?…]*[\"”’')\]»]*(?:\[(?:{notes})\])*(?=\s|$)"
    return re.compile(rf"[\n.!?…](?:(?<=\n)|{end}|(?<=[a-z][.!?])[\"”]?(?=[A-Z][a-z]))")


def bounds(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Start and end of every sentence, in code points; a line's end is always a boundary, and no sentence is endless."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _stops(language).finditer(text):
        if match[0] != "\n" and not _ends(text, match.start(), match.end(), language):
            continue
        found.extend(_stretches(text, start, match.end()))
        start = match.end()
    found.extend(_stretches(text, start, len(text)))
    return found


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence between two ends; a longer one than anybody reads in parts, cut at white space where there is any."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        at = blank + 1 if blank >= 0 else start + _LONGEST
        if text[start:at].strip():
            yield start, at
        start = at
    if text[start:end].strip():
        yield start, end


def _ends(text: str, stop: int, end: int, language: str) -> bool:
    """Whether the mark at `stop` ends a sentence: not after an abbreviation or an initial, not before a small letter."""
    following = text[end : end + 40].lstrip(" \t\xa0")
    if not following or following[0] == "\n":
        return True
    if following[0].islower() and (text[stop:end].strip("….") == "" or text[end - 1] in _CLOSING):
        return False  # "Two men... died", "“Twelve died!” he said"
    if text[stop] != "." or end - stop > 1:
        return True
    before = _WORD_BEFORE.search(text, max(0, stop - 24), stop)
    return _ends_after(before[0].lower() if before else "", text[max(0, stop - 26) : stop].lower(), following, language)


def _ends_after(word: str, before: str, following: str, language: str) -> bool:
    """Whether a single full stop after `word` ends a sentence; `before` is the text up to the stop, that word included."""
    words = lexicon(language, "sentences")
    if word in words["always"] or (len(word) == 1 and word.isalpha()):
        return False
    if word in words["before_number"]:
        return not following[0].isdecimal()
    if "." in word and word.replace(".", "").isalpha():  # "U.S." goes on before a small letter and before a name of its kind
        apposed = word not in words["leading"] and before.removesuffix(word).rstrip().endswith(
            ","
        )  # "in Washington, D.C. Police"
        opener = following.split(maxsplit=1)[0].lower() in words["openers"]
        return following[0].isupper() and (apposed or opener)
    return not following[0].islower()
