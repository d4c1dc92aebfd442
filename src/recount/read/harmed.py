"""Who came to harm in a sentence: words of harm paired with the people that they are about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recount.domain.vocabulary import Effect
from recount.read.harms import Grammar, HarmWord, grammar, harm_words, phrase_at
from recount.read.people import People
from recount.read.tokens import Sentence
from recount.read.tolls import tolls

_FAR = 16
"""How many words may stand between people and the passive verb that they are the subject of."""


@dataclass(frozen=True, slots=True)
class Harmed:
    """One statement of harm: the people, what happened to them, and by which rule it was read.

    `part` tells that it counts a part of others: of `whole` (an index into the sentence's list), or of a toll told before
    where that is None.
    """

    people: People
    effect: Effect
    word: HarmWord
    rule: str
    part: bool = False
    whole: int | None = None


class _Pairing:
    """The pairing of one sentence: which people are still free, and what was found."""

    def __init__(self, sentence: Sentence, groups: Sequence[People], words: Sequence[HarmWord], rules: Grammar) -> None:
        self.lows = sentence.lows()
        self.groups = groups
        self.words = words
        self.rules = rules
        self.found: list[Harmed] = []
        self.taken: set[int] = set()
        self.by_start = {g.start: n for n, g in enumerate(groups)}
        self.by_end: dict[int, int] = {g.end: n for n, g in enumerate(groups)}

    def free(self, n: int) -> bool:
        return n not in self.taken or any(
            h.people is self.groups[n] and h.effect == "displaced" and h.rule == "died" for h in self.found
        )

    def take(self, n: int, word: HarmWord, rule: str, *, effect: Effect | None = None) -> None:
        """Record that the people `n` came to the harm of `word`; bare plurals after a definite article were told before."""
        group = self.groups[n]
        self.taken.add(n)
        if (group.definite and not group.counted) or (group.start and self.lows[group.start - 1] == "no"):
            return
        self.found = [h for h in self.found if h.people is not group]  # fled, then died: the last thing told of them counts
        self.found.append(Harmed(group, effect or word.effect, word, rule))

    # Where people stand -------------------------------------------------------------------------------------------

    def right_of(self, i: int, reach: int = 3) -> int | None:
        """The people that begin at most `reach` small words after token `i`."""
        for j in range(i, min(i + reach + 1, len(self.lows))):
            n = self.by_start.get(j)
            if n is not None:
                return n if self.free(n) else None
            if self.lows[j] not in self.rules.adverbs and self.lows[j] not in ("the", "of", "another", "up"):
                return None
        return None

    def left_of(self, i: int) -> int | None:
        """The people that end right before token `i`."""
        while i > 0 and self.lows[i - 1] in (",", "(", '"', "who"):
            i -= 1
        n = self.by_end.get(i)
        return n if n is not None and self.free(n) else None

    def subject_of(self, i: int, floor: int) -> int | None:
        """The nearest free people before the verb group that begins at token `i`, not left of `floor`."""
        best = None
        for n, group in enumerate(self.groups):
            if group.end <= i and group.start >= floor and i - group.end <= _FAR and self.free(n) and self.is_subject(group, i):
                best = n
        return best

    def is_subject(self, group: People, verb: int) -> bool:
        """Whether people may be what the verb at `verb` is about: no other clause begins between, no preposition holds them."""
        between = self.lows[group.end : verb]
        if any(w in (";", "while", "but", "although", "that", "said", "told", "when", "after", "where") for w in between):
            return False
        before = self.lows[group.start - 1] if group.start else ""
        held = before in ("of", "by", "on", "against", "from", "for", "with", "between")
        return not (held and (not group.counted or group.definite)) and not (group.alone and not group.other and len(between) > 3)

    # Forms of harm words ------------------------------------------------------------------------------------------

    def run(self, counted: Sequence[tuple[int, Effect]]) -> list[Harmed]:
        """Pair everything; `counted` are the people that a toll counts, with its effect."""
        for n, effect in counted:
            word = HarmWord(self.groups[n].start, self.groups[n].end, effect, frozenset())
            self.take(n, word, "toll")
            self.parts_right(n, word)
        floor = 0
        for k, word in enumerate(self.words):
            if self.unreal(word):
                self.spoil(word)
            else:
                self.read(word, k, floor)
            floor = word.end if self.found else floor
        self.orphans()
        self.described_parts()
        self.ellipses()
        return self.found

    def read(self, word: HarmWord, k: int, floor: int) -> None:
        before = word.start
        while before > 0 and self.lows[before - 1] in self.rules.adverbs and before - 1 not in self.by_end:
            before -= 1
        passive = before > 0 and self.lows[before - 1] in self.rules.be
        if "of" in word.forms and (n := self.right_of(word.end)) is not None:
            self.list_right(n, word, "of")
        elif "active" in word.forms and not passive and (n := self.right_of(word.end)) is not None:
            self.list_right(n, word, "active")
        elif "bodies" in word.forms and (n := self.group_with(word)) is not None:
            self.take(n, word, "bodies")
        elif passive and {"verb", "adjective", "died"} & word.forms:
            self.subject(word, self.verb_group(before), floor, "passive")
        elif "died" in word.forms:
            self.subject(word, self.verb_group(word.start), floor, "died")
        elif "verb" in word.forms and self.is_active(word, k):
            if (n := self.right_of(word.end)) is not None:
                self.list_right(n, word, "active")
        elif {"verb", "adjective", "noun"} & word.forms and (n := self.left_of(word.start)) is not None:
            self.list_left(n, word, "adjacent")
        elif "noun" in word.forms:
            self.counted_noun(word)

    def verb_group(self, i: int) -> int:
        """Where the verb group around token `i` begins: "have reportedly been"."""
        small = self.rules.be | self.rules.have | self.rules.adverbs
        while (
            i > 0
            and self.lows[i - 1] in small
            and i not in self.by_end
            and self.lows[i - 1] not in ("and", "at", "to", "it", "all", "both", "so", "more")
        ):
            i -= 1
        return i

    def is_active(self, word: HarmWord, k: int) -> bool:
        """Whether an ambiguous past form takes the people after it: "killed 12", not "12 killed 17 injured"."""
        n = self.right_of(word.end)
        if n is None:
            return False
        if self.left_of(word.start) is None:
            return True
        follower = self.groups[n].end
        after = self.words[k + 1] if k + 1 < len(self.words) else None
        return not (after is not None and after.start - follower <= 2 and {"adjective", "verb"} & after.forms)

    def group_with(self, word: HarmWord) -> int | None:
        """The counted people whose noun is the word itself ("12 bodies")."""
        for n, group in enumerate(self.groups):
            if group.start < word.start < group.end and group.counted and self.free(n) and group.end <= word.end + 3:
                return n
        return None

    def counted_noun(self, word: HarmWord) -> None:
        """A number right before a counted noun, with up to three words between: "seven civilian deaths"."""
        for n, group in enumerate(self.groups):
            if (
                self.free(n)
                and group.counted
                and (group.start < word.end <= group.end or 0 <= word.start - group.count_end <= 2 and group.end <= word.end)
            ):
                if group.start < word.start or group.end == word.end:
                    self.take(n, word, "counted noun")
                    return

    def subject(self, word: HarmWord, verb: int, floor: int, rule: str) -> None:
        n = self.subject_of(verb, floor)
        if n is None and word.effect != "displaced" and rule == "passive":
            n = self.right_of(word.end, 0) if self.lows[word.end : word.end + 1] == ["were"] else None
        if n is not None:
            self.list_left(n, word, rule)

    # Lists and parts ----------------------------------------------------------------------------------------------

    def list_left(self, n: int, word: HarmWord, rule: str) -> None:
        """The people `n` and those joined to them on the left; those introduced by "including" are parts."""
        chain = [n]
        whole = self.whole_of(n)
        while whole is None and (m := self.joined_left(chain[-1])) is not None:
            chain.append(m)
            whole = self.whole_of(m)
        if whole is not None and self.free(whole):
            self.list_left(whole, word, rule)
            self.parts(chain[::-1], word, whole)
            return
        if self.mere(n) and len(chain) == 1:  # "12 people, mostly civilians, were killed"
            self.taken.add(n)
            again = self.subject_of(self.groups[n].start, 0)
            if again is not None:
                self.list_left(again, word, rule)
            return
        for m in reversed(chain):
            self.take(m, word, rule)
            self.parts_right(m, word)

    def mere(self, n: int) -> bool:
        """Whether people only describe others: "mostly civilians", "some of them children"."""
        start = self.groups[n].start
        return (
            not self.groups[n].counted
            and start > 0
            and self.lows[start - 1]
            in ("mostly", "mainly", "largely", "including", "many", "all", "both", "chiefly", "predominantly", "them")
        )

    def joined_left(self, n: int) -> int | None:
        start = self.groups[n].start
        i = start
        while i > 0 and self.lows[i - 1] in self.rules.join:
            i -= 1
        m = self.by_end.get(i)
        if m is None or not self.free(m) or not (self.groups[m].counted or i < start):
            return None
        return m if self.groups[n].counted or i < start else None

    def whole_of(self, n: int) -> int | None:
        """The people of whom `n` are a part, by the words before: "12 people, including three children"."""
        i = self.groups[n].start
        for length in (1, 2):
            if i >= length and tuple(self.lows[i - length : i]) in self.rules.part + self.rules.part_before:
                begin = i - length
                for m in range(n - 1, -1, -1):
                    gap = self.lows[self.groups[m].end : begin]
                    if len(gap) <= 8 and self.groups[m].counted and _size(self.groups[m]) >= _size(self.groups[n]):
                        return m
        return None

    def list_right(self, n: int, word: HarmWord, rule: str) -> None:
        """The people `n` and those that follow in the list, up to the next word of harm that claims them."""
        self.take(n, word, rule)
        last = n
        self.parts_right(n, word)
        while (m := self.joined_right(last)) is not None:
            self.take(m, word, rule)
            self.parts_right(m, word)
            last = m

    def joined_right(self, n: int) -> int | None:
        i = self.groups[n].end
        j = i
        while j < len(self.lows) and self.lows[j] in self.rules.join and j - i < 4:
            j += 1
        m = self.by_start.get(j)
        if m is None or not self.free(m) or self.claimed(m):
            return None
        group = self.groups[m]
        return m if group.counted and not group.alone else None

    def claimed(self, n: int) -> bool:
        """Whether a word of harm of their own follows the people ("and 12 others were wounded")."""
        end = self.groups[n].end
        for word in self.words:
            if word.start >= end:
                between = self.lows[end : word.start]
                small = self.rules.be | self.rules.have | self.rules.adverbs
                return (
                    len(between) <= 4
                    and all(w in small for w in between)
                    and bool({"verb", "adjective", "died", "noun"} & word.forms)
                )
        return False

    def parts_right(self, n: int, word: HarmWord) -> None:
        """The numbered parts told after the people `n`: "including seven children and a woman"."""
        i = self.groups[n].end
        for j in range(i, min(i + 14, len(self.lows))):
            length = phrase_at(self.lows, j, self.rules.part) or phrase_at(self.lows, j, self.rules.part_before)
            if length:
                start = j + length
                while start < len(self.lows) and self.lows[start] in ("at", "also", "the") and start not in self.by_start:
                    start += 1
                m = self.by_start.get(start)
                if m is not None and self.free(m):
                    self.parts(self.chain_right(m), word, n)
                return
            if j in self.by_start and j > i and self.groups[self.by_start[j]].counted:
                m = self.by_start[j]
                after = phrase_at(self.lows, self.groups[m].end, self.rules.part_after)
                if after and self.free(m) and not self.claimed(m):
                    self.parts([m], word, n)
                return
            if any(w.start <= j < w.end for w in self.words if w is not word and w.start > word.end):
                return

    def chain_right(self, n: int) -> list[int]:
        chain = [n]
        while (m := self.joined_right(chain[-1])) is not None:
            chain.append(m)
        if self.claimed(chain[-1]) and len(chain) > 1:
            chain.pop()
        return chain

    def parts(self, chain: Sequence[int], word: HarmWord, whole: int) -> None:
        index = next((k for k, h in enumerate(self.found) if h.people is self.groups[whole]), None)
        effect = self.found[index].effect if index is not None else word.effect
        for m in chain:
            if not self.free(m):
                continue
            self.taken.add(m)
            group = self.groups[m]
            if group.counted:
                self.found.append(Harmed(group, effect, word, "part", part=True, whole=index))
            elif index is not None and group.groups:
                told = self.found[index].people
                joined = tuple(dict.fromkeys((*told.groups, *group.groups)))
                self.found[index] = replace(self.found[index], people=replace(told, groups=joined, groups_are="some"))

    def orphans(self) -> None:
        """Parts of a toll told elsewhere: "A woman was among the dead", "Among the dead were 22 children"."""
        effect: Effect = (
            "injured" if any(w in self.lows for w in ("wounded", "injured")) and "dead" not in self.lows else "killed"
        )
        word = HarmWord(0, 0, effect, frozenset())
        for n, group in enumerate(self.groups):
            if not self.free(n) or not group.counted:
                continue
            i = group.end
            while i < len(self.lows) and (self.lows[i] in self.rules.be or self.lows[i] in ("also", "reportedly")):
                i += 1
            chain = [n]
            while (m := self.joined_left(chain[-1])) is not None:
                chain.append(m)
            first = self.groups[chain[-1]].start
            told_before = any(tuple(self.lows[first - k : first]) in self.rules.part_before for k in (2, 3, 4, 5) if first >= k)
            if phrase_at(self.lows, i, self.rules.part_after) and i > group.end or told_before:
                whole = next((k for k, h in enumerate(self.found) if not h.part and h.people.start > i), None)
                for m in reversed(chain if not told_before else self.chain_right(n)):
                    if self.free(m):
                        self.taken.add(m)
                        self.found.append(Harmed(self.groups[m], effect, word, "among the dead", part=True, whole=whole))

    def described_parts(self) -> None:
        """Parts that a sentence of their own describes: "234 of them were children", "of whom 12 were women"."""
        for n, group in enumerate(self.groups):
            i = group.end
            pointing = group.alone and (group.other or tuple(self.lows[group.start - 2 : group.start]) in self.rules.part_before)
            if not pointing or not self.free(n) or i >= len(self.lows) or self.lows[i] not in self.rules.be:
                continue
            m = self.by_start.get(i + 1)
            if m is None or not self.free(m) or self.groups[m].counted:
                continue
            self.taken |= {n, m}
            kind = self.groups[m]
            told = replace(group, status=kind.status, groups=kind.groups, basis=kind.basis)
            whole = next((k for k in range(len(self.found) - 1, -1, -1) if not self.found[k].part), None)
            effect = self.found[whole].effect if whole is not None else "killed"
            self.found.append(
                Harmed(told, effect, HarmWord(i, i + 1, effect, frozenset()), "described part", part=True, whole=whole)
            )

    def ellipses(self) -> None:
        """People whose harm is left unsaid after one that was told: "killed 19 people in Saraqeb and another 23 in Ehsim"."""
        for n, group in enumerate(self.groups):
            before = self.lows[group.start - 1] if group.start else ""
            if not (
                group.counted
                and group.other
                and self.free(n)
                and before in ("and", ",", ";", "while")
                and "another" in self.lows[group.start : group.end]
            ):
                continue
            told = next((h for h in reversed(self.found) if not h.part and h.people.end <= group.start), None)
            if told is not None and not self.claimed(n):
                self.take(n, told.word, "ellipsis", effect=told.effect)

    # What did not happen ------------------------------------------------------------------------------------------

    def unreal(self, word: HarmWord) -> bool:
        """Whether the words before say that the harm is feared, planned, threatened or denied."""
        i = word.start
        if i > 0 and self.lows[i - 1] == "to" and {"active", "verb"} & word.forms and not {"died", "of"} & word.forms:
            return True
        return any(w in self.rules.unreal or w in self.rules.denying for w in self.lows[max(0, i - 3) : i])

    def spoil(self, word: HarmWord) -> None:
        """Take the people of an unreal harm out of the game, so that no other word claims them."""
        n = self.right_of(word.end)
        if n is not None and self.groups[n].counted:
            self.taken.add(n)


def _size(group: People) -> int:
    """The least number of people that a group holds."""
    return group.low or group.high or 0


def harmed(sentence: Sentence, groups: Sequence[People], *, language: str = "en") -> list[Harmed]:
    """The statements of harm of a sentence, in the order of their words of harm; parts come after their whole."""
    words = harm_words(sentence, language=language)
    counted = [(groups.index(t.people), t.effect) for t in tolls(sentence, groups, language=language)]
    if not words and not counted:
        return []
    pairing = _Pairing(sentence, groups, words, grammar(language))
    return pairing.run(counted)
