"""Who says it: the sources of every stretch of a report, as chains (codebook, `sources` and convention 14)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from recount.domain.party import Source
from recount.domain.quote import Span
from recount.domain.rules import SayingRule
from recount.domain.vocabulary import SourceKind
from recount.read.antecedents import Antecedents
from recount.read.carrying import Attribution, carried
from recount.read.frames import Form, Frames, saying_words
from recount.read.government import Stretch, stretches
from recount.read.spokesmen import speaks_for
from recount.read.tokens import Sentence

_RULES: Mapping[Form, SayingRule] = {
    "verbs": "verb of saying",
    "tolling": "verb of tolling",
    "before": "according to",
    "citing": "citing",
    "relayed": "quoted by",
    "continuing": "saying goes on",
    "hearsay": "hearsay",
}


@dataclass(frozen=True, slots=True)
class Voices:
    """All attributions of a report, by the number of the sentence that they govern words of."""

    attributions: Mapping[int, tuple[Attribution, ...]]
    descriptions: Mapping[str, str] = field(default_factory=dict)
    """The fullest words of the report for a source, by the source's name."""

    def said(self, sentence: int) -> tuple[Attribution, ...]:
        """The attributions that govern words of the sentence of this number, in the order of these words."""
        return self.attributions.get(sentence, ())

    def of(self, sentence: int, start: int, end: int) -> tuple[Source, ...]:
        """Who says the words from `start` to `end` (code points); () where the report speaks in its own voice."""
        best = self.attribution(sentence, start, end)
        return best.sources if best is not None else ()

    def attribution(self, sentence: int, start: int, end: int) -> Attribution | None:
        """The words by which somebody says those from `start` to `end`; None where the report speaks in its own voice."""
        best: tuple[int, Attribution] | None = None
        for attribution in self.said(sentence):
            shared = min(end, attribution.governs.end) - max(start, attribution.governs.start)
            if shared > 0 and (best is None or shared > best[0]):
                best = shared, attribution
        return best[1] if best else None


def voices(text: str, sentences: Sequence[Sentence], *, language: str = "en", outlet: str | None = None) -> Voices:
    """Who says what in the report; `outlet` is left out of the chains ("told our reporter" says nothing)."""
    known = Antecedents(language, outlet, text, sentences)
    found: dict[int, list[Attribution]] = {}
    saying = saying_words(language).triggers.keys()
    for sentence in sentences:
        frames = [] if saying.isdisjoint(sentence.words()) else Frames(sentence, language, text).all()
        if not frames:
            continue
        for stretch in stretches(frames, sentence, language):
            known.describe(stretch, sentence, text)
            sources = _sources(stretch, known, sentence.index)
            if sources:
                found.setdefault(sentence.index, []).append(_attribution(sources, stretch, sentence))
    said = {i: tuple(listed) for i, listed in found.items()}
    said |= carried(text, sentences, said, language)
    for_whom = _Introduced(known.descriptions, language)
    return Voices({i: tuple(map(for_whom.attribution, listed)) for i, listed in said.items()}, known.descriptions)


class _Introduced:
    """Sources with those for whom they speak, by the fullest words of the report for them."""

    def __init__(self, descriptions: Mapping[str, str], language: str) -> None:
        self.descriptions, self.language = descriptions, language
        self.known: dict[tuple[str, SourceKind], tuple[str, ...]] = {}

    def attribution(self, said: Attribution) -> Attribution:
        sources = tuple(map(self.source, said.sources))
        return said if sources == said.sources else said._replace(sources=sources)

    def source(self, source: Source) -> Source:
        key = source.name, source.kind
        if key not in self.known:
            self.known[key] = speaks_for(source, self.descriptions.get(source.name, source.name), self.language)
        return replace(source, speaks_for=self.known[key]) if self.known[key] else source


def _attribution(sources: tuple[Source, ...], stretch: Stretch, sentence: Sentence) -> Attribution:
    tokens = sentence.tokens
    words = Span(tokens[stretch.frame.start].start, tokens[stretch.frame.end - 1].end)
    governs = Span(tokens[stretch.start].start, tokens[stretch.end - 1].end)
    return Attribution(sources, words, governs, _RULES[stretch.frame.form])


def _sources(stretch: Stretch, known: Antecedents, at: int) -> tuple[Source, ...]:
    """One chain a speaker; whoever passes it on stands in every chain."""
    relays = [known.source(speaker, at) for speaker in stretch.relays]
    found: list[Source] = []
    for chain, speaker in enumerate(stretch.speakers, 1):
        links = [known.source(speaker, at, [replace(s, chain=1) for s in found]), *relays]
        found.extend(s if s.chain == chain else replace(s, chain=chain) for s in links if s is not None)
    return tuple(dict.fromkeys(found))


__all__ = ["Attribution", "Voices", "voices"]
