"""The mapping file (`--fields MAP.toml`): which column of a table holds what (docs/inputs.md)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

from recount.domain.coded_row import COUNTED_VICTIMS, CountedVictims
from recount.domain.vocabulary import EFFECTS, Effect
from recount.errors import ConfigError

RowKind = Literal["report", "claim", "incident"]
"""What a row is: the text of a report, what one report claims of an incident, or an incident with its own code."""
REPORT_FIELDS = ("id", "title", "outlet", "published", "language", "url", "text")
META_FIELDS = ("id", "title", "outlet", "published", "url")
"""What a coded row says of itself; all else is what it says of its incident."""
CODED_FIELDS = (
    "code", "day", "first_day", "last_day", "site", "place", "admin2", "admin1", "country", "lat", "lon", "precision", "means",
    "site_type", "reported_responsible", "source", "source_kind", "note",
)  # fmt: skip
T = TypeVar("T", bound=str)
_COUNT_CELLS = ("count", "low", "high", "best")
_KEYS = ("row", "sheet", "day_format", "separator", "columns", "constants", "counts", "values")
_TRANSLATED = (*REPORT_FIELDS, *CODED_FIELDS, "count", "effect", "victims")


@dataclass(frozen=True, slots=True)
class CountColumns:
    """The columns of one figure: of which harm and which people (each a word of ours, or a column that says it)."""

    cells: Mapping[str, str]
    """`count` for a figure in one cell, or `low`, `high` and `best`; each with its column."""
    effect: Effect | None = None
    effect_column: str | None = None
    victims: CountedVictims | None = "all"
    victims_column: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that it needs."""
        return (*self.cells.values(), *(c for c in (self.effect_column, self.victims_column) if c is not None))


@dataclass(frozen=True, slots=True)
class FieldMap:
    """What a table's columns hold; made by `read_field_map`."""

    row: RowKind
    columns: Mapping[str, str]
    """Field → column."""
    constants: Mapping[str, str] = field(default_factory=dict)
    """Field → its value in every row."""
    counts: tuple[CountColumns, ...] = ()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Field → the sheet's word → ours."""
    sheet: str | None = None
    day_format: str | None = None
    separator: str = ";"
    optional: bool = False
    """Whether columns other than that of the text may be missing."""

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns that a table must have, in order."""
        if self.optional:
            return (self.columns["text"],)
        named = [*self.columns.values(), *(column for count in self.counts for column in count.columns)]
        return tuple(dict.fromkeys(named))


PLAIN = FieldMap("report", {name: name for name in REPORT_FIELDS}, optional=True)
"""For tables without a mapping: columns that bear the names of a report's fields."""


