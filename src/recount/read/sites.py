"""What was hit, from the words of all sentences that tell of an incident (codebook, `site_type`)."""

from collections.abc import Sequence
from functools import cache

from recount.read.attacks import SiteWord
from recount.read.divided import carried
from recount.read.facts import Facts
from recount.read.lexicon import Words, lexicon, words_of
from recount.read.spots import Spots

_OBJECT = 7
"""So many words after a word of attack stands what was hit."""
_BROUGHT = 8
"""So many words after "taken" stands where people were brought to."""


def site_of(sentences: Sequence[Facts], *, language: str = "en") -> SiteWord | None:
    """What an incident's sentences say was hit, the main one first; None where they say nothing.

    What stands after a word of attack goes before what only stands in the main sentence; where the wounded were brought to
    was not hit.
    """
    main, *others = sentences
    hit = (site for fact in others for site in _after_attack(fact, language))
    return (
        next(iter(_after_attack(main, language)), None)
        or _quarter(main, language)
        or _beside_harm(main, language)
        or next(hit, None)
        or next((q for fact in others if (q := _quarter(fact, language)) is not None), None)
    )


def _after_attack(fact: Facts, language: str) -> list[SiteWord]:
    told = Spots((*fact.attack.verbs, *fact.attack.nouns))
    found = []
    for site in _standing(fact, language):
        before = told.last_before(site.start)
        if before is not None and site.start - before <= _OBJECT:
            found.append((site.start - before, site))
    return [site for _, site in sorted(found, key=lambda f: f[0])]


def _beside_harm(fact: Facts, language: str) -> SiteWord | None:
    position = fact.harmed[0].word.start if fact.harmed else 0
    return min(_standing(fact, language), key=lambda s: abs(s.start - position), default=None)


def _standing(fact: Facts, language: str) -> list[SiteWord]:
    lows = fact.sentence.lows()
    start, end = fact.stretch or (0, len(lows))
    brought = Spots(i for i in range(start, end) if lows[i] in carried(language))
    return [s for s in fact.attack.sites if not brought.count(s.start - _BROUGHT, s.start)]


def _quarter(fact: Facts, language: str) -> SiteWord | None:
    """A part of a town that was hit itself."""
    words = _targets(language)
    lows, tokens = fact.sentence.lows(), fact.sentence.tokens
    if not (fact.attack.verbs or fact.attack.nouns):
        return None
    start, end = fact.stretch or (0, len(lows))
    telling = Spots(i for i in range(start, end) if lows[i] in words["toward"] | words["inside"])
    for i in range(start, end):
        before = telling.last_before(i) if lows[i] in words["residential"] else None
        if before is not None and i - before <= _OBJECT and lows[before] in words["toward"]:
            return SiteWord(i, i + 1, "residential", tokens[i].text)
    return None


@cache
def _targets(language: str) -> Words:
    return words_of(lexicon(language, "sites")["targets"])
