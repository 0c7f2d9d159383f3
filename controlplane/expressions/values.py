"""What JSON values are to expressions: their kinds, their text, and how they compare."""

import json
from collections.abc import Callable
from typing import Final

from functions_runtime.contract import Json

RENDERED_BYTES_MAX: Final = 4 * 1024 * 1024
"""Most text, in UTF-8 bytes, that the expressions of one value may put into it."""

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


class FunctionError(Exception):
    """A function cannot work on the values it was given; the message names no value."""


def kind_of(value: object) -> str:
    """The JSON kind of a value: text, number, boolean, null, list or object."""
    match value:
        case str():
            return "text"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case None:
            return "null"
        case list():
            return "list"
        case _:
            return "object"


def as_text(value: Json) -> str:
    """A value as it appears in a text: strings as they are, everything else as compact JSON.

    Raises:
        FunctionError: when it has no JSON text (nested too deep, not finite).
    """
    return value if isinstance(value, str) else to_json(value)


def to_json(value: Json) -> str:
    """Compact JSON of a value, non-ASCII characters as they are.

    Raises:
        FunctionError: when it has none (nested too deep, not finite).
    """
    try:
        return _ENCODER.encode(value)
    except RecursionError as error:
        raise FunctionError("the value is nested too deep for JSON") from error
    except ValueError as error:
        raise FunctionError("the value holds a number that JSON cannot write") from error


def same(left: Json, right: Json) -> bool:
    """Whether two scalars are equal as JSON: `1 == 1.0`, but never `true == 1` or `1 == "1"`."""
    return kind_of(left) == kind_of(right) and left == right


def equal(left: Json, right: Json) -> bool:
    """Whether two values are equal as JSON.

    Raises:
        FunctionError: for two lists or two objects, which are only compared as text.
    """
    if isinstance(left, list | dict) and kind_of(left) == kind_of(right):
        raise FunctionError(f"two {kind_of(left)}s cannot be compared; compare their to-json(…)")
    return same(left, right)


def order(decide: Callable[..., bool]) -> Callable[[Json, Json], bool]:
    """A comparison of two numbers or two texts; everything else is a `FunctionError`."""

    def ordered(left: Json, right: Json) -> bool:
        kinds = kind_of(left), kind_of(right)
        if kinds not in {("number", "number"), ("text", "text")}:
            message = f"only two numbers or two texts have an order, not {kinds[0]} and {kinds[1]}"
            raise FunctionError(message)
        return decide(left, right)

    return ordered


def size(value: Json) -> int:
    """Characters of a text, elements of a list, keys of an object; 1 for everything else."""
    return len(value) if isinstance(value, str | list | dict) else 1


def utf8_bytes(text: str) -> int:
    """Length of a text in UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def fits(characters: int) -> None:
    """Refuse a text before it is made.

    Raises:
        FunctionError: when `characters` is above `RENDERED_BYTES_MAX`.
    """
    if characters > RENDERED_BYTES_MAX:
        raise FunctionError(
            f"the text would have {characters} characters; {RENDERED_BYTES_MAX} may be"
        )
