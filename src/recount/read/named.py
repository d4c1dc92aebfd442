"""People who come to harm under their own name: "X was assassinated", "killed X and Y", "the murder of X"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recount.read.group import People
from recount.read.harms import Grammar, HarmWord
from recount.read.lexicon import lexicon
from recount.read.people import status_of
from recount.read.person_words import person_words
from recount.read.small import is_at
from recount.read.tokens import Sentence

_LONGEST = 7
_SHORT = 3
"""Longer words tell whether a text is all capitals; longer runs of words in one are no name."""
_BRACKETS = 6
_APPOSITION = 12
"""How many words between commas may stand between a name and its verb ("X, 42, of Woodbridge, was killed")."""


@dataclass(frozen=True, slots=True)
class _Words:
    never: frozenset[str]
    """Words that stand in names of places, forces and organisations, so that a name with one is nobody's."""
    forces: frozenset[str]
    """The names of armed groups, of two words and more."""
    particles: frozenset[str]
    starters: frozenset[str]
    after: frozenset[str]
    titles: frozenset[str]
    small: frozenset[str]
    """Words that are in no name, where capitals do not tell names."""


@cache
def _words(language: str) -> _Words:
    data = lexicon(language, "victims")
    names = data["names"]
    groups = lexicon(language, "parties")["groups"]
    return _Words(
        frozenset({*data["forces"]["words"], *data["compounds"]["words"], *data["things"]["words"], *names["never"]}),
        frozenset(n for name, others in groups.items() for n in (name.lower(), *others) if " " in n),
        frozenset(names["particles"]),
        frozenset(names["starters"]),
        frozenset(names["after"]),
        frozenset(person_words(language).titles),
        person_words(language).no_names | frozenset(person_words(language).nouns),
    )


def named(
    sentence: Sentence, groups: Sequence[People], words: Sequence[HarmWord], rules: Grammar, *, language: str = "en"
) -> list[People]:
    """The people of a sentence who are named where a word of harm asks for people; in all capitals only who opens a clause.

    A name takes in what describes it ("Tom Harding, a cameraman"); that group is then no other person.
    """
    names = _Names(sentence, groups, rules, language)
    found: dict[int, People] = {}
    for word in words:
        for person in (names.after(word), names.before(word)):
            if person is not None:
                found.setdefault(person.start, person)
    return [found[start] for start in sorted(found)]


