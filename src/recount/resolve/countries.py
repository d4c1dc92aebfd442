"""Which countries a report speaks of, for names that several countries know."""

from collections import Counter
from collections.abc import Iterable, Sequence

from recount.domain.place import EntryKind, Gazetteer, GazetteerEntry, PlaceCue, PlaceMention
from recount.resolve.names import SEAT, begins_alike, forms, is_direction, name_words

_LOCATED = frozenset(("in", "near", "target", "of"))
_LARGE = 100_000
"""People in a settlement whose name alone speaks for its country."""
_GREAT, _FAMOUS = 500_000, 1_000_000
"""… also where smaller ones of the name lie elsewhere; also by a name that is quite unlike its own."""
_SENTENCE = 250
"""Mentions so many characters from the first one stand in its sentence."""
_CLOSE = 3
"""A country or an area that is named with the incident, at this rank or better, goes before all others."""
_CONTEXT = 8
"""Mentions of this rank and above are context only (`recount.read.places`)."""
_SPOKEN, _ATTACKERS = 7, 10
"""The ranks of a place where somebody only spoke, and of a country whose soldiers or strikes are told."""
_ELSEWHERE = frozenset((_SPOKEN, _ATTACKERS))
_MUCH = 4
"""A place with less than a quarter of the people is not meant instead."""
_GOES_WITH = 48
"""So many characters may stand between an adjective and the name that it goes with ("the northern Iraqi border town of")."""
_SHARE = 4
"""A country with less than a quarter of the votes of the likeliest is only mentioned."""
_WEIGHT_NAMED, _WEIGHT_BARE, _WEIGHT_ADJECTIVE, _WEIGHT_AREA, _WEIGHT_TOWN = 6, 2, 1, 4, 3


Vote = tuple[str | None, int]
"""The country that a mention speaks for, and with what weight."""
Votes = dict[tuple[str, PlaceCue, EntryKind | None, str | None], Vote]
"""Votes by all of a mention that they hang on: its words, cue, kind and noun."""


def votes_of(mentions: Iterable[PlaceMention], gazetteer: Gazetteer, counted: Votes) -> Counter[str]:
    """How much the mentions speak for each country; votes in `counted` are not asked for again, new ones are kept there."""
    votes: Counter[str] = Counter()
    for mention in mentions:
        country, value = _counted(mention, gazetteer, counted)
        if country is not None and mention.rank not in _ELSEWHERE:
            votes[country] += value if mention.rank < _CONTEXT or mention.kind == "country" else min(value, _WEIGHT_BARE)
    return votes


def told_with(mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> dict[int, str]:
    """The country by which a place is named ("the Afghan city of X"), by the position of its name."""
    found: dict[int, str] = {}
    for adjective in mentions:
        told = adjective.cue == "of" and adjective.kind == "country" and adjective.rank >= _CONTEXT
        if not (told or (adjective.kind is None and adjective.noun in name_words().kinds)):  # "the Kosovo village of X"
            continue
        if adjective.noun in name_words().sites:  # a French hospital, a US base may lie anywhere
            continue
        named = min((m.start for m in mentions if m.rank < _CONTEXT and m.start > adjective.end), default=None)
        country = gazetteer.country_of(adjective.words)
        if named is not None and country is not None and named - adjective.end <= _GOES_WITH:
            found[named] = country
    return found


def attackers(mentions: Iterable[PlaceMention], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The countries of which only soldiers, arms or strikes are told, those named most often first."""
    told = Counter(gazetteer.country_of(m.words) for m in mentions if m.rank == _ATTACKERS)
    return tuple(sorted((code for code in told if code is not None), key=lambda code: (-told[code], code)))


def countries_spoken_of(
    own: Sequence[PlaceMention], around: Counter[str], gazetteer: Gazetteer, counted: Votes
) -> tuple[str, ...]:
    """ISO codes, the likeliest first: named as a place, then by areas and large towns, least by an adjective alone.

    `own` are the mentions of the incident, `around` the votes of all mentions around it, with its own.
    """
    votes = around + votes_of(own, gazetteer, counted)
    beside: Counter[str] = Counter()
    for mention in own:
        if mention.rank <= _CLOSE and abs(mention.start - own[0].start) <= _SENTENCE:
            country, value = _counted(mention, gazetteer, counted)
            if country is not None and value >= _WEIGHT_AREA:
                beside[country] += value
    most = max(votes.values(), default=0)
    likely = beside or {code for code in votes if votes[code] * _SHARE >= most}
    return tuple(sorted(likely, key=lambda code: (-beside[code], -votes[code], code)))


def _counted(mention: PlaceMention, gazetteer: Gazetteer, counted: Votes) -> Vote:
    key = mention.words, mention.cue, mention.kind, mention.noun
    if key not in counted:
        counted[key] = _vote(mention, gazetteer)
    return counted[key]


def _vote(mention: PlaceMention, gazetteer: Gazetteer) -> Vote:
    country = gazetteer.country_of(mention.words)
    if country is not None:
        if mention.cue in _LOCATED:
            return country, _WEIGHT_NAMED
        is_adjective = mention.kind == "country"
        return country, _WEIGHT_ADJECTIVE if is_adjective else _WEIGHT_BARE
    if mention.words == SEAT or is_direction(mention.words) or mention.noun in name_words().quarters:
        return None, 0  # a quarter may be called after a city of another country
    area, entries = _known_as(mention, gazetteer)
    largest = max(entries, key=lambda e: (e.match == "exact" and e.population >= _LARGE, e.population, e.id), default=None)
    if area is not None and _is_meant(area, largest):
        alike = area.match == "exact" or begins_alike(mention.words, area.name)
        return area.country, _WEIGHT_AREA if alike else _WEIGHT_BARE
    if largest is None or largest.population < _LARGE or is_ambiguous(largest, entries):
        return None, 0
    if largest.match != "exact" and largest.population < _FAMOUS and not begins_alike(mention.words, largest.name):
        return None, 0
    return largest.country, _WEIGHT_TOWN


def _known_as(mention: PlaceMention, gazetteer: Gazetteer) -> tuple[GazetteerEntry | None, list[GazetteerEntry]]:
    """The area and the places of the first form of the name that the gazetteer knows either by."""
    for form in forms(mention.words, mention.kind):
        area = gazetteer.admin1_of(form)
        entries = [e for e in gazetteer.find(form) if e.match in ("exact", "alternate")]
        if area is not None or entries:
            return area, entries
    return None, []


def _is_meant(area: GazetteerEntry, largest: GazetteerEntry | None) -> bool:
    """Whether an area of a name is meant, and not a large town of that very name in another country, or one with more people."""
    if area.match not in ("exact", "alternate"):
        return False
    if largest is None or largest.match != "exact" or largest.kind != "settlement" or largest.population < _LARGE:
        return True
    return area.match == "exact" and (largest.country == area.country or largest.population <= area.population)


def is_ambiguous(best: GazetteerEntry, entries: Iterable[GazetteerEntry]) -> bool:
    """Whether a name alone does not tell which of several places is meant; a great city is, unless another is named so too."""
    others = rivals(best, entries)
    return bool(others) and (best.population < _GREAT or any(e.population >= _GREAT for e in others))


def rivals(best: GazetteerEntry, entries: Iterable[GazetteerEntry]) -> list[GazetteerEntry]:
    """Of the entries, those of that very name and kind in other countries that are not much smaller."""
    return [
        e
        for e in entries
        if e.match == "exact"
        and e.kind == best.kind
        and e.country != best.country
        and e.population * _MUCH >= best.population > 0
    ]
