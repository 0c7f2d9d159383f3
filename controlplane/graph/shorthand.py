"""A first look at the shorthand of an output schema; the satellite reads it in full."""

import re
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|["{}\[\]]')
_CLOSES: Final = {"}": "{", "]": "["}


@dataclass(frozen=True, slots=True)
class ShorthandFault:
    """What does not fit, and its offset in the text."""

    message: str
    start: int


def shorthand_fault(text: str) -> ShorthandFault | None:
    """Give the first bracket or quote that does not fit, or None.

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
