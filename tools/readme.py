#!/usr/bin/env python3
"""Write the program's own output into README.md; with --check only say whether it is there already (exit code 1: it is not)."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
WIDTH = "100"
"""Columns of the terminal that the output is made for."""
SHOWN = "Saraya"
"""The place of the incident that the README follows to the words."""


def recount(*arguments: object) -> str:
    """What the command prints on standard output."""
    environment = {**os.environ, "COLUMNS": WIDTH, "NO_COLOR": "1"}  # noqa: TID251 - handed to the program
    command = [sys.executable, "-m", "recount.cli.main", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


def plain(text: str) -> list[str]:
    """The lines without trailing blanks, empty ones only between others."""
    lines = [line.rstrip() for line in text.strip("\n").splitlines()]
    return [line for number, line in enumerate(lines) if line or (0 < number < len(lines) - 1)]


def shortened(lines: list[str]) -> list[str]:
    """The opening of an incident, and of every origin its first claim; `…` for what is left out."""
    kept: list[str] = []
    opening, *origins = re.split(r"\n\n(?=According to )", "\n".join(lines))
    head = opening.splitlines()
    kept += [line for line in head if not line.startswith("    ")]
    for origin in origins:
        claims = origin.split("\n\n")[0].splitlines()
        second = next((n for n, line in enumerate(claims[2:], start=2) if not line.startswith(" ")), len(claims))
        kept += ["", *claims[:second]] + (["…"] if second < len(claims) else [])
    return kept


def blocks() -> dict[str, list[str]]:
    """The output of every command that the README shows."""
    with tempfile.TemporaryDirectory() as folder:
        summary = recount("run", "examples", "--out", folder, "--jobs", 1)
        code = next(line.split()[0] for line in summary.splitlines() if SHOWN in line)
        return {
            "make run": plain(summary),
            f"recount show {code}": shortened(plain(recount("show", code, "--workspace", folder))),
        }


def filled(text: str, outputs: dict[str, list[str]]) -> str:
    """The README with the outputs in the places that are marked for them."""
    for command, lines in outputs.items():
        name = " ".join(command.split()[:2])
        block = f"<!-- output of: {name} -->\n```\n$ {command}\n" + "\n".join(lines) + "\n```\n<!-- end -->"
        text = re.sub(
            rf"<!-- output of: {name} -->\n.*?<!-- end -->", lambda _, block=block: block, text, count=1, flags=re.DOTALL
        )
    return text


def main(arguments: list[str]) -> int:
    """Fill or check; the exit code."""
    before = README.read_text(encoding="utf-8")
    after = filled(before, blocks())
    if arguments == ["--check"]:
        return int(before != after)
    README.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
