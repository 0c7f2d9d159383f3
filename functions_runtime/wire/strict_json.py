"""JSON from outside, with limits."""

import json
import re
from typing import Final, cast

from pydantic_core import from_json

from functions_runtime.contract import Json

BODY_BYTES_MAX: Final = 64 * 1024 * 1024
DEPTH_MAX: Final = 64

_LARGE_NUMBER: Final = re.compile(rb"[eE]\+?\d{3}|\d{300}")


def parse_json(text: bytes) -> Json:
    """Return the JSON value in UTF-8 `text`.

    Raises:
        ValueError: not JSON, not UTF-8, NaN or an infinite number, nested deeper than `DEPTH_MAX`.

    Source: RFC 8259.
    """
    if _LARGE_NUMBER.search(text):
        # The fast parser would turn 1e999 into infinity.
        json.loads(text.decode(), parse_float=_finite, parse_constant=_finite)
    value = cast("Json", from_json(text, allow_inf_nan=False))
    if text.count(b"[") + text.count(b"{") > DEPTH_MAX:
        _check_depth(value)
    return value


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")) or number != number:  # noqa: PLR0124 - NaN
        raise ValueError(f"{text[:40]} is not a finite number")
    return number


def _check_depth(value: Json) -> None:
    level: list[Json] = [value]
    for _ in range(DEPTH_MAX + 1):
        level = [
            child
            for parent in level
            for child in _children(parent)
            if isinstance(child, list | dict)
        ]
        if not level:
            return
    raise ValueError(f"nested deeper than {DEPTH_MAX} levels")


def _children(value: Json) -> list[Json]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
