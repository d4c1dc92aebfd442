"""Where a report's war is: the country whose government is meant by "regime forces" and "the army"."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from recount.domain.vocabulary import PartyClass
from recount.read.attack_words import attack_words
from recount.read.lexicon import lexicon
from recount.read.party_words import party_words
from recount.read.phrases import Phrases
from recount.read.small import small
from recount.read.states import ACRONYM, states, with_bare_possessives
from recount.read.tokens import Sentence
from recount.read.unlisted import Unlisted


@dataclass(frozen=True, slots=True)
class Theatre:
    """The country within which a report's war is, and whether the report calls one side of it a government or regime.

    `coalition` is the coalition that the report names first: "the coalition" is it. `army` is the country whose army the
    report names, if it names one only, or in which alone it tells of anything: "the army" is its.
    """

    country: str | None
    by_government: bool
    coalition: str | None = None
    army: str | None = None


class _Words(NamedTuple):
    countries: Phrases[tuple[str, bool]]
    """Words for a country, and whether they are its name."""
    signs: Phrases[bool]
    """Signs of a war within a country, and whether they are words for a government that fights."""
    rulers: frozenset[str]
    """Words among the signs that alone only name who rules."""
    warlike: frozenset[str]
    """Words for forces and their deeds."""
    coalitions: Phrases[str]
    spoken_of: frozenset[str]
    """What any coalition is called, without its name."""
    may_be: tuple[str, ...]
    """Ends of names of forces that may be a coalition's."""
    armies: frozenset[str]
    whereabouts: frozenset[str]
    belongings: frozenset[str]
    says: frozenset[str]
    whence: frozenset[str]
    """Before the place where somebody says something."""
    openers: frozenset[str]
    """The first words of all that tells where a war is."""


@cache
def _words(language: str) -> _Words:
    parties = lexicon(language, "parties")
    forces, coalitions = parties["forces"], parties["coalitions"]
    countries = [(word, (state.name, True)) for state in states(language) for word in state.names]
    countries += [(word, (state.name, False)) for state in states(language) for word in state.adjectives]
    named = Phrases(with_bare_possessives(countries, language), language)
    signs = Phrases([*((w, True) for w in forces["civil_war"]), *((w, False) for w in forces["conflict"])], language)
    allied = Phrases(((w, name) for name, others in coalitions.items() if name != "coalition" for w in (name, *others)), language)
    spoken_of = frozenset(parties["names"]["spoken_of"])
    return _Words(
        named,
        signs,
        frozenset(forces["rulers"]),
        frozenset(forces["words"]) | attack_words(language).words["done"] | small(language)["by"],
        allied,
        spoken_of,
        tuple(parties["names"]["may_be"]),
        frozenset(forces["armies"]),
        frozenset(forces["whereabouts"]),
        frozenset(forces["belongings"]),
        attack_words(language).words["says"],
        frozenset(forces["whereabouts"]) | small(language)["from"],
        spoken_of.union(named, signs, allied, party_words(language).names),
    )


def theatre(sentences: Sequence[Sentence], unlisted: Sequence[Mapping[int, Unlisted]], language: str) -> Theatre:
    """Where the report's war is; no country where the report tells of none within a country.

    `unlisted` are the names of each sentence that no list holds.
    """
    signs = _Signs(language)
    for sentence, names in zip(sentences, unlisted, strict=True):
        signs.read(sentence, names)
    return signs.theatre()


class _Signs:
    """What the sentences read so far tell of where the war is."""

    def __init__(self, language: str) -> None:
        self.words = _words(language)
        self.known = party_words(language).names
        self.here: Counter[str] = Counter()
        """Countries by how often they are named as the place of something."""
        self.otherwise: Counter[str] = Counter()
        self.at_war = self.by_government = False
        self.armies: set[str] = set()
        self.coalition: str | None = None
        self.spoken_of = False
        """Whether the report speaks of "the coalition"."""
        self.forces: dict[str, PartyClass] = {}
        """Forces that no list holds, with the class that their first mention tells."""

    def read(self, sentence: Sentence, names: Mapping[int, Unlisted]) -> None:
        lows = sentence.plain()
        past = group = 0
        openers = self.words.openers
        for i in [i for i, low in enumerate(lows) if low in openers or i in names]:
            low = lows[i]
            if low in self.words.signs and not self.by_government:
                sign = self.words.signs.at(lows, i)
                if sign is not None:
                    self.at_war, self.by_government = True, sign[0] and self._fights(lows, i, sign[1])
            if self.coalition is None and low in self.words.coalitions:
                named = self.words.coalitions.at(lows, i)
                self.coalition = named[0] if named is not None else None
            self.spoken_of = self.spoken_of or low in self.words.spoken_of
            known = self.known.at(lows, i) if low in self.known else None
            if known is not None and known[0][0] == "group":
                past = group = max(past, known[1])  # "Islamic State in Iraq" tells of no country
            force = names.get(i) if i >= past else None
            if force is not None:
                past = force.end
                self.forces.setdefault(force.name, force.kind)
            if low in self.words.countries and sentence.tokens[i].is_capital and i >= group:
                self._count(sentence, lows, i)

    def _fights(self, lows: Sequence[str], i: int, end: int) -> bool:
        """Whether the words for a government tell that it fights: a word for forces alone, or with its country or a deed."""
        if lows[i] not in self.words.rulers or end > i + 1:
            return True
        of_country = i > 0 and lows[i - 1] in self.words.countries and self.words.countries.at(lows, i - 1) is not None
        return of_country or any(low in self.words.warlike for low in (*lows[max(0, i - 1) : i], *lows[end : end + 1]))

    def _count(self, sentence: Sentence, lows: Sequence[str], i: int) -> None:
        match = self.words.countries.at(lows, i)
        if match is None or (len(lows[i]) <= ACRONYM and not sentence.tokens[i].text.isupper()):
            return
        (country, is_name), end = match
        if is_name:
            if i > 1 and lows[i - 2] in self.words.says and lows[i - 1] in self.words.whence:
                return  # "said from Lebanon"
            here = (i > 0 and lows[i - 1] in self.words.whereabouts) or sentence.tokens[end - 1].low != lows[end - 1]
        else:
            here = end < len(lows) and lows[end] in self.words.belongings
        (self.here if here else self.otherwise)[country] += 1
        if end < len(lows) and lows[end] in self.words.armies:
            self.armies.add(country)

    def theatre(self) -> Theatre:
        coalition = self.coalition or self._unlisted_coalition()
        homes = self.armies or set(self.here)
        army = min(homes) if len(homes) == 1 else None
        seen = self.here or self.otherwise
        if not self.at_war or not seen:
            return Theatre(None, self.by_government, coalition, army)
        country, _ = min(seen.items(), key=lambda item: (-item[1], item[0]))
        return Theatre(country, self.by_government, coalition, army)

    def _unlisted_coalition(self) -> str | None:
        """The force that is said to be a coalition, or the only one that "the coalition" can mean."""
        said = next((name for name, kind in self.forces.items() if kind == "coalition"), None)
        may_be = [name for name in self.forces if name.lower().endswith(self.words.may_be)]
        return may_be[0] if said is None and self.spoken_of and len(may_be) == 1 else said
