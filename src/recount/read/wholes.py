"""Lists of people and parts of tolls: "three women and a child", "12 people, including seven children"."""

from collections.abc import Sequence

from recount.domain.rules import HarmRule
from recount.domain.vocabulary import Effect
from recount.read.group import People
from recount.read.harms import HarmWord, phrase_at
from recount.read.scene import Harmed, Scene

_NEAR = 14
"""How many words after people a part of them may begin."""
_ARTICLES = 1


def list_left(scene: Scene, n: int, word: HarmWord, rule: HarmRule) -> None:
    """Harm to the people `n` and to those joined to them on the left; people introduced by "including" are parts."""
    chain = [n]
    whole = whole_of(scene, n)
    while whole is None and (m := scene.joined_left(chain[-1])) is not None:
        chain.append(m)
        whole = whole_of(scene, m)
    if whole is not None and scene.free(whole):
        list_left(scene, whole, word, rule)
        parts(scene, chain[::-1], word, whole)
        return
    if len(chain) == 1 and _is_description(scene, n):  # "12 people, mostly civilians, were killed"
        scene.taken.add(n)
        again = scene.subject_of(scene.groups[n].start, 0)
        if again is not None:
            list_left(scene, again, word, rule)
        return
    _take_all(scene, chain[::-1], word, rule)


def list_right(scene: Scene, n: int, word: HarmWord, rule: HarmRule) -> None:
    """Harm to the people `n` and to those that follow in the list, up to the next word of harm that claims them."""
    chain = scene.chain_right(n)
    if _is_sum(scene, chain):
        _take_all(scene, chain, word, rule)
        return
    scene.take(n, word, rule)
    parts_right(scene, n, word)
    while (m := scene.joined_right(n)) is not None:
        scene.take(m, word, rule, effect=_described_as(scene, m))
        parts_right(scene, m, word)
        n = m


def _described_as(scene: Scene, n: int) -> Effect | None:
    """The harm that describes people of a list: "the bodies of two farmers and several injured children"."""
    group = scene.groups[n]
    return "injured" if scene.rules.wounded & set(scene.lows[group.start : group.end - 1]) else None


def _take_all(scene: Scene, chain: Sequence[int], word: HarmWord, rule: HarmRule) -> None:
    """Harm to everybody in a list; where the first is the sum of the others, these are its parts ("12: seven children, …")."""
    first, *others = chain
    scene.take(first, word, rule)
    if _is_sum(scene, chain):
        parts(scene, others, word, first)
        return
    parts_right(scene, first, word)
    for m in others:
        scene.take(m, word, rule)
        parts_right(scene, m, word)


def _is_sum(scene: Scene, chain: Sequence[int]) -> bool:
    """Whether the first of a list counts all the others: people or a family first, then who they were."""
    first, *others = (scene.groups[n] for n in chain)
    general = not first.groups or "families" in first.groups
    return general and len(others) > 1 and first.low == sum(g.low or 0 for g in others)


def _is_description(scene: Scene, n: int) -> bool:
    group = scene.groups[n]
    return not group.counted and group.start > 0 and scene.lows[group.start - 1] in scene.rules.describing


def whole_of(scene: Scene, n: int) -> int | None:
    """The people of whom `n` are a part, by the words before: "12 people, including three children", "nine (five …"."""
    i = scene.groups[n].start
    if i and not scene.groups[n].counted and scene.lows[i - 1] in scene.rules.before_object:
        i -= 1  # "including the attackers"
    if i and scene.lows[i - 1] in scene.rules.breakdown and (m := scene.by_end.get(i - 1)) is not None:
        return m if scene.groups[m].counted and _size(scene.groups[m]) > _size(scene.groups[n]) else None
    introducing = scene.rules.part + scene.rules.part_before
    for length in (1, 2):
        if i < length or tuple(scene.lows[i - length : i]) not in introducing:
            continue
        for m in range(n - 1, max(n - 4, -1), -1):
            gap = i - length - scene.groups[m].end
            if gap <= 8 and scene.groups[m].counted and _size(scene.groups[m]) >= _size(scene.groups[n]):
                return m
    return None


def _size(group: People) -> int:
    return group.low or group.high or 0


def parts_right(scene: Scene, n: int, word: HarmWord) -> None:
    """The numbered parts told after the people `n`: "including seven children", "two of them children", ": seven soldiers"."""
    rules = scene.rules
    begin = scene.groups[n].end
    if begin < len(scene.lows) and scene.lows[begin] in rules.breakdown:
        m = scene.by_start.get(begin + 1)
        if m is not None and scene.free(m) and scene.groups[m].counted and 1 < _size(scene.groups[m]) < _size(scene.groups[n]):
            parts(scene, _unclaimed(scene, scene.chain_right(m)), word, n)
            return
    for j in range(begin, min(begin + _NEAR, len(scene.lows))):
        length = phrase_at(scene.lows, j, rules.part) or phrase_at(scene.lows, j, rules.part_before)
        if length:
            start = j + length
            small = rules.adverbs | rules.before_object
            while start < len(scene.lows) and scene.lows[start] in small and start not in scene.by_start:
                start += 1
            m = scene.by_start.get(start)
            if m is not None and scene.free(m):
                parts(scene, _unclaimed(scene, scene.chain_right(m)), word, n)
            return
        if j > begin and (m := scene.by_start.get(j)) is not None and scene.groups[m].counted:
            if phrase_at(scene.lows, scene.groups[m].end, rules.part_after) and scene.free(m) and not scene.claimed(m):
                parts(scene, [m], word, n)
            return


def _unclaimed(scene: Scene, chain: list[int]) -> list[int]:
    return chain[:-1] if len(chain) > 1 and scene.claimed(chain[-1]) else chain


def parts(scene: Scene, chain: Sequence[int], word: HarmWord, whole: int) -> None:
    """Parts of the people `whole`; unnumbered ones only lend it their groups (codebook, convention 1)."""
    told = scene.told.get(whole)
    effect = told.effect if told is not None else word.effect
    for m in chain:
        if not scene.free(m):
            continue
        scene.taken.add(m)
        group = scene.groups[m]
        if group.counted:
            scene.told[m] = Harmed(group, effect, word, "part", part=True, whole=whole if told is not None else None)
        elif told is not None and group.groups:
            joined = tuple(dict.fromkeys((*told.people.groups, *group.groups)))
            told = told._replace(people=told.people._replace(groups=joined, groups_are="some"))
            scene.told[whole] = told
