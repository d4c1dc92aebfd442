"""The words that name parties to a fight, ready to look up."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from recount.read.lexicon import lexicon
from recount.read.phrases import Phrases
from recount.read.small import endings
from recount.read.states import State, states, with_bare_possessives

Sort = Literal["unarmed", "coalition", "group", "state", "country", "government", "force", "label"]
_NAMED: tuple[Sort, ...] = ("coalition", "group", "state")
_ARTICLE = "al-"
"""The Arabic article of a name, which some write apart."""


class PartyWords(NamedTuple):
    """The lexicon `parties` of one language with its states."""

    names: Phrases[tuple[Sort, str]]
    """Every word or name with what it is; where two begin alike, the longer is meant."""
    forces: Phrases[str]
    links: Phrases[bool]
    labels: Mapping[str, str]
    """The form in which a label is kept, where it is not as it stands."""
    states: Mapping[str, State]
    leads: Mapping[str, str]
    """Coalitions with the country that leads them."""
    listed: Mapping[str, frozenset[str]]
    sides: tuple[str, ...]
    """Beginnings of words for a side ("pro-government")."""
    government: str
    untold: str

    def government_of(self, country: str) -> str:
        """The name of a country's government as a party to a war within it (codebook, convention 12)."""
        state = self.states.get(country)
        return self.government.format(adjective=state.adjective if state else country)


@cache
def party_words(language: str) -> PartyWords:
    """The lexicons `parties`, `nations` and `capitals` of a language."""
    words = lexicon(language, "parties")
    forces, labels, grammar = words["forces"], words["labels"], words["grammar"]
    names: list[tuple[str, tuple[Sort, str]]] = [(w, ("unarmed", w)) for w in forces["unarmed"]]
    names += [entry for sort in _NAMED for entry in _named(sort, words[f"{sort}s"], language)]
    countries: list[tuple[str, tuple[Sort, str]]] = [(w, ("country", s.name)) for s in states(language) for w in s.words]
    names += with_bare_possessives(countries, language)
    plain: tuple[tuple[Sort, list[str]], ...] = (
        ("government", forces["government"]),
        ("label", labels["words"]),
        ("force", forces["words"]),
    )
    names += with_bare_possessives(((word, (sort, word)) for sort, listed in plain for word in listed), language)
    listed = {key: frozenset(forces[key]) for key in ("at_home", "companions", "armies", "kin", "affiliates", "former")}
    listed |= {key: frozenset(labels[key]) for key in ("weak", "peoples", "descriptive", "tribal")} | {
        "singular": frozenset(labels["singular"])
    }
    listed |= {
        key: frozenset(grammar[key])
        for key in (
            "abstract",
            "against",
            "joining",
            "inside",
            "ordinals",
            "men",
            "definite",
            "pointing",
            "describing",
            "headed",
            "uncapitalised",
        )
    }
    return PartyWords(
        Phrases(names, language),
        Phrases(with_bare_possessives(((w, w) for w in forces["words"]), language), language),
        Phrases(((w, True) for w in forces["links"]), language),
        {form: label for label, forms in labels["forms"].items() for form in forms} | labels["singular"],
        {state.name: state for state in states(language)},
        words["leads"],
        listed,
        tuple(grammar["sides"]),
        grammar["government"],
        grammar["untold"],
    )


def _named(sort: Sort, table: Mapping[str, list[str]], language: str) -> list[tuple[str, tuple[Sort, str]]]:
    """The names of a table with their other spellings; a state's own name stands among the countries."""
    entries: list[tuple[str, tuple[Sort, str]]] = []
    ends = endings(language)["bare_genitive"]
    for name, others in table.items():
        aliases = [*others] if sort == "state" else [name, *others]
        aliases += [alias.replace(_ARTICLE, "al ") for alias in aliases if _ARTICLE in alias]
        aliases += [alias + end for end in ends for alias in aliases if " " in alias and sort == "group"]  # "Al Qaedas affiliate"
        entries += [(alias, (sort, name)) for alias in aliases]
    return with_bare_possessives(entries, language)
