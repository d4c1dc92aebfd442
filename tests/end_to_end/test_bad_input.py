"""Bad input as users meet it: a clear line each, exit code 1, everything else done, nothing half-written.

docs/inputs.md holds the list of what is bad and where it is tested.
"""

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from end_to_end.program import contents, recount, rows
from recount.store.locking import locked
from store.tampering import tamper

GOOD = "Wednesday 2 April 2025\nAn air strike killed nine people in Tambacounda, Senegal, on 1 April 2025, residents said.\n"
PAGE = f"<html><head><title>Raid</title></head><body><article><p>{GOOD * 3}</p>"


def fill(folder):
    """One file of every kind of bad input, and a good one among them; what is said of each, by file."""
    lines = [json.dumps({"id": f"n{n}", "text": f"{GOOD} {n}"}) for n in range(1, 9)]
    lines[6] = '{"id": "n7", "text": "Two died.'
    files = {
        "binary.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0",
        "broken.html": PAGE.encode(),
        "broken.jsonl": "\n".join(lines).encode(),
        "column.csv": b"id,body\n1,Two died.\n",
        "empty.txt": b"",
        "encoding.txt": "Neun Tote in Höhe, größer als über Ähnliches".encode() + b" \xff ",
        "formula.csv": b'id,text\n"=1+1","=HYPERLINK(""http://x.example"";""Nine people were killed"")"\n',
        "good.txt": GOOD.encode(),
        "large.txt": GOOD.encode() * 400_000,
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with zipfile.ZipFile(folder / "packed.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("../out.txt", GOOD)
        packed.writestr("bomb.txt", b" " * 50_000_000)
        packed.writestr("inside.txt", GOOD + "It was the second raid of the week.")
    return {
        "binary.txt": "not a text: it holds NUL characters (UTF-16 needs its byte order mark); skipped",
        "broken.html": "the page breaks off: it has no </html> at its end; read as far as it goes",
        "broken.jsonl:7": "broken JSON at character 32: invalid control character at; skipped",
        "column.csv": "has no column 'text' (--fields says which column holds what); its columns are 'id', 'body'; nothing read",
        "empty.txt": "an empty file; archived without a text",
        "encoding.txt": "1 broken UTF-8 characters, the first at byte 50; kept with U+FFFD in their place",
        "large.txt": "one text of more than 4.0 million bytes; skipped; give its reports one by one",
        "packed.zip/../out.txt": "its name leads out of the archive; skipped",
        "packed.zip/bomb.txt": "would unpack to more than 200 times its size: taken for a zip bomb; skipped",
    }


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
    (folder / "in").mkdir()
    expected = fill(folder / "in")
    return folder, expected, recount("run", folder / "in", "--out", folder / "out", "--jobs", "1", expect=1)


def test_every_fault_is_one_line_that_names_the_file_what_is_wrong_and_what_was_done(done):
    folder, expected, said = done
    listed = [line.removeprefix("problem: ") for line in said.stderr.splitlines() if line.startswith("problem: ")]
    assert sorted(listed) == sorted(f"{folder}/in/{name}: {what}" for name, what in expected.items())


def test_everything_else_is_done(done):
    folder, _, _ = done
    read = {report["given_id"]: report["status"] for report in rows(folder / "out", "reports.csv")}
    good = {"broken.html", "good.txt", "packed.zip/inside.txt", *(f"n{n}" for n in range(1, 9) if n != 7)}
    assert {given for given, status in read.items() if status == "read"} >= good
    assert read["empty.txt"] == "no text"
    recount("verify", "--out", folder / "out")


def test_a_formula_comes_out_as_text(done):
    folder, _, _ = done
    given = [report["given_id"] for report in rows(folder / "out", "reports.csv")]
    assert "'=1+1" in given
    for table in ("reports.csv", "claims.csv", "incidents.csv"):
        cells = [cell for row in rows(folder / "out", table) for cell in row.values()]
        assert [cell for cell in cells if cell.startswith(("=", "+", "@"))] == []


def test_nothing_is_left_of_what_was_not_read(done):
    folder, _, _ = done
    assert [path for path in folder.rglob("*") if path.name == "out.txt"] == []
    assert [path.name for path in (folder / "out").rglob("*.tmp")] == []


UNPRIVILEGED = """
import io, os, sys
from recount.gather import gather
list(gather(["-"], stdin=io.BytesIO(b"Zwei Tote.")))  # loads all that is loaded late, while Python can be read
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for item in gather(sys.argv[1:], header=lambda text, language: None):
    print(getattr(item, "text", None) or str(item))
"""


def test_a_folder_without_rights_is_listed_and_the_next_one_read():
    with TemporaryDirectory() as public:
        closed, good = Path(public) / "closed", Path(public) / "good"
        for folder in (closed, good):
            folder.mkdir()
            (folder / "a.txt").write_text("Zwei Tote.")
        (good / "closed.txt").write_text("x")
        (good / "closed.txt").chmod(0)
        Path(public).chmod(0o755)
        closed.chmod(0)
        asked = [sys.executable, "-c", UNPRIVILEGED, str(closed), str(good)]
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()
        closed.chmod(0o755)
    assert said == [f"{closed}: no right to read it; skipped", "Zwei Tote.", f"{good}/closed.txt: no right to read it; skipped"]


@pytest.mark.parametrize("kilobytes", [20, 200])
def test_a_full_disk_is_told_and_the_same_command_goes_on(root, tmp_path, kilobytes):
    command = [
        sys.executable,
        "-m",
        "recount.cli.main",
        "run",
        str(root / "examples"),
        "--out",
        str(tmp_path / "out"),
        "--jobs",
        "1",
    ]
    full = ["bash", "-c", f'trap "" XFSZ; ulimit -f {kilobytes}; exec "$@"', "full", *command]
    said = subprocess.run(full, capture_output=True, text=True, check=False)
    assert (said.returncode, "Traceback" in said.stderr) == (1, False)
    assert "the disk" in said.stderr
    assert not (tmp_path / "out" / "incidents.csv").exists()
    recount("run", root / "examples", "--out", tmp_path / "out")
    recount("verify", "--out", tmp_path / "out")


def test_a_workspace_of_a_newer_version_is_refused_and_left_alone(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD)
    recount("run", tmp_path / "a.txt", "--out", tmp_path / "out")
    tamper(tmp_path / "out" / "workspace", "UPDATE alembic_version SET version_num = '0099'")
    before = contents(tmp_path / "out")
    said = recount("run", tmp_path / "a.txt", "--out", tmp_path / "out", expect=1)
    assert "written by a newer version of recount" in said.stderr
    assert contents(tmp_path / "out") == before


def test_a_workspace_that_another_command_holds_is_refused_at_once(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD)
    recount("run", tmp_path / "a.txt", "--out", tmp_path / "out")
    with locked(tmp_path / "out" / "workspace"):
        said = recount("run", tmp_path / "a.txt", "--out", tmp_path / "out", expect=1)
    assert "another recount command is writing to this workspace" in said.stderr
    recount("run", tmp_path / "a.txt", "--out", tmp_path / "out")


def _heeding() -> None:
    """Let the command heed Ctrl-C even where the tests themselves run in the background, which do not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_an_interrupted_run_says_that_its_work_is_kept_and_goes_on(tmp_path):
    with (tmp_path / "many.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(json.dumps({"id": f"n{n}", "text": f"{GOOD} Village {n} was not hit."}) + "\n" for n in range(200))
    command = [
        sys.executable,
        "-m",
        "recount.cli.main",
        "run",
        str(tmp_path / "many.jsonl"),
        "--out",
        str(tmp_path / "out"),
        "--jobs",
        "2",
    ]
    archive = tmp_path / "out" / "workspace" / "archive"
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes, start_new_session=True, preexec_fn=_heeding) as run:  # noqa: PLW1509
        began = time.monotonic()
        while not any(archive.glob("??")) and run.poll() is None and time.monotonic() - began < 60:
            time.sleep(0.02)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert (run.returncode, said.strip()) == (130, "interrupted; what was done is kept: run the same command again to go on")
    assert not (tmp_path / "out" / "incidents.csv").exists()
    recount("run", tmp_path / "many.jsonl", "--out", tmp_path / "out")
    assert len(rows(tmp_path / "out", "reports.csv")) == 200


def test_a_wrong_mapping_is_wrong_use(tmp_path):
    (tmp_path / "a.csv").write_text("text\nTwo died.\n")
    (tmp_path / "map.toml").write_text('row = "event"\n')
    said = recount("extract", tmp_path / "a.csv", "--fields", tmp_path / "map.toml", expect=2)
    assert said.stderr.startswith(f"recount: {tmp_path}/map.toml: row is 'event'; it is one of report, claim, incident")
