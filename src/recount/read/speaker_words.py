"""The words that name and describe speakers, ready to look up."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from recount.domain.vocabulary import SourceKind
from recount.read.lexicon import lexicon, words_of
from recount.read.phrases import Phrases
from recount.read.states import states, with_bare_possessives


class SpeakerWords(NamedTuple):
    """The words for speakers of one language; the tables stand in the lexicon `sources` under the same names."""

    atoms: Phrases[tuple[str, SourceKind]]
    """Telling words with what they are (heads, roles, adjectives) and their kind."""
    organisations: Phrases[tuple[SourceKind, str]]
    countries: Phrases[str]
    quantifiers: Phrases[bool]
    refers: Mapping[str, tuple[SourceKind, ...]]
    names: Mapping[str, SourceKind]
    pronouns: Mapping[str, str]
    endings: tuple[str, ...]
    openers: frozenset[str]
    """Words in small letters that may begin a noun phrase."""
    listed: Mapping[str, frozenset[str]]
    """The plain word lists of the table `grammar`, and of `saying` those that stand beside speakers."""


@cache
def speaker_words(language: str) -> SpeakerWords:
    """The lexicons `sources`, `organisations`, `parties`, `nations` and `victims` of a language.

    A civilian whom `sources` does not list is a witness when he speaks ("a carpenter said"), if nobody holds him captive.
    """
    words = lexicon(language, "sources")
    grammar, saying = words["grammar"], words["saying"]
    roles: tuple[dict[SourceKind, list[str]], ...] = (words["heads"], words["roles"], words["adjectives"])
    atoms = [
        (word, (role, kind))
        for role, table in zip(("heads", "roles", "adjectives"), roles, strict=True)
        for kind, listed_words in table.items()
        for word in listed_words
    ]
    victims = lexicon(language, "victims")
    captive = victims["groups"]["detainees"]
    known = {*(word for word, _ in atoms), *captive["plural"], *captive["singular"]}
    others = [word for key in ("plural", "singular") for word in victims["civilian"][key] if word not in known]
    atoms += [(word, ("heads", "witness")) for word in others]
    registered: Any = lexicon(language, "organisations")
    named: dict[SourceKind, dict[str, list[str]]] = {**registered, "armed_group": lexicon(language, "parties")["groups"]}
    organisations = [
        (alias, (kind, name)) for kind, table in named.items() for name, others in table.items() for alias in (name, *others)
    ]
    listed = words_of(grammar, {key: saying[key] for key in ("leading", "describing", "extending")})
    telling = Phrases(atoms, language)
    quantifiers = Phrases(((w, True) for w in grammar["quantifiers"]), language)
    opening = (listed[key] for key in ("determiners", "premodifiers", "titles", "particles"))
    return SpeakerWords(
        telling,
        Phrases(with_bare_possessives(organisations, language), language),
        Phrases(
            with_bare_possessives(((word, state.name) for state in states(language) for word in state.words), language), language
        ),
        quantifiers,
        {word: tuple(kinds) for word, kinds in words["refers"].items()},
        {w: kind for kind, listed_words in words["names"].items() for w in listed_words},
        {w: group for group in ("persons", "things", "groups") for w in grammar[group]},
        tuple(grammar["premodifier_endings"]),
        frozenset((*telling, *quantifiers, ".")).union(*opening),
        listed,
    )
