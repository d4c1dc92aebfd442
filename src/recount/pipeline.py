"""The whole way, composed of plain functions: gather, read, resolve, link, weigh, publish."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, TypeVar

from recount.collector import settle, without_collecting
from recount.domain.explanation import Explanation
from recount.domain.folding import fold
from recount.domain.ids import ReportId
from recount.domain.minting import decision_of, mint
from recount.domain.reading import LocatedReading
from recount.domain.record import Record, Stamp
from recount.domain.report import Report
from recount.domain.ruled import dated
from recount.domain.rulings import Rulings
from recount.errors import ConfigError
from recount.gather import FieldMap, Problem, gather
from recount.importing import decides, imported
from recount.joining import Joined, Joining
from recount.link.linker import Linker
from recount.publish.codebook import codebook_record
from recount.publish.explained import explained
from recount.publish.working_copy import write
from recount.recording import Assembled, Rules, assemble_record
from recount.settings import Settings
from recount.stages import PROGRAM, broken, failed_key, read_and_explain, read_and_locate, reader_key
from recount.store.gazetteer import SqliteGazetteer, open_gazetteer
from recount.store.method import Weighing, read_method, set_weighing
from recount.store.workspace import Workspace
from recount.weigh.conventions import convention
from recount.weigh.policies import policy
from recount.weigh.ranges import available, range_rule

METHOD = "method.toml"

Progress = Callable[[str, int, int], None]
"""Told the stage's name, how much is done, and how much there is (0: not known)."""

_IN_FLIGHT = 3
"""Partitions per process that are handed out ahead: memory does not grow with the number of reports."""
_EXTRACTED = 64
"""Reports a partition when records are only printed."""
T = TypeVar("T")


def quiet(stage: str, done: int, total: int) -> None:
    """A progress that tells nobody."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did: the record, what was wrong with the input, how many reports were new or known, the files written."""

    record: Record
    problems: tuple[Problem, ...]
    added: int
    seen: int
    files: tuple[Path, ...]


def run(
    paths: Sequence[str],
    *,
    workspace: Path,
    out: Path | None,
    settings: Settings,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    fields: FieldMap | None = None,
    progress: Progress = quiet,
) -> Outcome:
    """The main job: reports in, a record out, and its working copy where `out` is given; `fields` says what tables hold.

    What an earlier run did is not done again; a run that was stopped goes on where it was. Raises StoreError, LockedError
    and ConfigError; faults of single files are listed as problems.
    """
    with Workspace.open(workspace, create=True) as ws, ws.lock():
        added, seen, problems = add(ws, paths, stdin=stdin, fields=fields, progress=progress)
        problems += read_reports(ws, settings, jobs=jobs, progress=progress)
        record = link_and_weigh(ws, settings, progress=progress)
    files = publish(record, out, progress=progress) if out is not None else ()
    return Outcome(record, tuple(problems), added, seen, files)


def add(
    ws: Workspace,
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    fields: FieldMap | None = None,
    progress: Progress = quiet,
) -> tuple[int, int, list[Problem]]:
    """Gather reports into the workspace: how many were new, how many known, and the problems met.

    What coded rows decide goes into the ledger, all at once, when the last report is archived.
    """
    problems: list[Problem] = []
    rows: list[Report] = []
    count = 0

    def reports() -> Iterator[Report]:
        nonlocal count
        for item in gather(paths, stdin=stdin, fields=fields):
            if isinstance(item, Problem):
                problems.append(item)
                continue
            if decides(item):
                rows.append(item)
            count += 1
            progress("gather", count, 0)
            yield item

    total = ws.add(reports())
    if rows:
        entries = ws.ledger.entries()
        forgotten = fold(entries).forgotten
        made = imported([row for row in rows if row.id not in forgotten], entries)
        ws.ledger.append_all(made.decisions)
        problems += made.problems
    return total.new, total.seen, problems


