"""A claim as a sentence makes it, before the report's incidents are known."""

from dataclasses import dataclass

from recount.domain.claim import Victims
from recount.domain.count import Count
from recount.domain.quote import Span
from recount.domain.vocabulary import Absence, Effect, Scope
from recount.read.facts import Facts


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim before it hangs on an incident; `whole` is the index of the sentence's statement that it is a part of."""

    fact: Facts
    effect: Effect
    scope: Scope
    count: Count
    victims: Victims
    anchor: Span
    rule: str
    part: bool = False
    whole: int | None = None
    absence: Absence | None = None
    other: bool = False
    """Whether the words point back to people told before ("Thirty others")."""
    more: bool = False
    """Whether the words count people beside others told before ("another 30 villagers")."""
    denied: bool = False
    earlier: bool = False
    """Whether the words say that the figure was given before, and may have been replaced ("had earlier put the toll at 11")."""
