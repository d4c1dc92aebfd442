"""What a sentence says of the parties it names: who attacked, claims, is blamed, denies, or was the victim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from recount.read.combatants import Combatant
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases, plain
from recount.read.tokens import Sentence

Part = Literal["attacked", "fought", "claims", "blamed", "denies", "victim"]
_FAR = 6
"""Tokens that may stand between a party and its verb, or between a word of harm and a party that is its victim."""

_FENDED = -1
"""In place of a token: the party attacked, but was fended off, and the sentence tells what others did."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A party's part in what a sentence tells, and the token that says so."""

    party: Combatant
    part: Part
    at: int


class AttackWords(NamedTuple):
    """The lexicon `attacks` of one language, ready to look up."""

    phrases: dict[str, Phrases[bool]]
    words: dict[str, frozenset[str]]


@cache
def attack_words(language: str) -> AttackWords:
    """The lexicon `attacks` of a language."""
    tables = lexicon(language, "attacks")
    phrases = {
        "own": (*tables["verbs"]["active"], *tables["nouns"]["attacks"]),
        "nouns": tables["nouns"]["attacks"], "active": tables["verbs"]["active"], "harmed": tables["verbs"]["harmed"],
        "by": (*tables["verbs"]["by"], *tables["nouns"]["from"]), "fighting": tables["fighting"]["nouns"], "fights": tables["fighting"]["verbs"],
        "claiming": tables["claiming"]["before"], "claimed by": tables["claiming"]["after"], "blaming": tables["blaming"]["after"],
        "blamed": tables["blaming"]["before"], "denying": tables["denying"]["before"], "denied by": tables["denying"]["after"],
    }  # fmt: skip
    words = {
        key: frozenset(tables["verbs"][key])
        for key in (
            "negations",
            "stationed",
            "results",
            "counted",
            "harming",
            "after_harmed",
            "between",
            "begun",
            "be",
            "by_not",
            "after_by",
            "fended",
        )
    }
    words["speaking"] = frozenset(tables["speaking"]["words"])
    words["shots"] = frozenset(w.split()[-1] for w in tables["nouns"]["attacks"])
    words["sources"] = frozenset(tables["nouns"]["from"])
    words["says"] = frozenset(lexicon(language, "sources")["saying"]["verbs"])
    words["selves"], words["owning"] = frozenset(tables["own"]["selves"]), frozenset(tables["own"]["between"])
    words["denied"] = frozenset(tables["denying"]["objects"]) | frozenset(tables["doings"]["words"])
    words["doings"] = frozenset(tables["doings"]["words"])
    words["before_nouns"] = frozenset(tables["nouns"]["before_nouns"])
    words["prepositions"] = frozenset(tables["fighting"]["prepositions"])
    words["with"] = frozenset(tables["fighting"]["with"])
    words["done"] = frozenset(w.split()[-1] for key in ("active",) for w in tables["verbs"][key]) | frozenset(
        w.split()[-1] for w in (*tables["nouns"]["attacks"], *tables["fighting"]["nouns"])
    )
    return AttackWords({k: Phrases((w, True) for w in listed) for k, listed in phrases.items()}, words)


