"""The lead incident of each report, as gold and predictions give it: a release's reports.csv or lines of JSON."""

import csv
import io
from pathlib import Path

import msgspec
from msgspec import Struct

from recount.errors import InputError
from recount.evaluate.records import numbered_lines

_LONGEST_ID = 10_000
_COLUMNS = ("given_id", "lead_incident", "killed_low", "killed_high", "origin_kind", "copy_of")


class LinkOrigin(Struct, frozen=True):
    """Whom the figure of the lead incident goes back to."""

    kind: str | None = None


class LinkEntry(Struct, frozen=True):
    """One report with its lead incident (None: none), the killed it gives in people, their origin, and its copies by id."""

    id: str
    incident: str | int | None = None
    killed_low: int | None = None
    killed_high: int | None = None
    origin_kind: str | None = None
    origin: LinkOrigin | None = None
    copy_of: tuple[str, ...] | None = None
    title: str | None = None

    @property
    def kind(self) -> str | None:
        """The kind of the origin, in either of its two places."""
        return self.origin_kind or (self.origin.kind if self.origin is not None else None)

    @property
    def toll(self) -> tuple[int | None, int | None]:
        """The lowest and highest number of people killed."""
        return self.killed_low, self.killed_high


_DECODER = msgspec.json.Decoder(LinkEntry)


def load_links(path: str | Path) -> dict[str, LinkEntry]:
    """The entries of a `.csv` file (reports.csv) or of lines of JSON by given id; raises InputError naming the line."""
    return _rows(path) if str(path).endswith(".csv") else _lines(path)


def _lines(path: str | Path) -> dict[str, LinkEntry]:
    entries = {}
    for number, line in numbered_lines(path):
        try:
            entry = _DECODER.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise InputError(f"{path}:{number}: not a report with its lead incident: {error}") from error
        entries[entry.id] = entry
    return entries


def _rows(path: str | Path) -> dict[str, LinkEntry]:
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            text = file.read()
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    rows = csv.DictReader(io.StringIO(text, newline=""))
    entries = {}
    try:
        absent = [column for column in _COLUMNS if column not in (rows.fieldnames or ())]
        if absent:
            raise InputError(f"{path}:1: has no column {', '.join(absent)}")
        for row in rows:
            entries[row["given_id"]] = _entry(row)
    except csv.Error as error:
        raise InputError(f"{path}:{rows.line_num + 1}: not a row of reports: {error}") from error  # the line is not counted yet
    except ValueError as error:
        raise InputError(f"{path}:{rows.line_num}: not a row of reports: {error}") from error
    return entries


def _entry(row: dict[str, str | None]) -> LinkEntry:
    if len(row["given_id"] or "") > _LONGEST_ID:
        raise ValueError(f"a given id of more than {_LONGEST_ID} characters")
    return LinkEntry(
        id=row["given_id"] or "",
        incident=row["lead_incident"] or None,
        killed_low=_people(row["killed_low"]),
        killed_high=_people(row["killed_high"]),
        origin_kind=row["origin_kind"] or None,
        copy_of=tuple(given_id for given_id in (row["copy_of"] or "").split(";") if given_id),
        title=row.get("title"),
    )


def _people(cell: str | None) -> int | None:
    return int(cell) if cell else None
