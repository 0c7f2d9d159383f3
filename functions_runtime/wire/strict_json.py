"""JSON text from outside and to satellites: what RFC 8259 allows, within limits of size and depth.

The runtime parses requests with it, the control plane writes inputs with it. Python's own parser
is as fast as others for batches and needs no import of its own; what it takes beyond the standard
(NaN, numbers that overflow to infinity, half of a surrogate pair) is refused here.

Source: RFC 8259; RFC 8785 section 3.2.2.2 for lone surrogates.
"""

import json
import re
from typing import Final

from functions_runtime.contract import Json

BODY_BYTES_MAX: Final = 64 * 1024 * 1024
DEPTH_MAX: Final = 64

INPUT_DEPTH_MAX: Final = 56
"""Deepest nesting of an input: a satellite takes `DEPTH_MAX`, and the envelope needs some of it."""

_LARGE_NUMBER: Final = re.compile(rb"[eE]\+?\d{3}|\d{300}")


def parse_json(text: bytes) -> Json:
    """Return the JSON value in UTF-8 `text`.

    Raises:
        ValueError: not JSON, not UTF-8, NaN or an infinite number, half of a surrogate pair, or
            nested deeper than `DEPTH_MAX`.
    """
    decoded = text.decode()
    # Only such numbers can overflow; reading every number through a function takes twice as long.
    parse_float = _finite if _LARGE_NUMBER.search(text) else None
    try:
        value: Json = json.loads(decoded, parse_float=parse_float, parse_constant=_finite)
    except RecursionError as error:
        raise ValueError(f"nested deeper than {DEPTH_MAX} levels") from error
    if "\\ud" in decoded or "\\uD" in decoded:
        # Escapes of surrogates: pairs have become one character, what is left cannot be encoded.
        _check_surrogates(value)
    if decoded.count("[") + decoded.count("{") > DEPTH_MAX and is_deeper(value, DEPTH_MAX):
        raise ValueError(f"nested deeper than {DEPTH_MAX} levels")
    return value


def encode_input(value: Json) -> str:
    """Return a value as JSON text that every satellite takes.

    Raises:
        ValueError: it has a number or a text that JSON has not, or is nested deeper than
            `INPUT_DEPTH_MAX`; the text of the error says which.
    """
    too_deep = f"it is nested deeper than {INPUT_DEPTH_MAX} levels"
    try:
        text = json.dumps(value, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError("a text in it has half a character (a lone surrogate)") from error
    except ValueError as error:
        raise ValueError("NaN and Infinity are no JSON") from error
    except RecursionError as error:
        raise ValueError(too_deep) from error
    if text.count("[") + text.count("{") > INPUT_DEPTH_MAX and is_deeper(value, INPUT_DEPTH_MAX):
        raise ValueError(too_deep)
    return text


def is_deeper(value: Json, depth: int) -> bool:
    """Return whether objects and lists are nested deeper than `depth` levels."""
    level = [value] if isinstance(value, list | dict) else []
    for _ in range(depth):
        level = [
            child
            for parent in level
            for child in (parent.values() if isinstance(parent, dict) else parent)
            if isinstance(child, list | dict)
        ]
    return bool(level)


def _finite(text: str) -> float:
    number = float(text)
    if number - number != 0:
        raise ValueError(f"{text[:40]} is not a finite number")
    return number


def _check_surrogates(value: Json) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise ValueError("a text has half of a surrogate pair") from error
