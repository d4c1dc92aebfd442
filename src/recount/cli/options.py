"""Arguments and options that several commands share, and what they stand for."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recount.errors import ConfigError
from recount.settings import Settings, load

if TYPE_CHECKING:
    from recount.gather import FieldMap

OUT = Path("out")
INSIDE = "workspace"
"""The workspace's folder within the folder of the working copy, where none is named."""
_DATABASE = "recount.db"

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH", help="Reports: .txt, .jsonl, .html, .csv, .xlsx, .zip of these, folders, or - for standard input."
    ),
]
Fields = Annotated[
    Path | None, typer.Option("--fields", metavar="MAP.toml", help="Which column of .csv and .xlsx files holds what.")
]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the working copy.")]
Workspace = Annotated[
    Path | None,
    typer.Option("--workspace", metavar="DIR", help="Folder of archive and ledger [default: `workspace` in the --out folder]."),
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", metavar="N", min=1, help="Processes to read with [default: as many as processors].")
]

Policy = Annotated[str | None, typer.Option("--policy", metavar="NAME", help="When harm counts as corroborated [origins-1].")]
Convention = Annotated[
    str | None, typer.Option("--convention", metavar="NAME", help="What dozens and about 30 stand for [recount-1].")
]
Range = Annotated[str | None, typer.Option("--range", metavar="NAME", help="Which figures set the range [stated].")]


def workspace_for(out: Path, workspace: Path | None) -> Path:
    """The workspace that a command founds or opens when it writes to `out`."""
    return workspace if workspace is not None else out / INSIDE


def existing_workspace(workspace: Path | None, out: Path = OUT) -> Path:
    """A workspace that is there: the one named (or the one within it), the current folder, or the one in `out`.

    Raises ConfigError with what to do where there is none.
    """
    tried = (workspace, workspace / INSIDE) if workspace is not None else (out / INSIDE, Path(INSIDE), Path())
    for folder in tried:
        if (folder / _DATABASE).is_file():
            return folder
    where = f"{workspace}: is no workspace" if workspace is not None else f"no workspace in {out / INSIDE} or here"
    raise ConfigError(f"{where}; `recount run PATH… --out DIR` founds one in DIR/{INSIDE}: name it with --workspace")


def field_map(path: Path | None) -> "FieldMap | None":
    """The mapping in the file that was named, None where none was. Raises ConfigError."""
    from recount.gather import read_field_map

    return None if path is None else read_field_map(path)


def settings(workspace: Path | None = None) -> Settings:
    """The settings of a workspace (None: those of no workspace) and of the environment. Raises ConfigError."""
    return load(workspace, os.environ)  # noqa: TID251 - handed over here, read in recount.settings


def workers(jobs: int | None, loaded: Settings) -> int:
    """How many processes to read with: as the option says, else as the settings say, else as many as processors."""
    return jobs or loaded.workers or os.cpu_count() or 1
