"""States by the words that name them: names, adjectives, peoples, and the capitals that stand for governments."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from recount.read.lexicon import lexicon
from recount.read.small import endings

T = TypeVar("T")
ACRONYM = 3
"""Names of so few letters are written in capitals ("US", "AP"), else they are other words."""


@dataclass(frozen=True, slots=True)
class State:
    """One state: its common short name, and the lower-case words for it. `adjective` is as it is printed ("Syrian")."""

    name: str
    names: tuple[str, ...]
    adjective: str
    adjectives: tuple[str, ...]
    """Adjectives and words for the people."""
    capitals: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Every word for it."""
        return (*self.names, *self.adjectives, *self.capitals)


@cache
def states(language: str) -> tuple[State, ...]:
    """All states that the language's lexicons `nations` and `capitals` know."""
    more = lexicon(language, "capitals")
    found = []
    for nation in lexicon(language, "nations")["nations"].values():
        printed = nation["names"][0]
        name = more["short"].get(printed, printed)
        names = tuple(dict.fromkeys(w.lower() for w in (name, *nation["names"], *more["more"].get(name, ()))))
        adjectives = tuple(w.lower() for w in (*nation["adjectives"], *nation["people"]))
        adjective = (*nation["adjectives"], name)[0]
        found.append(State(name, names, adjective, adjectives, tuple(more["capitals"].get(name, ()))))
    for name, adjectives in more["former"].items():
        found.append(State(name, (name.lower(),), adjectives[0].capitalize(), tuple(adjectives), ()))
    return tuple(found)


def with_bare_possessives(entries: Iterable[tuple[str, T]], language: str) -> list[tuple[str, T]]:
    """The entries, and single words with an s as they stand in texts that lost their apostrophes ("Syrias army")."""
    listed = list(entries)
    return [
        *listed,
        *(
            (word + end, value)
            for end in endings(language)["bare_genitive"]
            for word, value in listed
            if " " not in word and len(word) > ACRONYM
        ),
    ]