class Agency:
    """Reads the parts of the parties of one sentence."""

    def __init__(self, sentence: Sentence, parties: Sequence[Combatant], language: str) -> None:
        self.tokens = sentence.tokens
        self.lows = plain(sentence.tokens)
        self.parties = parties
        self.words = attack_words(language)

    def deeds(self) -> list[Deed]:
        """The parts of all parties of the sentence, in order of the parties."""
        found: list[Deed] = []
        for party in self.parties:
            part = self._part(party)
            if part is not None:
                found.append(part)
        found = self._joined(found)
        found += self._fought(found)
        if not any(deed.part in {"attacked", "claims", "blamed"} for deed in found):
            followed = list(self._followed(found))
            if followed:
                found = [deed for deed in found if deed.part != "fought"]  # the sentence tells who killed in the fight
            found += followed
        return found

    def _part(self, party: Combatant) -> Deed | None:
        for part, at in (
            ("denies", self._phrase_after(party, "denying")), ("denies", self._phrase_before(party, "denied by")),
            ("claims", self._phrase_after(party, "claiming")), ("claims", self._phrase_before(party, "claimed by")),
            ("blamed", self._phrase_before(party, "blaming")), ("blamed", self._phrase_after(party, "blamed")),
            ("claims", self._owns(party)), ("attacked", self._noun_after(party)), ("attacked", self._by_before(party)),
        ):  # fmt: skip
            if at == _FENDED:
                return None
            if at is not None:
                return Deed(party, part, at)  # type: ignore[arg-type]
        return self._verb_after(party)

    def _phrase_after(self, party: Combatant, key: str) -> int | None:
        """Where a phrase begins that the party stands before, adverbs between."""
        speaks = self.words.words["speaking"] if key in {"claiming", "denying"} else frozenset()
        if not party.noun and (not speaks or party.end >= len(self.lows) or self.lows[party.end] not in speaks):
            return None
        i = party.end
        while i < len(self.lows) and i <= party.end + _FAR:
            match = self.words.phrases[key].at(self.lows, i) if self.lows[i] in self.words.phrases[key] else None
            if match is not None:
                return i if key != "denying" or self._denies(match[1]) else None
            if self.lows[i] not in self.words.words["between"] and self.lows[i] not in speaks:
                return None
            i += 1
        return None

    def _owns(self, party: Combatant) -> int | None:
        """Where a party that speaks tells of its own deed ("the army said it had struck", "explaining its attack, the army")."""
        if not party.noun or not any(low in self.words.words["says"] for low in self.lows[party.end : party.end + 3]):
            return None
        for i, low in enumerate(self.lows[:-1]):
            if low not in self.words.words["selves"] or party.start <= i < party.end:
                continue
            for k in range(i + 1, min(i + 4, len(self.lows))):
                if self.lows[k] in self.words.words["negations"]:
                    return None
                if self.words.phrases["own"].at(self.lows, k):
                    return k
                if self.lows[k] not in self.words.words["owning"]:
                    break
        return None

    def _denies(self, i: int) -> bool:
        """Whether what is denied from `i` on is an attack or the blame for one."""
        return any(low in self.words.words["denied"] for low in self.lows[i : i + 8])

    def _phrase_before(self, party: Combatant, key: str) -> int | None:
        """Where a phrase begins that ends right before the party, articles and the like between."""
        j = self._past_articles(party.start)
        for start in range(max(0, j - 5), j):
            if self.lows[start] in self.words.phrases[key]:
                match = self.words.phrases[key].at(self.lows, start)
                if match is not None and match[1] == j:
                    return start
        return None

    def _past_articles(self, i: int) -> int:
        while i > 0 and (self.lows[i - 1] in self.words.words["after_by"] or self.tokens[i - 1].text in {'"', "“"}):
            if self.lows[i - 1] in self.words.phrases["by"]:
                break
            i -= 1
        return i

    def _noun_after(self, party: Combatant) -> int | None:
        """Where the attack is named that the party's name or adjective stands before ("Israeli air strikes")."""
        if party.bare and not party.adjective:
            return None
        i = party.end
        while i < len(self.lows) and i <= party.end + 4:
            if self.lows[i] in self.words.phrases["nouns"] and self.words.phrases["nouns"].at(self.lows, i):
                return _FENDED if self._fended(party.start) else i
            if self.lows[i] not in self.words.words["before_nouns"]:
                return None
            i += 1
        return None

    def _fended(self, i: int) -> bool:
        """Whether the attack named from `i` on was fended off."""
        return any(low in self.words.words["fended"] for low in self.lows[max(0, i - 4) : i])

    def _by_before(self, party: Combatant) -> int | None:
        """Where "by" stands after a word for what was done ("killed by", "an air strike by", "carried out by")."""
        if not party.noun:
            return None
        j = self._past_articles(party.start)
        for start in range(max(0, j - 4), j):
            match = self.words.phrases["by"].at(self.lows, start) if self.lows[start] in self.words.phrases["by"] else None
            if match is None or match[1] != j:
                continue
            if match[1] - start > 1:
                return start
            if self.lows[start] in self.words.words["sources"]:
                return start if start > 0 and self.lows[start - 1] in self.words.words["shots"] else None
            k = start - 1
            while k > 0 and self.lows[k].endswith("ly"):
                k -= 1
            done = self.lows[k] if k >= 0 else ""
            if self._fended(k + 1):
                return _FENDED
            if done in self.words.words["by_not"]:
                return None
            if done in self.words.words["done"] or done.endswith(("ed", "ck", "ten", "wn")):
                return start
            return start if self._doing_before(k) else None
        return None

    def _doing_before(self, i: int) -> bool:
        """Whether a word for an attack stands somewhat before, nothing else between ("the killing of 12 villagers by")."""
        for k in range(i, max(-1, i - 12), -1):
            if self.lows[k] in self.words.words["doings"]:
                return True
            if not (self.tokens[k].is_word or self.tokens[k].is_number) or self.lows[k] in self.words.phrases["by"]:
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
        be = has = no = False
        i = party.end
        far = party.end + _FAR
        while i < len(self.lows) and i <= far:
            low = self.lows[i]
            match = self.words.phrases["active"].at(self.lows, i) if low in self.words.phrases["active"] else None
            if match is not None:
                part = self._voice(i, match[1], be=be, has=has)
                return Deed(party, "denies" if no and part == "attacked" else part, i)
            be |= low in self.words.words["be"]
            has |= low in {"has", "have", "had"}
            no |= low in self.words.words["negations"]
            begun = low in self.words.words["negations"] or low == "to" and self.lows[i - 1] in self.words.words["begun"]
            if low == "," and (close := self._aside(i)):
                i = close
                far = i + _FAR
                continue
            if i == party.end and low in self.words.words["stationed"] and not party.bare:
                far += _FAR  # "terrorists positioned in … fired"
            if not (
                low in self.words.words["between"]
                or low in self.words.words["be"]
                or begun
                or (far > party.end + _FAR and self.tokens[i].is_word)
            ):
                return None
            i += 1
        return None

    def _aside(self, i: int) -> int | None:
        """The token after words set off by commas that begin at `i` (", or SAF,"), if they are few."""
        close = next((k for k in range(i + 1, min(i + 6, len(self.lows))) if self.lows[k] == ","), None)
        return close + 1 if close is not None else None

    def _suffers(self, party: Combatant) -> bool:
        """Whether harm is told of the party ("killed 12 ISIS militants", "the deaths of two soldiers")."""
        i = party.start - 1
        while i >= 0 and i >= party.start - _FAR and (self.lows[i] in self.words.words["counted"] or self.tokens[i].is_number):
            if self.lows[i] in self.words.words["harming"] and i < party.start - 1:
                return True
            i -= 1
        return i >= 0 and self.lows[i] in self.words.words["harming"]

    def _is_object(self, party: Combatant) -> bool:
        """Whether the party stands after a preposition, and is no subject of what follows."""
        i = party.start
        while i > 0 and self.lows[i - 1] in {"the", "a", "an", "so-called", "its", "their", "pro-government"}:
            i -= 1
        return i > 0 and self.lows[i - 1] in self.words.words["prepositions"]

    def _voice(self, i: int, end: int, *, be: bool, has: bool) -> Part:
        """Whether the party before the verb at `i` does it or suffers it."""
        low = self.lows[i]
        if be:
            return "attacked" if low.endswith("ing") else "victim"
        harmed = self.words.phrases["harmed"].at(self.lows, i) if low in self.words.phrases["harmed"] else None
        following = self.lows[end] if end < len(self.lows) else "."
        if (
            following in {"and", "or"}
            and end + 1 < len(self.lows)
            and (other := self.words.phrases["active"].at(self.lows, end + 1))
        ):
            return self._voice(end + 1, other[1], be=be, has=has)
        if following == "at" and end + 1 < len(self.lows) and self.lows[end + 1] in {"least", "most"}:
            return "attacked"
        if not has and harmed is not None and following in self.words.words["after_harmed"]:
            return "victim"
        return "attacked"

    def _joined(self, found: list[Deed]) -> list[Deed]:
        """A party joined to another by "and" has the same part."""
        by_party = {deed.party.start: deed for deed in found}
        order = list(self.parties)
        for left, right in (*zip(order, order[1:], strict=False), *reversed(list(zip(order, order[1:], strict=False)))):
            if not self._joins(left.end, right.start):
                continue
            one, other = by_party.get(left.start), by_party.get(right.start)
            if one is not None and other is None and one.at < left.start:
                by_party[right.start] = Deed(right, one.part, one.at)
            elif other is not None and one is None and other.at >= right.end:
                by_party[left.start] = Deed(left, other.part, other.at)
        return [by_party[p.start] for p in order if p.start in by_party]

    def _joins(self, start: int, end: int) -> bool:
        between = self.lows[start:end]
        return (
            0 < len(between) <= 4
            and ("and" in between or "or" in between or between == ["/"] or between == [","])
            and not (set(between) & {"by", "in", "on", "against", "with", "of"})
        )

    def _followed(self, found: Sequence[Deed]) -> Iterable[Deed]:
        """The subject of the sentence, where harm is told of it further on ("the army took the town, killing ten")."""
        told = {deed.party.start for deed in found if deed.part == "victim"}
        for party in self.parties:
            if party.start > _FAR or party.start in told or not party.noun or self._is_object(party):
                continue
            for i in range(party.end, len(self.lows)):
                low = self.lows[i]
                joined = self.lows[i - 1] in {"and", ","} and low.endswith("ed") and self.words.phrases["active"].at(self.lows, i)
                if low in self.words.words["results"] or joined:
                    return [Deed(party, "attacked", i)]
        return []

    def _fought(self, found: Sequence[Deed]) -> Iterable[Deed]:
        """The sides of a fight, but for those that only suffered in it."""
        told = {deed.party.start for deed in found}
        for i, low in enumerate(self.lows):
            fights = low in self.words.phrases["fights"] and self.words.phrases["fights"].at(self.lows, i)
            if not fights and not (low in self.words.phrases["fighting"] and self.words.phrases["fighting"].at(self.lows, i)):
                continue
            for party in self.parties:
                if party.start in told or party.bare:
                    continue
                near = i < party.start <= i + 14 and self.words.words["with"] & set(self.lows[i : party.start])
                if (
                    near
                    or party.end == i
                    or (fights and (party.start == i + 1 or (party.end <= i <= party.end + 3 and not self._is_object(party))))
                ):
                    told.add(party.start)
                    yield Deed(party, "fought", i)
