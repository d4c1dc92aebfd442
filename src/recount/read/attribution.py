"""Who says it: the sources of every stretch of a report, as chains (codebook, `sources`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recount.domain.party import Source
from recount.domain.quote import Span
from recount.read.lexicon import lexicon
from recount.read.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that say who says something: the sources, where these words stand, and the stretch that they govern."""

    sources: tuple[Source, ...]
    words: Span
    governs: Span


@dataclass(frozen=True, slots=True)
class Voices:
    """All attributions of a report, by the number of their sentence."""

    attributions: Mapping[int, tuple[Attribution, ...]]

    def said(self, sentence: int) -> tuple[Attribution, ...]:
        """The attributions that reach into the sentence of this number, in the order of their words."""
        return self.attributions.get(sentence, ())

    def of(self, sentence: int, start: int, end: int) -> tuple[Source, ...]:
        """Who says the words from `start` to `end`: nearest to the facts first; () for the report's own voice."""
        stretch = Span(start, end)
        found: list[Source] = []
        for attribution in self.said(sentence):
            if attribution.governs.overlaps(stretch):
                found.extend(s for s in attribution.sources if s not in found)
        return tuple(found)


def voices(text: str, sentences: Sequence[Sentence], *, language: str = "en") -> Voices:
    """Who says what in the report (codebook, `sources` and convention 14)."""
    del text
    words = lexicon(language, "sources")
    kinds = {head: kind for kind, heads in words["heads"].items() for head in heads}
    found = {}
    for sentence in sentences:
        for i, token in enumerate(sentence.tokens):
            before = sentence.tokens[max(0, i - 6) : i]
            speaker = next((t for t in reversed(before) if t.low in kinds), None)
            if token.low in words["verbs"] and speaker is not None:
                source = Source(speaker.text, kinds[speaker.low])
                found[sentence.index] = (Attribution((source,), Span(speaker.start, token.end), Span(sentence.start, sentence.end)),)
                break
    return Voices(found)
