"""How a word of harm takes its people: those after it, before it, or in its own words."""

from bisect import bisect_right

from recount.domain.rules import HarmRule
from recount.read.group import People
from recount.read.harms import HarmWord
from recount.read.scene import Scene
from recount.read.small import is_at
from recount.read.wholes import list_left, list_right, parts_right

_JOINED = 14
"""How many words may stand between a passive verb and another joined to it."""
_WORDS = 3
"""So many words of harm before a verb are looked at for who is its subject."""
_NEAR = 4
"""How many words before people may say what is done to them."""


def _verb_start(scene: Scene, word: HarmWord) -> int:
    """Where the adverbs before a word of harm begin ("were reportedly killed")."""
    before = word.start
    while before > 0 and before not in scene.by_end:
        if scene.lows[before - 1] in scene.rules.join and before > 2 and scene.lows[before - 2].endswith(scene.participles):
            before -= 2  # "had been tortured and killed"
        elif scene.lows[before - 1] in scene.rules.adverbs:
            before -= 1
        else:
            break
    return before


def _is_passive(scene: Scene, word: HarmWord) -> bool:
    before = _verb_start(scene, word)
    return before > 0 and scene.lows[before - 1] in scene.rules.be


def to_the_right(scene: Scene, word: HarmWord, k: int) -> bool:
    """Whether the word takes people after it: "the deaths of 12", "killing 12", "killed 12"."""
    n = scene.right_of(word.end)
    if n is None:
        return _opens(scene, word)
    if "taking" in word.forms:
        _take_if(scene, word, scene.groups[n], n)
        return True
    if "of" in word.forms:
        list_right(scene, n, word, "of")
        return True
    takes_objects = "active" in word.forms or ("verb" in word.forms and _is_active(scene, word, k, n))
    if not takes_objects or _is_passive(scene, word):
        return False
    list_right(scene, n, word, "active")
    return True


def _take_if(scene: Scene, word: HarmWord, group: People, n: int) -> None:
    """Harm by a verb that harms only some: "took 250 hostages", "destroyed 60 terrorists"."""
    whoever = word.effect == "detained" and ("detainees" in group.groups or scene.lows[word.end - 1] in scene.rules.small["of"])
    fits = whoever or (word.effect == "killed" and group.status == "combatant" and not group.strange)
    if fits and group.counted:
        list_right(scene, n, word, "taking")


def _opens(scene: Scene, word: HarmWord) -> bool:
    """Whether a sentence opens with what befell the people after it: "Killed: 4", "Killed were a minister and his guards"."""
    if word.start or "verb" not in word.forms or word.end >= len(scene.lows):
        return False
    if scene.lows[word.end] != ":" and scene.lows[word.end] not in scene.rules.be:
        return False
    n = scene.by_start.get(word.end + 1)
    if n is None or not scene.free(n):
        return False
    list_right(scene, n, word, "opening")
    return True


def couple(scene: Scene, word: HarmWord, k: int) -> None:
    """The second harm of a pair with one object: "kidnapped and killed 11 people"."""
    after = scene.words[k + 1] if k + 1 < len(scene.words) else None
    if after is None or after.effect == word.effect or not {"verb", "active"} & after.forms:
        return
    if after.start == word.end + 1 and scene.lows[word.end] in scene.rules.join:
        same = [h for h in scene.told.values() if h.word is word and not h.part]
        scene.twice += [h._replace(effect=after.effect, word=after, whole=None) for h in same]


