"""What linking keeps of each report, so that a later run takes it up where this one ended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recount.domain.ids import ClaimId, MentionId, ReportId
from recount.domain.reading import LocatedReading
from recount.domain.report import Report
from recount.domain.rulings import Pair, Rulings
from recount.link.pages import CopyPair
from recount.link.surroundings import Spot

Told = tuple[Report, LocatedReading]
"""A report with its reading as people have ruled."""


@dataclass(frozen=True, slots=True)
class KeptMention:
    """A reported incident: where it stands, under which keys it is looked for, what it is connected with."""

    id: MentionId
    at: int
    claims: tuple[ClaimId, ...]
    keys: bytes
    """Eight bytes a key."""
    figure: int
    edges: tuple[MentionId, ...]
    """Those whose score with it is above the threshold."""
    cluster: MentionId
    """The first id of its cluster."""
    year_open: bool
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report with its reported incidents, its words (one a line) and the pairs with reports of larger ids that copy it."""

    id: ReportId
    words: str
    mentions: tuple[KeptMention, ...]
    rank: bytes = b""
    sample: bytes = b""
    """The shingles that its text is looked for by, four bytes each; none where it is not compared."""
    pairs: tuple[CopyPair, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptRulings:
    """The pairs that people had ruled on, and what had a code of its own from a sheet."""

    same: frozenset[Pair] = frozenset()
    not_same: frozenset[Pair] = frozenset()
    undecided: frozenset[Pair] = frozenset()
    coded: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kept:
    """What an earlier run ended with; reports with their readings are asked for where they are needed."""

    reports: Sequence[KeptReport]
    rulings: KeptRulings
    told: Callable[[ReportId], Told]


def kept_rulings(rulings: Rulings) -> KeptRulings:
    """What linking goes by of all rulings."""
    coded = frozenset(member for mint in rulings.mints if mint.sheet is not None for member in mint.members)
    return KeptRulings(rulings.same, rulings.not_same, rulings.undecided, coded)
