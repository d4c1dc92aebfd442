"""What a decision keeps of the things it is about, so that it outlives linking and reading again (docs/rereading.md)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from recount.domain.claim import Claim
from recount.domain.decision import Json
from recount.domain.differences import fingerprint
from recount.domain.ids import ClaimId, MentionId
from recount.domain.incident import Incident
from recount.domain.plain import plain
from recount.domain.reading import LocatedIncident, LocatedReading
from recount.domain.record import Record
from recount.domain.ruled import set_aside
from recount.domain.rulings import Kept, Trace
from recount.errors import InputError
from recount.review.targets import Names
from recount.store.workspace import Workspace

GONE = "gone"
"""Stands in `Kept.seen` where the person has seen that the claim is not read any more."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A record under review: what its things are called, and the workspace that it was made from."""

    workspace: Workspace
    record: Record
    names: Names

    @classmethod
    def of(cls, workspace: Workspace, record: Record) -> "Desk":
        """The desk on which decisions about this record are made."""
        return cls(workspace, record, Names(record))

    def context(
        self, *, kept: Iterable[Kept] = (), mentions: Iterable[str] = (), incidents: Iterable[Incident] = ()
    ) -> dict[str, Json]:
        """The part of a decision's values that is not the person's: claims as read, where mentions stand, what incidents hold."""
        claims = tuple(kept)
        wanted = dict.fromkeys(mentions)
        wanted.update(dict.fromkeys(k.incident.id for k in claims if k.incident is not None))
        present = [self.names.mentions[MentionId(m)] for m in wanted if m in self.names.mentions]
        held: dict[str, Json] = {incident.id: list(incident.mentions) for incident in incidents}
        context: dict[str, Json] = {
            "claims": plain(claims),
            "mentions": plain([self.trace(mention) for mention in present]),
            "held": held,
        }
        return {name: value for name, value in context.items() if value}

    def trace(self, mention: LocatedIncident) -> Trace:
        """Where the reported incident stands, and the claims that hang on it."""
        reported = mention.reported
        reading = self.names.reports[reported.report_id].reading
        claims = tuple(claim.id for claim in reading.claims if claim.incident == mention.key)
        return Trace(mention.id, reported.report_id, reported.quote.start, reported.quote.end, claims)

    def kept(self, claim: Claim, *, new: bool = False) -> Kept:
        """The claim as it is to be kept: as it was at the first decision on it, else as it is read now.

        With `new`, as the latest reading has it; raises InputError where that has no such claim, or the claim was corrected.
        """
        raw = self.workspace.latest_reading(claim.report_id)
        read = None if raw is None else next((c for c in raw.claims if c.id == claim.id), None)
        before = self._kept_before(claim.id)
        base = claim if before is None else before.claim
        if new:
            base = self._new_reading(claim.id, read)
        reading = self.names.reports[claim.report_id].reading
        mention = _mention_of(reading, base.incident) if new or before is None else before.incident
        beside = tuple(c.id for c in reading.claims if c.id != claim.id and c.anchor.overlaps(claim.anchor))
        return Kept(base, _light(mention), beside, self._seen(claim, raw, read), self._home(mention))

    def _new_reading(self, claim_id: ClaimId, read: Claim | None) -> Claim:
        if read is None:
            raise InputError(f"claim {claim_id} is not in the latest reading; accept it without reading=new, or reject it")
        if claim_id in self.record.rulings.corrections:
            raise InputError(f"claim {claim_id} was corrected; undo the correction first, or accept it without reading=new")
        return read

    def _kept_before(self, claim_id: ClaimId) -> Kept | None:
        kept = self.record.rulings.kept.get(self.names.claims[claim_id].report_id, ())
        return next((k for k in kept if k.claim.id == claim_id), None)

    def _seen(self, claim: Claim, raw: LocatedReading | None, read: Claim | None) -> tuple[str, ...]:
        if raw is None:
            return ()
        others = (c.id for c in set_aside(raw, self.record.rulings) if c.anchor.overlaps(claim.anchor))
        return tuple(sorted({GONE if read is None else fingerprint(read), *others}))

    def _home(self, mention: LocatedIncident | None) -> str | None:
        incident = None if mention is None else self.names.incident_of.get(mention.id)
        return None if incident is None else incident.id


def _mention_of(reading: LocatedReading, key: str | None) -> LocatedIncident | None:
    return next((incident for incident in reading.incidents if incident.key == key), None)


def _light(mention: LocatedIncident | None) -> LocatedIncident | None:
    """Without the places that were not chosen: a decision is about what was."""
    if mention is None or mention.place is None:
        return mention
    return replace(mention, place=replace(mention.place, candidates=()))
