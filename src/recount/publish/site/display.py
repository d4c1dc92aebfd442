"""How words of reports are brought onto a page: nothing in them can steer it, and nothing in them is hidden."""

import re

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufffe\uffff\ud800-\udfff]")
"""Control characters, overrides of the direction of writing, and what is no character."""
_GAP = re.compile(r"[ \t]*\n\s*")
LONGEST_NAME = 90
"""Characters of a name that stands in a heading, a row or on the map."""


def visible(text: str) -> str:
    """The text with every character that would act and not show replaced by its number: `[U+202E]`.

    Such a character could turn "61" into "16" on the screen. Tabs and line ends stay.
    """
    return _UNSEEN.sub(lambda match: f"[U+{ord(match.group()):04X}]", text)


def cut(text: str, limit: int = LONGEST_NAME) -> str:
    """The text, cut at so many characters with an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def paragraphs(text: str) -> str:
    """The text with one line end where it has several: a quote is shown without the gaps between its paragraphs."""
    return _GAP.sub("\n", text)
