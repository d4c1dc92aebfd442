"""Of what kind the people of a toll were: "two of them children", "26, mostly women", "All of the dead were civilians"."""

from typing import Final

from recount.domain.rules import HarmRule
from recount.domain.vocabulary import Effect, Group, GroupsAre, Status
from recount.read.group import People
from recount.read.harms import HarmWord
from recount.read.scene import Harmed, Scene, last_before
from recount.read.small import is_at

KIND: Final = "kind of the toll"
KIND_OF_THEM: Final = "kind of them"
"""The rules of statements that count nobody: they tell what the people of a toll told before were, named or not named again."""
_PHRASES: tuple[tuple[str, Status, tuple[Group, ...]], ...] = (
    ("under_age", "civilian", ("children",)),
    ("of_kin", "civilian", ("families",)),
)
_MARKS = frozenset({",", "-", "–", "—", "("})
_SMALL = 6
"""So many small words may stand before a kind."""
_AGES = 8
"""So many words may tell how old people were."""


def pointing(scene: Scene) -> dict[int, People]:
    """People counted out of others, with the kind told of them: "two of them children", "of whom nine were women".

    They are taken out of the scene, so that no word of harm claims them; those whose own harm follows are left.
    """
    found: dict[int, People] = {}
    for n, group in enumerate(scene.groups):
        if not (group.alone and scene.free(n)) or scene.claimed(n):
            continue
        told = _kind(scene, group)
        if told is not None:
            scene.taken |= {n, *told[1]}
            found[n] = group._replace(status=told[0].status, groups=told[0].groups, basis=told[0].basis)
    return found


def _kind(scene: Scene, group: People) -> tuple[People, tuple[int, ...]] | None:
    """What is told of people counted out of others, and the people whose words tell it."""
    before = tuple(scene.lows[max(0, group.start - 2) : group.start])
    i = _past_whole(scene, group)
    out_of = group.other or before in scene.rules.part_before or i > group.end
    told = scene.described(group, i)
    if told is not None:
        kind = told[1]
        is_kind = not kind.counted or kind.low == 1 if out_of else not kind.counted and not kind.definite and not kind.alone
        if is_kind and (out_of or scene.lows[i] in scene.rules.be):
            return kind, (told[0],)
    if not (out_of or scene.lows[group.start - 1 : group.start] == [","] or group.start in scene.by_end):
        return None
    for phrases, status, groups in _PHRASES:
        end = scene.past_phrase(i, getattr(scene.rules, phrases))
        if end > i:
            within = tuple(m for j in range(i, end + 1) if (m := scene.by_start.get(j)) is not None)
            return group._replace(status=status, groups=groups, basis="group"), within
    if scene.lows[group.start - 1] == "," and scene.lows[i : i + 1] and scene.lows[i] in scene.rules.causes:
        return group, ()  # "five soldiers died, four from friendly fire"
    return None


def _past_whole(scene: Scene, group: People) -> int:
    """Where the words go on after "nine of the 24 dead", which says of whom people are a part."""
    of, the = scene.rules.small["of"], scene.rules.small["the"]
    i = group.end + is_at(scene.lows, group.end, of)
    if scene.lows[i - 1] not in of or not is_at(scene.lows, i, the):
        return group.end
    m = scene.by_start.get(i, scene.by_start.get(i + 1))
    if m is None or not scene.groups[m].alone:
        return group.end
    word = scene.word_at.get(scene.groups[m].end)
    return word.end if word is not None and {"noun", "adjective"} & word.forms else group.end


def tell_parts(scene: Scene, found: dict[int, People]) -> None:
    """Parts of the toll told last before them, for the people that `pointing` has found."""
    tolls = scene.tolls()
    for n, people in found.items():
        whole = last_before(tolls, people.start)
        if whole is None and tolls:
            whole = tolls[-1][1]
        told = scene.told[whole].people if whole is not None else None
        if told is not None and (told.low or told.high or 0) <= (people.low or 0):
            continue
        effect = scene.told[whole].effect if whole is not None else "killed"
        word = HarmWord(people.end, people.end, effect, frozenset())
        scene.told[n] = Harmed(people, effect, word, "described part", part=True, whole=whole)


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
                scene.told[n] = told._replace(people=_with_kind(told.people, scene.groups[m], are))
                break


def sheltered(scene: Scene) -> None:
    """People of whom nothing else is said and who sought shelter, prayed or slept at home are civilians by context."""
    for n, told in list(scene.told.items()):
        i = told.people.end
        i += scene.lows[i : i + 1] == [","]
        if told.effect != "displaced" and told.people.status == "unknown" and scene.past_phrase(i, scene.rules.sheltering) > i:
            scene.told[n] = told._replace(people=told.people._replace(status="civilian", basis="context"))


