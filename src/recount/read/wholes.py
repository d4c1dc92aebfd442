"""Lists of people and parts of tolls: "three women and a child", "12 people, including seven children"."""

from collections.abc import Sequence
from dataclasses import replace

from recount.domain.vocabulary import Effect, GroupsAre
from recount.read.harms import HarmWord, phrase_at
from recount.read.people import People
from recount.read.scene import Harmed, Scene

_MARKS = frozenset({",", "-", "–", "—", "("})
_NEAR = 14
"""How many words after people a part of them may begin."""


def list_left(scene: Scene, n: int, word: HarmWord, rule: str) -> None:
    """Harm to the people `n` and to those joined to them on the left; people introduced by "including" are parts."""
    chain = [n]
    whole = _whole_of(scene, n)
    while whole is None and (m := scene.joined_left(chain[-1])) is not None:
        chain.append(m)
        whole = _whole_of(scene, m)
    if whole is not None and scene.free(whole):
        list_left(scene, whole, word, rule)
        _parts(scene, chain[::-1], word, whole)
        return
    if len(chain) == 1 and _is_description(scene, n):  # "12 people, mostly civilians, were killed"
        scene.taken.add(n)
        again = scene.subject_of(scene.groups[n].start, 0)
        if again is not None:
            list_left(scene, again, word, rule)
        return
    _take_all(scene, chain[::-1], word, rule)


def _take_all(scene: Scene, chain: Sequence[int], word: HarmWord, rule: str) -> None:
    """Harm to everybody in a list; where the first is the sum of the others, these are its parts ("12: seven children, …")."""
    first, *others = chain
    scene.take(first, word, rule)
    if _is_sum(scene, chain):
        _parts(scene, others, word, first)
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


def list_right(scene: Scene, n: int, word: HarmWord, rule: str) -> None:
    """Harm to the people `n` and to those that follow in the list, up to the next word of harm that claims them."""
    chain = scene.chain_right(n)
    if _is_sum(scene, chain):
        _take_all(scene, chain, word, rule)
        return
    scene.take(n, word, rule)
    parts_right(scene, n, word)
    while (m := scene.joined_right(n)) is not None:
        scene.take(m, word, rule)
        parts_right(scene, m, word)
        n = m


def parts_right(scene: Scene, n: int, word: HarmWord) -> None:
    """The numbered parts told after the people `n`: "including seven children and a woman", "two of them children"."""
    rules = scene.rules
    begin = scene.groups[n].end
    for j in range(begin, min(begin + _NEAR, len(scene.lows))):
        length = phrase_at(scene.lows, j, rules.part) or phrase_at(scene.lows, j, rules.part_before)
        if length:
            start = j + length
            small = rules.adverbs | rules.before_object
            while start < len(scene.lows) and scene.lows[start] in small and start not in scene.by_start:
                start += 1
            m = scene.by_start.get(start)
            if m is not None and scene.free(m):
                _parts(scene, _unclaimed(scene, scene.chain_right(m)), word, n)
            return
        if j > begin and (m := scene.by_start.get(j)) is not None and scene.groups[m].counted:
            if phrase_at(scene.lows, scene.groups[m].end, rules.part_after) and scene.free(m) and not scene.claimed(m):
                _parts(scene, [m], word, n)
            return
        if any(w.start <= j < w.end for w in scene.words if w.start > word.end):
            return


def described_wholes(scene: Scene) -> None:
    """What most or some of a toll's people were: "26 people, mostly women", "seven people, both militants and civilians".

    Their groups go on the toll; mostly civilians among people of unknown status are mixed (codebook, conventions 1 and 10).
    """
    for index, told in enumerate(scene.found):
        i = told.people.end
        while i < len(scene.lows) and scene.lows[i] in _MARKS:
            i += 1
        mostly = phrase_at(scene.lows, i, scene.rules.mostly)
        length = mostly or phrase_at(scene.lows, i, scene.rules.partly)
        m = scene.by_start.get(i + length) if length else None
        if m is None or scene.groups[m].counted:
            continue
        scene.taken.add(m)
        scene.found[index] = replace(told, people=_with_kind(told.people, scene.groups[m], mostly=bool(mostly)))


def _with_kind(people: People, kind: People, *, mostly: bool) -> People:
    groups = tuple(dict.fromkeys((*people.groups, *kind.groups)))
    status = people.status
    if status == "unknown" and (kind.status == "mixed" or (mostly and kind.status == "civilian" and not kind.groups)):
        status = "mixed"
    are: GroupsAre | None = people.groups_are if not kind.groups else "most" if mostly else "some"
    return replace(people, groups=groups, groups_are=are, status=status)


def mixed_wholes(scene: Scene) -> None:
    """A toll of unknown status whose numbered parts are civilians and combatants is mixed."""
    for index, told in enumerate(scene.found):
        parts = {h.people.status for h in scene.found if h.part and h.whole == index}
        if told.people.status == "unknown" and {"civilian", "combatant"} <= parts:
            scene.found[index] = replace(told, people=replace(told.people, status="mixed"))


def _unclaimed(scene: Scene, chain: list[int]) -> list[int]:
    return chain[:-1] if len(chain) > 1 and scene.claimed(chain[-1]) else chain


