"""Ids derived from content: the same words give the same id on any machine."""

import hashlib
from typing import NewType

ReportId = NewType("ReportId", str)
ClaimId = NewType("ClaimId", str)
MentionId = NewType("MentionId", str)
"""A reported incident: where a report begins to speak of it."""
IncidentId = NewType("IncidentId", str)

_SEPARATOR = "\x1f"
_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no 0/O, 1/I/L, U: codes are read out on the telephone


def digest(*parts: str) -> str:
    """SHA-256 in hex of the parts joined by U+001F."""
    return hashlib.sha256(_SEPARATOR.join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def report_id(outlet: str | None, text: str) -> ReportId:
    """The id of a report: its outlet and its text, nothing else (design, "Ids and text")."""
    return ReportId("r" + digest(outlet or "", text)[:16])


def claim_id(report: ReportId, effect: str, start: int, end: int, *, tie: int = 1) -> ClaimId:
    """The id of a claim from the place of its count's words (or of the harm word); `tie` counts claims on the same words."""
    return ClaimId("c" + digest(report, effect, str(start), str(end))[:16] + (f"#{tie}" if tie > 1 else ""))


def mention_id(report: ReportId, start: int, end: int) -> MentionId:
    """The id of a reported incident from the place of the words that first speak of it."""
    return MentionId("m" + digest(report, "incident", str(start), str(end))[:16])


def incident_id(anchor: str, *, turn: int = 1) -> IncidentId:
    """The id minted for the incident that `anchor` (a claim or a mention) stands in; `turn` counts mints on one anchor."""
    return IncidentId("i" + digest("incident", anchor, str(turn))[:16])


def incident_code(incident: str, *, length: int = 5) -> str:
    """A code that people can say on the telephone, such as `K7Q4M`; lengthen it where it is taken."""
    number = int(hashlib.sha256(incident.encode()).hexdigest(), 16)
    letters = []
    for _ in range(length):
        number, place = divmod(number, len(_CODE_LETTERS))
        letters.append(_CODE_LETTERS[place])
    return "".join(letters)
