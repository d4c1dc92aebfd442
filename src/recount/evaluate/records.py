"""Records in the codebook's format, as far as they are scored, and how files of them are read."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from recount.errors import InputError


class CodedPlace(Struct, frozen=True):
    """A place's name, the report's words for it and its first-level area."""

    name: str | None = None
    text: str | None = None
    admin1: str | None = None


class CodedPosition(Struct, frozen=True):
    """What somebody says of a party's part."""

    stance: str
    about: str


class CodedParty(Struct, frozen=True):
    """A perpetrator with its stance and, in newer records, the positions on it."""

    name: str
    stance: str | None = None
    positions: tuple[CodedPosition, ...] | None = None


class CodedIncident(Struct, frozen=True):
    """An incident (codebook, "incident")."""

    key: str
    date: str | None = None
    place: CodedPlace | None = None
    means: str | None = None
    site_type: str | None = None
    perpetrators: tuple[CodedParty, ...] = ()
    quote: str | None = None


class CodedCount(Struct, frozen=True):
    """A count in people (codebook, "count")."""

    low: int | None
    high: int | None
    text: str | None = None


class CodedVictims(Struct, frozen=True):
    """Status and groups of those harmed."""

    status: str | None = None
    groups: tuple[str, ...] = ()


class CodedSource(Struct, frozen=True):
    """A link of a chain of attribution."""

    kind: str


Core = tuple[str, str, str | None, int | None, int | None]
"""What makes a claim right: scope, effect, polarity, low and high."""


class CodedClaim(Struct, frozen=True):
    """A claim (codebook, "claim")."""

    id: str
    scope: str
    effect: str
    count: CodedCount
    incident: str | None = None
    polarity: str | None = "asserted"
    victims: CodedVictims = CodedVictims()
    part_of: str | None = None
    sources: tuple[CodedSource, ...] = ()
    quote: str | None = None

    @property
    def core(self) -> Core:
        """What two claims must share to be the same claim."""
        return self.scope, self.effect, self.polarity, self.count.low, self.count.high


class CodedReport(Struct, frozen=True):
    """The report of a record; a prediction may leave out the text."""

    id: str
    text: str = ""


class CodedRecord(Struct, frozen=True):
    """One report with what is said in it."""

    report: CodedReport
    incidents: tuple[CodedIncident, ...] = ()
    claims: tuple[CodedClaim, ...] = ()


NO_RECORD = CodedRecord(CodedReport(""))
"""What stands for a report without a prediction: all of its gold is missed."""
_DECODER = msgspec.json.Decoder(CodedRecord)


def load_records(path: str | Path) -> dict[str, CodedRecord]:
    """The records of a file of lines by report id, the last one where an id repeats; raises InputError naming the line."""
    records = {}
    for number, line in numbered_lines(path):
        try:
            record = _DECODER.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise InputError(f"{path}:{number}: not a record of the codebook: {error}") from error
        records[record.report.id] = record
    return records


def coded_records(objects: Iterable[Mapping[str, object]]) -> dict[str, CodedRecord]:
    """The same from objects of the codebook's JSON; raises InputError naming the place in the sequence, from 1."""
    records = {}
    for number, given in enumerate(objects, 1):
        try:
            record = msgspec.convert(given, CodedRecord)
        except msgspec.ValidationError as error:
            raise InputError(f"record {number}: not a record of the codebook: {error}") from error
        records[record.report.id] = record
    return records


def numbered_lines(path: str | Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that are not blank, with their numbers from 1; raises InputError where it cannot be read."""
    try:
        with Path(path).open("rb") as lines:
            for number, line in enumerate(lines, 1):
                bare = line.removeprefix(b"\xef\xbb\xbf").strip()
                if bare:
                    yield number, bare
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
