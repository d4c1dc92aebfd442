"""Words for the absence of harm: the lexicon `absences` of a language, ready to look up."""

from dataclasses import dataclass, fields
from functools import cache

from recount.domain.vocabulary import Effect
from recount.read.lexicon import Table, Words, lexicon
from recount.read.person_words import PersonWords, person_words
from recount.read.phrases import Phrases
from recount.read.small import endings, small
from recount.read.tokens import cut


@dataclass(frozen=True, slots=True)
class NoneWords:
    """How a language says none, and what stands around it (lexicon `absences`, table `none`)."""

    words: Phrases[bool]
    """Words that count none; the value tells whether they stand for people already ("nobody")."""
    persons: frozenset[str]
    any: frozenset[str]
    negations: frozenset[str]
    causing: frozenset[str]
    links: frozenset[str]
    unreal: frozenset[str]


@dataclass(frozen=True, slots=True)
class HarmWords:
    """Words of harm by the effect that they name (table `harm`)."""

    nouns: dict[str, Effect]
    participles: dict[str, Effect]
    verbs: dict[str, Effect]
    unharmed: dict[str, Effect]
    compounds: frozenset[str]
    let_go: frozenset[str]
    collective: frozenset[str]


@dataclass(frozen=True, slots=True)
class BetweenWords:
    """Small words between none and the harm (table `between`)."""

    be: frozenset[str]
    have: frozenset[str]
    adverbs: frozenset[str]
    fillers: frozenset[str]
    joining: frozenset[str]
    determiners: frozenset[str]
    holding: frozenset[str]
    reported: frozenset[str]
    within: frozenset[str]
    besides: frozenset[str]
    clause: frozenset[str]


@dataclass(frozen=True, slots=True)
class DenialWords:
    """Verbs of denial and the words around them (table `denied`)."""

    verbs: frozenset[str]
    passive: frozenset[str]
    other: frozenset[str]
    clause: frozenset[str]
    claims: frozenset[str]
    fillers: frozenset[str]


@dataclass(frozen=True, slots=True)
class AbsenceWords:
    """The words of the lexicon by its tables; `triggers` are those without which a sentence says nothing of the kind."""

    none: NoneWords
    harm: HarmWords
    between: BetweenWords
    denial: DenialWords
    people: PersonWords
    small: Words
    adverbs: tuple[str, ...]
    """Endings of adverbs."""
    triggers: frozenset[str]


@cache
def absence_words(language: str) -> AbsenceWords:
    """The words for the absence of harm of a language."""
    data = lexicon(language, "absences")
    none, harm = data["none"], data["harm"]
    words, people = none["words"], none["people"]
    unharmed = _by_effect(harm["unharmed"])
    triggers = {*(cut(w, language)[0] for w in words), *none["negations"], *data["denied"]["verbs"], *unharmed}
    return AbsenceWords(
        NoneWords(words=Phrases(((w, w in people) for w in words), language), **_sets(none, NoneWords)),
        HarmWords(
            _by_effect(harm["nouns"]),
            _by_effect(harm["participles"]),
            _by_effect(harm["verbs"]),
            unharmed,
            **_sets(harm, HarmWords),
        ),
        BetweenWords(**_sets(data["between"], BetweenWords)),
        DenialWords(**_sets(data["denied"], DenialWords)),
        person_words(language),
        small(language),
        endings(language)["adverb"],
        frozenset(triggers),
    )


def _sets(table: Table, words: type) -> dict[str, frozenset[str]]:
    """The plain word lists of a table that a class of words has, by their names there."""
    return {field.name: frozenset(table[field.name]) for field in fields(words) if field.type == frozenset[str]}


def _by_effect(table: dict[Effect, list[str]]) -> dict[str, Effect]:
    return {word: effect for effect, words in table.items() for word in words}
