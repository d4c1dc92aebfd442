"""For whom a speaker is said to speak, by the words that introduce him: "the coalition's spokesman", "a Boko Haram commander".

Only names are read here; which of the parties to an attack is meant is settled where they are known (`link`). Nobody speaks for a
side by his own name, and a title without a country ("the defence minister") names none.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from recount.domain.party import Source
from recount.domain.vocabulary import SourceKind
from recount.read.lexicon import Words, lexicon, words_of
from recount.read.party_words import party_words
from recount.read.speaker_words import speaker_words
from recount.read.tokens import Token, plain, tokenize

_OF_STATES: frozenset[SourceKind] = frozenset({"government", "military", "state_media"})
_OF_PARTIES: frozenset[SourceKind] = frozenset({"government", "military", "armed_group", "other"})
COALITION = "coalition"
"""Stands for the coalition that is spoken of, where its name is not said."""


@cache
def _words(language: str) -> Words:
    return words_of(lexicon(language, "sources")["spokesmen"])


def speaks_for(source: Source, introduced: str, language: str) -> tuple[str, ...]:
    """The names of those for whom a source speaks, as parties are named (codebook, convention 12); () where none is said.

    `introduced` are the fullest words of the report for the source. A state stands with the name of its government.
    """
    words = _words(language)
    tokens = tokenize(introduced, language=language)
    lows = plain(tokens)
    if source.kind not in _OF_STATES | _OF_PARTIES or not words["apart"].isdisjoint(lows):
        return ()
    runs = [run for run in _runs(tokens, lows, source, words, language) if not words["generic"].issuperset(run.lower().split())]
    states = {run: state for run in runs if (state := _state(run, words, language)) is not None}
    found: dict[str, None] = {}
    if source.kind in _OF_STATES:
        governments = ((state, party_words(language).government_of(state)) for state in states.values())
        found.update(dict.fromkeys(name for both in governments for name in both))
    if source.kind in _OF_PARTIES and not words["roles"].isdisjoint(lows):
        found.update(dict.fromkeys(run for run in runs if run not in states))
        if not runs and not words["coalition"].isdisjoint(lows):
            found[COALITION] = None
    return tuple(found)


def _runs(tokens: Sequence[Token], lows: Sequence[str], source: Source, words: Words, language: str) -> Iterator[str]:
    """The names among the words that introduce a speaker, without his own and his titles."""
    listed = speaker_words(language).listed
    own = [low for low in plain(tokenize(source.name, language=language)) if low not in listed["determiners"]]
    is_body = own == [low for low in lows if low not in listed["determiners"]]
    aside = words["roles"] | listed["titles"] | listed["determiners"] | (frozenset() if is_body else frozenset(own))
    run: list[str] = []
    for token, low in zip((*tokens, None), (*lows, ""), strict=True):
        if token is not None and token.is_word and low not in aside and (token.is_capital or (run and low in words["coalition"])):
            run.append(token.text[: len(low)])
        elif run:
            yield " ".join(run)
            run = []


def _state(run: str, words: Words, language: str) -> str | None:
    """The state that a name is of: that of its adjective ("Iraqi Army"), not of a body that is called after one."""
    lows = plain(tokenize(run, language=language))
    match = speaker_words(language).countries.at(lows, 0)
    return match[0] if match is not None and words["generic"].issuperset(lows[match[1] :]) else None
