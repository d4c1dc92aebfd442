"""Tolls as figures of their own: "the death toll rose to 76", "putting the number of wounded at 12", "Killed: 4"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from recount.domain.vocabulary import Effect
from recount.read.group import People
from recount.read.harms import grammar
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases
from recount.read.small import small
from recount.read.tokens import Sentence

_FAR = 22
"""So many words after a toll may stand before its figure."""
_NAMED = 7
"""So many words after "number of" may name the people before the harm."""


@dataclass(frozen=True, slots=True)
class Toll:
    """A toll: which of the sentence's groups it counts (an index), with the bounds that it gives them."""

    effect: Effect
    group: int
    people: People
    words: range = range(0)
    """The tokens that name the toll: whom they name is whom it counts ("the number of troops killed")."""


@dataclass(frozen=True, slots=True)
class _Words:
    phrases: Phrases[Effect]
    ends: dict[str, Effect]
    headings: dict[str, Effect]
    reaches: frozenset[str]
    number: frozenset[str]
    of: frozenset[str]
    definite: frozenset[str]
    had: frozenset[str]
    have: frozenset[str]
    from_: frozenset[str]
    openers: frozenset[str]
    """The words at which a toll may begin."""


@cache
def _words(language: str) -> _Words:
    data, rules = lexicon(language, "tolls"), grammar(language)
    own: list[tuple[str, Effect]] = [(phrase, effect) for effect, named in data["phrases"].items() for phrase in named]
    own += [(" ".join(phrase), "injured") for phrase in rules.wounded_toll]
    own += [(" ".join(phrase), "killed") for phrase in rules.toll]
    words, phrases = data["words"], Phrases(own, language)
    headings: dict[str, Effect] = {word: effect for effect, ends in data["headings"].items() for word in ends}
    return _Words(
        phrases,
        {word: effect for effect, ends in data["ends"].items() for word in ends},
        headings,
        rules.toll_reaches | frozenset(words["reaches"]),
        number=frozenset(words["number"]),
        of=frozenset(words["of"]),
        definite=frozenset(words["definite"]),
        had=small(language)["had"],
        have=rules.have,
        from_=small(language)["from"],
        openers=frozenset(words["number"]).union(phrases, headings),
    )


def tolls(sentence: Sentence, groups: Sequence[People], *, language: str = "en") -> list[Toll]:
    """The tolls of a sentence; a figure after "from" is the one that was revised, the one after "to" counts."""
    words = _words(language)
    lows = sentence.lows()
    by_start = {g.start: n for n, g in enumerate(groups) if g.counted}
    by_end = {g.end: n for n, g in enumerate(groups) if g.alone}
    found = []
    past = 0
    for i in sentence.where(words.openers):
        if i < past:
            continue
        if (n := _headed(i, lows, words, by_start)) is not None:
            told = lows[groups[n].end] if groups[n].end < len(lows) else ""  # "Casualties: 4 killed"
            found.append(Toll(words.ends.get(told, words.headings[lows[i]]), n, groups[n]))
        elif (toll := _toll_at(i, lows, words)) is not None:
            effect, end = toll
            n = _reached(end, lows, by_start, words)
            n = _before(i, by_end, lows, words) if n is None else n
            if n is not None:
                told = lows[groups[n].end] if groups[n].end < len(lows) else ""  # "the casualty toll, 12 people killed"
                found.append(Toll(words.ends.get(told, effect), n, _latest(groups[n], lows, words), range(i, end)))
            past = end
    return found


def _latest(group: People, lows: list[str], words: _Words) -> People:
    """The people with the later of two figures: "from 12 to 19"."""
    return group._replace(low=group.high) if lows[group.start] in words.from_ and group.high is not None else group


def _headed(i: int, lows: list[str], words: _Words, by_start: dict[int, int]) -> int | None:
    """The people whose number stands under the heading at `i`: "Killed: 4"."""
    heading = lows[i] in words.headings and lows[i + 1 : i + 2] == [":"] and (i == 0 or not lows[i - 1][0].isalnum())
    return by_start.get(i + 2) if heading else None


def _toll_at(i: int, lows: list[str], words: _Words) -> tuple[Effect, int] | None:
    """What the words at `i` count, and where they end: "death toll", "number of wounded", "number of troops killed"."""
    number = lows[i] in words.number
    if number and i > 0 and not words.definite.intersection(lows[max(0, i - 2) : i]):  # "a number of people were killed"
        return None
    if lows[i] in words.phrases and (named := words.phrases.at(lows, i)) is not None:
        return named
    if not number or i + 1 >= len(lows) or lows[i + 1] not in words.of:
        return None
    for j in range(i + 2, min(i + 2 + _NAMED, len(lows))):
        if lows[j] in words.ends:
            return words.ends[lows[j]], j + 1
        known = j + 1 < len(lows) and lows[j + 1] in words.have  # "the number known to have died"
        if (lows[j] in words.reaches - words.had and not known) or not lows[j][0].isalpha():
            break
    return None


def _reached(end: int, lows: list[str], by_start: dict[int, int], words: _Words) -> int | None:
    """The people whose number a toll that ends at `end` reaches; a number after "from" is the one before."""
    for j in range(end, min(end + _FAR, len(lows))):
        n = by_start.get(j)
        if (
            n is not None
            and lows[j - 1] not in words.from_
            and (lows[j] in words.from_ or lows[j - 1] in words.reaches or j - end <= 1)
        ):
            return n
    return None


def _before(start: int, by_end: dict[int, int], lows: list[str], words: _Words) -> int | None:
    """The people whose number stands right before a toll: "bringing to 10 the number of dead"."""
    n = by_end.get(start)
    return by_end.get(start - 1) if n is None and start > 0 and lows[start - 1] in words.definite else n
