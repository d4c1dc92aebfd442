"""What people call things: ids, codes, given ids and beginnings of ids, to the one thing that is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recount.domain.ids import MentionId
from recount.domain.record import Record, ReportEntry
from recount.errors import InputError
from recount.link.names import fold
from recount.link.speakers import is_unnamed
from recount.review.table import TargetKind

_SHORTEST = 3
"""Characters of an id that are taken for its beginning."""
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that a decision is about."""

    kind: TargetKind
    id: str

    def __str__(self) -> str:
        """The kind and the id."""
        return f"{self.kind} {self.id}"


class Names:
    """The names of everything in a record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.claims = record.claims()
        self.mentions = record.mentions()
        self.incidents = {w.incident.id: w.incident for w in record.incidents}
        self.incident_of = record.incident_of()
        self.reports = {entry.report.id: entry for entry in record.reports}
        self._exact: dict[str, set[Target]] = {}
        self._ids: list[Target] = []
        for name, target in self._all():
            self._exact.setdefault(name.casefold(), set()).add(target)
            if name == target.id:
                self._ids.append(target)

    def find(self, words: str, kinds: Sequence[TargetKind]) -> Target:
        """The one thing of those kinds that the words name: exactly, else as the beginning of its id.

        Raises InputError where nothing, something of another kind, or more than one thing is named.
        """
        if kinds == ("decision",):
            return self._decision(words)
        if kinds == ("outlet",):
            return self._outlet(words)
        named = self._named(words.strip())
        fitting = sorted((t for t in named if t.kind in kinds), key=str)
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            found = ", ".join(map(str, fitting[:_SHOWN])) + (" …" if len(fitting) > _SHOWN else "")
            raise InputError(f"{words!r} can be {found}; give more of the id")
        wanted = " or ".join(kinds)
        if named:
            raise InputError(f"{words!r} is {min(map(str, named))}; needed is: {wanted}")
        raise InputError(f"{words!r} names no {wanted} of this record; `recount show` lists what there is")

    def entry_of(self, mention: str) -> ReportEntry:
        """The report that tells this reported incident."""
        return self.reports[self.mentions[MentionId(mention)].reported.report_id]

    def _named(self, words: str) -> set[Target]:
        exact = self._exact.get(words.casefold(), set())
        if exact or len(words) < _SHORTEST:
            return exact
        return {target for target in self._ids if target.id.startswith(words.lower())}

    def _decision(self, words: str) -> Target:
        number = words.strip().removeprefix("#")
        if not number.isdecimal() or not number.isascii():
            raise InputError(f"{words!r} is no number of a decision; `recount show` gives them")
        return Target("decision", str(int(number)))

    def _outlet(self, words: str) -> Target:
        """An outlet of the record, or somebody whom its claims name, by name."""
        origins = (origin.name for w in self.record.incidents for origin in w.incident.origins)
        speakers = (s.name for claim in self.claims.values() for s in claim.sources if not is_unnamed(s))
        outlets = (entry.report.outlet for entry in self.reports.values() if entry.report.outlet is not None)
        fitting = sorted({name for name in (*outlets, *speakers, *origins) if fold(name) == fold(words)})
        if not fitting:
            raise InputError(f"{words!r} is no outlet and no named source of this record; `recount show CODE` names the origins")
        return Target("outlet", fitting[0])

    def _all(self) -> Iterator[tuple[str, Target]]:
        for entry in self.record.reports:
            target = Target("report", entry.report.id)
            yield from ((name, target) for name in (entry.report.id, *entry.report.given_ids))
        yield from ((claim, Target("claim", claim)) for claim in self.claims)
        yield from ((mention, Target("mention", mention)) for mention in self.mentions)
        for incident in self.incidents.values():
            target = Target("incident", incident.id)
            yield from ((name, target) for name in (incident.id, incident.code, *incident.previous_ids))
