"""Who came to harm in a sentence: each word of harm takes its people in the way that its form asks for."""

from collections.abc import Sequence

from recount.read.group import People
from recount.read.harms import HarmWord, grammar, points_back
from recount.read.kinds import ages, kinds, mixed, pointing, sheltered, tell_parts, whole_kind
from recount.read.named import named
from recount.read.reach import along_with, couple, to_the_left, to_the_right
from recount.read.remarks import breakdowns, ellipses, grown, orphans, same_again
from recount.read.scene import Harmed, Scene
from recount.read.together import together
from recount.read.tokens import Sentence
from recount.read.tolls import tolls
from recount.read.wholes import parts_right

_COUNTED_ON = 8
"""So many words may stand between "the ninth" and "killed"."""


def harmed(sentence: Sentence, groups: Sequence[People], words: Sequence[HarmWord], *, language: str = "en") -> list[Harmed]:
    """The statements of harm of a sentence, tolls first, then in the order of its words of harm; parts come after their whole."""
    counted = tolls(sentence, groups, language=language)
    rules = grammar(language)
    if not words and not counted:
        return _on_others(Scene(sentence, groups, (), rules)) if points_back(sentence, language=language) else []
    persons = named(sentence, groups, words, rules, language=language)
    within = {i for p in persons for i in range(p.start, p.end)}
    scene = Scene(sentence, [*(g for g in groups if g.start not in within), *persons], words, rules)
    counted_out = pointing(scene)
    for toll in counted:
        n = scene.by_start[toll.people.start]
        scene.groups[n] = toll.people
        word = HarmWord(toll.people.start, toll.people.end, toll.effect, frozenset())
        scene.take(n, word, "toll")
        parts_right(scene, n, word)
        scene.taken |= {m for m in scene.near(toll.words.stop) if scene.groups[m].start in toll.words}
    floor = 0
    for k, word in enumerate(words):
        if _is_unreal(scene, word):
            _spoil(scene, word)
        elif to_the_right(scene, word, k):
            couple(scene, word, k)
        else:
            told = len(scene.told)
            to_the_left(scene, word, floor)
            if len(scene.told) > told:
                along_with(scene, word)
        floor = word.end if scene.told else floor
    tell_parts(scene, counted_out)
    orphans(scene)
    breakdowns(scene)
    ellipses(scene)
    same_again(scene)
    kinds(scene)
    sheltered(scene)
    ages(scene)
    mixed(scene)
    whole_kind(scene)
    grown(scene)
    return together(scene, scene.statements(), language=language)


def _on_others(scene: Scene) -> list[Harmed]:
    """What a sentence without a word of harm tells of people told before: "Five of them were policemen"."""
    tell_parts(scene, {n: people for n, people in pointing(scene).items() if people.start == 0 and people.kind != "vague"})
    whole_kind(scene)
    return scene.statements()


def _is_unreal(scene: Scene, word: HarmWord) -> bool:
    """Whether the words before say that the harm is feared, planned, threatened or denied."""
    i, rules = word.start, scene.rules
    bare_form = {"active", "verb"} & word.forms and not {"died", "of"} & word.forms
    if i > 0 and scene.lows[i - 1] in rules.infinitive and bare_form:
        return True
    if (
        i > 1
        and scene.lows[i - 1] in rules.join
        and scene.lows[i] in rules.base
        and rules.infinitive & set(scene.lows[max(0, i - 12) : i])
    ):
        return True  # "planned to bomb the market and kill hundreds"
    if _is_counted_on(scene, i):
        return True
    before = scene.lows[max(0, i - 3) : i]
    if rules.have & set(before) and rules.estimate & set(before):  # "may have died" estimates what happened
        return False
    return any(w in rules.unreal or w in rules.denying for w in before)


def _is_counted_on(scene: Scene, i: int) -> bool:
    """Whether somebody is only the last of several to come to it: "the ninth soldier to be killed this year"."""
    if i < 2 or scene.lows[i - 2] not in scene.rules.infinitive or scene.lows[i - 1] not in scene.rules.be:
        return False
    return not scene.rules.ordinals.isdisjoint(scene.lows[max(0, i - _COUNTED_ON) : i - 2])


def _spoil(scene: Scene, word: HarmWord) -> None:
    """Take the people of an unreal harm out of the scene, so that no other word claims them."""
    n = scene.right_of(word.end)
    if n is not None and scene.groups[n].counted:
        scene.taken.add(n)
