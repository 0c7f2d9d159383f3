"""Durations as people write them: ``30s``, ``1h30m``, ``6h``, ``1d`` or ISO 8601 ``PT6H``."""

import re
from datetime import timedelta
from typing import Final

_UNIT_MS: Final = {
    "ms": 1,
    "s": 1_000,
    "m": 60_000,
    "h": 3_600_000,
    "d": 86_400_000,
    "w": 604_800_000,
}
_SHORT: Final = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?(?:ms|[smhdw]))+")
_PART: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)(ms|[smhdw])")
_ISO: Final = re.compile(
    r"P(?=[0-9T])(?:(?P<w>[0-9]+)W)?(?:(?P<d>[0-9]+)D)?"
    r"(?:T(?=[0-9])(?:(?P<h>[0-9]+)H)?(?:(?P<m>[0-9]+)M)?(?:(?P<s>[0-9]+(?:\.[0-9]+)?)S)?)?"
)
_DAYS_MAX: Final = 3650


def parse_duration(text: str) -> timedelta:
    """Return the length of time that `text` says, to the millisecond.

    Years and months are refused: their length is not fixed.

    Raises:
        ValueError: `text` is no duration, repeats a unit or exceeds ten years.

    Source: ISO 8601-1:2019, 5.5.2.3 (duration with designators).
    """
    written = text.strip()
    parts = _short_parts(written) or _iso_parts(written)
    units = [unit for _, unit in parts]
    if not parts or len(set(units)) != len(units):
        raise ValueError(f"{text!r} is not a duration; write for example 30s, 1h30m, 6h, 1d, PT6H")
    milliseconds = sum(float(number) * _UNIT_MS[unit] for number, unit in parts)
    if milliseconds > _DAYS_MAX * _UNIT_MS["d"]:
        raise ValueError(f"{text!r} is longer than {_DAYS_MAX} days")
    return timedelta(milliseconds=round(milliseconds))


def _short_parts(text: str) -> list[tuple[str, str]]:
    return _PART.findall(text) if _SHORT.fullmatch(text) else []


def _iso_parts(text: str) -> list[tuple[str, str]]:
    match = _ISO.fullmatch(text)
    if match is None:
        return []
    return [(number, unit) for unit, number in match.groupdict().items() if number is not None]
