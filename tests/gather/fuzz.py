"""Files that were right and are damaged now, the same for the same number: nothing may crash, no neighbour may be lost.

`make fuzz` runs 2,000 of each kind; the test suite runs 40.
"""

import csv
import io
import json
import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from gather.tables_of import archive, mapping, workbook
from recount.domain.report import Report
from recount.gather.intake import gather
from recount.gather.problem import Problem
from recount.read.reader import read_report
from recount.read.rows import read_row

KINDS = ("txt", "jsonl", "html", "csv", "xlsx", "zip")
LONGEST = 120.0
"""Seconds that one damaged file of a few kilobytes may take, on a machine that does much else; what hangs takes longer."""
_TEXT = (
    "Wednesday 2 April 2025\nAt least nine people, two of them children, were killed in Tambacounda on Tuesday, residents said.\n"
    "The army denied it. “It was not us,” a spokesman said.\n\nRelated news\nMine kills three\nShare this article\n"
)
_HTML = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Nine killed</title>
<meta property="article:published_time" content="2025-04-02T08:00:00Z">
<script type="application/ld+json">{{"datePublished": "2025-04-02"}}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Nine killed</h1><p>{_TEXT}</p><table><tr><td>9</td></tr></table></article></body></html>"""
_HEADER = ("Code", "Day", "Town", "Country", "Min", "Max")
_ROWS = [(f"T{n}", f"2025-04-{n:02}", "Goudiry, “east”", "SN", str(n), str(n + 2)) for n in range(1, 7)]
_TOKENS = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n", b'"', b"'", b"<", b">", b"&", b"&#xD800;", b"&#0;", b"{", b"[[[[",
    b"]]>", b"<!--", b"<![CDATA[", b"<!DOCTYPE x [", b"<script>", b"=1+1", b"-1", b"1e999", b"9" * 400, b"\xe2\x80\xae",
    b"PK\x05\x06", b"PK\x01\x02", b"../", b"%00", b",", b";", b"\t", b"NaN", b"null", b"\x1f", b"2025-02-30", b"(((((", b"\\",
    b"\\ud800", b"\xf0\x9f",
)  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to eight damages: flipped, cut, doubled, moved, overwritten, or with odd tokens in them."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(out) + 1)
        end = min(len(out), at + chance.choice((1, 2, 10, 100, 1000)))
        match chance.randrange(7):
            case 0 if out:
                out[at % len(out)] ^= 1 << chance.randrange(8)
            case 1:
                del out[at:end]
            case 2:
                out[at:at] = out[at:end] * chance.choice((1, 3, 50))
            case 3:
                out[at:at] = chance.choice(_TOKENS)
            case 4:
                out[at:end] = chance.randbytes(end - at)
            case 5:
                del out[at:]
            case _:
                out[at:end] = chance.choice(_TOKENS) * chance.choice((1, 20))
    return bytes(out)


def _txt(chance: random.Random) -> tuple[bytes, set[str]]:
    return damaged(_TEXT.encode(), chance), set()


def _jsonl(chance: random.Random) -> tuple[bytes, set[str]]:
    lines = [json.dumps({"id": f"n{n}", "outlet": "Wire", "text": f"{n} {_TEXT}"}, ensure_ascii=False).encode() for n in range(5)]
    if chance.random() < 0.5:
        return damaged(b"\n".join(lines), chance), set()
    lines[2] = damaged(lines[2], chance)
    return b"\n".join(lines), {f"{n} {_TEXT}" for n in (0, 1, 3, 4)}


def _html(chance: random.Random) -> tuple[bytes, set[str]]:
    return damaged(_HTML.encode(), chance), set()


def _csv(chance: random.Random) -> tuple[bytes, set[str]]:
    out = io.StringIO()
    csv.writer(out).writerows([_HEADER, *_ROWS])
    lines = out.getvalue().encode().splitlines(keepends=True)
    if chance.random() < 0.5:
        return damaged(b"".join(lines), chance), set()
    lines[3] = damaged(lines[3].rstrip(), chance).replace(b'"', b"").replace(b"\r", b"").replace(b"\n", b"") + b"\n"
    return b"".join(lines), {f"code: T{n}" for n in (1, 2, 4, 5, 6)}


def _xlsx(chance: random.Random) -> tuple[bytes, set[str]]:
    data = workbook(S=[list(_HEADER), *map(list, _ROWS), ["T7", "=1+1", "x", "SN", 1.5, True]]).getvalue()
    if chance.random() < 0.4:
        return damaged(data, chance), set()
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    name = chance.choice(sorted(parts))
    parts[name] = damaged(parts[name], chance)
    return archive(parts).getvalue(), set()


def _zip(chance: random.Random) -> tuple[bytes, set[str]]:
    files: dict[str, bytes | str] = {"a.txt": "A." + _TEXT, "z.txt": "Z." + _TEXT, "deep/x.jsonl": _jsonl(chance)[0]}
    made: Mapping[str, Callable[[random.Random], tuple[bytes, set[str]]]] = {
        "m.html": _html, "m.csv": _csv, "m.xlsx": _xlsx, "m.txt": _txt,
    }  # fmt: skip
    if chance.random() < 0.5:
        name = chance.choice(sorted(made))
        return archive({**files, name: made[name](chance)[0]}).getvalue(), {"A." + _TEXT, "Z." + _TEXT}
    return damaged(archive(files, packing=chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))).getvalue(), chance), set()


_MAKERS: Mapping[str, Callable[[random.Random], tuple[bytes, set[str]]]] = {
    "txt": _txt, "jsonl": _jsonl, "html": _html, "csv": _csv, "xlsx": _xlsx, "zip": _zip,
}  # fmt: skip


def case(kind: str, number: int) -> tuple[bytes, set[str]]:
    """The damaged file of that number, and texts (or beginnings of lines in them) that have to come out of it."""
    return _MAKERS[kind](random.Random(f"{kind} {number}"))  # noqa: S311 - the same files again, no secrets


def faults(kind: str, numbers: range, folder: Path, read: Callable[[Report], object]) -> Iterator[str]:
    """What went wrong with the damaged files of these numbers, a line each; each is gathered between two good ones."""
    good = [folder / "a.txt", folder / "z.txt"]
    for path in good:
        path.write_text(f"{path.name}: two people died.", encoding="utf-8")
    fields = mapping()
    for number in numbers:
        data, kept = case(kind, number)
        path = folder / f"m.{kind}"
        path.write_bytes(data)
        began = time.perf_counter()
        try:
            items = list(gather([str(good[0]), str(path), str(good[1])], fields=fields if number % 2 else None))
            reports = [item for item in items if not isinstance(item, Problem)]
            for report in reports:
                read(report)
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            yield f"{kind} {number}: {error!r}"
            continue
        texts = [report.text for report in reports]
        wanted = kept if kind != "csv" or number % 2 else set()
        if [text for text in wanted if not any(_holds(found, text) for found in texts)]:
            yield f"{kind} {number}: lost what stands in the same file"
        if sum(text.endswith(": two people died.") and text[:5] in ("a.txt", "z.txt") for text in texts) < len(good):
            yield f"{kind} {number}: lost a neighbour"
        if time.perf_counter() - began > LONGEST:
            yield f"{kind} {number}: took {time.perf_counter() - began:.0f} seconds"


def _holds(text: str, wanted: str) -> bool:
    return text == wanted or wanted in text.split("\n")


def main() -> int:
    """Run as many damaged files of each kind as the argument says; 1 where anything went wrong."""

    def read(report: Report) -> object:
        return read_row(report, read_by="fuzz") if report.language == "x-row" else read_report(report)

    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    found = 0
    for kind in KINDS:
        began = time.perf_counter()
        with TemporaryDirectory() as folder:
            lines = list(faults(kind, range(number), Path(folder), read))
        found += len(lines)
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.write(f"{kind}: {number} damaged files, {len(lines)} faults, {time.perf_counter() - began:.0f} seconds\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
