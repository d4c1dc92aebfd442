"""Names of forces that no list holds: what they end in or are set beside tells that they fight, and for whom."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from recount.domain.vocabulary import PartyClass
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases
from recount.read.tokens import Sentence, Token

_LONGEST = 4
"""Words that a name may have before the word that tells what it is."""
_BESIDE = 6
"""Tokens after a name in which words set beside it tell its class (", a coalition of three armies")."""
_PARTS = 6
"""Tokens of a name after "of" or "for" ("Front for the Liberation of the Coast")."""


class Unlisted(NamedTuple):
    """A name from `start` to `end` (half-open) with its class."""

    name: str
    kind: PartyClass
    start: int
    end: int


class NameWords(NamedTuple):
    """The words of one language that tell a force by its name."""

    makers: Phrases[bool]
    heads: Mapping[str, PartyClass]
    beside: Phrases[PartyClass]
    introducing: frozenset[str]
    """Before what a group is, set beside its name: "a", "an" …"""
    groups: frozenset[str]
    """… what it is …"""
    fighting: frozenset[str]
    """… of which one of these tells that it fights …"""
    closing: frozenset[str]
    """… and what may follow then: no noun that makes a person of it."""
    open: frozenset[str]
    """Words in a name that are not in capitals ("for the")."""
    articles: frozenset[str]
    """Before a name where all is written in capitals."""
    never: frozenset[str]
    """Words in capitals that begin no name."""
    peoples: frozenset[str]
    """Words for a people, which name no group before "militants"."""
    unarmed: frozenset[str]
    """Ends of names, of two words, that fight nobody."""

    def are_in(self, sentence: Sentence) -> bool:
        """Whether a sentence holds a word that tells a force by its name; most hold none."""
        words = sentence.words()
        return not (words.isdisjoint(self.heads) and words.isdisjoint(self.makers) and words.isdisjoint(self.groups))


@cache
def name_words(language: str) -> NameWords:
    """The table `names` of the lexicon `parties` of a language."""
    table = lexicon(language, "parties")["names"]
    labels = lexicon(language, "parties")["labels"]
    return NameWords(
        Phrases(((w, True) for w in table["makers"]), language),
        {w: kind for kind, listed in table["heads"].items() for w in listed},
        Phrases(((w, kind) for kind, listed in table["beside"].items() for w in listed), language),
        frozenset(table["introducing"]),
        frozenset(table["groups"]),
        frozenset(table["fighting"]),
        frozenset(table["closing"]),
        frozenset(table["open"]),
        frozenset(table["articles"]),
        frozenset(table["never"]),
        frozenset(labels["peoples"]),
        frozenset(table["unarmed"]),
    )


def unlisted(sentence: Sentence, known: Phrases[Any], language: str) -> dict[int, Unlisted]:
    """The names of a sentence by the token that they begin at; `known` are the words that name something else."""
    words, tokens = name_words(language), sentence.tokens
    if not words.are_in(sentence):
        return {}
    begun = [i for i, (text, _, _, _) in enumerate(tokens) if text[0].isupper()]
    if len(begun) > 1 and all(not text[0].isalpha() or text[0].isupper() for text, _, _, _ in tokens):
        begun = [i for i in begun if i > 0 and tokens[i - 1].low in words.articles]  # capitals alone tell no name here
    names = ((i, _beginning(tokens, sentence.plain(), i, words, known)) for i in begun)
    return {i: name for i, name in names if name is not None}


def _beginning(tokens: Sequence[Token], lows: Sequence[str], i: int, words: NameWords, known: Phrases[Any]) -> Unlisted | None:
    """The name that begins at the capital `i`; None where none does."""
    if lows[i] in words.never or lows[i] in words.makers:
        return None
    if lows[i] in words.heads:
        return _headed_of(tokens, lows, i, words, known)
    j = i
    while (
        j < min(len(tokens), i + _LONGEST) and tokens[j].is_capital and lows[j] not in words.makers and lows[j] not in words.heads
    ):
        if j > i and (_is_known(lows, j, known) or lows[j] in words.never):
            return None
        j += 1
    beside = _set_beside(lows, j, words) if i < j < len(tokens) and lows[i] not in words.peoples else None
    if beside is not None:
        return Unlisted(" ".join(t.text for t in tokens[i:j]), "non_state", i, beside)
    if j >= len(tokens) or (i == 0 and j < 2):
        return None
    if tokens[j].is_capital and lows[j] in words.heads:
        return None if j == i or " ".join(lows[j - 1 : j + 1]) in words.unarmed else _named(tokens, lows, i, j + 1, words)
    if j > i and lows[i] not in words.peoples and lows[j] in words.makers and words.makers.at(lows, j) is not None:
        own = tokens[j].is_capital and not any(t.is_capital for t in tokens[j + 1 : j + 2])  # "the Lagoon Freedom Fighters said"
        return Unlisted(" ".join(t.text for t in tokens[i : j + own]), "non_state", i, j + own)
    return None


def _set_beside(lows: Sequence[str], i: int, words: NameWords) -> int | None:
    """Where words end, set off by a comma at `i`, that make a group of the name before it: ", a Sunni militant group,"."""
    if lows[i] != "," or i + 1 >= len(lows) or lows[i + 1] not in words.introducing:
        return None
    head = next((k for k in range(i + 2, min(len(lows), i + 2 + _BESIDE)) if lows[k] in words.groups), None)
    if head is None or not (lows[head] in words.fighting or not words.fighting.isdisjoint(lows[i + 2 : head])):
        return None
    return head + 1 if head + 1 >= len(lows) or lows[head + 1] in words.closing else None


def _headed_of(tokens: Sequence[Token], lows: Sequence[str], i: int, words: NameWords, known: Phrases[Any]) -> Unlisted | None:
    """A name such as "Front for the Liberation of the Coast"; none where only a country follows ("Army of Chad")."""
    if i + 2 >= len(tokens) or lows[i + 1] not in words.open:
        return None
    end = i + 1
    for k in range(i + 1, min(len(tokens), i + 1 + _PARTS)):
        if tokens[k].is_capital:
            end = k + 1
        elif lows[k] not in words.open:
            break
    if end <= i + 2 or all(_is_known(lows, k, known) or lows[k] in words.open for k in range(i + 1, end)):
        return None
    return _named(tokens, lows, i, end, words)


def _is_known(lows: Sequence[str], i: int, known: Phrases[Any]) -> bool:
    return lows[i] in known and known.at(lows, i) is not None


def _named(tokens: Sequence[Token], lows: Sequence[str], start: int, end: int, words: NameWords) -> Unlisted:
    head = next(k for k in (end - 1, start) if lows[k] in words.heads)
    beside = (words.beside.at(lows, k) for k in range(end, min(len(lows), end + _BESIDE)) if lows[k] in words.beside)
    kind = next((found[0] for found in beside if found is not None), words.heads[lows[head]])
    return Unlisted(" ".join(t.text for t in tokens[start:end]), kind, start, end)
