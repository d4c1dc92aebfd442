"""Words that name a party to a fight: armed groups, states' forces, coalitions, and labels that name nobody."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from recount.domain.vocabulary import PartyClass
from recount.read.party_words import Sort, party_words
from recount.read.small import adjectives_follow, endings, without
from recount.read.states import ACRONYM
from recount.read.theatre import Theatre
from recount.read.tokens import Sentence
from recount.read.unlisted import Unlisted

_UNIT = 4
"""Words of a unit's name between a country's adjective and the word for the force ("71st Counter Terrorism Battalion")."""
_TITLE = 2
"""Words between a country and the name of its ruler ("forces loyal to Syrian President …")."""
_AFFILIATED = 3
"""Tokens between a group's name and the word that tells its affiliate ("al-Qaeda's former Syrian branch")."""
_BRACKET = 8
"""Tokens that brackets after a name may hold."""
_LINKED = 3
"""Words between "of" and the party that a force belongs to ("forces loyal to the Syrian President")."""


class Combatant(NamedTuple):
    """A party named between two tokens of a sentence (half-open); `name` is empty where only a force is named ("jets").

    `bare` marks a country's name or adjective alone: it is a party only where something else says that it fights;
    `adjective` and `noun` say which of the two it may be, and `seat` that it is a capital, which speaks but does not
    shoot. A `weak` label names nobody who can be accused ("bomber"); a `lone` one stands in the singular, and may only
    describe ("a terrorist attack").
    """

    name: str
    kind: PartyClass
    sort: Sort
    start: int
    end: int
    bare: bool = False
    adjective: bool = False
    noun: bool = True
    weak: bool = False
    lone: bool = False
    seat: bool = False


class _Memory:
    """The names of a report so far that a later word may point back to."""

    def __init__(self) -> None:
        self.state: str | None = None
        """The state whose army was named last: "the army" is its army."""
        self.group: Combatant | None = None
        """The group named last."""
        self.by_head: dict[str, Combatant] = {}
        """Forces that no list holds by the last word of their names."""
        self.unlisted: set[str] = set()
        self.by_label: dict[str, Combatant] = {}
        """Labels with their people by the label alone: "Hutu militiamen" are "the militiamen"."""

    def keep(self, one: Combatant, head: str) -> None:
        """Remembers a force that no list holds."""
        self.by_head[head] = one
        self.unlisted.add(one.name)


class Combatants:
    """Finds the parties named in the sentences of one report, asked for in the order of the text."""

    def __init__(self, language: str, where: Theatre) -> None:
        self.language = language
        self.where = where
        self.memory = _Memory()

    def of(self, sentence: Sentence, unlisted: Mapping[int, Unlisted]) -> list[Combatant]:
        """The parties named in a sentence, in order, those that belong together as one ("jets of the Russian army").

        `unlisted` are the names in it that no list holds.
        """
        found = _Reading(sentence, unlisted, self.language, self.where, self.memory).all()
        groups = [one for one in found if one.sort == "group"]
        self.memory.group = groups[-1] if groups else self.memory.group
        return found


