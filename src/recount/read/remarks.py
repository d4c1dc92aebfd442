"""What a sentence leaves unsaid of harm: who was among the dead, who they were one by one, who else came to the same harm."""

from recount.domain.vocabulary import Effect
from recount.read.group import People
from recount.read.harms import HarmWord, phrase_at
from recount.read.scene import Harmed, Scene, last_before
from recount.read.wholes import parts, parts_right, whole_of

_LOOKED_AT = 6
"""People before "them" that are looked at."""


def orphans(scene: Scene) -> None:
    """Parts of a toll told elsewhere: "A woman was among the dead", "Among the dead were 22 children"."""
    rules = scene.rules
    effect: Effect = "injured" if rules.wounded & set(scene.lows) and rules.dead.isdisjoint(scene.lows) else "killed"
    for n, group in enumerate(scene.groups):
        if not group.counted or _is_led_in_part(scene, n):
            continue
        chain = [n]
        while (m := scene.joined_left(chain[-1])) is not None:
            chain.append(m)
        if (m := whole_of(scene, chain[-1])) is not None and scene.free(m):  # "six civilians including a child were among …"
            chain.append(m)
        first = scene.groups[chain[-1]].start
        told_before = _led_in(scene, first)
        i = group.end
        while i < len(scene.lows) and (scene.lows[i] in rules.be or scene.lows[i] in rules.also):
            i += 1
        among = _among(scene, i) if i > group.end else None
        length = phrase_at(scene.lows, i, rules.part_after) if i > group.end else 0
        if among is None and not told_before and not length:
            continue
        slain = rules.slain & set(scene.lows[i : i + length])  # "a farmer was among those killed and ten were wounded"
        harm = scene.told[among].effect if among is not None else "killed" if slain else effect
        word = HarmWord(0, 0, harm, frozenset())
        for m in scene.chain_right(n) if told_before else reversed(chain):
            if scene.free(m):
                scene.taken.add(m)
                if scene.groups[m].counted:  # unnumbered parts are no claims of their own (convention 1)
                    scene.told[m] = Harmed(scene.groups[m], harm, word, "among the dead", part=True, whole=among)


def _is_led_in_part(scene: Scene, n: int) -> bool:
    """Whether something was told of the people already; what "the deaths include" is a part, even with a verb of its own."""
    if scene.free(n):
        return False
    told = scene.told.get(n)
    if told is not None and not told.part and _led_in(scene, scene.groups[n].start):
        scene.told[n] = told._replace(part=True)
    return True


def _led_in(scene: Scene, first: int) -> bool:
    """Whether the words before token `first` say that a part of a toll told before follows: "among the dead were"."""
    return any(tuple(scene.lows[first - k : first]) in scene.rules.part_before for k in (2, 3, 4, 5) if first >= k)


def _among(scene: Scene, i: int) -> int | None:
    """The people that token `i` makes others a part of: "six civilians were among at least 22 people killed"."""
    if i >= len(scene.lows) or scene.lows[i] not in scene.rules.among:
        return None
    m = scene.by_start.get(i + 1)
    return m if m in scene.told else None


def breakdowns(scene: Scene) -> None:
    """The parts of a toll that a mark parts from its verb: "Ten people were killed - seven soldiers and three civilians"."""
    tolls = scene.tolls()
    for i, low in enumerate(scene.lows):
        n = scene.by_start.get(i + 1) if low in scene.rules.breakdown else None
        if n is None or not scene.free(n) or not scene.groups[n].counted:
            continue
        whole, chain = last_before(tolls, i), scene.chain_right(n)
        if whole is None or len(chain) == 1 or scene.groups[n].low == 1:
            continue
        told = scene.told[whole]
        if told.people.low == sum(scene.groups[m].low or 0 for m in chain):
            parts(scene, chain, told.word, whole)


def ellipses(scene: Scene) -> None:
    """People whose harm is left unsaid after one that was told: "five died in Goma, three in Bukavu and two in Uvira".

    Where they add up to the toll told before, they are its parts.
    """
    left_out: dict[int, list[int]] = {}
    tolls = scene.tolls()
    for n in range(len(scene.groups)):
        told = last_before(tolls, scene.groups[n].start) if _is_left_out(scene, n) else None
        if told is not None and not scene.claimed(n):
            left_out.setdefault(told, []).append(n)
    for whole, others in left_out.items():
        told_of = scene.told[whole]
        if told_of.people.low == sum(scene.groups[n].low or 0 for n in others):
            parts(scene, others, told_of.word, whole)
            continue
        for n in others:
            scene.take(n, told_of.word, "ellipsis", effect=told_of.effect)
            parts_right(scene, n, told_of.word)


def _is_left_out(scene: Scene, n: int) -> bool:
    """Whether the harm of people is left unsaid: "another 23 in Ehsim", "and two in Uvira"."""
    group = scene.groups[n]
    before = scene.lows[group.start - 1] if group.start else ""
    after = scene.lows[group.end : group.end + 2]
    if not (group.counted and scene.free(n)):
        return False
    if not (before in scene.rules.join or before in scene.rules.clause or _is_between_names(scene, group)):
        return False
    if group.other and scene.rules.another & set(scene.lows[group.start : group.end]):
        return True
    return group.alone and len(after) > 1 and after[0] in scene.rules.where and after[1] not in scene.rules.small["each"]


def _is_between_names(scene: Scene, group: People) -> bool:
    """Whether a bare number stands between two places, in a list that lost its commas: "9 in Konna 8 in Gao"."""
    tokens = scene.sentence.tokens
    return (
        group.alone
        and group.start > 0
        and group.end + 1 < len(tokens)
        and tokens[group.start - 1].is_capital
        and tokens[group.end + 1].is_capital
    )


def grown(scene: Scene) -> None:
    """Take back those by whom a toll grew where no figure counts them: "a number of people died, bringing the toll to 61"."""
    tolls = [h for h in scene.told.values() if h.rule == "toll"]
    for n, told in list(scene.told.items()):
        people = told.people
        later = (t for t in tolls if t.effect == told.effect and t.people.start > people.end)
        grows = any(scene.rules.bringing & set(scene.lows[people.end : t.people.start]) for t in later)
        if grows and told.rule != "toll" and people.kind == "vague" and not told.part:
            del scene.told[n]


def same_again(scene: Scene) -> None:
    """Whom "another" and "29 of them" stand for: one of those told before, or the people named before in the sentence."""
    before: Harmed | None = None
    last: int | None = None
    for n in sorted(scene.told):
        told = scene.told[n]
        people = told.people
        if people.alone and people.other and people.status == "unknown" and not told.part:
            kind = before.people if before is not None and people.low == people.high == 1 else None
            if before is None and scene.lows[people.end - 1] in scene.rules.them:
                kind = next(
                    (scene.groups[m] for m in range(n - 1, max(n - _LOOKED_AT, -1), -1) if scene.groups[m].high != 1), None
                )
            if kind is not None:
                people = people._replace(status=kind.status, groups=kind.groups, basis="context")
                scene.told[n] = told = told._replace(people=people)
        if before is not None and last is not None and _is_whose_part(scene, told, before):
            scene.told[n] = told._replace(part=True, whole=last)
            continue
        before, last = told, n


def _is_whose_part(scene: Scene, told: Harmed, before: Harmed) -> bool:
    """Whether people are a part of those told right before: "killing 14 marines, 10 of whom were beheaded"."""
    people = told.people
    whose = people.alone and scene.lows[people.end - 1] in scene.rules.whom and not told.part and not before.part
    return whose and told.effect == before.effect and (people.low or 0) < (before.people.low or 0)
