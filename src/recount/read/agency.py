"""What a sentence says of the parties it names: who attacked, fought, claims, is blamed, denies, or was the victim."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from recount.read.accusations import said_of
from recount.read.clauses import FAR, NOUN, Clauses
from recount.read.combatants import Combatant
from recount.read.fights import both_sides, sides, subject
from recount.read.small import adjectives_follow
from recount.read.tokens import Sentence

Part = Literal["attacked", "fought", "claims", "blamed", "denies", "victim"]
_DOING = 12
"""Tokens between a word for what was done and "by" ("the killing of 12 villagers by")."""
_FAILED = 16
"""Tokens after an attack in which it is said that it was fended off."""


class Deed(NamedTuple):
    """A party's part in what a sentence tells, and the token that says so."""

    party: Combatant
    part: Part
    at: int
    weak: bool = False
    """Told by the way: it fended an attack off, led a campaign in which something else was done, or did what was answered."""


class _Fended(Exception):
    """An attack was fended off."""


def deeds_of(sentence: Sentence, parties: Sequence[Combatant], language: str) -> list[Deed]:
    """The parts of all parties of a sentence, in order of the parties; most sentences name none."""
    return _Agency(sentence, parties, language).deeds() if parties else []


class _Agency:
    """Reads the parts of the parties of one sentence."""

    def __init__(self, sentence: Sentence, parties: Sequence[Combatant], language: str) -> None:
        self.clauses = Clauses(sentence, parties, language)
        self.tokens = self.clauses.tokens
        self.lows = self.clauses.lows
        self.parties = parties
        self.follows = adjectives_follow(language)
        self.lexicon = self.clauses.lexicon
        self.words = self.clauses.words

    def deeds(self) -> list[Deed]:
        """The parts of all parties of the sentence, in order of the parties."""
        if self._nobody_claims():
            return [d for p in self.parties for d in self._deeds(p) if d.part == "blamed"]
        found = [deed for deed in self._joined([d for p in self.parties for d in self._deeds(p)]) if not self._is_aside(deed)]
        if any(deed.part == "blamed" and self.lows[deed.at] in self.words["blamers"] for deed in found):
            # who is accused is accused of something: what else is named tells of it, and accuses nobody
            found = [deed for deed in found if deed.part != "attacked" or self.clauses.phrase("nouns", deed.at) is None]
        if any(deed.part in {"attacked", "claims", "blamed"} and not deed.weak for deed in found):
            return [deed for deed in found if not deed.weak]
        victims = [deed.party for deed in found if deed.part == "victim"]
        dead = [deed.party for deed in found if deed.part == "victim" and self.lows[deed.at] in self.words["losing"]]
        lost = [Deed(party, "fought", at) for party, at in both_sides(self.clauses, dead)]
        if lost:
            return [*(deed for deed in found if deed.part != "victim"), *lost]
        followed = subject(self.clauses, victims)
        if followed is not None:  # the sentence tells who killed in the fight
            party, at = followed
            did = Deed(party, "attacked", at, weak=self.clauses.phrase("besides", at) is not None)
            return [*found, did, *(did._replace(party=p) for p in self._beside(party))]
        fought = sides(self.clauses, [deed.party for deed in found])
        return [*found, *(deed for party, at in fought if not self._is_aside(deed := Deed(party, "fought", at)))]

    def _nobody_claims(self) -> bool:
        """Whether the sentence says that nobody claims the attack: then it accuses nobody of it either."""
        return any(self.clauses.holds("claims", end, end + FAR) for end in self.clauses.found("nobody").values())

    def _deeds(self, party: Combatant) -> list[Deed]:
        """What is said of the party; where nobody says anything, what it does."""
        if (party.start > 0 and self.lows[party.start - 1] in self.words["denials"]) or party.start > self.clauses.furniture:
            return []
        said = [Deed(party, part, at) for part, at in said_of(self.clauses, party)]
        if said or party.seat:
            return said
        if party.bare and self.clauses.is_hit(party):
            return [Deed(party, "victim", party.start)]
        try:
            at = self._noun_after(party)
            at = at if at is not None else self._by_before(party)
        except _Fended:
            return []
        if at is not None:
            told = at - 1 if self.clauses.phrase("active", at - 1) is not None else at  # "besieged by"
            return [Deed(party, "attacked", at, weak=self.clauses.phrase("besides", told) is not None)]
        verb = self._verb_after(party) or self._own_attack(party)
        return [verb] if verb is not None else []

    def _own_attack(self, party: Combatant) -> Deed | None:
        """What is told of the forces of the sentence's subject ("X flies jets there, and its aircraft bombed the market")."""
        if (
            not party.noun
            or party is not self.parties[0]
            or party.start > self.clauses.opening + FAR
            or self.clauses.is_object(party)
        ):
            return None
        for i in range(party.end, len(self.lows) - 1):
            if self.lows[i - 1] in self.words["coordinating"] and self.lows[i] in self.words["possessive"]:
                k = i + 1
                while k < len(self.lows) and k <= i + NOUN and self.lows[k] in self.words["owning"]:
                    k += 1
                end = self.clauses.phrase("active", k)
                return self._done(party, k, end, {self.lows[k - 1]}) if end is not None and k > i + 1 else None
        return None

    def _is_aside(self, deed: Deed) -> bool:
        """Whether the deed is not what happened, but what that came after or answered ("days after an army raid"), or failed."""
        if deed.part not in {"attacked", "fought"}:
            return False
        first, last = min(deed.party.start, deed.at), max(deed.party.end, deed.at)
        if self.clauses.is_answered(first):
            return True
        if self.clauses.is_once(deed.party, last):
            return True
        failed = next((k for k in range(last, min(last + _FAILED, len(self.lows))) if self.lows[k] in self.words["fended"]), None)
        return failed is not None and self.lows[failed - 1] in self.words["be"]

    def _noun_after(self, party: Combatant) -> int | None:
        """Where the attack is named that the party's name or adjective stands before ("Israeli air strikes")."""
        if party.bare and not party.adjective:
            return None
        if self.follows and party.adjective and party.start > 0 and self.lows[party.start - 1] in self.words["shots"]:
            self._check_fended(party.start - 1)
            return party.start - 1  # "une frappe russe"
        for i in range(party.end, min(len(self.lows), party.end + NOUN + 1)):
            if self.clauses.phrase("nouns", i) is not None:
                self._check_fended(party.start)
                people = self.lows[i] in self.words["attackers"] or self.clauses.holds("attackers", i + 1, i + 2)
                return None if people and self.clauses.harm_before(party) is not None else i
            if self.lows[i] not in self.words["before_nouns"] and not self.clauses.is_type(i):
                return None
        return None

    def _check_fended(self, i: int) -> None:
        """Raises _Fended where the attack named from `i` on was fended off."""
        if self.clauses.holds("fended", i - NOUN, i):
            raise _Fended

    def _by_before(self, party: Combatant) -> int | None:
        """Where "by" stands after a word for what was done ("killed by", "an air strike by", "carried out by")."""
        if not party.noun:
            return None
        j = self.clauses.past_articles(party.start)
        start = next((i for i in range(max(0, j - NOUN), j) if self.clauses.phrase("by", i) == j), None)
        if start is None or (party.bare and self.lows[j - 1] in self.words["from"]):
            return None  # rockets "fired from Gaza" are from a place
        if j - start > 1:
            return start  # "at the hands of"
        k = start - 1
        if self.lows[start] in self.words["from"]:
            return start if k >= 0 and self.lows[k] in self.words["shots"] else None
        while k > 0 and self.clauses.is_adverb(k):
            k -= 1
        done = self.lows[k] if k >= 0 else ""
        self._check_fended(k + 1)
        told = done in self.words["done"] or done in self.words["doings"]
        other = done in self.words["by_not"] or (not told and done.endswith(self.lexicon.done_endings))  # "a town loved by"
        return start if not other and (told or self._doing_before(k)) else None

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
        harm = self.clauses.harm_before(party)
        if harm is not None:
            return Deed(party, "victim", harm)
        if self.clauses.is_object(party) and not self.clauses.holds("relatives", party.end, party.end + 1):
            return None
        i, far = party.end, party.end + FAR
        stationed = not party.bare and i < len(self.lows) and self.lows[i] in self.words["stationed"]
        far += FAR if stationed else 0  # "terrorists positioned in … fired"
        seen: set[str] = set()
        while i < len(self.lows) and i <= far:
            low = self.lows[i]
            end = self.clauses.phrase("active", i)
            if end is not None:
                return self._done(party, i, end, seen)
            if low in self.words["dying"]:
                return Deed(party, "victim", i)
            past = self.clauses.past_apposed(i, FAR)  # ", or SAF,"
            if past > i:
                i, far = past, past + FAR
                continue
            if not (self._stands_between(i) or (stationed and self.tokens[i].is_word)):
                return None
            seen.add(low)
            i += 1
        return None

    def _done(self, party: Combatant, i: int, end: int, seen: set[str]) -> Deed | None:
        """What the verb from `i` to `end` says of the party before it, `seen` between them."""
        if self.clauses.is_noun(i) or self.clauses.holds("elsewhere", end, end + 2):
            return None
        part = self._voice(party, i, end, seen)
        if part is None or (part == "attacked" and self._is_harmless(end)):
            return None
        return Deed(party, part, i, weak=part == "attacked" and self._is_besides(i, end))

    def _is_harmless(self, end: int) -> bool:
        """Whether what follows a verb tells that it was another deed: "killed him", "fired flares"."""
        return self.clauses.holds("stopped", end, end + 2) or self.clauses.any_phrase("harmless", end, end + 2)

    def _is_besides(self, i: int, end: int) -> bool:
        """Whether the verb, or the noun right after it, tells of a campaign or a defence ("unleashed a brutal crackdown")."""
        noun = next((k for k in range(end, end + NOUN) if self.clauses.phrase("nouns", k) is not None), i)
        return self.clauses.phrase("besides", i) is not None or self.clauses.phrase("besides", noun) is not None

    def _stands_between(self, i: int) -> bool:
        """Whether the word may stand between a party and its verb: "has", "on Monday", "did not", "began to"."""
        low, words = self.lows[i], self.words
        if low in words["between"] or low in words["be"] or low in words["negations"] or self.clauses.is_adverb(i):
            return True
        return low in words["toward"] and self.lows[i - 1] in words["begun"]

    def _voice(self, party: Combatant, i: int, end: int, seen: set[str]) -> Part | None:
        """Whether the party before the verb at `i` does it, suffers it or did not do it; `seen` stands between them."""
        if seen & self.words["be"]:
            active = self.lows[i].endswith(self.lexicon.active_endings)
            return "victim" if not active else "denies" if seen & self.words["negations"] else "attacked"
        if seen & self.words["negations"]:
            return "denies"
        if not seen and self.lows[i].endswith(self.lexicon.active_endings):
            return "attacked" if self.clauses.holds("showing", party.start - FAR, party.start) else None
        if seen & self.words["has"] or self.clauses.phrase("harmed", i) is None:
            return "attacked"
        following = self.lows[end] if end < len(self.lows) else "."
        if following in self.words["joining"]:
            other = self.clauses.phrase("active", end + 1)
            return self._voice(party, end + 1, other, seen) if other is not None else "victim"
        measured = following in self.words["before_measures"] and self.clauses.holds("measures", end + 1, end + 2)
        return "victim" if following in self.words["after_harmed"] and not measured else "attacked"

    def _joined(self, found: Sequence[Deed]) -> list[Deed]:
        """The deeds, and for parties joined to others by "and" the same part."""
        by_party: dict[int, list[Deed]] = {}
        for deed in found:
            by_party.setdefault(deed.party.start, []).append(deed)
        pairs = [(left, right) for left, right in pairwise(self.parties) if self._joins(left.end, right.start)]
        for left, right in (*pairs, *reversed(pairs)):
            ones, others = by_party.get(left.start, []), by_party.get(right.start, [])
            if ones and not others and ones[0].at < left.start:
                by_party[right.start] = [ones[0]._replace(party=right)]
            elif others and not ones and others[0].at >= right.end:
                by_party[left.start] = [others[0]._replace(party=left)]
        return [deed for party in self.parties for deed in by_party.get(party.start, [])]

    def _beside(self, party: Combatant) -> list[Combatant]:
        """The parties that "and" joins to the one before them."""
        pairs = [(left, right) for left, right in pairwise(self.parties) if self._joins(left.end, right.start)]
        return [right for left, right in pairs if left.start == party.start]

    def _joins(self, start: int, end: int) -> bool:
        between = set(self.lows[start:end])
        if not 0 < end - start <= NOUN or between & self.words["parting"]:
            return False
        return bool(between & self.words["joining"]) or between in ({"/"}, {","})
