"""Values of decisions as people give them, on a command line or in a form, checked and as JSON has them."""

import json
import math
from collections.abc import Callable, Mapping
from typing import Any, get_args

from recount.domain.decision import Json
from recount.domain.tally import VICTIM_CLASSES, Corroboration
from recount.domain.timespan import days_of
from recount.domain.vocabulary import (
    EFFECTS,
    GROUPS,
    PIN_METHODS,
    PRECISIONS,
    SOURCE_KINDS,
    STATUSES,
    Absence,
    CountKind,
    GroupsAre,
    Polarity,
    Unit,
)
from recount.errors import InputError
from recount.review.table import ActRule

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "which_reading": ("new",),
    "effect": EFFECTS,
    "status": STATUSES,
    "precision": PRECISIONS,
    "source_kind": SOURCE_KINDS,
    "pin_method": tuple(PIN_METHODS),
    "victims": VICTIM_CLASSES,
    "corroboration": get_args(Corroboration),
    "count_kind": get_args(CountKind),
    "unit": get_args(Unit),
    "polarity": get_args(Polarity),
    "absence": get_args(Absence),
    "groups_are": get_args(GroupsAre),
}
_NONE = ("", "none", "null")


def read_values(rule: ActRule, given: Mapping[str, Json]) -> dict[str, Json]:
    """The values that the act sets, in the order of its table; what was not given is not in it.

    Raises InputError naming the value that is wrong, missing or unknown, and what would be right.
    """
    for name in given:
        if name not in rule.values:
            known = ", ".join(rule.values) or "none"
            raise InputError(f"there is no value {name!r} for this act; its values are: {known}")
    found: dict[str, Json] = {}
    for name, value_rule in rule.values.items():
        if name not in given:
            if value_rule.needed:
                raise InputError(f"the value {name!r} is missing; it takes {_takes(value_rule.type)}")
            continue
        raw = given[name]
        empty = raw is None or (isinstance(raw, str) and raw.strip().lower() in _NONE)
        if empty and not value_rule.empty:
            raise InputError(f"{name} cannot be empty; it takes {_takes(value_rule.type)}")
        found[name] = _nothing(value_rule.type) if empty else _read(name, value_rule.type, raw)
    return found


def _nothing(kind: str) -> Json:
    return [] if kind in ("groups", "sources") else None


def _read(name: str, kind: str, raw: Json) -> Json:
    try:
        return _READERS[kind](raw) if kind in _READERS else _choice(kind, raw)
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(f"{name} is {raw!r}; it takes {_takes(kind)}") from error


def _takes(kind: str) -> str:
    return f"one of {', '.join(_CHOICES[kind])}" if kind in _CHOICES else _WORDS[kind]


def _choice(kind: str, raw: Json) -> str:
    if raw not in _CHOICES[kind]:
        raise ValueError(raw)
    return str(raw)


def _text(raw: Json) -> str:
    if not isinstance(raw, str):
        raise TypeError(raw)
    return raw


def _whole(raw: Json) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        raise TypeError(raw)
    number = int(raw)
    if number < 0:
        raise ValueError(raw)
    return number


def _degrees(most: float) -> Callable[[Json], float]:
    def read(raw: Json) -> float:
        if isinstance(raw, bool) or not isinstance(raw, int | float | str):
            raise TypeError(raw)
        number = float(raw)
        if not math.isfinite(number) or abs(number) > most:
            raise ValueError(raw)
        return number

    return read


def _flag(raw: Json) -> bool:
    if isinstance(raw, bool):
        return raw
    return {"yes": True, "true": True, "no": False, "false": False}[_text(raw).strip().lower()]


def _edtf(raw: Json) -> str:
    days_of(_text(raw))
    return _text(raw)


def _country(raw: Json) -> str:
    code = _text(raw).upper()
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        raise ValueError(raw)
    return code


def _groups(raw: Json) -> list[Json]:
    words = [part.strip() for part in raw.split(",")] if isinstance(raw, str) else list(_items(raw))
    if not set(words) <= set(GROUPS):
        raise ValueError(raw)
    return [group for group in GROUPS if group in words]


def _sources(raw: Json) -> list[Json]:
    items = json.loads(raw) if isinstance(raw, str) else raw
    return [_source(item) for item in _items(items)]


def _source(item: Any) -> dict[str, Json]:  # noqa: ANN401 - anything that JSON can hold
    if not {"name", "kind"} <= set(item) <= {"name", "kind", "chain"} or item["kind"] not in SOURCE_KINDS:
        raise ValueError(item)
    return {"name": _text(item["name"]), "kind": item["kind"], "chain": _whole(item.get("chain", 1))}


def _items(raw: Json) -> list[Any]:
    if not isinstance(raw, list):
        raise TypeError(raw)
    return raw


_READERS: Mapping[str, Callable[[Json], Json]] = {
    "text": _text,
    "whole": _whole,
    "latitude": _degrees(90),
    "longitude": _degrees(180),
    "edtf": _edtf,
    "flag": _flag,
    "country": _country,
    "groups": _groups,
    "sources": _sources,
    "claim": _text,
    "mention": _text,
}
_WORDS: Mapping[str, str] = {
    "text": "words",
    "whole": "a whole number from 0",
    "latitude": "degrees from -90 to 90",
    "longitude": "degrees from -180 to 180",
    "flag": "yes or no",
    "edtf": "a day such as 2019-03-11, 2019-03, 2019-03-10/2019-03-11 or 2019-03-08~",
    "country": "two letters of ISO 3166-1, such as SY",
    "groups": f"a list, or words with commas between, of {', '.join(GROUPS)}",
    "sources": f'a list such as [{{"name": "SANA", "kind": "state_media", "chain": 1}}], kinds: {", ".join(SOURCE_KINDS)}',
    "claim": "the id of a claim of the same report",
    "mention": "a reported incident of the same report, by its id, its key (i1), or the incident that it belongs to",
}
