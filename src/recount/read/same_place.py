"""Whether place words of two sentences may mean one place, by their words alone."""

from collections.abc import Sequence
from functools import cache, lru_cache

from recount.domain.place import PlaceMention
from recount.read.facts import BARE, CONTEXT
from recount.read.lexicon import lexicon
from recount.read.small import endings, without

_WIDE = frozenset({"admin1", "region", "country"})
_SHORT = 4
"""A final "s" of a longer word may be a genitive that lost its apostrophe ("Syrias")."""


def telling(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions that words around them mark as a place, the likeliest first."""
    return sorted((m for m in places if m.rank < BARE), key=lambda m: m.rank)


class Named:
    """The places that a report has named so far, for the words that go back to one of them ("the city", "the base")."""

    def __init__(self, language: str = "en") -> None:
        self._language = language
        self._last: dict[str, PlaceMention] = {}

    def meant(self, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
        """The telling places of a sentence, likeliest first, with what "the city" goes back to; unknown ones are left out."""
        found = []
        item = next((m for m in places if m.cue == "dateline" and m.rank < BARE), None)  # "MOSUL - … in the west of the city"
        for mention in telling(places):
            named = mention if names(mention, self._language) else item or self._last.get(self._noun(mention))
            if named is not None:
                found.append(named)
        for mention in sorted(places, key=lambda m: m.start):
            if mention.rank < CONTEXT and names(mention, self._language):
                self._last[self._noun(mention)] = mention
                self._last[mention.kind or "settlement"] = mention
        return tuple(found)

    def _noun(self, mention: PlaceMention) -> str:
        """The word by which a place is told again: its noun where that is a kind of site or quarter, else its kind."""
        last = mention.words.lower().split()[-1]
        known = _common(self._language) - _settled(self._language)
        return last if last in known else (mention.kind or "settlement")


def is_wide(mention: PlaceMention, language: str = "en") -> bool:
    """Whether a mention names more than a town: a province, a region, a country."""
    return mention.kind in _WIDE or mention.words in _countries(language)


def shared(left: PlaceMention, right: PlaceMention, language: str = "en") -> bool:
    """Whether two names share a word that tells one place from others: no kind of place, and no beginning of many names."""
    one, other = names(left, language), names(right, language)
    if one or other:
        return bool(one & other)
    return bool(_words(left.words, language)) and _words(left.words, language) == _words(right.words, language)


def near(left: Sequence[PlaceMention], right: Sequence[PlaceMention], language: str = "en") -> bool:
    """Whether the likeliest places of two sentences may be one: the same name, or one lies in the area that the other names."""
    if not left or not right:
        return False
    first, second = left[0], right[0]
    if shared(first, second, language):
        return True
    if is_wide(first, language) and any(shared(first, m, language) for m in right):
        return True
    return is_wide(second, language) and any(shared(second, m, language) for m in left)


def names(mention: PlaceMention, language: str = "en") -> frozenset[str]:
    """The words of a name by which it can be told from others, in small letters."""
    return _telling_words(mention.words, language)


@lru_cache(maxsize=4096)
def _telling_words(words: str, language: str) -> frozenset[str]:
    found = _words(words, language)
    told = found - _begins(language)
    return told if told or len(found) > 1 else found


@lru_cache(maxsize=4096)
def _words(words: str, language: str) -> frozenset[str]:
    """The words of a name but for those of its kind and for endings of a genitive."""
    said = words.lower().replace("-", " ").replace("’", "'").split()
    ends = endings(language)
    plain = {without(w, ends["genitive"]) for w in said} - _common(language)
    return frozenset(without(w, ends["bare_genitive"]) if len(w) > _SHORT else w for w in plain)


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "discourse")["places"]["common"])


@cache
def _settled(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "discourse")["places"]["settled"])


@cache
def _begins(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "discourse")["places"]["begins"])


@cache
def _countries(language: str) -> frozenset[str]:
    return frozenset(name for nation in lexicon(language, "nations")["nations"].values() for name in nation["names"])
