"""What a speaker goes on to say in sentences that name no speaker: quotations, statements after a colon, "Among the dead …"."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from recount.domain.party import Source
from recount.domain.quote import Span
from recount.domain.rules import SayingRule
from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases
from recount.read.quotations import quotations
from recount.read.tokens import Sentence

_RUN = 12
"""Sentences that one quotation or statement may go on for."""


class Attribution(NamedTuple):
    """Words that say who says something: the sources, where these words stand, and a stretch that they govern.

    `sources` are numbered by chain, and stand nearest to the facts first within a chain. The words may stand in another
    sentence than the stretch ("He said: …").
    """

    sources: tuple[Source, ...]
    words: Span
    governs: Span
    form: SayingRule


@cache
def _cues(language: str) -> Phrases[bool]:
    return Phrases(((words, True) for words in lexicon(language, "sources")["saying"]["carrying"]), language)


def carried(
    text: str, sentences: Sequence[Sentence], said: Mapping[int, tuple[Attribution, ...]], language: str
) -> dict[int, tuple[Attribution, ...]]:
    """The attributions of sentences without a saying of their own, by number of the sentence."""
    cues, quoted = _cues(language), quotations(text, sentences)
    found: dict[int, tuple[Attribution, ...]] = {}
    waiting: list[Sentence] = []
    """Sentences of a quotation whose speaker is named at its end."""
    before: Attribution | None = None
    run = 0
    stating = False
    """Whether a statement goes on that a colon opened."""
    for sentence in sentences:
        own, around = said.get(sentence.index), quoted.around(sentence)
        if own is not None:
            found |= {other.index: (_reach(own[0], other),) for other in waiting}
            waiting, before, run = [], own[-1], 0
            continue
        run += 1
        if around is not None and run <= _RUN and _goes_on(sentence, sentences, around[1]):
            waiting.append(sentence)
            continue
        stating = (stating and run > 1) or _after_colon(text, sentence, sentences)
        follows = around is not None or stating or cues.at(sentence.plain(), 0) is not None
        if before is not None and run <= _RUN and follows:
            found |= {other.index: (_reach(before, other),) for other in (*waiting, sentence)}
        elif around is None:
            before = None
        waiting = []
    return found


def _after_colon(text: str, sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    last = sentences[sentence.index - 1] if sentence.index > 0 else None
    return last is not None and text[last.start : sentence.start].rstrip().endswith(":")


def _goes_on(sentence: Sentence, sentences: Sequence[Sentence], end: int) -> bool:
    """Whether a quotation that ends at `end` goes on in the sentence after this one."""
    following = sentence.index + 1
    return following < len(sentences) and sentences[following].start < end


def _reach(attribution: Attribution, sentence: Sentence) -> Attribution:
    return Attribution(attribution.sources, attribution.words, Span(sentence.start, sentence.end), "carried on")
