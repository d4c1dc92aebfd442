"""Whether a figure is one incident's toll or a total over many (codebook, `scope` and convention 4)."""

from dataclasses import dataclass
from functools import cache

from recount.domain.vocabulary import Effect
from recount.read.lexicon import lexicon
from recount.read.tokens import Sentence


@dataclass(frozen=True, slots=True)
class _Words:
    lead: frozenset[str]
    reach: frozenset[str]
    unit: frozenset[str]
    since: frozenset[str]
    of_unit: frozenset[str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    years: frozenset[str]
    many: int


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "scope")
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in data["phrases"]["any"]:
        words = tuple(phrase.split())
        phrases.setdefault(words[0], []).append(words)
    period = data["period"]
    return _Words(
        frozenset(period["lead"]),
        frozenset(period["reach"]),
        frozenset(period["unit"]),
        frozenset(period["since"]),
        frozenset(period["of_unit"]),
        {k: tuple(v) for k, v in phrases.items()},
        frozenset(data["phrases"]["year"]),
        data["limits"]["many"],
    )


def summing(sentence: Sentence, *, language: str = "en") -> list[int]:
    """The token indices of the words in a sentence that sum a period or an area; empty where none do."""
    words = _words(language)
    lows = sentence.lows()
    return [i for i in range(len(lows)) if _sums(i, lows, words)]


def _sums(i: int, lows: list[str], words: _Words) -> bool:
    word = lows[i]
    if any(tuple(lows[i : i + len(p)]) == p for p in words.phrases.get(word, ())):
        return True
    if word == "since":
        return any(w in words.since or _is_year(w) for w in lows[i + 1 : i + 5])
    if word in words.reach and i > 0 and lows[i - 1] in words.lead:
        return any(w in words.unit for w in lows[i + 1 : i + 4])
    if word in words.of_unit and i > 0 and i + 1 < len(lows) and lows[i + 1] == "of":
        return lows[i - 1] not in ("few", "couple")
    return word in words.years and i + 1 < len(lows) and _is_year(lows[i + 1])


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and 1900 <= int(word) <= 2100


def is_cumulative(effect: Effect, low: int | None, high: int | None, *, sums: bool, dated: bool, language: str = "en") -> bool:
    """Whether a claim is a total over many incidents.

    `sums` says that its sentence sums a period or an area, `dated` that it tells one day and place. People displaced are
    counted over an area as a rule, so they are cumulative unless their sentence tells one day.
    """
    if sums:
        return True
    if effect == "displaced":
        return True
    most = max(low or 0, high or 0)
    return most > _words(language).many and not dated
