"""The literal parts of a config against the JSON Schema that its satellite has published.

Only what can be judged before anything runs: keys, types, enumerations and bounds. Values with
expressions are left to the satellite. References stay inside the schema; nothing is fetched, and
patterns are not run.

Source: JSON Schema 2020-12, Core section 10.3 and Validation sections 6.1 to 6.5.

Which fields a satellite has published that it gives.

A first look at the shorthand of an output schema; the satellite reads it in full.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from functions_runtime.contract import Json, JsonObject

_HOPS_MAX: Final = 8
_OPEN: Final = "${{"

Pointer: TypeAlias = tuple[str | int, ...]
_Bounds: TypeAlias = Mapping[str, tuple[str, Callable[[float, float], bool]]]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What does not fit: `kind` unknown (key), missing (key) or value.

    `pointer` leads to the value, or to the object that lacks a key.
    """

    kind: str
    pointer: Pointer
    message: str
    key: str = ""
    allowed: tuple[str, ...] = ()


def mismatches(value: Json, schema: Json, root: JsonObject) -> Iterator[Mismatch]:
    """Return everything in a value that its schema rules out."""
    yield from _check(value, schema, root, ())


def resolve_reference(schema: Json, root: JsonObject) -> JsonObject:
    """The schema behind a local `$ref`; an empty one where there is none."""
    for _ in range(_HOPS_MAX):
        if not isinstance(schema, dict):
            return {}
        reference = schema.get("$ref")
        if not isinstance(reference, str):
            return schema
        schema = _look_up(root, reference)
    return {}


def _look_up(root: JsonObject, reference: str) -> Json:
    if not reference.startswith("#/"):
        return {}
    resolved: Json = root
    for part in reference[2:].split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        resolved = resolved.get(key) if isinstance(resolved, dict) else None
    return resolved


def _check(value: Json, schema: Json, root: JsonObject, pointer: Pointer) -> Iterator[Mismatch]:
    here = resolve_reference(schema, root)
    if isinstance(value, str) and _OPEN in value:
        return
    for keyword in ("anyOf", "oneOf"):
        choices = here.get(keyword)
        if isinstance(choices, list):
            yield from _check_choices(value, choices, root, pointer)
    fault = _value_fault(value, here)
    if fault:
        yield Mismatch("value", pointer, fault)
    elif isinstance(value, dict):
        yield from _check_object(value, here, root, pointer)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _check(item, here.get("items"), root, (*pointer, index))


def _check_choices(
    value: Json, choices: Sequence[Json], root: JsonObject, pointer: Pointer
) -> Iterator[Mismatch]:
    resolved = [list(_check(value, choice, root, pointer)) for choice in choices]
    if resolved and all(resolved):
        yield from max(resolved, key=lambda branch: max(len(one.pointer) for one in branch))


def _check_object(
    value: JsonObject, schema: JsonObject, root: JsonObject, pointer: Pointer
) -> Iterator[Mismatch]:
    properties = schema.get("properties")
    allowed = properties if isinstance(properties, dict) else {}
    spelled = {key.replace("_", "-"): key for key in allowed}
    extra = schema.get("additionalProperties")
    present: set[str] = set()
    for key, member in value.items():
        name = key if key in allowed else spelled.get(key.replace("_", "-"), "")
        present.add(name)
        if name:
            yield from _check(member, allowed[name], root, (*pointer, key))
        elif extra is False:
            yield Mismatch("unknown", (*pointer, key), "", key, tuple(allowed))
        else:
            yield from _check(member, extra, root, (*pointer, key))
    required = schema.get("required")
    for key in required if isinstance(required, list) else ():
        if isinstance(key, str) and key not in present and key not in value:
            yield Mismatch("missing", pointer, "", key)


def _value_fault(value: Json, schema: JsonObject) -> str:
    """Return what is wrong with a value itself, its members aside; "" for nothing."""
    expected = schema.get("type")
    names = [name for name in (expected if isinstance(expected, list) else [expected]) if name]
    tests = [_TYPES.get(str(name), _anything) for name in names]
    if tests and not any(test(value) for test in tests):
        return f"has to be {' or '.join(_WORDS.get(str(name), str(name)) for name in names)}"
    choices = schema.get("enum")
    if isinstance(choices, list) and value not in choices:
        return f"has to be one of {', '.join(map(str, choices))}"
    if "const" in schema and value != schema["const"]:
        return f"has to be {schema['const']}"
    return _size_fault(value, schema)


