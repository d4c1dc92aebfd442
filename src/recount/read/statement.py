"""A claim as a sentence makes it, before the report's incidents are known."""

from dataclasses import dataclass

from recount.domain.claim import Victims
from recount.domain.count import Count
from recount.domain.quote import Span
from recount.domain.rules import ScopeRule, StatementRule
from recount.domain.vocabulary import Absence, Effect, Scope
from recount.read.facts import Facts
from recount.read.scene import Harmed


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim before it hangs on an incident; `whole` is the index of the sentence's statement that it is a part of."""

    fact: Facts
    effect: Effect
    scope: Scope
    count: Count
    victims: Victims
    anchor: Span
    rule: StatementRule
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
    harm: Harmed | None = None
    """The harm to people that it tells, as its sentence was read; None where it tells of nobody, or of no people."""
    scope_rule: ScopeRule = "no sum"
    scope_from: tuple[Span, ...] = ()
    """The other figures that its scope follows from, where it does."""
    kind_from: Span | None = None
    """The words of other people that the status follows from, where it does."""
