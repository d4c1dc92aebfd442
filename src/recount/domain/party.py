"""The parties to an attack and every position that somebody takes on them."""

from dataclasses import dataclass
from typing import Literal

from recount.domain.quote import Quote
from recount.domain.vocabulary import PartyClass, PositionAbout, PositionStance, SourceKind, Stance


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who is said to have said something; `chain` tells independent chains apart (codebook, `sources`)."""

    name: str
    kind: SourceKind
    chain: int = 1
    speaks_for: tuple[str, ...] = ()
    """The sides that the report's words for them name, as parties are named: "the coalition's spokesman, Colonel N."."""


@dataclass(frozen=True, slots=True)
class Position:
    """What somebody says of a party's part; `by` None is the report's own voice."""

    by: Source | None
    stance: PositionStance
    about: PositionAbout
    quote: Quote


@dataclass(frozen=True, slots=True)
class Party:
    """Who is said to have attacked, as the report names them, with all positions on it (codebook, conventions 7 and 12)."""

    name: str
    kind: PartyClass
    words: str
    positions: tuple[Position, ...] = ()
    named_by: Literal["words", "nothing", "place"] = "words"
    """What tells whose forces they are: the report's words, nothing ("the army"), or the country of the place."""

    @property
    def stance(self) -> Stance:
        """The positions summed up in one word: denied, then claimed, then alleged, then stated."""
        taken = {p.stance for p in self.positions if p.about in ("attack", "harm")}
        if "denies" in taken:
            return "denied"
        if "claims" in taken:
            return "claimed"
        if "alleges" in taken:
            return "alleged"
        return "stated"
