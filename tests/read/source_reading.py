"""Who says some words of a text: one row of a table."""

from recount.read.attribution import Voices, voices
from recount.read.sentences import bounds
from recount.read.tokens import Sentence, sentences_of


def read(text: str, outlet: str | None = None) -> tuple[Voices, tuple[Sentence, ...]]:
    sentences = sentences_of(text, bounds(text))
    return voices(text, sentences, outlet=outlet), sentences


def said(text: str, words: str, outlet: str | None = None) -> list[tuple[str, str, int]]:
    """Name, kind and chain of the sources of the words, which stand once in the text."""
    found, sentences = read(text, outlet)
    start = text.index(words)
    sentence = next(s for s in sentences if s.start <= start < s.end)
    return [(s.name, s.kind, s.chain) for s in found.of(sentence.index, start, start + len(words))]
