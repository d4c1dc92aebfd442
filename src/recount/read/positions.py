"""Who takes which position on a party's part: the party itself, somebody who blames it, or the report."""

from collections.abc import Callable, Sequence

from recount.domain.party import Position, Source
from recount.domain.quote import Quote
from recount.domain.vocabulary import PartyClass, PositionAbout, PositionStance, SourceKind
from recount.read.agency import Deed
from recount.read.attribution import Voices
from recount.read.lexicon import lexicon
from recount.read.tokens import Sentence

_LONGEST = 600
"""Characters that a quote may have (codebook, `quote`)."""
_SPEAKS: dict[PartyClass, SourceKind] = {"non_state": "armed_group", "state": "military", "coalition": "military", "unknown": "other"}


class Positions:
    """Reads positions from deeds; one object a report."""

    def __init__(self, sentences: Sequence[Sentence], voices: Voices, quote: Callable[[int, int], Quote], language: str) -> None:
        self.sentences = sentences
        self.voices = voices
        self.quote = quote
        self.speaks_for = {
            name.casefold(): party for party, names in lexicon(language, "parties")["speaks_for"].items() for name in names
        }
        self.denying = lexicon(language, "attacks")["denying"]

    def of(self, deed: Deed, sentence: Sentence) -> list[Position]:
        """The positions that a deed's sentence takes on the party."""
        words = self._words(deed, sentence)
        itself = Source(deed.party.name, _SPEAKS[deed.party.kind])
        sources = self.voices.of(sentence.index, sentence.tokens[deed.party.start].start, sentence.tokens[deed.party.end - 1].end)
        if deed.part == "claims":
            return [Position(itself, "claims", "attack", words)]
        if deed.part == "denies":
            by = next((s for s in sources if self.is_of(s, deed.party.name)), itself)
            return [Position(by, "denies", self._denied(deed, sentence), words)]
        if deed.part == "blamed" and not sources:
            return [Position(None, "alleges", "attack", words)]
        if not sources:
            return [Position(None, "states", "attack", words)]
        found = [self._by(source, deed.party.name, words) for source in sources[:1] + tuple(s for s in sources[1:] if s.chain != sources[0].chain)]
        return list(dict.fromkeys(found))

    def _by(self, source: Source, party: str, words: Quote) -> Position:
        stance: PositionStance = "claims" if self.is_of(source, party) else "alleges"
        return Position(source, stance, "attack", words)

    def is_of(self, source: Source, party: str) -> bool:
        """Whether a source speaks for the party: its army, its ministry, its own media, the party itself."""
        name, of = source.name.casefold(), party.casefold()
        if self.speaks_for.get(name) == party or name == of:
            return True
        if source.kind not in {"military", "government", "armed_group", "state_media"}:
            return False
        if source.kind == "military" and "coalition" not in name and not any(c.isupper() for c in source.name[1:]):
            return of.endswith("government")
        return of.removesuffix(" government").removesuffix("n")[:5] in name and source.kind != "state_media"

    def _denied(self, deed: Deed, sentence: Sentence) -> PositionAbout:
        after = {t.low for t in sentence.tokens[deed.at :]}
        for about in ("harm", "status", "means"):
            if after & set(self.denying[about]):
                return about  # type: ignore[return-value]
        return "attack"

    def _words(self, deed: Deed, sentence: Sentence) -> Quote:
        """The sentence, or as much of it around the deed as a quote may hold."""
        if sentence.end - sentence.start <= _LONGEST:
            return self.quote(sentence.start, sentence.end)
        first, last = min(deed.party.start, deed.at), max(deed.party.end - 1, deed.at)
        tokens = sentence.tokens
        while first > 0 and tokens[last].end - tokens[first - 1].start <= _LONGEST // 2:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].end - tokens[first].start <= _LONGEST:
            last += 1
        return self.quote(tokens[first].start, tokens[last].end)
