"""Where an incident happened, chosen among the words that may name its place (codebook, incident `place`, convention 11)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from recount.domain.place import EntryKind, Gazetteer, GazetteerEntry, Place, PlaceMention
from recount.domain.vocabulary import Precision
from recount.resolve.candidates import LANDMARK, Candidate, View, areas_named, interpret
from recount.resolve.context import Context
from recount.resolve.countries import attackers, countries_spoken_of, told_with
from recount.resolve.names import name_words, pronoun
from recount.resolve.several import is_large, town_of_quarter, whole

_CONTEXT_RANK = 8
"""Mentions of this rank and above are context only (`recount.read.places`)."""
_BREADTH: dict[EntryKind, float] = {"site": 0.4, "settlement": 0.6, "admin2": 1.0, "region": 1.8, "admin1": 3.0, "country": 4.5}
"""How much a kind of place counts against being chosen: the most specific place wins unless its words speak against it."""
_LARGE, _NO_KIND, _NO_PLACE, _WEAK, _PRONOUN = 0.5, 0.5, 0.6, 0.4, 0.4
"""What else counts against it: a large town (a quarter of it may be named), a name without a kind after a preposition of
place, the same after a word of attack (it may be a party), likeness of spelling only, a pronoun."""
_ALL_OF_IT = 0.6
"""What speaks for a large town of which several quarters were hit ("districts of Aleppo")."""
_LATER, _LATEST = 0.25, 0.75
"""For every name before it in the sentence, up to three: the first of nested names is the smallest."""
_AFAR, _OTHER_SENTENCE = 0.55, 250
"""What a name so many characters away costs where the first one is a known town: more than that town's size."""
_RIVALS = 4
"""Names that are looked at for it: one may be the name's own."""
_HOLDER = 1.0
"""… and what a name costs that only tells where the next one lies."""
_BARE = 4
"""Rank of a name that nothing leads in."""
_PRECISION: dict[EntryKind, Precision] = {
    "site": "site", "settlement": "settlement", "admin2": "admin2", "region": "admin1", "admin1": "admin1", "country": "country",
}  # fmt: skip
_SENTENCE = 200
"""Names within so many characters are taken to tell of one another."""
_KIND_BETWEEN = 16
"""So many characters stand between a town and its quarter in "the Nairobi slum of Kibera"."""
_IN = 8
"""So many characters, with those of a noun, stand between two names where the second holds the first ("X hills in the Y")."""
_OWNER = 3
"""So many characters stand between an owner and what it owns ("Nairobi's Kibera slum")."""
_BESIDE = 24
"""So many characters may stand between a quarter and its town ("neighbourhood of the city of")."""


def place(mentions: Sequence[PlaceMention], context: Context) -> Place | None:
    """Where the incident of `mentions` happened; None where none of them names a place.

    `context` holds all mentions of the report: they tell the country and the area of names that are known more than once,
    and what "the city" stands for. A name that no gazetteer knows stays a name, with the point of the smallest named area
    around it; a match by likeness of spelling only is `weak`. `reasons` says in sentences why this place and this point.
    """
    own = [m for m in mentions if m.rank < _CONTEXT_RANK]
    around = context.around(mentions)
    votes = context.votes_around(around)
    countries = countries_spoken_of(own, votes, context.gazetteer, context.votes)
    mentioned = tuple(sorted(code for code in votes if code not in countries))
    view = View(context.gazetteer, countries, mentioned=mentioned, found=context.entries)
    if not countries:
        view = replace(view, attackers=attackers(around, context.gazetteer))
    named = [m for m in around if m.rank < _CONTEXT_RANK]
    if countries not in context.areas or around is not context.mentions:
        context.areas[countries] = areas_named(named, view)
    view = replace(view, areas=areas_named([m for m in own if m.rank <= _BARE], view), wider_areas=context.areas[countries])
    nearer = {start: _seen_from(country, view) for start, country in told_with(mentions, context.gazetteer).items()}
    read = (_candidate(m, named, nearer.get(m.start, view)) for m in own)
    candidates = _as_areas([c for c in read if c is not None and _is_eligible(c)])
    if not candidates:
        return _country_alone(mentions, context.gazetteer)
    costs = [_cost(c) + late + far for c, late, far in zip(candidates, _lateness(candidates), _afar(candidates), strict=True)]
    chosen = candidates[costs.index(min(costs))]
    found = whole(
        chosen, candidates, view, lambda: _known_around(chosen, view, named), lambda c: _holder(c, candidates, view, named)[0]
    )
    return _placed(found, candidates, nearer.get(found.mention.start, view), named)


