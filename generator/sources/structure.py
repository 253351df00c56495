"""Checked data to the frozen values of the model: keys are fields, nothing is renamed."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from generator.problems import Position
from generator.sources.yaml_text import Pointer, YamlText

T = TypeVar("T")


def structure(cls: type[T], text: YamlText, pointer: Pointer = (), **extra: object) -> T:
    """Return the value at `pointer` as a `cls`.

    The field `plaats` gets the position of the value; `extra` fills in fields that the
    author does not write. Data must have passed its schema: a fault here is ours.
    """
    value = text.data
    for step in pointer:
        value = value[step]  # type: ignore[index]
    built = _dataclass(cls, value, text, pointer, extra)
    assert isinstance(built, cls)
    return built


def frozen(value: object) -> object:
    """Return plain data with tuples for lists, at every depth."""
    if isinstance(value, list):
        return tuple(frozen(item) for item in value)
    if isinstance(value, Mapping):
        return {key: frozen(inner) for key, inner in value.items()}
    return value


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _dataclass(
    cls: type, value: Any, text: YamlText, pointer: Pointer, extra: Mapping[str, object]
) -> object:
    hints = _hints(cls)
    arguments: dict[str, object] = dict(extra)
    for item in fields(cls):
        if item.name in arguments:
            continue
        if item.name == "plaats" and hints["plaats"] is Position:
            arguments["plaats"] = text.position_of(pointer)
        elif item.name in value:
            inner = (*pointer, item.name)
            arguments[item.name] = _value(hints[item.name], value[item.name], text, inner)
        elif item.default is MISSING and item.default_factory is MISSING:
            raise TypeError(
                f"{cls.__name__}.{item.name} is absent at {text.position_of(pointer)}"
            )
    return cls(**arguments)


def _value(hint: Any, value: Any, text: YamlText, pointer: Pointer) -> object:
    origin = get_origin(hint)
    if hint in (Any, object):
        return frozen(value)
    if origin in (Union, types.UnionType):
        chosen = next(arg for arg in get_args(hint) if arg is not type(None))
        return None if value is None else _value(chosen, value, text, pointer)
    if origin is tuple:
        kind = get_args(hint)[0]
        return tuple(_value(kind, v, text, (*pointer, i)) for i, v in enumerate(value))
    if origin is dict and value is None:
        return {}
    if origin is dict:
        kind = get_args(hint)[1]
        return {key: _value(kind, v, text, (*pointer, key)) for key, v in value.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint, value, text, pointer, {})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(str(value))
    if hint is str:
        return str(value).strip() if isinstance(value, str) else str(value)
    return value
