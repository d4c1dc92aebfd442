"""Domain values as plain JSON and back, for the places where a decision keeps a value as it was."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from recount.domain.decision import Json

T = TypeVar("T")


def plain(value: object) -> Json:
    """The value as JSON can hold it: dataclasses become objects, tuples lists, sets sorted lists. Raises TypeError for others."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, AbstractSet):
        return sorted((plain(item) for item in value), key=str)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"no JSON for a {type(value).__name__}")


def built(kind: type[T], value: Json) -> T:
    """The dataclass `kind` from what `plain` made of it; unknown keys are left aside. Raises ValueError where it does not fit."""
    return cast("T", _build(kind, value))


def _build(kind: Any, value: Any) -> Any:  # noqa: ANN401 - walks type hints
    if isinstance(kind, NewType):
        return _build(kind.__supertype__, value)
    origin = get_origin(kind)
    if origin is Union or origin is UnionType:
        return None if value is None else _build(_inner(kind), value)
    if origin is Literal:
        return _checked(value in get_args(kind), value, kind)
    if origin is tuple:
        _checked(isinstance(value, list), value, kind)
        return tuple(_build(get_args(kind)[0], item) for item in value)
    if is_dataclass(kind):
        _checked(isinstance(value, dict), value, kind)
        hints = _hints(cast("type", kind))
        return _made(kind, {name: _build(hints[name], value[name]) for name in hints if name in value})
    if kind is float:
        _checked(isinstance(value, int | float), value, kind)
        return float(value)
    return _checked(type(value) is kind, value, kind)


def _inner(union: Any) -> Any:  # noqa: ANN401 - walks type hints
    return next(arg for arg in get_args(union) if arg is not NoneType)


def _made(kind: Any, values: dict[str, Any]) -> Any:  # noqa: ANN401 - walks type hints
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _checked(fits: bool, value: Any, kind: Any) -> Any:  # noqa: ANN401, FBT001 - walks type hints
    if not fits:
        raise ValueError(f"not {getattr(kind, '__name__', kind)}: {value!r}")
    return value
