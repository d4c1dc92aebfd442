"""What was hit, from the words of all sentences that tell of an incident (codebook, `site_type`)."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from recount.domain.quote import Span
from recount.domain.rules import SiteRule
from recount.domain.vocabulary import SITE_TYPES, SiteType
from recount.read.attacks import SiteWord
from recount.read.attribution import Voices
from recount.read.divided import carried
from recount.read.facts import Facts
from recount.read.lexicon import Words, lexicon, words_of
from recount.read.spots import Spots

_OBJECT = 7
"""So many words after a word of attack stands what was hit."""
_BROUGHT = 8
"""So many words after "taken" stands where people were brought to."""
_UPON = 8
"""So many words after what came upon a mine stands the mine."""
_PASSIVE = 4
"""So many words after what was hit stands that it was ("the bus with pilgrims was hit")."""
_CARGO = 3
"""So many words after "loaded" stands with what."""
_NEAR = 4
"""So many words after "near" stands what was near."""
_LAID = ("mine", "bombing")
"""Means that a vehicle may come upon."""
_NOBODY = Voices({})


class ToldSite(NamedTuple):
    """What was hit, the sentence that says so, and by which rule."""

    word: SiteWord
    fact: Facts
    rule: SiteRule


def site_of(sentences: Sequence[Facts], *, language: str = "en", heard: Voices = _NOBODY) -> ToldSite | None:
    """What an incident's sentences say was hit, the main one first; None where they say nothing.

    What stands after a word of attack goes before what only stands in the main sentence; where the wounded were brought to
    was not hit, nor what only describes who speaks (`heard`: "a hospital official said").
    """
    return next(_sites(sentences[0], sentences[1:], language, heard), None)


def _sites(main: Facts, others: Sequence[Facts], language: str, heard: Voices) -> Iterator[ToldSite]:
    """What may have been hit, the likeliest first."""
    yield from (ToldSite(site, main, "hit after attack") for site in _after_attack(main, language, heard))
    if (quarter := _quarter(main, language)) is not None:
        yield ToldSite(quarter, main, "quarter hit")
    if (beside := _beside_harm(main, language, heard)) is not None:
        yield ToldSite(beside, main, "site beside harm")
    yield from (ToldSite(site, fact, "hit after attack") for fact in others for site in _after_attack(fact, language, heard))
    for fact in others:
        if (quarter := _quarter(fact, language)) is not None:
            yield ToldSite(quarter, fact, "quarter hit")


def _after_attack(fact: Facts, language: str, heard: Voices) -> list[SiteWord]:
    told = Spots((*fact.attack.verbs, *fact.attack.nouns))
    found = list(_struck(fact, told, language))
    lows, words = fact.sentence.lows(), _words(language, "struck")
    for site in _standing(fact, language, heard):
        before = told.last_before(site.start)
        if before is not None and site.start - before <= _OBJECT:
            found.append((site.start - before, site))
        elif (after := _was_hit(lows, site.end - 1, len(lows), words)) is not None:
            found.append((after - site.end + 1, site))
    return [site for _, site in sorted(found, key=lambda f: f[0])]


def _struck(fact: Facts, told: Spots, language: str) -> Iterator[tuple[int, SiteWord]]:
    """What counts only where it was itself hit ("fired on a car"), with how far from the word of attack it stands."""
    kinds, words = _aimed_at(language), _words(language, "struck")
    lows, tokens = fact.sentence.lows(), fact.sentence.tokens
    start, end = fact.stretch or (0, len(lows))
    found = [i for i in fact.sentence.where(kinds.keys()) if start <= i < end]
    mines = Spots(m.start for m in fact.attack.means if m.means in _LAID) if found else Spots(())
    for i in found:
        if _is_weapon(lows, i, words):
            continue
        before = told.last_before(i)
        site = SiteWord(i, i + 1, kinds[lows[i]], tokens[i].text)
        if before is not None and i - before <= _OBJECT and _is_aim(lows, i, start, words):
            yield i - before, site
        elif (after := _was_hit(lows, i, end, words)) is not None or (after := _came_upon(lows, i, mines, words)) is not None:
            yield after - i, site


def _is_weapon(lows: Sequence[str], i: int, words: Words) -> bool:
    """Whether the vehicle at `i` was what exploded ("a car bomb", "a lorry loaded with explosives")."""
    after = lows[i + 1 : i + 2 + _CARGO]
    return bool(after) and (
        after[0] in words["weapons"] or (after[0] in words["filled"] and not words["explosives"].isdisjoint(after))
    )


def _is_aim(lows: Sequence[str], i: int, start: int, words: Words) -> bool:
    """Whether the words before lead in what was aimed at ("fired on two cars", not "fired from a car")."""
    leading = (lows[j] for j in range(i - 1, max(start, i - _OBJECT) - 1, -1))
    return next((low in words["toward"] for low in leading if low in words["toward"] or low in words["apart"]), False)


def _was_hit(lows: Sequence[str], i: int, end: int, words: Words) -> int | None:
    """Where it stands that what ends at `i` was hit itself ("the bus was hit")."""
    found = (j for j in range(i + 1, min(end - 1, i + 1 + _PASSIVE)) if lows[j] in words["passive"])
    return next((k for j in found for k in (j + 1, j + 2) if k < end and lows[k] in words["done"]), None)


def _came_upon(lows: Sequence[str], i: int, mines: Spots, words: Words) -> int | None:
    """Where the mine or bomb stands that the vehicle at `i` came upon ("the lorry struck a mine")."""
    at = mines.first_from(i + 1)
    if at is None or at > i + _UPON:
        return None
    return at if any(low in words["upon"] for low in lows[i + 1 : at + 1]) else None


def _beside_harm(fact: Facts, language: str, heard: Voices) -> SiteWord | None:
    position = fact.harmed[0].word.start if fact.harmed else 0
    return min(_standing(fact, language, heard), key=lambda s: abs(s.start - position), default=None)


def _standing(fact: Facts, language: str, heard: Voices) -> list[SiteWord]:
    if not fact.attack.sites:
        return []
    lows, tokens = fact.sentence.lows(), fact.sentence.tokens
    start, end = fact.stretch or (0, len(lows))
    unmoved, near = _words(language, "brought")["unmoved"], _words(language, "beside")["near"]
    moved = (i for i in fact.sentence.where(carried(language)) if start <= i < end)
    brought = Spots(i for i in moved if i + 1 == end or lows[i + 1] not in unmoved)
    bomb = any(m.means in ("bombing", "suicide_bombing") for m in fact.attack.means)
    beside = Spots(() if bomb else fact.sentence.where(near))
    speakers = sorted(said.words for said in heard.said(fact.sentence.index))
    return [
        s
        for s in fact.attack.sites
        if not brought.count(s.start - _BROUGHT, s.start)
        and not beside.count(s.start - _NEAR, s.start)
        and not _is_within(tokens[s.start].start, speakers)
        and not (s.site == "hospital" and _cared_for(fact, s.start, language))
    ]


def _is_within(at: int, spans: Sequence[Span]) -> bool:
    """Whether a place in the text lies in one of the (ordered) spans."""
    n = bisect_right(spans, at, key=lambda span: span.start)
    return n > 0 and at < spans[n - 1].end


def _cared_for(fact: Facts, i: int, language: str) -> bool:
    """Whether people were only treated at the place at `i`, or died there of what was done elsewhere."""
    care = _words(language, "brought")["treated"]
    lows = fact.sentence.lows()
    told = {*fact.attack.verbs, *fact.attack.nouns}
    for j in range(i - 1, max(-1, i - 1 - _BROUGHT), -1):
        if j in told:
            return False
        if lows[j] in care:
            return True
    return False


def _quarter(fact: Facts, language: str) -> SiteWord | None:
    """A part of a town that was hit itself."""
    words = _words(language, "targets")
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
def _words(language: str, table: str) -> Words:
    return words_of(lexicon(language, "sites")[table])


@cache
def _aimed_at(language: str) -> dict[str, SiteType]:
    """What each word of the table `struck` is that counts only where it was itself hit."""
    words = _words(language, "struck")
    return {word: site for site in SITE_TYPES for word in words[site]}
