"""What a speaker goes on to say in sentences that name no speaker: quotations, statements after a colon, "Among the dead …"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from recount.domain.party import Source
from recount.domain.quote import Span
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases
from recount.read.quotations import quotations
from recount.read.tokens import Sentence

_RUN = 12
"""Sentences that one quotation or statement may go on for."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that say who says something: the sources, where these words stand, and a stretch that they govern.

    `sources` are numbered by chain, and stand nearest to the facts first within a chain. The words may stand in another
    sentence than the stretch ("He said: …").
    """

    sources: tuple[Source, ...]
    words: Span
    governs: Span


@cache
def _cues(language: str) -> Phrases[bool]:
    return Phrases((words, True) for words in lexicon(language, "sources")["saying"]["carrying"])


def carried(
    text: str, sentences: Sequence[Sentence], said: Mapping[int, tuple[Attribution, ...]], language: str
) -> dict[int, tuple[Attribution, ...]]:
    """The attributions of sentences without a saying of their own, by number of the sentence."""
    cues = _cues(language)
    quoted = quotations(text, sentences)
    found: dict[int, tuple[Attribution, ...]] = {}
    waiting: list[Sentence] = []
    before: Attribution | None = None
    run = 0
    for sentence in sentences:
        own = said.get(sentence.index)
        around = quoted.around(sentence)
        if own is not None:
            if around is None and quoted.holds(own[0].governs.start, own[0].governs.start + 1):
                pass
            for other in waiting:
                found[other.index] = (_reach(own[0], other),)
            waiting, before, run = [], own[-1], 0
            continue
        run += 1
        if around is not None:
            after = sentences[sentence.index + 1] if sentence.index + 1 < len(sentences) else None
            if after is not None and around[0] <= after.start < around[1]:
                waiting.append(sentence)  # whoever says the end of the quotation says its beginning
            elif before is not None and run <= _RUN:
                for other in (*waiting, sentence):
                    found[other.index] = (_reach(before, other),)
                waiting = []
            continue
        waiting = []
        follows_colon = before is not None and text[: sentence.start].rstrip().endswith(":")
        if before is not None and (follows_colon or cues.at([t.low for t in sentence.tokens], 0)):
            found[sentence.index] = (_reach(before, sentence),)
        else:
            before = None
    return found


def _reach(attribution: Attribution, sentence: Sentence) -> Attribution:
    return Attribution(attribution.sources, attribution.words, Span(sentence.start, sentence.end))