def read_reports(
    ws: Workspace, settings: Settings, *, jobs: int = 1, again: bool = False, progress: Progress = quiet
) -> list[Problem]:
    """Read and locate every report that has no reading by this reader yet (`again`: all), a partition in each transaction."""
    gazetteer = open_gazetteer(settings.data, ws.path)
    key = reader_key(PROGRAM, gazetteer.digest)
    ws.set_note("gazetteer", gazetteer.digest)
    ws.set_note("program", PROGRAM)
    waiting = ws.report_ids() if again else ws.unread(key)
    rulings = fold(ws.ledger.entries())
    partitions = _partitions(waiting, max(1, min(settings.partition, len(waiting) // max(jobs, 1) + 1)))
    problems: list[Problem] = []
    done = 0
    progress("read", 0, len(waiting))
    batches = ([dated(report, rulings) for report in ws.reports(ids)] for ids in partitions)
    for batch in _mapped(batches, jobs, gazetteer):
        ws.save_readings(key, [made.reading for made in batch if made.problem is None])
        ws.save_readings(failed_key(key), [made.reading for made in batch if made.problem is not None])
        problems += [made.problem for made in batch if made.problem is not None]
        done += len(batch)
        progress("read", done, len(waiting))
    return problems


def link(ws: Workspace, settings: Settings, *, progress: Progress = quiet) -> Joined:
    """Link what was read, from where the last run ended; new incidents get their ids, in one transaction of the ledger."""
    progress("link", 0, 0)
    with without_collecting():
        rulings = fold(ws.ledger.entries())
        joined = _joining(ws, settings, rulings).joined(save=True)
        minted = mint(joined.linking.clusters(), rulings)[1]
    if minted:
        ws.ledger.append_all([decision_of(one) for one in minted])
    return joined


def link_and_weigh(ws: Workspace, settings: Settings, *, progress: Progress = quiet) -> Record:
    """The record of the workspace, after `link`."""
    joined = link(ws, settings, progress=progress)
    with without_collecting():
        return _assembled(ws, settings, joined).record


def record_of(workspace: Path, settings: Settings) -> Record:
    """The record of a workspace as it stands, nothing written; raises StoreError where there is none."""
    with Workspace.open(workspace, create=False) as ws, without_collecting():
        return _assembled(ws, settings).record


def publish(record: Record, out: Path, *, progress: Progress = quiet) -> tuple[Path, ...]:
    """Write the working copy into the folder; the paths of its files."""
    progress("publish", 0, 1)
    files = write(record, out)
    progress("publish", 1, 1)
    return files


def rebuild(workspace: Path, *, out: Path | None, settings: Settings, jobs: int = 1, progress: Progress = quiet) -> Outcome:
    """The record again from archive and ledger alone: the index is built anew, every report read again.

    Raises ConfigError where the workspace was last read by another version of the program or against another gazetteer.
    """
    with Workspace.open(workspace, create=False) as ws, ws.lock():
        gazetteer = open_gazetteer(settings.data, workspace)
        _same_makers(ws, gazetteer)
        ws.reindex()
        problems = read_reports(ws, settings, jobs=jobs, again=True, progress=progress)
        record = link_and_weigh(ws, settings, progress=progress)
    files = publish(record, out, progress=progress) if out is not None else ()
    return Outcome(record, tuple(problems), 0, len(record.reports), files)


def extract(
    paths: Sequence[str],
    *,
    settings: Settings,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    fields: FieldMap | None = None,
    explain: bool = False,
) -> Iterator[dict[str, Any] | Problem]:
    """A record in the codebook's JSON for each report, in the order of the input; problems where they were met.

    With `explain` each record says under the key `explain` why it says what it says.
    """
    gazetteer = open_gazetteer(settings.data)
    items = gather(paths, stdin=stdin, fields=fields)
    while batch := list(islice(items, _EXTRACTED * max(jobs, 1))):
        reports = [item for item in batch if not isinstance(item, Problem)]
        parts = (reports[i : i + _EXTRACTED] for i in range(0, len(reports), _EXTRACTED))
        readings = iter([made for part in _mapped(parts, jobs, gazetteer, explain=explain) for made in part])
        for item in batch:
            if isinstance(item, Problem):
                yield item
                continue
            made = next(readings)
            record = codebook_record(item, made.reading, given_id=item.given_ids[0] if item.given_ids else None)
            yield record | {"explain": explained(made.reading, made.why, item.published)} if explain else record
            if made.problem is not None:
                yield made.problem


def other_gazetteer(workspace: Path, settings: Settings) -> str | None:
    """That a workspace was read with another gazetteer than is there now, in words for people; None where it was not."""
    if not (workspace / "recount.db").is_file():
        return None
    with Workspace.open(workspace, create=False) as ws:
        then = ws.note("gazetteer")
    now = open_gazetteer(settings.data, workspace).digest
    if then in (None, now):
        return None
    return f"{workspace}: the gazetteer is another one than it was read with ({(then or '')[:16]} then, {now[:16]} now)"


def read_one(report: Report, settings: Settings) -> LocatedReading:
    """The incidents and claims of one report, with places and days resolved."""
    return read_and_locate(report, open_gazetteer(settings.data))


def _assembled(ws: Workspace, settings: Settings, joined: Joined | None = None) -> Assembled:
    """The record of what is linked; `joined` is the linking as it stands, if it is known."""
    entries = ws.ledger.entries()
    rulings = fold(entries)
    program, gazetteer = _makers(ws, settings)
    joining = _joining(ws, settings, rulings)
    joined = joined or joining.joined(save=False)
    pairs = joining.pairs(joined.reports) if joined.pairs is None else joined.pairs
    method = read_method(ws.path / METHOD)
    stamp = Stamp(
        program,
        len(entries),
        ws.ledger.head,
        max((d.at for d in entries if d.at is not None), default=None),
        method.weighing.policy,
        method.weighing.convention,
        gazetteer,
        ws.archive_digest(),
        method.weighing.range,
    )
    return assemble_record(pairs, rulings, stamp, _rules(method.weighing, ws.path), joined.linking)


def weigh_by(workspace: Path, chosen: Mapping[str, str]) -> None:
    """Have a workspace weigh by these names of a `policy`, a `convention` and a `range`, kept in its `method.toml`.

    Raises ConfigError where there is none of that name; then nothing is written.
    """
    with Workspace.open(workspace, create=True) as ws:
        now = read_method(ws.path / METHOD).weighing
        names = {"policy": now.policy, "convention": now.convention, "range": now.range, **chosen}
        _rules(Weighing(names["policy"], names["convention"], names["range"]), ws.path)
        set_weighing(ws.path / METHOD, chosen)


def _rules(weighing: Weighing, workspace: Path) -> Rules:
    """What weighing goes by; raises ConfigError for a name that there is no such rule of."""
    try:
        return Rules(policy(weighing.policy), convention(weighing.convention), range_rule(weighing.range))
    except ValueError as error:
        there_are = "; ".join(f"{kind}: {', '.join(available(kind))}" for kind in ("policies", "conventions", "ranges"))
        raise ConfigError(f"{workspace / METHOD}: [weighing] {error}; there are {there_are}") from error


@contextmanager
def linked(workspace: Path, settings: Settings) -> Iterator[tuple[Record, Linker]]:
    """The record of a workspace as it stands and the linking behind it, for as long as it is open; nothing is written.

    Raises StoreError where there is none.
    """
    with Workspace.open(workspace, create=False) as ws:
        with without_collecting():
            joined = _joining(ws, settings, fold(ws.ledger.entries())).joined(save=False)
            record = _assembled(ws, settings, joined).record
        yield record, joined.linking.linker


def _makers(ws: Workspace, settings: Settings) -> tuple[str, str]:
    """The program and the gazetteer, by digest, that the workspace was last read with."""
    return ws.note("program") or PROGRAM, ws.note("gazetteer") or open_gazetteer(settings.data, ws.path).digest


def _joining(ws: Workspace, settings: Settings, rulings: Rulings) -> Joining:
    """The linking of the reports that were read and that no decision has taken out."""
    key = reader_key(*_makers(ws, settings))
    return Joining(ws, (failed_key(key), key), rulings)


def _same_makers(ws: Workspace, gazetteer: SqliteGazetteer) -> None:
    for name, now in (("program", PROGRAM), ("gazetteer", gazetteer.digest)):
        then = ws.note(name)
        if then is not None and then != now:
            raise ConfigError(
                f"{ws.path} was last read with {name} {then}, this is {name} {now}; "
                f"use that version to rebuild the same bytes, or `recount run` to read again with this one"
            )


def _partitions(ids: Sequence[ReportId], size: int) -> Iterator[Sequence[ReportId]]:
    return (ids[i : i + size] for i in range(0, len(ids), size))


class _Made(NamedTuple):
    """The reading of a report, what was wrong with it, and why it reads so where somebody asks."""

    reading: LocatedReading
    problem: Problem | None = None
    why: Explanation = Explanation({}, {})


Read = list[_Made]


def _read_partition(reports: Sequence[Report], files: Sequence[Path], *, explain: bool) -> Read:
    found = _read_all(reports, SqliteGazetteer(*files), explain=explain)
    settle()
    return found


def _read_all(reports: Sequence[Report], gazetteer: SqliteGazetteer, *, explain: bool) -> Read:
    found: Read = []
    for report in reports:
        try:
            if explain:
                reading, why = read_and_explain(report, gazetteer)
                found.append(_Made(reading, why=why))
            else:
                found.append(_Made(read_and_locate(report, gazetteer)))
        except Exception as error:  # noqa: BLE001 - whatever one text does to the reader, its neighbours are read
            name = report.given_ids[0] if report.given_ids else report.id
            found.append(_Made(broken(report), Problem(name, f"could not be read: {error!r}", "archived, listed as broken")))
    return found


def _mapped(batches: Iterator[list[Report]], jobs: int, gazetteer: SqliteGazetteer, *, explain: bool = False) -> Iterator[Read]:
    """The readings of each batch in order: here, or in a pool that is never handed more than a few batches ahead."""
    if jobs <= 1:
        for batch in batches:
            yield _read_all(batch, gazetteer, explain=explain)
        return
    with ProcessPoolExecutor(jobs) as pool, closing(batches) as source:  # type: ignore[type-var] # generators close
        waiting: list[Future[Read]] = []
        for batch in source:
            waiting.append(pool.submit(_read_partition, batch, gazetteer.files, explain=explain))
            if len(waiting) >= jobs * _IN_FLIGHT:
                yield waiting.pop(0).result()
        while waiting:
            yield waiting.pop(0).result()
