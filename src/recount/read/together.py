"""People told one by one and harmed together: "a woman and a child were killed" is one claim of two (codebook, "claim")."""

from collections.abc import Sequence
from functools import cache

from recount.domain.vocabulary import Group
from recount.read.group import People
from recount.read.lexicon import lexicon
from recount.read.scene import Harmed, Scene

_FEW = 3
"""A number up to this may follow somebody single: "his wife and three daughters"."""
_PERSONS: frozenset[Group] = frozenset({"children", "women", "men", "elderly", "families"})
"""Groups that say what people are, not what they do."""


def together(scene: Scene, found: Sequence[Harmed], *, language: str) -> list[Harmed]:
    """The statements with single people of one list counted as one; parts of a toll stay claims of their own.

    A list of numbers ("two women and two soldiers") counts kinds of people, and so does one that tells what they were ("a
    mayor and a farmer"): each is a claim of its own.
    """
    wholes = {h.whole for h in found if h.whole is not None}
    order = sorted((n for n, h in enumerate(found) if not h.part and n not in wholes), key=lambda n: found[n].people.start)
    lists: list[list[int]] = []
    for n in order:
        if lists and _goes_on(scene, found[lists[-1][-1]], found[n]):
            lists[-1].append(n)
        else:
            lists.append([n])
    kin = _kin(language)
    alike = [members for members in lists if len(members) > 1 and _are_alike([found[n].people for n in members], scene, kin)]
    joined = {members[0]: _sum([found[n] for n in members]) for members in alike}
    gone = {n for members in alike for n in members[1:]}
    moved = {n: k for k, n in enumerate(n for n in range(len(found)) if n not in gone)}
    kept = [joined.get(n, h) for n, h in enumerate(found) if n not in gone]
    kept = [_with_kin(scene, h, kin) for h in kept]
    return [h._replace(whole=moved[h.whole]) if h.whole is not None else h for h in kept]


def _with_kin(scene: Scene, told: Harmed, kin: frozenset[str]) -> Harmed:
    """The statement with a second one of the family who shares the article of the first: "the driver's father and brother"."""
    people, at = told.people, told.people.end
    first = people.low == people.high == 1 and scene.lows[at - 1] in kin and not told.part
    if not first or not (set(scene.lows[at : at + 1]) & scene.rules.join and set(scene.lows[at + 1 : at + 2]) & kin):
        return told
    return told._replace(people=people._replace(end=at + 2, count_end=at + 2, low=2, high=2))


def _goes_on(scene: Scene, last: Harmed, other: Harmed) -> bool:
    between = scene.lows[last.people.end : other.people.start]
    same = (last.word, last.effect) == (other.word, other.effect)
    return same and len(between) <= 1 and all(low in scene.rules.join for low in between)


def _are_alike(members: Sequence[People], scene: Scene, kin: frozenset[str]) -> bool:
    """Whether a list begins with somebody single and tells only of men, women, children and kin."""
    few = all(p.counted and p.low == p.high and 1 <= (p.low or 0) <= _FEW and p.kind == "exact" for p in members)
    plain = all(
        p.status != "combatant" and _PERSONS.issuperset(p.groups) and (p.groups or scene.lows[p.end - 1] in kin) for p in members
    )
    return few and plain and members[0].low == 1 and not any(p.other or p.alone or p.unit != "people" for p in members)


def _sum(told: Sequence[Harmed]) -> Harmed:
    members = [h.people for h in told]
    first, last = members[0], members[-1]
    count = sum(people.low or 0 for people in members)
    groups = tuple(dict.fromkeys(group for people in members for group in people.groups))
    status = next((people.status for people in members if people.status != "unknown"), first.status)
    all_alike = len({people.groups for people in members}) == 1
    return told[0]._replace(
        people=first._replace(
            end=last.end,
            count_end=last.end,
            low=count,
            high=count,
            status=status,
            groups=groups,
            groups_are=first.groups_are if all_alike else "some",
        ),
    )


@cache
def _kin(language: str) -> frozenset[str]:
    return frozenset(lexicon(language, "victims")["kin"]["words"])
