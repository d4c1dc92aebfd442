"""Words that name a party to a fight: armed groups, states' forces, coalitions, and labels that name nobody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

from recount.domain.vocabulary import PartyClass
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases, plain
from recount.read.theatre import Theatre
from recount.read.tokens import Sentence

Sort = Literal["unarmed", "coalition", "group", "state", "country", "government", "force", "label"]
_ACRONYM = 3
_UNTOLD = "government forces"
"""The name of an army whose country the report does not tell."""
"""Names of so few letters are written in capitals ("IS", "LRA"), else they are other words."""


@dataclass(frozen=True, slots=True)
class Combatant:
    """A party named between two tokens of a sentence (half-open); `name` is empty where only a force is named ("jets").

    `bare` marks a country's name or adjective alone: it is a party only where something else says that it fights.
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
    """Whether it is a label in the singular, which may only describe ("a terrorist attack")."""


class PartyWords(NamedTuple):
    """The lexicons of parties of one language, ready to look up."""

    names: Phrases[tuple[Sort, str]]
    forces: Phrases[str]
    at_home: frozenset[str]
    companions: frozenset[str]
    makers: Phrases[bool]
    links: Phrases[bool]
    weak: frozenset[str]
    singular: Mapping[str, str]
    forms: Mapping[str, str]
    adjectives: Mapping[str, str]
    kin: frozenset[str]
    peoples: frozenset[str]
    armies: frozenset[str]
    describing: Mapping[str, tuple[str, ...]]


@cache
def party_words(language: str) -> PartyWords:
    """The lexicons `parties` and `demonyms` of a language."""
    words, lands = lexicon(language, "parties"), lexicon(language, "demonyms")
    names: list[tuple[str, tuple[Sort, str]]] = [(w, ("unarmed", w)) for w in words["forces"]["unarmed"]]
    tables: tuple[tuple[Sort, str], ...] = (("coalition", "coalitions"), ("group", "groups"), ("state", "states"))
    for sort, table in tables:
        for name, others in words[table].items():
            listed = (name, *others) if sort != "state" else others
            names += [(alias, (sort, name)) for alias in listed]
            names += [(alias.replace("al-", "al "), (sort, name)) for alias in listed if "al-" in alias]
            names += [
                (alias + "s", (sort, name)) for alias in listed if " " not in alias and len(alias) > _ACRONYM and alias[-1] != "s"
            ]
    for table in ("adjectives", "capitals", "names"):
        for country, others in lands[table].items():
            for alias in (country, *others):
                names.append((alias, ("country", country)))
                if " " not in alias and len(alias) > _ACRONYM:
                    names.append((alias + "s", ("country", country)))
    names += [(w, ("government", w)) for w in words["forces"]["government"]]
    names += [(w, ("label", w)) for w in words["labels"]["words"]]
    names += [(w, ("force", w)) for w in words["forces"]["words"]]
    adjectives = {country: others[0] for country, others in lands["adjectives"].items()}
    return PartyWords(
        Phrases(names), Phrases((w, w) for w in words["forces"]["words"]), frozenset(words["forces"]["at_home"]),
        frozenset(words["forces"]["companions"]), Phrases((w, True) for w in words["forces"]["name_makers"]),
        Phrases((w, True) for w in words["forces"]["links"]), frozenset(words["labels"]["weak"]), words["labels"]["singular"],
        {form: label for label, forms in words["labels"]["forms"].items() for form in forms},
        {country: " ".join(w.capitalize() for w in adjective.split()) for country, adjective in adjectives.items()},
        frozenset(words["forces"]["kin"]), frozenset(words["labels"]["peoples"]),
        frozenset(words["forces"]["armies"]), {country: tuple(others) for country, others in lands["adjectives"].items()},
    )  # fmt: skip


