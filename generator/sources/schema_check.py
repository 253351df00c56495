"""JSON Schema faults as problems: in Dutch, at their place, with what is allowed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from generator.problems import Problem, suggestion
from generator.sources.yaml_text import Pointer, YamlText

_TYPES = {
    "string": "tekst",
    "integer": "een heel getal",
    "boolean": "true of false",
    "array": "een lijst",
    "object": "een groep van sleutels",
    "null": "niets",
}


_CHOICE = ("oneOf", "anyOf")
_ORDER = ("enum", "const", "type", "pattern", "minLength", "maxLength")
"""Of several faults in one value, the first of these tells most; the others follow from it."""


def _not_blank(
    validator: Draft202012Validator, least: int, value: object, schema: object
) -> Iterator[ValidationError]:
    """Hold `minLength` for what a reader sees: spaces alone are no text."""
    if isinstance(value, str) and len(value.strip()) < least:
        yield ValidationError(f"{value!r} is too short")


Validator: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"minLength": _not_blank}
)
"""JSON Schema as our sources are held to it."""


def check(text: YamlText, validator: Draft202012Validator) -> tuple[Problem, ...]:
    """Return every fault of a file against its schema: one mistake gives one message.

    A file of another format gets that one fault: what else does not fit follows from it.
    """
    other = _other_format(text, validator)
    if other:
        return (other,)
    errors = _telling(validator.iter_errors(text.data))
    problems = [problem for error in errors for problem in _problems(text, error)]
    return tuple(dict.fromkeys(problems))


def _other_format(text: YamlText, validator: Draft202012Validator) -> Problem | None:
    rules = validator.schema.get("properties", {}) if isinstance(validator.schema, dict) else {}
    known = rules.get("schema", {}).get("const")
    found = text.data.get("schema") if isinstance(text.data, dict) else None
    if type(known) is not int or type(found) is not int or found == known:
        return None
    todo = (
        "dit bestand is voor een nieuwere Kaderwijzer; werk Kaderwijzer bij"
        if found > known
        else "dit is een ouder formaat; CHANGELOG.md zegt bij 'Formaat' wat u wijzigt"
    )
    message = f"formaat {found} kennen we hier niet, wel formaat {known}; {todo}"
    return Problem(text.position_of(("schema",)), "formaat", message)


def _telling(errors: Iterable[ValidationError]) -> Iterator[ValidationError]:
    """Yield the errors without those that only follow from another at the same place."""
    places: dict[tuple[object, ...], list[ValidationError]] = {}
    for error in errors:
        name = str(error.instance) if _about_a_name(error) else ""
        places.setdefault((name, *error.absolute_path), []).append(error)
    for together in places.values():
        ranked = [e for e in together if e.validator in _ORDER]
        first = min(ranked, key=lambda e: _ORDER.index(str(e.validator)), default=None)
        unknown = [key for e in together for key in _unknown(e)]
        for error in together:
            follows = error.validator in (*_ORDER, *_CHOICE) and first not in (None, error)
            if not follows and not _misspelt(error, unknown):
                yield error


def _misspelt(error: ValidationError, unknown: Sequence[str]) -> bool:
    """Whether a key that is asked for stands there with another spelling."""
    if error.validator == "required":
        wanted = [_missing_key(error)]
    else:
        wanted = _single_keys(error) if error.validator in _CHOICE else []
    return any(get_close_matches(key, unknown, n=1, cutoff=0.6) for key in wanted)


def _about_a_name(error: ValidationError) -> bool:
    """Whether an error is about the name of a key, not about its value."""
    return "propertyNames" in error.relative_schema_path


def _problems(text: YamlText, error: ValidationError) -> Iterator[Problem]:
    """Yield the problems of one error; of a choice, those of the branch that fits best."""
    if error.validator in _CHOICE:
        yield from _branch_problems(text, error)
        return
    pointer = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        yield from _unknown_keys(text, pointer, error)
        return
    translate = _MESSAGES.get(str(error.validator), _general)
    if _about_a_name(error):
        pointer = (*pointer, str(error.instance))
    yield Problem(text.position_of(pointer), "schema", translate(error))


def _branch_problems(text: YamlText, error: ValidationError) -> Iterator[Problem]:
    pointer = tuple(error.absolute_path)
    keys = _single_keys(error)
    if keys:
        found = [
            key for key in keys if isinstance(_found(error), dict) and key in _found(error)
        ]
        what = f"gevonden: {' en '.join(found)}" if found else "gevonden: geen van deze"
        message = f"gebruik precies één van {', '.join(keys)}; {what}"
        yield Problem(text.position_of(pointer), "schema", message)
        return
    if not error.context:
        yield Problem(text.position_of(pointer), "schema", _general(error))
        return
    branches: dict[object, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    deepest = max(branches.values(), key=lambda errors: _fit(errors, error))
    if all(e.validator == "type" and not e.path for e in deepest):
        allowed = _allowed_types(error)
        message = f"hier hoort {' of '.join(allowed)}; gevonden: {shown(_found(error))}"
        yield Problem(text.position_of(pointer), "schema", message)
        return
    for inner in _telling(deepest):
        yield from _problems(text, inner)


def _single_keys(error: ValidationError) -> list[str]:
    """Return the keys when each branch only asks for one key."""
    branches = _rule(error)
    required = [b.get("required", []) for b in branches if isinstance(b, Mapping)]
    if all(len(r) == 1 for r in required) and len(required) == len(branches):
        return [r[0] for r in required]
    return []


def _fit(errors: Sequence[ValidationError], parent: ValidationError) -> tuple[int, int]:
    """A branch fits better when its kind is right and its faults lie deeper."""
    wrong_kind = any(e.validator == "type" and not e.path for e in errors)
    depth = min(len(e.absolute_path) for e in errors) - len(parent.absolute_path)
    return (0 if wrong_kind else 1, depth)


def _allowed_types(error: ValidationError) -> list[str]:
    names = [b.get("type") for b in _rule(error) if isinstance(b, Mapping)]
    return list(dict.fromkeys(_TYPES.get(str(name), str(name)) for name in names if name))


def _unknown_keys(
    text: YamlText, pointer: Pointer, error: ValidationError
) -> Iterator[Problem]:
    schema = error.schema
    assert isinstance(schema, Mapping)
    known = [key for key in schema.get("properties", {}) if key not in _found(error)]
    for key in _unknown(error):
        place = text.keys.get((*pointer, key), text.position_of(pointer))
        message = f"de sleutel '{key}' kennen we hier niet{suggestion(key, known)}"
        yield Problem(place, "sleutel", message)


def _unknown(error: ValidationError) -> list[str]:
    """Return the keys that an error finds too many."""
    schema = error.schema
    if error.validator != "additionalProperties" or not isinstance(schema, Mapping):
        return []
    known = schema.get("properties", {})
    return [k for k in _found(error) if k not in known and not _matches_pattern(schema, k)]


def _matches_pattern(schema: Mapping[str, Any], key: str) -> bool:
    return any(re.search(pattern, key) for pattern in schema.get("patternProperties", {}))


def shown(value: object) -> str:
    """Return a value as its author would recognise it."""
    match value:
        case None:
            return "niets"
        case bool():
            return f"{str(value).lower()} (tekst? zet er aanhalingstekens omheen)"
        case int():
            return f"het getal {value} (tekst? zet er aanhalingstekens omheen)"
        case str():
            line = " ".join(value.split())
            return f"'{line if len(line) <= 40 else line[:39] + '…'}'"
        case list():
            return "een lijst"
        case _:
            return "een groep van sleutels"


def _rule(error: ValidationError) -> Any:
    """Return what the schema asks at this place."""
    return error.validator_value


def _found(error: ValidationError) -> Any:
    """Return what the author wrote at this place."""
    return error.instance


def _own_message(error: ValidationError) -> str:
    """Return what the schema itself says to authors, or an empty text."""
    schema = error.schema if isinstance(error.schema, Mapping) else {}
    return str(schema.get("patternErrorMessage") or "")


def _type(error: ValidationError) -> str:
    wanted = _rule(error)
    names = [wanted] if isinstance(wanted, str) else list(wanted)
    allowed = " of ".join(_TYPES.get(name, name) for name in names)
    message = f"hier hoort {allowed}; gevonden: {shown(_found(error))}"
    if (
        _found(error) is None
        and "string" in wanted
        and "additionalProperties" in error.relative_schema_path
    ):
        return f"{message}. Staat er een komma in de tekst ervoor? {_QUOTES}"
    return message


_QUOTES = "Zet die tekst dan tussen aanhalingstekens"


def _required(error: ValidationError) -> str:
    return f"'{_missing_key(error)}' ontbreekt hier"


def _missing_key(error: ValidationError) -> str:
    """Return the key that this error misses; there is one error for each."""
    missing = [str(key) for key in _rule(error) if key not in _found(error)]
    return next((key for key in missing if f"'{key}'" in error.message), missing[0])


def _enum(error: ValidationError) -> str:
    allowed = [str(value) for value in _rule(error)]
    return f"{shown(_found(error))} kan hier niet{suggestion(_found(error), allowed)}"


def _pattern(error: ValidationError) -> str:
    own = _own_message(error) or f"toegestaan patroon: {_rule(error)}"
    return f"{shown(_found(error))} kan hier niet; {own[0].lower()}{own[1:]}"


def _min_length(error: ValidationError) -> str:
    if not _found(error).strip():
        return "hier staat nog geen tekst; vul iets in, of haal de regel weg"
    return _count("tekens", "minstens")(error)


def _count(word: str, limit: str) -> Callable[[ValidationError], str]:
    def translate(error: ValidationError) -> str:
        size = len(_found(error))
        return f"hier horen {limit} {_rule(error)} {word}; gevonden: {size}"

    return translate


def _minimum(error: ValidationError) -> str:
    return f"dit getal is minstens {_rule(error)}; gevonden: {_found(error)}"


def _maximum(error: ValidationError) -> str:
    return f"dit getal is hoogstens {_rule(error)}; gevonden: {_found(error)}"


def _const(error: ValidationError) -> str:
    wanted = _rule(error)
    if isinstance(wanted, bool) and isinstance(_found(error), bool):
        return f"hier hoort {wanted}; gevonden: {_found(error)}".lower()
    word = str(wanted).lower() if isinstance(wanted, bool) else wanted
    return f"hier hoort {word}; gevonden: {shown(_found(error))}"


def _unique(error: ValidationError) -> str:
    values = [str(value) for value in _found(error)]
    double = next(value for value in values if values.count(value) > 1)
    return f"'{double}' staat er twee keer"


def _general(error: ValidationError) -> str:
    return f"{shown(_found(error))} past hier niet (regel '{error.validator}' van het schema)"


_MESSAGES: dict[str, Callable[[ValidationError], str]] = {
    "type": _type,
    "required": _required,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "minLength": _min_length,
    "maxLength": _count("tekens", "hoogstens"),
    "minItems": _count("regels", "minstens"),
    "maxItems": _count("regels", "hoogstens"),
    "minProperties": _count("sleutels", "minstens"),
    "maxProperties": _count("sleutels", "hoogstens"),
    "minimum": _minimum,
    "maximum": _maximum,
    "uniqueItems": _unique,
}
