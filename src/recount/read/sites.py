"""What was hit, from the words of all sentences that tell of an incident (codebook, `site_type`)."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from recount.domain.rules import SiteRule
from recount.read.attacks import SiteWord
from recount.read.divided import carried
from recount.read.facts import Facts
from recount.read.lexicon import Words, lexicon, words_of
from recount.read.spots import Spots

_OBJECT = 7
"""So many words after a word of attack stands what was hit."""
_BROUGHT = 8
"""So many words after "taken" stands where people were brought to."""


class ToldSite(NamedTuple):
    """What was hit, the sentence that says so, and by which rule."""

    word: SiteWord
    fact: Facts
    rule: SiteRule


def site_of(sentences: Sequence[Facts], *, language: str = "en") -> ToldSite | None:
    """What an incident's sentences say was hit, the main one first; None where they say nothing.

    What stands after a word of attack goes before what only stands in the main sentence; where the wounded were brought to
    was not hit.
    """
    return next(_sites(sentences[0], sentences[1:], language), None)


def _sites(main: Facts, others: Sequence[Facts], language: str) -> Iterator[ToldSite]:
    """What may have been hit, the likeliest first."""
    yield from (ToldSite(site, main, "hit after attack") for site in _after_attack(main, language))
    if (quarter := _quarter(main, language)) is not None:
        yield ToldSite(quarter, main, "quarter hit")
    if (beside := _beside_harm(main, language)) is not None:
        yield ToldSite(beside, main, "site beside harm")
    yield from (ToldSite(site, fact, "hit after attack") for fact in others for site in _after_attack(fact, language))
    for fact in others:
        if (quarter := _quarter(fact, language)) is not None:
            yield ToldSite(quarter, fact, "quarter hit")


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
    brought = Spots(i for i in fact.sentence.where(carried(language)) if start <= i < end)
    return [s for s in fact.attack.sites if not brought.count(s.start - _BROUGHT, s.start)]


def _quarter(fact: Facts, language: str) -> SiteWord | None:
    """A part of a town that was hit itself."""
    words = _targets(language)
    lows, tokens = fact.sentence.lows(), fact.sentence.tokens
    if not (fact.attack.verbs or fact.attack.nouns):
        return None
    start, end = fact.stretch or (0, len(lows))
    telling = Spots(i for i in fact.sentence.where(words["toward"] | words["inside"]) if start <= i < end)
    for i in (i for i in fact.sentence.where(words["residential"]) if start <= i < end):
        before = telling.last_before(i)
        if before is not None and i - before <= _OBJECT and lows[before] in words["toward"]:
            return SiteWord(i, i + 1, "residential", tokens[i].text)
    return None


@cache
def _targets(language: str) -> Words:
    return words_of(lexicon(language, "sites")["targets"])
