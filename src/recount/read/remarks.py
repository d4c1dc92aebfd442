"""What a sentence adds on the people of a toll: who was among them, what kind they were, what is left unsaid."""

from dataclasses import replace

from recount.domain.vocabulary import Effect, GroupsAre
from recount.read.group import People
from recount.read.harms import HarmWord, phrase_at
from recount.read.scene import Harmed, Scene
from recount.read.wholes import whole_of

_MARKS = frozenset({",", "-", "–", "—", "("})


def pointing(scene: Scene) -> dict[int, People]:
    """People counted out of others, with the kind told of them: "two of them children", "of whom nine were women".

    They are taken out of the scene, so that no word of harm claims them; those whose own harm follows are left.
    """
    found: dict[int, People] = {}
    for n, group in enumerate(scene.groups):
        before = tuple(scene.lows[max(0, group.start - 2) : group.start])
        if not (group.alone and scene.free(n)) or not (group.other or before in scene.rules.part_before) or scene.claimed(n):
            continue
        told = scene.described(group, group.end)
        if told is not None and (not told[1].counted or told[1].low == 1):
            scene.taken |= {n, told[0]}
            found[n] = replace(group, status=told[1].status, groups=told[1].groups, basis=told[1].basis)
    return found


def tell_parts(scene: Scene, found: dict[int, People]) -> None:
    """Parts of the toll told last before them, for the people that `pointing` has found."""
    for n, people in found.items():
        whole = scene.last_toll(people.start)
        if whole is None:
            whole = scene.last_toll()
        effect = scene.told[whole].effect if whole is not None else "killed"
        word = HarmWord(people.end, people.end, effect, frozenset())
        scene.told[n] = Harmed(people, effect, word, "described part", part=True, whole=whole)


def orphans(scene: Scene) -> None:
    """Parts of a toll told elsewhere: "A woman was among the dead", "Among the dead were 22 children"."""
    rules = scene.rules
    effect: Effect = "injured" if rules.wounded & set(scene.lows) and "dead" not in scene.lows else "killed"
    for n, group in enumerate(scene.groups):
        if not scene.free(n) or not group.counted:
            continue
        chain = [n]
        while (m := scene.joined_left(chain[-1])) is not None:
            chain.append(m)
        if (m := whole_of(scene, chain[-1])) is not None and scene.free(m):  # "six civilians including a child were among …"
            chain.append(m)
        first = scene.groups[chain[-1]].start
        told_before = any(tuple(scene.lows[first - k : first]) in rules.part_before for k in (2, 3, 4, 5) if first >= k)
        i = group.end
        while i < len(scene.lows) and (scene.lows[i] in rules.be or scene.lows[i] in rules.also):
            i += 1
        among = _among(scene, i) if i > group.end else None
        if among is None and not told_before and not (i > group.end and phrase_at(scene.lows, i, rules.part_after)):
            continue
        harm = scene.told[among].effect if among is not None else effect
        word = HarmWord(0, 0, harm, frozenset())
        for m in scene.chain_right(n) if told_before else reversed(chain):
            if scene.free(m):
                scene.taken.add(m)
                scene.told[m] = Harmed(scene.groups[m], harm, word, "among the dead", part=True, whole=among)


def _among(scene: Scene, i: int) -> int | None:
    """The people that token `i` makes others a part of: "six civilians were among at least 22 people killed"."""
    if i >= len(scene.lows) or scene.lows[i] not in scene.rules.among:
        return None
    m = scene.by_start.get(i + 1)
    return m if m in scene.told else None


def ellipses(scene: Scene) -> None:
    """People whose harm is left unsaid after one that was told: "killed 19 people in Saraqeb and another 23 in Ehsim"."""
    for n, group in enumerate(scene.groups):
        before = scene.lows[group.start - 1] if group.start else ""
        pointed = group.counted and group.other and scene.rules.another & set(scene.lows[group.start : group.end])
        if not pointed or not scene.free(n) or not (before in scene.rules.join or before in scene.rules.clause):
            continue
        told = scene.last_toll(group.start)
        if told is not None and not scene.claimed(n):
            scene.take(n, scene.told[told].word, "ellipsis", effect=scene.told[told].effect)


def kinds(scene: Scene) -> None:
    """What all, most or some of a toll's people were: "26 people, mostly women", "13, all of them civilians".

    Their groups go on the toll; mostly civilians among people of unknown status are mixed (codebook, conventions 1 and 10).
    """
    rules = scene.rules
    for n, told in list(scene.told.items()):
        i = told.people.end
        while i < len(scene.lows) and scene.lows[i] in _MARKS:
            i += 1
        shares: tuple[tuple[tuple[tuple[str, ...], ...], GroupsAre], ...] = (
            (rules.wholly, "all"), (rules.mostly, "most"), (rules.partly, "some"),
        )  # fmt: skip
        for phrases, are in shares:
            end = scene.past_phrase(i, phrases)
            m = scene.by_start.get(end) if end > i else None
            if m is not None and not scene.groups[m].counted:
                scene.taken.add(m)
                scene.told[n] = replace(told, people=_with_kind(told.people, scene.groups[m], are))
                break


def _with_kind(people: People, kind: People, are: GroupsAre) -> People:
    groups = tuple(dict.fromkeys((*people.groups, *kind.groups)))
    status = people.status
    if status == "unknown" and are == "all":
        status = kind.status
    elif status == "unknown" and (kind.status == "mixed" or (are == "most" and kind.status == "civilian" and not kind.groups)):
        status = "mixed"
    return replace(people, groups=groups, groups_are=are if kind.groups else people.groups_are, status=status)


def mixed(scene: Scene) -> None:
    """A toll of unknown status whose numbered parts are civilians and combatants is mixed."""
    of_whole: dict[int, set[str]] = {}
    for told in scene.told.values():
        if told.part and told.whole is not None:
            of_whole.setdefault(told.whole, set()).add(told.people.status)
    for n, statuses in of_whole.items():
        told = scene.told[n]
        if told.people.status == "unknown" and {"civilian", "combatant"} <= statuses:
            scene.told[n] = replace(told, people=replace(told.people, status="mixed"))
