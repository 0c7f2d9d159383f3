"""What an unquoted word means: the core schema of YAML 1.2.

``no``, ``on`` and ``yes`` are text, ``010`` is ten and ``12:30:45`` is text. PyYAML's own resolver
follows YAML 1.1 and reads false, true, true, eight and 45045.

Source: YAML 1.2.2, section 10.3.2 (tag resolution of the core schema).
"""

import math
import re
from typing import Final

INTEGER_DIGITS_MAX: Final = 300
"""Longest whole number that is read as a number."""

_CONSTANTS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL: Final = re.compile(r"[-+]?[0-9]+")
_OCTAL: Final = re.compile(r"0o[0-7]+")
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE: Final = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def resolve(text: str) -> bool | float | str | None:
    """Give the meaning of an unquoted scalar.

    Raises:
        ValueError: it is a number that JSON cannot carry.
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _NOT_FINITE.fullmatch(text):
        raise ValueError(f"{text} is a number that JSON does not have")
    for pattern, base in ((_DECIMAL, 10), (_OCTAL, 8), (_HEXADECIMAL, 16)):
        if pattern.fullmatch(text):
            return _integer(text, base)
    return _float(text) if _FLOAT.fullmatch(text) else text


def _integer(text: str, base: int) -> int:
    if len(text) > INTEGER_DIGITS_MAX:
        raise ValueError(f"a number of {len(text)} digits is more than {INTEGER_DIGITS_MAX}")
    return int(text.removeprefix("0o").removeprefix("0x"), base)


def _float(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"{text} is larger than any number of 64 bits")
    return value
