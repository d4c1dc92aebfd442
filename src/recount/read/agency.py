"""What a sentence says of the parties it names: who attacked, fought, claims, is blamed, denies, or was the victim."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from recount.read.attack_words import attack_words
from recount.read.combatants import Combatant
from recount.read.phrases import plain
from recount.read.tokens import Sentence

Part = Literal["attacked", "fought", "claims", "blamed", "denies", "victim"]
_FAR = 6
"""Tokens that may stand between a party and its verb, or between a word of harm and a party that is its victim."""
_NOUN = 4
"""Tokens that may stand between a party and the word for its attack ("Israeli overnight air raids")."""
_DOING = 12
"""Tokens between a word for what was done and "by" ("the killing of 12 villagers by")."""
_SIDES = 14
"""Tokens after a word for a fight in which its sides are named."""
_OWN = 40
"""Tokens around a party that speaks in which it tells of its own deed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A party's part in what a sentence tells, and the token that says so."""

    party: Combatant
    part: Part
    at: int


class _Fended(Exception):
    """An attack was fended off."""


class Agency:
    """Reads the parts of the parties of one sentence."""

    def __init__(self, sentence: Sentence, parties: Sequence[Combatant], language: str) -> None:
        self.tokens = sentence.tokens
        self.lows = plain(sentence.tokens)
        self.parties = parties
        self.lexicon = attack_words(language)
        self.words = self.lexicon.words

    def deeds(self) -> list[Deed]:
        """The parts of all parties of the sentence, in order of the parties."""
        if self._nobody_claims():
            return []
        found = self._joined([deed for party in self.parties if (deed := self._deed(party)) is not None])
        found += self._fought(found)
        if any(deed.part in {"attacked", "claims", "blamed"} for deed in found):
            return found
        followed = list(self._followed(found))
        if followed:  # the sentence tells who killed in the fight
            return [*(deed for deed in found if deed.part != "fought"), *followed]
        return found

    def _nobody_claims(self) -> bool:
        """Whether the sentence says that nobody claims the attack: then it accuses nobody of it either."""
        for i in range(len(self.lows)):
            end = self._is("nobody", i)
            if end is not None and self.words["claims"] & set(self.lows[end : end + _FAR]):
                return True
        return False

    def _deed(self, party: Combatant) -> Deed | None:
        """What is said of the party, the clearest words first."""
        if party.start > 0 and self.lows[party.start - 1] in self.words["denials"]:
            return None
        try:
            for part, at in self._told(party):
                if at is not None:
                    return Deed(party, part, at)
        except _Fended:
            return None
        return self._verb_after(party) if not party.seat else None

    def _told(self, party: Combatant) -> Iterator[tuple[Part, int | None]]:
        yield "denies", self._phrase_after(party, "denying")
        yield "denies", self._phrase_before(party, "denied by")
        yield "claims", self._phrase_after(party, "claiming")
        yield "claims", self._phrase_before(party, "claimed by")
        yield "blamed", self._phrase_before(party, "blaming")
        yield "blamed", self._phrase_after(party, "blamed")
        yield "claims", self._own_deed(party)
        if not party.seat:
            yield "attacked", self._noun_after(party)
            yield "attacked", self._by_before(party)

    def _is(self, key: str, i: int) -> int | None:
        """The index after the phrase of that kind that begins at token `i`; None where none does."""
        phrases = self.lexicon.phrases[key]
        match = phrases.at(self.lows, i) if i < len(self.lows) and self.lows[i] in phrases else None
        return match[1] if match is not None else None

    def _phrase_after(self, party: Combatant, key: str) -> int | None:
        """Where a phrase begins that the party, or whoever speaks for it, stands before."""
        speaks = self.words["speaking"] if key in {"claiming", "denying"} else frozenset[str]()
        if not party.noun and not (party.end < len(self.lows) and self.lows[party.end] in speaks):
            return None
        for i in range(party.end, min(len(self.lows), party.end + _FAR + 1)):
            end = self._is(key, i)
            if end is not None:
                return i if key != "denying" or self._denies_attack(end) else None
            if self.lows[i] not in self.words["between"] and self.lows[i] not in speaks:
                return None
        return None

    def _denies_attack(self, i: int) -> bool:
        """Whether what is denied from `i` on is an attack or the blame for one."""
        return any(low in self.words["denied"] for low in self.lows[i : i + _FAR + 2])

    def _phrase_before(self, party: Combatant, key: str) -> int | None:
        """Where a phrase begins that ends right before the party, articles and the like between."""
        j = self._past_articles(party.start)
        start = next((i for i in range(max(0, j - _FAR), j) if self._is(key, i) == j), None)
        if start is not None and self.lows[start] in self.words["accusing"]:
            return start if self._accused_of_attack(party.end) else None
        return start

    def _accused_of_attack(self, i: int) -> bool:
        """Whether the party before `i` is accused "of killing", "over the attack", and not of something else."""
        of = next((k for k in range(i, min(i + _NOUN, len(self.lows))) if self.lows[k] in self.words["charges"]), None)
        return of is not None and bool((self.words["doings"] | self.words["done"]) & set(self.lows[of + 1 : of + 1 + _NOUN]))

    def _past_articles(self, i: int) -> int:
        """The index of the first of the articles and describing words before token `i`."""
        while i > 0 and (self.lows[i - 1] in self.words["after_by"] or self.lows[i - 1] in {'"', "“"} or "-" in self.lows[i - 1]):
            if self.lows[i - 1] in self.words["from"] or self.lows[i - 1] in self.words["by"]:
                break
            i -= 1
        return i

    def _own_deed(self, party: Combatant) -> int | None:
        """Where a party that speaks tells of its own deed ("the army said it had struck", "explaining its attack, the army")."""
        if not self._speaks(party) or not party.noun or self._is_object(party):
            return None
        first = party.end if party is not self.parties[0] else max(0, party.start - _OWN)
        others = (p.start for p in self.parties if p.start > party.start and p.noun and self._speaks(p))
        last = min(next(others, len(self.lows)), len(self.lows) - 1, party.end + _OWN)
        for i in range(first, last):
            if self.lows[i] not in self.words["selves"] or party.start <= i < party.end:
                continue
            for k in range(i + 1, min(i + _NOUN, len(self.lows))):
                if self.lows[k] in self.words["negations"]:
                    return None
                if self._is("own", k) is not None:
                    return k
                if self.lows[k] not in self.words["owning"]:
                    break
        return None

    def _speaks(self, party: Combatant) -> bool:
        return any(low in self.words["says"] for low in self.lows[party.end : party.end + 3])

    def _noun_after(self, party: Combatant) -> int | None:
        """Where the attack is named that the party's name or adjective stands before ("Israeli air strikes")."""
        if party.bare and not party.adjective:
            return None
        for i in range(party.end, min(len(self.lows), party.end + _NOUN + 1)):
            if self._is("nouns", i) is not None:
                self._check_fended(party.start)
                return i
            if self.lows[i] not in self.words["before_nouns"]:
                return None
        return None

    def _check_fended(self, i: int) -> None:
        """Raises _Fended where the attack named from `i` on was fended off."""
        if any(low in self.words["fended"] for low in self.lows[max(0, i - _NOUN) : i]):
            raise _Fended

    def _by_before(self, party: Combatant) -> int | None:
        """Where "by" stands after a word for what was done ("killed by", "an air strike by", "carried out by")."""
        if not party.noun:
            return None
        j = self._past_articles(party.start)
        start = next((i for i in range(max(0, j - _NOUN), j) if self._is("by", i) == j), None)
        if start is None or (party.bare and self.lows[j - 1] in self.words["from"]):
            return None  # rockets "fired from Gaza" are from a place
        if j - start > 1:
            return start  # "at the hands of"
        k = start - 1
        if self.lows[start] in self.words["from"]:
            return start if k >= 0 and self.lows[k] in self.words["shots"] else None
        while k > 0 and self.lows[k].endswith(self.lexicon.adverb_endings):
            k -= 1
        done = self.lows[k] if k >= 0 else ""
        self._check_fended(k + 1)
        if done in self.words["by_not"]:
            return None
        told = done in self.words["done"] or self._doing_before(k)
        return start if told else None

    def _doing_before(self, i: int) -> bool:
        """Whether a word for an attack stands somewhat before, nothing else between ("the killing of 12 villagers by")."""
        for k in range(i, max(-1, i - _DOING), -1):
            if self.lows[k] in self.words["doings"]:
                return True
            broken = self.lows[k] in self.words["by"] or self.lows[k] in self.words["be"] or self.lows[k] in self.words["by_not"]
            if broken or not (self.tokens[k].is_word or self.tokens[k].is_number):
                return False
        return False

    def _verb_after(self, party: Combatant) -> Deed | None:
        """The verb that the party is the subject of, actively or as a victim."""
        if not party.noun:
            return None
        if self._suffers(party):
            return Deed(party, "victim", party.start)
        if self._is_object(party):
            return None
        i, far = party.end, party.end + _FAR
        stationed = not party.bare and i < len(self.lows) and self.lows[i] in self.words["stationed"]
        far += _FAR if stationed else 0  # "terrorists positioned in … fired"
        seen: set[str] = set()
        while i < len(self.lows) and i <= far:
            low = self.lows[i]
            end = self._is("active", i)
            if end is not None:
                if self.words["elsewhere"] & set(self.lows[end : end + 2]):
                    return None
                part = self._voice(i, end, seen)
                return Deed(party, part, i) if part is not None else None
            aside = self._aside(i) if low == "," else None
            if aside is not None:
                i, far = aside, aside + _FAR
                continue
            if not (self._stands_between(i) or (stationed and self.tokens[i].is_word)):
                return None
            seen.add(low)
            i += 1
        return None

    def _stands_between(self, i: int) -> bool:
        """Whether the word may stand between a party and its verb: "has", "on Monday", "did not", "began to"."""
        low, words = self.lows[i], self.words
        if low in words["between"] or low in words["be"] or low in words["negations"]:
            return True
        return low in words["toward"] and self.lows[i - 1] in words["begun"]

    def _aside(self, i: int) -> int | None:
        """The token after words set off by commas that begin at `i` (", or SAF,"), if they are few."""
        close = next((k for k in range(i + 1, min(i + _FAR, len(self.lows))) if self.lows[k] == ","), None)
        return close + 1 if close is not None else None

    def _suffers(self, party: Combatant) -> bool:
        """Whether harm is told of the party ("killed 12 ISIS militants", "the deaths of two soldiers")."""
        for i in range(party.start - 1, max(-1, party.start - _FAR - 2), -1):
            counted = self.lows[i] in self.words["counted"] or self.tokens[i].is_number or "-" in self.lows[i]
            if self.lows[i] in self.words["harming"] and (i < party.start - 1 or not counted):
                return True
            if not counted:
                return False
        return False

    def _is_object(self, party: Combatant) -> bool:
        """Whether the party stands after a preposition, and is no subject of what follows."""
        i = party.start
        while i > 0 and self.lows[i - 1] in self.words["articles"]:
            i -= 1
        return i > 0 and self.lows[i - 1] in self.words["prepositions"]

    def _voice(self, i: int, end: int, seen: set[str]) -> Part | None:
        """Whether the party before the verb at `i` does it, suffers it or did not do it; `seen` stands between them."""
        if seen & self.words["be"]:
            active = self.lows[i].endswith(self.lexicon.active_endings)
            return "victim" if not active else "denies" if seen & self.words["negations"] else "attacked"
        if seen & self.words["negations"]:
            return "denies"
        if not seen and self.lows[i].endswith(self.lexicon.active_endings):
            return None
        if seen & self.words["has"] or self._is("harmed", i) is None:
            return "attacked"
        following = self.lows[end] if end < len(self.lows) else "."
        if following in self.words["joining"]:
            other = self._is("active", end + 1)
            return self._voice(end + 1, other, seen) if other is not None else "victim"
        measured = following in self.words["before_measures"] and bool(set(self.lows[end + 1 : end + 2]) & self.words["measures"])
        return "victim" if following in self.words["after_harmed"] and not measured else "attacked"

    def _joined(self, found: Sequence[Deed]) -> list[Deed]:
        """The deeds, and for parties joined to others by "and" the same part."""
        by_party = {deed.party.start: deed for deed in found}
        pairs = [(left, right) for left, right in pairwise(self.parties) if self._joins(left.end, right.start)]
        for left, right in (*pairs, *reversed(pairs)):
            one, other = by_party.get(left.start), by_party.get(right.start)
            if one is not None and other is None and one.at < left.start:
                by_party[right.start] = Deed(right, one.part, one.at)
            elif other is not None and one is None and other.at >= right.end:
                by_party[left.start] = Deed(left, other.part, other.at)
        return [by_party[party.start] for party in self.parties if party.start in by_party]

    def _joins(self, start: int, end: int) -> bool:
        between = set(self.lows[start:end])
        if not 0 < end - start <= _NOUN or between & self.words["parting"]:
            return False
        return bool(between & self.words["joining"]) or between in ({"/"}, {","})

    def _followed(self, found: Sequence[Deed]) -> Iterable[Deed]:
        """The subject of the sentence, where harm is told of it further on ("the army took the town, killing ten")."""
        told = {deed.party.start for deed in found if deed.part == "victim"}
        for party in self.parties:
            if party.start > _FAR:
                break
            if party.start in told or not party.noun or self._is_object(party):
                continue
            for i in range(party.end, len(self.lows)):
                joined = self.lows[i - 1] in self.words["coordinating"] and self._is("active", i) is not None
                if self.lows[i] in self.words["results"] or joined:
                    return [Deed(party, "attacked", i)]
        return []

    def _fought(self, found: Sequence[Deed]) -> Iterable[Deed]:
        """The sides of a fight, but for those that only suffered in it."""
        told = {deed.party.start for deed in found}
        first = 0
        for i in range(len(self.lows)):
            fights = self._is("fights", i) is not None
            if not fights and self._is("fighting", i) is None:
                continue
            while first < len(self.parties) and self.parties[first].end < i - _NOUN:
                first += 1
            for party in self.parties[first:]:
                if party.start > i + _SIDES:
                    break
                if party.start not in told and not party.bare and self._is_side(party, i, fights=fights):
                    told.add(party.start)
                    yield Deed(party, "fought", i)

    def _is_side(self, party: Combatant, i: int, *, fights: bool) -> bool:
        """Whether the party is a side of the fight that the word at `i` tells ("clashes between", "clashed with")."""
        if i < party.start and self.words["with"] & set(self.lows[i + 1 : i + 3]):
            return True
        subject = party.end <= i <= party.end + 3 and not self._is_object(party)
        return fights and (party.start == i + 1 or subject)
