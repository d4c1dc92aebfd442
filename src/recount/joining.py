"""Linking the reports of a workspace, taken up where the last run ended."""

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from recount.domain.ids import ReportId
from recount.domain.ruled import dated, ruled
from recount.domain.rulings import Rulings
from recount.link.kept import Kept, KeptReport, Told
from recount.link.linking import Linking
from recount.store.codec import digest_of, encode
from recount.store.workspace import Workspace

_MADE_OF = ("recount.link", "recount.domain")
"""What linking is a function of, besides the reports with their readings and the rulings."""
_PART = 4
"""Where more than one in so many reports have come, gone or changed, linking all of them at once is quicker."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The linking of a workspace, and all of its reports with their readings as they were read, where all were looked at."""

    linking: Linking
    reports: Sequence[ReportId]
    pairs: Sequence[Told] | None


class Joining:
    """The reports of a workspace that were read under some keys, the last of which counts, and what people have ruled."""

    def __init__(self, ws: Workspace, keys: Sequence[str], rulings: Rulings) -> None:
        self._ws, self._keys, self._rulings = ws, keys, rulings

    def joined(self, *, save: bool) -> Joined:
        """The linking of all reports; with `save`, which takes the lock of the workspace, the next one goes on from it."""
        stamp = f"{_maker()}; {self._keys[-1]}; corrections {self._stray_corrections()}"
        marks = self._marks()
        kept = self._ws.links.kept(stamp)
        before = kept.marks
        gone = [report for report, mark in before.items() if marks.get(report) != mark]
        new = [report for report, mark in marks.items() if before.get(report) != mark]
        if not before or len(gone) + len(new) > len(before) // _PART:
            pairs = self.pairs(sorted(marks))
            linking = Linking(self._ruled(pairs), self._rulings)
            if save:
                self._save(stamp, linking, marks, marks, whole=True)
            return Joined(linking, sorted(marks), pairs)
        taken_up = Kept(kept.reports, kept.rulings, lambda report: self._ruled(self.pairs([report]))[0])
        linking = Linking(self._ruled(self.pairs(new)), self._rulings, before=taken_up, gone=gone)
        altered = {*linking.altered(), *new} & marks.keys()
        if save and (altered or gone or linking.linker.rulings != kept.rulings):
            self._save(stamp, linking, marks, sorted(altered), gone=[report for report in gone if report not in marks])
        return Joined(linking, sorted(marks), None)

    def pairs(self, ids: Sequence[ReportId]) -> list[Told]:
        """Reports, as people have dated them, with their readings, in order of id."""
        readings = {report: reading for key in self._keys for report, reading in self._ws.readings_of(key, ids).items()}
        return [(dated(report, self._rulings), readings[report.id]) for report in self._ws.reports(ids)]

    def _ruled(self, pairs: Sequence[Told]) -> list[Told]:
        return [(report, ruled(reading, self._rulings, report)) for report, reading in pairs]

    def _marks(self) -> dict[ReportId, str]:
        """What each report's part in linking hangs on: the number of its reading, and what people have ruled on it."""
        numbers = {report: number for key in self._keys for report, number in self._ws.reading_numbers(key).items()}
        return {
            report: f"{number}{self._decided(report)}"
            for report, number in numbers.items()
            if report not in self._rulings.rejected
        }

    def _decided(self, report: ReportId) -> str:
        """A digest of what people have ruled on one report, empty where they have not."""
        rulings = self._rulings
        kept, traces, pin = rulings.kept.get(report, ()), rulings.traces.get(report, ()), rulings.pins.get(report)
        if not (kept or traces or pin):
            return ""
        claims = sorted(k.claim.id for k in kept)
        corrections = [(claim, rulings.corrections.get(claim), claim in rulings.rejected) for claim in claims]
        return f" {digest_of(encode((kept, traces, pin, corrections)))}"

    def _stray_corrections(self) -> str:
        """A digest of corrections of claims that nothing was kept of."""
        kept = {k.claim.id for of_report in self._rulings.kept.values() for k in of_report}
        stray = {claim: values for claim, values in self._rulings.corrections.items() if claim not in kept}
        return digest_of(encode(stray))[:16] if stray else "none"

    def _save(
        self,
        stamp: str,
        linking: Linking,
        marks: Mapping[ReportId, str],
        reports: Sequence[ReportId] | Mapping[ReportId, str],
        *,
        gone: Sequence[ReportId] = (),
        whole: bool = False,
    ) -> None:
        rows: dict[ReportId, tuple[str, KeptReport]] = {report: (marks[report], linking.kept(report)) for report in reports}
        self._ws.links.save(stamp, linking.linker.rulings, rows, gone=gone, whole=whole)


@cache
def _maker() -> str:
    """A digest of the program's own files that linking goes by, code and data, and of how this machine writes numbers."""
    total = hashlib.sha256(sys.byteorder.encode())
    for package in _MADE_OF:
        for name, data in sorted(_files(resources.files(package), package)):
            total.update(f"{name}\x1f{len(data)}\x1f".encode() + data)
    return f"linking {total.hexdigest()[:16]}"


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir() and item.name != "__pycache__":
            yield from _files(item, f"{name}/{item.name}")
        elif item.name.endswith((".py", ".toml")):
            yield f"{name}/{item.name}", item.read_bytes()