def _is_active(scene: Scene, word: HarmWord, k: int, n: int) -> bool:
    """Whether an ambiguous past form takes the people after it: "killed 12", not "12 killed 17 injured"."""
    agent = scene.by_end.get(word.start)
    end = scene.groups[n].end
    followed = end < len(scene.lows) and scene.lows[end] in scene.rules.be
    if followed and scene.lows[word.end] in scene.rules.join:  # "among those killed and 10 were wounded"
        return False
    if agent is None or not scene.groups[agent].counted:  # "Guerrillas killed the mayor"
        among = scene.lows[word.start - 1 : word.start] if word.start else []
        return not (scene.rules.among & set(among) and not scene.groups[n].counted)  # "Among killed militants is …"
    if followed:  # "among 25 injured eight were in danger"
        return False
    after = scene.words[k + 1] if k + 1 < len(scene.words) else None
    return not (after is not None and after.start - scene.groups[n].end <= 2 and {"adjective", "verb"} & after.forms)


def to_the_left(scene: Scene, word: HarmWord, floor: int) -> None:
    """The people before the word: its subject, those right before it, or those whose noun it is."""
    if "after people" in word.forms and (n := scene.by_end.get(word.start)) is not None:
        _after_people(scene, word, n)
    elif "bodies" in word.forms and (n := _bodies(scene, word)) is not None:
        told = scene.rules.small["the"].intersection(scene.lows[scene.groups[n].start : word.start])
        if scene.groups[n].kind == "vague" and told:  # "some of the bodies"
            scene.taken.add(n)
        else:
            scene.take(n, word, "bodies")
    elif _is_passive(scene, word) and {"verb", "adjective", "died"} & word.forms:
        _subject(scene, word, scene.verb_group(_verb_start(scene, word)), floor, "passive")
    elif "died" in word.forms:
        _subject(scene, word, scene.verb_group(word.start), floor, "died")
    elif {"verb", "adjective", "noun"} & word.forms and (n := scene.left_of(word)) is not None:
        if not _is_agent(scene, word, n):
            list_left(scene, n, word, "adjacent")
    elif "noun" in word.forms:
        _counted_noun(scene, word)
    elif "verb" in word.forms and (verb := _joined_verb(scene, word)) is not None:
        _subject(scene, word, scene.verb_group(verb), floor, "passive")


def _joined_verb(scene: Scene, word: HarmWord) -> int | None:
    """Where the passive verb stands that "and" joins a word of harm to: "were dragged from a bus and shot dead"."""
    if not word.start or scene.lows[word.start - 1] not in scene.rules.join:
        return None
    for i in range(word.start - 2, max(word.start - _JOINED, 0), -1):
        if scene.lows[i - 1] in scene.rules.be and scene.lows[i].endswith(scene.participles):
            return i - 1
        if scene.lows[i] in scene.rules.clause:
            return None
    return None


def _is_agent(scene: Scene, word: HarmWord, n: int) -> bool:
    """Whether people right before a verb are those who harm: somebody follows who is not counted ("police killed him")."""
    if word.end < len(scene.lows) and scene.lows[word.end] in scene.rules.objects:
        return True
    if (
        scene.groups[n].counted
        or scene.groups[n].status != "combatant"
        or "verb" not in word.forms
        or word.end >= len(scene.lows)
    ):
        return False
    following = scene.lows[word.end]
    return (
        following[0].isalpha()
        and following not in scene.rules.where | scene.rules.holding | scene.rules.clause | scene.rules.join
    )


def _subject(scene: Scene, word: HarmWord, verb: int, floor: int, rule: HarmRule) -> None:
    n = scene.subject_of(verb, floor)
    if n is None and floor and is_at(scene.lows, verb - 1, scene.rules.small["and"]):
        n = _agent_before(scene, verb)
    if n is not None:
        list_left(scene, n, word, rule)


def _agent_before(scene: Scene, verb: int) -> int | None:
    """Who harmed others in the clause before: "A gunman killed two men and was then shot dead"."""
    k = bisect_right(scene.words, verb, key=lambda w: w.end)
    found = (scene.by_end.get(w.start) for w in scene.words[max(k - _WORDS, 0) : k])
    return next((n for n in found if n is not None and scene.free(n)), None)


