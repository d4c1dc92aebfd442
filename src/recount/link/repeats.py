"""Claims that a report makes twice of one incident: the fuller place is kept, the sources of both are joined."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace

from recount.domain.claim import Claim, Victims
from recount.domain.ids import ClaimId
from recount.domain.party import Source
from recount.domain.vocabulary import Group
from recount.link.names import fold

Chain = tuple[Source, ...]
_ONE_KIND = ({"unknown", "civilian"}, {"unknown", "mixed"}, {"unknown", "combatant"})
"""Statuses that two tellings of one figure may have: one says more than the other."""
_BETWEEN = 4
"""So many words at most part two kinds of people that one sentence lists."""
_SINGULAR = ("monitor", "rescue", "un", "state_media")
"""Kinds of which a report that first describes one ("a monitoring group") and then names one speaks of the same.

Never armies and armed groups: two enemies who say one figure are two origins. Nor doctors, of whom a report hears several.
"""


def drop_repeats(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in the order given, each figure once per incident, effect and group (codebook, "claim"; convention 2).

    Equal figures are joined first, "at least N" with a plain N then: what stood for two speakers answers to both; parts of
    what was joined come last. Two sources of one figure stay as two chains of one claim. Ids in `part_of`, `revises` and
    `against` follow.
    """
    return repeats(claims)[0]


def repeats(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], Mapping[ClaimId, ClaimId]]:
    """The claims that stay, and of each that does not the one that stands for it."""
    went: dict[ClaimId, ClaimId] = {}
    kept: list[Claim] = list(claims)
    if len({_figure(claim) for claim in kept}) == len(kept):
        return tuple(kept), went
    for same_figure in (_equal, _plain_and_least, _equal):
        kept = _dropped(kept, same_figure, went)
    return tuple(_pointed(claim, went) for claim in kept), {lost: _kept(lost, went) for lost in went}


def _dropped(claims: Sequence[Claim], same_figure: Callable[[Claim, Claim], bool], went: dict[ClaimId, ClaimId]) -> list[Claim]:
    kept: list[Claim] = []
    alike: dict[Hashable, list[int]] = {}
    for claim in claims:
        near = alike.setdefault(_figure(claim), [])
        at = next((n for n in near if _is_repeat(kept[n], claim, went) and same_figure(kept[n], claim)), None)
        if at is None:
            near.append(len(kept))
            kept.append(claim)
            continue
        known = kept[at]
        kept[at] = _joined(known, claim)
        lost = claim.id if kept[at].id == known.id else known.id
        if lost != kept[at].id:
            went[lost] = kept[at].id
    return kept


def _figure(claim: Claim) -> Hashable:
    """What two tellings of one figure have in common."""
    return claim.incident, claim.scope, claim.effect, claim.polarity, claim.absence, claim.count.unit, claim.count.low


def _is_repeat(left: Claim, right: Claim, went: Mapping[ClaimId, ClaimId]) -> bool:
    left, right = _pointed(left, went), _pointed(right, went)
    if _are_listed(left, right):
        return False
    if left.id in (right.part_of, right.revises, right.against) or right.id in (left.part_of, left.revises, left.against):
        return False
    if left.part_of is not None and right.part_of is not None and left.part_of != right.part_of:
        return False
    if left.scope == "cumulative" and not (_may_agree(left.about, right.about) and _may_agree(left.period, right.period)):
        return False
    return _same_victims(left, right)


def _are_listed(left: Claim, right: Claim) -> bool:
    """Whether the two stand side by side in one sentence: "two drivers and two guards" are four people."""
    first, last = sorted((left, right), key=lambda c: c.anchor.start)
    if left.effect != right.effect or not first.quote.start <= first.anchor.end <= last.anchor.start <= first.quote.end:
        return False
    between = first.quote.text[first.anchor.end - first.quote.start : last.anchor.start - first.quote.start]
    return len(between.split()) <= _BETWEEN


def _may_agree(left: object | None, right: object | None) -> bool:
    return left is None or right is None or left == right


def _equal(left: Claim, right: Claim) -> bool:
    one, other = left.count, right.count
    if one.unit != other.unit or one.is_vague != other.is_vague or (one.low, one.high) != (other.low, other.high):
        return False
    return (one.has_figure and not one.is_vague) or one.words.casefold() == other.words.casefold()


def _plain_and_least(left: Claim, right: Claim) -> bool:
    """Whether one says "at least N" and the other N, of the same people or of no named source (convention 2)."""
    one, other = left.count, right.count
    if one.unit != other.unit or one.low != other.low or {one.kind, other.kind} != {"exact", "at_least"}:
        return False
    return not left.sources or not right.sources or any(_may_be_one(a[0], b[0]) for a in left.chains for b in right.chains)