def ages(scene: Scene) -> None:
    """People whose ages tell that they were children: "her two brothers, aged four and six"."""
    rules = scene.rules
    for n, told in list(scene.told.items()):
        i = told.people.end
        i += scene.lows[i : i + 1] == [","]
        if i >= len(scene.lows) or scene.lows[i] not in rules.aged or told.people.status == "combatant":
            continue
        numbers = [low for low in _told_ages(scene, i + 1) if low in rules.young or low.isdecimal()]
        if numbers and rules.young.issuperset(numbers):
            groups: tuple[Group, ...] = tuple(dict.fromkeys((*told.people.groups, "children")))
            people = told.people._replace(status="civilian", basis="group", groups=groups)
            scene.told[n] = told._replace(people=people)


def _told_ages(scene: Scene, i: int) -> list[str]:
    """The words that tell ages from token `i` on."""
    told: list[str] = []
    for low in scene.lows[i : i + _AGES]:
        if not (low in scene.rules.ages or low in scene.rules.young or low.isdecimal() or low == ","):
            break
        told.append(low)
    return told


def _with_kind(people: People, kind: People, are: GroupsAre) -> People:
    groups = tuple(dict.fromkeys((*people.groups, *kind.groups)))
    status = people.status
    if status == "unknown" and are == "all":
        status = kind.status
    elif status == "unknown" and (kind.status == "mixed" or (are == "most" and kind.status == "civilian" and not kind.groups)):
        status = "mixed"
    return people._replace(groups=groups, groups_are=are if kind.groups else people.groups_are, status=status)


def mixed(scene: Scene) -> None:
    """A toll of unknown status whose numbered parts are civilians and combatants is mixed."""
    of_whole: dict[int, set[str]] = {}
    for told in scene.told.values():
        if told.part and told.whole is not None:
            of_whole.setdefault(told.whole, set()).add(told.people.status)
    for n, statuses in of_whole.items():
        told = scene.told[n]
        if told.people.status == "unknown" and {"civilian", "combatant"} <= statuses:
            scene.told[n] = told._replace(people=told.people._replace(status="mixed"))


def whole_kind(scene: Scene) -> None:
    """What the people of a toll were, told in a clause of its own: "Most of the dead were women", "All were civilians".

    Where the toll was told in another sentence, the statement counts nobody: its rule is `KIND`.
    """
    for i in scene.sentence.where(scene.rules.telling_whole):
        found = _told_of(scene, i)
        if found is None:
            continue
        m, are, effect, rule = found
        kind = scene.groups[m]
        scene.taken.add(m)
        own = [n for n, h in scene.told.items() if not h.part and h.people.end <= i]
        if own:
            told = scene.told[own[-1]]
            scene.told[own[-1]] = told._replace(people=_with_kind(told.people, kind, are))
        elif not any(not h.part for h in scene.told.values()):
            people = kind._replace(low=None, high=None, counted=True, groups_are=are)
            scene.told[m] = Harmed(people, effect, HarmWord(i, i, effect, frozenset()), rule, part=True)
        return


def _told_of(scene: Scene, i: int) -> tuple[int, GroupsAre, Effect, HarmRule] | None:
    """The kind that the clause at token `i` tells of a whole toll, how many were of it, of which toll, and by which rule."""
    rules, lows = scene.rules, scene.lows
    if i and lows[i - 1] not in rules.clause and lows[i - 1] not in rules.join and lows[i - 1][0].isalnum():
        return None
    shares: tuple[tuple[frozenset[str], GroupsAre], ...] = (
        (rules.all_of, "all"), (rules.most_of, "most"), (rules.some_of, "some"),
    )  # fmt: skip
    are: GroupsAre | None = next((share for words, share in shares if lows[i] in words), None)
    j = i + (are is not None)
    j += is_at(lows, j, rules.small["of"])
    headed = j < len(lows) and lows[j] in rules.toll_heads
    j += headed
    noun = j < len(lows) and lows[j] in rules.toll_nouns
    effect: Effect = "injured" if noun and lows[j] in rules.wounded else "killed"
    if (not are and not (headed and noun)) or (headed and not noun):
        return None
    j += noun
    begin = j
    small = rules.be | rules.adverbs | rules.plural_articles
    while j < min(begin + _SMALL, len(lows)) and lows[j] in small and j not in scene.by_start:
        j += 1
    m = scene.by_start.get(j) if j > begin and lows[begin] in rules.be else None
    kind = scene.groups[m] if m is not None else None
    if (
        m is None
        or kind is None
        or kind.counted
        or kind.definite
        or (are is None and rules.small["all"].isdisjoint(lows[begin:j]))
    ):
        return None
    return m, are or "all", effect, KIND if headed else KIND_OF_THEM
