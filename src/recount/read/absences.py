"""Claims that nobody was harmed, or that nothing is known of it (codebook, `absence`)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from recount.domain.vocabulary import Absence, Effect, Status
from recount.read.absence_words import AbsenceWords, absence_words
from recount.read.denying import denials_in, denies, ends_denied
from recount.read.tokens import Sentence

__all__ = ["Nobody", "absences", "denies"]

_FAR = 12
"""How many words a statement that there were none may have."""
_APART = 5
"""How many words may stand between a negation and its "any", or between people and their verb."""
_STRANGE = 3
"""How many unknown words may describe or name the people of whom there were none."""


@dataclass(frozen=True, slots=True)
class Nobody:
    """Words at token indices `start` to `end` that say that there were none, and who they are said of."""

    start: int
    end: int
    effect: Effect
    absence: Absence
    status: Status = "unknown"


@dataclass(slots=True)
class _Heard:
    """What the words after none have said so far."""

    people: bool
    """Whether the people are named ("nobody", "no soldiers")."""
    be: bool = False
    of: bool = False
    strange: int = 0
    """How many unknown small words describe the people."""
    statuses: set[Status] = field(default_factory=set)

    @property
    def status(self) -> Status:
        told = self.statuses - {"unknown"}
        return "mixed" if len(told) > 1 else next(iter(told), "unknown")


def absences(sentence: Sentence, *, language: str = "en") -> list[Nobody]:
    """The statements of a sentence that there were no killed, injured or casualties, each effect once.

    What a party denies without a figure is such a statement too, of absence `denied`.
    """
    words = absence_words(language)
    if words.triggers.isdisjoint(sentence.lows()):
        return []
    found: dict[Effect, Nobody] = {}
    for none in _Search(sentence, words).found(denials_in(sentence, language=language)):
        found.setdefault(none.effect, none)
    return [found["casualties"]] if "casualties" in found else list(found.values())


class _Search:
    """The words of one sentence, searched for statements that there were none."""

    def __init__(self, sentence: Sentence, words: AbsenceWords) -> None:
        self.tokens = sentence.tokens
        self.lows = sentence.lows()
        self.words = words

    def found(self, denials: list[int]) -> Iterator[Nobody]:
        """The statements, those that deny first."""
        for i in denials:
            yield from self._denied(i)
        for i, low in enumerate(self.lows):
            if low in self.words.none.words and (none := self.words.none.words.at(self.lows, i)) is not None:
                yield from self._object(i, none[1], people=none[0])
                yield from self._told(i, none[1], people=none[0])
            if low in self.words.none.negations:
                yield from self._negated(i)
            if low in self.words.harm.unharmed:
                yield from self._unharmed(i)

    def _low(self, i: int) -> str:
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def _told(self, i: int, start: int, *, people: bool, absence: Absence | None = None) -> Iterator[Nobody]:
        """What is told of nobody: the words of harm after none at `i`, the people and small words between them."""
        if absence is None and self._is_unreal(i):
            return
        heard = _Heard(people)
        harmed: list[tuple[int, Effect]] = []
        j = start
        while j < min(start + _FAR, len(self.lows)):
            effect = self._effect(j, heard, start=start, joined=bool(harmed))
            if effect is not None:
                harmed.append((j, effect))
            elif (j := self._on(j, heard, start)) < 0:
                break
            j += 1
        if harmed:
            said = absence or self._absence(i, harmed[-1][0])
            yield from (Nobody(i, end + 1, effect, said, heard.status) for end, effect in harmed)

    def _is_unreal(self, i: int) -> bool:
        """Whether the words before say that it is wished for or a condition: "to ensure that no civilians are harmed"."""
        return any(low in self.words.none.unreal for low in self.lows[max(0, i - 3) : i])

    def _absence(self, i: int, last: int) -> Absence:
        """Whether nobody was harmed, or nobody only reports it ("no casualties were immediately reported")."""
        between = self.words.between
        after = last + 1
        while self._low(after) in between.be | between.have | between.adverbs:
            after += 1
        reported = any(low in between.reported for low in (*self.lows[i + 1 : last], *self.lows[last + 1 : after + 1]))
        return "none_reported" if reported else "zero"

    def _effect(self, j: int, heard: _Heard, *, start: int, joined: bool) -> Effect | None:
        """What harm the word at `j` says that nobody came to; a noun takes no people before it, a participle asks for them."""
        harm, low = self.words.harm, self.lows[j]
        joining = self._low(j - 1) in self.words.between.joining
        if self._low(j + 1) in harm.compounds or (heard.of and not heard.be):
            return None
        if low in harm.participles and (heard.be or j == start or (joined if joining else heard.people)):
            return harm.participles[low] if heard.be or not self._takes_object(j) else None
        if low in harm.nouns and not heard.strange and not (heard.people and not heard.be):
            return harm.nouns[low]
        return None

    def _takes_object(self, j: int) -> bool:
        """Whether somebody follows to whom the verb at `j` was done: "no one killed the judge"."""
        after = j + 1
        if after >= len(self.tokens) or self.lows[j] == "died":
            return False
        token = self.tokens[after]
        people = self.words.people
        named = token.low in people.numbers or token.low in people.articles or token.low in self.words.between.clause
        return token.is_number or token.is_capital or named

    def _on(self, j: int, heard: _Heard, start: int) -> int:
        """The last of the words from `j` on that may stand between none and a harm; -1 where the statement ends."""
        between, low = self.words.between, self.lows[j]
        if low in self.words.harm.nouns or low in self.words.harm.participles or not self.tokens[j].is_word:
            return -1
        if low in self.words.small["that"]:
            return j if self._low(j - 1) in between.reported else -1
        if low in between.besides or low in between.clause:
            return -1
        if low in between.within and heard.people and not heard.be:
            return self._verb_after(j)
        if low in between.holding:
            heard.of = heard.of or j == start
        elif low in between.determiners:
            return j if self._low(j - 1) in between.holding else -1
        elif low in between.be:
            heard.be = True
        elif low not in between.have and low not in between.adverbs and low not in between.fillers:
            return self._people(j, heard)
        return j

    def _people(self, j: int, heard: _Heard) -> int:
        """`j` where the word there names or describes people, -1 where it does not; before a noun of harm it describes that."""
        people, low = self.words.people, self.lows[j]
        if low in people.modifiers or low in people.nouns or low in people.forces or low in self.words.none.persons:
            noun = people.nouns.get(low)
            heard.statuses.add(
                noun.status if noun else people.modifiers.get(low, "combatant" if low in people.forces else "unknown")
            )
            heard.people = heard.people or self._low(j + 1) not in self.words.harm.nouns
            heard.strange = 0
            return j
        if heard.people or heard.be or low in people.things or low in people.breakers:
            return -1
        heard.strange += not self.tokens[j].is_capital
        return j if heard.strange <= _STRANGE else -1

    def _verb_after(self, j: int) -> int:
        """The word before the verb of being behind a place ("no one in the house was hurt"); -1 where there is none."""
        for k in range(j + 1, min(j + _APART + 1, len(self.lows))):
            if self.lows[k] in self.words.between.be or self.lows[k] in self.words.between.have:
                return k - 1
            if not self.tokens[k].is_word or self.lows[k] in self.words.between.clause - self.words.small["a"]:
                break
        return -1

    def _object(self, i: int, end: int, *, people: bool) -> Iterator[Nobody]:
        """None as the object of a verb of harm: "killed no civilians", "injuring no one"."""
        effect = self.words.harm.verbs.get(self._low(i - 1))
        if effect is None or self._low(i - 2) in self.words.between.be or self._is_unreal(i - 1):
            return
        noun = end - 1 if people else self._noun_from(end)
        if noun is not None:
            yield Nobody(i, noun + 1, effect, "zero", self._status(noun) if not people else "unknown")

    def _noun_from(self, i: int) -> int | None:
        """The noun for people that begins at most two describing words after token `i`."""
        for j in range(i, min(i + 3, len(self.lows))):
            low = self.lows[j]
            if low in self.words.harm.nouns or not self.tokens[j].is_word or low in self.words.between.besides:
                return None
            if low in self.words.none.persons or (
                low in self.words.people.nouns and self._low(j + 1) not in self.words.people.nouns
            ):
                return j
        return None

    def _status(self, noun: int) -> Status:
        known = self.words.people.nouns.get(self.lows[noun])
        named = self.words.people.modifiers.get(self._low(noun - 1))
        return named or (known.status if known else "unknown")

    def _negated(self, i: int) -> Iterator[Nobody]:
        """A negated cause or a negated harm: "did not cause any deaths", "without hurting anyone"."""
        none, verbs = self.words.none, self.words.harm.verbs
        small = self.words.between.joining | self.words.between.adverbs | self.words.between.be
        effects: list[Effect] = []
        for j in range(i + 1, min(i + 1 + _APART, len(self.lows))):
            low = self.lows[j]
            if low in none.any:
                yield from (
                    self._any(j, i, effects, "zero")
                    if effects
                    else self._told(j, j + 1, people=low not in self.words.small["any"])
                )
                return
            if low in verbs and (j == i + 1 or effects or self._low(j - 1) in self.words.between.adverbs):
                effects.append(verbs[low])
            elif low in none.causing or (low in none.links and j > i + 1):
                if self._low(j + 1) in self.words.harm.nouns or self._low(j + 1) in self.words.people.modifiers:
                    yield from self._told(i, j + 1, people=False)
                    return
            elif low not in small:
                return

    def _any(self, j: int, start: int, effects: list[Effect], absence: Absence) -> Iterator[Nobody]:
        """The harm that "any" people did not come to: "did not kill or injure any civilians"."""
        noun = j if self.lows[j] not in self.words.small["any"] else self._noun_from(j + 1)
        if noun is not None and not (absence == "zero" and self._is_unreal(start)):
            yield from (Nobody(start, noun + 1, effect, absence, self._status(noun)) for effect in dict.fromkeys(effects))

    def _denied(self, i: int) -> Iterator[Nobody]:
        """The harm without a figure that a party denies: "denied that any civilians were killed", "denied causing deaths"."""
        effects: list[Effect] = []
        plain, start = True, i + 1
        for j in range(i + 1, min(i + 1 + _FAR, len(self.lows))):
            low = self.lows[j]
            if self._ends_denial(j):
                return
            if low in self.words.none.any:
                told = self._told(j, j + 1, people=low not in self.words.small["any"], absence="denied")
                yield from self._any(j, j, effects, "denied") if effects else told
                return
            if plain and low in self.words.harm.nouns and low not in self.words.harm.participles:
                if self._low(j + 1) not in self.words.harm.compounds:
                    yield Nobody(start, j + 1, self.words.harm.nouns[low], "denied", self._status(j))
                return
            if low in self.words.harm.verbs:
                effects.append(self.words.harm.verbs[low])
            described = low in self.words.people.modifiers
            start = start if described and self._low(j - 1) in self.words.people.modifiers else j if described else j + 1
            known = low in self.words.denial.fillers or low in self.words.denial.claims or described or self.tokens[j].is_capital
            plain = plain and known

    def _ends_denial(self, j: int) -> bool:
        number = self.tokens[j].is_number or self.lows[j] in self.words.people.numbers
        return number or self.lows[j] == "," or ends_denied(j, self.lows, self.words)

    def _unharmed(self, i: int) -> Iterator[Nobody]:
        """People who came to no harm: "all the passengers escaped unhurt"; not one person, and not hostages let go."""
        for j in range(i - 1, max(i - 1 - _FAR, -1), -1):
            low = self.lows[j]
            if low in self.words.harm.let_go or low in self.words.between.clause or not self.tokens[j].is_word:
                return
            noun = self.words.people.nouns.get(low)
            if low in self.words.harm.collective or (noun is not None and noun.plural):
                yield Nobody(j, i + 1, self.words.harm.unharmed[self.lows[i]], "zero", noun.status if noun else "unknown")
                return
