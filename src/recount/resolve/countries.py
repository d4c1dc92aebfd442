"""Which countries a report speaks of, for names that several countries know."""

from collections import Counter
from collections.abc import Iterable, Sequence

from recount.domain.place import EntryKind, Gazetteer, PlaceCue, PlaceMention
from recount.resolve.names import forms, name_words

_LOCATED = frozenset(("in", "near", "target", "of"))
_LARGE = 100_000
"""People in a settlement whose name alone speaks for its country."""
_SENTENCE = 250
"""Mentions so many characters from the first one stand in its sentence."""
_CLOSE = 3
"""A country or an area that is named with the incident, at this rank or better, goes before all others."""
_SPOKEN = 7
"""The rank of a place where somebody only spoke (`recount.read.places`)."""
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
        if country is not None and mention.rank != _SPOKEN:
            votes[country] += value
    return votes


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
    is_quarter = mention.noun in name_words().quarters  # it may be called after a city of another country
    area = next((a for form in forms(mention.words, mention.kind) if (a := gazetteer.admin1_of(form)) is not None), None)
    if area is not None and area.match in ("exact", "alternate"):
        return area.country, _WEIGHT_ADJECTIVE if is_quarter else _WEIGHT_AREA
    entries = [e for e in gazetteer.find(mention.words) if e.match in ("exact", "alternate")]
    largest = max(entries, key=lambda e: (e.population, e.id), default=None)
    if largest is None or largest.population < _LARGE:
        return None, 0
    return largest.country, _WEIGHT_ADJECTIVE if is_quarter else _WEIGHT_TOWN