def _same_victims(left: Claim, right: Claim) -> bool:
    statuses = {left.victims.status, right.victims.status}
    if len(statuses) > 1 and statuses not in _ONE_KIND:
        return False
    one, other = _only(left.victims), _only(right.victims)
    return (
        one == other
        or (_says_less(one, left, other) and _apart(left, right))
        or (_says_less(other, right, one) and _apart(left, right))
    )


def _only(victims: Victims) -> frozenset[Group]:
    """The groups that the whole figure counts; groups that are some of those counted do not tell two figures apart."""
    return frozenset() if victims.groups_are in ("some", "most") else frozenset(victims.groups)


def _says_less(groups: frozenset[Group], claim: Claim, than: frozenset[Group]) -> bool:
    """Whether it only leaves out who they were: "12 were killed" beside "12 aid workers"."""
    return groups < than and claim.count.has_figure and not claim.count.is_vague


def _apart(left: Claim, right: Claim) -> bool:
    """Whether each stands in a sentence of its own; one sentence that counts N twice counts two kinds of people."""
    return left.quote.start >= right.quote.end or right.quote.start >= left.quote.end


def _joined(left: Claim, right: Claim) -> Claim:
    """The claim that stands for both: an "at least" before a plain number, else the fuller quote."""
    least = [c for c in (left, right) if c.count.kind == "at_least"]
    keep = least[0] if len(least) == 1 else max((left, right), key=lambda c: len(c.quote.text))
    drop = right if keep is left else left
    return replace(
        keep,
        victims=_victims(keep.victims, drop.victims),
        part_of=keep.part_of or drop.part_of,
        revises=keep.revises or drop.revises,
        against=keep.against or drop.against,
        said_on=keep.said_on or drop.said_on,
        hedge=keep.hedge or drop.hedge,
        sources=_join_chains(left.chains, right.chains),
    )


def _victims(keep: Victims, drop: Victims) -> Victims:
    groups = tuple(dict.fromkeys((*keep.groups, *drop.groups)))
    named = replace(keep, groups=groups, groups_are=keep.groups_are or drop.groups_are)
    if keep.status == "unknown" and drop.status != "unknown":
        return replace(named, status=drop.status, basis="context")
    return named


def _may_be_one(left: Source, right: Source) -> bool:
    """Whether two are one speaker, or of one kind and one of them only described ("local sources")."""
    return one_speaker(left, right) or (left.kind == right.kind and (left.name.islower() or right.name.islower()))


def one_speaker(left: Source, right: Source) -> bool:
    """Whether two may be one speaker: one name, or of one kind and one of them only described ("a monitoring group")."""
    if fold(left.name) == fold(right.name):
        return True
    return left.kind == right.kind and left.kind in _SINGULAR and (left.name.islower() or right.name.islower())


def _join_chains(left: Sequence[Chain], right: Sequence[Chain]) -> tuple[Source, ...]:
    """The chains of both, each once: of two that one speaker begins, or where one holds the other, the fuller."""
    joined: list[Chain] = []
    for chain in (*left, *right):
        at = next((n for n, known in enumerate(joined) if _one_chain(known, chain)), None)
        if at is None:
            joined.append(chain)
        elif _says_more(chain, joined[at]):
            joined[at] = chain
    return tuple(replace(source, chain=number) for number, chain in enumerate(joined, 1) for source in chain)


def _one_chain(left: Chain, right: Chain) -> bool:
    one, other = ({fold(source.name) for source in chain} for chain in (left, right))
    return one <= other or other <= one or one_speaker(left[0], right[0])


def _says_more(chain: Chain, than: Chain) -> bool:
    """Whether it is the longer, or as long and names whom the other only describes."""
    return (len(chain), not chain[0].name.islower()) > (len(than), not than[0].name.islower())


def _pointed(claim: Claim, went: Mapping[ClaimId, ClaimId]) -> Claim:
    """The claim with its references moved to the claims that were kept; none to itself."""
    targets = claim.part_of, claim.revises, claim.against
    if targets == (None, None, None):
        return claim
    moved = (None if target is None else _kept(target, went) for target in targets)
    pointed = tuple(None if target == claim.id else target for target in moved)
    if pointed == (claim.part_of, claim.revises, claim.against):
        return claim
    return replace(claim, part_of=pointed[0], revises=pointed[1], against=pointed[2])


def _kept(target: ClaimId, went: Mapping[ClaimId, ClaimId]) -> ClaimId:
    """The claim that stands for another in the end."""
    seen: set[ClaimId] = set()
    while target in went and target not in seen:
        seen.add(target)
        target = went[target]
    return target
