"""Of several places that were hit in one incident, the one that holds them all (codebook, convention 11)."""

from collections.abc import Callable, Sequence

from recount.domain.place import GazetteerEntry
from recount.resolve.candidates import LANDMARK, Candidate, View
from recount.resolve.names import name_words

_RUN_TOGETHER = 3
"""So many words after "the towns of" are taken for several names that lost their commas."""
Around = Callable[[], Sequence[Candidate]]
Holder = Callable[[Candidate], GazetteerEntry | None]


def whole(chosen: Candidate, candidates: Sequence[Candidate], view: View, around: Around, holder: Holder) -> Candidate:
    """The chosen place, or where it is one of several in a list the town or the area that holds them all.

    `around` gives the known places of the report, the nearest first; `holder` tells in which of them a place lies.
    """
    listed = _listed_with(chosen, candidates)
    if len(listed) < 2 and not _is_run_together(chosen):
        return chosen
    held = _town_of(listed, candidates, around) or _area_of(listed, candidates, view, holder)
    if held is None:
        return chosen
    reason = f"{', '.join(c.name for c in listed)} were hit: the place that holds them all"
    return held._replace(reasons=(reason, *held.reasons))


def _is_run_together(chosen: Candidate) -> bool:
    noun = chosen.mention.noun
    return chosen.entry is None and noun in name_words().several and len(chosen.mention.words.split()) >= _RUN_TOGETHER


def _listed_with(chosen: Candidate, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The places named in one list with the chosen one, itself included; the last of "Karrada, Baghdad" is no part of it."""
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        if groups and candidate.mention.listed and not _holds(candidate, groups[-1][-1]):
            groups[-1].append(candidate)
        else:
            groups.append([candidate])
    group = next(g for g in groups if chosen in g)
    return [
        c for n, c in enumerate(group) if c.name not in {other.name for other in group[:n]} and c.kind in ("site", "settlement")
    ]


def _holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether one place is likely to hold the other: an area, or a large town beside an unknown name."""
    if outer.entry is None:
        return False
    return outer.kind in ("admin1", "country", "region") or (inner.entry is None and is_large(outer))


def is_large(candidate: Candidate) -> bool:
    """Whether it is a known town of some size."""
    return candidate.kind == "settlement" and candidate.entry is not None and candidate.entry.population >= LANDMARK


def _town_of(listed: Sequence[Candidate], candidates: Sequence[Candidate], around: Around) -> Candidate | None:
    """The town that quarters lie in: a large one named with them, else one that the report speaks of."""
    quarters = any(c.mention.noun in name_words().quarters for c in listed)
    if any(is_large(c) for c in listed) or not (quarters or any(c.entry is None for c in listed)):
        return None
    first = listed[0].mention.start
    named = sorted((c for c in candidates if c not in listed and is_large(c)), key=lambda c: c.mention.start < first)
    if named and (quarters or named[0].mention.start > first):
        return named[0]
    return next((c for c in around() if is_large(c)), None) if quarters else None


def town_of_quarter(quarter: Candidate, candidates: Sequence[Candidate], around: Around) -> Candidate | None:
    """The large town that a quarter lies in, as far as the report names one; None for what is not called a quarter."""
    if quarter.mention.noun not in name_words().quarters:
        return None
    return _town_of([quarter], candidates, around)


def _area_of(listed: Sequence[Candidate], candidates: Sequence[Candidate], view: View, holder: Holder) -> Candidate | None:
    first = listed[0].mention.start
    others = [c for c in candidates if c not in listed and c.entry is not None and c.mention.start > first]
    areas = [c for c in others if c.kind in ("admin1", "admin2", "region")]
    if areas:
        return areas[0]
    held = {(entry.country, entry.admin1) for c in listed if (entry := c.entry or holder(c)) is not None}
    if len(held) != 1:
        return None
    country, name = held.pop()
    area = view.gazetteer.admin1_of(name, country=country) if name is not None else None
    if area is None:
        return None
    return Candidate(listed[0].mention, area.name, "admin1", area, reasons=(f"they lie in {area.name}",))
