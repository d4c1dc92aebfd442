"""Words for people: the lexicon `victims` of a language, ready to look up."""

from dataclasses import dataclass
from functools import cache

from recount.domain.vocabulary import Group, Status, StatusBasis
from recount.read.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """What a noun says of the people it names; `adjectival` ones also describe ("a Japanese photographer")."""

    status: Status
    groups: tuple[Group, ...]
    plural: bool
    basis: StatusBasis
    adjectival: bool = False


@dataclass(frozen=True, slots=True)
class PersonWords:
    """The words of the lexicon by what they are for."""

    nouns: dict[str, PersonNoun]
    pairs: dict[str, tuple[Status, tuple[Group, ...]]]
    modifiers: dict[str, Status]
    carriers: frozenset[str]
    forces: frozenset[str]
    others: frozenset[str]
    pronouns: frozenset[str]
    breakers: frozenset[str]
    things: frozenset[str]
    compounds: frozenset[str]
    numbers: frozenset[str]
    states: frozenset[str]
    """What has befallen people, before their noun: "20 wounded people"."""
    determiners: frozenset[str]
    articles: frozenset[str]
    untold: PersonNoun


@cache
def person_words(language: str) -> PersonWords:
    """The words for people of a language; raises FileNotFoundError where it has no such lexicon."""
    data = lexicon(language, "victims")
    nouns = _nouns(language)
    pairs = {k: (v[0], tuple(v[1:])) for k, v in data["pairs"].items()}
    armed = (a for name, others in lexicon(language, "parties")["groups"].items() for a in (name.lower(), *others))
    modifiers: dict[str, Status] = {"IS" if a == "is" else a: "combatant" for a in armed if " " not in a}
    modifiers |= dict.fromkeys(data["modifiers"]["combatant"], "combatant")
    modifiers |= dict.fromkeys(data["modifiers"]["civilian"], "civilian")
    return PersonWords(
        nouns,
        pairs,
        modifiers,
        frozenset(data["carriers"]["words"]),
        frozenset(data["forces"]["words"]),
        frozenset(data["others"]["words"]),
        frozenset(data["others"]["pronouns"]),
        frozenset(data["breakers"]["words"]),
        frozenset(data["things"]["words"]),
        frozenset(data["compounds"]["words"]),
        frozenset({*(counts := lexicon(language, "quantities"))["cardinals"], *counts["vague"], *counts["scales"]}),
        frozenset(data["modifiers"]["states"]),
        frozenset(data["modifiers"]["determiners"]),
        frozenset(data["modifiers"]["articles"]),
        PersonNoun("unknown", (), plural=True, basis="said"),
    )


def _nouns(language: str) -> dict[str, PersonNoun]:
    """Every noun with what it says; a noun of a group that is civilian by itself makes civilians."""
    data = lexicon(language, "victims")
    nouns: dict[str, PersonNoun] = {}
    statuses: tuple[Status, ...] = ("unknown", "civilian", "combatant")
    for status in statuses:
        nouns |= {w: PersonNoun(status, (), plural=True, basis="said") for w in data[status]["plural"]}
        nouns |= {w: PersonNoun(status, (), plural=False, basis="said") for w in data[status]["singular"]}
    nouns |= {w: PersonNoun("unknown", (), plural=True, basis="said", adjectival=True) for w in data["unknown"]["adjectival"]}
    for group, entry in data["groups"].items():
        for word in (*entry["plural"], *entry["singular"]):
            nouns[word] = _in_group(nouns.get(word), group, plural=word in entry["plural"], civilian=entry["civilian"])
    return _peoples(language) | nouns


def _in_group(known: PersonNoun | None, group: Group, *, plural: bool, civilian: bool) -> PersonNoun:
    status: Status = "civilian" if civilian else known.status if known else "unknown"
    groups = tuple(dict.fromkeys((*(known.groups if known else ()), group)))
    return PersonNoun(status, groups, plural, "group" if civilian else "said", adjectival=known is not None and known.adjectival)


def _peoples(language: str) -> dict[str, PersonNoun]:
    """The peoples of all countries: "Palestinians", "Sudanese"."""
    found: dict[str, PersonNoun] = {}
    for nation in lexicon(language, "nations")["nations"].values():
        for word in (*nation["people"], *(a for a in nation["adjectives"] if a.endswith("ese"))):
            if " " not in word:
                describes = word in nation["adjectives"]
                found[word.lower()] = PersonNoun("unknown", (), plural=True, basis="said", adjectival=describes)
    return found
