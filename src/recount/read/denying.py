"""Who denies what: the verbs of denial of a sentence, and whether a harm told in it is what they deny."""

from recount.read.absence_words import AbsenceWords, absence_words
from recount.read.tokens import Sentence

_FAR = 12
"""How many words after a verb of denial may still be what it denies."""


def denials_in(sentence: Sentence, *, language: str = "en") -> list[int]:
    """The indices of the verbs by which somebody denies; "were denied treatment" and "the disputed region" are none."""
    words = absence_words(language)
    lows = sentence.lows()
    return [i for i, low in enumerate(lows) if _denies(i, low, lows, words)]


def _denies(i: int, low: str, lows: list[str], words: AbsenceWords) -> bool:
    if low not in words.denial.verbs:
        return False
    before = i - 1 - (i > 1 and lows[i - 1].endswith(words.adverbs))
    return before < 0 or lows[before] not in words.denial.passive


def denies(sentence: Sentence, before: int, *, language: str = "en") -> bool:
    """Whether somebody denies the harm that is told from token `before` on ("denied killing civilians").

    Who denies a part in a deed, or knowledge of it, does not deny the harm (codebook, `absence`).
    """
    words = absence_words(language)
    lows = sentence.lows()
    for i in range(before - 1, max(before - 1 - _FAR, -1), -1):
        if _denies(i, lows[i], lows, words):
            return lows[i + 1 : before].count(",") != 1
        if ends_denied(i, lows, words):
            return False
    return False


def ends_denied(i: int, lows: list[str], words: AbsenceWords) -> bool:
    """Whether what is denied does not reach beyond token `i`: a clause begins, or a part in the deed is denied only."""
    low = lows[i]
    if low in words.denial.clause or low in words.denial.other:
        return True
    led_in = i > 0 and (lows[i - 1] in words.denial.claims or lows[i - 1] in words.denial.verbs or lows[i - 1] == ",")
    return low in words.small["that"] and not led_in
