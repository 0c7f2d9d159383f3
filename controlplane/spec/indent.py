"""Lines whose indentation says something else than their author meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_DASH: Final = re.compile(r"( *)(-(?: +))([^\s#-][^:]*?:)(?: |$)")
_KEY: Final = re.compile(r"( *)([^\s#-][^:]*?:)(?: |$)")
_ITEM: Final = re.compile(r"( *)- ")


@dataclass(frozen=True, slots=True)
class KeysOff:
    """An item whose later keys do not stand under its first: rows from 0, columns from 1."""

    item_row: int
    key_row: int
    dash_column: int
    first_key_column: int
    key_column: int
    first_key: str
    key: str

    @property
    def cause(self) -> str:
        """The guess in words."""
        return (
            f"list item starts at column {self.dash_column}, its keys at column "
            f"{self.key_column}; align `{self.key}` under `{self.first_key}`"
        )


@dataclass(frozen=True, slots=True)
class DashOff:
    """An item that does not stand under the item before it: rows from 0, columns from 1."""

    item_row: int
    before_row: int
    dash_column: int
    before_column: int

    @property
    def cause(self) -> str:
        """The guess in words."""
        return (
            f"this list item starts at column {self.dash_column}, the one before it (line "
            f"{self.before_row + 1}) at column {self.before_column}; align their dashes"
        )


def indent_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def is_content(line: str) -> bool:
    """Whether a line is more than blanks and a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def keys_off(lines: Sequence[str], row: int) -> KeysOff | None:
    """What is wrong when the key at `row` belongs to a list item and is not aligned with it."""
    key = _KEY.match(lines[row]) if row < len(lines) else None
    before = _content_before(lines, row)
    item = _DASH.match(lines[before]) if before is not None else None
    if key is None or item is None or before is None:
        return None
    first_key_column = len(item[1]) + len(item[2]) + 1
    key_column = len(key[1]) + 1
    if key_column in (first_key_column, len(item[1]) + 1):
        return None
    dash_column = len(item[1]) + 1
    return KeysOff(before, row, dash_column, first_key_column, key_column, item[3], key[2])


def dash_off(lines: Sequence[str], row: int) -> DashOff | None:
    """What is wrong when the item at `row` belongs to the list above it and is not aligned."""
    item = _ITEM.match(lines[row]) if row < len(lines) else None
    if item is None:
        return None
    column = len(item[1]) + 1
    for before in range(row - 1, -1, -1):
        other = _ITEM.match(lines[before])
        if other is None and is_content(lines[before]) and indent_of(lines[before]) < column - 1:
            return None
        if other is not None and column - 3 <= len(other[1]) <= column + 1:
            same = len(other[1]) + 1 == column
            return None if same else DashOff(row, before, column, len(other[1]) + 1)
    return None


def _content_before(lines: Sequence[str], row: int) -> int | None:
    return next((each for each in range(row - 1, -1, -1) if is_content(lines[each])), None)
