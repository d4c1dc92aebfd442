"""Settings: read once from a workspace's `recount.toml` and the environment, and passed down from there."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from recount.errors import ConfigError

FILE = "recount.toml"
_VARIABLES = {"workers": "RECOUNT_WORKERS", "partition": "RECOUNT_PARTITION", "by": "RECOUNT_BY", "data": "RECOUNT_DATA"}


@dataclass(frozen=True, slots=True)
class Settings:
    """How commands run on a workspace.

    `data` is the folder of the gazetteer, shared by all workspaces; `workers` the number of processes (0: as many as there are
    processors); `partition` how many reports are read and stored in one go; `by` the pseudonym of whoever decides.
    """

    data: Path
    workers: int = 0
    partition: int = 1000
    by: str = "reviewer"


def load(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """The settings of the workspace at `path` (None: no workspace), with what the environment says instead.

    Raises ConfigError naming the file or variable, the value and what would be right.
    """
    values: dict[str, object] = {} if path is None else _from_file(path / FILE)
    sources = {key: f"{FILE}: {key}" for key in values}
    for key, variable in _VARIABLES.items():
        if environ.get(variable):
            values[key] = environ[variable]
            sources[key] = variable
    folder = values.get("data")
    return Settings(
        data=_default_data(environ) if folder is None else Path(_words(folder, sources["data"])).expanduser(),
        workers=_number(values.get("workers", 0), sources.get("workers", ""), least=0),
        partition=_number(values.get("partition", 1000), sources.get("partition", ""), least=1),
        by=_words(values.get("by", "reviewer"), sources.get("by", "")),
    )


def _from_file(path: Path) -> dict[str, object]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    for key in values:
        if key not in _VARIABLES:
            raise ConfigError(f"{path}: there is no setting {key}; the settings are {', '.join(_VARIABLES)}")
    return values


def _default_data(environ: Mapping[str, str]) -> Path:
    """The user's data folder (XDG base directories)."""
    shared = environ.get("XDG_DATA_HOME", "")
    home = Path(environ["HOME"]) if environ.get("HOME") else Path.home()
    return (Path(shared) if Path(shared).is_absolute() else home / ".local" / "share") / "recount"


def _number(value: object, source: str, *, least: int) -> int:
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ConfigError(f"{source} is {value!r}; it must be a whole number from {least}")
    return value


def _words(value: object, source: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{source} is {value!r}; it must be text")
    return value.strip()
