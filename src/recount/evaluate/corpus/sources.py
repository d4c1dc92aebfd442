"""The reports that a corpus is composed out of: a links file, or any lines of JSON that hold reports."""

from pathlib import Path

import msgspec
from msgspec import Struct

from recount.errors import InputError
from recount.evaluate.records import numbered_lines


class SourceReport(Struct, frozen=True):
    """One report of the source; reports with the same `incident` are kept in agreement (None: one of its own)."""

    id: str
    text: str
    incident: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None

    @property
    def group(self) -> str:
        """What the report is swapped together with: its incident, else itself."""
        return self.incident or f"report {self.id}"


_DECODER = msgspec.json.Decoder(SourceReport)


def load_sources(path: str | Path) -> list[SourceReport]:
    """The reports of the file in its order, each text once; raises InputError naming the line, and for a file without any."""
    found: dict[str, SourceReport] = {}
    for number, line in numbered_lines(path):
        try:
            report = _DECODER.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise InputError(f"{path}:{number}: not a report to compose from: {error}") from error
        if report.text.strip():
            found.setdefault(report.text, report)
    if not found:
        raise InputError(f"{path}: holds no report to compose from")
    return list(found.values())