def _after_people(scene: Scene, word: HarmWord, n: int) -> None:
    """The people between a verb and what became of them: "burned 35 people to death", "forced 500 people from their homes"."""
    if not scene.groups[n].counted:
        return
    before = set(scene.lows[max(0, scene.groups[n].start - _NEAR) : scene.groups[n].start])
    if scene.rules.sentencing & before or (word.effect == "displaced" and not scene.rules.forcing & before):
        return
    told = scene.told.get(n)
    if scene.free(n):
        scene.take(n, word, "after people")
        parts_right(scene, n, word)
    elif told is not None and told.rule == "active":
        scene.told[n] = told._replace(effect=word.effect, word=word)
        for m, part in scene.told.items():
            if part.whole == n and part.part:
                scene.told[m] = part._replace(effect=word.effect)


def along_with(scene: Scene, word: HarmWord) -> None:
    """People who came to the same harm: "was killed along with four fighters"."""
    for i in range(word.end, min(word.end + _JOINED, len(scene.lows))):
        end = scene.past_phrase(i, scene.rules.along)
        n = scene.by_start.get(end) if end > i else None
        if n is not None and scene.free(n) and scene.groups[n].counted and not scene.claimed(n):
            list_right(scene, n, word, "along with")
        if end > i or scene.lows[i] in scene.rules.clause:
            return


def _bodies(scene: Scene, word: HarmWord) -> int | None:
    """The counted people whose noun is the word itself ("12 bodies")."""
    for n in scene.near(word.start):
        group = scene.groups[n]
        if group.start < word.start < group.end <= word.end + 3 and group.counted and scene.free(n):
            return n
    return None


def _counted_noun(scene: Scene, word: HarmWord) -> None:
    """A number before a counted noun, with up to two words between: "seven civilian deaths", "nine of the dead"."""
    for n in scene.near(word.end):
        group = scene.groups[n]
        inside = group.start < word.end <= group.end
        between = scene.lows[group.end : word.start] if word.start - group.end <= 3 else ["", "", "", ""]
        beside = 0 <= word.start - group.count_end <= 2 and group.end <= word.end and not scene.rules.after_subject & set(between)
        beside = beside and (group.alone or group.low != 1)  # not "a doctor receiving the casualties"
        if not (group.counted and scene.free(n) and (inside or beside)) or scene.claimed(n, besides=word):
            continue
        of_the = tuple(scene.lows[group.count_end : word.start]) == scene.rules.of_the
        if of_the and _harm_follows(scene, word):  # "three of the wounded later died"
            return
        if of_the and (group.kind == "vague" or _is_state(scene, word)):  # "some of the wounded": no claim of its own
            scene.taken.add(n)
            return
        scene.take(n, word, "counted noun")
        m = scene.joined_left(n)
        if m is not None and scene.lows[scene.groups[m].end - 1] in scene.rules.kinds:  # "12 civilian and four military deaths"
            scene.take(m, word, "counted noun")
        if of_the and n in scene.told:
            told = scene.described(group, word.end)
            people = group._replace(status=told[1].status, groups=told[1].groups) if told else group
            scene.told[n] = scene.told[n]._replace(part=True, people=people)
        return


def _harm_follows(scene: Scene, word: HarmWord) -> bool:
    """Whether the people of a counted noun came to another harm, told right after it."""
    i = word.end
    while i < len(scene.lows) and (scene.lows[i] in scene.rules.adverbs or scene.lows[i] in scene.rules.have | scene.rules.be):
        i += 1
    following = scene.word_at.get(i)
    return following is not None and bool({"died", "verb"} & following.forms)


def _is_state(scene: Scene, word: HarmWord) -> bool:
    """Whether the condition of the people of a counted noun follows it, which is no claim: "were in critical condition"."""
    i = word.end
    while i < len(scene.lows) and scene.lows[i] in scene.rules.be:
        i += 1
    return i > word.end and is_at(scene.lows, i, scene.rules.small["in"])
