"""A sentence as a scene: which people stand where, and who of them is still free to come to some harm."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from recount.domain.rules import HarmRule
from recount.domain.vocabulary import Effect
from recount.read.group import People
from recount.read.harms import Grammar, HarmWord, phrase_at
from recount.read.small import is_at
from recount.read.tokens import Sentence

_FAR = 16
"""How many words may stand between people and the passive verb that they are the subject of."""
_BESIDE = 4
_DESCRIBED = 8
"""How many words may stand between somebody who speaks and the verb of saying."""


class Harmed(NamedTuple):
    """One statement of harm: the people, what happened to them, and by which rule it was read.

    `part` tells that it counts a part of others: of `whole` (an index into the sentence's list), or of a toll told before
    where that is None.
    """

    people: People
    effect: Effect
    word: HarmWord
    rule: HarmRule
    part: bool = False
    whole: int | None = None


def last_before(tolls: Sequence[tuple[int, int]], i: int) -> int | None:
    """The number of the people, of `tolls` in order, that end last at or before token `i`."""
    k = bisect_right(tolls, i, key=lambda t: t[0])
    return tolls[k - 1][1] if k else None


class Scene:
    """The people of one sentence in order, its words of harm, and what was found of whom (`told`, by the number of the people).

    While the scene is read, `whole` of a statement is the number of its people; `statements` turns it into an index.
    """

    def __init__(self, sentence: Sentence, groups: Sequence[People], words: Sequence[HarmWord], rules: Grammar) -> None:
        self.sentence = sentence
        self.lows = sentence.lows()
        self.groups = sorted(groups, key=lambda g: g.start)
        self.words = words
        self.rules = rules
        self.told: dict[int, Harmed] = {}
        self.twice: list[Harmed] = []
        """Second harms of people who came to two ("kidnapped and killed")."""
        self.by_start = {g.start: n for n, g in enumerate(self.groups)}
        self.by_end = {g.end: n for n, g in enumerate(self.groups)}
        self.word_at = {w.start: w for w in words}
        self._starts = [g.start for g in self.groups]
        self.participles = tuple(rules.participles)
        self._verbs = {i for w in words if {"verb", "active"} & w.forms for i in range(w.start, w.end)}
        self.taken: set[int] = {n for n in range(len(self.groups)) if self._speaks(n)}

    def statements(self) -> list[Harmed]:
        """What was found, in order, with `whole` as an index into this list."""
        order = {n: k for k, n in enumerate(self.told)}
        found = [h if h.whole is None else h._replace(whole=order.get(h.whole)) for h in self.told.values()]
        return [*found, *self.twice]

    def tolls(self) -> list[tuple[int, int]]:
        """The people told of that are no part, in order: where their words end, and their number."""
        return sorted((h.people.end, n) for n, h in self.told.items() if not h.part)

    def free(self, n: int) -> bool:
        """Whether nothing was told of the people yet, or only that they fled ("three who had fled died")."""
        if n not in self.taken:
            return True
        told = self.told.get(n)
        return told is not None and told.effect == "displaced" and told.rule == "died"

    def take(self, n: int, word: HarmWord, rule: HarmRule, *, effect: Effect | None = None) -> None:
        """Record that the people `n` came to the harm of `word`.

        Bare plurals after a definite article were told before; unnumbered people are no claim of flight or detention
        (codebook, convention 8), and "wounded soldiers" after a verb is a description.
        """
        group = self.groups[n]
        self.taken.add(n)
        described = word.effect in ("displaced", "detained") or (
            word.effect == "injured" and rule == "active" and not group.other
        )
        of_them = group.kind == "vague" and self.lows[group.end - 1] in self.rules.them
        if word.effect == "injured" and of_them and self._after_dead(group):
            return  # "20 bodies, some of them burned"
        told_before = group.definite or described
        if (not group.counted and told_before) or (group.start and self.lows[group.start - 1] in self.rules.small["no"]):
            return
        if word.effect == "displaced" and group.status == "combatant":  # fighters who flee or cross a border
            return
        self.told.pop(n, None)  # fled, then died: the last thing told of them counts
        self.told[n] = Harmed(group, effect or word.effect, word, rule)

    def _after_dead(self, group: People) -> bool:
        """Whether the people told last before are dead: what "some of them" suffered beside is no claim."""
        before = [h for h in self.told.values() if h.people.end <= group.start]
        return bool(before) and max(before, key=lambda h: h.people.end).effect == "killed"

    def _speaks(self, n: int) -> bool:
        """Whether the people are those who say it: "…, a doctor said", "…, said two witnesses"."""
        group = self.groups[n]
        before = self.lows[group.start - 1] if group.start else ","
        parted = not before[0].isalpha()
        if self._is_saying(group, parted=parted):
            near = self._verbs & set(range(group.start - 3, group.start))
            alone = group.low == 1 and before not in self.rules.join and not near
            if parted or alone or group.start in self.by_end:
                return True  # not "killing a farmer said the ministry", where a comma was lost
        after = self.lows[group.end : group.end + 2]
        closes = not after or not after[0][0].isalpha() or after[0] in self.rules.telling
        return before in self.rules.says and closes and (group.low == 1 or not group.counted) and not self._befell(group)

    def _befell(self, group: People) -> bool:
        """Whether harm is told of people after what describes them between commas: "police said a farmer, Ali Musa, was shot"."""
        if self.lows[group.end : group.end + 1] != [","]:
            return False
        stop = next((k for k in range(group.end + 1, min(group.end + _DESCRIBED, len(self.lows))) if self.lows[k] == ","), None)
        return stop is not None and stop + 1 not in self._verbs and not self._verbs.isdisjoint((stop + 2, stop + 3))

    def _is_saying(self, group: People, *, parted: bool) -> bool:
        """Whether a verb of saying follows the people, after a comma also their description: ", a resident of the town said"."""
        end = group.end
        if end in self.word_at:  # "19 people confirmed killed"
            return False
        after = self.lows[end : end + 2]
        if after and (after[0] in self.rules.saying or (after[0] in self.rules.also and after[-1] in self.rules.saying)):
            return True
        if not parted or group.low != 1 or not after:
            return False
        if after[0] != "," and after[0] not in self.rules.telling and after[0] not in self.rules.join:
            return False
        comma = next((i for i in range(end, min(end + _DESCRIBED, len(self.lows))) if self.lows[i] == ","), None)
        if comma is not None and comma + 1 < len(self.lows) and self.sentence.tokens[comma + 1].is_capital:
            return self._names_speaker(comma + 1)
        stop = next((i for i in range(end, min(end + _DESCRIBED, len(self.lows))) if self.lows[i] in self.rules.saying), None)
        return stop is not None and not self._verbs & set(range(end, stop)) and "," not in self.lows[end:stop]

    def _names_speaker(self, i: int) -> bool:
        """Whether a name that stands from token `i` up to a comma is that of somebody who speaks: ", Amina Idris, said"."""
        end = next((k for k in range(i, min(i + _DESCRIBED, len(self.lows))) if self.lows[k] == ","), None)
        return end is not None and end + 1 < len(self.lows) and self.lows[end + 1] in self.rules.saying

    # Where people stand -------------------------------------------------------------------------------------------

    def near(self, i: int) -> list[int]:
        """The people that begin before token `i`, the two nearest, the nearest first."""
        k = bisect_right(self._starts, i)
        return [n for n in (k - 1, k - 2) if n >= 0]

    def right_of(self, i: int, reach: int = 3) -> int | None:
        """The people that begin at most `reach` small words or verbs of harm after token `i` ("killed and wounded 12")."""
        for j in range(i, min(i + reach + 1, len(self.lows))):
            n = self.by_start.get(j)
            if n is not None:
                return n if self.free(n) else None
            if j not in self._verbs and self.lows[j] not in self.rules.adverbs and self.lows[j] not in self.rules.before_object:
                return None
        return None

    def left_of(self, word: HarmWord) -> int | None:
        """The people that end right before a word of harm; a noun never follows "who" ("a man who lives there")."""
        i = word.start
        takes = {"verb", "adjective"} & word.forms
        while takes and i > 0 and i not in self.by_end and self.lows[i - 1] in self.rules.after_people:
            i -= 1
        n = self.by_end.get(i)
        return n if n is not None and self.free(n) else None

    def subject_of(self, i: int, floor: int) -> int | None:
        """The nearest free people before the verb group that begins at token `i`, not left of `floor`."""
        for end in range(i, max(i - _FAR, 0) - 1, -1):
            n = self.by_end.get(end)
            if n is not None and self.groups[n].start >= floor and self.free(n) and self._is_subject(self.groups[n], i):
                return n
        return None

    def _is_subject(self, group: People, verb: int) -> bool:
        """Whether people may be what the verb at `verb` is about: no other clause begins between, no preposition holds them."""
        between = self.lows[group.end : verb]
        if any(w in self.rules.clause for w in between):
            return False
        before = self.lows[group.start - 1] if group.start else ""
        if group.low == group.high == 1 and before in self.rules.small["of"] and group.start - 1 in self.by_end:
            return False  # "two sons of a rebel leader"
        held = before in self.rules.holding or (not group.counted and before in self.rules.be)
        if group.definite and not group.counted:  # "four officers of the Revolutionary Guards"
            held = held or (group.start > 1 and self.lows[group.start - 2] in self.rules.holding)
        if (
            group.definite and before.endswith(self.rules.doing) and group.start - 1 not in self._verbs
        ):  # "guards protecting the minister"
            return False
        return not (held and (not group.counted or group.definite)) and not (group.alone and not group.other and len(between) > 3)

    def verb_group(self, i: int) -> int:
        """Where the verb group around token `i` begins: "have reportedly been"."""
        within = self.rules.in_verbs - self.rules.group_ends
        while i > 0 and i not in self.by_end and self.lows[i - 1] in within:
            i -= 1
        return i

    def claimed(self, n: int, *, besides: HarmWord | None = None) -> bool:
        """Whether a word of harm of their own follows the people ("and 12 others were wounded"), another than `besides`."""
        end = self.groups[n].end
        k = bisect_right(self.words, end - 1, key=lambda w: w.start)
        word = next((w for w in self.words[k : k + 2] if w is not besides), None)
        if word is None or not {"verb", "adjective", "died", "noun"} & word.forms:
            return False
        if word.start - end > _BESIDE or not all(w in self.rules.in_verbs for w in self.lows[end : word.start]):
            return False
        acts = self.lows[word.start - 1] in self.rules.join and {word.end, word.end + 1} & self.by_start.keys()
        return not acts  # "15 women and injured 400 others"

    # Lists --------------------------------------------------------------------------------------------------------

    def joined_left(self, n: int) -> int | None:
        """The free people that a joining word, or nothing at all, ties to `n` on the left."""
        start = self.groups[n].start
        i = start
        while i > 0 and i not in self.by_end and (self._joins(i - 1) or self._tells_age(i - 1)):
            i -= 1
        m = self.by_end.get(i)
        if m is None or not self.free(m):
            return None
        one, other = self.groups[m], self.groups[n]
        if i < start or (one.groups and other.groups):  # "several women children and elderly men"
            return m
        return m if one.counted and other.counted and not one.alone else None  # not "Page 1195 Over 100 fighters were killed"

    def joined_right(self, n: int) -> int | None:
        """The free, numbered people that are tied to `n` on the right and have no word of harm of their own."""
        i = self.groups[n].end
        j = i
        while j < len(self.lows) and j not in self.by_start and (self._joins(j) or self._tells_age(j)):
            j += 1
        m = self.by_start.get(j)
        if m is None or not self.free(m) or self.claimed(m):
            return None
        return m if self.groups[m].counted and not self.groups[m].alone else None

    def chain_right(self, n: int) -> list[int]:
        """`n` and all people tied to it on the right, one after the other."""
        chain = [n]
        while (m := self.joined_right(chain[-1])) is not None:
            chain.append(m)
        return chain

    def _joins(self, i: int) -> bool:
        return self.lows[i] in self.rules.join

    def _tells_age(self, i: int) -> bool:
        """Whether a word within a list tells how old people are ("seven children aged from one to 12, three women")."""
        around = self.lows[max(0, i - 5) : i + 1]
        if self.lows[i].isdecimal() and self.lows[i - 1 : i] == [","] == self.lows[i + 1 : i + 2]:  # "her daughter Rim, 6, and"
            return True
        return bool(self.rules.aged & set(around)) and (self.lows[i] in self.rules.ages or self.lows[i].isdecimal())

    def described(self, group: People, i: int) -> tuple[int, People] | None:
        """The people as words at token `i` describe them ("were civilians", "women or children"), with what describes them."""
        if i >= len(self.lows):
            return None
        i += self.lows[i] in self.rules.be
        m = self.by_start.get(i, self.by_start.get(i + 1) if is_at(self.lows, i, self.rules.plural_articles) else None)
        return (m, self.groups[m]) if m is not None and group is not self.groups[m] else None

    def past_phrase(self, i: int, phrases: tuple[tuple[str, ...], ...]) -> int:
        """The token after the phrase that begins at `i`; `i` itself where none does."""
        return i + phrase_at(self.lows, i, phrases)
