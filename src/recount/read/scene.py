"""A sentence as a scene: which people stand where, and who of them is still free to come to some harm."""

from collections.abc import Sequence
from dataclasses import dataclass

from recount.domain.vocabulary import Effect
from recount.read.harms import Grammar, HarmWord
from recount.read.people import People
from recount.read.tokens import Sentence

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


class Scene:
    """The people of one sentence, its words of harm, and the statements found so far."""

    def __init__(self, sentence: Sentence, groups: Sequence[People], words: Sequence[HarmWord], rules: Grammar) -> None:
        self.lows = sentence.lows()
        self.groups = list(groups)
        self.words = words
        self.rules = rules
        self.found: list[Harmed] = []
        self.taken: set[int] = set()
        self.by_start = {g.start: n for n, g in enumerate(groups)}
        self.by_end: dict[int, int] = {g.end: n for n, g in enumerate(groups)}
        self._small = rules.be | rules.have | rules.adverbs

    def free(self, n: int) -> bool:
        """Whether nothing was told of the people yet, or only that they fled ("three who had fled died")."""
        return n not in self.taken or any(
            h.people is self.groups[n] and h.effect == "displaced" and h.rule == "died" for h in self.found
        )

    def take(self, n: int, word: HarmWord, rule: str, *, effect: Effect | None = None) -> None:
        """Record that the people `n` came to the harm of `word`.

        Bare plurals after a definite article were told before; unnumbered people are no claim of flight or detention
        (codebook, convention 8), and "wounded soldiers" after a verb is a description.
        """
        group = self.groups[n]
        self.taken.add(n)
        described = word.effect in ("displaced", "detained") or (word.effect == "injured" and rule == "active")
        told_before = group.definite or described
        if (not group.counted and told_before) or (group.start and self.lows[group.start - 1] == "no"):
            return
        self.found = [h for h in self.found if h.people is not group]  # fled, then died: the last thing told of them counts
        self.found.append(Harmed(group, effect or word.effect, word, rule))

    def right_of(self, i: int, reach: int = 3) -> int | None:
        """The people that begin at most `reach` small words or verbs of harm after token `i` ("killed and wounded 12")."""
        for j in range(i, min(i + reach + 1, len(self.lows))):
            n = self.by_start.get(j)
            if n is not None:
                return n if self.free(n) else None
            verb = any(w.start <= j < w.end and {"verb", "active"} & w.forms for w in self.words)
            if not verb and self.lows[j] not in self.rules.adverbs and self.lows[j] not in self.rules.before_object:
                return None
        return None

    def left_of(self, word: HarmWord) -> int | None:
        """The people that end right before a word of harm; a noun never follows "who" ("a man who lives there")."""
        i = word.start
        while {"verb", "adjective"} & word.forms and i > 0 and self.lows[i - 1] in self.rules.after_subject:
            i -= 1
        n = self.by_end.get(i)
        return n if n is not None and self.free(n) else None

    def subject_of(self, i: int, floor: int) -> int | None:
        """The nearest free people before the verb group that begins at token `i`, not left of `floor`."""
        best = None
        for n, group in enumerate(self.groups):
            if group.end <= i and group.start >= floor and i - group.end <= _FAR and self.free(n) and self._is_subject(group, i):
                best = n
        return best

    def _is_subject(self, group: People, verb: int) -> bool:
        """Whether people may be what the verb at `verb` is about: no other clause begins between, no preposition holds them."""
        between = self.lows[group.end : verb]
        if any(w in self.rules.clause for w in between):
            return False
        before = self.lows[group.start - 1] if group.start else ""
        held = before in self.rules.holding or (not group.counted and before in self.rules.be)
        return not (held and (not group.counted or group.definite)) and not (group.alone and not group.other and len(between) > 3)

    def verb_group(self, i: int) -> int:
        """Where the verb group around token `i` begins: "have reportedly been"."""
        within = self._small - self.rules.group_ends
        while i > 0 and i not in self.by_end and self.lows[i - 1] in within:
            i -= 1
        return i

    def claimed(self, n: int, *, besides: HarmWord | None = None) -> bool:
        """Whether a word of harm of their own follows the people ("and 12 others were wounded"), another than `besides`."""
        end = self.groups[n].end
        word = next((w for w in self.words if w.start >= end and w is not besides), None)
        if word is None or not {"verb", "adjective", "died", "noun"} & word.forms:
            return False
        between = self.lows[end : word.start]
        return len(between) <= 4 and all(w in self._small for w in between)

    def joined_left(self, n: int) -> int | None:
        """The free people that a joining word, or nothing at all, ties to `n` on the left."""
        start = self.groups[n].start
        i = start
        while i > 0 and i not in self.by_end and (self._joins(i - 1) or self._tells_age(i - 1)):
            i -= 1
        m = self.by_end.get(i)
        if m is None or not self.free(m) or not (self.groups[m].counted or i < start):
            return None
        return m if self.groups[n].counted or i < start else None

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

    def _joins(self, i: int) -> bool:
        return self.lows[i] in self.rules.join

    def _tells_age(self, i: int) -> bool:
        """Whether a word within a list tells how old people are ("seven children aged from one to 12, three women")."""
        around = self.lows[max(0, i - 5) : i + 1]
        return bool(self.rules.aged & set(around)) and (self.lows[i] in self.rules.ages or self.lows[i].isdigit())

    def chain_right(self, n: int) -> list[int]:
        """`n` and all people tied to it on the right, one after the other."""
        chain = [n]
        while (m := self.joined_right(chain[-1])) is not None:
            chain.append(m)
        return chain

    def described(self, group: People, i: int) -> tuple[int, People] | None:
        """The people as words at token `i` describe them ("were civilians", "women or children"), with what describes them."""
        if i >= len(self.lows):
            return None
        m = self.by_start.get(i + 1 if self.lows[i] in self.rules.be else i)
        return (m, self.groups[m]) if m is not None and group is not self.groups[m] else None
