"""record.json: the whole record in one canonical form: sorted keys, sets sorted, numbers to 6 places."""

import json
from collections.abc import Sequence

from recount.domain.decision import Json
from recount.domain.plain import plain
from recount.domain.record import Record
from recount.publish.cells import number

NAME = "record.json"


def record_bytes(record: Record) -> bytes:
    """The file's bytes: the same record gives the same bytes; a line each for every report and every incident."""
    parts = {
        "incidents": _lines(record.incidents),
        "reports": _lines(record.reports),
        "rulings": canonical(record.rulings),
        "stamp": canonical(record.stamp),
    }
    body = ",\n".join(f'"{name}":{value}' for name, value in parts.items())
    return f"{{{body}}}\n".encode("utf-8", "backslashreplace")


def canonical(value: object) -> str:
    """A domain value as JSON without blanks, keys sorted, numbers to 6 places; raises ValueError for what is no number."""
    content = _rounded(plain(value))
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _lines(values: Sequence[object]) -> str:
    return "[\n" + ",\n".join(canonical(v) for v in values) + "\n]" if values else "[]"


def _rounded(value: Json) -> Json:
    if isinstance(value, float):
        return number(value)
    if isinstance(value, list):
        return [_rounded(item) for item in value]
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return value
