"""record.json: the whole record in one canonical form: sorted keys, sets sorted, numbers to 6 places."""

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from typing import Any

from recount.domain.record import Record
from recount.publish.cells import number

NAME = "record.json"


def record_bytes(record: Record) -> bytes:
    """The file's bytes: the same record gives the same bytes; a line each for every report and every incident."""
    parts = (
        ("incidents", _lines([plain(w) for w in record.incidents])),
        ("reports", _lines([plain(e) for e in record.reports])),
        ("rulings", canonical(plain(record.rulings))),
        ("stamp", canonical(plain(record.stamp))),
    )
    body = ",\n".join(f'"{name}":{value}' for name, value in parts)
    return f"{{{body}}}\n".encode("utf-8", "backslashreplace")


def canonical(value: object) -> str:
    """Plain values as JSON without blanks, keys sorted."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def plain(value: object) -> Any:  # noqa: ANN401 - JSON's values have no narrower type
    """A domain value as JSON holds it: types become objects by field name, sets become sorted lists."""
    if isinstance(value, float):
        return number(value)
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, AbstractSet):
        return sorted((plain(item) for item in value), key=canonical)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"no plain form for {type(value).__name__}")


def _lines(values: list[Any]) -> str:
    return "[\n" + ",\n".join(canonical(v) for v in values) + "\n]" if values else "[]"
