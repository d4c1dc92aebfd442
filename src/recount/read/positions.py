"""Who takes which position on a party's part: the party itself, somebody who blames it, or the report."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from recount.domain.party import Position, Source
from recount.domain.quote import Quote
from recount.domain.vocabulary import PartyClass, PositionAbout, PositionStance, SourceKind
from recount.read.agency import Deed
from recount.read.attack_words import attack_words
from recount.read.attribution import Voices
from recount.read.combatants import Combatant
from recount.read.lexicon import lexicon, words_of
from recount.read.party_words import party_words
from recount.read.speaker_words import speaker_words
from recount.read.spokesmen import COALITION
from recount.read.states import states
from recount.read.statuses import presence
from recount.read.tokens import Sentence, plain, tokenize

_LONGEST = 600
"""Characters that a quote may have (codebook, `quote`)."""
_SPEAKS: dict[PartyClass, SourceKind] = {
    "non_state": "armed_group",
    "state": "military",
    "coalition": "military",
    "unknown": "other",
}
_OFFICIAL: frozenset[SourceKind] = frozenset({"military", "government", "armed_group"})
_DIRECT = 6
"""Tokens from a denial on in which a word for an attack is what is denied."""
_BLAME = 7
"""Tokens from a denial on in which a word for the blame is what is denied."""
_DENIAL = 60
"""Tokens after a denial that say what is denied."""
_WEAPONS = ("gas", "banned")
"""Ways to attack that are told by their weapon: whoever denies the weapon denies the attack."""
_DENIED: tuple[PositionAbout, ...] = ("harm", "status", "means")


@cache
def _speaks_for(language: str) -> dict[str, tuple[str, ...]]:
    """The parties that a source speaks for, by its name."""
    found: dict[str, tuple[str, ...]] = {}
    for party, names in lexicon(language, "parties")["speaks_for"].items():
        for name in names:
            found[name.casefold()] = (*found.get(name.casefold(), ()), party)
    return found


@cache
def _country_of(language: str) -> dict[str, str]:
    """The countries by the names of their governments."""
    words = party_words(language)
    return {words.government_of(state.name): state.name for state in states(language)}


class Positions:
    """Reads positions from deeds; one object a report. `home` is the country within which its war is."""

    def __init__(
        self, sentences: Sequence[Sentence], voices: Voices, quote: Callable[[int, int], Quote], language: str, home: str | None
    ) -> None:
        self.sentences = sentences
        self.language = language
        self.home = home
        ways = lexicon(language, "attacks")["ways"]["sure"]
        self.by_weapon = {way: frozenset(ways[way]) for way in _WEAPONS}
        self.voices = voices
        self.quote = quote
        self.speaks_for = _speaks_for(language)
        self.countries = speaker_words(language).countries
        words = party_words(language)
        self.untold = words.untold
        self.country_of = _country_of(language)
        self.hedges = frozenset(lexicon(language, "attacks")["hedging"]["words"])
        self.doings = attack_words(language).words["done"]
        self.blame = frozenset(lexicon(language, "attacks")["denying"]["blame"])
        self.apart = attack_words(language).words["apart"]
        self.turning = attack_words(language).words["turning"]
        self.says = attack_words(language).words["says"]
        self.denying = lexicon(language, "attacks")["denying"]
        self.accepting = words_of(lexicon(language, "attacks")["accepting"])

    def of(self, deed: Deed, sentence: Sentence, main: Sentence) -> list[Position]:
        """The positions that a deed's sentence takes on the party's part in what the sentence `main` tells."""
        words = self._words(deed, sentence)
        itself = Source(deed.party.name, _SPEAKS[deed.party.kind])
        sources = self._sources(deed, sentence)
        by = next((s for s in sources if self.is_of(s, deed.party)), itself)
        by = itself if deed.party.name.casefold().endswith(by.name.casefold()) else by  # "the Front" is the party itself
        if deed.part == "claims":
            harm = [Position(by, "claims", "harm", words)] if self._accepts(deed, sentence) else []
            return [Position(by, "claims", "attack", words), *harm]
        if deed.part == "denies":
            return [Position(by, "denies", self._denied(deed, sentence, main), words)]
        if deed.part == "blamed":
            sources = tuple(s for s in sources if not self.is_of(s, deed.party))
        if not sources:
            alleged = deed.part == "blamed" or self._hedged(deed, sentence)
            return [Position(None, "alleges" if alleged else "states", "attack", words)]
        nearest = {source.chain: source for source in reversed(sources)}
        return [self._by(nearest[chain], deed.party, words) for chain in sorted(nearest)]

    def on_status(self, party: Combatant, sentence: Sentence) -> list[Position]:
        """The positions on whether those hit by the party were fighters: it says so, others say that there were none."""
        said = presence(sentence, self.language)
        if said is None:
            return []
        token = sentence.tokens[said[1]]
        sources = self.voices.of(sentence.index, token.start, token.end)[:1]
        theirs = any(self.is_of(s, party) for s in sources)
        stance: PositionStance = "claims" if theirs else "denies"
        if not sources or theirs != (said[0] == "fighters"):
            return []
        return [Position(sources[0], stance, "status", self._around(sentence, said[1], said[1]))]

    def _sources(self, deed: Deed, sentence: Sentence) -> tuple[Source, ...]:
        """Who speaks of the party; of one that is blamed, whoever blames it."""
        first, last = sentence.tokens[deed.party.start], sentence.tokens[deed.party.end - 1]
        if deed.part == "blamed":
            at = sentence.tokens[deed.at]
            said = (a for a in self.voices.said(sentence.index) if a.words.start <= at.start and at.end <= a.words.end)
            blaming = next(said, None)
            if blaming is not None:
                return blaming.sources
        return self.voices.of(sentence.index, first.start, last.end)

    def _by(self, source: Source, party: Combatant, words: Quote) -> Position:
        stance: PositionStance = "claims" if self.is_of(source, party) else "alleges"
        return Position(source, stance, "attack", words)

    def is_of(self, source: Source, party: Combatant) -> bool:
        """Whether a source speaks for the party: its army, its ministry, a spokesman, the party itself."""
        if source.name.casefold() == party.name.casefold() or party.name in self.speaks_for.get(source.name.casefold(), ()):
            return True
        if party.name in source.speaks_for or (party.kind == "coalition" and source.speaks_for == (COALITION,)):
            return True
        if source.kind not in _OFFICIAL:
            return False
        words = f"{source.name} {self.voices.descriptions.get(source.name, '')}".casefold()
        if any(party.name in parties for name, parties in self.speaks_for.items() if name in words):
            return True
        if source.kind == "armed_group":
            return party.kind == "non_state" and party.name.casefold() in words
        if party.kind != "state":
            return False
        named, own = self._countries(words), self.country_of.get(party.name)
        if not named:  # "a military source" is of the army at home
            return source.kind == "military" and (own is not None or party.name in {self.untold, self.home})
        return (own or party.name) in named

    def _countries(self, words: str) -> set[str]:
        """The countries that the words for a source name."""
        lows = plain(tokenize(words, language=self.language))
        found: set[str] = set()
        i = 0
        while i < len(lows):
            match = self.countries.at(lows, i) if lows[i] in self.countries else None
            if match is not None:
                found.add(match[0])
            i = match[1] if match is not None else i + 1
        return found

    def _hedged(self, deed: Deed, sentence: Sentence) -> bool:
        """Whether the report keeps away from what it says ("purportedly carried out by")."""
        first, last = min(deed.at, deed.party.start), max(deed.at, deed.party.end)
        return any(t.low in self.hedges for t in sentence.tokens[max(0, first - 4) : last + 2])

    def _accepts(self, deed: Deed, sentence: Sentence) -> bool:
        """Whether the party owns to harm to people who were no fighters: "admitted that its strike had killed civilians"."""
        lows = [token.low for token in sentence.tokens]
        at = next((i for i in range(deed.party.end, len(lows)) if lows[i] in self.accepting["verbs"]), None)
        if at is None:
            return False
        ends = self.turning | self.says
        told = set(lows[at + 1 : next((i for i in range(at + 1, len(lows)) if lows[i] in ends), len(lows))])
        return (
            not told.isdisjoint(self.accepting["harm"])
            and told.isdisjoint(self.accepting["negations"])
            and (not told.isdisjoint(self.accepting["people"]))
        )

    def _denied(self, deed: Deed, sentence: Sentence, main: Sentence) -> PositionAbout:
        """What of an attack is denied, by the words that follow; a weapon that the attack is told by is the attack itself."""
        after = [t.low for t in sentence.tokens[deed.at : deed.at + _DENIAL]]
        end = next((i for i, low in enumerate(after) if i and low in self.turning), len(after))
        direct = next((i for i, low in enumerate(after[:_DIRECT]) if low in self.apart), _DIRECT)
        if not self.doings.isdisjoint(after[:direct]) or not self.blame.isdisjoint(after[:_BLAME]):
            return "attack"  # "denied attacking civilians", "denied any responsibility"
        about: PositionAbout = next((a for a in _DENIED if not set(after[:end]).isdisjoint(self.denying[a])), "attack")
        told = main.tokens if main is not sentence else sentence.tokens[: deed.at]
        if about == "means" and self._weapons(t.low for t in told) & self._weapons(after[:end]):
            return "attack"
        return about

    def _weapons(self, lows: Iterable[str]) -> set[str]:
        """The ways to attack by weapons that words tell."""
        words = set(lows)
        return {way for way, listed in self.by_weapon.items() if words & listed}

    def _words(self, deed: Deed, sentence: Sentence) -> Quote:
        return self._around(sentence, min(deed.party.start, deed.at), max(deed.party.end - 1, deed.at))

    def _around(self, sentence: Sentence, first: int, last: int) -> Quote:
        """The sentence, or as much of it around these tokens as a quote may hold."""
        if sentence.end - sentence.start <= _LONGEST:
            return self.quote(sentence.start, sentence.end)
        tokens = sentence.tokens
        while first > 0 and tokens[last].end - tokens[first - 1].start <= _LONGEST // 2:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].end - tokens[first].start <= _LONGEST:
            last += 1
        return self.quote(tokens[first].start, tokens[last].end)
