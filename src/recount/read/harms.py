"""Words of harm in a sentence: what they say happened, and the grammatical forms they may have."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Literal, NamedTuple

from recount.domain.vocabulary import EFFECTS, Effect
from recount.read.lexicon import SHARED, Words, lexicon
from recount.read.small import endings, small
from recount.read.tokens import Sentence, cut

Form = Literal["verb", "active", "died", "adjective", "noun", "of", "bodies", "taking", "after people"]
_PHRASES = (
    "along",
    "wholly",
    "part",
    "part_after",
    "part_before",
    "toll",
    "wounded_toll",
    "mostly",
    "partly",
    "under_age",
    "of_kin",
    "sheltering",
    "points_back",
)
_FORMS: tuple[Form, ...] = ("verb", "active", "died", "adjective", "noun", "of", "bodies", "taking", "after people")


class HarmWord(NamedTuple):
    """Words of harm at token indices `start` to `end`; `forms` are the ways in which they may take their people."""

    start: int
    end: int
    effect: Effect
    forms: frozenset[Form]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of a language around a word of harm (lexicon `harms`, table `grammar`)."""

    be: frozenset[str]
    have: frozenset[str]
    leave: frozenset[str]
    unreal: frozenset[str]
    denying: frozenset[str]
    adverbs: frozenset[str]
    part: tuple[tuple[str, ...], ...]
    part_after: tuple[tuple[str, ...], ...]
    part_before: tuple[tuple[str, ...], ...]
    toll: tuple[tuple[str, ...], ...]
    wounded_toll: tuple[tuple[str, ...], ...]
    mostly: tuple[tuple[str, ...], ...]
    partly: tuple[tuple[str, ...], ...]
    toll_reaches: frozenset[str]
    join: frozenset[str]
    before_object: frozenset[str]
    after_subject: frozenset[str]
    clause: frozenset[str]
    holding: frozenset[str]
    describing: frozenset[str]
    group_ends: frozenset[str]
    estimate: frozenset[str]
    infinitive: frozenset[str]
    also: frozenset[str]
    among: frozenset[str]
    aged: frozenset[str]
    ages: frozenset[str]
    young: frozenset[str]
    """Ages of children, in words and figures."""
    another: frozenset[str]
    of_the: tuple[str, ...]
    wounded: frozenset[str]
    saying: frozenset[str]
    says: frozenset[str]
    telling: frozenset[str]
    breakdown: frozenset[str]
    base: frozenset[str]
    along: tuple[tuple[str, ...], ...]
    wholly: tuple[tuple[str, ...], ...]
    under_age: tuple[tuple[str, ...], ...]
    of_kin: tuple[tuple[str, ...], ...]
    sheltering: tuple[tuple[str, ...], ...]
    points_back: tuple[tuple[str, ...], ...]
    where: frozenset[str]
    kinds: frozenset[str]
    causes: frozenset[str]
    all_of: frozenset[str]
    most_of: frozenset[str]
    some_of: frozenset[str]
    toll_nouns: frozenset[str]
    toll_heads: frozenset[str]
    sentencing: frozenset[str]
    forcing: frozenset[str]
    participles: frozenset[str]
    deadly: frozenset[str]
    deaths: frozenset[str]
    ordinals: frozenset[str]
    """"ninth": the last of so many."""
    telling_harm: frozenset[str]
    causing: frozenset[str]
    them: frozenset[str]
    bringing: frozenset[str]
    objects: frozenset[str]
    slain: frozenset[str]
    whom: frozenset[str]
    any_toll: tuple[tuple[str, ...], ...]
    """The phrases of every toll."""
    in_verbs: frozenset[str]
    """Words that stand in a group of verbs."""
    after_people: frozenset[str]
    """Words between people and their verb."""
    telling_whole: frozenset[str]
    """Words that begin what is told of a whole toll."""
    toll_openers: frozenset[str]
    """The first words of the phrases of every toll …"""
    back_openers: frozenset[str]
    """… and of those that point back to people told before."""
    dead: frozenset[str]
    plural_articles: frozenset[str]
    """Articles of an unnumbered plural, in a language that has them ("étaient des civils")."""
    small: Words
    doing: tuple[str, ...]
    """Endings of a verb that goes on with what somebody does ("protecting")."""


def _split(phrases: Iterable[str], language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((cut(p, language) for p in phrases), key=lambda p: (-len(p), p)))