class Combatants:
    """Finds the parties named in the sentences of one report, asked for in the order of the text."""

    def __init__(self, language: str, where: Theatre) -> None:
        self.words = party_words(language)
        self.home = where.country
        self.by_government = where.by_government
        self.coalition = where.coalition
        self.here: str | None = None
        """Another country that the sentence is set in ("In Iraq …")."""
        self.last: str | None = None
        """The state whose forces were named last: "the army" is its army."""

    def of(self, sentence: Sentence) -> list[Combatant]:
        """The parties named in a sentence, in order, those that belong together as one ("jets of the Russian army")."""
        lows = plain(sentence.tokens)
        found: list[Combatant] = []
        self.here = self._here(sentence, lows)
        i = 0
        while i < len(lows):
            one = self._at(sentence, lows, i) if lows[i] in self.words.names else None
            one = one or self._unknown(sentence, lows, i)
            if one is None:
                i += 1
                continue
            one = replace(one, end=self._past_companions(sentence, lows, one))
            found.append(one)
            i = one.end
        return self._merged(found, lows)

    def _at(self, sentence: Sentence, lows: Sequence[str], i: int) -> Combatant | None:
        match = self.words.names.at(lows, i)
        if match is None:
            return None
        (sort, name), end = match
        if sort == "unarmed":
            return Combatant("", "unknown", sort, i, end)
        text = sentence.tokens[i].text
        if sort in {"coalition", "group", "state", "country"}:
            lower = not text[0].isupper() and not (sort == "coalition" or "-" in text)
            if lower or (end == i + 1 and len(lows[i]) <= _ACRONYM and not text[: len(lows[i])].isupper()):
                return None
        match sort:
            case "country":
                return self._country(sentence, lows, i, end, name)
            case "coalition":
                name = self._coalition(name)
                return Combatant(name, "coalition", sort, i, self._forces(lows, end)[0])
            case "group":
                return Combatant(name, "non_state", sort, i, end)
            case "state":
                return Combatant(name, "state", sort, i, self._forces(lows, end)[0])
            case "government":
                return Combatant(self._government(name), "state", sort, i, self._forces(lows, end)[0])
            case "force":
                return Combatant("", "unknown", sort, i, end)
            case "label":
                return self._label(sentence, lows, i, i, end)

    def _coalition(self, name: str) -> str:
        """The coalition that "the coalition" is."""
        return self.coalition or name if name == "coalition" else name

    def _label(self, sentence: Sentence, lows: Sequence[str], start: int, i: int, end: int) -> Combatant:
        while start > 0 and lows[start - 1] in self.words.peoples:
            start -= 1
        low = " ".join(lows[i:end])
        words = self.words.singular.get(low) or self.words.forms.get(low) or " ".join(t.text for t in sentence.tokens[i:end])
        before = " ".join(t.text for t in sentence.tokens[start:i])
        return Combatant(
            f"{before} {words}".strip(),
            "non_state",
            "label",
            start,
            end,
            weak=low in self.words.weak,
            lone=low in self.words.singular,
        )

    def _country(self, sentence: Sentence, lows: Sequence[str], i: int, end: int, country: str) -> Combatant:
        """A country, its forces ("Turkish jets"), its government at home ("Syrian regime forces") or its rebels."""
        j = end
        after, forces = self._forces(lows, j)
        while not forces and j < min(len(lows), end + 4) and (lows[j] in self.words.kin or self._is_unit(sentence, lows, j)):
            j += 1
            after, forces = self._forces(lows, j)
        if forces:
            name = self._named(country, forces)
            if self.words.armies & set(forces):
                self.last = name
            return Combatant(name, "state", "country", i, after)
        label = self.words.names.at(lows, j) if j < len(lows) and lows[j] in self.words.names else None
        if label is not None and label[0][0] == "label":
            return self._label(sentence, lows, i, j, label[1])
        return Combatant(
            self._named(country, ()),
            "state",
            "country",
            i,
            end,
            bare=True,
            adjective=self._is_adjective(lows, i, end, country),
            noun=self._is_noun(lows, i, end, country),
        )

    def _is_unit(self, sentence: Sentence, lows: Sequence[str], i: int) -> bool:
        """Whether the word may be part of a unit's name ("71st Counter Terrorism")."""
        token = sentence.tokens[i]
        return (token.is_capital and lows[i] not in self.words.names) or token.is_number or lows[i] in {"st", "nd", "rd", "th"}

    def _is_adjective(self, lows: Sequence[str], i: int, end: int, country: str) -> bool:
        """Whether the word for a country may describe what follows ("Russian", "US"), and is not its name alone."""
        word = " ".join(lows[i:end])
        return word in self.words.describing.get(country, ()) or self._is_short(word)

    def _is_noun(self, lows: Sequence[str], i: int, end: int, country: str) -> bool:
        word = " ".join(lows[i:end])
        return word not in self.words.describing.get(country, ()) or self._is_short(word)

    @staticmethod
    def _is_short(word: str) -> bool:
        """Whether the word is a country's initials, which name and describe ("US")."""
        return len(word.replace(".", "").replace(" ", "")) <= _ACRONYM

    def _forces(self, lows: Sequence[str], i: int) -> tuple[int, list[str]]:
        """The words for forces from `i` on, and the index after them."""
        found: list[str] = []
        while i < len(lows) and lows[i] in self.words.forces and (match := self.words.forces.at(lows, i)):
            found.append(match[0])
            i = match[1]
        return i, found

    def _named(self, country: str, forces: Sequence[str]) -> str:
        """A state by its country; a government in a war within its country as such (codebook, convention 12)."""
        told = any(w in self.words.at_home for w in forces) and self.home in {None, country}
        if told or (country == self.home and self.by_government):
            return f"{self.words.adjectives.get(country, country)} government"
        return country

    def _here(self, sentence: Sentence, lows: Sequence[str]) -> str | None:
        if len(lows) < 2 or lows[0] != "in" or lows[1] not in self.words.names or not sentence.tokens[1].is_capital:
            return None
        match = self.words.names.at(lows, 1)
        return match[0][1] if match is not None and match[0][0] == "country" and match[0][1] != self.home else None

    def _government(self, word: str) -> str:
        """The government or state that "the army", "regime forces" are of."""
        if self.here is not None:
            return f"{self.words.adjectives.get(self.here, self.here)} government"
        home = self._named(self.home, (word,)) if self.home is not None else None
        if word in self.words.armies:
            return self.last or home or _UNTOLD
        return home or self.last or _UNTOLD

    def _unknown(self, sentence: Sentence, lows: Sequence[str], i: int) -> Combatant | None:
        """A name that nobody knows before "militants", "fighters" …"""
        tokens = sentence.tokens
        if not tokens[i].is_capital or i == 0 or lows[i] in self.words.makers:
            return None
        j = i
        while j < len(tokens) and tokens[j].is_capital and j < i + 4 and lows[j] not in self.words.makers:
            if lows[j] in self.words.names and j > i:
                return None
            j += 1
        if j >= len(tokens) or j == i or lows[j] not in self.words.makers or not self.words.makers.at(lows, j):
            return None
        return Combatant(" ".join(t.text for t in tokens[i:j]), "non_state", "group", i, j)

    def _past_companions(self, sentence: Sentence, lows: Sequence[str], one: Combatant) -> int:
        """The end of the words that stand beside a group's name: "the Daesh terrorist group (ISIS) militants"."""
        end = one.end
        if one.sort in {"country", "state", "government"} and not one.bare and end < len(lows) and lows[end] == "men":
            return end + 1
        if one.sort not in {"group", "label"}:
            return end
        while end < len(lows):
            if sentence.tokens[end].text == "(":
                close = next((k for k in range(end, min(end + 9, len(lows))) if sentence.tokens[k].text == ")"), None)
                if close is None:
                    break
                end = close + 1
            elif lows[end] in self.words.companions and (one.sort == "group" or not one.lone):
                end += 1
            else:
                break
        return end

    def _merged(self, found: Sequence[Combatant], lows: Sequence[str]) -> list[Combatant]:
        """Labels and forces joined to the party that they belong to: "terrorists of", "forces loyal to", "jets of"."""
        merged: list[Combatant] = []
        for one in found:
            last = merged[-1] if merged else None
            if (
                last is not None
                and last.sort in {"label", "force", "government"}
                and one.sort not in {"label", "force", "unarmed"}
            ):
                if last.end == one.start and last.sort != "government" and one.sort in {"group"}:
                    merged[-1] = replace(one, start=last.start)
                    continue
                link = (
                    self.words.links.at(lows, last.end) if last.end < one.start and lows[last.end] in self.words.links else None
                )
                if link is not None and 0 <= one.start - link[1] <= 3 and not (one.bare and last.sort == "label"):
                    merged[-1] = replace(one, start=last.start, bare=False)
                    continue
            merged.append(one)
        for i, (one, other) in enumerate(zip(merged, merged[1:], strict=False)):
            if (
                not one.noun
                and not other.bare
                and other.kind == "state"
                and list(lows[one.end : other.start]) in (["and"], ["or"])
            ):
                merged[i] = replace(one, bare=False, noun=True)  # "Russian and Syrian warplanes"
        return [m for m in merged if m.sort not in {"force", "unarmed"}]