def read_field_map(path: Path) -> FieldMap:
    """The mapping in the file; raises ConfigError that names the file, the key and what would be right."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read as a mapping: {error}") from error
    try:
        return field_map(raw)
    except ValueError as error:
        raise ConfigError(f"{path}: {error}") from error


def field_map(raw: Mapping[str, Any]) -> FieldMap:
    """The mapping that a TOML table stands for; raises ValueError that names the key and what would be right."""
    _known("the mapping", raw, _KEYS)
    row = _choice("row", raw.get("row", "report"), get_args(RowKind))
    allowed = REPORT_FIELDS if row == "report" else (*META_FIELDS, *CODED_FIELDS)
    columns = _strings("columns", raw, allowed)
    constants = _strings("constants", raw, allowed)
    both = sorted(columns.keys() & constants.keys())
    if both:
        raise ValueError(f"{both[0]} is given both as a column and as a constant")
    made = FieldMap(
        row=row,
        columns=columns,
        constants=constants,
        counts=tuple(_count(number, given) for number, given in enumerate(_list("counts", raw), 1)),
        values={name: _strings(name, raw["values"], None) for name in _table("values", raw, _TRANSLATED)},
        sheet=_text("sheet", raw),
        day_format=_text("day_format", raw),
        separator=_text("separator", raw) or ";",
    )
    _check(made)
    return made


def _check(made: FieldMap) -> None:
    said = made.columns.keys() | made.constants.keys()
    if made.row == "report":
        if "text" not in made.columns:
            raise ValueError("columns.text is missing: which column holds the text of a report?")
        if made.counts:
            raise ValueError('counts are of coded rows; say row = "claim" or row = "incident"')
        return
    if made.row == "incident" and "code" not in made.columns:
        raise ValueError('columns.code is missing: with row = "incident" every row brings the code of its incident')
    if not made.counts and not said & {"day", "first_day", "site", "place", "admin2", "admin1", "country", "lat"}:
        raise ValueError("nothing says what a row tells: name counts, a day or a place")
    for one, other in (("lat", "lon"), ("lon", "lat"), ("last_day", "first_day")):
        if one in said and other not in said:
            raise ValueError(f"{one} needs {other}")
    if "day" in said and "first_day" in said:
        raise ValueError("day and first_day are two ways to say the same; give one")


def _count(number: int, given: object) -> CountColumns:
    name = f"counts {number}"
    if not isinstance(given, dict):
        raise ValueError(f"{name} is no table")  # noqa: TRY004 - a fault of the file's content, told as one
    _known(name, given, ("effect", "victims", *_COUNT_CELLS))
    cells = _strings(name, {name: {k: v for k, v in given.items() if k in _COUNT_CELLS}}, None)
    if not cells or ("count" in cells and len(cells) > 1):
        raise ValueError(f"{name} names its columns either as count, or as low, high and best")
    if "effect" not in given:
        raise ValueError(f"{name} says no effect; it is one of {', '.join(EFFECTS)}")
    effect, effect_column = _word(f"{name}: effect", given["effect"], EFFECTS)
    victims, victims_column = _word(f"{name}: victims", given.get("victims", "all"), COUNTED_VICTIMS)
    return CountColumns(cells, effect, effect_column, victims, victims_column)


def _word(name: str, given: object, choices: tuple[T, ...]) -> tuple[T | None, str | None]:
    """One of our words, or the column that has it in every row."""
    if isinstance(given, dict) and list(given) == ["column"] and isinstance(given["column"], str):
        return None, given["column"]
    return _choice(name, given, choices), None


def _choice(name: str, given: object, choices: tuple[T, ...]) -> T:
    for choice in choices:
        if choice == given:
            return choice
    raise ValueError(f"{name} is {given!r}; it is one of {', '.join(choices)}")


def _known(name: str, given: Mapping[str, Any], keys: tuple[str, ...]) -> None:
    for key in given:
        if key not in keys:
            raise ValueError(f"there is no {key!r} in {name}; it takes {', '.join(keys)}")


def _table(name: str, raw: Mapping[str, Any], keys: tuple[str, ...] | None) -> Mapping[str, Any]:
    given = raw.get(name, {})
    if not isinstance(given, dict):
        raise ValueError(f"{name} is no table ([{name}])")  # noqa: TRY004 - a fault of the file's content, told as one
    if keys is not None:
        _known(name, given, keys)
    return given


def _strings(name: str, raw: Mapping[str, Any], keys: tuple[str, ...] | None) -> dict[str, str]:
    given = _table(name, raw, keys)
    for key, value in given.items():
        if not isinstance(value, str) or not (value.strip() or keys is None):
            raise ValueError(f"{name}.{key} is {value!r}; it must be text in quotes")
    return dict(given)


def _list(name: str, raw: Mapping[str, Any]) -> list[Any]:
    given = raw.get(name, [])
    if not isinstance(given, list):
        raise ValueError(f"{name} is no list of tables ([[{name}]])")  # noqa: TRY004 - a fault of the file's content, told as one
    return given


def _text(name: str, raw: Mapping[str, Any]) -> str | None:
    given = raw.get(name)
    if given is not None and (not isinstance(given, str) or not given):
        raise ValueError(f"{name} is {given!r}; it must be text in quotes")
    return given
