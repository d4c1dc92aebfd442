"""Why a reading says what it says: for each field the rule that read it, and the words that the rule went by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from recount.domain.ids import ClaimId, MentionId
from recount.domain.quote import Quote
from recount.domain.rules import Rule

IncidentField = Literal["key", "quote", "date", "time", "place", "site_type", "means", "perpetrators"]
ClaimField = Literal[
    "quote", "effect", "count", "victims", "scope", "incident", "part_of", "revises", "absence", "sources", "about",
]  # fmt: skip
"""Fields of the codebook, in the order in which they are explained."""
Field = Literal[IncidentField, ClaimField]


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that had a part in a field: what it went by, and in `notes`, sentences or parts of them, what follows.

    `of` says which of a field's several values it is about: the name of a party.
    """

    field: Field
    rule: Rule
    words: tuple[Quote, ...] = ()
    notes: tuple[str, ...] = ()
    of: str | None = None


Reasons = tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The reasons for the fields of a reading's incidents and claims, by their ids."""

    incidents: Mapping[MentionId, Reasons]
    claims: Mapping[ClaimId, Reasons]

    def more(self, incidents: Mapping[MentionId, Iterable[Reason]], claims: Mapping[ClaimId, Iterable[Reason]]) -> "Explanation":
        """The explanation with further reasons, after those that it has for each incident and claim."""
        return Explanation(
            {key: (*told, *incidents.get(key, ())) for key, told in self.incidents.items()},
            {key: (*told, *claims.get(key, ())) for key, told in self.claims.items()},
        )
