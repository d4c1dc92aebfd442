"""Words for people: the lexicon `victims` of a language, ready to look up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from recount.domain.vocabulary import Group, Status, StatusBasis
from recount.read.lexicon import SHARED, Words, lexicon
from recount.read.small import Endings, endings, small, without
from recount.read.tokens import cut

Title = tuple[Status, tuple[Group, ...]]
_HARM = ("verb", "died", "adjective")


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
    plural_articles: frozenset[str]
    """Articles of an unnumbered plural, in a language that has them."""
    following: frozenset[str]
    """Adjectives that stand behind their noun and belong to it."""
    titles: dict[str, Title]
    """What stands before a person's name and says more than a noun of the same form ("Father", "Private")."""
    armed: frozenset[str]
    """The names of armed groups that are two words and more."""
    carriers: frozenset[str]
    forces: frozenset[str]
    others: frozenset[str]
    one_more: frozenset[str]
    not_more: frozenset[str]
    """Words before "another" in other phrases: "one after another"."""
    pronouns: frozenset[str]
    before_pronouns: frozenset[str]
    """What may stand between "of" and such a pronoun ("trois d'entre eux")."""
    breakers: frozenset[str]
    things: frozenset[str]
    compounds: frozenset[str]
    numbers: frozenset[str]
    states: frozenset[str]
    """What has befallen people, before their noun: "20 wounded people"."""
    befallen: frozenset[str]
    """Words that tell harm after people: "judge killed", "a mother and four children dead"."""
    harming: frozenset[str]
    """Words that tell harm before people: "bomb kills governor"."""
    determiners: frozenset[str]
    articles: frozenset[str]
    two: frozenset[str]
    of_an_age: frozenset[str]
    adult: int
    no_names: frozenset[str]
    """Words that are no part of a person's name, however they are written."""
    particles: frozenset[str]
    untold: PersonNoun
    families: frozenset[str]
    """Nouns that a number of people follows: "a family of seven"."""
    family: frozenset[str]
    several_families: frozenset[str]
    bodies: frozenset[str]
    sailors: frozenset[str]
    merchantmen: frozenset[str]
    """Words for ships that carry goods or passengers."""
    harmless: frozenset[str]
    """Words that make a civilian of nobody who is told to be a soldier."""
    of_families: frozenset[str]
    """Plurals that together tell a whole people: "men, women and children"."""
    beside_civilians: frozenset[str]
    """Nouns that "and" joins to civilians: all of them are."""
    police: frozenset[str]
    years: tuple[str, ...]
    """Beginnings of words that tell an age in years."""
    more: frozenset[str]
    """Nouns for more people of a kind told before: "three others"."""
    small: Words
    endings: Endings


@cache
def person_words(language: str) -> PersonWords:
    """The words for people of a language."""
    data = lexicon(language, "victims")
    pairs = {k: (v[0], tuple(v[1:])) for k, v in data["pairs"].items()}
    armed = [a for name, others in lexicon(language, "parties")["groups"].items() for a in (name.lower(), *others)]
    capitals = {word.lower(): word for word in small(language)["capitals"]}
    modifiers: dict[str, Status] = {capitals.get(a, a): "combatant" for a in armed if " " not in a}
    modifiers |= dict.fromkeys(data["modifiers"]["combatant"], "combatant")
    modifiers |= dict.fromkeys(data["modifiers"]["civilian"], "civilian")
    befallen = frozenset(_harm(language, _HARM))
    breakers = frozenset({*data["breakers"]["words"], *befallen})
    names, things = data["names"], frozenset(data["things"]["words"])
    return PersonWords(
        nouns=_nouns(language),
        pairs=pairs,
        modifiers=modifiers,
        plural_articles=frozenset(data["modifiers"]["plural_articles"]),
        following=frozenset(data["modifiers"]["following"]),
        titles=_titles(language),
        armed=frozenset(a for a in armed if " " in a),
        carriers=frozenset(data["carriers"]["words"]),
        forces=frozenset(data["forces"]["words"]),
        others=frozenset(data["others"]["words"]),
        one_more=frozenset(data["others"]["one"]),
        not_more=frozenset(data["others"]["one_not_after"]),
        pronouns=frozenset(data["others"]["pronouns"]),
        before_pronouns=frozenset(data["others"]["before_pronouns"]),
        breakers=breakers,
        things=things,
        compounds=frozenset(data["compounds"]["words"]),
        numbers=frozenset({*(counts := lexicon(language, "quantities"))["cardinals"], *counts["vague"], *counts["scales"]}),
        states=frozenset(_harm(language, ("verb", "adjective"), whole=True)),
        befallen=befallen - {w for small in ("be", "have") for w in lexicon(language, "harms")["grammar"][small]},
        harming=frozenset(_harm(language, ("active",), whole=True)),
        determiners=frozenset(data["modifiers"]["determiners"]),
        articles=frozenset(data["modifiers"]["articles"]),
        two=frozenset(data["modifiers"]["two"]),
        of_an_age=frozenset(data["ages"]["nouns"]),
        adult=lexicon(SHARED, "victims")["ages"]["adult"],
        no_names=frozenset({*breakers, *things, *names["starters"], *names["after"]}),
        particles=frozenset(names["particles"]),
        untold=PersonNoun("unknown", (), plural=True, basis="said"),
        families=frozenset(data["families"]["words"]),
        family=frozenset(data["families"]["one"]),
        several_families=frozenset(data["families"]["several"]),
        bodies=frozenset(data["bodies"]["words"]),
        sailors=frozenset(data["seafaring"]["sailors"]),
        merchantmen=frozenset(data["seafaring"]["merchantmen"]),
        harmless=frozenset(data["modifiers"]["harmless"]),
        of_families=frozenset(data["modifiers"]["of_families"]),
        beside_civilians=frozenset(data["modifiers"]["beside_civilians"]),
        police=frozenset(data["forces"]["police"]),
        years=tuple(data["ages"]["years"]),
        more=frozenset(data["others"]["more"]),
        small=small(language),
        endings=endings(language),
    )


