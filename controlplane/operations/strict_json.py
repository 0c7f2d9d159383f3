"""JSON that every satellite can be handed."""

import json
from typing import Final

import msgspec

from functions_runtime.contract import Json

DEPTH_MAX: Final = 56
"""Deepest nesting of an input: a satellite takes 64, and the envelope needs some of it."""


def encode(value: Json) -> str:
    """Return a value as JSON text.

    Raises:
        ValueError: it has a number or a text that JSON has not, or is nested too deeply; the text
            of the error says which.
    """
    try:
        text = json.dumps(value, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError("a text in it has half a character (a lone surrogate)") from error
    except ValueError as error:
        raise ValueError("NaN and Infinity are no JSON") from error
    if _is_too_deep(text):
        raise ValueError(f"it is nested deeper than {DEPTH_MAX} levels")
    return text


def _is_too_deep(text: str) -> bool:
    if text.count("[") + text.count("{") <= DEPTH_MAX:
        return False
    try:
        level: list[Json] = [msgspec.json.decode(text)]
    except RecursionError:
        return True
    for _ in range(DEPTH_MAX):
        level = [inner for each in level for inner in _containers_in(each)]
    return bool(level)


def _containers_in(value: Json) -> list[Json]:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [each for each in inside if isinstance(each, dict | list)]
