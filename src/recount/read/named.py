"""People who come to harm under their own name: "X was assassinated", "killed X and Y", "the murder of X"."""

from collections.abc import Sequence
from functools import cache

from recount.read.group import People
from recount.read.harms import Grammar, HarmWord
from recount.read.lexicon import lexicon
from recount.read.people import status_of
from recount.read.tokens import Sentence

_LONGEST = 7
_APPOSITION = 12
"""How many words between commas may stand between a name and its verb ("X, 42, of Woodbridge, was killed")."""


@cache
def _never(language: str) -> frozenset[str]:
    """Words that stand in names of places, forces and organisations, so that a name with one is nobody's."""
    data = lexicon(language, "victims")
    return frozenset({*data["forces"]["words"], *data["compounds"]["words"], *data["things"]["words"], *data["names"]["never"]})


def named(
    sentence: Sentence, groups: Sequence[People], words: Sequence[HarmWord], rules: Grammar, *, language: str = "en"
) -> list[People]:
    """The people of a sentence who are named where a word of harm asks for people; none in text that is all capitals."""
    long = [t for t in sentence.tokens if t.is_word and len(t.text) > 3]
    if 2 * sum(t.text.isupper() for t in long) > len(long):
        return []
    taken = {i for g in groups for i in range(g.start, g.end)}
    found: dict[int, People] = {}
    for word in words:
        for span in (_after(sentence, word, language), _before(sentence, word, rules, language)):
            if span is None or taken & set(range(*span)):
                continue
            found.setdefault(span[0], _people(sentence, *span, language=language))
    return [found[start] for start in sorted(found)]


def _people(sentence: Sentence, start: int, end: int, *, language: str) -> People:
    lows = sentence.lows()
    status, groups, basis = status_of(lows[start:end], language=language)
    several = 1 + sum(low == "and" for low in lows[start:end])
    return People(start, end, start, end, several, several, "exact", status, basis, groups)


def _after(sentence: Sentence, word: HarmWord, language: str) -> tuple[int, int] | None:
    if not {"active", "verb", "of"} & word.forms:
        return None
    end = _run_right(sentence, word.end, language)
    return (word.end, end) if end is not None else None


def _before(sentence: Sentence, word: HarmWord, rules: Grammar, language: str) -> tuple[int, int] | None:
    """The name that a passive verb, or a verb of dying, is about; one name takes a singular verb, two a plural one."""
    if not {"verb", "died"} & word.forms:
        return None
    lows = sentence.lows()
    i = word.start
    while i > 0 and (lows[i - 1] in rules.also or lows[i - 1] in rules.be or lows[i - 1] in rules.have):
        i -= 1
    if i == word.start and "died" not in word.forms:
        return None
    end = _past_apposition(lows, i)
    start = _run_left(sentence, end, language)
    if start is None or (start > 0 and lows[start - 1] in lexicon(language, "victims")["names"]["after"]):
        return None
    plural = "were" in lows[i : word.start]
    return (start, end) if plural == ("and" in lows[start:end]) else None


def _past_apposition(lows: list[str], i: int) -> int:
    """Where the name may end: before "X, 42, of Woodbridge," a pair of commas is stepped over."""
    if i > 0 and lows[i - 1] == ",":
        commas = [j for j in range(max(0, i - _APPOSITION), i - 1) if lows[j] == ","]
        if commas:
            return commas[0]
    return i


def _run_right(sentence: Sentence, start: int, language: str) -> int | None:
    end = start
    while end < len(sentence.tokens) and end - start < _LONGEST and _is_name(sentence, end, language):
        end += 1
    return end if _is_person(sentence, start, end, language) else None


def _run_left(sentence: Sentence, end: int, language: str) -> int | None:
    start = end
    while start > 0 and end - start < 2 * _LONGEST:
        joins = sentence.tokens[start - 1].low == "and" and start < end and _is_name(sentence, start - 2, language)
        if not joins and not _is_name(sentence, start - 1, language):
            break
        start -= 1
    return start if _is_person(sentence, start, end, language) else None


def _is_name(sentence: Sentence, i: int, language: str) -> bool:
    if i < 0:
        return False
    token = sentence.tokens[i]
    particle = token.low in lexicon(language, "victims")["names"]["particles"]
    return (token.is_capital or particle) and token.is_word and token.low not in lexicon(language, "victims")["names"]["starters"]


def _is_person(sentence: Sentence, start: int, end: int, language: str) -> bool:
    """Whether a run of capitals is a person's name: two words or more, no word of places or forces in it."""
    tokens = sentence.tokens[start:end]
    capitals = [t for t in tokens if t.is_capital]
    return len(capitals) >= 2 and tokens[0].is_capital and not any(t.low in _never(language) or t.text.isupper() for t in tokens)
