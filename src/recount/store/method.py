"""The method of a workspace: what its record takes in, and how claims become ranges (design, "Faces")."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from recount.domain.timespan import days_of
from recount.domain.vocabulary import EFFECTS, STATUSES, Effect, Means, Status
from recount.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Scope:
    """What the record is about; empty lists and days leave nothing out. `least_harm` counts people."""

    countries: tuple[str, ...] = ()
    first_day: str = ""
    last_day: str = ""
    parties: tuple[str, ...] = ()
    means: tuple[Means, ...] = ()
    effects: tuple[Effect, ...] = EFFECTS
    statuses: tuple[Status, ...] = STATUSES
    least_harm: int = 0

    def __post_init__(self) -> None:
        for day in (self.first_day, self.last_day):
            if day:
                days_of(day)


@dataclass(frozen=True, slots=True)
class Weighing:
    """How claims become ranges: versioned rules by name."""

    policy: str = "origins-1"
    convention: str = "recount-1"
    range: str = "stated"
    unknown_status: Status = "civilian"


@dataclass(frozen=True, slots=True)
class ReadLanguages:
    """The languages that are read, as ISO 639 codes."""

    languages: tuple[str, ...] = ("en",)


@dataclass(frozen=True, slots=True)
class Method:
    """All of `method.toml`; what the file leaves out has its default."""

    scope: Scope = Scope()
    weighing: Weighing = Weighing()
    reading: ReadLanguages = ReadLanguages()


def read_method(path: Path) -> Method:
    """The method from a `method.toml`; the defaults where there is no such file.

    Raises ConfigError naming the file and the key for anything that is no method, misspelt keys included.
    """
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Method()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    _check_keys(path, given)
    try:
        return msgspec.convert(given, Method)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path}: {error}") from error


def set_weighing(path: Path, chosen: Mapping[str, str]) -> None:
    """Write these values of [weighing] (`policy`, `convention`, `range`) into a `method.toml`; all else in it stays as it stands.

    Raises ConfigError where the file cannot be read or written.
    """
    read_method(path)
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        for key, value in chosen.items():
            text = _with_value(text, key, value)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {error}") from error


def _with_value(text: str, key: str, value: str) -> str:
    """The text with the key's value in the section [weighing], which is made where there is none."""
    head, section, rest = text.partition("[weighing]")
    if not section:
        return f'{text.rstrip()}\n\n[weighing]\n{key} = "{value}"\n'.lstrip()
    body, mark, after = rest.partition("\n[")
    said = re.compile(rf"^{key}\s*=\s*(\"[^\"\n]*\"|'[^'\n]*')", re.MULTILINE)
    line = f'{key} = "{value}"'
    body = said.sub(line, body) if said.search(body) else f"\n{line}{body}"
    return head + section + body + mark + after


def _check_keys(path: Path, given: dict[str, object]) -> None:
    known = msgspec.to_builtins(Method())
    for section, values in given.items():
        if section not in known:
            raise ConfigError(f"{path}: there is no section [{section}]; the sections are {', '.join(known)}")
        for key in values if isinstance(values, dict) else ():
            if key not in known[section]:
                raise ConfigError(f"{path}: [{section}] has no {key}; it has {', '.join(known[section])}")