def _size_fault(value: Json, schema: JsonObject) -> str:
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return _bounds_fault(value, schema, _NUMBER_BOUNDS, "")
    if isinstance(value, str):
        return _bounds_fault(len(value), schema, _TEXT_BOUNDS, " characters")
    if isinstance(value, list):
        return _bounds_fault(len(value), schema, _LIST_BOUNDS, " items")
    return ""


def _bounds_fault(value: float, schema: JsonObject, bounds: _Bounds, unit: str) -> str:
    for keyword, (words, holds) in bounds.items():
        bound = schema.get(keyword)
        if isinstance(bound, int | float) and not holds(value, bound):
            return f"has to be {words} {bound}{unit}"
    return ""


def _anything(_: Json) -> bool:
    return True


def _at_least(value: float, bound: float) -> bool:
    return value >= bound


def _at_most(value: float, bound: float) -> bool:
    return value <= bound


_NUMBER_BOUNDS: Final[_Bounds] = {
    "minimum": ("at least", _at_least),
    "maximum": ("at most", _at_most),
    "exclusiveMinimum": ("more than", lambda value, bound: value > bound),
    "exclusiveMaximum": ("less than", lambda value, bound: value < bound),
}
_TEXT_BOUNDS: Final[_Bounds] = {
    "minLength": ("at least", _at_least),
    "maxLength": ("at most", _at_most),
}
_LIST_BOUNDS: Final[_Bounds] = {
    "minItems": ("at least", _at_least),
    "maxItems": ("at most", _at_most),
}
_WORDS: Final = {
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "object": "an object",
    "array": "a list",
    "null": "nothing",
}
_TYPES: Final[Mapping[str, Callable[[Json], bool]]] = {
    "string": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: (
        not isinstance(value, bool)
        and (isinstance(value, int) or (isinstance(value, float) and value.is_integer()))
    ),
    "boolean": lambda value: isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "null": lambda value: value is None,
}


@dataclass(frozen=True, slots=True)
class MissingField:
    """A field that an output cannot have, and those that it can."""

    field: str
    allowed: tuple[str, ...]


def missing_field(schema: JsonObject, path: Sequence[str | int]) -> MissingField | None:
    """Return the first field of a path that the schema rules out.

    A schema rules fields out only where it lists `properties` and sets `additionalProperties` to
    false.
    """
    current: Json = schema
    for step in path:
        here = resolve_reference(current, schema)
        if isinstance(step, int):
            current = here.get("items")
            continue
        properties = here.get("properties")
        if not isinstance(properties, dict):
            return None
        if step not in properties:
            closed = here.get("additionalProperties") is False
            return MissingField(step, tuple(properties)) if closed else None
        current = properties[step]
    return None


_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|["{}\[\]]')
_CLOSES: Final = {"}": "{", "]": "["}


@dataclass(frozen=True, slots=True)
class ShorthandFault:
    """What does not fit, and its offset in the text."""

    message: str
    start: int


def shorthand_fault(text: str) -> ShorthandFault | None:
    """Return the first bracket or quote that does not fit, or None.

    The shorthand is an object like JSON's whose values are names of types; a comma may be too
    many: ``{"company": string, "revenue": number,}``.
    """
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] != "{":
        return ShorthandFault("an output schema begins with {", min(start, max(len(text) - 1, 0)))
    opened: list[tuple[str, int]] = []
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign == '"':
            return ShorthandFault("this quote is never closed", match.start())
        if sign in "{[":
            opened.append((sign, match.start()))
        elif sign in _CLOSES and (not opened or opened.pop()[0] != _CLOSES[sign]):
            return ShorthandFault(f"this {sign} closes nothing", match.start())
    if opened:
        return ShorthandFault(f"this {opened[-1][0]} is never closed", opened[-1][1])
    return None
