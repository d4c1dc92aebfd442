"""Whether a day tells when somebody spoke, not when something happened (codebook, convention 5)."""

import re
from dataclasses import dataclass
from functools import cache

from recount.domain.timespan import DayPhrase
from recount.read.day_patterns import grammar
from recount.read.lexicon import lexicon
from recount.read.small import endings

_WORD = re.compile(r"[^\W_](?:[\w'’.-]*[\w'’])?|[,;:()\"“”]")
_STOP = re.compile(r"[.!?][\"”’)]*\s|\n")
_BACK, _FAR_BACK, _FORWARD = 80, 400, 160
_WORDS_BACK, _WORDS_FORWARD = 9, 14


@dataclass(frozen=True, slots=True)
class _Words:
    """The lists of `reporting` in `days.toml`."""

    verbs: frozenset[str]
    between: frozenset[str]
    acts: frozenset[str]
    acts_begin: frozenset[str]
    things: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    lists = lexicon(language, "days")["reporting"]
    things = "|".join(re.escape(thing) for thing in sorted(lists["things"], key=lambda t: (-len(t), t)))
    ends = "|".join(endings(language)["plural"])
    return _Words(
        frozenset(lists["verbs"]),
        frozenset(lists["between"]),
        frozenset(lists["acts"]),
        frozenset(lists["acts_begin"]),
        re.compile(rf"\s+(?:\w+\s+)?(?i:{things})(?:{ends})?\b") if things else re.compile("(?!)"),
    )


def is_reporting(text: str, phrase: DayPhrase, start: int, end: int, *, language: str = "en") -> bool:
    """Whether the sentence between `start` and `end` uses the phrase for the day of a statement."""
    if phrase.anchor == "event":
        return False
    words, around = _words(language), grammar(language).around
    if words.things.match(text, phrase.end, min(end, phrase.end + _BACK)):
        return True
    if around["possessive"].search(phrase.words) and phrase.form != "calendar":
        return False
    following = [word.lower() for word in _WORD.findall(text, phrase.end, min(end, phrase.end + _FORWARD))[:_WORDS_FORWARD]]
    if following and (following[0] in words.acts or (following[0] in words.acts_begin and words.acts & {*following[1:2]})):
        return False  # "condemned Tuesday attacks", "weekend air raids"
    if _said_before(text[max(start, phrase.start - _BACK) : phrase.start], words):
        return True
    opening = sentence_start(text, phrase.start, start)
    if around["opening"].fullmatch(text, opening, phrase.start):
        return next((word in words.verbs for word in following if word in words.verbs or word in words.acts), False)
    opening = max(opening, phrase.start - _FAR_BACK)
    before = {word.lower() for word in _WORD.findall(text, opening, phrase.start)}  # "the ministry on Monday said …"
    return bool(following) and following[0] in words.verbs and not before & words.acts


def _said_before(before: str, words: _Words) -> bool:
    for word in reversed(_WORD.findall(before)[-_WORDS_BACK:]):
        low = word.lower()
        if low in words.verbs:
            return True
        if low not in words.between and not word[0].isupper():
            return False
    return False


def sentence_start(text: str, position: int, start: int) -> int:
    """Where the sentence that holds `position` begins, not before `start`; a rough answer that is enough here."""
    found = start
    for match in _STOP.finditer(text, max(start, position - _FAR_BACK), position):
        found = match.end()
    return found