def _is_description(scene: Scene, n: int) -> bool:
    group = scene.groups[n]
    return not group.counted and group.start > 0 and scene.lows[group.start - 1] in scene.rules.describing


def _whole_of(scene: Scene, n: int) -> int | None:
    """The people of whom `n` are a part, by the words before: "12 people, including three children"."""
    i = scene.groups[n].start
    introducing = scene.rules.part + scene.rules.part_before
    for length in (1, 2):
        if i < length or tuple(scene.lows[i - length : i]) not in introducing:
            continue
        for m in range(n - 1, -1, -1):
            gap = i - length - scene.groups[m].end
            if gap <= 8 and scene.groups[m].counted and _size(scene.groups[m]) >= _size(scene.groups[n]):
                return m
    return None


def _size(group: People) -> int:
    return group.low or group.high or 0


def _parts(scene: Scene, chain: Sequence[int], word: HarmWord, whole: int) -> None:
    """Parts of the people `whole`; unnumbered ones only lend it their groups (codebook, convention 1)."""
    index = next((k for k, h in enumerate(scene.found) if h.people is scene.groups[whole]), None)
    effect = scene.found[index].effect if index is not None else word.effect
    for m in chain:
        if not scene.free(m):
            continue
        scene.taken.add(m)
        group = scene.groups[m]
        if group.counted:
            scene.found.append(Harmed(group, effect, word, "part", part=True, whole=index))
        elif index is not None and group.groups:
            told = scene.found[index].people
            joined = tuple(dict.fromkeys((*told.groups, *group.groups)))
            scene.groups[whole] = replace(told, groups=joined, groups_are="some")
            scene.found[index] = replace(scene.found[index], people=scene.groups[whole])


def orphans(scene: Scene) -> None:
    """Parts of a toll told elsewhere: "A woman was among the dead", "Among the dead were 22 children"."""
    rules = scene.rules
    effect: Effect = "injured" if rules.wounded & set(scene.lows) and "dead" not in scene.lows else "killed"
    word = HarmWord(0, 0, effect, frozenset())
    for n, group in enumerate(scene.groups):
        if not scene.free(n) or not group.counted:
            continue
        chain = [n]
        while (m := scene.joined_left(chain[-1])) is not None:
            chain.append(m)
        if (m := _whole_of(scene, chain[-1])) is not None and scene.free(m):  # "six civilians including a child were among …"
            chain.append(m)
        first = scene.groups[chain[-1]].start
        told_before = any(tuple(scene.lows[first - k : first]) in rules.part_before for k in (2, 3, 4, 5) if first >= k)
        i = group.end
        while i < len(scene.lows) and (scene.lows[i] in rules.be or scene.lows[i] in rules.also):
            i += 1
        among = _among(scene, i) if i > group.end else None
        if among is None and not told_before and not (i > group.end and phrase_at(scene.lows, i, rules.part_after)):
            continue
        whole = (
            among
            if among is not None
            else next((k for k, h in enumerate(scene.found) if not h.part and h.people.start > i), None)
        )
        effect = scene.found[among].effect if among is not None else effect
        for m in scene.chain_right(n) if told_before else reversed(chain):
            if scene.free(m):
                scene.taken.add(m)
                scene.found.append(Harmed(scene.groups[m], effect, word, "among the dead", part=True, whole=whole))


def _among(scene: Scene, i: int) -> int | None:
    """The statement that token `i` makes others a part of: "six civilians were among at least 22 people killed"."""
    if i >= len(scene.lows) or scene.lows[i] not in scene.rules.among:
        return None
    m = scene.by_start.get(i + 1)
    return next((k for k, h in enumerate(scene.found) if m is not None and h.people is scene.groups[m]), None)


def described_parts(scene: Scene) -> None:
    """Parts that a sentence of their own describes: "234 of them were children", "of whom 12 were women"."""
    for n, group in enumerate(scene.groups):
        before = tuple(scene.lows[max(0, group.start - 2) : group.start])
        if not (group.alone and scene.free(n) and (group.other or before in scene.rules.part_before)):
            continue
        told = scene.described(group, group.end)
        if told is None or told[1].counted or not scene.free(told[0]):
            continue
        scene.taken |= {n, told[0]}
        people = replace(group, status=told[1].status, groups=told[1].groups, basis=told[1].basis)
        whole = next((k for k in range(len(scene.found) - 1, -1, -1) if not scene.found[k].part), None)
        effect = scene.found[whole].effect if whole is not None else "killed"
        word = HarmWord(group.end, group.end + 1, effect, frozenset())
        scene.found.append(Harmed(people, effect, word, "described part", part=True, whole=whole))


def ellipses(scene: Scene) -> None:
    """People whose harm is left unsaid after one that was told: "killed 19 people in Saraqeb and another 23 in Ehsim"."""
    for n, group in enumerate(scene.groups):
        before = scene.lows[group.start - 1] if group.start else ""
        pointing = group.counted and group.other and scene.rules.another & set(scene.lows[group.start : group.end])
        if not pointing or not scene.free(n) or not (before in scene.rules.join or before in scene.rules.clause):
            continue
        told = next((h for h in reversed(scene.found) if not h.part and h.people.end <= group.start), None)
        if told is not None and not scene.claimed(n):
            scene.take(n, told.word, "ellipsis", effect=told.effect)
