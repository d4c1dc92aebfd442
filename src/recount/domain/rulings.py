"""What the ledger's decisions amount to: a value that linking, weighing and publishing take as an argument."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from recount.domain.claim import Claim
from recount.domain.decision import Decision, Json
from recount.domain.incident import Mint
from recount.domain.reading import LocatedIncident
from recount.domain.vocabulary import ReviewState

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a claim said when a person decided on it (docs/rereading.md).

    `incident` is the reported incident it hung on; `beside` are other claims that were read from the same words then; `seen`
    fingerprints of later readings that the person has seen; `home` the incident it stood in.
    """

    claim: Claim
    incident: LocatedIncident | None = None
    beside: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    home: str | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a reported incident stood when a person decided on it, so that a later reading can be aligned with it."""

    id: str
    report_id: str
    start: int
    end: int
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulings:
    """All decisions in force, folded by subject; the last one on a subject counts, undone ones do not.

    `same`, `not_same` and `undecided` are ordered pairs of mention ids (the smaller id first); `contains` is (whole, part)
    of incident ids. `state` is the review state by claim or incident id; `pins` and `corrections` are by id, then field.
    """

    mints: tuple[Mint, ...] = ()
    state: Mapping[str, ReviewState] = field(default_factory=dict)
    corrections: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    added: tuple[Decision, ...] = ()
    rejected: frozenset[str] = frozenset()
    same: frozenset[Pair] = frozenset()
    not_same: frozenset[Pair] = frozenset()
    undecided: frozenset[Pair] = frozenset()
    contains: frozenset[Pair] = frozenset()
    pins: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    """Incident id → {"place": {...}, "day": {...}, "killed": {...} …}: the values of pin_place, pin_day and pin_count."""
    grades: Mapping[str, str] = field(default_factory=dict)
    registered: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    """Name of an outlet or a source → "kind", "country", "side": what a person said it is; a side of None is no side."""
    forgotten: Mapping[str, str] = field(default_factory=dict)
    """Report id → reason."""
    kept: Mapping[str, tuple[Kept, ...]] = field(default_factory=dict)
    """Report id → its claims that were decided on, as they were then."""
    traces: Mapping[str, tuple[Trace, ...]] = field(default_factory=dict)
    """Report id → its reported incidents that were decided on."""
    accepted: tuple[tuple[str, str | None], ...] = ()
    """Claims accepted, corrected or added, the first first, each with the incident it stood in then."""
    held: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Incident id → the reported incidents it held when it was last decided on."""
