"""What a mention may stand for: gazetteer entries, settled by the countries and areas that the report speaks of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from recount.domain.place import WEAK, EntryKind, Gazetteer, GazetteerEntry, PlaceMention
from recount.resolve.countries import is_ambiguous, rivals
from recount.resolve.names import SEAT, begins_alike, cleaned, forms, name_words, part_of, pronoun, site_root

_LIKELY = 3
"""So many of the countries spoken of are tried before the whole world."""
_KNOWN_WORLDWIDE = 1_000_000
"""People in a settlement of a country that the report does not speak of, for it to be meant."""
_TOWN, _CITY = 15_000, 100_000
"""… and in a report that speaks of no country at all: of that very name, or of another by which it is known."""
LANDMARK = 50_000
"""People in a settlement that a nameless-to-us quarter may be told by ("Karrada Baghdad")."""
_KEPT, _FEW = 5, 3
_PREFERENCE: dict[EntryKind | None, tuple[EntryKind, ...]] = {
    "settlement": ("settlement", "admin2", "region", "admin1"),
    "site": ("site", "settlement", "admin2", "region", "admin1"),
    "admin2": ("admin2", "settlement", "region", "admin1"),
    "admin1": ("admin1", "region", "country", "admin2", "settlement"),
    "region": ("region", "admin2", "admin1", "settlement"),
    "country": ("country", "region", "admin1", "settlement"),
    None: ("country", "settlement", "region", "admin2", "admin1"),
}


class Candidate(NamedTuple):
    """One reading of a mention: a name, the entry it stands for if any, and the known place whose part it is, if said."""

    mention: PlaceMention
    name: str
    kind: EntryKind
    entry: GazetteerEntry | None = None
    inside: GazetteerEntry | None = None
    others: tuple[GazetteerEntry, ...] = ()
    said_kind: bool = False
    stands_for: bool = False
    """Whether the words are a pronoun ("the city")."""
    reasons: tuple[str, ...] = ()

    @property
    def is_weak(self) -> bool:
        """Whether only likeness of spelling speaks for the entry."""
        return self.entry is not None and self.entry.match in WEAK

    @property
    def holder(self) -> GazetteerEntry | None:
        """The known place that the candidate is or lies in."""
        return self.entry or self.inside


_Seen = tuple[tuple[tuple[str, ...], ...], frozenset[str], frozenset[str]]
Entries = dict[tuple[str, EntryKind | None, _Seen], list[GazetteerEntry]]
"""Entries by a name and its kind, the likely countries and the areas named."""


@dataclass(frozen=True, slots=True)
class View:
    """How the report is seen from one incident: the gazetteer, likely countries, areas named beside it."""

    gazetteer: Gazetteer
    countries: tuple[str, ...] = ()
    areas: frozenset[str] = frozenset()
    """Names of first-level areas named with the incident."""
    wider_areas: frozenset[str] = frozenset()
    """Those named anywhere in the report."""
    mentioned: tuple[str, ...] = ()
    """Further countries that the report only mentions: a town of some size that is named so may lie there."""
    told: str | None = None
    """The country that is told with the name itself ("the Afghan city of X")."""
    attackers: tuple[str, ...] = ()
    """Countries of which only soldiers or strikes are told: nothing lies there but a place that is named so and known there."""
    found: Entries = field(default_factory=dict, compare=False, repr=False)
    """What the gazetteer said so far, shared by all views of one report."""

    @property
    def country(self) -> str | None:
        """The likeliest country."""
        return self.countries[0] if self.countries else None


def interpret(mention: PlaceMention, view: View) -> Candidate | None:
    """The best reading of a mention; None for an adjective or a pronoun, which name no place themselves."""
    if pronoun(mention.words) is not None:
        return None
    entries = entries_of(mention.words, mention.kind, view)
    if mention.noun in name_words().quarters and view.countries:  # a quarter may be called after a city of another country
        entries = [e for e in entries if e.country in view.countries]
    if not entries and mention.rank == 0 and mention.cue == "in" and mention.kind is None:
        entries = _in_a_country_mentioned(mention.words, view)
    if not entries and (mention.words == SEAT or view.gazetteer.country_of(mention.words) is not None):
        return None
    town = part_of(mention.words)
    if town is not None and entries and entries[0].name != mention.words and entries[0].kind == "settlement":
        reason = f"“{mention.words}” is a part of {entries[0].name}, which the gazetteer knows"
        return Candidate(
            mention, mention.words, "settlement", inside=entries[0], others=tuple(entries[:_KEPT]), reasons=(reason,)
        )
    if entries:
        found = _known(mention, entries[0], entries)
        abroad = _abroad(mention.words, entries[0], view)
        reasons = [*found.reasons, *_why(entries, mention.kind, view)]
        if abroad:
            others = ", ".join(sorted({e.country for e in abroad}))
            reasons.append(f"{others} has one of that name too; {entries[0].country} is likelier here")
        return found._replace(others=(*found.others, *abroad), reasons=tuple(reasons))
    return _split(mention, view) or _unknown(mention, view)


def _in_a_country_mentioned(words: str, view: View) -> list[GazetteerEntry]:
    """Towns of some size of that very name in countries that the report mentions, where it is not about them alone."""
    return [
        e
        for e in view.gazetteer.find(words)
        if e.match == "exact" and e.kind == "settlement" and e.country in view.mentioned and e.population >= _TOWN
    ]


def _abroad(words: str, best: GazetteerEntry, view: View) -> list[GazetteerEntry]:
    """Places of that very name and kind in other countries that are not much smaller."""
    return rivals(best, view.gazetteer.find(words))[:_FEW]


def _why(entries: Sequence[GazetteerEntry], kind: EntryKind | None, view: View) -> Iterator[str]:
    """Why the first of several places of one name and kind is taken: what it has that the next one lacks."""
    best = entries[0]
    rivals = [e for e in entries[1:] if e.kind == best.kind and e.match == best.match]
    if not rivals:
        return
    _, _, outside, beyond, _, _ = _merit(best, kind, view)
    _, _, rival_outside, rival_beyond, people, _ = _merit(rivals[0], kind, view)
    if not outside and rival_outside:
        because = f"{best.admin1} is named with it"
    elif not beyond and rival_beyond:
        because = f"the report speaks of {best.admin1}"
    elif best.population > -people:
        because = "it is the largest"
    else:
        because = "nothing tells them apart"
    yield f"{len(rivals) + 1} places of that name are known there: {because}"


def _known(mention: PlaceMention, entry: GazetteerEntry, entries: Sequence[GazetteerEntry]) -> Candidate:
    return Candidate(
        mention, entry.name, entry.kind, entry, others=tuple(entries[:_KEPT]), said_kind=mention.kind is not None,
        reasons=(_found(mention.words, entry),),
    )  # fmt: skip


def _found(words: str, entry: GazetteerEntry) -> str:
    area = f", {entry.admin1}" if entry.admin1 and entry.admin1 != entry.name else ""
    return f"the gazetteer knows “{words}” as {entry.name} ({entry.kind}{area}, {entry.country}; {entry.match})"


def entries_of(words: str, kind: EntryKind | None, view: View) -> list[GazetteerEntry]:
    """Entries under the name in any of its forms, the best first; weak ones are left out."""
    key = words, kind, ((view.countries, view.attackers), view.areas, view.wider_areas)
    if key not in view.found:
        view.found[key] = _entries(words, kind, view)
    return view.found[key]


def _entries(words: str, kind: EntryKind | None, view: View) -> list[GazetteerEntry]:
    if kind == "site":  # of sites a gazetteer knows only those that somebody added
        return [e for e in _of_form(words, kind, view) if e.kind == "site"]
    for form in forms(words, kind):
        entries = _of_form(form, kind, view)
        if entries:
            return _areas_first(sorted(entries, key=lambda e: _merit(e, kind, view)), kind)
    return []


def _areas_first(entries: list[GazetteerEntry], kind: EntryKind | None) -> list[GazetteerEntry]:
    """The entries, where an area of that very name goes before a small namesake of it that lies elsewhere in the country."""
    best = entries[0]
    if kind is not None or best.kind == "admin1" or best.population >= _TOWN:
        return entries
    areas = [e for e in entries if e.kind == "admin1" and e.match == "exact" and e.country == best.country]
    return entries if not areas or best.admin1 == areas[0].name else [*areas, *(e for e in entries if e not in areas)]


def _of_form(name: str, kind: EntryKind | None, view: View) -> list[GazetteerEntry]:
    for turn, country in enumerate(view.countries[:_LIKELY]):
        entries = [
            e
            for e in view.gazetteer.find(name, country=country)
            if e.match in ("exact", "alternate") or (e.match == "folded" and not turn)
        ]
        if entries:
            return entries
    if name == SEAT:  # every country has one
        return []
    world = [e for e in view.gazetteer.find(name) if e.match in ("exact", "alternate")]
    if view.areas:
        cities = [e for e in world if e.population >= _KNOWN_WORLDWIDE and e.match == "exact" and kind in (None, "settlement")]
        return [e for e in world if e.kind == "country" or e in cities]
    least = _KNOWN_WORLDWIDE if view.countries else _TOWN
    known = [
        e
        for e in world
        if (
            e.population >= (least if e.match == "exact" else max(least, _CITY))
            and (e.match == "exact" or begins_alike(name, e.name))
        )
        or (e.kind in ("country", "region", "admin2") and e.match == "exact")
    ]
    if known and not view.countries and is_ambiguous(known[0], world):
        return []
    if known or view.countries:
        return known
    return [e for e in world if e.match == "exact" and e.country in view.attackers]


def _merit(entry: GazetteerEntry, kind: EntryKind | None, view: View) -> tuple[bool, int, bool, bool, int, str]:
    order = _PREFERENCE[kind]
    return (
        entry.match == "folded" and not _lies_in(entry, view.areas),
        order.index(entry.kind) if entry.kind in order else len(order),
        not _lies_in(entry, view.areas),
        not _lies_in(entry, view.wider_areas),
        -entry.population,
        entry.id,
    )


def _lies_in(entry: GazetteerEntry, areas: frozenset[str]) -> bool:
    return entry.admin1 is not None and entry.admin1 in areas


def _split(mention: PlaceMention, view: View) -> Candidate | None:
    """A run that lost its commas or an apostrophe: "Douma Damascus", "Aleppos Marjeh"; each part is looked up."""
    tokens = mention.words.split()
    if len(tokens) < 2 or mention.kind == "site":
        return _without_s(mention, view) if mention.kind != "site" else None
    if tokens[0].endswith("s") and len(tokens[0]) > 3:
        owner = _landmark(tokens[0][:-1], view)
        if owner is not None:
            return _part(mention, " ".join(tokens[1:]), owner, view)
    for cut in range(1, len(tokens)):
        owner = _landmark(" ".join(tokens[cut:]), view)
        if owner is not None:
            return _part(mention, " ".join(tokens[:cut]), owner, view)
    if mention.kind is None:  # "Idlib Defies": a headline runs on
        for cut in range(len(tokens) - 1, 0, -1):
            head = " ".join(tokens[:cut])
            if view.country is not None and view.gazetteer.admin1_of(head, country=view.country) is not None:
                return _known(mention, entries_of(head, None, view)[0], entries_of(head, None, view))
    return None


def _without_s(mention: PlaceMention, view: View) -> Candidate | None:
    """A genitive that lost its apostrophe ("Aleppos western edge")."""
    if not mention.words.endswith("s") or len(mention.words) < 5:
        return None
    entries = [e for e in entries_of(mention.words[:-1], mention.kind, view) if e.match in ("exact", "alternate")]
    return _known(mention, entries[0], entries) if entries else None


def _landmark(name: str, view: View) -> GazetteerEntry | None:
    """A place large enough to say where another lies."""
    for entry in entries_of(name, None, view):
        large = entry.population >= (LANDMARK if view.countries else _KNOWN_WORLDWIDE) or entry.kind in ("admin1", "country")
        if entry.match in ("exact", "alternate") and large and (not view.countries or entry.country in view.countries[:_LIKELY]):
            return entry
    return None


def _part(mention: PlaceMention, name: str, owner: GazetteerEntry, view: View) -> Candidate:
    if name.lower() in ("the", "of", "in", "near"):
        return _known(mention, owner, [owner])
    nearer = replace(view, countries=(owner.country,), areas=frozenset((owner.admin1,)) if owner.admin1 else frozenset())
    entries = [e for e in entries_of(name, mention.kind, nearer) if owner.admin1 is None or e.admin1 == owner.admin1]
    if entries:
        return _known(mention, entries[0], entries)._replace(inside=owner)
    name = cleaned(name, mention.kind)
    return Candidate(
        mention, name, mention.kind or "settlement", inside=owner, said_kind=mention.kind is not None,
        reasons=(f"“{name}” is in no gazetteer; the words beside it name {owner.name}",),
    )  # fmt: skip


def _unknown(mention: PlaceMention, view: View) -> Candidate:
    """A name that no gazetteer knows, with the entries that are only written like it."""
    name = cleaned(mention.words, mention.kind)
    root = site_root(mention.words) if mention.kind == "site" else None
    if root is not None:
        owners = [
            e for e in entries_of(root, "settlement", view) if e.kind != "country" and (not view.areas or _lies_in(e, view.areas))
        ]
        if owners:
            reason = f"“{name}” is called after {owners[0].name}, which the gazetteer knows"
            return Candidate(
                mention, name, "site", inside=owners[0], others=tuple(owners[:_KEPT]), said_kind=True, reasons=(reason,)
            )
    alike = (
        [e for e in view.gazetteer.find(name, country=view.country) if e.match in WEAK]
        if view.country and mention.kind != "site"
        else []
    )
    several = [] if view.countries else [e for e in view.gazetteer.find(mention.words) if e.match == "exact"]
    reason = f"no gazetteer knows “{name}”"
    if len({e.country for e in several}) > 1:
        reason = (
            f"there is a “{name}” in {', '.join(sorted({e.country for e in several[:_KEPT]}))}, and nothing tells which is meant"
        )
    found = Candidate(
        mention, name, mention.kind or "settlement", others=tuple([*alike, *several][:_KEPT]), said_kind=mention.kind is not None,
        reasons=(reason,),
    )  # fmt: skip
    return _with_weak(found, alike, view)


def _with_weak(candidate: Candidate, alike: Sequence[GazetteerEntry], view: View) -> Candidate:
    """A weak entry counts only where it is the only one and lies in the area that is named beside it."""
    if len(alike) != 1 or candidate.kind not in ("settlement", "admin2") or not _lies_in(alike[0], view.areas):
        return candidate
    entry = alike[0]
    reason = f"it is written like {entry.name}, the only such name in {entry.admin1}: a weak match"
    return candidate._replace(name=entry.name, entry=entry, reasons=(*candidate.reasons, reason))


def areas_named(mentions: Iterable[PlaceMention], view: View) -> frozenset[str]:
    """The first-level areas that the mentions name, themselves or by a large town in them."""
    found = set()
    for mention in mentions:
        if pronoun(mention.words) is not None or mention.kind == "site":
            continue
        for entry in entries_of(mention.words, mention.kind, view)[:1]:
            if (
                entry.admin1 is not None
                and (view.country in (None, entry.country))
                and (entry.kind == "admin1" or entry.population >= LANDMARK)
            ):
                found.add(entry.admin1)
    return frozenset(found)