@cache
def grammar(language: str = "en") -> Grammar:
    """The small words of a language."""
    table = lexicon(language, "harms")["grammar"]
    words: dict[str, Any] = {field.name: frozenset(table[field.name]) for field in fields(Grammar)}
    words |= {name: _split(table[name], language) for name in _PHRASES}
    words |= {"of_the": tuple(table["of_the"]), "denying": frozenset(table["not"])}
    words |= {"small": small(language), "doing": endings(language)["doing"]}
    adult, cardinals = lexicon(SHARED, "victims")["ages"]["adult"], lexicon(language, "quantities")["cardinals"]
    words["young"] = frozenset({*map(str, range(adult)), *(word for word, number in cardinals.items() if number < adult)})
    words["any_toll"] = (*words["toll"], *words["wounded_toll"])
    words["in_verbs"] = words["be"] | words["have"] | words["adverbs"]
    words["after_people"] = words["after_subject"] | (words["adverbs"] - words["join"])
    told = (words[key] for key in ("all_of", "most_of", "some_of", "toll_heads"))
    words["telling_whole"] = small(language)["of"].union(*told)
    words["toll_openers"] = frozenset(phrase[0] for phrase in words["any_toll"])
    words["back_openers"] = frozenset(phrase[0] for phrase in words["points_back"])
    return Grammar(**words)


@cache
def _index(language: str) -> dict[str, tuple[tuple[tuple[str, ...], Effect, frozenset[Form]], ...]]:
    """Phrases by their first word, longest first; one entry for each phrase and effect."""
    data = lexicon(language, "harms")
    forms: dict[tuple[tuple[str, ...], Effect], set[Form]] = {}
    for effect in EFFECTS:
        for form in _FORMS:
            for phrase in data[effect].get(form, ()):
                forms.setdefault((cut(phrase, language), effect), set()).add(form)
    found: dict[str, list[tuple[tuple[str, ...], Effect, frozenset[Form]]]] = {}
    for (phrase, effect), ways in forms.items():
        found.setdefault(phrase[0], []).append((phrase, effect, frozenset(ways)))
    return {word: tuple(sorted(rows, key=lambda r: (-len(r[0]), EFFECTS.index(r[1])))) for word, rows in found.items()}


@cache
def _bare(language: str) -> dict[str, Effect]:
    data = lexicon(language, "harms")
    found: dict[str, Effect] = {}
    for effect in EFFECTS:
        for word in data[effect]["bare"]:
            found.setdefault(word, effect)
    return found


def harm_words(sentence: Sentence, *, language: str = "en") -> list[HarmWord]:
    """The words of harm of a sentence from left to right, longest phrases first, none overlapping."""
    index = _index(language)
    lows = sentence.lows()
    found: list[HarmWord] = []
    for i in sentence.where(index.keys()):
        if found and i < found[-1].end:
            continue
        for phrase, effect, forms in index[lows[i]]:
            if tuple(lows[i : i + len(phrase)]) == phrase:
                found.append(HarmWord(i, i + len(phrase), effect, forms))
                break
    return found


def speaks_of_people(sentence: Sentence, *, language: str = "en") -> bool:
    """Whether a sentence without words of harm may yet tell of people: by a toll, or because it points back to some."""
    rules, lows = grammar(language), sentence.lows()
    if any(phrase_at(lows, i, rules.any_toll) for i in sentence.where(rules.toll_openers)):
        return True
    return points_back(sentence, language=language)


def points_back(sentence: Sentence, *, language: str = "en") -> bool:
    """Whether a sentence without words of harm may tell more of people told before: "Five of them were policemen"."""
    rules, lows = grammar(language), sentence.lows()
    return any(phrase_at(lows, i, rules.points_back) for i in sentence.where(rules.back_openers))


def bare_harm(sentence: Sentence, *, language: str = "en") -> tuple[int, Effect] | None:
    """A word that says harm without people or number ("a deadly raid"): its token index and its effect."""
    bare = _bare(language)
    if bare.keys().isdisjoint(sentence.words()):
        return None
    for i, token in enumerate(sentence.tokens):
        if token.low in bare:
            return i, bare[token.low]
    return None


def phrase_at(lows: list[str], i: int, phrases: Iterable[tuple[str, ...]]) -> int:
    """The length of the first phrase that begins at `i`, 0 if none does; give the longest phrases first."""
    low = lows[i] if i < len(lows) else ""
    for phrase in phrases:
        if phrase[0] == low and tuple(lows[i : i + len(phrase)]) == phrase:
            return len(phrase)
    return 0