def _harm(language: str, forms: Iterable[str], *, whole: bool = False) -> Iterator[str]:
    """The first words of the phrases of harm of some forms; with `whole` only phrases that are one word."""
    for table in lexicon(language, "harms").values():
        for form in forms:
            for phrase in table.get(form, ()):
                words = cut(phrase, language)
                if not whole or len(words) == 1:
                    yield words[0]


def _titles(language: str) -> dict[str, Title]:
    names = lexicon(language, "victims")["names"]
    found: dict[str, Title] = dict.fromkeys(names["plain"], ("unknown", ()))
    found |= dict.fromkeys(names["civilian"], ("civilian", ()))
    found |= dict.fromkeys(names["combatant"], ("combatant", ()))
    found |= dict.fromkeys(names["police"], ("unknown", ("police",)))
    return found | dict.fromkeys(names["women"], ("civilian", ("women",)))


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
    return _peoples(language) | _of_an_age(language) | nouns


def _in_group(known: PersonNoun | None, group: Group, *, plural: bool, civilian: bool) -> PersonNoun:
    status: Status = "civilian" if civilian else known.status if known else "unknown"
    groups = tuple(dict.fromkeys((*(known.groups if known else ()), group)))
    return PersonNoun(status, groups, plural, "group" if civilian else "said", adjectival=known is not None and known.adjectival)


def _peoples(language: str) -> dict[str, PersonNoun]:
    """The peoples of all countries: "Palestinians", "Sudanese", and one of them: "an Israeli", "a Turk"."""
    found: dict[str, PersonNoun] = {}
    ethnic, ends = lexicon(language, "victims")["peoples"], endings(language)
    found |= {w: PersonNoun("unknown", (), plural=False, basis="said", adjectival=True) for w in ethnic["singular"]}
    found |= {
        w: PersonNoun("unknown", (), plural=True, basis="said", adjectival=w in ethnic["singular"]) for w in ethnic["plural"]
    }
    for nation in lexicon(language, "nations")["nations"].values():
        one = [without(w, ends["plural"]) for w in nation["people"] if w.endswith(ends["plural"])]
        for word in (*nation["people"], *(a for a in nation["adjectives"] if a.endswith(ends["people_of"])), *one):
            if " " not in word:
                describes = word in nation["adjectives"]
                plural = word not in one
                found[word.lower()] = PersonNoun("unknown", (), plural=plural, basis="said", adjectival=describes)
    return found


def _of_an_age(language: str) -> dict[str, PersonNoun]:
    """Nouns such as "five-year-old", whose bearer is a child below the age of an adult."""
    ages, adult = lexicon(language, "victims")["ages"], lexicon(SHARED, "victims")["ages"]["adult"]
    found: dict[str, PersonNoun] = {}
    child = PersonNoun("civilian", ("children",), plural=False, basis="group", adjectival=True)
    grown = PersonNoun("unknown", (), plural=False, basis="said", adjectival=True)
    for word, number in lexicon(language, "quantities")["cardinals"].items():
        for noun in ages["nouns"]:
            young = number < adult or not noun.startswith(tuple(ages["years"]))
            found[f"{word}-{noun}"] = child if young else grown
    return found
