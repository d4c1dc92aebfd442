"""An incident's figures as ranges that name the claims that set them, and how well it is attributed and corroborated."""

from dataclasses import dataclass
from typing import Literal

from recount.domain.ids import ClaimId
from recount.domain.vocabulary import Effect

VictimClass = Literal["all", "civilian_said", "civilian_presumed", "status_contested", "fighters", "children", "women"]
VICTIM_CLASSES: tuple[VictimClass, ...] = (
    "all", "civilian_said", "civilian_presumed", "status_contested", "fighters", "children", "women",
)  # fmt: skip
Said = Literal["figure", "no figure", "none", "denied", "nothing"]
"""A figure; harm without a figure; somebody says none; somebody denies; no claim at all (design, law 4)."""
Attribution = Literal["declared", "reported", "contested", "none"]
Corroboration = Literal["accepted by the party", "several origins", "one origin", "contested", "discounted", "none"]


@dataclass(frozen=True, slots=True)
class WithoutOrigin:
    """The range that is left when one origin's claims are put aside."""

    origin: str
    low: int | None
    high: int | None
    open_top: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """People by effect and class of victims: the lowest and highest stated figure, or None where no figure was said.

    `open_top` says that a claim sets no upper bound ("at least"). `set_low` and `set_high` name the claims that set the
    bounds; `superseded` those that a later figure of the same origin replaced. `pinned` where a person set it.
    """

    effect: Effect
    victims: VictimClass
    said: Said
    low: int | None = None
    high: int | None = None
    open_top: bool = False
    set_low: tuple[ClaimId, ...] = ()
    set_high: tuple[ClaimId, ...] = ()
    superseded: tuple[ClaimId, ...] = ()
    denied_by: tuple[str, ...] = ()
    without: tuple[WithoutOrigin, ...] = ()
    pinned: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"empty range: {self.low} to {self.high}")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a policy, whether it is met, and the sentence that says why."""

    name: str
    met: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """Who is said to have done it, and how well the harm is corroborated, under a named policy (design, "The types")."""

    attribution: Attribution
    corroboration: Corroboration
    policy: str
    conditions: tuple[Condition, ...] = ()
    graded: bool = False
    """Whether a person set the corroboration."""