class _Reading:
    """The parties of one sentence, read left to right."""

    def __init__(
        self, sentence: Sentence, unlisted: Mapping[int, Unlisted], language: str, where: Theatre, memory: _Memory
    ) -> None:
        self.tokens = sentence.tokens
        self.lows = sentence.plain()
        self.language = language
        self.words = party_words(language)
        self.unlisted = unlisted
        self.listed = self.words.listed
        self.where = where
        self.memory = memory
        self.bare_genitive = endings(language)["bare_genitive"]
        self.follows = adjectives_follow(language)
        self.here = self._set_in()

    def all(self) -> list[Combatant]:
        found: list[Combatant] = []
        past = 0
        for i in self._openings():
            if i < past:
                continue
            # a name such as "Army of the Righteous" goes before the words that it is made of
            named = i + 1 < len(self.lows) and self.tokens[i].is_capital and self.lows[i + 1] in self.listed["headed"]
            one = self._back(i) or (self._unknown(i) if named else None) or self._at(i) or self._unknown(i)
            if one is not None:
                past = self._past_companions(one)
                found.append(one if past == one.end else one._replace(end=past))
        merged = self._merged(found)
        for i, (one, other) in enumerate(pairwise(merged)):
            if not one.noun and not other.bare and other.kind == "state" and self._joined(one.end, other.start):
                merged[i] = one._replace(bare=False, noun=True)  # "Russian and Syrian warplanes"
        return [m for m in merged if m.sort not in {"force", "unarmed"}]

    def _openings(self) -> list[int]:
        """The tokens at which a party may begin: words of names, names that no list holds, and what "the" may point back with."""
        names, definite = self.words.names, self.listed["definite"]
        return [
            i for i, low in enumerate(self.lows) if low in names or i in self.unlisted or (i > 0 and self.lows[i - 1] in definite)
        ]

    def _joined(self, start: int, end: int) -> bool:
        return end - start == 1 and self.lows[start] in self.listed["joining"]

    def _at(self, i: int) -> Combatant | None:
        match = self.words.names.at(self.lows, i) if self.lows[i] in self.words.names else None
        if match is None:
            return None
        (sort, name), end = match
        if sort in {"coalition", "group", "state", "country"}:
            return self._proper(i, end, sort, name) if self._is_proper(i, end, sort) else None
        if sort in {"government", "force"} and (described := self._described_by(end)) is not None:
            country, after = described
            named = self._named(country, (name,))
            self.memory.state = named if name in self.listed["armies"] else self.memory.state
            return Combatant(named, "state", "country", i, after)
        if sort == "government":
            return Combatant(self._government(name), "state", sort, i, self._forces(end)[0])
        if sort == "label":
            return self._label(i, i, end)
        return Combatant("", "unknown", sort, i, end)

    def _described_by(self, end: int) -> tuple[str, int] | None:
        """The country whose adjective stands behind a force ("le régime syrien"), and the index after it."""
        if not self.follows or end >= len(self.lows) or self.lows[end] not in self.words.names:
            return None
        match = self.words.names.at(self.lows, end)
        if match is None or match[0][0] != "country" or self.lows[end] not in self.words.states[match[0][1]].adjectives:
            return None
        return match[0][1], match[1]

    def _is_proper(self, i: int, end: int, sort: Sort) -> bool:
        """Whether the word is written as a name is: in capitals where it is an acronym."""
        low, text = self.lows[i], self.tokens[i].text
        known = " ".join(self.lows[i:end]) in self.listed["uncapitalised"]
        known = known or (end > i + 1 and any(t.is_capital for t in self.tokens[i:end]))  # "al Qaeda"
        if not text[0].isupper() and sort != "coalition" and "-" not in text and not known:
            return False
        return end > i + 1 or len(low) > ACRONYM or text[: len(low)].isupper()

    def _proper(self, i: int, end: int, sort: Sort, name: str) -> Combatant:
        match sort:
            case "country":
                return self._country(i, end, name)
            case "coalition":
                called = self.where.coalition or name if name == sort else name
                return Combatant(called, "coalition", sort, i, self._forces(end)[0])
            case "group":
                return self._group(i, end, name)
            case _:
                self.memory.state = name
                return Combatant(name, "state", sort, i, self._forces(end)[0])

    def _group(self, i: int, end: int, name: str) -> Combatant:
        """A group, or the one that is only its affiliate ("al-Qaeda's former Syrian branch", "al-Qaeda affiliate X")."""
        if end < len(self.tokens) and end == i + 1 and _names_on(self.tokens[end].text):  # "Fatah al-Islam" is not Fatah
            whole = f"{self.tokens[i].text} {self.tokens[end].text}"
            return Combatant(whole, "non_state", "group", i, end + 1)
        reach = range(end, min(len(self.lows), end + _AFFILIATED))
        after = next((k for k in reach if self.lows[k] in self.listed["affiliates"]), None)
        if after is None or not all(
            self.tokens[k].is_capital or self.lows[k] in self.listed["former"] for k in range(end, after)
        ):
            one = Combatant(name, "non_state", "group", i, end)
            if end - i > 1:
                self.memory.by_label[self.lows[end - 1]] = one
            return one
        other = self._at(after + 1) if after + 1 < len(self.lows) else None
        if other is not None and other.sort == "group":
            return other._replace(start=i)
        words = f"{name} {self.lows[after]}"
        return Combatant(words, "non_state", "label", i, after + 1)

    def _label(self, start: int, i: int, end: int) -> Combatant:
        """A label from `i` to `end`, with the people or country before it ("Kurdish militia")."""
        low = " ".join(self.lows[i:end])
        tribal = low in self.listed["tribal"]
        while start > 0 and (self._is_people(start - 1) or (tribal and start > 1 and self.tokens[start - 1].is_capital)):
            start -= 1
        words = [t.text for t in self.tokens[start:i]]
        words += [self.words.labels[low]] if low in self.words.labels else [t.text for t in self.tokens[i:end]]
        lone = low in self.listed["singular"]
        if start == i and i > 0 and self.lows[i - 1] in self.listed["definite"] and low in self.memory.by_label:
            return self.memory.by_label[low]._replace(start=i, end=end)
        weak = start == i and low in self.listed["weak"]
        one = Combatant(" ".join(words), "non_state", "label", start, end, weak=weak, lone=lone)
        if start < i:
            self.memory.by_label[low] = one
        return one

    def _is_people(self, i: int) -> bool:
        """Whether the word before a label belongs to it: "Kurdish", "pro-government"."""
        return self.lows[i] in self.listed["peoples"] or self.lows[i].startswith(self.words.sides)

    def _country(self, i: int, end: int, country: str) -> Combatant:
        """A country, its forces ("Turkish jets"), its government at home ("Syrian regime forces") or its rebels."""
        word = " ".join(self.lows[i:end])
        j = end
        after, forces = self._forces(j)
        if word not in self.words.states[country].adjectives and self.listed["abstract"].issuperset(forces):
            after, forces = j, []  # "Chad Security" is a heading, "Chadian security" is not
        if word in self.words.states[country].capitals and not forces:
            return Combatant(self._named(country, ()), "state", "country", i, end, bare=True, seat=True)
        while not forces and j < min(len(self.lows), end + _UNIT) and self._is_unit(j):
            j += 1
            after, forces = self._forces(j)
        if forces:
            name = self._named(country, forces)
            if self.listed["armies"] & set(forces):
                self.memory.state = name
            return Combatant(name, "state", "country", i, after)
        label = self.words.names.at(self.lows, j) if j < len(self.lows) and self.lows[j] in self.words.names else None
        if label is not None and label[0][0] == "label":
            return self._label(i, j, label[1])
        short = len(word.replace(".", "").replace(" ", "")) <= ACRONYM  # "US" names and describes
        describes = word in self.words.states[country].adjectives
        owns = self._is_possessive(end - 1, word, country)
        name = self._named(country, ())
        heads = end < len(self.lows) and self.lows[end] in self.listed["abstract"]  # "Chad Security" over a page
        noun = (not describes or short) and not owns and not heads
        return Combatant(name, "state", "country", i, end, bare=True, adjective=describes or short or owns, noun=noun)

    def _is_possessive(self, i: int, word: str, country: str) -> bool:
        """Whether a country's name ends at `i` in a possessive, with its apostrophe or without ("Syria's", "Syrias")."""
        if self.tokens[i].low != self.lows[i]:
            return True
        return (
            word not in self.words.states[country].words and without(word, self.bare_genitive) in self.words.states[country].names
        )

    def _is_unit(self, i: int) -> bool:
        """Whether the word may stand between a country's adjective and its force: "naval", "71st Counter Terrorism"."""
        low, token = self.lows[i], self.tokens[i]
        if low in self.listed["kin"] or low in self.listed["ordinals"] or token.is_number:
            return True
        return token.is_capital and low not in self.words.names and low not in self.listed["abstract"]

    def _forces(self, i: int) -> tuple[int, list[str]]:
        """The words for forces from `i` on, and the index after them."""
        found: list[str] = []
        while i < len(self.lows) and self.lows[i] in self.words.forces and (match := self.words.forces.at(self.lows, i)):
            found.append(match[0])
            i = match[1]
        return i, found

    def _named(self, country: str, forces: Sequence[str]) -> str:
        """A state by its country; a government in a war within its country as such (codebook, convention 12)."""
        told = any(w in self.listed["at_home"] for w in forces) and self.where.country in {None, country}
        if told or (country == self.where.country and self.where.by_government):
            return self.words.government_of(country)
        return country

    def _set_in(self) -> str | None:
        """Another country than the report's that the sentence is set in ("In Iraq …")."""
        if len(self.lows) < 2 or self.lows[0] not in self.listed["inside"] or not self.tokens[1].is_capital:
            return None
        match = self.words.names.at(self.lows, 1) if self.lows[1] in self.words.names else None
        return match[0][1] if match is not None and match[0][0] == "country" and match[0][1] != self.where.country else None

    def _government(self, word: str) -> str:
        """The government or state that "the army", "regime forces" are of."""
        if self.here is not None:
            return self.words.government_of(self.here)
        home = self._named(self.where.country, (word,)) if self.where.country is not None else None
        if word in self.listed["armies"]:
            return self.memory.state or home or self.where.army or self.words.untold
        return home or self.memory.state or self.words.untold

    def _unknown(self, i: int) -> Combatant | None:
        """A name that no list holds."""
        found = self.unlisted.get(i)
        if found is None:
            return None
        kind = "coalition" if found.name == self.where.coalition else found.kind
        one = Combatant(found.name, kind, "coalition" if kind == "coalition" else "group", found.start, found.end)
        self.memory.keep(one, self.lows[found.end - 1])
        return one

    def _back(self, i: int) -> Combatant | None:
        """The force or group named before that "the Front" or "the group" points back to."""
        low, before = self.lows[i], self.lows[i - 1] if i > 0 else ""
        if before not in self.listed["definite"]:
            return None
        if self.tokens[i].is_capital and low in self.memory.by_head:
            return self.memory.by_head[low]._replace(start=i, end=i + 1)
        ends = i + 1 >= len(self.tokens) or not (self.tokens[i + 1].is_capital or self.lows[i + 1] in self.listed["describing"])
        if low in self.listed["pointing"] and ends and self.memory.group is not None and not self.tokens[i].is_capital:
            return self.memory.group._replace(start=i, end=i + 1, seat=True)  # it may be a group of monitors: what it says only
        return None

    def _past_companions(self, one: Combatant) -> int:
        """The end of the words that stand beside a name: "the Daesh terrorist group (ISIS) militants", "army men"."""
        end = one.end
        if one.sort not in {"group", "label"}:
            men = not one.bare and one.kind == "state" and end < len(self.lows) and self.lows[end] in self.listed["men"]
            return end + 1 if men else end
        while end < len(self.lows):
            if self.tokens[end].text == "(":
                window = range(end, min(end + _BRACKET, len(self.lows)))
                close = next((k for k in window if self.tokens[k].text == ")"), None)
                if close is None:
                    break
                end = close + 1
            elif self.lows[end] in self.listed["companions"] and not one.lone:
                end += 1
            else:
                break
        return end

    def _merged(self, found: Sequence[Combatant]) -> list[Combatant]:
        """Labels and forces joined to the party that they belong to: "terrorists of", "forces loyal to", "jets of"."""
        merged: list[Combatant] = []
        linked = False
        for one in found:
            if merged and self._is_against(merged[-1], one):
                merged[-1] = merged[-1]._replace(end=one.end)  # "rebels of the ousted junta"
                linked = False
            elif merged and self._belongs(merged[-1], one):
                theirs = merged[-1].sort == "government" and one.name in self.memory.unlisted  # "soldiers of the X Battalion"
                kind = "state" if theirs else one.kind
                merged[-1] = one._replace(start=merged[-1].start, bare=False, noun=True, kind=kind)
                linked = one.sort == "country"
            elif merged and linked and one.sort == "state" and one.start - merged[-1].end <= _TITLE:
                merged[-1] = one._replace(start=merged[-1].start)  # "forces loyal to Syrian President …"
            else:
                merged.append(one)
                linked = False
        return merged

    def _is_against(self, label: Combatant, party: Combatant) -> bool:
        """Whether a label for those who fight a government stands before one: they are not its forces."""
        if label.sort != "label" or party.sort != "government" or self.lows[label.end - 1] not in self.listed["against"]:
            return False
        link = self.words.links.at(self.lows, label.end) if self.lows[label.end] in self.words.links else None
        return link is not None and 0 <= party.start - link[1] <= _LINKED

    def _belongs(self, force: Combatant, party: Combatant) -> bool:
        """Whether a label or force belongs to the party named after it."""
        if force.sort not in {"label", "force", "government"} or party.sort in {"label", "force", "unarmed"}:
            return False
        if force.end >= party.start:
            return force.sort != "government" and party.sort == "group"
        link = self.words.links.at(self.lows, force.end) if self.lows[force.end] in self.words.links else None
        near = link is not None and 0 <= party.start - link[1] <= _LINKED
        return near and not (party.bare and force.sort == "label")


def _names_on(text: str) -> bool:
    """Whether a word with an article grown to it goes on with a name ("al-Islam")."""
    article, dash, rest = text.partition("-")
    return bool(dash) and len(article) == len("al") and article.isalpha() and rest[:1].isupper()