def _seen_from(country: str, view: View) -> View:
    """The view of a name whose country is told with it."""
    return replace(view, countries=(country, *(c for c in view.countries if c != country)), told=country)


def _country_alone(mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> Place | None:
    """The country of an adjective that goes with a place ("a Syrian air base"), where nothing smaller is named."""
    for mention in mentions:
        country = gazetteer.country_of(mention.words) if mention.rank >= _CONTEXT_RANK and mention.cue == "of" else None
        entry = next(iter(gazetteer.find(f"ISO {country}")), None) if country is not None else None
        if entry is not None:
            reason = f"no place is named, only that it is a “{mention.words}” one"
            return _made(Candidate(mention, entry.name, "country", entry), entry, (reason,))
    return None


def _candidate(mention: PlaceMention, named: Sequence[PlaceMention], view: View) -> Candidate | None:
    wanted = pronoun(mention.words)
    if wanted is not None:
        return _antecedent(mention, wanted, named, view)
    return interpret(mention, view)


def _antecedent(mention: PlaceMention, wanted: EntryKind, named: Sequence[PlaceMention], view: View) -> Candidate | None:
    """What "the city" stands for: the last place of that kind named before it; "the road" the last name that ends so."""
    noun = mention.words.lower().removeprefix("the ")
    for earlier in reversed([m for m in named if m.start < mention.start and m.rank < _BARE]):
        if wanted == "site" and not earlier.words.lower().endswith(f" {noun}"):
            continue
        found = interpret(earlier, view)
        if found is not None and (found.entry is not None or found.said_kind) and _is_meant(found, wanted):
            reason = f"“{mention.words}” stands for {found.name}, named before it"
            meant = replace(found.mention, rank=mention.rank, cue=mention.cue, listed=False)
            return found._replace(mention=meant, stands_for=True, reasons=(reason, *found.reasons))
    return None


def _is_meant(found: Candidate, wanted: EntryKind) -> bool:
    """Whether a place named before is of the kind wanted; "the area" may be any but a country."""
    return found.kind == wanted or (wanted == "region" and found.kind != "country")


def _is_eligible(candidate: Candidate) -> bool:
    """Whether the words may say where it happened: whence, whither and by whom do not; a bare name must be well known."""
    mention, entry = candidate.mention, candidate.entry
    named_by_it = mention.kind is None and mention.noun is not None  # "the X bombing": X may be a people or a party
    if (mention.rank < _BARE and not named_by_it) or candidate.said_kind:
        return mention.rank <= _BARE + 1
    return entry is not None and entry.kind != "country" and entry.match in ("exact", "alternate") and mention.rank <= _BARE + 1


def _as_areas(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates, where a bare name that stands beside its own province ("Homs … the province of Homs") is the province."""
    areas = {c.name: c for c in candidates if c.kind == "admin1" and c.said_kind and c.entry is not None}
    return [
        c._replace(kind="admin1", entry=areas[c.name].entry, reasons=areas[c.name].reasons)
        if c.kind == "settlement" and not c.said_kind and not c.stands_for and c.name in areas
        else c
        for c in candidates
    ]


def _cost(candidate: Candidate) -> float:
    unsure = candidate.entry is None and candidate.inside is None and not candidate.said_kind
    return (
        candidate.mention.rank
        + _extent(candidate)
        + (_NO_KIND if candidate.mention.cue in ("in", "near") else _NO_PLACE) * unsure
        + _WEAK * candidate.is_weak
        + _PRONOUN * candidate.stands_for
        - _ALL_OF_IT * (is_large(candidate) and candidate.mention.noun in name_words().quarters & name_words().several)
    )


def _lateness(candidates: Sequence[Candidate]) -> Iterator[float]:
    """What the names before it count against each; not those that are wider, as they may hold it, nor its own."""
    narrow: list[tuple[float, str]] = []
    """The narrowest names so far: more than these count no more."""
    before: Candidate | None = None
    for mine, after in zip_longest(candidates, candidates[1:]):
        extent = _extent(mine)
        rivals = sum(name != mine.name and other <= extent for other, name in narrow)
        late = min(_LATER * rivals, _LATEST)
        is_holder = (after is not None and _tells_where(mine, after)) or (
            before is not None and _holds(mine, before) and not _tells_where(before, mine)
        )
        yield late + _HOLDER * is_holder
        before = mine
        known = next((other for other, name in narrow if name == mine.name), extent)
        narrow = sorted({*((o, n) for o, n in narrow if n != mine.name), (min(known, extent), mine.name)})[:_RIVALS]


def _afar(candidates: Sequence[Candidate]) -> Iterator[float]:
    """What names of other sentences cost where the first sentence names a town that the gazetteer knows."""
    first = next((c for c in candidates if c.mention.cue != "dateline"), candidates[0])
    is_town = first.kind == "settlement" and first.mention.rank <= 1 and first.entry is not None
    for candidate in candidates:
        yield _AFAR * (is_town and abs(candidate.mention.start - first.mention.start) > _OTHER_SENTENCE)


def _holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether the words say that the place before lies in this one ("the Flores hills in Petén")."""
    gap = outer.mention.start - inner.mention.end
    noun = len(inner.mention.noun) + 1 if inner.mention.noun is not None else 0
    return (
        outer.mention.cue == "in"
        and not outer.mention.listed
        and _OWNER < gap <= _IN + noun
        and inner.mention.rank <= outer.mention.rank
    )


def _tells_where(outer: Candidate, inner: Candidate) -> bool:
    """Whether a known place only says where the next one lies ("the Nairobi slum of Kibera")."""
    gap = inner.mention.start - outer.mention.end
    if outer.entry is None or outer.mention.noun is None or not 0 < gap <= _KIND_BETWEEN or inner.mention.listed:
        return False
    return outer.kind == "settlement" == inner.kind and outer.entry.population > (inner.entry.population if inner.entry else 0)


def _extent(candidate: Candidate) -> float:
    return _BREADTH[candidate.kind] + _LARGE * is_large(candidate)


def _known_around(chosen: Candidate, view: View, named: Sequence[PlaceMention]) -> list[Candidate]:
    """The places that the report names and the gazetteer knows, the last before the words first, then those after them."""
    return [c for m in _outward(chosen.mention, named) if pronoun(m.words) is None and (c := interpret(m, view)) is not None]


def _outward(mention: PlaceMention, named: Sequence[PlaceMention]) -> list[PlaceMention]:
    earlier = [m for m in named if m.end <= mention.start and m.rank <= _BARE]
    return [*reversed(earlier), *(m for m in named if m.start >= mention.end and m.rank <= _BARE)]


def _placed(chosen: Candidate, candidates: Sequence[Candidate], view: View, named: Sequence[PlaceMention]) -> Place:
    entry, reasons = chosen.entry, list(chosen.reasons)
    close = [c.mention for c in candidates if abs(c.mention.start - chosen.mention.start) <= _SENTENCE]
    beside = areas_named([m for m in close if m.cue != "near"], view)
    is_suburb = chosen.mention.noun in name_words().suburbs  # it may lie in the area around the town's own
    if entry is not None and _is_elsewhere(entry, beside) and not is_suburb:
        reasons.append(f"it is not meant: the words beside it name {' and '.join(sorted(beside))}")
        chosen, entry = chosen._replace(entry=None, name=chosen.mention.words), None
    if entry is not None:
        return _made(chosen, entry, reasons)
    holder, reason = _holder(chosen, candidates, view, named)
    return _made(chosen, holder, [*reasons, reason] if reason else reasons, country=view.country)


def _is_elsewhere(entry: GazetteerEntry, areas: frozenset[str]) -> bool:
    """Whether a small place of that name lies in another area than the ones named with the incident."""
    small = entry.kind == "settlement" and entry.population < LANDMARK
    return small and bool(areas) and entry.admin1 not in areas


def _holder(
    chosen: Candidate, candidates: Sequence[Candidate], view: View, named: Sequence[PlaceMention]
) -> tuple[GazetteerEntry | None, str]:
    """The smallest named place that holds an unknown name, and the sentence that says why."""
    if chosen.inside is not None:
        return chosen.inside, ""
    owners = (c.entry for c in candidates if c.entry is not None and 0 < chosen.mention.start - c.mention.end <= _OWNER)
    owner = next(owners, None)
    if owner is not None and owner.kind != "country":
        return owner, f"it is named as {owner.name}'s"
    known = [c for c in candidates if c.entry is not None and view.country in (None, c.entry.country)]
    after = [c for c in known if c.mention.start > chosen.mention.start]
    before = [c for c in known if c.mention.start < chosen.mention.start]
    for other in after[:2]:
        close = other.mention.start - chosen.mention.end <= _BESIDE and other.mention.cue != "near"
        if close and other.entry is not None and other.kind != "country":
            return other.entry, f"it is named as lying in {other.name}"
    town = town_of_quarter(chosen, candidates, lambda: _known_around(chosen, view, named))
    if town is not None and town.entry is not None:
        return town.entry, f"it is a quarter, and the report names the town of {town.name} with it"
    for other in before[-1:]:
        gap = chosen.mention.start - other.mention.end
        if (
            other.entry is not None
            and other.entry.population >= LANDMARK
            and gap <= _KIND_BETWEEN
            and other.mention.cue == chosen.mention.cue
        ):
            return other.entry, f"it is named as a part of {other.name}"
    for other in sorted((*after, *reversed(before)), key=lambda c: c.kind not in ("admin1", "region", "admin2")):
        area = _area_of(other.entry, view)
        if area is not None:
            return area, f"{other.name} is named with it"
    return _from_context(chosen.mention, view, named, _country_beside((*after, *before), view))


def _country_beside(known: Sequence[Candidate], view: View) -> GazetteerEntry | None:
    """The country that is told with the name itself, else the first one named with it."""
    if view.told is not None:
        return next(iter(view.gazetteer.find(f"ISO {view.told}")), None)
    return next((c.entry for c in known if c.kind == "country"), None)


def _from_context(
    mention: PlaceMention, view: View, named: Sequence[PlaceMention], country: GazetteerEntry | None
) -> tuple[GazetteerEntry | None, str]:
    """The area that the report names last before the words, else first after them; of the country named with them, if any."""
    for other in _outward(mention, named):
        found = interpret(other, view) if pronoun(other.words) is None else None
        area = _area_of(found.entry, view) if found is not None and not found.is_weak else None
        if area is not None and found is not None and (country is None or country.country == area.country):
            return area, f"the report speaks of {found.name} nearby: the area is taken from there"
    if country is not None:
        return country, f"{country.name} is named with it"
    for other in named:
        found = interpret(other, view) if pronoun(other.words) is None else None
        if found is not None and found.entry is not None and found.entry.kind == "country":
            return found.entry, f"the report names no smaller area than {found.name}"
    return None, ""


def _area_of(entry: GazetteerEntry | None, view: View) -> GazetteerEntry | None:
    """The first-level area that an entry is or lies in."""
    if entry is None or entry.admin1 is None:
        return None
    return entry if entry.kind == "admin1" else view.gazetteer.admin1_of(entry.admin1, country=entry.country)


def _made(chosen: Candidate, point: GazetteerEntry | None, reasons: Sequence[str], *, country: str | None = None) -> Place:
    """The place of a candidate at the point of the entry that it is or lies in; `country` where there is no such entry."""
    entry = chosen.entry
    has_point = point is not None and point.lat is not None
    return Place(
        name=chosen.name,
        words=chosen.mention.words,
        precision=_PRECISION[chosen.kind],
        country=point.country if point is not None else country,
        admin1=point.admin1 if point is not None else None,
        admin2=point.admin2 if point is not None else None,
        lat=point.lat if has_point and point is not None else None,
        lon=point.lon if has_point and point is not None else None,
        gazetteer_id=entry.id if entry is not None else None,
        located_to=_PRECISION[point.kind] if has_point and point is not None else None,
        weak=chosen.is_weak,
        candidates=chosen.others,
        reasons=tuple(reasons),
    )