class _Names:
    """The names of one sentence."""

    def __init__(self, sentence: Sentence, groups: Sequence[People], rules: Grammar, language: str) -> None:
        self.tokens = sentence.tokens
        self.lows = sentence.lows()
        self.rules = rules
        self.language = language
        self.joining = rules.small["and"]
        self.words = _words(language)
        self.taken = {i for g in groups for i in range(g.start, g.end)}
        self.by_start = {g.start: g for g in groups}
        self.by_end = {g.end: g for g in groups}
        long = [text for text, _, _, _ in sentence.tokens if len(text) > _SHORT and text[0].isalpha()]
        self.shouted = 2 * len([text for text in long if text.isupper()]) > len(long)
        """Whether the sentence is all capitals."""

    def after(self, word: HarmWord) -> People | None:
        """The name that follows a word of harm: "assassinated X", "the murder of X and Y"."""
        if self.shouted or not {"active", "verb", "of"} & word.forms:
            return None
        start = word.end
        if self.lows[start : start + 1] and self.lows[start] in self.words.titles and self.lows[start + 1 : start + 2] == ["."]:
            start += 2  # "killed Col. Ahmed Khalaf"
        end = self._run_right(start)
        while end is not None and is_at(self.lows, end, self.joining) and (also := self._run_right(end + 1)) is not None:
            end = also
        person = self._person(start, end) if end is not None else None
        return person._replace(start=word.end) if person is not None else None

    def before(self, word: HarmWord) -> People | None:
        """The name that a passive verb, or a verb of dying, is about; one name takes a singular verb, two a plural one."""
        if not {"verb", "died"} & word.forms:
            return None
        i = word.start
        while i > 0 and (
            self.lows[i - 1] in self.rules.also or self.lows[i - 1] in self.rules.be or self.lows[i - 1] in self.rules.have
        ):
            i -= 1
        if i == word.start and "died" not in word.forms:
            return None
        plural = bool(self.rules.small["were"].intersection(self.lows[i : word.start]))
        for end, joined in self._ends(i):
            start = self._clause_left(end) if self.shouted else self._run_left(end)
            if start is None or (start > 0 and self.lows[start - 1] in self.words.after):
                continue
            return (
                self._person(start, end) if plural == (joined or bool(self.joining.intersection(self.lows[start:end]))) else None
            )
        return None

    def _ends(self, i: int) -> Iterator[tuple[int, bool]]:
        """Where the name may end that the verb at token `i` is about, and whether others are joined to it.

        Before "X, 42, of Woodbridge," a pair of commas is stepped over, before "X and two guards" the guards are.
        """
        joined = False
        for end in (i, i - 1, i - 3):  # "X and her daughter, 6, were"
            group = self.by_end.get(end)
            if group is not None and group.start > 1 and self.lows[group.start - 1] in self.joining:
                i, joined = group.start - 1, True
                break
        if i > 0 and self.lows[i - 1] == ")":  # "Omar Hassan (42) was"
            yield from ((j, joined) for j in range(i - 2, max(0, i - _BRACKETS), -1) if self.lows[j] == "(")
        if i > 0 and self.lows[i - 1] == ",":
            yield from ((j, joined) for j in range(max(0, i - _APPOSITION), i - 1) if self.lows[j] == ",")
        yield i, joined

    def _person(self, start: int, end: int) -> People | None:
        """One person or several joined ones, with what a title or a description tells of them."""
        if self.taken & set(range(start, end)):
            return None
        titled = start - 2 if start > 1 and self.lows[start - 1] == "." else start - 1
        told = self.lows[max(titled, 0) : end] if self.lows[max(titled, 0)] in self.words.titles else self.lows[start:end]
        status, groups, basis = status_of(told, language=self.language)
        several = 1 + sum(low in self.joining for low in self.lows[start:end])
        person = People(start, end, start, end, several, several, "exact", status, basis, groups)
        before = self.by_end.get(start - 1) if self.lows[start - 1 : start] == [","] else None
        if before is not None and before.low == 1 and before.counted and self.lows[end : end + 1] == [","]:
            return before._replace(end=end)  # "a workman, Samuel Craig, 45, was killed"
        kind = self.by_start.get(end + 1) if self.lows[end : end + 1] == [","] else None
        if kind is None or kind.low != 1 or not kind.counted or (close := self._close(kind.end)) is None:
            return person
        return person._replace(end=close, status=kind.status, basis=kind.basis, groups=kind.groups)

    def _close(self, i: int) -> int | None:
        """Where a description ends that may go on at token `i` with what somebody is of: ", a reporter with Radio Lagos,"."""
        if self.lows[i : i + 1] in ([","], ["."]):
            return i
        if not is_at(self.lows, i, self.rules.telling):
            return None
        end = next((k for k in range(i, min(i + _APPOSITION, len(self.lows))) if self.lows[k] == ","), None)
        return end if end is not None and not any(k in self.by_start for k in range(i, end)) else None

    def _clause_left(self, end: int) -> int | None:
        """Where a name begins that opens a sentence, or what follows a mark, in text that is all capitals."""
        start = end
        while start > 0 and end - start <= _LONGEST:
            if not self.tokens[start - 1].is_word or self.lows[start - 1] in self.words.small:
                break
            start -= 1
        opens = start == 0 or not self.tokens[start - 1].is_word or self.lows[start - 1] in self.rules.clause
        known = any(low in self.words.never or low in self.words.small for low in self.lows[start:end])
        return start if opens and not known and 2 <= end - start <= _SHORT else None

    def _run_right(self, start: int) -> int | None:
        end = start
        while end < len(self.tokens) and end - start < _LONGEST and self._is_name(end):
            end += 1
        return end if self._is_person(start, end) else None

    def _run_left(self, end: int) -> int | None:
        start = end
        while start > 0 and end - start < 2 * _LONGEST:
            joins = self.lows[start - 1] in self.joining and start < end and self._is_name(start - 2)
            if not joins and not self._is_name(start - 1):
                break
            start -= 1
        return start if self._is_person(start, end) else None

    def _is_name(self, i: int) -> bool:
        if i < 0:
            return False
        token = self.tokens[i]
        particle = token.low in self.words.particles
        return (token.is_capital or particle) and token.is_word and token.low not in self.words.starters

    def _is_person(self, start: int, end: int) -> bool:
        """Whether a run of capitals is a person's name: two words or more, or one after a title; none of places or forces."""
        tokens = self.tokens[start:end]
        capitals = sum(t.is_capital for t in tokens)
        if not tokens or not tokens[0].is_capital or any(t.low in self.words.never or t.text.isupper() for t in tokens):
            return False
        title = self.lows[start - 2 : start - 1] if self.lows[start - 1 : start] == ["."] else self.lows[start - 1 : start]
        if capitals < 2 and not (title and title[0] in self.words.titles):
            return False
        return not any(" ".join(self.lows[start:stop]) in self.words.forces for stop in range(start + 2, end + 1))
