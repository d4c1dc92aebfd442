"""What a workspace's folder holds, and how a new one is founded."""

from importlib.resources import files
from pathlib import Path

from recount.errors import StoreError

DATABASE = "recount.db"
ARCHIVE = "archive"
SETTINGS = "recount.toml"
METHOD = "method.toml"


def found(path: Path, *, create: bool) -> None:
    """Make sure that the folder is a workspace; with `create` what is missing is made. Raises StoreError where it cannot be."""
    if not (path / DATABASE).is_file() and not create:
        raise StoreError(f"{path}: not a workspace, it holds no {DATABASE}; `recount add` with this folder makes one")
    try:
        (path / ARCHIVE).mkdir(parents=create, exist_ok=True)
        for name in (SETTINGS, METHOD):
            if create and not (path / name).exists():
                (path / name).write_bytes((files("recount.store") / "defaults" / name).read_bytes())
    except OSError as error:
        raise StoreError(f"{path}: cannot be made a workspace: {(error.strerror or str(error)).lower()}") from error
